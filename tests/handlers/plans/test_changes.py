"""Whoever was told the old state of a meeting, or must act on it, is told the new one, once."""

from __future__ import annotations

from datetime import date

from sqlalchemy import update

from playground.people import Chat
from storage import tables
from tests.bot.reminders.reminding import at
from tests.bot.reminders.reminding import plans as made
from tests.handlers.plans.talk_of_plans import plans, told
from tests.talk import adds, asked, execute, second_phone, tapped
from tests.world import World


async def changes_hour(person: Chat, hour: str) -> None:
    await tapped(person, "Đổi giờ, nơi họp", "đổi mục nào")
    await tapped(person, "Giờ", "họp lúc mấy giờ")
    await asked(person, hour, "Đã ghi")


async def opens_first(person: Chat) -> None:
    await asked(person, "/kehoach", "Kế hoạch sinh hoạt")
    await asked(person, "1", "Sinh hoạt tháng 9/2026")


def letters(person: Chat) -> list[str]:
    return [one.text for one in person.messages if "sinh hoạt tháng 9/2026: " in one.text]


async def test_the_secretary_is_told_what_the_deputy_changes_with_old_and_new(w: World) -> None:
    secretary, deputy, leader = await w.secretary(), await second_phone(w), await w.leader()
    await plans(secretary)
    await opens_first(deputy)
    await changes_hour(deputy, "10h")
    await told(w)
    old = "đổi từ thứ Năm 03/9/2026, 19 giờ 30, Nhà văn hóa"
    new = "thành thứ Năm 03/9/2026, 10 giờ, Nhà văn hóa"
    for person in (secretary, leader):
        seen = await person.sees(old)
        assert new in seen.text
    assert letters(deputy) == []


async def test_changes_within_ten_minutes_are_one_letter(w: World) -> None:
    secretary, deputy = await w.secretary(), await second_phone(w)
    await plans(secretary)
    await opens_first(deputy)
    await changes_hour(deputy, "14h")
    await changes_hour(deputy, "15h")
    await tapped(deputy, "Dời sang ngày khác", "sang ngày nào")
    await asked(deputy, "8/9", "Vì sao")
    await asked(deputy, "Trùng họp xã", "Đã ghi")
    await told(w)
    await secretary.sees("dời từ thứ Năm 03/9/2026, 19 giờ 30")
    (letter,) = letters(secretary)
    assert "sang thứ Ba 08/9/2026, 15 giờ, Nhà văn hóa" in letter


async def test_what_is_as_it_was_in_the_end_is_not_told(w: World) -> None:
    secretary, deputy = await w.secretary(), await second_phone(w)
    await plans(secretary)
    await opens_first(deputy)
    await changes_hour(deputy, "14h")
    await changes_hour(deputy, "19h30")
    await told(w)
    assert letters(secretary) == []
    assert await w.count(tables.plan_change) == 0


async def test_two_who_change_are_both_told_what_the_other_did(w: World) -> None:
    secretary, deputy = await w.secretary(), await second_phone(w)
    await plans(secretary)
    await opens_first(deputy)
    await changes_hour(deputy, "14h")
    await opens_first(secretary)
    await changes_hour(secretary, "15h")
    await told(w)
    seen = await deputy.sees("thành thứ Năm 03/9/2026, 15 giờ")
    assert "đổi từ thứ Năm 03/9/2026, 19 giờ 30" in seen.text


async def test_the_receipt_says_who_is_told_and_who_cannot_be(w: World) -> None:
    secretary, _, _ = await w.secretary(), await second_phone(w), await w.leader()
    await plans(secretary)
    gone = update(tables.chat).where(tables.chat.c.external == "8001")
    await execute(w, gone.values(lost_at=w.app.clock.now()))
    await opens_first(secretary)
    await tapped(secretary, "Đổi giờ, nơi họp", "đổi mục nào")
    await tapped(secretary, "Giờ", "họp lúc mấy giờ")
    shown = await asked(secretary, "14h", "Đã ghi")
    assert "10 phút nữa tôi báo cho: tổ trưởng tổ công tác" in shown.text
    assert "Chưa nhắn được cho phó bí thư chi bộ, nhờ đồng chí gọi điện" in shown.text


async def test_the_receipt_of_what_everybody_knows_says_that_nobody_is_told(w: World) -> None:
    secretary, _ = await w.secretary(), await second_phone(w)
    await plans(secretary)
    await opens_first(secretary)
    for hour, said in (("19h30", "tôi không nhắn lại"), ("14h", "10 phút nữa tôi báo cho")):
        await tapped(secretary, "Đổi giờ, nơi họp", "đổi mục nào")
        await tapped(secretary, "Giờ", "họp lúc mấy giờ")
        await asked(secretary, hour, said)
    await tapped(secretary, "Đổi giờ, nơi họp", "đổi mục nào")
    await tapped(secretary, "Giờ", "họp lúc mấy giờ")
    await asked(secretary, "19h30", "tôi không nhắn lại")


async def test_shortly_before_the_meeting_the_receipt_says_at_once(w: World) -> None:
    secretary, _ = await w.secretary(), await second_phone(w)
    await plans(secretary)
    await at(w, 9, 3, 17, 30)
    await opens_first(secretary)
    await tapped(secretary, "Hủy buổi này", "lý do")
    await asked(secretary, "Mưa lũ, đường bị cắt", "Tôi báo ngay cho: phó bí thư chi bộ")


