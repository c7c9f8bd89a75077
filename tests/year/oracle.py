"""What must have been sent or reported, worked out from the scenario without the database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.chat import Month
from tests.year.scenario import DOWN, NEVER, STARTS, ZONE, Cell, MonthOfCell

SETTLED = timedelta(days=2)  # open for so long after it was due, it cannot be passed over
Key = tuple[str, int, date, int]  # rule, cell, anchor, step


@dataclass(frozen=True)
class Due:
    """Open from ``since`` until ``until``; due at ``at``."""

    key: Key
    at: datetime
    since: datetime
    until: datetime

    @property
    def certain(self) -> bool:
        """Whether it was open when it was due, and long enough after the bot was awake."""
        awake = next((s + span for s, span in DOWN if s <= self.at < s + span), self.at)
        return self.since <= self.at and self.until >= awake + SETTLED


def certain(cells: Sequence[Cell], begin: datetime, end: datetime) -> dict[Key, Due]:
    """Everything due between the first look and some days before the last one."""
    every = (due for cell in cells for due in _of(cell) if begin < due.at < end - 2 * SETTLED)
    return {due.key: due for due in every if due.certain}


def _of(cell: Cell) -> Iterator[Due]:
    for month in cell.months:
        yield from _plan(cell, month)
        yield from _meeting(cell, month)
        yield from _no_record(cell, month)
        if month.held:
            at = _at(month.held + timedelta(days=2))
            yield Due(("score", cell.number, month.held, 0), at, month.recorded, month.scored)
    for first in range(0, len(cell.months), 3):
        yield from _thematic(cell, cell.months[first : first + 3])
    for first in range(0, len(cell.months), 6):
        yield from _half_year(cell, cell.months[first : first + 6])


def _at(day: date, hour: time = time(8)) -> datetime:
    return datetime.combine(day, hour, ZONE)


def _plan(cell: Cell, month: MonthOfCell) -> Iterator[Due]:
    anchor = month.month.shift(-1).first.replace(day=20)
    if anchor.year < 2026:
        return
    confirmed = month.plans[0][0] if month.plans else NEVER
    for step, days in enumerate((0, 5)):
        at = _at(anchor + timedelta(days=days))
        yield Due(("plan", cell.number, anchor, step), at, _at(anchor, time(0)), confirmed)


def _meeting(cell: Cell, month: MonthOfCell) -> Iterator[Due]:
    """Of each version of the plan, as long as it held."""
    changes = [moment for moment, _ in month.plans[1:]] + [NEVER]
    for (since, day), until in zip(month.plans, changes, strict=False):
        before = (
            ("materials", 0, _at(day - timedelta(days=3)), until),
            ("materials", 1, _at(day - timedelta(days=1)), until),
            ("meeting", 0, _at(day - timedelta(days=1), time(19)), until),
            ("meeting", 1, _at(day, STARTS) - timedelta(hours=2), until),
            ("record", 0, _at(day + timedelta(days=1)), min(until, month.recorded)),
            ("record", 1, _at(day + timedelta(days=2)), min(until, month.recorded)),
        )
        for rule, step, at, end in before:
            yield Due((rule, cell.number, day, step), at, since, end)


def _no_record(cell: Cell, month: MonthOfCell) -> Iterator[Due]:
    anchor = month.month.first.replace(day=7)
    planned = month.plans[0][0] if month.plans else NEVER
    until = min(planned, month.recorded)
    at = _at(anchor + timedelta(days=1))
    yield Due(("no-record", cell.number, anchor, 0), at, _at(anchor, time(0)), until)


def _thematic(cell: Cell, months: Sequence[MonthOfCell]) -> Iterator[Due]:
    anchor = _last_day(months[0].month.shift(2))
    held = min([m.recorded for m in months if m.thematic], default=NEVER)
    for step, days in enumerate((30, 15, 7)):
        at = _at(anchor - timedelta(days=days))
        yield Due(("thematic", cell.number, anchor, step), at, _at(months[0].month.first), held)


def _half_year(cell: Cell, months: Sequence[MonthOfCell]) -> Iterator[Due]:
    anchor = _last_day(months[0].month.shift(5))
    recorded = sorted(m.recorded for m in months)
    enough = recorded[4] if len(recorded) > 4 else NEVER
    for step, days in enumerate((10, 3)):
        at = _at(anchor - timedelta(days=days))
        yield Due(("half-year", cell.number, anchor, step), at, _at(months[0].month.first), enough)


def _last_day(month: Month) -> date:
    return month.shift(1).first - timedelta(days=1)
