"""A score framework: versioned data that a committee issues, never constants in code (domain.md 4).

Points have at most two decimals. How a framework is written is in framework_text.py, what may be
wrong with it in framework_check.py, what follows from it for a meeting in scoring.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from domain.kind import Kind
from domain.meetings import Fact

Points = Annotated[Decimal, Field(ge=0, le=1000, decimal_places=2)]
Limit = Annotated[Decimal, Field(ge=0, le=100_000, decimal_places=4)]
Name = Annotated[str, Field(min_length=1, max_length=300)]
Code = Annotated[str, Field(pattern=r"^[^\s:;,{}\[\]!/][^\s:;,{}\[\]]{0,19}$")]
MOST_CRITERIA = 60
ZERO = Decimal(0)
Confidence = Literal["A", "B", "C"]  # domain.md: C is a local reproduction


class Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Part):
    """Values from (inclusive) or above, to (inclusive) or below; open where nothing is said."""

    least: Limit | None = None
    above: Limit | None = None
    most: Limit | None = None
    below: Limit | None = None

    def holds(self, value: Decimal) -> bool:
        return (
            (self.least is None or value >= self.least)
            and (self.above is None or value > self.above)
            and (self.most is None or value <= self.most)
            and (self.below is None or value < self.below)
        )

    @property
    def bounded(self) -> bool:
        return any(one is not None for one in (self.least, self.above, self.most, self.below))


class Band(Span):
    points: Points


class Condition(Span):
    """``months``: it fails only where it has failed so often, this month and those right before."""

    fact: Fact
    months: Annotated[int, Field(ge=1, le=12)] = 1


class Option(Part):
    """One of several ways it was, with its points; the lowest is often not 0."""

    name: Name
    points: Points
    when: tuple[Condition, ...] = ()  # the facts that prove it, all of them


class Off(Part):
    """Taken off besides, for each of another fact; no more than ``most`` where it is said."""

    fact: Fact
    each: Annotated[Points, Field(gt=0)]
    most: Points | None = None

    def of(self, value: Decimal) -> Decimal:
        return self.each * value if self.most is None else min(self.most, self.each * value)


class Sort(StrEnum):
    number = "number"  # 0..max in steps
    yes_no = "yes_no"  # max or 0
    options = "options"
    bands = "bands"  # of one fact
    deduction = "deduction"  # 0..max taken off, with a reason
    check = "check"  # passed or failed, without points


class Passes(StrEnum):
    """What counts where there are no points: a check that is passed, a group all of whose are."""

    each = "each"
    group = "group"


class NotApplicable(StrEnum):
    """What becomes of the points of a criterion that does not apply."""

    full = "full"  # they are given
    scaled = "scaled"  # out of the maximum, and the rest is scaled up to it
    unscaled = "unscaled"  # out of the maximum, the rest stays


class Criterion(Part):
    code: Code
    name: Name
    group: str = Field("", max_length=300)  # the heading it stands under
    sort: Sort
    max: Points = Decimal(0)
    step: Annotated[Decimal, Field(gt=0, le=100, decimal_places=2)] = Decimal("0.5")
    options: tuple[Option, ...] = ()
    fact: Fact | None = None  # of bands, or of a deduction for each
    bands: tuple[Band, ...] = ()
    each: Points | None = None  # taken off for each unit of the fact
    off: Off | None = None  # from the points of the band
    when: tuple[Condition, ...] = ()  # the facts that prove a yes, all of them
    silent: tuple[Condition, ...] = ()  # where these hold without the best option, none is said
    notes: tuple[Name, ...] = Field(default=(), max_length=12)  # what costs points, as it is said
    shows: tuple[Fact, ...] = ()  # facts that help to judge and prove nothing
    bonus: bool = False  # beside the sum, inside the maximum of the whole
    thematic_only: bool = False
    beside: bool = False  # a check that decides a class only and is counted nowhere
    not_applicable: NotApplicable | None = None

    @property
    def counts(self) -> bool:
        """Whether its maximum is part of the sum of the framework."""
        return not self.bonus and self.sort not in (Sort.deduction, Sort.check)


class Gate(Part):
    """What a class asks of a criterion besides the sum: at least, or more than, so many points; all
    of its points if none are named. ``codes``: of these together, of which ``code`` is the first.
    """

    code: Code
    codes: tuple[Code, ...] = Field(default=(), max_length=MOST_CRITERIA)
    least: Points | None = None
    above: Points | None = None


class Cap(Part):
    """These criteria together give, or take off, no more than this."""

    codes: tuple[Code, ...] = Field(min_length=1, max_length=MOST_CRITERIA)
    most: Points


class MonthScore(StrEnum):
    """What the points of a month are, where a thematic meeting was held and scored besides."""

    regular = "regular"  # those of the regular meeting alone
    average = "average"  # of both, in percent
    lowest = "lowest"  # of the two


class ScoreClass(Part):
    name: Annotated[str, Field(min_length=1, max_length=40)]
    least: Points  # the sum from which it is reached
    gates: tuple[Gate, ...] = ()


class YearClass(Part):
    """The class of a year: no month below ``every``, each of ``months`` reached at least so often,
    at most so many months in each of ``most`` or a worse one, ``average`` points a month.
    """

    name: Annotated[str, Field(min_length=1, max_length=40)]
    every: str | None = None
    months: dict[str, Annotated[int, Field(ge=1, le=12)]] = {}
    most: dict[str, Annotated[int, Field(ge=0, le=12)]] = {}
    average: Points | None = None
    asks: str = Field("", max_length=300)  # what it says besides, which people have to see


class Length(Span):
    """How long a meeting has to be where so many belong to the cell, or (``obliged``) have to
    attend; first come, first served.
    """

    minutes: Annotated[int, Field(ge=10, le=600)]
    obliged: bool = False


class Framework(Part):
    """``classes`` and ``year`` from the best to the lowest."""

    title: Name
    issuer: Name
    number: Name
    dated: date | None = None
    since: date
    source: str = Field("", max_length=500)
    confidence: Confidence
    kinds: tuple[Kind, ...] = Field(min_length=1)
    out_of: Points = Decimal(100)  # 0: a checklist without points, of which nothing is counted
    passes: Passes | None = None  # a checklist that is counted; ``out_of`` is how many there are
    criteria: tuple[Criterion, ...] = Field(min_length=1, max_length=MOST_CRITERIA)
    caps: tuple[Cap, ...] = Field((), max_length=20)
    classes: tuple[ScoreClass, ...] = Field(min_length=1, max_length=10)
    month: MonthScore = MonthScore.regular
    year: tuple[YearClass, ...] = ()
    lengths: tuple[Length, ...] = Field((), max_length=10)  # instead of the rules of the cell
    thematic_minutes: Annotated[int, Field(ge=0, le=300)] = 0  # longer, with a thematic part

    @property
    def months_asked(self) -> int:
        """How many months the longest of its rules goes over, that of the meeting among them."""
        options = (option for one in self.criteria for option in one.options)
        asked = [*(one.when for one in self.criteria), *(option.when for option in options)]
        return max((one.months for when in asked for one in when), default=1)

    def least_minutes(self, members: int | None, obliged: int | None = None) -> int | None:
        """None where it leaves that to the rules, as for a cell whose members nobody counted."""
        for one in self.lengths:
            count = obliged if one.obliged else members
            if not one.bounded or (count is not None and one.holds(Decimal(count))):
                return one.minutes
        return None

    def criterion(self, code: str) -> Criterion:
        return next(one for one in self.criteria if one.code == code)

    @property
    def room(self) -> Decimal:
        """How much of the whole only a bonus leads to: of 100 points 90, and 10 that are added."""
        counted = self.within({one.code: one.max for one in self.criteria if one.counts})
        added = self.within({one.code: one.max for one in self.criteria if one.bonus})
        missing = self.out_of - counted
        return missing if not self.passes and 0 < missing == added else ZERO

    def within(self, points: Mapping[str, Decimal]) -> Decimal:
        """The sum of these points by code, of which those under a cap give no more than it."""
        over = (came - one.most for one, came in self.held_back(points))
        return sum(points.values(), ZERO) - sum(over, ZERO)

    def held_back(self, points: Mapping[str, Decimal]) -> list[tuple[Cap, Decimal]]:
        """The caps that these points come to more than, with what they come to."""
        sums = ((one, sum((points.get(c, ZERO) for c in one.codes), ZERO)) for one in self.caps)
        return [(one, came) for one, came in sums if came > one.most]

    def passed(self, marks: Mapping[str, Decimal | None]) -> Decimal:
        """How many are passed; what does not apply bars nothing."""
        checks = [one for one in self.criteria if one.sort is Sort.check and not one.beside]
        places = [one.group if self.passes is Passes.group else one.code for one in checks]
        failed = {place for one, place in zip(checks, places, strict=True) if marks[one.code] == 0}
        return Decimal(len(set(places) - failed))

    def grouped(self) -> Iterator[tuple[str, list[Criterion]]]:
        """(heading, its criteria) in order; a new heading begins where the group changes."""
        heading, found = "", list[Criterion]()
        for one in self.criteria:
            if one.group != heading and found:
                yield heading, found
                found = []
            heading = one.group
            found.append(one)
        yield heading, found


def full(criterion: Criterion) -> Decimal:
    """The best mark: 1 for a check, nothing taken off for a deduction."""
    if criterion.sort is Sort.check:
        return Decimal(1)
    return Decimal(0) if criterion.sort is Sort.deduction else criterion.max
