"""A roll told of people, tasks of several with one day, and names that are other words."""

from __future__ import annotations

from datetime import date

import pytest

from domain.errors import Refused, Unclear
from domain.meetings import parse


@pytest.mark.parametrize(
    ("said", "present", "excused"),
    [
        ("chị Út bịnh có xin, còn lại đủ", 21, 1),
        ("không vắng ai trừ anh Đủ đi đám cưới, có xin phép", 21, 1),
        ("cô Ba, thầy Tư, thầy Năm vắng có lý do", 19, 3),
        ("3 người không đi, đều có phép", 19, 3),
        ("20/22, Đại với Phép có phép", 20, 2),
    ],
)
def test_who_is_named_is_one_person(said: str, present: int, excused: int) -> None:
    found = parse.attendance(said, obliged=22)
    assert (found.present, found.excused, found.unexcused) == (present, excused, 0)


@pytest.mark.parametrize(
    "said",
    [
        "đủ cả, vắng 1 có phép",
        "vắng 3: Lan (phép), Hùng (không phép)",
        "lúc đầu 19 sau thêm 2 người vô trễ",
        "anh Đủ điểm danh rồi",
    ],
)
def test_what_contradicts_itself_or_tells_of_something_else_is_asked(said: str) -> None:
    with pytest.raises(Refused):
        parse.attendance(said, obliged=22)


def test_a_member_who_is_exempt_is_one_whatever_he_is_called() -> None:
    found = parse.attendance("đông đủ, có thêm bác Sáu miễn sinh hoạt vẫn đến", obliged=22)
    assert found.exempt_came == 1


@pytest.mark.parametrize(
    "said",
    [
        "chị Lan thu quỹ, anh Tấn sửa loa, tất cả trước 20/9",
        "chị Lan thu quỹ, anh Tấn sửa loa, cả hai việc xong trước 20/9",
        "hạn 20/9: chị Lan thu quỹ, anh Tấn sửa loa",
        "20/9 chị Lan thu quỹ; ngày 20/9 anh Tấn sửa loa",
    ],
)
def test_one_day_of_several_tasks_is_the_day_of_each(said: str) -> None:
    found = parse.new_tasks(said, date(2026, 8, 5))
    assert [(one.title, one.due) for one in found] == [
        ("thu quỹ", date(2026, 9, 20)),
        ("sửa loa", date(2026, 9, 20)),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "SÁU CHUẨN BỊ ÂM THANH 13/9",
        "Thôi làm danh sách tặng quà, 13/9",
        "LÀM LỘ NÔNG THÔN. ANH SANG. 30/9",
    ],
)
def test_who_may_be_meant_is_asked_rather_than_left_in_the_title(said: str) -> None:
    with pytest.raises(Unclear):
        parse.new_tasks(said, date(2026, 8, 5))
