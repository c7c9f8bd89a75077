"""From marks to a score: what follows from facts, the total, the class, what is missing.

Exact: points are decimals; a total that was scaled is rounded half up to two places, and the class
is that of the rounded total.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Any

from domain import wire
from domain.chat import Listed, Word, word
from domain.frameworks import (
    Band,
    Condition,
    Criterion,
    Framework,
    Gate,
    NotApplicable,
    Part,
    Points,
    ScoreClass,
    Sort,
    YearClass,
    full,
)
from domain.meetings import SCALES, Fact, Measured, Measures

NOTHING = Decimal(0)
CENT, TENTH = Decimal("0.01"), Decimal("0.1")
LEFT_OUT = (NotApplicable.scaled, NotApplicable.unscaled)


class Stage(StrEnum):
    """Kept apart and never overwritten; a later one weighs more (domain.md 4)."""

    own = "own"  # the cell scores itself
    vote = "vote"  # the cell votes on it
    supervisor = "supervisor"  # of the work group that attends
    committee = "committee"  # decides the official class


class Mark(Part):
    """The points of one criterion; None: it does not apply. A check has 1 (passed) or 0.

    ``proof``: the facts they follow from, as a stored word. ``reason``: why they differ from what
    was proposed or given before, or why there is a bonus or a deduction.
    """

    points: Points | None
    proof: Any = None
    reason: str | None = None

    @property
    def why(self) -> Word | str:
        return self.reason or (wire.load(self.proof) if self.proof else "")


Marks = Mapping[str, Mark]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Points that follow from recorded facts, and why, in one line."""

    points: Decimal
    why: Word

    @property
    def mark(self) -> Mark:
        return Mark(points=self.points, proof=wire.dump(self.why))


def proposal(criterion: Criterion, measures: Measures) -> Proposal | None:
    """None where a fact it needs was not recorded, or where it is a matter of judgement."""
    match criterion.sort:
        case Sort.bands:
            return _from_bands(criterion, measures)
        case Sort.options:
            return _from_options(criterion, measures)
        case Sort.yes_no | Sort.check if criterion.when:
            return _from_conditions(criterion, measures)
        case Sort.deduction if criterion.fact and criterion.each:
            return _from_count(criterion, measures)
        case Sort.deduction if criterion.when:
            return _from_conditions(criterion, measures)
    return None


def _from_bands(criterion: Criterion, measures: Measures) -> Proposal | None:
    measured = measures.get(criterion.fact) if criterion.fact else None
    if measured is None:
        return None
    if criterion.silent and (
        not _known(criterion.silent, measures) or _hold(criterion.silent, measures)
    ):
        return None
    band: Band | None = next((b for b in criterion.bands if b.holds(measured.value)), None)
    if band is None or criterion.off is None:
        return Proposal(band.points, measured.said) if band else None
    counted = measures.get(criterion.off.fact)
    if counted is None:
        return None
    said = Listed((measured.said, counted.said))
    points = max(NOTHING, band.points - criterion.off.of(counted.value))
    return Proposal(points, word("because", facts=said))


def _from_options(criterion: Criterion, measures: Measures) -> Proposal | None:
    """The first option whose facts all hold; else the one that is left. Of several that are left
    none is proved.
    """
    conditions = [one for option in criterion.options for one in option.when]
    if not conditions or any(one.fact not in measures for one in conditions):
        return None
    first, *_ = criterion.options
    silent = bool(criterion.silent) and _known(criterion.silent, measures)
    if silent and _hold(criterion.silent, measures) and not _hold(first.when, measures):
        return None
    left = [option for option in criterion.options if not option.when]
    held = [one for one in criterion.options if one.when and _hold(one.when, measures)]
    if not held and len(left) > 1:
        return None
    return Proposal((held or left)[0].points, _said(conditions, measures)) if held or left else None


