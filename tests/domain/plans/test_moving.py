"""What is typed about a meeting: which line it changes, the day, the hour and the reason."""

from __future__ import annotations

from datetime import date, time

import pytest

from domain.errors import Invalid, Unclear
from domain.plans.moving import Moved, meant, meant_on_card, moved, said_place, why_off

PLANNED, TODAY = date(2026, 12, 3), date(2026, 11, 27)
DAYS = {
    "dời sang 15/2": Moved(date(2027, 2, 15)),
    "từ mai": Moved(date(2026, 11, 28)),
    "hoãn đến thứ 6 tuần sau": Moved(date(2026, 12, 4)),
    "lùi lại hai ngày": Moved(date(2026, 12, 5)),
    "lùi 1 tuần": Moved(date(2026, 12, 10)),
    "họp sớm hơn 1 ngày": Moved(date(2026, 12, 2)),
    "dời sang 15/12 lúc 14h vì trùng họp xã": Moved(date(2026, 12, 15), "Trùng họp xã", time(14)),
    "doi sang 15/12 do mua lu": Moved(date(2026, 12, 15), "Mua lu"),
    "dời buổi này sang 4/12 (do trùng lịch)": Moved(date(2026, 12, 4), "Trùng lịch"),
    "mùng 5": Moved(date(2026, 12, 5)),
    "sang ngày 15": Moved(date(2026, 12, 15)),
    "dời từ ngày 3 sang ngày 16": Moved(date(2026, 12, 16)),
    "chuyển 3/12 sang thứ 7 tuần sau": Moved(date(2026, 12, 5)),
    "dời sang chiều 9/12, 14h30 do mất điện": Moved(date(2026, 12, 9), "Mất điện", time(14, 30)),
    "8/12, 15h, tại hội trường xã": Moved(date(2026, 12, 8), "", time(15), "hội trường xã"),
    "15h tại đơn vị 3 vì mưa": Moved(PLANNED, "Mưa", time(15), "đơn vị 3"),
}
LINES = {
    "dời sang 15/2": "move",
    "hoãn": None,
    "hủy": "cancel",
    "huỷ vì mưa lũ": "cancel",
    "không họp do có việc tang": "cancel",
    "họp lại": "restore",
    "đổi sang 14h": "starts",
    "đổi giờ 14h30": "starts",
    "Nhà văn hóa": None,
    "họp sớm 2 ngày": "move",
    "sang ngày 15": "move",
    "chuyển sang nhà văn hóa khu 3": "place",
    "đổi địa điểm thành sân trường": "place",
    "tại phòng họp vì hội trường hỏng": "place",
    "họp lúc 15h thay vì 14h": "starts",
    "giờ họp: 7h30 sáng": "starts",
    "gộp với tháng sau": "cancel",
    "tháng này không họp vì bão": "cancel",
    "giao đồng chí phó điều hành": "chair",
    "chủ đề: tiết kiệm": "topic",
    "họp 2 ngày": None,
    "15h": "starts",
    "đồng chí Hội có mặt": None,
    "không": None,
}


@pytest.mark.parametrize("text", DAYS)
def test_a_move_is_read_with_its_hour_and_reason(text: str) -> None:
    assert moved(text, PLANNED, TODAY) == DAYS[text]


@pytest.mark.parametrize("text", LINES)
def test_the_line_that_is_meant(text: str) -> None:
    assert meant(text) == LINES[text]


def test_a_reason_is_kept_without_the_verb_and_in_its_own_letters() -> None:
    def whole(said: str) -> str:
        return said

    assert why_off("hủy vì mưa lũ", whole) == "Mưa lũ"
    assert why_off("Hủy buổi này do mưa bão", whole) == "Mưa bão"
    assert why_off("vì mưa lũ", whole) == "Mưa lũ"
    assert why_off("Đường bị cắt", whole) == "Đường bị cắt"
    assert why_off("Bồi dưỡng ở tỉnh", whole) == "Bồi dưỡng ở tỉnh"
    with pytest.raises(Invalid):
        why_off("huỷ", whole)


def test_an_hour_with_two_meanings_is_asked_in_texts_that_are_taken() -> None:
    with pytest.raises(Unclear) as asked:
        moved("dời sang 15/12 lúc 8h vì trùng họp xã", PLANNED, TODAY)
    hours = [moved(one, PLANNED, TODAY) for one in asked.value.options]
    assert [one.starts for one in hours] == [time(8), time(20)]
    assert {(one.day, one.reason) for one in hours} == {(date(2026, 12, 15), "Trùng họp xã")}


def test_a_day_alone_moves_the_meeting_that_is_open_and_a_number_does_not() -> None:
    assert meant("thứ 6 tuần sau") is None
    assert meant_on_card("thứ 6 tuần sau", PLANNED, TODAY) == "move"
    assert meant_on_card("2", PLANNED, TODAY) is None
    assert meant_on_card("Bí thư đi vắng", PLANNED, TODAY) is None


def test_a_place_is_taken_without_what_was_said_around_it() -> None:
    assert said_place("đổi địa điểm sang nhà văn hóa khu 3") == "nhà văn hóa khu 3"
    assert said_place("Nhà đồng chí Hồi, thôn 2") == "Nhà đồng chí Hồi, thôn 2"
