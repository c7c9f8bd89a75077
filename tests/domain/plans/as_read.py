"""A plan that is read, as lines a test can compare with."""

from __future__ import annotations

from datetime import date

from domain.plans import days_off, read_plan
from domain.plans.reading import Reading, Sitting

TODAY = date(2026, 12, 10)


def read(text: str, *, year: int = 2027) -> Reading:
    return read_plan(text, year=year, today=TODAY, days_off=days_off(year))


def days(text: str, *, year: int = 2027) -> str:
    """ "5/1 2/2 ?3": of March the day is asked; "?": something of all."""
    found = read(text, year=year)
    asked = {f"?{one.month or ''}" for one in found.asked if one.what != "hour"}
    return " ".join([*map(_day, found.sittings), *sorted(asked)])


def hours(text: str) -> str:
    return " ".join(dict.fromkeys(map(_hour, read(text).sittings)))


def _day(one: Sitting) -> str:
    return f"{one.day.day}/{one.day.month}"


def _hour(one: Sitting) -> str:
    return f"{one.starts:%H:%M}" if one.starts else "-"


def every(day: int, **other: int) -> str:
    """This day of every month but for those, as ``days`` says it."""
    own = {int(month[1:]): said for month, said in other.items()}
    return " ".join(f"{own.get(month, day)}/{month}" for month in range(1, 13))
