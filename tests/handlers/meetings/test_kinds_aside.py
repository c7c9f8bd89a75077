"""Meetings by which no month is judged: recorded like others, and the month stays open."""

from __future__ import annotations

import pytest

from playground.people import Chat
from tests.talk import answers, asked, tapped
from tests.world import World

REST = "đánh giá năm; nhiệm vụ mới"


async def _told(w: World, kind: str, roll: str, then: str) -> Chat:
    """All but the conclusion and the petitions; nothing is asked of last month's tasks."""
    secretary = await w.secretary()
    await asked(secretary, "/hop", "Đây là loại sinh hoạt nào?")
    await asked(secretary, kind, "Họp ngày nào?")
    await asked(secretary, "hôm qua", "từ mấy giờ")
    await asked(secretary, "19h30-21h", "Họp ở đâu")
    await asked(secretary, "nvh; anh Hùng; chị Lan", "đảng viên")
    await asked(secretary, roll, "Họp riêng hay gộp")
    await asked(secretary, "họp riêng, đã gửi tài liệu", "nội dung chính")
    await asked(secretary, REST, "phát biểu?")
    await asked(secretary, "3", "Giao những nhiệm vụ")
    await asked(secretary, "không có", then)
    return secretary


@pytest.mark.parametrize(
    ("said", "kind", "roll"),
    [
        ("họp chi ủy", "committee", "3/3"),
        ("đại hội chi bộ", "congress", "đủ cả"),
        ("hop to dang so 2", "sub_group", "7/8 vắng 1 có phép"),
    ],
)
async def test_it_is_recorded_and_the_month_stays_open(
    s: World, said: str, kind: str, roll: str
) -> None:
    secretary = await _told(s, said, roll, "Kết luận thế nào")
    await asked(secretary, "thông qua nội dung", "kiến nghị")
    await asked(secretary, "không có", "gõ số của dòng để sửa")
    assert (await answers(s))["kind"]["kind"] == kind
    shown = await tapped(secretary, "Nộp biên bản", "Biên bản số")
    resolves = kind != "sub_group"  # a resolution is the cell's or its committee's
    assert any("nghị quyết" in label for label in shown.labels) is resolves
    await asked(secretary, "/hop", "Đây là loại sinh hoạt nào?")


async def test_all_of_a_committee_is_not_all_of_the_cell(s: World) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/hop", "Đây là loại sinh hoạt nào?")
    await asked(secretary, "họp chi ủy", "Họp ngày nào?")
    await asked(secretary, "hôm qua", "từ mấy giờ")
    await asked(secretary, "19h30-21h", "Họp ở đâu")
    shown = await asked(secretary, "nvh; anh Hùng; chị Lan", "Bao nhiêu đảng viên phải dự")
    assert not [label for label in shown.labels if "22" in label]


async def test_classes_of_the_year_are_kept_each_with_its_vote(s: World) -> None:
    secretary = await _told(s, "kiểm điểm cuối năm", "đủ cả", "Xếp loại đảng viên")
    await asked(secretary, "tốt 3, khá 2", "Mỗi loại kèm số đảng viên")
    await asked(secretary, "xuất sắc 4 (20/20), tốt 15 (19/20), hoàn thành 1", "Kết luận thế nào")
    assert (await answers(s))["ranks"] == [
        {"rank": "excellent", "members": 4, "in_favour": 20, "of": 20},
        {"rank": "good", "members": 15, "in_favour": 19, "of": 20},
        {"rank": "fair", "members": 1, "in_favour": None, "of": None},
    ]
    await asked(secretary, "không có", "kiến nghị")
    shown = await asked(secretary, "không có", "gõ số của dòng để sửa")
    assert "Hoàn thành tốt: 15 đ/c (19/20 phiếu)" in shown.text
