"""The frameworks of the offices agree with their texts and with their own sums."""

from decimal import Decimal

import pytest

from tests.domain.frameworks.offices import NAMES, Office, Row, office

ALL = [office(name) for name in NAMES]
each = pytest.mark.parametrize("one", ALL, ids=NAMES)
POINT = Decimal("0.1")


@each
def test_both_texts_hold_every_name(one: Office) -> None:
    names = [row["name"] for row in (*one.groups, *one.criteria)]
    for text in (one.said, one.table):
        assert [name for name in names if name.casefold() not in text.casefold()] == []


@pytest.mark.parametrize("one", [one for one in ALL if one.maximum is not None])
def test_the_groups_and_the_whole_are_the_sum_of_their_criteria(one: Office) -> None:
    for group in one.groups:
        parts = [int(row["max"]) for row in one.criteria if row["group"] == group["code"]]
        assert sum(parts) == int(group["max"])
    assert sum(int(row["max"]) for row in one.criteria) == one.maximum


@each
def test_there_are_twenty_meetings_in_more_than_one_class(one: Office) -> None:
    assert len(one.meetings) >= 20
    assert {row["class"] for row in one.meetings} == {row["class"] for row in one.classes}


@each
def test_each_total_is_the_sum_of_its_points(one: Office) -> None:
    for row in one.meetings:
        assert Decimal(row["total"]) == _total(one, row), row


@each
def test_each_class_follows_from_the_total_unless_a_gate_holds_it_down(one: Office) -> None:
    for row in one.meetings:
        reached = [band["class"] for band in one.classes if _reaches(row, band)]
        assert row["class"] == reached[0] or (one.gates and row["class"] in reached), row


@each
def test_no_mark_is_above_the_maximum(one: Office) -> None:
    for criterion in one.criteria:
        marks = [row[criterion["code"]] for row in one.meetings]
        if criterion["max"]:
            assert all(Decimal(m) <= int(criterion["max"]) for m in marks if m != "-")


def _total(one: Office, row: Row) -> Decimal:
    codes = [criterion["code"] for criterion in one.criteria]
    if one.maximum is None:
        return Decimal(sum(_passed(one, row, group["code"]) for group in one.groups))
    points = sum((Decimal(row[code]) for code in codes if row[code] != "-"), Decimal(0))
    if one.without_thematic is None or row["thematic"] == "yes":
        return points
    return (points * one.maximum / one.without_thematic).quantize(POINT)


def _passed(one: Office, row: Row, group: str) -> bool:
    return all(row[c["code"]] == "x" for c in one.criteria if c["group"] == group)


def _reaches(row: Row, band: Row) -> bool:
    return Decimal(row["total"]) >= int(band["from"])
