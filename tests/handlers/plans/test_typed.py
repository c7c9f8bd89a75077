"""A change that is typed on the card of a meeting; a cancelled one is taken back as it was."""

from __future__ import annotations

from datetime import date, time

from domain.people import Role
from playground.people import Chat
from tests.bot.reminders.reminding import at, plans
from tests.handlers.plans.talk_of_plans import months, told
from tests.talk import CELL, asked, joins, second_phone, tapped
from tests.world import ANSWERS, World


async def opened(w: World, person: Chat) -> None:
    await plans(w, date(2026, 9, 3))
    await asked(person, "/kehoach", "Tháng 9/2026")
    await asked(person, "1", "Sinh hoạt tháng 9/2026")


async def test_it_is_moved_with_day_hour_and_reason_in_one_message(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await opened(s, secretary)
    shown = await asked(secretary, "dời sang 8/9 lúc 15h vì trùng họp xã", "Đã ghi")
    assert "tổ trưởng tổ công tác" in shown.text
    await told(s)
    seen = await leader.sees("dời từ thứ Năm 03/9/2026, 14 giờ sang thứ Ba 08/9/2026, 15 giờ")
    assert "Lý do: Trùng họp xã" in seen.text
    await asked(secretary, "lùi lại 2 ngày", "sang thứ Năm 10/9/2026. Vì sao")
    await asked(secretary, "Bí thư đi vắng", "Ngày: thứ Năm 10/9/2026")
    await asked(secretary, "đổi sang 8h", "chưa rõ là mấy giờ")
    await tapped(secretary, "08:00", "Giờ: 8 giờ")
    assert (await months(s))["2026-09"]["starts"] == time(8)


async def test_it_is_cancelled_and_taken_back_and_nobody_hears_of_either(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await opened(s, secretary)
    await asked(secretary, "hủy buổi này", "chọn hoặc ghi ngắn lý do")
    await asked(secretary, "vì mưa lũ", "Đã hủy. Lý do: Mưa lũ")
    shown = await tapped(secretary, "Họp lại như cũ", "Đã ghi")
    assert "✅ Đã chốt" in shown.text  # as it was, and not only planned
    await told(s)
    assert not any("đã hủy" in one.text for one in leader.messages)


async def test_a_meeting_moved_to_a_holiday_leaves_it_by_one_tap(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await opened(s, secretary)
    shown = await asked(secretary, "dời sang 2/9 vì trùng họp xã", "Đã ghi")
    assert "⚠️ Ngày này trùng" in shown.text
    assert "➡️ Dời sang thứ Năm 03/9/2026" in shown.labels
    shown = await tapped(secretary, "➡️ Dời sang thứ", "Ngày: thứ Năm 03/9/2026")
    assert not any("Dời sang thứ" in label for label in shown.labels)
    await told(s)
    assert not any("dời từ" in one.text for one in leader.messages)  # it is as it was


async def test_once_it_was_told_taking_it_back_is_told_as_well(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await opened(s, secretary)
    await asked(secretary, "hủy vì mưa lũ", "Đã hủy. Lý do: Mưa lũ")
    await told(s)
    await leader.sees("đã hủy buổi thứ Năm 03/9/2026, 14 giờ")
    await asked(secretary, "họp lại", "Chưa chốt")
    await asked(secretary, "họp lại", "chọn một trong")  # it stands: nothing to take back
    await told(s)
    await leader.sees("họp lại: thứ Năm 03/9/2026, 14 giờ (trước đó đã hủy)")


async def test_who_may_only_look_changes_nothing_by_typing(s: World) -> None:
    taker = await joins(s, "9001", "Thư ký", (Role.minute_taker, CELL))
    await plans(s, date(2026, 9, 3))
    await asked(taker, "/kehoach", "Tháng 9/2026")
    await asked(taker, "1", "Sinh hoạt tháng 9/2026")
    await asked(taker, "hủy vì mưa lũ", "Sinh hoạt tháng 9/2026")
    assert (await months(s))["2026-09"]["state"] == "confirmed"


async def test_the_deputy_who_runs_it_is_suggested_as_its_chair(s: World) -> None:
    secretary, _ = await s.secretary(), await second_phone(s)
    await plans(s, date(2026, 8, 30), chair="deputy_secretary")
    await at(s, 8, 30, 22)
    shown = await asked(secretary, "/hop", "Bước 1/12")
    for said, then in ANSWERS[:2]:
        shown = await asked(secretary, said, then)
    for said, then in ANSWERS[2:]:
        if any("Phó bí thư chủ trì" in label for label in shown.labels):
            break
        shown = await asked(secretary, said, then)
    await tapped(secretary, "Phó bí thư chủ trì", "chủ trì: Phó bí thư")
