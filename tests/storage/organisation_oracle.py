"""What is said of an organisation, for each unit and each day: the plain side of the lives."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from tests.world import NOW

TODAY, FIRST = NOW.date(), date(2026, 1, 1)
SPAN = [FIRST + timedelta(days=at) for at in range(365)]
Days = dict[date, Any]


@dataclass
class Unit:
    """What is said of it for each day; where it begins anew, what follows is left alone."""

    name: Days
    above: Days
    group: Days
    begins: dict[str, set[date]] = field(default_factory=dict)
    ended: date | None = None  # its last day

    def says(self, what: str, since: date, value: Any, until: date | None = None) -> None:
        days: Days = getattr(self, what)
        later = [day for day in self.begins.setdefault(what, set()) if day > since]
        ends = [before(day) for day in later] + [day for day in (until, self.ended) if day]
        for day in SPAN:
            if since <= day <= min(ends, default=SPAN[-1]):
                days[day] = value
            elif until and day > until and what == "group" and not later:
                days[day] = None
        self.begins[what].add(since)

    def stops(self, since: date) -> None:
        self.ended = before(since)
        for what in ("above", "group"):
            self.begins[what] = {day for day in self.begins.get(what, set()) if day < since}
            for day in SPAN:
                if day >= since:
                    getattr(self, what)[day] = None


def before(day: date) -> date:
    return day - timedelta(days=1)


@dataclass
class Oracle:
    units: dict[int, Unit]
    held: dict[int, tuple[int, int, date, date | None]]  # by post: person, cell, from, until
    kept: list[tuple[int, int, date]] = field(default_factory=list)  # (whose, before, since)

    def history(self, unit: int) -> set[int]:
        found, asked = set[int](), {unit}
        while asked:
            asked = {b for u, b, day in self.kept if u in asked and day <= TODAY} - found - {unit}
            found |= asked
        return found

    def cells_of(self, person: int) -> set[int]:
        return {
            cell
            for who, cell, since, until in self.held.values()
            if who == person and since <= TODAY and (until is None or until >= TODAY)
        }


def copy(unit: Unit) -> Unit:
    begins = {what: set(days) for what, days in unit.begins.items()}
    return Unit(dict(unit.name), dict(unit.above), dict(unit.group), begins, unit.ended)


def ends(oracle: Oracle, unit: int, since: date) -> None:
    oracle.units[unit].stops(since)
    last = before(since)
    for post, (who, cell, start, until) in oracle.held.items():
        if cell == unit:
            oracle.held[post] = (who, cell, start, min(until or last, last))
