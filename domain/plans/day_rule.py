"""On which day of a month a cell meets, whether that is a day off or not."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from domain.chat import Month

SUNDAY, LAST = 6, -1


@dataclass(frozen=True, slots=True)
class DayRule:
    """A day of the month (a month without it: its last one), or the nth (1..4, -1 the last)
    weekday (0 Monday). ``no_sundays``: a Sunday is a day off as well.
    """

    day: int | None = None
    weekday: int | None = None
    nth: int = 1
    no_sundays: bool = False

    def in_month(self, month: Month) -> date:
        """The day the rule means, whether it is a day off or not."""
        length = monthrange(month.year, month.month)[1]
        if self.weekday is None:
            return month.first.replace(day=min(self.day or 1, length))
        if self.nth == LAST:
            end = month.first.replace(day=length)
            return end - timedelta(days=(end.weekday() - self.weekday) % 7)
        first = (self.weekday - month.first.weekday()) % 7 + 1
        return month.first.replace(day=first + 7 * (self.nth - 1))
