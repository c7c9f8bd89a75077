"""Every criterion with its levels, every class with its conditions, and nothing asked in vain."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from domain.chat import word
from domain.frameworks import framework_text
from domain.frameworks.framework import Criterion, Framework, Sort
from domain.meetings.measure import Fact, Measured
from domain.scores import proposal
from tests.domain.frameworks.brought import RIGHT, sent

every = pytest.mark.parametrize("name", RIGHT)


def read(name: str, at: int = 0) -> Framework:
    found, _ = framework_text.understood(sent(name)[at])
    assert found is not None
    return found


def fact(one: Criterion) -> str:
    """The fact of the record it goes by, else how it is given."""
    conditions = (*one.when, *(each for option in one.options for each in option.when))
    known = [one.fact, *(each.fact for each in conditions)]
    given = "bonus" if one.bonus else one.sort.value
    return next((each.value for each in known if each), given)


def row(one: Criterion, right: list[Any]) -> list[Any]:
    counted = 0 if one.sort is Sort.check else one.max
    if len(right) < 3:
        return [counted, fact(one)]
    if isinstance(right[2], list):
        return [counted, fact(one), [option.points for option in one.options]]
    return [counted, fact(one), {value: given(one, value) for value in right[2]}]


def given(one: Criterion, value: float) -> Decimal | None:
    said = word("measured", fact="minutes", value=0)
    came = proposal(one, {Fact(fact(one)): Measured(Decimal(str(value)), said)})
    return came.mark.points if came else None


@every
def test_every_criterion_is_as_the_office_means_it(name: str) -> None:
    for at, form in enumerate(("items", "thematic")):
        if right := RIGHT[name].get(form):
            found = read(name, at).criteria
            assert [row(*pair) for pair in zip(found, right, strict=True)] == right


@every
def test_the_head_is_what_the_office_wrote(name: str) -> None:
    found, right = sent(name)[0], RIGHT[name]
    assert {key: found.get(key) for key in right["head"]} == right["head"]
    assert found.get("title") == right.get("title")


@every
def test_every_class_begins_where_it_should_and_asks_what_it_should(name: str) -> None:
    found, right = read(name), RIGHT[name]
    assert {one.name: one.least for one in found.classes} == right["classes"]
    gates = {c.name: [int(g.code) for g in c.gates] for c in found.classes if c.gates}
    assert gates == right.get("gates", {})


@every
def test_nothing_is_asked_and_no_form_is_found_where_there_is_none(name: str) -> None:
    forms = sent(name)
    assert len(forms) == 1 + ("thematic" in RIGHT[name])
    for form in forms:
        assert framework_text.understood(form)[1] == []
        assert form.get("unread", []) == RIGHT[name].get("unread", [])
