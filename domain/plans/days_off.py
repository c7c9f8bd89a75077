"""Public holidays and Tết, with the days that are swapped for them each year.

The calendar itself comes from the library ``holidays``. It is slow to import (0.8 s), so it is
loaded when a plan is first made, and what it says of a year is kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path

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


WEEKLY = (*(Occasion.weekday,) * 5, Occasion.saturday, Occasion.sunday)

# What the names of the library hold; the first that fits.
NAMES = (
    ("substituted", Occasion.swapped),
    ("Lunar New Year", Occasion.tet),
    ("New Year", Occasion.new_year),
    ("Hung Kings", Occasion.hung_kings),
    ("Reunification", Occasion.reunification),
    ("Labor", Occasion.labour),
    ("National Day", Occasion.national),
    ("Cultural", Occasion.culture),
)
DaysOff = Mapping[date, Occasion | None]  # None: worked on, whatever the calendar says


@cache
def days_off(year: int) -> DaysOff:
    """Of this year and the one after it, into which the last meeting may be moved."""
    from holidays.countries.vietnam import Vietnam

    found = Vietnam(years=[year, year + 1], language="en_US")  # type: ignore[no-untyped-call]
    return {**{day: occasion(name) for day, name in found.items()}, **swapped()}


def occasion(name: str) -> Occasion:
    return next((one for part, one in NAMES if part in name), Occasion.swapped)


@cache
def swapped() -> DaysOff:
    from domain import plain_yaml  # seldom needed, and slow to import

    said = plain_yaml.load(SWAPPED.read_text(encoding="utf-8")) or {}
    return {day: Occasion.swapped if what == "off" else None for day, what in said.items()}
