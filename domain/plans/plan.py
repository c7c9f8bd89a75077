"""The year of a cell: on which day it meets in each month, and what is on the agenda by quarter."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum
from typing import Any

from domain import parse
from domain.chat import Month
from domain.errors import Invalid
from domain.kind import REGULAR, Kind
from domain.parse.text import shown
from domain.parse.words import canon
from domain.plans.day_rule import WEEKEND, DayRule
from domain.plans.day_rules import day_rule
from domain.plans.days_off import WEEKLY, DaysOff, Occasion
from domain.policy import Role

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
    """A meeting of the plan. ``chair``: who runs it in the place of the secretary; ``merged_with``:
    the month in whose meeting it is held.
    """

    month: Month
    day: date
    kind: Kind = Kind.regular
    model: bool = False
    starts: time | None = None
    place: str | None = None
    topic: str | None = None
    chair: Role | None = None
    merged_with: Month | None = None

    def about(self, topic: str | None) -> Entry:
        """With this topic; a regular meeting has a thematic part as long as it has one."""
        kind = self.kind
        if kind in REGULAR:
            kind = Kind.both if topic else Kind.regular
        return replace(self, topic=topic, kind=kind)


def meetings_of_year(
    rule: DayRule, year: int, from_month: int, days_off: DaysOff, *, leaves: bool = False
) -> tuple[Planned, ...]:
    """One meeting a month; ``leaves``: as ``meeting_of_month``."""
    months = (Month(year, month) for month in range(from_month, MONTHS + 1))
    return tuple(meeting_of_month(rule, month, days_off, leaves=leaves) for month in months)


def meeting_of_month(
    rule: DayRule, month: Month, days_off: DaysOff, *, leaves: bool = False
) -> Planned:
    """On the day of the rule, or where the rule moves it to when that is a day off.

    A move stays within the month where it has another day to meet on, unless it may leave it.
    """
    meant = rule.in_month(month)
    why = why_off(meant, days_off, off=rule.off)
    return Planned(month, _instead(rule, meant, days_off, leaves) if why else meant, meant, why)


def _instead(rule: DayRule, meant: date, days_off: DaysOff, leaves: bool) -> date:
    if rule.weekday is not None and rule.weekday not in WEEKEND:
        rule = replace(rule, off=tuple({*rule.off, *WEEKEND}))  # who meet on a working day
    if meant.weekday() in rule.off:
        rule = replace(rule, weekly=False)  # in every week it is off
    ways = [rule, replace(rule, before=not rule.before)]
    if rule.weekly:
        ways.append(replace(rule, weekly=False))
        ways.append(replace(rule, weekly=False, before=not rule.before))
    found = [_first_free(way, meant, days_off) for way in ways]
    within = (day for day in found if leaves or Month.of(day) == Month.of(meant))
    return next(within, found[0])


def _first_free(rule: DayRule, meant: date, days_off: DaysOff) -> date:
    return next(day for day in rule.instead(meant) if not why_off(day, days_off, off=rule.off))


def why_off(day: date, days_off: DaysOff, *, off: Collection[int] = ()) -> Occasion | None:
    """None where it is a day to meet on; ``off``: weekdays that are none."""
    if day in days_off:
        return days_off[day]
    return WEEKLY[day.weekday()] if day.weekday() in off else None


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
        "chair": entry.chair,
        "merged_with": str(entry.merged_with) if entry.merged_with else None,
    }
