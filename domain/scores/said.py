"""Marks and scores as words: where one stands, what is missing, how two stages differ."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Protocol

from domain.chat import Listed, Word, word
from domain.frameworks import Criterion, Framework, Sort, cap_said, gate_said
from domain.scores.life import Life, State
from domain.scores.scoring import Mark, Marks, Score, Stage

LONGEST_NAME = 70


def short_name(one: Criterion) -> str:
    """Of a criterion, to be read on a small screen."""
    if len(one.name) <= LONGEST_NAME:
        return one.name
    return one.name[: LONGEST_NAME - 2].rsplit(" ", 1)[0] + " …"


def said_points(one: Criterion, mark: Mark) -> Any:
    """A mark in a word or a number."""
    if mark.points is None:
        return word("not-applicable")
    if one.sort is Sort.check:
        return word("passed" if mark.points else "failed")
    return -mark.points if one.sort is Sort.deduction else mark.points


def points_of(one: Criterion, mark: Mark) -> Word:
    """ "20/25", "trừ 2 điểm", "đạt", "không áp dụng"."""
    points = said_points(one, mark)
    if isinstance(points, Word):
        return points
    if one.sort is Sort.deduction:
        return word("points-taken", points=mark.points)
    return word("points-of", points=points, max=one.max)


def mark_line(one: Criterion, mark: Mark) -> Word:
    """One criterion with its points and why."""
    shown = points_of(one, mark)
    return word("mark-line", code=one.code, name=short_name(one), points=shown, why=mark.why)


def standing(framework: Framework, found: Score, marks: Marks) -> Word:
    """The total, the class and the gates missed; not how little is missing to a better one."""
    if found.grade is None:
        return word("standing-open", count=len(found.open), total=found.total)
    gates = tuple(gate_said(framework, gate) for gate in found.missed)
    facts = {"grade": found.grade.name, "gates": Listed(gates)}
    if not framework.out_of:
        checks = [one.code for one in framework.criteria if one.sort is Sort.check]
        passed = sum(1 for code in checks if code in marks and marks[code].points)
        return word("standing-checklist", passed=passed, checks=len(checks), **facts)
    caps = caps_said(framework, marks)
    return word("standing", total=found.total, out_of=found.out_of, caps=caps, **facts)


def caps_said(framework: Framework, marks: Marks) -> tuple[Word, ...]:
    """What was given or taken off beyond a cap, so that the marks do not add up to the total."""
    points = {code: mark.points for code, mark in marks.items() if mark.points is not None}
    return tuple(
        word("cap-held", cap=cap_said(framework, one.codes, one.most), came=came)
        for one, came in framework.held_back(points)
    )


def outcome_said(found: Outcome) -> Word:
    """ "87/100 · Khá"."""
    if not found.out_of:
        return word("outcome-checklist", grade=found.grade)
    return word("outcome", total=found.total, out_of=found.out_of, grade=found.grade)


def stage_said(stage: Stage) -> Word:
    return word("stage", stage=stage.value)


def stage_named(stage: Stage) -> Word:
    """Within a line: "tự chấm", "biểu quyết", "tổ chấm", "chính thức"."""
    return word("stage-short", stage=stage.value)


def state_said(state: State | None) -> Word | str:
    """What is to be known of a score besides its points; nothing where it stands."""
    return "" if state in (None, State.given, State.decided) else word("score-state", state=state)


def given_said(life: Life[Any], stage: Stage) -> Word:
    """ "tự chấm 77/100 · Khá (cần xem lại: biên bản đã sửa sau khi chấm)"."""
    one, state = life.given[stage], state_said(life.state(stage))
    if stage is Stage.vote:
        return word("given-vote", outcome=outcome_said(one), state=state or word("vote-passed"))
    return word("given-score", stage=stage_named(stage), outcome=outcome_said(one), state=state)


def life_said(life: Life[Any]) -> tuple[Word, ...]:
    """Every stage that was given, in order: the same words on every screen and paper."""
    return tuple(given_said(life, stage) for stage in Stage if stage in life.given)


def same_person_said(life: Life[Any]) -> Word:
    """One and the same person scored these stages."""
    stages = Listed(tuple(stage_named(stage) for stage in life.same_person))
    return word("same-person", stages=stages)


class Outcome(Protocol):
    """A score that was given."""

    @property
    def total(self) -> Decimal: ...

    @property
    def out_of(self) -> Decimal: ...

    @property
    def grade(self) -> str: ...


def apart(ours: Outcome, theirs: Outcome, *, gap: int) -> bool:
    """Whether two given scores differ so much that both sides should see it."""
    return ours.grade != theirs.grade or abs(ours.total - theirs.total) >= gap
