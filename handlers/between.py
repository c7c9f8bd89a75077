"""Two months or two days that are typed behind a command, "15/3 - 20/8", "tháng 3 đến nay"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from domain import parse
from domain.chat import Month
from domain.errors import Invalid
from domain.period import LONGEST, Period

SIDE = r"(?:ngay |thang )?(\d{1,4}(?:[/.]\d{1,4}){0,2})"
BETWEEN = re.compile(rf"(?:tu |from )?{SIDE} ?(?:-|–|den|toi|to) ?(?:{SIDE}|(?:hom )?nay|now)")
FIRST_YEAR = 2018


@dataclass(frozen=True, slots=True)
class Side:
    """A month, or a day of it; without a year, where none was said."""

    month: int
    day: int | None = None
    year: int | None = None

    def on(self, year: int, *, end: bool) -> date:
        """Its day in this year; of a month the first, or the last."""
        month = Month(self.year or year, self.month)
        if self.day:
            return month.first.replace(day=self.day)
        return month.last if end else month.first


def between_asked(argument: str, today: date) -> Period | None:
    """None where it is no such pair; Invalid ``error-between`` where it is one that cannot be."""
    match = BETWEEN.fullmatch(" ".join(parse.fold(argument).split()))
    if not match or int(re.findall(r"\d+", match[1])[0]) > 31:  # such as "2025-10"
        return None
    try:
        since, until = _days(_side(match[1]), _side(match[2]) if match[2] else None, today)
    except ValueError:
        raise Invalid("error-between", given=argument[:40]) from None
    period = Period.of_days(since, until)
    if not since <= min(until, today) or period.span > LONGEST or since.year < FIRST_YEAR:
        raise Invalid("error-between", given=argument[:40])
    return period


def _side(text: str) -> Side:
    """ "8", "8/2026", "15/3", "15/3/2026": what can be no month is a year."""
    numbers = [int(one) for one in re.findall(r"\d+", text)]
    if len(numbers) == 3:
        return Side(numbers[1], numbers[0], _year(numbers[2]))
    if len(numbers) == 2 and numbers[1] <= 12:
        return Side(numbers[1], numbers[0])
    return Side(numbers[0], None, _year(numbers[1]) if len(numbers) == 2 else None)


def _year(number: int) -> int:
    return number + 2000 if number < 100 else number


def _days(begin: Side, end: Side | None, today: date) -> tuple[date, date]:
    """Without a year, the latest such days that have begun."""
    if end is None:
        since = begin.on(today.year, end=False)
        return (
            since if since <= today or begin.year else begin.on(today.year - 1, end=False)
        ), today
    if end.year and not begin.year:
        until, since = end.on(end.year, end=True), begin.on(end.year, end=False)
        return (since if since <= until else begin.on(end.year - 1, end=False)), until
    since = begin.on(today.year, end=False)
    if since > today and not begin.year:
        since = begin.on(today.year - 1, end=False)
    until = end.on(since.year, end=True)
    return since, until if until >= since or end.year else end.on(since.year + 1, end=True)
