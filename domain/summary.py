"""What a supervisor sees of a cell in a month, and which cell needs a call first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from domain.chat import Word, word
from domain.meeting import Kind
from domain.rules import Rules


@dataclass(frozen=True, slots=True)
class Held:
    """The facts of one recorded meeting."""

    id: int
    kind: Kind
    held_on: date
    minutes: int
    obliged: int
    present: int
    unexcused: int
    merged: bool

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
    if held.unexcused:
        found.append(Finding(30, word("finding-unexcused", count=held.unexcused)))
    return found


def worst_first(
    cells: list[CellMonth], rules: Mapping[int, Rules]
) -> list[tuple[CellMonth, list[Finding]]]:
    """Cells with their findings: by the gravest one, then by the sum of weights, then by name."""
    judged = [(cell, findings(cell, rules[cell.cell_id])) for cell in cells]
    return sorted(judged, key=lambda pair: (*_gravity(pair[1]), pair[0].cell))


def _gravity(found: list[Finding]) -> tuple[int, int]:
    weights = [finding.weight for finding in found]
    return -max(weights, default=0), -sum(weights)
