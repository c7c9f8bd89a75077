"""A meeting is given to the deputy to run: told as an event, and reminders go to who runs it."""

from __future__ import annotations

from datetime import date, time

from playground.people import Chat
from tests.bot.reminders.reminding import at, plans, rows
from tests.handlers.plans.talk_of_plans import told
from tests.talk import asked, second_phone, tapped
from tests.world import World


async def gives(secretary: Chat) -> None:
    await asked(secretary, "/kehoach", "Tháng 9/2026")
    await asked(secretary, "1", "Sinh hoạt tháng 9/2026")
    await tapped(secretary, "Đổi giờ, nơi họp", "đổi mục nào")
    await tapped(secretary, "Người điều hành", "đang ghi: bí thư chi bộ")


def letters(person: Chat, text: str) -> list[str]:
    return [one.text for one in person.messages if text in one.text]


async def test_who_runs_it_is_told_and_reminded_and_the_secretary_after_the_deputy(
    w: World,
) -> None:
    secretary, deputy, leader = await w.secretary(), await second_phone(w), await w.leader()
    await plans(w, date(2026, 9, 10))
    await gives(secretary)
    shown = await tapped(secretary, "Phó bí thư", "Đã ghi")
    assert "Điều hành: phó bí thư chi bộ" in shown.text
    await told(w)
    for person in (deputy, leader):
        await person.sees("phó bí thư chi bộ điều hành buổi thứ Năm 10/9/2026, 14 giờ")
    await at(w, 9, 9, 19)
    seen = await deputy.sees("có buổi sinh hoạt thứ Năm 10/9/2026")
    assert "Đồng chí còn việc cần làm" in seen.text
    await at(w, 9, 11)
    await at(w, 9, 12)
    await deputy.sees("ghi biên bản")
    assert letters(secretary, "Đồng chí còn việc") == []
    await at(w, 9, 13, 8, 3)
    seen = await secretary.sees("Phó bí thư điều hành buổi này chưa làm xong")
    assert "ghi biên bản buổi sinh hoạt thứ Năm 10/9/2026" in seen.text
    assert letters(leader, "đề nghị tổ công tác giúp") == []
    await at(w, 9, 14, 8, 6)
    await leader.sees("đề nghị tổ công tác giúp")
    assert len(letters(secretary, "ghi biên bản")) == 1


async def test_where_the_deputy_is_not_in_reach_the_secretary_is_told_why(s: World) -> None:
    secretary = await s.secretary()
    await plans(s, date(2026, 9, 10), chair="deputy_secretary")
    await at(s, 9, 9, 19)
    seen = await secretary.sees("có buổi sinh hoạt thứ Năm 10/9/2026")
    assert "Chưa liên lạc được với phó bí thư điều hành buổi này" in seen.text
    assert [row["level"] for row in await rows(s, rule="meeting", state="sent")] == [0]


async def test_taken_back_it_is_the_secretary_who_is_reminded(s: World) -> None:
    secretary, deputy = await s.secretary(), await second_phone(s)
    await plans(s, date(2026, 9, 10), chair="deputy_secretary", starts=time(14))
    await asked(deputy, "/kehoach", "phó bí thư chi bộ điều hành")
    await asked(deputy, "1", "Sinh hoạt tháng 9/2026")
    await tapped(deputy, "Đổi giờ, nơi họp", "đổi mục nào")
    await tapped(deputy, "Người điều hành", "ai điều hành")
    await asked(deputy, "đồng chí bí thư", "Đã ghi")
    await told(s)
    await secretary.sees("bí thư chi bộ điều hành buổi thứ Năm 10/9/2026")
    await at(s, 9, 9, 19)
    await secretary.sees("có buổi sinh hoạt thứ Năm 10/9/2026")
    assert letters(deputy, "có buổi sinh hoạt") == []


async def test_a_cell_without_a_deputy_is_told_so(s: World) -> None:
    secretary = await s.secretary()
    await plans(s, date(2026, 9, 10))
    await gives(secretary)
    await asked(secretary, "ai cũng được", "chọn bí thư hoặc phó bí thư")
    await tapped(secretary, "Phó bí thư", "chưa có phó bí thư")
