"""What lies at the same time is said on the card and before a year is kept; it is not forbidden."""

from __future__ import annotations

import re
from datetime import date, time

from storage import tables
from tests.bot.reminders.reminding import VHTT, plans
from tests.handlers.plans.talk_of_plans import OWN, makes_card, months
from tests.talk import asked, tapped
from tests.world import World

HALL = "Hội trường Ủy ban"
OTHER = 7  # another cell of the same committee


async def test_a_hall_that_is_taken_is_said_and_the_meeting_is_kept(s: World) -> None:
    secretary = await s.secretary()
    await plans(s, date(2026, 9, 3), place=HALL)
    await plans(s, date(2026, 9, 8), place=HALL, cell_id=OTHER, starts=time(15))
    await asked(secretary, "/kehoach", "Tháng 9/2026")
    shown = await asked(secretary, "1", "Sinh hoạt tháng 9/2026")
    assert "⚠️" not in shown.text
    shown = await asked(secretary, "dời sang 8/9 vì trùng họp xã", "Đã ghi")
    assert f"⚠️ Chi bộ khác cũng ghi họp ở «{HALL}»" in shown.text  # not by its name: not theirs
    assert (await months(s))["2026-09"]["cell_id"] in (VHTT, OTHER)
    shown = await asked(secretary, "dời sang 2/9 vì trùng họp xã", "Đã ghi")
    assert "⚠️ Ngày này trùng Quốc khánh" in shown.text
    assert HALL in shown.text
    assert "Chi bộ khác" not in shown.text


async def test_two_meetings_of_a_cell_on_one_day_are_said(s: World) -> None:
    secretary = await s.secretary()
    await plans(s, date(2026, 9, 3))
    await plans(s, date(2026, 9, 3), kind="thematic", starts=time(19))
    await asked(secretary, "/kehoach", "Tháng 9/2026")
    shown = await asked(secretary, "1", "Sinh hoạt tháng 9/2026")
    assert "Cùng ngày chi bộ còn một buổi nữa lúc 19 giờ" in shown.text


async def test_who_looks_after_both_reads_which_cell_it_is(s: World) -> None:
    leader = await s.leader()
    groups = await s.rows(tables.assignment)
    (mine,) = [row["group_id"] for row in groups if row["unit_id"] == VHTT]
    other = next(r["unit_id"] for r in groups if r["group_id"] == mine and r["unit_id"] != VHTT)
    (name,) = [row["name"] for row in await s.rows(tables.unit) if row["id"] == other]
    await plans(s, date(2026, 9, 3), place=HALL)
    await plans(s, date(2026, 9, 3), place=HALL, cell_id=other)
    cells = await asked(leader, "/kehoach", "buổi sắp tới")
    row = re.search(rf"(\d+)\. {OWN}", cells.text)
    assert row
    await asked(leader, row[1], "1. Tháng 9/2026")
    shown = await asked(leader, "1", "Sinh hoạt tháng 9/2026")
    assert f"{name} cũng ghi họp ở «{HALL}»" in shown.text
    assert f"1 buổi khác cùng lúc ({name})" in shown.text


async def test_a_year_says_it_before_it_is_kept(s: World) -> None:
    secretary = await s.secretary()
    await plans(s, date(2026, 10, 2), place="Nhà văn hóa", cell_id=OTHER, starts=time(19))
    shown = await makes_card(secretary)
    assert "⚠️ thứ Sáu 02/10/2026: Chi bộ khác cũng ghi họp ở «Nhà văn hóa»" in shown.text
    await tapped(secretary, "Giữ kế hoạch này", "Đã giữ kế hoạch")
