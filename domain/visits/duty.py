"""The duty of a work group: each of its cells is attended once in a period, by somebody of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.chat import Month
from domain.order import in_order
from domain.period import Period


def half_of(day: date, months: int) -> tuple[date, date]:
    """The first and the last day of the period of so many months that this day is in."""
    period = Period(Month(day.year, (day.month - 1) // months * months + 1), months)
    return period.first.first, period.last.last


@dataclass(frozen=True, slots=True)
class Seen:
    """A cell of the group; ``last``: when somebody of the group attended it, whenever that was.

    ``coming``: its next meeting on the plan; ``goes``: who said to attend it. ``held``: the newest
    meeting on record.
    """

    cell_id: int
    cell: str
    last: date | None = None
    coming: date | None = None
    goes: tuple[str, ...] = ()
    held: date | None = None

    @property
    def unnoted(self) -> int:
        """The greater, the newer a meeting that nobody noted yet; 0: none."""
        fresh = self.held and (self.last is None or self.last < self.held)
        return self.held.toordinal() if self.held and fresh else 0


@dataclass(frozen=True, slots=True)
class Member:
    """``cells``: how many different ones this period; ``last``: of all visits."""

    person_id: int
    name: str
    cells: int
    last: date | None

    def silent(self, today: date, days: int) -> int:
        """For how many days without a visit, where that is more than ``days``; else 0."""
        since = (today - self.last).days if self.last else 0
        return since if since > days else 0


@dataclass(frozen=True, slots=True)
class Duty:
    """Of one group in one period."""

    first: date
    last: date
    cells: Sequence[Seen]
    members: Sequence[Member]

    @property
    def left(self) -> list[Seen]:
        """Not attended in this period, the longest unseen first."""
        return [one for one in self.proposed if one.last is None or one.last < self.first]

    @property
    def proposed(self) -> list[Seen]:
        """Every cell, the longest unseen first."""
        never = self.first - timedelta(days=36500)
        return sorted(
            self.cells, key=lambda one: (one.last or never, in_order(one.cell), one.cell_id)
        )
