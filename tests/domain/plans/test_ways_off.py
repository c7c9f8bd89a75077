"""Weekdays that are ordinals of a month, and days off of which each goes its own way."""

from __future__ import annotations

import pytest

from tests.domain.plans.as_read import days, every

SECOND_SUNDAY = "10/1 7/3 4/4 2/5 6/6 4/7 1/8 5/9 3/10 7/11 5/12"


@pytest.mark.parametrize(
    "said",
    [
        "ngày 20 hằng tháng 14h; rơi vào thứ 7 thì họp thứ 6, rơi vào CN thì họp thứ 2",
        "14h ngày 20 hàng tháng, thứ bảy lùi về thứ sáu, chủ nhật chuyển sang thứ hai",
        "ngày 20 hằng tháng 14h. Trùng T7 thì sớm lên T6, trùng chủ nhật thì lùi sang T2",
    ],
)
def test_a_saturday_may_go_back_and_a_sunday_on(said: str) -> None:
    assert days(said) == every(20, _2=19, _3=19, _6=21, _11=19)


def test_one_day_that_goes_both_ways_is_asked() -> None:
    both = (
        "ngày 20 hằng tháng 14h, trùng thứ 7 thì chuyển lên thứ 6, trùng thứ 7 thì lùi sang thứ 2"
    )
    assert days(both).endswith(" ?")


@pytest.mark.parametrize("second", ["thứ hai", "lần thứ hai", "thứ 2"])
def test_the_second_sunday_is_no_monday(second: str) -> None:
    said = f"Họp 8h sáng chủ nhật đầu tháng, tháng 1 là chủ nhật {second}"
    assert days(said).startswith("10/1 ")
    assert days(said).split()[2:] == SECOND_SUNDAY.split()[1:]


@pytest.mark.parametrize("month", ["T2", "kỳ T2", "riêng T2", "t 2"])
def test_a_month_by_its_letter_is_no_weekday_off(month: str) -> None:
    assert days(f"Họp ngày 9 hằng tháng 14h, {month} họp ngày 17") == every(9, _2=17)
    assert days(f"{month} họp mùng 3; còn lại ngày 9, 14h") == every(9, _2=3)


def test_a_weekday_by_its_letter_is_still_off() -> None:
    assert days("Họp ngày 20 hằng tháng 14h, T7 thì họp ngày hôm sau") == every(
        20, _2=21, _3=21, _11=21
    )
