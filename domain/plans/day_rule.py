"""On which day of a month a cell meets, and where it goes when that is a day off."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from domain.chat import Month

SATURDAY, SUNDAY, LAST = 5, 6, -1
WEEKEND = (SATURDAY, SUNDAY)
LAST_DAY = 31


@dataclass(frozen=True, slots=True)
class DayRule:
    """A day of the month (a month without it: its last one), or the nth (1..4, -1 the last)
    weekday (0 Monday).

    ``off``: weekdays that are days off as well; ``before``: what is off is held before, not after;
    ``turned``: those of them that go the other way;
    ``weekly``: in another week, on the same weekday; ``working``: where it goes is no weekend.
    """

    day: int | None = None
    weekday: int | None = None
    nth: int = 1
    off: tuple[int, ...] = ()
    before: bool = False
    turned: tuple[int, ...] = ()
    weekly: bool = False
    working: bool = False

    @property
    def no_sundays(self) -> bool:
        return SUNDAY in self.off

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

    def instead(self, meant: date) -> Iterator[date]:
        """The days to be tried where this one is off, the nearest first; some of them weekends."""
        before = self.before != (meant.weekday() in self.turned)
        step = timedelta(days=7 if self.weekly else 1) * (-1 if before else 1)
        day = meant
        while True:
            day += step
            if not (self.working and day.weekday() in WEEKEND):
                yield day
