"""A quarter, a half-year or a year, as supervisors sum up; or the months, the days one asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from domain.chat import Month, Word, word

NAMES = {3: "quarter", 6: "half", 12: "year"}  # by months
SPANS = tuple(NAMES)
LONGEST = 36  # months
MONTHS = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])-([1-9]\d?)")
DAYS = re.compile(r"(20\d\d-\d\d-\d\d)_(20\d\d-\d\d-\d\d)")
Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Period:
    """``span`` months from ``first`` on; with ``days`` only what was held from the one to the other
    of them counts.
    """

    first: Month
    span: int
    days: Days | None = None

    @classmethod
    def around(cls, month: Month, span: int) -> Period:
        """The one this month is in."""
        return cls(Month(month.year, (month.month - 1) // span * span + 1), span)

    @classmethod
    def between(cls, first: Month, last: Month) -> Period:
        return cls(first, _months(first, last))

    @classmethod
    def of_days(cls, since: date, until: date) -> Period:
        """Whole months where these days are."""
        first, last = Month.of(since), Month.of(until)
        whole = (since, until) == (first.first, last.last)
        return cls(first, _months(first, last), None if whole else (since, until))

    @classmethod
    def parse(cls, text: str) -> Period | None:
        """From "2026-07-3" or "2026-03-15_2026-08-20"; None for anything else."""
        if match := MONTHS.fullmatch(text):
            found = cls(Month(int(match[1]), int(match[2])), int(match[3]))
        elif match := DAYS.fullmatch(text):
            try:
                found = cls.of_days(date.fromisoformat(match[1]), date.fromisoformat(match[2]))
            except ValueError:
                return None
        else:
            return None
        return found if 1 <= found.span <= LONGEST else None

    def __str__(self) -> str:
        if self.days:
            return f"{self.days[0]}_{self.days[1]}"
        return f"{self.first}-{self.span}"

    @property
    def last(self) -> Month:
        return self.first.shift(self.span - 1)

    @property
    def named(self) -> bool:
        """A quarter, half-year or year of the calendar."""
        whole = self.days is None and self.span in NAMES
        return whole and (self.first.month - 1) % self.span == 0

    def months(self, until: Month) -> list[Month]:
        """Those that have begun."""
        every = (self.first.shift(at) for at in range(self.span))
        return [month for month in every if month <= until]

    def shift(self, by: int) -> Period:
        """So many of the same length later."""
        if self.days:
            since, until = self.days
            length = (until - since + timedelta(days=1)) * by
            return Period.of_days(since + length, until + length)
        return Period(self.first.shift(by * self.span), self.span)

    def wider(self) -> Period:
        """The next longer span, after the year the quarter; of what has no name the year."""
        if not self.named:
            return Period.around(self.last, 12)
        following = SPANS[(SPANS.index(self.span) + 1) % len(SPANS)]
        return Period.around(self.first, following)

    @property
    def said(self) -> Word:
        if self.days:
            return word("period-days", since=_short(self.days[0]), until=_short(self.days[1]))
        if not self.named:
            last = self.last if self.span > 1 else ""
            return word("period-months", first=self.first, last=last)
        at = (self.first.month - 1) // self.span + 1
        return word("period", span=NAMES[self.span], at=at, year=str(self.first.year))


def _months(first: Month, last: Month) -> int:
    return (last.year - first.year) * 12 + last.month - first.month + 1


def _short(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"
