"""A sentence that wants a meeting changed opens it; one tap changes it and tells all once."""

from __future__ import annotations

from datetime import date

import pytest

from domain.plans import aimed
from playground.people import Chat
from tests.bot.reminders.reminding import plans
from tests.handlers.plans.talk_of_plans import OWN, months, told
from tests.talk import asked, tapped
from tests.world import World


def letters(person: Chat, part: str) -> int:
    return sum(part in one.text for one in person.messages)


async def test_who_looks_after_a_cell_moves_its_meeting_by_a_sentence(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await plans(s, date(2026, 9, 3))
    shown = await asked(leader, f"dời {OWN} sang 8/9 vì trùng họp xã", "Chưa đổi gì")
    assert "Sinh hoạt tháng 9/2026" in shown.text
    assert (await months(s))["2026-09"]["day"] == date(2026, 9, 3)
    shown = await tapped(leader, "✅ dời sang 8/9 vì trùng họp xã", "Đã ghi")
    assert "bí thư" in shown.text
    assert not any("dời sang" in label for label in shown.labels)
    assert (await months(s))["2026-09"]["day"] == date(2026, 9, 8)
    await told(s)
    seen = await secretary.sees("dời từ thứ Năm 03/9/2026")
    assert "Người đổi: tổ trưởng tổ công tác" in seen.text
    await told(s)
    assert letters(secretary, "dời từ thứ Năm 03/9/2026") == 1


async def test_a_meeting_is_cancelled_so_as_well(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await plans(s, date(2026, 9, 3))
    await asked(leader, f"hủy họp {OWN.lower()} vì mưa lũ", "Chưa đổi gì")
    await tapped(leader, "✅ hủy họp vì mưa lũ", "Đã hủy. Lý do: Mưa lũ")
    await told(s)
    await secretary.sees("đã hủy buổi thứ Năm 03/9/2026")


async def test_a_secretary_need_not_name_the_cell(s: World) -> None:
    secretary = await s.secretary()
    await plans(s, date(2026, 9, 3))
    await asked(secretary, "hoãn họp đến 8/9", "Chưa đổi gì")
    await tapped(secretary, "✅ hoãn họp đến 8/9", "Vì sao")
    await asked(secretary, "Bí thư đi vắng", "Ngày: thứ Ba 08/9/2026")


async def test_a_cell_of_others_and_what_is_no_change_open_no_meeting(s: World) -> None:
    other, secretary = await s.other_secretary(), await s.secretary()
    await plans(s, date(2026, 9, 3))
    for person, text in (
        (other, f"dời {OWN} sang 8/9"),
        (secretary, "chuyển sinh hoạt đảng cho đồng chí mới"),
        (secretary, "dời chi bộ không có sang 8/9"),
    ):
        await person.says(text)
        assert "Chưa đổi gì" not in (await person.next()).text
    assert (await months(s))["2026-09"]["day"] == date(2026, 9, 3)


@pytest.mark.parametrize(
    ("text", "cell", "change"),
    [
        ("dời chi bộ thôn 5 sang 7/12", "chi bộ thôn 5", "dời sang 7/12"),
        ("Hoãn lịch họp cb Văn phòng đến 15/12 lúc 14h", "cb Văn phòng", "Hoãn đến 15/12 lúc 14h"),
        ("huy hop chi bo thon 5 vi mua lu", "chi bo thon 5", "huy họp vi mua lu"),
        ("dời sang 7/12", "", "dời sang 7/12"),
    ],
)
def test_the_cell_and_the_change_are_told_apart(text: str, cell: str, change: str) -> None:
    assert aimed(text) == (cell, change)
