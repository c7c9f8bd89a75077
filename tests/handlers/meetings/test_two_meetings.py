"""A message that tells of two meetings: which of them is asked, and the other is not lost."""

from __future__ import annotations

from tests.talk import answers, asked
from tests.world import World

FIRST = "Họp đột xuất ngày 28/7, 19h-20h, nhà văn hóa, 20/22 vắng 2 phép, bàn vụ bão"
SECOND = "Họp thường kỳ ngày 3/8, 19h30-21h, nhà văn hóa, chị Hoa chủ trì, Lan ghi, 22/22"


async def test_which_of_two_meetings_is_asked_and_the_other_is_shown_again(w: World) -> None:
    secretary = await w.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    await asked(secretary, f"{FIRST}\n{SECOND}", "ghi cuộc nào trước")
    shown = await asked(secretary, "cuộc thứ hai", "còn thiếu 3 điều")
    assert "bàn vụ bão" in shown.text
    assert (await answers(w))["held_on"] == "2026-08-03"


async def test_one_of_two_meetings_is_tapped(w: World) -> None:
    secretary = await w.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    await asked(secretary, f"{SECOND}\n{FIRST}", "ghi cuộc nào trước")
    await secretary.taps("Họp thường kỳ ngày 3/8")
    await secretary.sees("còn thiếu 3 điều")
    assert (await answers(w))["held_on"] == "2026-08-03"


async def test_two_meetings_told_at_home_are_asked_too(w: World) -> None:
    secretary = await w.secretary()
    await asked(secretary, f"{FIRST}\n{SECOND}", "ghi cuộc nào trước")
