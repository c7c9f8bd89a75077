"""Public holidays and Tết, with the days that are swapped for them each year.

What the library ``holidays`` says of each year was written into a file: the library itself is slow
to import and stays in memory with 13 MiB (tests/domain/plans/public_holidays.py writes it anew).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path

from domain.ground import Ground

PUBLIC = Path(__file__).parent / "public_holidays.txt"
SWAPPED = Path(__file__).parent / "swapped_days.yaml"


class Occasion(StrEnum):
    """Why a day is off."""

    new_year = "new_year"
    tet = "tet"
    hung_kings = "hung_kings"
    reunification = "reunification"
    labour = "labour"
    national = "national"
    culture = "culture"
    swapped = "swapped"
    saturday = "saturday"
    sunday = "sunday"
    weekday = "weekday"  # another one that the rule leaves out
    local = "local"  # a committee has said so


WEEKLY = (*(Occasion.weekday,) * 5, Occasion.saturday, Occasion.sunday)

DaysOff = Mapping[date, Occasion | None]  # None: worked on, whatever the calendar says
OwnDays = tuple[tuple[date, Occasion | None], ...]  # of the committees above a cell


def own_days(ground: Ground) -> OwnDays:
    said = sorted(ground.days.items())
    return tuple((day, None if why is False else Occasion.local) for day, why in said)


def days_off(year: int, own: OwnDays = ()) -> DaysOff:
    """Of this year and the one after it, into which the last meeting may be moved. What a committee
    has said of a day counts before the calendar.
    """
    return {**_calendar(year), **dict(own)} if own else _calendar(year)


@cache
def _calendar(year: int) -> DaysOff:
    return {**_public(year), **_public(year + 1), **swapped()}


def _public(year: int) -> DaysOff:
    """A line of the file: ``2027: new_year 01-01; tet 02-04 02-05 …``."""
    found: dict[date, Occasion] = {}
    for said in _lines().get(str(year), "").split(";"):
        name, *days = said.split()
        found |= {date.fromisoformat(f"{year}-{day}"): Occasion(name) for day in days}
    return found


@cache
def _lines() -> Mapping[str, str]:
    lines = PUBLIC.read_text(encoding="ascii").splitlines()
    return dict(line.split(": ") for line in lines if not line.startswith("#"))


@cache
def swapped() -> DaysOff:
    from domain import plain_yaml  # seldom needed, and slow to import

    said = plain_yaml.load(SWAPPED.read_text(encoding="utf-8")) or {}
    return {day: Occasion.swapped if what == "off" else None for day, what in said.items()}
