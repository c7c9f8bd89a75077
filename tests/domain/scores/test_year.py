"""The class of a year: from official classes only, and only where every month has one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest

from domain.chat import Month, Word
from domain.frameworks import Framework
from domain.frameworks.check import problems
from domain.kind import Kind
from domain.period import Period
from domain.scores import Gap, Life, Stage, average_of, month_outcome, year_said
from domain.scores.month import MonthOutcome
from domain.summary import CellMonth, CellPeriod, Held, Scored, gaps_of
from storage.frameworks.framework import shipped
from tests.domain.frameworks.made_up import framework

YEAR = Period(Month(2025, 1), 12)
SINCE, NOW = Month(2024, 1), Month(2026, 1)
ALL = {"code": "1", "name": "Một", "sort": "number", "max": 100}
RULE = framework([ALL], 90, 70)
GOOD, FAIR, POOR = (one.name for one in RULE.classes)


def ruled() -> Framework:
    year = [
        {"name": "Tốt cả năm", "every": FAIR, "months": {GOOD: 7}},
        {"name": "Khá cả năm", "every": FAIR},
        {"name": "Còn lại"},
    ]
    return Framework.model_validate({**RULE.model_dump(), "year": year})


def month(at: int, *stages: Stage, version: int = 1) -> tuple[Month, CellMonth]:
    """A month whose record stands at ``version``, scored when it was at 1."""
    score = Scored(Decimal(95), Decimal(100), GOOD, 1, id=1)
    life = Life(version, dict.fromkeys(stages, score))
    held = Held(at, Kind.regular, date(2025, at, 3), 90, 20, 20, 0, merged=False, life=life)
    return Month(2025, at), CellMonth(1, "Chi bộ 1", None, (held,))


DECIDED = (Stage.own, Stage.committee)


@pytest.mark.parametrize(
    ("third", "gap"),
    [
        (month(3, *DECIDED), None),
        (month(3, *DECIDED, version=2), Gap.again),
        (month(3, Stage.own), Gap.undecided),
        (month(3, Stage.own, Stage.supervisor), Gap.undecided),
        (month(3), Gap.unscored),
        ((Month(2025, 3), CellMonth(1, "Chi bộ 1", None)), Gap.unrecorded),
    ],
)
def test_one_month_without_an_official_class_is_named(
    third: tuple[Month, CellMonth], gap: Gap | None
) -> None:
    months = [month(at, *DECIDED) if at != 3 else third for at in range(1, 13)]
    cell = CellPeriod(1, "Chi bộ 1", tuple(months))
    assert gaps_of(cell, YEAR, since=SINCE, now=NOW) == ([(Month(2025, 3), gap)] if gap else [])


def test_months_to_come_are_missing_and_those_before_the_cell_are_not() -> None:
    cell = CellPeriod(1, "Chi bộ 1", tuple(month(at, *DECIDED) for at in range(1, 9)))
    found = gaps_of(cell, YEAR, since=Month(2025, 5), now=Month(2025, 8))
    assert found == [(Month(2025, at), Gap.to_come) for at in range(9, 13)]
    young = CellPeriod(1, "Chi bộ 1", tuple(month(at, *DECIDED) for at in range(5, 13)))
    assert gaps_of(young, YEAR, since=Month(2025, 5), now=NOW) == []


@pytest.mark.parametrize(
    ("good", "poor", "said"),
    [(7, 0, "Tốt cả năm"), (6, 0, "Khá cả năm"), (11, 1, "Còn lại")],
)
def test_the_rule_goes_over_all_twelve(good: int, poor: int, said: str) -> None:
    names = [GOOD] * good + [POOR] * poor + [FAIR] * (12 - good - poor)
    grades = {Month(2025, at): name for at, name in enumerate(names, 1)}
    found = year_said(ruled(), grades, [])
    assert isinstance(found, Word)
    assert (found.key, found.args["grade"]) == ("year-class", said)


def test_a_class_the_rule_does_not_know_is_said_never_passed_over() -> None:
    grades = {Month(2025, at): GOOD for at in range(1, 13)} | {Month(2025, 2): "Đạt"}
    found = year_said(ruled(), grades, [])
    assert isinstance(found, Word)
    assert found.key == "year-other-classes"


@pytest.mark.parametrize(
    ("totals", "average", "said"),
    [
        ([("90", "100")] * 12, "90.00", "Tốt"),
        ([("90", "100")] * 11 + [("89.9", "100")], "89.99", "Khá"),
        ([("85.5", "95")] * 12, "90.00", "Tốt"),  # of a maximum of 95, in points of 100
        ([("100", "100")] * 11 + [("40", "100")], "95.00", "Khá"),  # a month is Kém
        ([("60", "100")] * 12, "60.00", "Kém"),
    ],
)
def test_a_year_may_go_by_the_average_of_its_months(
    totals: list[tuple[str, str]], average: str, said: str
) -> None:
    year = [
        {"name": "Tốt", "every": "Trung bình", "average": 90},
        {"name": "Khá", "average": 70},
        {"name": "Kém"},
    ]
    rule = Framework.model_validate({**shipped().model_dump(), "year": year})
    assert problems(rule) == []
    scores = [score_of(total, out_of, rule) for total, out_of in totals]
    mean = average_of(rule, scores)
    assert mean == Decimal(average)
    grades = {Month(2025, at): one.grade for at, one in enumerate(scores, 1)}
    found = year_said(rule, grades, [], average=mean)
    assert isinstance(found, Word)
    assert found.args["grade"] == said


def test_without_points_there_is_no_average() -> None:
    rule = shipped()
    assert average_of(rule, []) is None
    assert average_of(rule, [Points(Decimal(0), Decimal(0), "Tốt")]) is None


@dataclass(frozen=True)
class Points:
    total: Decimal
    out_of: Decimal
    grade: str


def score_of(total: str, out_of: str, rule: Framework) -> Points:
    share = 100 * Decimal(total) / Decimal(out_of)
    grade = next(one.name for one in rule.classes if share >= one.least)
    return Points(Decimal(total), Decimal(out_of), grade)


@pytest.mark.parametrize(
    ("way", "thematic", "total", "grade"),
    [
        ("average", ("85", "100"), "87.5", "từ 70"),
        ("average", ("45", "50"), "90", "từ 90"),
        ("lowest", ("42", "50"), "84", "từ 70"),
        ("regular", ("42", "50"), "90", "từ 90"),
    ],
)
def test_a_month_with_a_thematic_meeting_comes_to_what_the_framework_says(
    way: str, thematic: tuple[str, str], total: str, grade: str
) -> None:
    rule = framework([ALL], 90, 70, 50, month=way)
    regular = MonthOutcome(Decimal(90), Decimal(100), "từ 90")
    other = MonthOutcome(Decimal(thematic[0]), Decimal(thematic[1]), "từ 70")
    came = month_outcome(rule, regular, [other])
    assert (came.total, came.grade) == (Decimal(total), grade)


def test_what_kept_the_regular_meeting_out_of_a_class_keeps_its_month_out() -> None:
    gated = MonthOutcome(Decimal(92), Decimal(100), "từ 70")
    other = MonthOutcome(Decimal(96), Decimal(100), "từ 90")
    came = month_outcome(framework([ALL], 90, 70, 50, month="average"), gated, [other])
    assert (came.total, came.grade) == (Decimal(94), "từ 70")
