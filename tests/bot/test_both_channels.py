"""One script on two channels: the same records, scores, plans and letters.

What may differ is in docs/zalo.md: how it looks and how it is chosen, never what is kept.
"""

from __future__ import annotations

import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from tests.handlers.meetings.test_block import CARD, WHOLE
from tests.handlers.plans.talk_of_plans import plans
from tests.handlers.scores.talk_of_scores import OPEN, scores
from tests.talk import asked, tapped
from tests.twice.kept import kept
from tests.world import World
from tests.zalo import agrees, zalo_world

Script = Callable[[World, Any], Awaitable[None]]


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