def _from_conditions(criterion: Criterion, measures: Measures) -> Proposal | None:
    """What is taken off is taken off where one does not hold."""
    if any(one.fact not in measures for one in criterion.when):
        return None
    held = [held_over_months(one, measures[one.fact]) for one in criterion.when]
    if False not in held and None in held:
        return None
    worst = criterion.max if criterion.sort is Sort.deduction else NOTHING
    points = worst if False in held else full(criterion)
    return Proposal(points, _said(criterion.when, measures))


def held_over_months(condition: Condition, measured: Measured) -> bool | None:
    """None where it depends on a month that has no such fact on record."""
    values = (measured.value, *measured.before)[: condition.months]
    if any(value is not None and condition.holds(value) for value in values):
        return True
    return None if None in values or len(values) < condition.months else False


def _from_count(criterion: Criterion, measures: Measures) -> Proposal | None:
    measured = measures.get(criterion.fact) if criterion.fact else None
    if measured is None or criterion.each is None:
        return None
    return Proposal(min(criterion.max, criterion.each * measured.value), measured.said)


def _known(conditions: tuple[Condition, ...], measures: Measures) -> bool:
    return all(one.fact in measures for one in conditions)


def _hold(conditions: tuple[Condition, ...], measures: Measures) -> bool:
    return all(one.holds(measures[one.fact].value) for one in conditions)


def _said(conditions: tuple[Condition, ...] | list[Condition], measures: Measures) -> Word:
    months = dict[Fact, int]()
    for one in conditions:
        months[one.fact] = max(one.months, months.get(one.fact, 1))
    facts = tuple(_over_months(fact, measures[fact], count) for fact, count in months.items())
    return word("because", facts=Listed(facts))


def _shown(value: Decimal) -> Decimal:
    """Down to a tenth, as what was recorded is said."""
    return value.quantize(TENTH, ROUND_DOWN)


def _over_months(fact: Fact, measured: Measured, months: int) -> Word:
    """What it is, and what it was in the months before that are asked about."""
    earlier = measured.before[: months - 1]
    if not earlier:
        return measured.said
    values = tuple(
        word("month-before", value="" if one is None else _shown(one), unit=SCALES[fact].unit)
        for one in earlier
    )
    return word("measured-months", said=measured.said, before=Listed(values), count=len(values))


@dataclass(frozen=True, slots=True)
class Score:
    """What the marks come to. ``grade`` is None while a criterion is open.

    ``missed``: gates that keep the meeting out
    of the class its points are enough for. ``above``: the next better class and the points short of
    it, 0 where only gates are missing.
    """

    total: Decimal
    out_of: Decimal
    open: tuple[Criterion, ...]
    grade: ScoreClass | None
    missed: tuple[Gate, ...]


def applies(criterion: Criterion, *, thematic: bool) -> bool:
    return thematic or not criterion.thematic_only


def score(framework: Framework, marks: Marks, *, thematic: bool) -> Score:
    """``thematic``: the meeting had a thematic part."""
    criteria = [one for one in framework.criteria if applies(one, thematic=thematic)]
    out = [one for one in framework.criteria if one not in criteria]
    marked = {one.code: Mark(points=None) for one in out}
    marked |= {one.code: marks[one.code] for one in criteria if one.code in marks}
    left = tuple(one for one in criteria if one.code not in marks)
    whole = {**marked, **{one.code: Mark(points=full(one)) for one in left}}
    out_of, total = _sum(framework, {**whole, **_nothing(left)})
    asked = {one.code: marks[one.code] for one in criteria if one.code in marks}
    grade = None if left else grade_of(framework, total, asked)
    return Score(
        total=total,
        out_of=out_of,
        open=left,
        grade=grade,
        missed=() if left else _missed(framework, total, asked),
    )


def _nothing(criteria: tuple[Criterion, ...]) -> dict[str, Mark]:
    """Open criteria count nothing yet, also where they would only take off."""
    return {one.code: Mark(points=NOTHING) for one in criteria}


