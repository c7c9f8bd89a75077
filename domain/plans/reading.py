"""What was understood of a plan: by month its meeting, what is to be asked, what is wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time

from domain.chat import Month, Word
from domain.plans.day_rule import DayRule


@dataclass(frozen=True, slots=True)
class Asked:
    """What is not clear: day, hour, month, topic, year, calendar, more; of which month, or of all.

    ``line``: where it is said, as typed.
    """

    what: str
    month: int | None = None
    line: str = ""


@dataclass(frozen=True, slots=True)
class Faulty:
    """A line that was not taken, and why."""

    line: str
    why: Word


@dataclass(slots=True)
class Gathered:
    """What the clauses of a plan say, as they are read."""

    rules: dict[int, DayRule] = field(default_factory=dict)
    whole: DayRule | None = None
    rest: DayRule | None = None
    days: dict[int, date] = field(default_factory=dict)
    last: bool = False  # the 31st stands for the last day
    alone: dict[int, DayRule | date] = field(default_factory=dict)  # thematic, a sitting of its own
    alone_topics: dict[int, str] = field(default_factory=dict)
    combined: dict[int, str] = field(default_factory=dict)  # thematic in the same sitting: topic
    contents: dict[int, str] = field(default_factory=dict)  # what a regular one is about
    hours: dict[tuple[int, bool], time] = field(default_factory=dict)  # by month; thematic alone
    hour: time | None = None
    hour_rest: time | None = None
    hour_alone: time | None = None  # of thematic ones
    place: str = ""
    places: dict[int, str] = field(default_factory=dict)
    model: set[int] = field(default_factory=set)
    skipped: set[int] = field(default_factory=set)
    asked: list[Asked] = field(default_factory=list)
    faulty: list[Faulty] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting as the plan has it. ``meant``: the day of the rule; ``written``: a date."""

    month: Month
    day: date
    meant: date
    thematic: str = ""  # "", "combined" or "alone"
    starts: time | None = None
    place: str = ""
    topic: str = ""
    model: bool = False
    written: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """``rule``: of most months; ``on_day_off``: written dates about which something is said."""

    sittings: tuple[Sitting, ...]
    asked: tuple[Asked, ...]
    faulty: tuple[Faulty, ...]
    rule: DayRule | None
    on_day_off: tuple[date, ...] = ()
