"""A meeting that was moved over a month's end is still that of its month."""

from __future__ import annotations

from datetime import date, time

from domain.plans import State
from playground.people import Chat
from storage import tables
from tests.bot.reminders.reminding import at, plans, rows
from tests.talk import asked, tapped
from tests.world import ANSWERS, World


async def records(secretary: Chat) -> None:
    shown = await asked(secretary, "/hop", "Bước 1/12")
    assert "tháng 8/2026" in shown.text
    for said, then in ANSWERS:
        await asked(secretary, said.replace("30/8", "30/9"), then)
    await tapped(secretary, "Nộp", "Đã nộp")


async def rolled(w: World) -> None:
    """August's meeting is on the 3rd of September, September's on its last day."""
    await plans(w, date(2026, 9, 3), month="2026-08")
    await plans(w, date(2026, 9, 30))
    await at(w, 9, 3, 16, 30)


async def test_the_record_begun_on_its_day_is_of_its_month(w: World) -> None:
    secretary = await w.secretary()
    await rolled(w)
    shown = await asked(secretary, "/hop", "Bước 1/12")
    assert "tháng 8/2026" in shown.text
    await tapped(secretary, "tháng 9", "Bước 1/12")
    assert "tháng 9/2026" in secretary.last.text
    await tapped(secretary, "tháng 8", "tháng 8/2026")


async def test_once_it_is_recorded_nobody_is_reminded_of_it_and_september_goes_on(
    w: World,
) -> None:
    secretary = await w.secretary()
    await rolled(w)
    await asked(secretary, "/start", "tháng 8/2026")
    await records(secretary)
    for day in (4, 5, 6, 7):
        await at(w, 9, day)
    assert await rows(w, rule="record") == []
    await at(w, 9, 29, 19)
    await secretary.sees("có buổi sinh hoạt thứ Tư 30/9/2026")
    await at(w, 9, 30, 20)
    shown = await asked(secretary, "/hop", "Bước 1/12")
    assert "tháng 9/2026" in shown.text


async def test_the_step_of_the_night_is_not_listed_as_missed_where_the_evening_was_told(
    w: World,
) -> None:
    secretary = await w.secretary()
    await plans(w, date(2026, 9, 3), starts=time(6), state=State.confirmed)
    await at(w, 9, 2, 19)
    await secretary.sees("có buổi sinh hoạt thứ Năm 03/9/2026, 6 giờ")
    await at(w, 9, 3, 5)
    await at(w, 9, 3, 6, 31)
    await at(w, 9, 3, 8)
    assert not any("chưa kịp nhắc" in one.text for one in secretary.messages)
    assert await w.count(tables.plan) == 1