def _sum(framework: Framework, marks: Marks) -> tuple[Decimal, Decimal]:
    """(maximum, total) of complete marks."""
    if framework.passes:
        return framework.out_of, framework.passed({code: marks[code].points for code in marks})
    earned, extra, off, asked, kept = (dict[str, Decimal]() for _ in range(5))
    for one in framework.criteria:
        points = marks[one.code].points
        if one.sort is Sort.check:
            continue
        if one.sort is Sort.deduction:
            off[one.code] = points or NOTHING
        elif one.bonus:
            extra[one.code] = points or NOTHING
        elif points is not None or one.not_applicable not in LEFT_OUT:
            earned[one.code] = one.max if points is None else points
            asked[one.code] = kept[one.code] = one.max
        elif one.not_applicable is NotApplicable.scaled:
            kept[one.code] = one.max
    out_of, applied, given = (framework.within(one) for one in (kept, asked, earned))
    if applied < out_of:
        given = given * out_of / applied if applied else out_of
    out_of += framework.room
    total = given + framework.within(extra) - framework.within(off)
    return out_of, min(max(total, NOTHING), out_of).quantize(CENT, ROUND_HALF_UP)


def grade_of(framework: Framework, total: Decimal, marks: Marks) -> ScoreClass:
    """The best class whose points are reached and whose gates are met; the lowest has none."""
    for one in framework.classes[:-1]:
        if total >= one.least and all(_met(framework, gate, marks) for gate in one.gates):
            return one
    return framework.classes[-1]


def _met(framework: Framework, gate: Gate, marks: Marks) -> bool:
    """What was not asked this month bars nothing; what somebody left out does, unless the framework
    gives its points in full.
    """
    if gate.codes:
        return _together(framework, gate.codes, marks) >= (gate.least or NOTHING)
    criterion, mark = framework.criterion(gate.code), marks.get(gate.code)
    if mark is None:
        return True
    if mark.points is None:
        return criterion.not_applicable is NotApplicable.full
    if criterion.sort is Sort.deduction:
        return mark.points <= (gate.least or NOTHING)
    if gate.above is not None:
        return mark.points > gate.above
    return mark.points >= (full(criterion) if gate.least is None else gate.least)


def _together(framework: Framework, codes: Sequence[str], marks: Marks) -> Decimal:
    """What these come to; what was not asked, or is given in full, counts in full."""
    found = NOTHING
    for one in map(framework.criterion, codes):
        mark = marks.get(one.code)
        left = one.not_applicable is NotApplicable.full if mark else True
        points = mark.points if mark else None
        found += (full(one) if left else NOTHING) if points is None else points
    return found


def _missed(framework: Framework, total: Decimal, marks: Marks) -> tuple[Gate, ...]:
    by_points = next((c for c in framework.classes if total >= c.least), framework.classes[-1])
    return tuple(gate for gate in by_points.gates if not _met(framework, gate, marks))


def rank(framework: Framework, name: str) -> int:
    """0 for the best class."""
    return [one.name for one in framework.classes].index(name)


def year_class(
    framework: Framework, months: Mapping[str, int], average: Decimal | None = None
) -> str | None:
    """The class of a year from the number of months in each class, and the average of their points;
    None without a roll-up.
    """
    rules = (one for one in framework.year if _enough(one, average))
    return next((one.name for one in rules if _meets(framework, one, months)), None)


def _enough(one: YearClass, average: Decimal | None) -> bool:
    return one.average is None or (average is not None and average >= one.average)


def _meets(framework: Framework, one: YearClass, months: Mapping[str, int]) -> bool:
    whole = sum(months.values())
    if one.every is not None and _reached(framework, one.every, months) != whole:
        return False
    enough = all(_reached(framework, name, months) >= n for name, n in one.months.items())
    return enough and all(_worse(framework, name, months) <= n for name, n in one.most.items())


def _worse(framework: Framework, name: str, months: Mapping[str, int]) -> int:
    """In how many months it was this class or a worse one."""
    best = rank(framework, name)
    return sum(count for got, count in months.items() if rank(framework, got) >= best)


def _reached(framework: Framework, name: str, months: Mapping[str, int]) -> int:
    """In how many months this class or a better one was reached."""
    worst = rank(framework, name)
    return sum(count for got, count in months.items() if rank(framework, got) <= worst)
