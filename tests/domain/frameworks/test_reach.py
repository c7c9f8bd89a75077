"""Which classes can be reached: as trying all marks says, and soon for the largest framework."""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from operator import mul
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.frameworks.framework import Criterion, Framework, Gate, Sort
from domain.frameworks.reach import reachable
from tests.domain.frameworks.made_up import HEAD

POINTS = st.sampled_from(["0", "0.5", "1", "1.25", "2", "3", "4.5", "7"])
ONE = st.fixed_dictionaries(
    {
        "name": st.just("x"),
        "sort": st.sampled_from(list(Sort)),
        "max": POINTS,
        "step": st.sampled_from(["0.5", "1", "2", "3"]),
        "options": st.lists(POINTS, min_size=1, max_size=3),
        "each": st.sampled_from([None, "0.75", "1", "3"]),
        "bonus": st.booleans(),
    }
)
GATE = st.tuples(st.integers(0, 3), st.sampled_from([None, "0", "0.5", "1", "3"]))
CLASS = st.tuples(POINTS, st.lists(GATE, max_size=2, unique_by=lambda gate: gate[0]))


def framework(
    criteria: list[dict[str, Any]], classes: list[tuple[str, list[Any]]], out_of: str
) -> Framework:
    made = [{**one, "code": str(at)} for at, one in enumerate(criteria)]
    for one in made:
        points = [{"name": "x", "points": value} for value in one.pop("options")]
        one["options"] = points if one["sort"] is Sort.options else []
        one["bands"] = [{"points": p["points"]} for p in points] * (one["sort"] is Sort.bands)
        one["each"] = one["each"] if one["sort"] is Sort.deduction else None
    named = [
        {
            "name": f"c{at}",
            "least": least,
            "gates": [{"code": str(n), "least": v} for n, v in gates if n < len(made)],
        }
        for at, (least, gates) in enumerate(classes)
    ]
    lowest = {"name": "z", "least": 0}
    return Framework.model_validate(
        {**HEAD, "criteria": made, "classes": [*named, lowest], "out_of": out_of}
    )


@settings(max_examples=300, deadline=None)
@given(st.lists(ONE, min_size=1, max_size=4), st.lists(CLASS, max_size=3), POINTS)
def test_what_is_reached_is_what_some_marks_come_to(
    criteria: list[dict[str, Any]], classes: list[tuple[str, list[Any]]], out_of: str
) -> None:
    made = framework(criteria, classes, out_of)
    for at, one in enumerate(made.classes):
        above = [better.least for better in made.classes[:at] if not better.gates]
        totals = set(every_total(made, {gate.code: gate for gate in one.gates}))
        expected = any(t >= one.least and (not above or t < min(above)) for t in totals)
        assert reachable(made, at) == expected


def every_total(made: Framework, gates: dict[str, Gate]) -> list[Decimal]:
    counted = [one for one in made.criteria if one.sort is not Sort.check]
    values = [[v for v in marks(one) if meets(one, gates.get(one.code), v)] for one in counted]
    signs = [-1 if one.sort is Sort.deduction else 1 for one in counted]
    sums = (sum(map(mul, chosen, signs), Decimal(0)) for chosen in product(*values))
    return [min(max(total, Decimal(0)), made.out_of) for total in sums]


def marks(one: Criterion) -> list[Decimal]:
    if one.sort is Sort.options:
        return [option.points for option in one.options]
    if one.sort is Sort.bands:
        return [band.points for band in one.bands]
    if one.sort is Sort.yes_no:
        return [Decimal(0), one.max]
    step = one.each or one.step
    return [*(step * n for n in range(int(one.max / step) + 1)), one.max]


def meets(one: Criterion, gate: Gate | None, value: Decimal) -> bool:
    if gate is None:
        return True
    if one.sort is Sort.deduction:
        return value <= (gate.least or 0)
    return value >= (one.max if gate.least is None else gate.least)


def of_every_size(sort: str, step: int, **more: Any) -> list[dict[str, Any]]:
    """The first counts, all others are a bonus or taken off; no two have the same step."""
    steps = [Decimal(step + 7 * at) / 100 for at in range(60)]
    return [
        {
            "name": "x",
            "sort": Sort.number if at == 0 else Sort(sort),
            "max": 1000 - 1000 % step,
            "step": step,
            "bonus": at > 0 and sort != "deduction",
            **{"options": [], "each": None, **more},
        }
        for at, step in enumerate(steps)
    ]


MANY = [str(Decimal(value * 37 % 100_000) / 100) for value in range(60)]


@pytest.mark.parametrize(
    "criteria",
    [
        of_every_size("number", 1),
        of_every_size("deduction", 1),
        of_every_size("number", 201),
        of_every_size("deduction", 201),
        of_every_size("options", 1, options=[*MANY, "1000"]),
        of_every_size("options", 1, options=[*MANY, "1000"])[:30]
        + of_every_size("deduction", 9000)[:30],
    ],
)
def test_the_largest_frameworks_the_limits_allow_are_judged_at_once(
    criteria: list[dict[str, Any]],
) -> None:
    """Trying every value one by one, this took minutes."""
    least = [str(Decimal(90_000 - at) / 100) for at in range(9)]  # a hundredth apart
    made = framework(criteria, [(one, []) for one in least], "1000")
    assert reachable(made, 0)
    assert [reachable(made, at) for at in range(1, 10)][-1]
