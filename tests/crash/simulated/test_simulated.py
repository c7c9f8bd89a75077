"""Towns that are made up, in short; `make simulate` lets thousands of meetings be recorded."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot import inbox, turn
from tests.crash import cast
from tests.crash.simulated.town import MOST_PEOPLE, lived


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("town") / "filled.db"
    asyncio.run(cast.prepare(f"sqlite:///{path}", range(MOST_PEOPLE)))
    return path


def test_nobody_loses_anything_and_the_same_seed_is_the_same_town(filled: Path) -> None:
    """Killed, cut off, suspended, refused, the database unwell."""
    first, again = (lived(3, filled, people=3, records=1) for _ in range(2))
    assert (first.bad, first.counts["unforeseen"]) == ({}, 0), first.notes
    assert first.records >= 3
    assert first.counts["kills"] > 0
    assert (first.trace, first.counts) == (again.trace, again.counts)


def test_a_text_taken_for_whatever_is_asked_now_would_be_found(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: screens are sent again though overtaken, and edited where they were tapped."""

    async def newest(*whatever: Any) -> bool:
        return False

    monkeypatch.setattr(inbox.Inbox, "overtaken", newest)
    monkeypatch.setattr(turn.Turn, "_stands_last", lambda self, row, one: one.sort == "tap")
    monkeypatch.setattr(turn.Turn, "_sent_before", lambda *whatever: False)
    assert any(lived(seed, filled, people=4).bad for seed in range(1, 9))
