"""Abbreviations are written out where they are clear, and left where offices write them so."""

from __future__ import annotations

import pytest

from domain.meetings.parse import written_out
from tests.domain.understanding import corpus


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("NVH thôn 5", "Nhà văn hóa thôn 5"),
        ("họp tại nvh", "họp tại nhà văn hóa"),
        ("Đánh giá T10, nv T11", "Đánh giá tháng 10, nhiệm vụ tháng 11"),
        ("thu ĐP quý 4", "thu đảng phí quý 4"),
        ("đv làm ăn xa", "đảng viên làm ăn xa"),
        ("Học NQ 57-NQ/TW; hồ sơ 12-BT/ĐU", "Học NQ 57-NQ/TW; hồ sơ 12-BT/ĐU"),
        ("tầng T2, phòng 10.T11", "tầng T2, phòng 10.T11"),
        ("bttn, nvhx", "bttn, nvhx"),
    ],
)
def test_an_abbreviation_is_written_out_where_it_means_one_thing(typed: str, printed: str) -> None:
    assert written_out(typed) == printed


def test_people_and_places_are_kept_as_minutes_print_them() -> None:
    form = corpus.form()
    step = form.step("setting")
    said = step.parse("nvh thôn, a hùng bt chủ trì, c Lan pbt ghi bb", form.context, {})
    assert said.place == "nhà văn hóa thôn"
    assert (said.chair, said.minute_taker) == ("anh Hùng bí thư", "chị Lan phó bí thư")
