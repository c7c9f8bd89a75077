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
from domain.parse.text import shadow, shown
from domain.parse.words import canon
from domain.plans.day_rule import SUNDAY, DayRule
from domain.plans.day_rules import day_rule
from domain.plans.days_off import DaysOff, Occasion

MONTHS = 12
parse_rule = parse.asks_well(day_rule)
_QUARTER = re.compile(r"(?:quy|q|quarter) ?(?P<n>[1-4]|iv|i{1,3})(?!\w)[\s:.,)-]*")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


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


def quarters(planned: Sequence[Planned]) -> list[int]:
    """Those in which something is planned."""
    return list(dict.fromkeys((one.month.month + 2) // 3 for one in planned))


def topics(text: str, known: Sequence[int]) -> dict[int, str]:
    """A line a quarter, in order, or with "Quý 3:" before it; nothing for "không có".

    ``error-topics-many`` (given, hi), ``error-topics-quarter`` (given), and those of headings.
    """
    if parse.none(text):
        return {}
    lines = parse.headings(text)
    found: dict[int, str] = {}
    for line in lines:
        named, topic = _named(line)
        left = [quarter for quarter in known if quarter not in found]
        quarter = named or (left[0] if left else None)
        if quarter is None:
            raise Invalid("error-topics-many", given=len(lines), hi=len(known))
        if quarter not in left:
            raise Invalid("error-topics-quarter", given=line)
        found[quarter] = topic
    return {quarter: topic for quarter, topic in found.items() if topic}


def _named(line: str) -> tuple[int | None, str]:
    """The quarter a line begins with, and the rest of it."""
    match = _QUARTER.match(shadow(line))
    if match is None:
        return None, line
    return _ROMAN.get(match["n"]) or int(match["n"]), line[match.end() :]


def model_month(text: str, planned: Sequence[Planned]) -> int | None:
    """The month of the model meeting, None for "không có"; ``error-model-month`` (given)."""
    if parse.none(text):
        return None
    found = re.fullmatch(r"(?:thang |month )?(\d{1,2})(?:/\d{2,4})?", canon(text))
    month = int(found[1]) if found else 0
    if month not in [one.month.month for one in planned]:
        raise Invalid("error-model-month", given=shown(text))
    return month


def entries(
    planned: Sequence[Planned],
    *,
    starts: time,
    place: str | None,
    by_quarter: Mapping[int, str],
    model: int | None,
) -> tuple[Entry, ...]:
    """The topic of a quarter is for its second month, or the first that is still to come."""
    themed = {_month_of(quarter, planned): topic for quarter, topic in by_quarter.items()}
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


def _month_of(quarter: int, planned: Sequence[Planned]) -> int | None:
    """Not the last month of the quarter, so that there is time to make up for it."""
    months = [one.month.month for one in planned if (one.month.month + 2) // 3 == quarter]
    second = quarter * 3 - 1
    return second if second in months else next(iter(months), None)


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