async def test_a_change_at_night_is_told_in_the_morning(w: World) -> None:
    secretary, deputy = await w.secretary(), await second_phone(w)
    await plans(secretary)
    await at(w, 8, 20, 23, 5)
    await opens_first(deputy)
    await tapped(deputy, "Đổi giờ, nơi họp", "đổi mục nào")
    await tapped(deputy, "Giờ", "họp lúc mấy giờ")
    await asked(deputy, "14h", "Lúc 6 giờ 30 tôi báo cho")
    await told(w)
    assert letters(secretary) == []
    await at(w, 8, 21, 6, 31)
    await secretary.sees("thành thứ Năm 03/9/2026, 14 giờ")


async def test_after_a_downtime_the_night_is_quiet_as_well(w: World) -> None:
    secretary, deputy = await w.secretary(), await second_phone(w)
    await plans(secretary)
    await opens_first(deputy)
    await changes_hour(deputy, "14h")
    await at(w, 8, 20, 23, 5)
    assert letters(secretary) == []
    await at(w, 8, 21, 6, 31)
    await secretary.sees("thành thứ Năm 03/9/2026, 14 giờ")


async def test_at_night_what_concerns_the_morning_is_told_at_once(w: World) -> None:
    secretary, deputy = await w.secretary(), await second_phone(w)
    await plans(secretary)
    await at(w, 9, 2, 23, 5)
    await opens_first(deputy)
    await changes_hour(deputy, "8 giờ sáng")
    await told(w)
    await secretary.sees("thành thứ Năm 03/9/2026, 8 giờ")


async def test_shortly_before_the_meeting_it_is_told_without_waiting(w: World) -> None:
    secretary, deputy = await w.secretary(), await second_phone(w)
    await plans(secretary)
    await at(w, 9, 3, 17, 30)
    await opens_first(deputy)
    await tapped(deputy, "Hủy buổi này", "lý do")
    await asked(deputy, "Mưa lũ, đường bị cắt", "Đã ghi")
    await w.app.reminders.tick()
    await w.app.outbox.drain()
    await secretary.sees("đã hủy buổi thứ Năm 03/9/2026, 19 giờ 30")


async def test_planning_the_year_again_tells_what_it_moves(w: World) -> None:
    secretary, deputy = await w.secretary(), await second_phone(w)
    await plans(secretary)
    await asked(deputy, "/kehoach", "Kế hoạch sinh hoạt")
    await tapped(deputy, "Lập kế hoạch", "Câu 1/5")
    answers = (("mùng 5", "Câu 2/5"), ("19h30", "Câu 3/5"), ("Nhà văn hóa", "Câu 4/5"))
    for said, then in (*answers, ("không", "Câu 5/5"), ("không", "Giữ kế hoạch này")):
        await asked(deputy, said, then)
    await tapped(deputy, "Giữ kế hoạch này", "Đã giữ kế hoạch")
    await told(w)
    await secretary.sees("dời từ thứ Năm 03/9/2026, 19 giờ 30")


async def test_who_said_to_attend_is_asked_whether_the_new_day_suits(w: World) -> None:
    secretary, leader = await w.secretary(), await w.leader()
    await plans(secretary)
    (first,) = [row for row in await w.rows(tables.plan) if row["month"] == "2026-09"]
    (chat,) = [row for row in await w.rows(tables.chat) if row["external"] == "7003"]
    said = {"announced": True, "said_at": w.app.clock.now()}
    await adds(w, tables.going, plan_id=first["id"], person_id=chat["person_id"], **said)
    await opens_first(secretary)
    await asked(secretary, "dời sang 8/9 vì trùng họp xã", "Đã ghi")
    await told(w)
    seen = await leader.sees("dời từ thứ Năm 03/9/2026")
    assert "Đồng chí đã nhận dự buổi này" in seen.text
    await leader.taps("Xem lời hẹn dự")
    await leader.sees("08/9/2026")
    assert len(letters(leader)) == 1


async def test_without_the_letters_the_secretary_believes_the_old_hour(w: World) -> None:
    """The control."""
    secretary, deputy = await w.secretary(), await second_phone(w)
    await plans(secretary)
    await opens_first(deputy)
    await changes_hour(deputy, "10h")
    await execute(w, tables.plan_change.delete())
    await told(w)
    assert letters(secretary) == []


async def test_the_step_before_the_meeting_belongs_to_its_new_hour(s: World) -> None:
    secretary, deputy = await s.secretary(), await second_phone(s)
    await made(s, date(2026, 9, 3))
    await at(s, 9, 3, 0, 5)
    await at(s, 9, 3, 8, 1)
    await opens_first(deputy)
    await changes_hour(deputy, "16h")
    await at(s, 9, 3, 8, 31)
    await at(s, 9, 3, 12, 1)
    assert not any("có buổi sinh hoạt" in one.text for one in secretary.messages)
    await at(s, 9, 3, 14, 1)
    await secretary.sees("có buổi sinh hoạt thứ Năm 03/9/2026, 16 giờ")
