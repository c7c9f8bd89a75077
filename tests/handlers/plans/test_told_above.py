"""Who above the work group is told of a change: who knows how it was, or acts for the group."""

from __future__ import annotations

from datetime import date

from domain.people import Role
from playground.people import Chat
from storage import tables
from tests.bot.reminders.reminding import at
from tests.bot.reminders.reminding import plans as made
from tests.handlers.plans.talk_of_plans import OWN, plans, told
from tests.handlers.plans.test_changes import changes_hour, letters, opens_first
from tests.handlers.scores.talk_of_scores import committee
from tests.talk import CELL, adds, asked, joins, moves, second_phone, tapped, unassigns
from tests.world import World


async def moves_first(person: Chat, to: str) -> None:
    await opens_first(person)
    await asked(person, f"dời sang {to} vì trùng họp xã", "Đã ghi")


async def test_where_nobody_looks_after_the_cell_the_committee_is_told_once(s: World) -> None:
    secretary, above = await s.secretary(), await committee(s)
    await unassigns(s, CELL)
    await plans(secretary)
    await opens_first(secretary)
    await changes_hour(secretary, "14h")
    await tapped(secretary, "Dời sang ngày khác", "sang ngày nào")
    await asked(secretary, "8/9", "Vì sao")
    shown = await asked(secretary, "Trùng họp xã", "10 phút nữa tôi báo cho")
    assert "cấp ủy" in shown.text
    await told(s)
    seen = await above.sees("dời từ thứ Năm 03/9/2026, 19 giờ 30")
    assert "sang thứ Ba 08/9/2026, 14 giờ" in seen.text
    assert len(letters(above)) == 1


async def test_where_the_group_is_told_the_committee_that_knows_nothing_is_not(s: World) -> None:
    secretary, leader, above = await s.secretary(), await s.leader(), await committee(s)
    await plans(secretary)
    await moves_first(secretary, "8/9")
    await told(s)
    await leader.sees("dời từ thứ Năm 03/9/2026")
    assert letters(above) == []


async def test_who_read_of_it_on_monday_is_told_of_each_change_after_that(s: World) -> None:
    secretary, leader, above = await s.secretary(), await s.leader(), await committee(s)
    await made(s, date(2026, 9, 3), place="Nhà văn hóa")
    await at(s, 8, 31, 8)
    assert OWN in (await above.sees("Sắp họp")).text
    await moves_first(secretary, "24/9")
    await told(s)
    await above.sees("dời từ thứ Năm 03/9/2026, 14 giờ")
    await leader.sees("dời từ thứ Năm 03/9/2026, 14 giờ")
    await opens_first(secretary)
    await tapped(secretary, "Hủy buổi này", "lý do")
    await asked(secretary, "Mưa lũ, thiên tai", "Đã ghi")
    await told(s)
    await above.sees("đã hủy buổi thứ Năm 24/9/2026")
    assert len(letters(above)) == 2


async def test_who_brought_the_plan_in_is_told_when_the_cell_changes_it(s: World) -> None:
    secretary, _, above = await s.secretary(), await s.leader(), await committee(s)
    other = await joins(s, "8005", "Cấp ủy viên", (Role.committee, "loc-binh"))
    await made(s, date(2026, 9, 3))
    (chat,) = [row for row in await s.rows(tables.chat) if row["external"] == "8004"]
    await adds(
        s,
        tables.audit,
        at=s.app.clock.now(),
        person_id=chat["person_id"],
        action="plan-kept",
        subject="unit:6",
        new=[{"month": "2026-09"}],
    )
    await moves_first(secretary, "8/9")
    await told(s)
    await above.sees("dời từ thứ Năm 03/9/2026")
    assert letters(other) == []


async def test_meetings_of_a_cell_that_change_within_ten_minutes_are_one_letter(s: World) -> None:
    secretary, deputy, leader = await s.secretary(), await second_phone(s), await s.leader()
    await plans(secretary)
    await moves_first(deputy, "8/9")
    moves(s, minutes=5)
    await asked(deputy, "/kehoach", "Kế hoạch sinh hoạt")
    await asked(deputy, "2", "Sinh hoạt tháng 10/2026")
    await changes_hour(deputy, "14h")
    moves(s, minutes=6)
    await s.app.reminders.tick()
    await s.app.outbox.drain()
    for person in (secretary, leader):
        seen = await person.sees("dời từ thứ Năm 03/9/2026")
        assert "sinh hoạt tháng 10/2026: đổi từ" in seen.text
    await told(s)
    assert len(letters(secretary)) == 1
    assert sum("tháng 10/2026: đổi" in one.text for one in secretary.messages) == 1
