"""Points as people say them; a reason, or what is taken off, is asked in one tap that is true."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import Invalid, Unclear
from domain.frameworks import Criterion, Sort
from domain.scores.spoken import spoken_points


def criterion(sort: Sort = Sort.number, most: int = 5) -> Criterion:
    return Criterion(code="1", group="1", name="x", sort=sort, max=Decimal(most))


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("tối đa", 5),
        ("cho điểm tối đa", 5),
        ("tròn điểm nhé", 5),
        ("không trừ gì", 5),
        ("không điểm", 0),
        ("4,5", Decimal("4.5")),
        ("mười", 10),
    ],
)
def test_points_in_words(text: str, points: Decimal) -> None:
    assert spoken_points(criterion(), text) == points


def test_nothing_taken_off_is_no_point_where_points_are_taken_off() -> None:
    assert spoken_points(criterion(Sort.deduction), "không trừ") == 0
    assert spoken_points(criterion(Sort.deduction), "trừ 2") == 2


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("trừ 2 điểm vì ít ý kiến", "3"),
        ("bớt 1", "4"),
        ("chấm 5 thôi vì họp chưa đúng giờ", "5"),
        ("4 điểm, họp tốt", "4"),
        ("tru 0,5 do nop muon", "4.5"),
    ],
)
def test_more_than_a_number_is_asked_with_the_points_it_makes(text: str, option: str) -> None:
    with pytest.raises(Unclear) as asked:
        spoken_points(criterion(), text)
    assert (asked.value.key, asked.value.options) == ("error-points-check", (option,))
    assert spoken_points(criterion(), option) == Decimal(option)


def test_more_is_taken_off_than_there_is() -> None:
    with pytest.raises(Unclear) as asked:
        spoken_points(criterion(), "trừ 9 vì nộp muộn")
    assert asked.value.options == ()


@given(st.text(max_size=40))
def test_any_text_is_points_or_refused(text: str) -> None:
    with suppress(Invalid, Unclear):
        spoken_points(criterion(), text)
