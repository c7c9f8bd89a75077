"""What was prepared for the old day of a meeting goes with it, or is asked about."""

from __future__ import annotations

from datetime import date

import pytest

from playground.people import Chat
from storage import tables
from tests.bot.reminders.reminding import at
from tests.bot.reminders.reminding import plans as made
from tests.handlers.plans.talk_of_plans import told
from tests.handlers.plans.test_changes import opens_first
from tests.handlers.plans.test_notice import words
from tests.handlers.scores.talk_of_scores import file
from tests.talk import adds, asked, tapped
from tests.world import World

COMES, MATERIALS = "có buổi sinh hoạt", "tài liệu"


async def changes(person: Chat, how: str) -> None:
    await opens_first(person)
    if how == "moved":
        await asked(person, "dời sang 24/9 vì trùng họp xã", "Đã ghi")
    else:
        await asked(person, "hủy vì mưa lũ", "Đã ghi")


def lines(person: Chat, *said: str, since: int = 0) -> list[str]:
    """Of the letters that came after so many, the lines that say all of this."""
    found = (line for one in person.messages[since:] for line in one.text.splitlines())
    return [line for line in found if all(one in line.lower() for one in said)]


async def through(w: World, first: int, last: int) -> None:
    for day in range(first, last + 1):
        for hour, minute in ((0, 5), (8, 1), (12, 1), (19, 1), (20, 1)):
            await at(w, 9, day, hour, minute)


@pytest.mark.parametrize("how", ["moved", "cancelled"])
async def test_materials_are_asked_for_before_the_day_as_it_is_now(s: World, how: str) -> None:
    secretary = await s.secretary()
    await made(s, date(2026, 9, 3))
    await at(s, 8, 31, 0, 5)
    await at(s, 8, 31, 8, 1)
    assert lines(secretary, MATERIALS, "03/9/2026")
    await changes(secretary, how)
    await told(s)
    since = len(secretary.messages)
    await through(s, 1, 3)
    assert lines(secretary, MATERIALS, since=since) == []
    await through(s, 20, 23)
    assert bool(lines(secretary, MATERIALS, "24/9/2026")) is (how == "moved")
    assert bool(lines(secretary, COMES, "24/9/2026")) is (how == "moved")


@pytest.mark.parametrize("how", ["moved", "cancelled"])
async def test_what_was_to_be_said_again_of_the_old_day_is_not(s: World, how: str) -> None:
    secretary = await s.secretary()
    await made(s, date(2026, 9, 3))
    await at(s, 9, 2, 0, 5)
    await at(s, 9, 2, 19, 1)
    seen = await secretary.sees(COMES)
    assert "03/9/2026" in seen.text
    await tapped(secretary, "Nhắc mai", "Tôi sẽ nhắc lại lúc 8 giờ")
    await changes(secretary, how)
    await told(s)
    since = len(secretary.messages)
    await at(s, 9, 2, 20, 1)
    await through(s, 3, 4)
    assert lines(secretary, COMES, since=since) == []


@pytest.mark.parametrize("how", ["moved", "cancelled"])
async def test_who_meant_to_attend_is_reminded_of_the_new_day_alone(s: World, how: str) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await made(s, date(2026, 9, 3))
    (plan,) = await s.rows(tables.plan)
    (chat,) = [row for row in await s.rows(tables.chat) if row["external"] == "7003"]
    said = {"announced": True, "said_at": s.app.clock.now()}
    await adds(s, tables.going, plan_id=plan["id"], person_id=chat["person_id"], **said)
    await changes(secretary, how)
    await told(s)
    seen = await leader.sees("dời từ thứ Năm 03/9/2026" if how == "moved" else "đã hủy buổi")
    assert ("Đồng chí đã nhận dự" in seen.text) is (how == "moved")
    since = len(leader.messages)
    await through(s, 1, 4)
    assert lines(leader, "dự", "03/9/2026", since=since) == []
    await through(s, 22, 25)
    assert bool(lines(leader, "dự", "24/9/2026")) is (how == "moved")


async def test_who_had_the_notice_is_told_of_the_move_and_the_paper_says_the_new_day(
    s: World,
) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await made(s, date(2026, 9, 3), place="Nhà văn hóa")
    await opens_first(secretary)
    await tapped(secretary, "Thông báo mời họp", "ở dưới đây")
    assert "ngày 03 tháng 9 năm 2026" in words(secretary.opens(await file(secretary)))
    await tapped(secretary, "Gửi cho mọi người", "Đã gửi thông báo")
    await s.app.outbox.drain()
    await leader.sees("mời họp tháng 9/2026: thứ Năm 03/9/2026")
    await changes(secretary, "moved")
    await told(s)
    await leader.sees("dời từ thứ Năm 03/9/2026")
    secretary.forget()
    await opens_first(secretary)
    await tapped(secretary, "Thông báo mời họp", "ở dưới đây")
    text = words(secretary.opens(await file(secretary)))
    assert "ngày 24 tháng 9 năm 2026" in text
    await tapped(secretary, "Gửi cho mọi người", "Đã gửi thông báo")
    await s.app.outbox.drain()
    await leader.sees("mời họp tháng 9/2026: thứ Năm 24/9/2026")
