"""What a record says in figures: the facts that points may follow from (domain.md 4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from domain.chat import Word, word
from domain.kind import Kind, scored_as
from domain.meetings.meeting import Meeting, NewTask
from domain.rules import Rules
from domain.shares import rounded


class Fact(StrEnum):
    minutes = "minutes"
    minutes_short = "minutes_short"  # under the least length of this kind of meeting
    attendance_percent = "attendance_percent"  # of those obliged to attend
    absent_unexcused = "absent_unexcused"
    materials_early = "materials_early"
    held_apart = "held_apart"  # not merged with an office meeting
    speakers_percent = "speakers_percent"  # of those present
    speakers = "speakers"
    tasks_done_percent = "tasks_done_percent"  # of the tasks of earlier meetings
    tasks_assigned_percent = "tasks_assigned_percent"  # new ones that have an owner and a day
    result_days = "result_days"  # from the meeting until the record was submitted


@dataclass(frozen=True, slots=True)
class Scale:
    """The values a fact can take, 0..most, and whether more of it is better."""

    unit: Literal["minutes", "percent", "count", "days", "yes"]
    most: int
    more_is_better: bool = True

    @property
    def whole(self) -> bool:
        """Whether between two neighbouring whole values there is nothing."""
        return self.unit != "percent"


SCALES: dict[Fact, Scale] = {
    Fact.minutes: Scale("minutes", 1440),
    Fact.minutes_short: Scale("minutes", 1440, more_is_better=False),
    Fact.attendance_percent: Scale("percent", 100),
    Fact.absent_unexcused: Scale("count", 2000, more_is_better=False),
    Fact.materials_early: Scale("yes", 1),
    Fact.held_apart: Scale("yes", 1),
    Fact.speakers_percent: Scale("percent", 100),
    Fact.speakers: Scale("count", 2000),
    Fact.tasks_done_percent: Scale("percent", 100),
    Fact.tasks_assigned_percent: Scale("percent", 100),
    Fact.result_days: Scale("days", 3650, more_is_better=False),
}


@dataclass(frozen=True, slots=True)
class Measured:
    """The value of a fact, and how it is said.

    ``before``: what it was in the months right before, the last one first; None: not on record.
    """

    value: Decimal
    said: Word
    before: tuple[Decimal | None, ...] = ()

    def with_earlier(self, back: int, value: Decimal | None) -> Measured:
        """As if it had been this so many months before."""
        earlier = list(self.before)
        earlier[back - 1 : back] = [value]
        return replace(self, before=tuple(earlier))


Measures = Mapping[Fact, Measured]


def measures(
    meeting: Meeting,
    rules: Rules,
    *,
    members: int | None,
    result_days: int,
    least_minutes: int | None = None,
    longer: int = 0,
) -> dict[Fact, Measured]:
    """The facts this record holds; what was not recorded is not there.

    ``members``: of the cell, for the rule of small cells. ``result_days``: from the meeting until
    the record was first submitted. ``least_minutes``: of a regular meeting, where a framework says
    so itself; with a thematic part the rules may ask for more, or it says how much itself
    (``longer``).
    """
    roll, conduct = meeting.attendance, meeting.conduct
    found: dict[Fact, Measured | None] = {
        Fact.minutes: _plain(Fact.minutes, meeting.hours.minutes),
        Fact.minutes_short: _short(meeting, rules, members, least_minutes, longer),
        Fact.attendance_percent: _share(Fact.attendance_percent, roll.present, roll.obliged),
        Fact.absent_unexcused: _plain(Fact.absent_unexcused, roll.unexcused),
        Fact.materials_early: _plain(Fact.materials_early, int(conduct.materials_early)),
        Fact.held_apart: _plain(Fact.held_apart, int(not conduct.merged)),
        Fact.speakers_percent: _speakers(meeting),
        Fact.speakers: _counted(Fact.speakers, meeting.speakers),
        Fact.tasks_done_percent: _tasks_done(meeting),
        Fact.tasks_assigned_percent: _tasks_assigned(meeting.new_tasks or ()),
        Fact.result_days: _plain(Fact.result_days, result_days),
    }
    return {fact: measured for fact, measured in found.items() if measured}


def with_before(
    now: Mapping[Fact, Measured], earlier: Sequence[Measures | None]
) -> dict[Fact, Measured]:
    """Each fact with what it was in the months before, the last one first; None: no record."""
    return {
        fact: replace(
            one,
            before=tuple(m[fact].value if m and fact in m else None for m in earlier),
        )
        for fact, one in now.items()
    }


def _plain(fact: Fact, value: int) -> Measured:
    return Measured(Decimal(value), word("measured", fact=fact.value, value=value))


def _counted(fact: Fact, value: int | None) -> Measured | None:
    return None if value is None else _plain(fact, value)


def _short(
    meeting: Meeting, rules: Rules, members: int | None, least: int | None, longer: int
) -> Measured | None:
    expected = rules.minutes_expected(meeting.kind, members)
    if least is not None and longer and meeting.kind is Kind.both:
        expected = least + longer
    elif least is not None and expected is not None:
        expected = least if scored_as(meeting.kind) is Kind.regular else max(least, expected)
    if expected is None:
        return None
    minutes = meeting.hours.minutes
    said = word("measured-minutes", minutes=minutes, expected=expected)
    if minutes < expected:
        said = word("measured-minutes-short", minutes=minutes, expected=expected)
    return Measured(Decimal(max(0, expected - minutes)), said)


def _speakers(meeting: Meeting) -> Measured | None:
    if meeting.speakers is None:
        return None
    return _share(Fact.speakers_percent, meeting.speakers, meeting.attendance.present)


def _tasks_done(meeting: Meeting) -> Measured | None:
    tasks = meeting.last_tasks or ()
    return _share(Fact.tasks_done_percent, sum(task.done for task in tasks), len(tasks))


def _tasks_assigned(tasks: tuple[NewTask, ...]) -> Measured | None:
    whole = sum(1 for task in tasks if task.owner and task.due)
    return _share(Fact.tasks_assigned_percent, whole, len(tasks))


def _share(fact: Fact, part: int, whole: int) -> Measured | None:
    """In percent; None of none."""
    if not whole:
        return None
    percent = Decimal(100 * part) / Decimal(whole)
    args = {"fact": fact.value, "part": part, "whole": whole, "percent": rounded(percent)}
    return Measured(percent, word("measured-share", **args))
