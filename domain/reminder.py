"""What people are reminded of, when, and for how long: rules as data, days and hours only.

A rule has an anchor: a day that a cell's facts give, such as the day of a meeting. Each step of it
is due so many days from the anchor, at an hour; what is open is asked again before it is sent
(storage/opening.py). Adding a rule is a row here, a query of what is open, and ``remind-<key>``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

MORNING, EVENING = time(8), time(19)
QUIET_FROM, QUIET_UNTIL = time(21), time(6, 30)
LATE = timedelta(hours=6)  # after this the message says that it comes late
ESCALATES = timedelta(hours=24)  # from the secretary to the deputy, from there to the work group
LONGEST_ABSENCE = 62  # days that are made up for after a downtime


class Level(StrEnum):
    secretary = "secretary"
    deputy = "deputy"
    group = "group"


LEVELS = tuple(Level)


class Anchor(StrEnum):
    """The day a rule counts from."""

    plan_deadline = "plan_deadline"  # the 20th of the month before
    meeting = "meeting"  # that is planned
    no_plan = "no_plan"  # the 7th of a month without plan or record
    held = "held"  # a recorded meeting
    quarter_end = "quarter_end"
    draft = "draft"  # when it was last touched
    task = "task"  # its deadline
    half_year_end = "half_year_end"
    month_end = "month_end"


@dataclass(frozen=True, slots=True)
class Step:
    """``days`` from the anchor at ``at``; or so many ``hours`` before the meeting begins."""

    days: int = 0
    at: time = MORNING
    hours: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """``keep`` days after it was due it is not sent any more but listed as expired.

    ``escalates``: if the last step did not help, the deputy and then the work group are told.
    ``page``: what the button opens. ``level``: who is told first, an index of LEVELS.
    """

    key: str
    anchor: Anchor
    steps: tuple[Step, ...]
    page: str
    keep: int = 7
    escalates: bool = False
    level: int = 0


RULES = (
    Rule("plan", Anchor.plan_deadline, (Step(0), Step(5)), "plan", escalates=True),
    Rule("materials", Anchor.meeting, (Step(-3), Step(-1)), "plan", keep=1),
    Rule("meeting", Anchor.meeting, (Step(-1, EVENING), Step(hours=2)), "plan", keep=1),
    Rule("record", Anchor.meeting, (Step(1), Step(2)), "meeting", escalates=True),
    Rule("no-record", Anchor.no_plan, (Step(1),), "meeting", escalates=True),
    Rule("score", Anchor.held, (Step(2),), "score"),
    Rule("thematic", Anchor.quarter_end, (Step(-30), Step(-15), Step(-7)), "plan", escalates=True),
    Rule("draft", Anchor.draft, (Step(2),), "meeting"),
    Rule("task", Anchor.task, (Step(-1),), "home", keep=3),
    Rule("half-year", Anchor.half_year_end, (Step(-10), Step(-3)), "meeting"),
    Rule("digest", Anchor.month_end, (Step(1),), "summary", level=2),
)
BY_KEY = {rule.key: rule for rule in RULES}


@dataclass(frozen=True, slots=True)
class Open:
    """Something that is still to be done of a cell. ``starts``: of a meeting, where it is known."""

    cell_id: int
    anchor: date
    subject: int | None = None
    starts: time | None = None


def anchored(rule: Rule, day: date, shift: int = 0) -> Iterator[tuple[int, date]]:
    """(step, anchor) of every step of the rule that is due on this day, so many days later."""
    for number, step in enumerate(rule.steps):
        yield number, day - timedelta(days=step.days + shift)


def due_at(
    rule: Rule, number: int, anchor: date, starts: time | None, zone: tzinfo, shift: int = 0
) -> datetime:
    """When this step is due; two hours before a meeting whose hour is unknown: that morning."""
    step = rule.steps[number]
    if step.hours and starts is not None:
        return datetime.combine(anchor, starts, zone) - timedelta(hours=step.hours)
    return datetime.combine(anchor + timedelta(days=step.days + shift), step.at, zone)


def expires_at(rule: Rule, due: datetime) -> datetime:
    return due + timedelta(days=rule.keep)


def key_of(rule: Rule, found: Open, number: int, level: int) -> str:
    """The same for the same thing, however often it is looked at."""
    subject = "" if found.subject is None else found.subject
    return f"{rule.key}:{found.cell_id}:{found.anchor}:{subject}:{number}:{level}"


def is_quiet(now: datetime) -> bool:
    return not QUIET_UNTIL <= now.time() < QUIET_FROM


def next_morning(now: datetime) -> datetime:
    return datetime.combine(now.date() + timedelta(days=1), MORNING, now.tzinfo)


def plan_deadline(day: date) -> date | None:
    """The first day of the month that is to be planned by this day, the 20th; None otherwise."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) if day.day == 20 else None


def is_month_end(day: date, months: tuple[int, ...]) -> bool:
    """Whether it is the last day of one of these months."""
    return day.month in months and (day + timedelta(days=1)).day == 1
