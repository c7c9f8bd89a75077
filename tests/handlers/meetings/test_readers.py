"""Whoever looks at the minutes of a cell from outside is named to the cell, once a day."""

from __future__ import annotations

import re

from playground.people import Chat
from storage import tables
from tests.handlers.organisation.test_personal import erases
from tests.handlers.test_access import reply
from tests.talk import asked, moves
from tests.world import World


async def test_a_cell_sees_who_looked_at_its_minutes(w: World) -> None:
    secretary, leader = await w.secretary(), await w.leader()
    await w.submits(secretary)
    assert "Đã xem" not in await reply(secretary, "/bienban")
    assert await w.count(tables.reading) == 0  # the own minutes are no reading from outside
    assert "👁" not in await opens(leader)  # the cell's to know
    shown = await reply(secretary, "/bienban")
    assert "Đã xem (1): Tổ trưởng số 1 (thứ Ba 18/8/2026)" in shown
    for days, rows in ((0, 1), (1, 2)):
        moves(w, days=days)
        await opens(leader)
        assert await w.count(tables.reading) == rows
    assert "Đã xem (1): Tổ trưởng số 1 (thứ Tư 19/8/2026)" in await reply(secretary, "/bienban")
    await erases(leader)
    assert "Đã xem (1): «…»" in await reply(secretary, "/bienban")


async def opens(leader: Chat) -> str:
    """The record, from the summary and the year of the cell."""
    shown = await asked(leader, "/summary 8", "Gõ số để xem")
    line = next(line for line in shown.text.splitlines() if "Văn hóa" in line)
    number = re.search(r"\d+", line)
    assert number
    await asked(leader, number[0], "năm 2026")
    return (await asked(leader, "8", "Biên bản số")).text
