"""What a supervisor sees of a cell in a month, and which cell needs a call first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from domain.chat import Month, Word, word
from domain.kind import Kind
from domain.rules import Rules
from domain.scores import apart

AVERAGE_PLACES = 6


@dataclass(frozen=True, slots=True)
class Scored:
    """A score that was given."""

    total: Decimal
    out_of: Decimal
    grade: str
    framework_id: int = 0

    @property
    def percent(self) -> float | None:
        """0..100; None for a checklist without points."""
        return float(100 * self.total / self.out_of) if self.out_of else None


@dataclass(frozen=True, slots=True)
class Held:
    """The facts of one recorded meeting, its two scores, and what looks like a formality."""

    id: int
    kind: Kind
    held_on: date
    minutes: int
    obliged: int
    present: int
    unexcused: int
    merged: bool
    own: Scored | None = None
    superior: Scored | None = None
    signs: tuple[Word, ...] = ()

    @property
    def score(self) -> Scored | None:
        """The one that counts."""
        return self.superior or self.own

    @property
    def percent(self) -> float:
        return 100 * self.present / self.obliged if self.obliged else 0.0


@dataclass(frozen=True, slots=True)
class CellMonth:
    """One cell in one month: its meetings, and whether a record is being written."""

    cell_id: int
    cell: str
    members: int | None
    held: tuple[Held, ...] = ()
    drafting: bool = False
    thematic_missing: bool = False

    @property
    def main(self) -> Held | None:
        """The meeting the month is judged by: the regular one, else the newest."""
        regular = [m for m in self.held if m.kind in (Kind.regular, Kind.both)]
        chosen = regular or list(self.held)
        return chosen[-1] if chosen else None


@dataclass(frozen=True, slots=True)
class Finding:
    """What is missing or wrong; the higher the weight, the sooner the cell needs a call."""

    weight: int
    text: Word


def findings(cell: CellMonth, rules: Rules) -> list[Finding]:
    """The worst first."""
    found = list(_of_meeting(cell, cell.main, rules)) if cell.main else [_unrecorded(cell)]
    if cell.main and not any(m.kind in (Kind.regular, Kind.both) for m in cell.held):
        found.append(Finding(80, word("finding-no-regular")))
    if cell.thematic_missing:
        found.append(Finding(20, word("finding-thematic-missing")))
    return sorted(found, key=lambda finding: -finding.weight)


def _unrecorded(cell: CellMonth) -> Finding:
    if cell.drafting:
        return Finding(90, word("finding-drafting"))
    return Finding(100, word("finding-unrecorded"))


def _of_meeting(cell: CellMonth, held: Held, rules: Rules) -> list[Finding]:
    found = []
    expected = rules.minutes_expected(held.kind, cell.members)
    if held.merged:
        found.append(Finding(60, word("finding-merged")))
    if expected and held.minutes < expected:
        found.append(Finding(50, word("finding-short", expected=expected)))
    if held.percent < rules.attendance_percent:
        found.append(Finding(40, word("finding-attendance", least=rules.attendance_percent)))
    if held.own and held.superior and apart(held.own, held.superior, gap=rules.score_gap):
        found.append(Finding(35, word("finding-gap")))
    if held.unexcused:
        found.append(Finding(30, word("finding-unexcused", count=held.unexcused)))
    if held.score is None:
        found.append(Finding(10, word("finding-unscored")))
    found += [Finding(5, word("finding-sign", sign=sign)) for sign in held.signs]
    return found


def worst_first(
    cells: list[CellMonth], rules: Mapping[int, Rules]
) -> list[tuple[CellMonth, list[Finding]]]:
    """Cells with their findings: by the gravest one, the sum of weights, the score, the name."""
    judged = [(cell, findings(cell, rules[cell.cell_id])) for cell in cells]
    return sorted(judged, key=lambda pair: (*_gravity(pair[1]), _lowest(pair[0]), pair[0].cell))


def _lowest(cell: CellMonth) -> float:
    percent = cell.main.score.percent if cell.main and cell.main.score else None
    return 101.0 if percent is None else percent


def _gravity(found: list[Finding]) -> tuple[int, int]:
    weights = [finding.weight for finding in found]
    return -max(weights, default=0), -sum(weights)


@dataclass(frozen=True, slots=True)
class Tally:
    """What a set of meetings was given; averages in percent of the maximum, None without any."""

    own: float | None
    superior: float | None
    grades: tuple[tuple[str, int], ...]
    unscored: int


def tally(held: Sequence[Held], known: Collection[str]) -> Tally:
    """``known``: the classes that are always named, from the best down."""
    official = [one.score for one in held if one.score]
    return Tally(
        own=average([one.own.percent for one in held if one.own]),
        superior=average([one.superior.percent for one in held if one.superior]),
        grades=graded(Counter(score.grade for score in official), known),
        unscored=len(held) - len(official),
    )


def graded(counts: Mapping[str, int], known: Collection[str]) -> tuple[tuple[str, int], ...]:
    """(class, how many): first the known ones, then the others by their letters."""
    grades = [*known, *sorted(set(counts) - set(known))]
    return tuple((grade, counts.get(grade, 0)) for grade in grades)


def average(percents: Iterable[float | None]) -> float | None:
    """Of those that have points."""
    found = [percent for percent in percents if percent is not None]
    return sum(found) / len(found) if found else None


@dataclass(frozen=True, slots=True)
class Ranked:
    """Many cells by what they come to: their ids in order, and what their meetings were given.

    ``held``: how many meetings that is, at most one a cell and month.
    """

    order: tuple[int, ...]
    held: int
    tally: Tally


@dataclass(frozen=True, slots=True)
class CellPeriod:
    """One cell over several months, each with its meetings; months to come are left out."""

    cell_id: int
    cell: str
    months: tuple[tuple[Month, CellMonth], ...]

    @property
    def held(self) -> list[Held]:
        """The meetings by which its months are judged."""
        return [cell.main for _, cell in self.months if cell.main]

    @property
    def average(self) -> float | None:
        return average([held.score.percent for held in self.held if held.score])


def lowest_first(cells: Sequence[CellPeriod]) -> list[CellPeriod]:
    """Who was never scored, then by the average; then by how many months are missing.

    Averages count to six places: what lies behind depends on the order in which one adds.
    """

    def key(cell: CellPeriod) -> tuple[float, int, str]:
        average = -1 if cell.average is None else round(cell.average, AVERAGE_PLACES)
        return average, len(cell.held), cell.cell

    return sorted(cells, key=key)
