"""One script on two channels: the same records, scores, plans and letters.

What may differ is in docs/zalo.md: how it looks and how it is chosen, never what is kept.
"""

from __future__ import annotations

import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from storage import tables
from tests.handlers.meetings.test_block import CARD, WHOLE
from tests.handlers.plans.talk_of_plans import plans
from tests.handlers.scores.talk_of_scores import OPEN, scores
from tests.talk import asked, tapped
from tests.world import World
from tests.zalo import agrees, zalo_world

Script = Callable[[World, Any], Awaitable[None]]
KEPT = (
    *("meeting", "meeting_version", "task", "petition", "score", "plan", "draft", "form_draft"),
    *("notice", "notice_copy", "outbox"),
)
OF_THE_MOMENT = ("at", "key", "error", "leased_until", "attempts", "state", "raised_at", "due_at")


async def by_questions(w: World, person: Any) -> None:
    await w.submits(person)
    await w.app.outbox.drain()


async def at_once(w: World, person: Any) -> None:
    await asked(person, "/hop", "Bước 1/12")
    await asked(person, WHOLE, CARD)
    await tapped(person, "Nộp biên bản", "Biên bản số")


async def with_a_score(w: World, person: Any) -> None:
    await w.submits(person)
    await scores(person, OPEN)
    await tapped(person, "Chốt điểm", "Đã chốt")


async def a_year(w: World, person: Any) -> None:
    await plans(person)


async def half_a_record(w: World, person: Any) -> None:
    await w.fills(person, until=7)
    await person.taps("Để sau")
    await person.sees("lưu")


@pytest.mark.parametrize("script", [by_questions, at_once, with_a_score, a_year, half_a_record])
async def test_a_script_leaves_the_same_on_both(
    sqlite_template: Path, tmp_path: Path, script: Script
) -> None:
    found = []
    for channel in ("telegram", "zalo"):
        folder = tmp_path / channel
        folder.mkdir()
        shutil.copy(sqlite_template, folder / "bot.db")
        async with zalo_world(f"sqlite:///{folder}/bot.db", folder) as (w, _, zalo):
            person = await w.secretary() if channel == "telegram" else await agrees(zalo)
            await script(w, person)
            found.append(await kept(w))
    assert found[0] == found[1]


async def kept(w: World) -> dict[str, list[dict[str, Any]]]:
    """What the database holds, but for moments and for what is still on its way."""
    return {
        name: [_lasting(row) for row in await w.rows(tables.metadata.tables[name])] for name in KEPT
    }


def _lasting(row: dict[str, Any]) -> dict[str, Any]:
    return {
        key: value
        for key, value in row.items()
        if key not in OF_THE_MOMENT and not key.endswith("_at")
    }
