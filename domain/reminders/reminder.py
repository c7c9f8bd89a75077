"""What people are reminded of, when, and for how long: rules as data, days and hours only.

A rule counts from an anchor, a day that the facts of a cell or of a work group give, such as the
day of a meeting; each of its steps is due so many days from there, at an hour. Whether something is
open is asked of the facts when its row is made and again before it is sent (storage/reminders/).
Adding a rule is a row here and a message ``remind-<key>``; a new anchor is a query there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from domain.policy import Level
from domain.quiet import QUIET_FROM

MORNING, EVENING = time(8), time(19)
LATE = timedelta(hours=6)  # after this the message says that it comes late
PATIENCE = timedelta(hours=24)  # from the secretary to the deputy, from there to the work group
LONGEST_ABSENCE = 62  # days that are made up for after a downtime
MIDNIGHT = time(0)


LEVELS = tuple(Level)
GROUP, COMMITTEE = LEVELS.index(Level.group), LEVELS.index(Level.committee)


class Anchor(StrEnum):
    """The day a rule counts from."""

    plan_deadline = "plan_deadline"  # the 20th of the month before
    meeting = "meeting"  # that is planned and not on record yet
    no_plan = "no_plan"  # the 7th of a month without plan or record
    held = "held"  # a recorded meeting without a score
    quarter_end = "quarter_end"  # of a quarter without a thematic meeting
    draft = "draft"  # when it was last touched
    task = "task"  # its deadline
    half_year_end = "half_year_end"  # of a half-year, or a year, with records missing
    month_over = "month_over"  # for every work group
    half_year_over = "half_year_over"  # for every work group
    lost = "lost"  # when somebody could not be reached any more
    returned = "returned"  # a record, by a supervisor, and it is not corrected yet
    petition = "petition"  # the day by which whoever has it answers
    petition_late = "petition_late"  # a week or more after that: the level above
    petition_answered = "petition_answered"  # and the cell has not said whether it is solved
    going = "going"  # of a meeting that somebody of the group said to attend
    week = "week"  # a Monday, for every work group
    committee_week = "committee_week"  # a Monday, for every committee above cells
    support_line = "support_line"  # the end of a month of which a weak cell has no line
    visits_over = "visits_over"  # the end of the period in which a work group attends every cell


@dataclass(frozen=True, slots=True)
class RuleStep:
    """``days`` from the anchor at ``at``; or so many ``hours`` before the meeting begins."""

    days: int = 0
    at: time = MORNING
    hours: int = 0

    @property
    def before(self) -> bool:
        """It prepares for the day; once that has come it is of no use."""
        return self.days < 0 or self.hours > 0


@dataclass(frozen=True, slots=True)
class Rule:
    """``keep`` days after it was due it is not sent any more but listed as missed.

    ``link``: the page its button opens, of ``cell``, ``subject``, ``month`` and ``period``.
    ``escalates``: if the last step did not help, the deputy and then the work group are told.
    ``first``: who is told first; ``whoever``: all the same to whom of those above; ``personal``:
    nobody but who said to do it.
    """

    key: str
    anchor: Anchor
    steps: tuple[RuleStep, ...]
    link: str
    keep: int = 7
    escalates: bool = False
    first: Level = Level.secretary
    whoever: bool = False
    personal: bool = False

    @property
    def level(self) -> int:
        return LEVELS.index(self.first)

    def may_reach(self, told: Level) -> bool:
        """Whether who is told at this level may be told of it, be it because nobody else was."""
        above = self.level < LEVELS.index(told)
        instead = not self.personal and (self.whoever or told is not Level.committee)
        return told is self.first or (above and instead)


RULES = (
    Rule(
        "plan",
        Anchor.plan_deadline,
        (RuleStep(0), RuleStep(5)),
        "/plan:cell-{cell}",
        escalates=True,
    ),
    Rule("materials", Anchor.meeting, (RuleStep(-3), RuleStep(-1)), "/plan:{subject}"),
    Rule("meeting", Anchor.meeting, (RuleStep(-1, EVENING), RuleStep(hours=2)), "/plan:{subject}"),
    Rule("record", Anchor.meeting, (RuleStep(1), RuleStep(2)), "/meeting:{month}", escalates=True),
    Rule("no-record", Anchor.no_plan, (RuleStep(1),), "/meeting:{month}", escalates=True),
    Rule("score", Anchor.held, (RuleStep(2),), "/score:{subject}-own"),
    Rule(
        "thematic",
        Anchor.quarter_end,
        (RuleStep(-30), RuleStep(-15), RuleStep(-7)),
        "/plan:cell-{cell}",
        escalates=True,
    ),
    Rule("draft", Anchor.draft, (RuleStep(2),), "/meeting:draft-{subject}"),
    Rule("task", Anchor.task, (RuleStep(-1),), "/home:"),
    Rule("half-year", Anchor.half_year_end, (RuleStep(-10), RuleStep(-3)), "/meeting:{month}"),
    Rule("digest", Anchor.month_over, (RuleStep(1),), "/summary:{month}", first=Level.group),
    Rule("week", Anchor.week, (RuleStep(0),), "/summary:{month}", keep=2, first=Level.group),
    Rule(
        "week-above",
        Anchor.committee_week,
        (RuleStep(0),),
        "/summary:{month}",
        keep=2,
        first=Level.committee,
    ),
    Rule(
        "support",
        Anchor.support_line,
        (RuleStep(3), RuleStep(10)),
        "/support:{subject}",
        first=Level.group,
        whoever=True,
    ),
    Rule("roll-up", Anchor.half_year_over, (RuleStep(1),), "/period:{period}", first=Level.group),
    Rule("lost", Anchor.lost, (RuleStep(1),), "/summary:", whoever=True),
    Rule("returned", Anchor.returned, (RuleStep(2), RuleStep(5)), "/record:{subject}"),
    Rule(
        "petition",
        Anchor.petition,
        (RuleStep(-3), RuleStep(1), RuleStep(8)),
        "/petition:{subject}",
        first=Level.group,
        whoever=True,
    ),
    Rule(
        "petition-late",
        Anchor.petition_late,
        (RuleStep(0),),
        "/petition:{subject}",
        first=Level.committee,
    ),
    Rule("petition-judge", Anchor.petition_answered, (RuleStep(7),), "/petition:{subject}"),
    Rule(
        "visit-coming",
        Anchor.going,
        (RuleStep(-1, EVENING),),
        "/going:cell-{cell}",
        first=Level.group,
        personal=True,
    ),
    Rule(
        "visit-owed",
        Anchor.going,
        (RuleStep(1), RuleStep(3)),
        "/visiting:cell-{cell}",
        first=Level.group,
        personal=True,
    ),
    Rule(
        "visits", Anchor.visits_over, (RuleStep(-30), RuleStep(-10)), "/visit:", first=Level.group
    ),
)
BY_KEY = {rule.key: rule for rule in RULES}
WHOLE = (Anchor.month_over, Anchor.week, Anchor.committee_week)  # letters of many cells
LINED = tuple(rule for rule in RULES if rule.anchor not in WHOLE)  # each is a line of a letter


@dataclass(frozen=True, slots=True)
class Due:
    """A step of a rule that is due for whatever is open at this anchor, so many days later."""

    rule: Rule
    step: int
    anchor: date
    shift: int = 0

    def at(self, zone: tzinfo, starts: time | None = None) -> datetime:
        """``starts``: of the meeting; two hours before an unknown hour is that morning."""
        step = self.rule.steps[self.step]
        if step.hours and starts is not None:
            return self._start(zone, starts) - timedelta(hours=step.hours)
        day = self.anchor + timedelta(days=step.days + self.shift)
        return datetime.combine(day, step.at, zone)

    def until(self, zone: tzinfo, starts: time | None = None) -> datetime:
        """When it is not sent any more."""
        at, start = self.at(zone, starts), self._start(zone, starts)
        kept = at + timedelta(days=self.rule.keep)
        prepares = self.rule.steps[self.step].before and at < start
        return min(kept, start) if prepares else kept

    def _start(self, zone: tzinfo, starts: time | None) -> datetime:
        """Of the meeting; the end of the day where there is no hour."""
        if starts is not None:
            return datetime.combine(self.anchor, starts, zone)
        return end_of(self.anchor, zone)


def due(rule: Rule, day: date, shift: int = 0) -> Iterator[Due]:
    """Every step of the rule that is due on this day, with the anchor it counts from."""
    for number, step in enumerate(rule.steps):
        later = 0 if step.hours else shift
        yield Due(rule, number, day - timedelta(days=step.days + later), later)


def days_since(last: datetime | None, now: datetime) -> tuple[datetime, list[date]]:
    """From which moment on to look, and at which days; at the very first start, at today.

    After a long absence the last two months are looked at; after a clock that was far ahead was
    set right, today once more: rows have unique keys.
    """
    today = datetime.combine(now.date(), MIDNIGHT, now.tzinfo)
    if last is None or last > now + timedelta(hours=1):
        last = today
    since = max(last.astimezone(now.tzinfo), now - timedelta(days=LONGEST_ABSENCE))
    count = (now.date() - since.date()).days
    return since, [since.date() + timedelta(days=at) for at in range(count + 1)]


def end_of(day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day + timedelta(days=1), MIDNIGHT, zone)


def tonight(now: datetime) -> datetime:
    """When the night begins: what was not sent by then waits for another day."""
    return datetime.combine(now.date(), QUIET_FROM, now.tzinfo)


def next_morning(now: datetime) -> datetime:
    return datetime.combine(now.date() + timedelta(days=1), MORNING, now.tzinfo)


def is_month_end(day: date, months: tuple[int, ...]) -> bool:
    """Whether it is the last day of one of these months."""
    return day.month in months and (day + timedelta(days=1)).day == 1
