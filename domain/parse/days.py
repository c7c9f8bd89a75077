"""Which day is meant where the year, the month or the week was not said."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date as Date
from datetime import timedelta
from typing import Literal

from domain.errors import Invalid

Towards = Literal["past", "future"]
RECENT, SOON = 183, 270  # days within which a date without a year is plain
NEAR_PAST, NEAR_FUTURE = 21, 25  # days within which a day without a month is plain
YEARS = 10  # a year further away than this is a slip


@dataclass(frozen=True)
class Mention:
    """One expression of a day: the days it may mean, best first, and which days agree with it."""

    days: tuple[Date, ...]
    agrees: Callable[[Date], bool]
    sure: bool = True


@dataclass(frozen=True)
class SaidOn:
    """When something was said, and in which direction it looks."""

    today: Date
    towards: Towards

    @property
    def past(self) -> bool:
        return self.towards == "past"

    def allows(self, day: Date) -> bool:
        return day <= self.today if self.past else day >= self.today


def exactly(day: Date, sure: bool = True) -> Mention:
    return Mention((day,), lambda other: other == day, sure)


def real(day: int, month: int, year: int, given: str) -> Date:
    """The date, or ``error-date-not-real`` where the calendar has no such day."""
    try:
        return Date(year, month, day)
    except ValueError:
        raise Invalid("error-date-not-real", given=given) from None


def with_year(day: int, month: int, year: int, said: SaidOn, given: str) -> Mention:
    year += 2000 if year < 100 else 0
    if abs(year - said.today.year) > YEARS:
        raise Invalid("error-date-year", given=given, year=str(year))
    return exactly(real(day, month, year, given))


def without_year(day: int, month: int, said: SaidOn, given: str) -> Mention:
    """The nearest such day in the direction; plain within half a year back or nine months ahead."""
    later = (month, day) > (said.today.month, said.today.day)
    earlier = (month, day) < (said.today.month, said.today.day)
    year = said.today.year - (1 if said.past and later else 0)
    year += 1 if not said.past and earlier else 0
    found = real(day, month, year, given)
    away = abs((found - said.today).days)
    agrees: Callable[[Date], bool] = lambda other: (other.day, other.month) == (day, month)  # noqa: E731
    return Mention((found,), agrees, away <= (RECENT if said.past else SOON))


def without_month(day: int, said: SaidOn, given: str) -> Mention:
    """The nearest such day: plain in this month or a few weeks away, otherwise asked."""
    if not 1 <= day <= 31:
        raise Invalid("error-date-not-real", given=given)
    found = said.today
    while found.day != day:
        found += timedelta(days=-1 if said.past else 1)
    away = abs((found - said.today).days)
    near = NEAR_PAST if said.past else NEAR_FUTURE
    same = (found.month, found.year) == (said.today.month, said.today.year)
    return Mention((found,), lambda other: other.day == day, same or away <= near)


def weekday(wanted: int, said: SaidOn, shift: str | None) -> Mention:
    """``wanted`` 0 (Monday) .. 6; ``shift`` is None, 'next' or 'last' for a word beside the day.

    Without such a word the nearest one is meant, unless today is that weekday; with it, it is asked
    where this week's day would do as well as the other week's.
    """
    this = monday(said.today) + timedelta(days=wanted)
    step = timedelta(days=-7 if said.past else 7)
    agrees: Callable[[Date], bool] = lambda other: other.weekday() == wanted  # noqa: E731
    if shift is not None and (shift == "last") == said.past:
        between = this < said.today if said.past else this > said.today
        return Mention((this + step, this) if between else (this + step,), agrees, not between)
    if this == said.today:
        return Mention((this, this + step), agrees, False)
    return Mention((this if said.allows(this) else this + step,), agrees)


def monday(day: Date) -> Date:
    return day - timedelta(days=day.weekday())


def month_away(day: Date, months: int) -> tuple[int, int]:
    """(year, month) that many months from ``day``."""
    count = day.year * 12 + day.month - 1 + months
    return count // 12, count % 12 + 1


def last_day(year: int, month: int) -> Date:
    return Date(year, month, calendar.monthrange(year, month)[1])
