"""What is pasted into a chat says what was fixed before it was read."""

from __future__ import annotations

from decimal import Decimal

import pytest

from domain.frameworks import framework_text
from tests.domain.frameworks.pasted import RIGHT, criteria, gates_of, read, row_of

every = pytest.mark.parametrize("name", RIGHT)


@every
def test_every_criterion_is_as_the_office_means_it(name: str) -> None:
    right = criteria(RIGHT[name])
    found = read(name).get("criteria", [])
    assert [row_of(*pair) for pair in zip(found, right, strict=False)] == right
    assert len(found) == len(right)


@every
def test_the_head_is_what_the_office_wrote(name: str) -> None:
    found, right = read(name), RIGHT[name]
    for key in ("number", "dated", "since", "issuer"):
        assert found.get(key, "") == right[key], key
    if right["title"]:
        assert found["title"] == right["title"]


@every
def test_the_classes_their_conditions_and_what_is_left_to_be_asked(name: str) -> None:
    found, right = read(name), RIGHT[name]
    classes = [f"{one['name']} {Decimal(one['least'])}" for one in found.get("classes", ())]
    assert ", ".join(classes) == right["classes"]
    assert ", ".join(gates_of(found)) == right.get("gates", "")
    _, problems = framework_text.understood(found)
    assert [one.key for one in problems] == right["problems"]


def test_what_is_taken_off_for_each_ten_minutes_goes_by_the_record() -> None:
    first = read("tru-diem")["criteria"][0]
    assert (first["fact"], first["max"]) == ("minutes_short", "20")
    found = [(one["least"], one["points"]) for one in first["bands"]]
    assert found[:3] == [("0", "20"), ("10", "18"), ("20", "16")]
    assert found[-1] == ("100", "0")


def test_what_is_taken_off_for_each_of_something_else_is_named_and_left_to_people() -> None:
    assert "4: 20 điểm, nộp chậm mỗi ngày trừ 1 điểm" in read("tru-diem")["unread"]
