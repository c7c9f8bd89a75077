"""What cannot be is refused with an example; what is unusual is asked once; what is unclear too."""

from __future__ import annotations

import pytest

from domain.people import Role
from storage import tables
from tests.talk import answers, asked, joins, moves, tapped
from tests.world import World

BEFORE = {"held_on": 1, "hours": 2, "attendance": 4, "speakers": 7, "conclusion": 10}


@pytest.mark.parametrize(
    ("step", "typed", "example"),
    [
        ("held_on", "20/8/2026", "ví dụ: hôm nay, 5/8"),
        ("held_on", "30/2", "Bước 2/12"),
        ("hours", "xyz", "19h30"),
        ("attendance", "23/22", "Bước 5/12"),
        ("attendance", "20/22 vắng 1 có phép 2 không phép", "Bước 5/12"),
        ("attendance", "nhiều", "Bước 5/12"),
        ("speakers", "23", "Bước 8/12"),
        ("speakers", "-1", "Bước 8/12"),
        ("conclusion", "nhất trí 23/23", "Bước 11/12"),
    ],
)
async def test_what_cannot_be_is_refused(s: World, step: str, typed: str, example: str) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=BEFORE[step])
    before = await answers(s)
    shown = await asked(secretary, typed, example)
    assert "Tôi hiểu là" not in shown.text
    assert await answers(s) == before


@pytest.mark.parametrize("yes", ["Vẫn đúng", "đúng rồi", "vâng", "có", "1", "ừ"])
async def test_a_meeting_that_was_too_short_is_asked_and_kept(s: World, yes: str) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=2)
    await asked(secretary, "14h đến 14h45", "45 phút, ít hơn 90 phút")
    assert "hours" not in await answers(s)
    await asked(secretary, yes, "Bước 4/12")
    assert (await answers(s))["hours"]["end"] == "14:45:00"


@pytest.mark.parametrize("no", ["Nhập lại", "không", "sai rồi", "2"])
async def test_a_doubt_that_was_right_is_asked_anew(s: World, no: str) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=2)
    await asked(secretary, "14h đến 14h45", "ít hơn 90 phút")
    shown = await asked(secretary, no, "Bước 3/12")
    assert "Vẫn đúng" not in shown.text
    await asked(secretary, "14h đến 15h45", "Bước 4/12")


async def test_instead_of_confirming_another_answer_may_be_typed(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=2)
    await asked(secretary, "14h đến 14h45", "ít hơn 90 phút")
    await asked(secretary, "14h đến 15h45", "Bước 4/12")
    assert (await answers(s))["hours"]["end"] == "15:45:00"


@pytest.mark.parametrize(("kind", "least"), [("chuyên đề", 120), ("cả hai", 120)])
async def test_the_least_length_depends_on_the_kind(s: World, kind: str, least: int) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    await asked(secretary, kind, "Bước 2/12")
    await asked(secretary, "hôm nay", "Bước 3/12")
    await asked(secretary, "14h đến 15h50", f"ít hơn {least} phút")


async def test_a_small_cell_may_meet_for_an_hour(s: World) -> None:
    small = await joins(s, "8002", "Bí thư HTX", (Role.cell_secretary, "htx-tien-dat"))
    await asked(small, "/hop", "Bước 1/11")
    await asked(small, "thường kỳ", "Bước 2/11")
    await asked(small, "hôm nay", "Bước 3/11")
    await asked(small, "14h đến 14h50", "ít hơn 60 phút")
    await asked(small, "14h đến 15h", "Bước 4/11")


async def test_low_attendance_is_asked(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=4)
    await asked(secretary, "vắng 3 có phép", "Dự 86,4%, thấp hơn 90%")
    await tapped(secretary, "Vẫn đúng", "Bước 6/12")
    assert (await answers(s))["attendance"]["excused"] == 3


async def test_another_number_of_members_is_asked(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=4)
    await asked(secretary, "21/21", "khác với số đã có là 22")


async def test_a_date_in_another_month_is_asked(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=1)
    await asked(secretary, "28/7", "không thuộc tháng 8/2026")
    await tapped(secretary, "Vẫn đúng", "Bước 3/12")


async def test_a_missing_thematic_meeting_is_asked_only_when_the_quarter_ends(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=1)
    await asked(secretary, "/huy", "Đã giữ")
    moves(s, days=30)
    await asked(secretary, "/hop 9", "Bước 1/12")
    await asked(secretary, "thường kỳ", "tháng cuối quý")
    await tapped(secretary, "Vẫn đúng", "Bước 2/12")


async def test_the_third_error_offers_the_way_out(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=2)
    first = await asked(secretary, "xyz", "Bước 3/12")
    assert "Để sau» (bản ghi được giữ)" not in first.text
    await asked(secretary, "xyz", "Để sau» (bản ghi được giữ)")
    await asked(secretary, "14h - 15h40", "Bước 4/12")


async def test_an_unclear_answer_offers_buttons(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=5)
    shown = await asked(secretary, "họp riêng", "Bước 6/12")
    offered = [label for label in shown.labels if "họp riêng" in label]
    assert len(offered) == 2
    await tapped(secretary, offered[0], "Bước 7/12")
    assert (await answers(s))["conduct"]["merged"] is False


@pytest.mark.parametrize(
    ("first", "second", "present"),
    [("20/22", "vắng 2 có phép", 20), ("19/22", "2 có phép 1 không phép", 19)],
)
async def test_the_rest_completes_what_was_said(
    s: World, first: str, second: str, present: int
) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=4)
    await asked(secretary, first, "Bước 5/12")
    shown = await asked(secretary, second, "Tôi hiểu là")
    assert f"{present} có mặt trong 22" in shown.text


async def test_a_completed_answer_never_forgets_its_first_half(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=4)
    await asked(secretary, "18/20", "Bước 5/12")
    shown = await asked(secretary, "vắng 2 có phép", "Bước 5/12")
    assert "18 có mặt trong 20" in shown.text
    assert "khác với số đã có là 22" in shown.text


async def test_hours_in_two_messages(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=2)
    await asked(secretary, "14h", "Bước 3/12")
    await asked(secretary, "15h45", "Bước 4/12")
    assert (await answers(s))["hours"] == {"start": "14:00:00", "end": "15:45:00"}


async def test_submit_checks_the_answers_against_each_other(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary)
    await asked(secretary, "5", "Bước 5/12")
    await asked(secretary, "5/22 vắng 17 có phép", "Vẫn đúng?")
    await tapped(secretary, "Vẫn đúng", "gõ số của dòng để sửa")
    await tapped(secretary, "Nộp biên bản", "mà có mặt chỉ 5")
    assert await s.count(tables.draft) == 1
