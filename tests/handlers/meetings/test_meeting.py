"""A secretary records a meeting, from the first question to the receipt."""

from __future__ import annotations

from storage import tables
from tests.world import World


async def test_an_ordinary_meeting_takes_twelve_questions(w: World) -> None:
    secretary = await w.secretary()
    await w.submits(secretary)
    (row,) = [r for r in await w.rows(tables.meeting_version) if r["by_person"] == 1][-1:]
    assert row["answers"]["attendance"]["present"] == 22
    assert await w.count(tables.draft) == 0


async def test_the_minutes_come_as_a_word_file(w: World) -> None:
    secretary = await w.secretary()
    await w.submits(secretary)
    sent = await secretary.next()
    assert secretary.opens(sent).startswith(b"PK")


async def test_a_restart_keeps_the_question(w: World) -> None:
    secretary = await w.secretary()
    await w.fills(secretary, until=4)
    await w.restart()
    await secretary.says("đủ cả")
    await secretary.sees("Bước 6/12")
