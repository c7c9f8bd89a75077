"""Each office's text proposes the points, and comes to the class, that were worked out by hand.

What is not asked of a person must be right: a wrong proposal is the fault that nobody sees.
"""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import Any

import pytest

from domain.chat import word
from domain.frameworks import Framework, framework_text
from domain.frameworks.framework import Criterion, Sort
from domain.meetings.measure import Fact, Measured
from domain.scores import Mark, proposal, score
from domain.scores.scoring import year_class
from tests.domain.frameworks.scored import RIGHT, sent
from tests.domain.frameworks.written import LETTERS

every = pytest.mark.parametrize("name", RIGHT)
MEETINGS = [(name, at) for name in RIGHT for at in range(5)]


def read(name: str) -> Framework:
    """The one form of it, with the doubts still in it."""
    (one,) = sent(name)
    found, _ = framework_text.understood(one)
    assert found is not None
    return found


def facts(row: dict[str, Any]) -> dict[Fact, Measured]:
    said = word("measured", fact="minutes", value=0)
    values = {fact: row[fact.value] for fact in Fact if fact.value in row}
    if "minutes" in row:
        values[Fact.minutes_short] = max(0, 90 - row["minutes"])
    return {fact: Measured(Decimal(str(value)), said) for fact, value in values.items()}


def signed(found: Framework, points: list[int]) -> dict[str, Mark]:
    given = [Decimal(abs(one)) for one in points]
    marks = {c.code: Mark(points=p) for c, p in zip(counted(found), given, strict=True)}
    # of a rule beside the criteria, which was not broken
    return {c.code: Mark(points=Decimal(1)) for c in found.criteria} | marks


def counted(found: Framework) -> list[Criterion]:
    return [one for one in found.criteria if not one.beside]


@every
def test_every_criterion_has_its_points(name: str) -> None:
    found = read(name)
    points = [1 if c.sort is Sort.check else int(c.max) for c in counted(found)]
    assert points == [abs(one) for one in RIGHT[name]["points"]]
    assert found.out_of == RIGHT[name]["total"]


@every
def test_every_class_begins_where_the_office_says(name: str) -> None:
    assert [[one.name, one.least] for one in read(name).classes] == RIGHT[name]["classes"]


@every
def test_only_what_is_in_doubt_is_asked(name: str) -> None:
    (one,) = sent(name)
    found, problems = framework_text.understood(one)
    assert found is not None
    codes = [c.code for c in found.criteria]
    asked = sorted(codes.index(str(said.args["code"])) + 1 for said in problems)
    assert asked == RIGHT[name]["doubts"]


@pytest.mark.parametrize(("name", "at"), MEETINGS)
def test_what_is_proposed_is_what_was_worked_out(name: str, at: int) -> None:
    found, row = read(name), RIGHT[name]["meetings"][at]
    known = facts(row)
    wrong = dict[int, Any]()
    for place, (one, right) in enumerate(zip(counted(found), row["points"], strict=True), 1):
        came = proposal(one, known)
        asked = place in row.get("asked", ())
        expected = None if asked or place not in RIGHT[name]["by_fact"] else abs(right)
        if (came and came.mark.points) != expected:
            wrong[place] = came and came.mark.points
    assert wrong == {}


@pytest.mark.parametrize(("name", "at"), MEETINGS)
def test_the_total_and_the_class_are_what_was_worked_out(name: str, at: int) -> None:
    found, row = read(name), RIGHT[name]["meetings"][at]
    came = score(found, signed(found, row["points"]), thematic=False)
    assert (came.total, came.grade and came.grade.name) == (row["total"], row["class"])


@every
def test_every_year_comes_to_what_was_worked_out(name: str) -> None:
    found = read(name)
    for row in RIGHT[name].get("years", ()):
        months = Counter(LETTERS[one] for one in row["months"])
        assert year_class(found, months) == row["class"], row
    assert bool(found.year) == ("years" in RIGHT[name])


@every
def test_what_no_record_decides_is_said_to_be_for_people(name: str) -> None:
    found = read(name)
    rules = [one.asks for one in found.year]
    for said in RIGHT[name].get("of_a_person", ()):
        assert any(said in one for one in rules)
