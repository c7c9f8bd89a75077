"""A pasted plan as the form of the year takes it: its meetings, corrections, and what is to say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from domain.chat import Month, Word, word
from domain.errors import Invalid
from domain.kind import Kind
from domain.parse.text import shown
from domain.plans.day_rule import WEEKEND
from domain.plans.days_off import OwnDays, days_off
from domain.plans.plan import Entry, Planned, why_off
from domain.plans.reader import Reader, read_plan
from domain.plans.reading import Asked, Reading, Sitting


@lru_cache(maxsize=64)
def pasted(text: str, year: int, today: date, leaves: bool, own: OwnDays) -> Reading:
    off = days_off(year, own)
    return read_plan(text, year=year, today=today, days_off=off, leaves=leaves)


def planned_of(one: Sitting, found: Reading, own: OwnDays) -> Planned:
    if one.day == one.meant:
        return Planned(one.month, one.day, one.meant)
    weekly = found.rule.off if found.rule else WEEKEND
    why = why_off(one.meant, days_off(one.month.year, own), off=weekly)
    return Planned(one.month, one.day, one.meant, why)


def entry_of(one: Sitting) -> Entry:
    kind = Kind.thematic if one.thematic == "alone" else Kind.regular
    if kind is Kind.regular and one.thematic:
        kind = Kind.both
    return Entry(
        month=one.month,
        day=one.day,
        kind=kind,
        model=one.model,
        starts=one.starts,
        place=one.place or None,
        topic=one.topic or None,
    )


def fix_of(text: str, year: int, today: date) -> dict[int, date]:
    """The days by month of a correction, such as "tháng 9 ngày 5"; ``error-plan-fix`` (given)."""
    found = Reader(text, year=year, today=today).found
    if not found.days or found.faulty or found.whole:
        raise Invalid("error-plan-fix", given=shown(text))
    return dict(found.days)


def fixed(planned: Sequence[Planned], fixes: Mapping[int, date]) -> list[Planned]:
    """With these days; a month that had none gets one."""
    days = {Month(day.year, month): day for month, day in fixes.items()}
    kept = [
        Planned(one.month, days[one.month], days[one.month]) if one.month in days else one
        for one in planned
    ]
    there = {one.month for one in planned}
    new = [Planned(month, day, day) for month, day in days.items() if month not in there]
    return sorted([*kept, *new], key=lambda one: (one.month, one.day))


def doubts(found: Reading, fixes: Mapping[int, date]) -> tuple[Word, ...]:
    """What is to be said of a plan on its card: what is not clear, and lines that were not used."""
    open_ones = [one for one in found.asked if one.month not in fixes and one.what != "hour"]
    return (
        *(
            _asked(one)
            for one in dict.fromkeys(replace(one, line=shown(one.line)) for one in open_ones)
        ),
        *(word("plan-faulty", line=shown(one.line), why=one.why) for one in found.faulty),
        *(word("plan-on-day-off", day=day) for day in found.on_day_off),
    )


def _asked(one: Asked) -> Word:
    return word("plan-asked", what=one.what, month=str(one.month or ""), line=one.line)
