"""What a cell leaves to do: its heir goes on with it; of a dissolved one the committee above."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select, update

from domain.people import Role
from playground.people import Chat
from storage import tables
from storage.store import Tx
from tests.handlers.organisation.changing import FIRST, TODAY, dissolves, merges
from tests.handlers.visits.test_visit import visits
from tests.talk import CELL, COMMITTEE, asked, execute, joins, tapped
from tests.world import World

HEIR = "kt-ht"


async def open_of(w: World) -> list[str]:
    """The titles of what the cell of the first secretary has still to do."""
    cell = next(row["id"] for row in await w.rows(tables.unit) if row["code"] == CELL)
    rows = await w.rows(tables.task)
    mine = [row for row in rows if row["cell_id"] == cell]
    return [row["title"] for row in mine if row["closed_in"] is None and row["done_at"] is None]


async def above(w: World) -> Chat:
    return await joins(w, "8040", "Cấp ủy", (Role.committee, COMMITTEE))


async def test_the_committee_settles_what_a_dissolved_cell_left(s: World) -> None:
    committee = await above(s)
    shown = await asked(committee, "/start", "Chào đồng chí")
    assert "để lại" not in shown.text
    titles = await open_of(s)
    assert titles
    await dissolves(s, CELL, FIRST)
    await asked(committee, "/start", f"để lại {len(titles)} nhiệm vụ chưa xong")
    shown = await tapped(committee, "Xem nhiệm vụ để lại", "chi bộ đã giải thể để lại")
    for title in titles:
        assert title in shown.text
    for at in range(len(titles), 0, -1):
        await asked(committee, str(at), "do cấp ủy xử lý")
        shown = await tapped(committee, "Đã xong, không theo dõi", "Đã ghi xong")
    assert "Không còn nhiệm vụ nào" in shown.text
    shown = await asked(committee, "/start", "Chào đồng chí")
    assert "để lại" not in shown.text
    assert await open_of(s) == []


async def test_two_of_the_committee_settle_it_once(s: World) -> None:
    first = await above(s)
    second = await joins(s, "8041", "Cấp ủy Hai", (Role.committee, COMMITTEE))
    await dissolves(s, CELL, FIRST)
    for person in (first, second):
        await asked(person, "/start", "để lại")
        await tapped(person, "Xem nhiệm vụ để lại", "đã giải thể để lại")
        await asked(person, "1", "do cấp ủy xử lý")
    await tapped(first, "Đã xong, không theo dõi", "Đã ghi xong")
    await tapped(second, "Đã xong, không theo dõi", "🗂")
    rows = await s.read(_settled)
    assert rows == 1


async def _settled(tx: Tx) -> int:
    table = tables.audit
    query = select(table.c.id).where(table.c.action == "task-settled")
    return len((await tx.execute(query)).all())


async def test_what_a_merged_cell_left_is_its_heirs_and_nobody_elses(s: World) -> None:
    committee = await above(s)
    await merges(s, HEIR, CELL, FIRST)
    shown = await asked(committee, "/start", "Chào đồng chí")
    assert "để lại" not in shown.text


async def test_a_note_on_a_meeting_is_answered_by_the_heir_of_the_cell(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await s.submits(secretary)
    await visits(s, leader)
    await execute(s, update(tables.visit).values(day=TODAY - timedelta(days=8)))
    heir = await joins(s, "8042", "Bí thư mới", (Role.cell_secretary, HEIR))
    await merges(s, HEIR, CELL, TODAY)
    await asked(heir, "/start", "chờ chi bộ tiếp thu")
    await tapped(heir, "Xem nhận xét", "Chờ chi bộ tiếp thu")
    await tapped(heir, "Đã đọc", "đã đọc và tiếp thu")
    await leader.sees("đã đọc và xin tiếp thu")


async def test_a_note_on_a_dissolved_cell_says_that_nobody_answers(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await s.submits(secretary)
    await visits(s, leader)
    await execute(s, update(tables.visit).values(day=TODAY - timedelta(days=8)))
    await dissolves(s, CELL, TODAY)
    committee = await above(s)
    await asked(committee, "/didu 1", "đã giải thể khi chưa trả lời")
