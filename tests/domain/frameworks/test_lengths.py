"""How long a meeting has to be, where a framework says so by the size of the cell."""

from __future__ import annotations

import pytest

from domain.frameworks import framework_text
from domain.kind import Kind
from domain.meetings import Fact, measures
from domain.rules import Rules
from tests.domain.frameworks.test_offices_read import read
from tests.domain.scores.test_scoring import meeting

SAID = "1. a: 50 điểm\n2. b: 50 điểm\n"


@pytest.mark.parametrize(
    ("members", "minutes"), [(8, 60), (9, 90), (29, 90), (30, 120), (400, 120), (None, 90)]
)
def test_the_ward_asks_for_so_many_minutes(members: int | None, minutes: int) -> None:
    assert read("ward", "said").least_minutes(members) == minutes


@pytest.mark.parametrize(
    ("held", "kind", "members", "short"),
    [
        (90, Kind.regular, 30, 30),
        (90, Kind.regular, 29, 0),
        (60, Kind.regular, 8, 0),
        (90, Kind.both, 24, 30),  # the rules ask for 120 where there is a thematic part
        (120, Kind.both, 24, 0),
    ],
)
def test_what_is_short_is_short_of_that(held: int, kind: Kind, members: int, short: int) -> None:
    least = read("ward", "said").least_minutes(members)
    said = meeting(held, kind.value)
    found = measures(said, Rules(), members=members, result_days=0, least_minutes=least)
    assert found[Fact.minutes_short].value == short


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (
            "Chi bộ có từ 9 đến 29 đảng viên họp ít nhất 90 phút; dưới 9 đảng viên 60 phút",
            [{"least": "9", "most": "29", "minutes": "90"}, {"below": "9", "minutes": "60"}],
        ),
        (
            "chi bo duoi 9 dang vien: 60 phut; con lai: 90 phut",
            [{"below": "9", "minutes": "60"}, {"minutes": "90"}],
        ),
        ("Thời gian sinh hoạt ít nhất 90 phút", None),
        ("Còn lại: 90 phút", None),
    ],
)
def test_it_is_read_wherever_a_form_says_it(said: str, found: object) -> None:
    assert framework_text.read_part(SAID + said).get("lengths") == found


def test_a_cell_nobody_counted_goes_by_the_rules_where_nothing_is_said_of_the_others() -> None:
    sent = framework_text.read_part("thời lượng tối thiểu: [{dưới: 9, phút: 60}]")
    one = read("ward", "said").model_copy(update={"lengths": ()})
    again = type(one).model_validate({**one.model_dump(), **sent})
    assert (again.least_minutes(8), again.least_minutes(None), again.least_minutes(20)) == (
        60,
        None,
        None,
    )
    assert framework_text.read_part(framework_text.write(again))["lengths"] == [
        {"below": "9", "minutes": "60"}
    ]
