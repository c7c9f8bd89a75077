"""The minutes of a cell's year in one file, of those that the person may read."""

from __future__ import annotations

import io

import docx
from sqlalchemy import update

from storage import tables
from tests.bot.reminders.reminding import VHTT
from tests.talk import asked, execute
from tests.world import NOW, World

HEAD = "I- THỜI GIAN"


async def book(w: World) -> str:
    """As its leader reads it, of the cell that has just handed in the record of August."""
    leader = await w.leader()
    await w.submits(await w.secretary())
    await asked(leader, "/start", "Chào đồng chí")
    await asked(leader, "chi bộ văn hóa", "năm 2026")
    await asked(leader, "tập", "Tập biên bản năm 2026")
    sent = await leader.next()
    while sent.file_id is None:  # the letter that the record came
        sent = await leader.next()
    assert "tap-bien-ban" in (sent.file_name or "")
    document = docx.Document(io.BytesIO(leader.opens(sent)))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


async def test_every_meeting_of_the_year_stands_in_it_by_day(s: World) -> None:
    said = await book(s)
    assert said.count(HEAD) == 2
    assert said.index("tháng 7") < said.index("tháng 8")


async def test_what_was_held_before_the_group_looked_after_the_cell_does_not(s: World) -> None:
    row = tables.assignment
    await execute(s, update(row).where(row.c.unit_id == VHTT).values(from_date=NOW.date()))
    assert (await book(s)).count(HEAD) == 1
