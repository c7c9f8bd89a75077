"""Worked examples at every border, each by its name (domain.md 2 and 4)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from domain.frameworks.check import problems
from domain.frameworks.framework import Framework
from domain.kind import Kind
from domain.meetings.measure import Fact, measures
from domain.meetings.meeting import Meeting
from domain.rules import Rules
from domain.scores.scoring import Mark, proposal, score, year_class
from storage.frameworks.framework import shipped
from tests.domain.frameworks.made_up import HEAD

FULL = {"1": 5, "2": 5, "3.1": 5, "3.2": 5, "4.1": 5, "4.2": 25, "4.3": 10, "5": 5, "6": 30, "7": 5}


def mark(points: Any) -> Mark:
    return Mark.model_validate({"points": points})


def meeting(minutes: int = 100, kind: str = "regular", **more: Any) -> Meeting:
    hour, minute = divmod(14 * 60 + minutes, 60)
    said = {
        "kind": kind,
        "held_on": date(2026, 8, 3),
        "hours": {"start": "14:00", "end": f"{hour}:{minute:02}"},
        "attendance": {"obliged": 20, "present": 20, "excused": 0, "unexcused": 0},
        "conduct": {"merged": False, "materials_early": True},
        "content": ["Nhiệm vụ tháng tới"],
    }
    return Meeting.model_validate(said | more)


def roll(present: int, obliged: int, unexcused: int = 0) -> dict[str, int]:
    excused = obliged - present - unexcused
    return {"obliged": obliged, "present": present, "excused": excused, "unexcused": unexcused}


def proposed(code: str, said: Meeting, members: int | None = 24) -> Decimal | None:
    known = measures(said, Rules(), members=members, result_days=0)
    found = proposal(shipped().criterion(code), known)
    return found.points if found else None


def marks(**changed: Any) -> dict[str, Mark]:
    points = FULL | {code.replace("_", ".").lstrip("c"): value for code, value in changed.items()}
    return {code: mark(value) for code, value in points.items()}


def grade(total: str) -> str:
    """The class of this total by the national bands."""
    lacking = Decimal(100) - Decimal(total)
    given = marks()
    for code, most in FULL.items():
        taken = min(Decimal(most), lacking)
        given[code] = mark(most - taken)
        lacking -= taken
    found = score(shipped(), given, thematic=False)
    assert found.total == Decimal(total)
    assert found.grade
    return found.grade.name


def test_the_shipped_framework_has_no_problem() -> None:
    assert problems(shipped()) == []
    assert {one.code: one.max for one in shipped().criteria} == FULL
    assert shipped().confidence == "C"


@pytest.mark.parametrize(
    ("total", "name"),
    [
        ("0", "Kém"),
        ("49.5", "Kém"),
        ("50", "Trung bình"),
        ("69.9", "Trung bình"),
        ("70", "Khá"),
        ("89.9", "Khá"),
        ("90", "Tốt"),
        ("100", "Tốt"),
    ],
)
def test_the_class_at_each_border(total: str, name: str) -> None:
    assert grade(total) == name


def test_attendance_of_89_9_percent_is_not_enough() -> None:
    assert proposed("2", meeting(attendance=roll(899, 1000))) == 3


def test_attendance_of_90_percent_is_enough() -> None:
    assert proposed("2", meeting(attendance=roll(900, 1000))) == 5
    assert proposed("2", meeting(attendance=roll(27, 30))) == 5


def test_one_absent_without_reason_costs_points_at_any_attendance() -> None:
    assert proposed("2", meeting(attendance=roll(999, 1000, unexcused=1))) == 3


def test_attendance_is_never_said_to_be_higher_than_it_is() -> None:
    known = measures(meeting(attendance=roll(1799, 2000)), Rules(), members=24, result_days=0)
    assert known[Fact.attendance_percent].said.args["percent"] == 89.9


@pytest.mark.parametrize(
    ("name", "kind", "minutes", "members", "points"),
    [
        ("89 minutes", "regular", 89, 24, 3),
        ("90 minutes", "regular", 90, 24, 5),
        ("75 minutes", "regular", 75, 24, 3),
        ("69 minutes", "regular", 69, 24, 0),
        ("59 minutes in a cell of 8", "regular", 59, 8, 3),
        ("60 minutes in a cell of 8", "regular", 60, 8, 5),
        ("60 minutes in a cell of 9", "regular", 60, 9, 0),
        ("60 minutes in a cell nobody counted", "regular", 60, None, 0),
        ("regular and thematic together, 119 minutes", "both", 119, 24, 3),
        ("regular and thematic together, 120 minutes", "both", 120, 24, 5),
    ],
)
def test_duration(name: str, kind: str, minutes: int, members: int | None, points: int) -> None:
    assert proposed("1", meeting(minutes, kind), members) == points


def test_the_reason_is_one_line() -> None:
    known = measures(meeting(75), Rules(), members=24, result_days=0)
    found = proposal(shipped().criterion("1"), known)
    assert found
    assert found.why.key == "measured-minutes-short"
    assert found.why.args == {"minutes": 75, "expected": 90}


def test_nothing_is_proposed_without_a_fact() -> None:
    """No tasks on record: the thirty points for them are asked."""
    assert proposed("6", meeting()) is None
    assert proposed("6", meeting(last_tasks=[])) is None
    assert [code for code in FULL if proposed(code, meeting()) is not None] == ["1", "2"]


def test_an_extraordinary_meeting_has_no_least_length() -> None:
    known = measures(meeting(30, "extraordinary"), Rules(), members=24, result_days=0)
    assert Fact.minutes_short not in known


def test_while_criteria_are_open_there_is_no_class() -> None:
    given = {"1": mark(3), "2": mark(5)}
    found = score(shipped(), given, thematic=False)
    assert found.total == 8
    assert found.grade is None
    assert len(found.open) == 8


def made(criteria: list[dict[str, Any]], classes: list[dict[str, Any]], **more: Any) -> Framework:
    found = Framework.model_validate(
        {**HEAD, "criteria": criteria, "classes": classes, "out_of": 100, **more}
    )
    assert problems(found) == []
    return found


def number(code: str, most: int, **more: Any) -> dict[str, Any]:
    return {"code": code, "name": f"Tiêu chí {code}", "sort": "number", "max": most, **more}


TWO = [{"name": "Tốt", "least": 90, "gates": [{"code": "a"}]}, {"name": "Kém", "least": 0}]


def test_a_gate_keeps_the_best_class_away_whatever_the_sum() -> None:
    """Bình Thuận: to be Tốt, named criteria must be full."""
    found = made([number("a", 10), number("b", 90)], TWO)
    got = score(found, {"a": mark("9.5"), "b": mark(90)}, thematic=False)
    assert got.grade
    assert (got.total, got.grade.name) == (Decimal("99.5"), "Kém")
    assert [gate.code for gate in got.missed] == ["a"]


@pytest.mark.parametrize(
    ("rule", "total", "out_of"),
    [("full", "95", 100), ("scaled", "94.44", 100), ("unscaled", "85", 90)],
)
def test_what_does_not_apply(rule: str, total: str, out_of: int) -> None:
    found = made(
        [number("a", 10, not_applicable=rule), number("b", 90)],
        [{"name": "Tốt", "least": 90}, {"name": "Kém", "least": 0}],
    )
    got = score(found, {"a": mark(None), "b": mark(85)}, thematic=False)
    assert got.total == Decimal(total)
    assert got.out_of == out_of


def test_what_is_only_scored_in_thematic_months() -> None:
    found = made(
        [number("a", 10, thematic_only=True, not_applicable="full"), number("b", 90)],
        [{"name": "Tốt", "least": 90}, {"name": "Kém", "least": 0}],
    )
    without = score(found, {"b": mark(80)}, thematic=False)
    assert without.total == 90
    assert not without.open
    with_it = score(found, {"b": mark(80)}, thematic=True)
    assert [one.code for one in with_it.open] == ["a"]


def test_a_bonus_stays_inside_the_maximum_and_a_deduction_above_nothing() -> None:
    found = made(
        [
            number("a", 100),
            number("thuong", 5, bonus=True),
            {"code": "tru", "name": "Vi phạm", "sort": "deduction", "max": 20},
        ],
        [{"name": "Tốt", "least": 90}, {"name": "Kém", "least": 0}],
    )
    full = {"a": mark(98), "thuong": mark(5), "tru": mark(0)}
    assert score(found, full, thematic=False).total == 100
    assert score(found, {**full, "tru": mark(10)}, thematic=False).total == 93
    low = {"a": mark(10), "thuong": mark(0), "tru": mark(20)}
    assert score(found, low, thematic=False).total == 0


def test_a_checklist_without_points_is_passed_or_failed() -> None:
    """ "Chi bộ bốn tốt"."""
    checks = [{"code": str(n), "name": f"Tốt thứ {n}", "sort": "check"} for n in (1, 2, 3, 4)]
    gates = [{"code": str(n)} for n in (1, 2, 3, 4)]
    classes = [{"name": "Đạt", "least": 0, "gates": gates}, {"name": "Chưa đạt", "least": 0}]
    found = made(checks, classes, out_of=0)
    passed = {str(n): mark(1) for n in (1, 2, 3, 4)}
    got = score(found, passed, thematic=False)
    failed = score(found, {**passed, "3": mark(0)}, thematic=False)
    assert got.grade
    assert failed.grade
    assert (got.grade.name, failed.grade.name) == ("Đạt", "Chưa đạt")
    assert [gate.code for gate in failed.missed] == ["3"]


YEAR = [
    {"name": "Tốt", "every": "Khá", "months": {"Tốt": 7}},
    {"name": "Khá", "every": "Trung bình", "months": {"Khá": 7}},
    {"name": "Trung bình"},
]


@pytest.mark.parametrize(
    ("months", "name"),
    [
        ({"Tốt": 7, "Khá": 5}, "Tốt"),
        ({"Tốt": 6, "Khá": 6}, "Khá"),
        ({"Tốt": 11, "Trung bình": 1}, "Khá"),
        ({"Tốt": 11, "Kém": 1}, "Trung bình"),
    ],
)
def test_the_class_of_a_year(months: dict[str, int], name: str) -> None:
    """All months Khá or better, and seven of them Tốt."""
    found = Framework.model_validate({**shipped().model_dump(), "year": YEAR})
    assert problems(found) == []
    assert year_class(found, months) == name


def test_both_kinds_of_a_sitting_go_by_the_national_framework() -> None:
    assert set(shipped().kinds) == {Kind.regular, Kind.both}
