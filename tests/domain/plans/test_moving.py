"""What is typed about a meeting: which line it changes, the day, the hour and the reason."""

from __future__ import annotations

from datetime import date, time

import pytest

from domain.errors import Invalid, Unclear
from domain.plans.moving import Moved, meant, moved, why_off

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
