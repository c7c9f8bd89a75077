"""Every rule of an office's text decides as it was worked out by hand from the text."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import Any

import pytest

from domain.frameworks import Framework, framework_text
from domain.kind import Kind
from domain.scores import Mark, caps_said, score
from domain.scores.scoring import year_class
from tests.domain.frameworks.written import LETTERS, RIGHT, sent

every = pytest.mark.parametrize("name", RIGHT)


def read(name: str) -> list[Framework]:
    """The forms, the regular one first; nothing is left to be asked."""
    found = list[Framework]()
    for one in sent(name):
        made, problems = framework_text.understood(one)
        assert problems == []
        assert made is not None
        found.append(made)
    return sorted(found, key=lambda one: Kind.thematic in one.kinds)


def total_of(found: Framework, given: list[int]) -> tuple[Decimal, str]:
    points = [Decimal(abs(one)) for one in given]
    marks = {c.code: Mark(points=p) for c, p in zip(found.criteria, points, strict=False)}
    # of a rule beside the criteria, which was not broken
    rest = {c.code: Mark(points=Decimal(1)) for c in found.criteria[len(given) :]}
    came = score(found, {**marks, **rest}, thematic=Kind.thematic in found.kinds)
    assert came.grade is not None
    return came.total, came.grade.name


@every
def test_every_criterion_and_class_is_there(name: str) -> None:
    right, forms = RIGHT[name], read(name)
    assert len(forms) == 1 + ("thematic" in right)
    for one, told in zip(forms, (right, right.get("thematic", {})), strict=False):
        assert len([c for c in one.criteria if not c.beside]) == told["criteria"]
        assert one.out_of == told["points"]
    first = forms[0]
    assert [[one.name, one.least] for one in first.classes] == right["classes"]
    if "groups" in right:
        with_points = {c.group for c in first.criteria if c.group and c.counts}
        assert len(with_points) == right["groups"]


@every
def test_every_meeting_comes_to_what_was_worked_out(name: str) -> None:
    forms = read(name)
    for row in RIGHT[name]["meetings"]:
        form = forms[row.get("form") == "thematic"]
        assert total_of(form, row["given"]) == (row["total"], row["class"]), row


@every
def test_every_cap_is_told(name: str) -> None:
    found = read(name)[0]
    codes = [one.code for one in found.criteria]
    told = [[[codes.index(c) + 1 for c in one.codes], int(one.most)] for one in found.caps]
    assert told == [[which, abs(most)] for which, most in RIGHT[name].get("caps", ())]


@every
def test_every_rule_over_months_is_told(name: str) -> None:
    rules = [c for c in read(name)[0].criteria if any(one.months > 1 for one in c.when)]
    assert len(rules) == RIGHT[name].get("over_months", 0)


@every
def test_every_year_comes_to_what_was_worked_out(name: str) -> None:
    found = read(name)[0]
    for row in RIGHT[name].get("years", ()):
        months = Counter(LETTERS[one] for one in row["months"])
        assert year_class(found, months) == row["class"], row
    assert bool(found.year) == ("years" in RIGHT[name])


def unread(name: str) -> list[Any]:
    return [line for one in sent(name) for line in one.get("unread", ())]


@every
def test_nothing_is_left_out(name: str) -> None:
    assert unread(name) == []


def test_a_cap_that_held_back_is_said_beside_the_total() -> None:
    """The marks on the sheet add up to more: a clerk who adds them up is told why."""
    found, row = read("7-group-caps.txt")[0], RIGHT["7-group-caps.txt"]["meetings"][1]
    points = [Decimal(abs(one)) for one in row["given"]]
    marks = {c.code: Mark(points=p) for c, p in zip(found.criteria, points, strict=True)}
    (said,) = caps_said(found, marks)
    assert said.args["came"] == 13
    assert caps_said(found, {**marks, "6": Mark(points=Decimal(2))}) == ()
