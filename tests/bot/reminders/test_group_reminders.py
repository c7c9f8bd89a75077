"""Who is reminded of petitions and of cells nobody attended: whoever can do it, and then above."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from domain.people import Role
from domain.reminders import RULES
from playground.people import Chat
from storage import tables
from tests.bot.reminders.reminding import VHTT, at, plans, rows
from tests.handlers.visits.test_visit import chooses
from tests.talk import CELL, COMMITTEE, GROUP, adds, asked, execute, joins, tapped, unassigns
from tests.world import NOW, World, world

ROAD = "Sửa đường vào bản"


@pytest.fixture
async def s(sqlite_url: str, tmp_path: Path) -> AsyncIterator[World]:
    """For what does not depend on the database."""
    async with world(sqlite_url, tmp_path) as found:
        yield found


async def raises(w: World, due: date = date(2026, 9, 17), **more: object) -> None:
    """Of the first cell, on 18/8."""
    values = {"cell_id": VHTT, "text": ROAD, "raised_by": 1, "raised_at": NOW, "due": due}
    await adds(w, tables.petition, **{**values, **more})


async def committee(w: World) -> Chat:
    return await joins(w, "8004", "Cấp ủy", (Role.committee, COMMITTEE))


async def silenced(w: World) -> None:
    """Nothing else is reminded of."""
    others = (rule.key for rule in RULES if not rule.key.startswith(("petition", "visit")))
    off = {"reminders": dict.fromkeys(others, False)}
    await execute(w, tables.unit.update().where(tables.unit.c.id == 1).values(rules=off))


async def test_whoever_has_a_petition_hears_before_and_after_its_day(w: World) -> None:
    leader = await w.leader()
    await silenced(w)
    await raises(w)
    await at(w, 9, 13)
    await leader.nothing()
    await at(w, 9, 14)
    shown = await leader.sees("cần trả lời trước thứ Năm 17/9/2026: «Sửa đường")
    assert "• Chi bộ Văn hóa, Thể thao và Truyền thông: kiến nghị" in shown.text
    assert "Đồng chí còn việc cần làm" in shown.text
    await at(w, 9, 18)
    await leader.sees("quá hạn trả lời 1 ngày")
    await tapped(leader, "Mở kiến nghị", ROAD)


async def test_what_was_answered_is_not_reminded_of_any_more(s: World) -> None:
    leader = await s.leader()
    await silenced(s)
    await raises(s)
    await at(s, 9, 14, 5)
    await execute(s, tables.petition.update().values(state="closed"))
    await at(s, 9, 14)
    await at(s, 9, 18)
    await leader.nothing()
    assert [row["state"] for row in await rows(s, rule="petition")] == ["done"]


async def test_what_is_overdue_goes_a_level_up_once_a_week_later(w: World) -> None:
    leader, above = await w.leader(), await committee(w)
    await silenced(w)
    await raises(w)
    for day in (14, 18, 21):
        await at(w, 9, day)
    await leader.sees("cần trả lời trước")
    await leader.sees("quá hạn trả lời 1 ngày")
    await above.nothing()
    await at(w, 9, 24)
    shown = await above.sees("quá hạn trả lời 7 ngày, đang ở Tổ công tác số 1")
    assert shown.text.count(ROAD) == 1
    await at(w, 9, 24, 15)
    await at(w, 9, 25)
    await leader.sees("quá hạn trả lời 8 ngày")
    await above.nothing()


async def test_who_has_it_above_is_reminded_and_not_the_group(s: World) -> None:
    leader, above = await s.leader(), await committee(s)
    await silenced(s)
    await raises(s, holder_id=1, state="forwarded")
    await at(s, 9, 18)
    shown = await above.sees("quá hạn trả lời 1 ngày")
    assert "Chưa liên lạc được" not in shown.text
    await at(s, 9, 24)
    await leader.nothing()
    assert await rows(s, rule="petition-late") == [], "nobody is above"


async def test_without_a_work_group_the_committee_above_the_cell_hears(s: World) -> None:
    await unassigns(s, CELL)
    leader, above = await s.leader(), await committee(s)
    await silenced(s)
    await raises(s)
    await at(s, 9, 18)
    await above.sees("quá hạn trả lời 1 ngày")
    await leader.nothing()


async def test_the_same_matter_of_several_cells_is_one_line(s: World) -> None:
    leader = await s.leader()
    await silenced(s)
    await raises(s)
    await raises(s, cell_id=3, tied_to=1)
    await at(s, 9, 18)
    shown = await leader.sees("quá hạn")
    assert "số 2" not in shown.text


async def test_the_cell_is_asked_again_whether_it_is_solved(s: World) -> None:
    secretary = await s.secretary()
    await silenced(s)
    await raises(s, state="answered", answered_at=NOW, answer="Khởi công tháng 9")
    await at(s, 8, 24)
    await secretary.nothing()
    await at(s, 8, 25)
    await secretary.sees("đã được trả lời thứ Ba 18/8/2026, chi bộ thấy đã xong")
    await tapped(secretary, "Xác nhận", "giải quyết xong chưa")
    await tapped(secretary, "Đã xong", "Đã đóng")


async def visited(
    w: World, *cells: int, day: date = date(2026, 8, 3), by: str = "Tổ trưởng số 1"
) -> None:
    (person,) = [row["id"] for row in await w.rows(tables.person) if row["name"] == by]
    for cell in cells:
        seen = {"minutes": 90, "present": 20, "obliged": 20, "remarks": {}, "sent_at": NOW}
        await adds(w, tables.visit, cell_id=cell, group_id=1, person_id=person, day=day, **seen)


async def test_a_group_hears_which_cells_it_has_not_attended_this_half_year(w: World) -> None:
    leader = await w.leader()
    await silenced(w)
    await visited(w, 2, 3, 4, 5)
    await visited(w, VHTT, day=date(2026, 6, 30))
    await at(w, 12, 1)
    shown = await leader.sees("2 chi bộ tổ chưa dự trong kỳ này (hết kỳ thứ Năm 31/12/2026)")
    assert "Văn hóa, Thể thao" in shown.text
    await tapped(leader, "Xem đi dự", "Tổ đã dự 4/6")
    await visited(w, VHTT, 7, day=date(2026, 12, 3))
    await at(w, 12, 21)
    await leader.nothing()


async def test_who_will_attend_is_reminded_of_it_and_then_of_the_note(w: World) -> None:
    secretary, leader = await w.secretary(), await w.leader()
    member = await joins(w, "8005", "Thành viên Hai", (Role.group_member, GROUP))
    await silenced(w)
    await plans(w, date(2026, 9, 10))
    await chooses(w, member)
    await member.sees("họp thứ Năm 10/9/2026")
    await tapped(member, "Tôi sẽ dự, báo chi bộ", "Đã ghi và báo chi bộ")
    await secretary.sees("Thành viên Hai (tổ công tác) sẽ dự buổi sinh hoạt thứ Năm 10/9/2026")
    await asked(leader, "/didu", "họp 10/9, Thành viên Hai sẽ dự")
    await at(w, 9, 9, 19)
    await member.sees("đồng chí hẹn dự buổi sinh hoạt thứ Năm 10/9/2026, 14 giờ")
    await at(w, 9, 11)
    await member.sees("ghi nhận xét buổi sinh hoạt thứ Năm 10/9/2026")
    await leader.nothing()
    await tapped(member, "Ghi nhận xét", "dự buổi ngày nào")
    await visited(w, VHTT, day=date(2026, 9, 10), by="Thành viên Hai")
    await at(w, 9, 13)
    await member.nothing()


async def test_who_cannot_attend_is_reminded_of_nothing_and_the_cell_hears_it(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await silenced(s)
    await plans(s, date(2026, 9, 10))
    await chooses(s, leader)
    await leader.sees("họp thứ Năm 10/9/2026")
    await tapped(leader, "Tôi sẽ dự, không báo", "chi bộ chưa được báo")
    await secretary.nothing()
    await tapped(leader, "báo chi bộ", "Đã ghi và báo chi bộ")
    await secretary.sees("sẽ dự buổi sinh hoạt")
    await tapped(leader, "không dự được", "đồng chí không dự")
    await secretary.sees("không dự được buổi sinh hoạt")
    for day, hour in ((9, 19), (11, 8)):
        await at(s, 9, day, hour)
    await leader.nothing()


async def test_of_a_meeting_that_was_cancelled_or_a_cell_given_away_no_note_is_owed(
    s: World,
) -> None:
    leader = await s.leader()
    await silenced(s)
    await plans(s, date(2026, 9, 10))
    await plans(s, date(2026, 9, 12), cell_id=3)
    for row in await s.rows(tables.plan):
        await adds(s, tables.going, plan_id=row["id"], person_id=4, announced=True, said_at=NOW)
    await execute(
        s, tables.plan.update().where(tables.plan.c.cell_id == 3).values(state="cancelled")
    )
    await unassigns(s, CELL)
    for day, hour in ((9, 19), (11, 8), (11, 19), (13, 8)):
        await at(s, 9, day, hour)
    await leader.nothing()
    assert await rows(s, rule="visit-owed") == []


async def test_the_period_is_the_one_its_committee_says(s: World) -> None:
    leader = await s.leader()
    await silenced(s)
    rules = {"unit_id": 1, "from_date": date(2026, 1, 1), "rules": {"visit_months": 3}}
    await adds(s, tables.unit_rules, **rules)
    await visited(s, *range(2, 8), day=date(2026, 6, 30))
    await at(s, 8, 31)
    await leader.sees("6 chi bộ tổ chưa dự trong kỳ này (hết kỳ thứ Tư 30/9/2026)")
    await asked(leader, "/didu", "Tổ đã dự 0/6")
