"""The year of a cell: on which day it meets in each month, and what is on the agenda by quarter."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from enum import StrEnum
from typing import Any

from domain import parse
from domain.chat import Month
from domain.errors import Invalid
from domain.kind import Kind
from domain.parse.text import shown
from domain.parse.words import canon
from domain.plans.day_rule import SUNDAY, DayRule
from domain.plans.day_rules import day_rule
from domain.plans.days_off import DaysOff, Occasion

MONTHS = 12
parse_rule = parse.asks_well(day_rule)


class State(StrEnum):
    planned = "planned"
    confirmed = "confirmed"
    cancelled = "cancelled"


@dataclass(frozen=True, slots=True)
class Planned:
    """``meant``: what the rule says; ``why``: the day off for which the meeting moves."""

    month: Month
    day: date
    meant: date
    why: Occasion | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A meeting of the plan."""

    month: Month
    day: date
    kind: Kind = Kind.regular
    model: bool = False
    starts: time | None = None
    place: str | None = None
    topic: str | None = None

    def about(self, topic: str | None) -> Entry:
        """With this topic; a regular meeting has a thematic part as long as it has one."""
        kind = self.kind
        if kind is not Kind.thematic:
            kind = Kind.both if topic else Kind.regular
        return replace(self, topic=topic, kind=kind)


def meetings_of_year(
    rule: DayRule, year: int, from_month: int, days_off: DaysOff
) -> tuple[Planned, ...]:
    """One meeting a month, on the day of the rule or the first working day after it."""
    months = (Month(year, month) for month in range(from_month, MONTHS + 1))
    return tuple(_meeting(rule, month, days_off) for month in months)


def _meeting(rule: DayRule, month: Month, days_off: DaysOff) -> Planned:
    meant = day = rule.in_month(month)
    while why_off(day, days_off, no_sundays=rule.no_sundays):
        day += timedelta(days=1)
    return Planned(month, day, meant, why_off(meant, days_off, no_sundays=rule.no_sundays))


def why_off(day: date, days_off: DaysOff, *, no_sundays: bool = False) -> Occasion | None:
    """None where it is a day to meet on."""
    if day in days_off:
        return days_off[day]
    return Occasion.sunday if no_sundays and day.weekday() == SUNDAY else None


def day_ahead(text: str, today: date) -> date:
    """A day from today on; ``error-plan-past`` (day)."""
    day = parse.date(text, today, towards="future")
    if day < today:
        raise Invalid("error-plan-past", day=day)
    return day


def months_of(planned: Sequence[Planned]) -> list[int]:
    return [one.month.month for one in planned]


def model_month(text: str, planned: Sequence[Planned]) -> int | None:
    """The month of the model meeting, None for "không có"; ``error-model-month`` (given)."""
    if parse.none(text):
        return None
    found = re.fullmatch(r"(?:thang |month )?(\d{1,2})(?:/\d{2,4})?", canon(text))
    month = int(found[1]) if found else 0
    if month not in months_of(planned):
        raise Invalid("error-model-month", given=shown(text))
    return month


def entries(
    planned: Sequence[Planned],
    *,
    starts: time,
    place: str | None,
    themed: Mapping[int, str],
    model: int | None,
) -> tuple[Entry, ...]:
    """``themed``: what a month is about besides; ``model``: the month of the model meeting."""
    return tuple(
        Entry(
            month=one.month,
            day=one.day,
            kind=Kind.both if one.month.month in themed else Kind.regular,
            model=one.month.month == model,
            starts=starts,
            place=place,
            topic=themed.get(one.month.month),
        )
        for one in planned
    )


def facts(entry: Entry) -> dict[str, Any]:
    """As the log keeps it."""
    return {
        "month": str(entry.month),
        "day": str(entry.day),
        "kind": entry.kind.value,
        "model": entry.model,
        "starts": f"{entry.starts:%H:%M}" if entry.starts else None,
        "place": entry.place,
        "topic": entry.topic,
    }
