"""The plan that is being made: what was answered so far, and the meetings that follow from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from typing import Any

from domain.chat import Month, Visit
from domain.errors import Refused
from domain.people import Action, may
from domain.plans import Entry, Planned, days_off, entries, meetings_of_year, parse_rule
from storage.meetings import meeting
from storage.plans import plan_draft
from storage.store import Tx

STEPS = ("rule", "starts", "place", "topics", "model")


@dataclass(frozen=True, slots=True)
class Work:
    """``answers`` by step, as they are kept."""

    cell: int
    year: int
    answers: Mapping[str, Any]

    @property
    def step(self) -> str | None:
        """The first that is not answered; None: the card."""
        return first_open(self.answers)


def first_open(answers: Mapping[str, Any]) -> str | None:
    return next((step for step in STEPS if step not in answers), None)


async def load(tx: Tx, visit: Visit) -> Work:
    """What is not allowed looks like what does not exist."""
    cell, year = int(visit.args["cell"]), int(visit.args["year"])
    if not may(visit.person, Action.plan, cell):
        raise Refused("plan-gone")
    return Work(cell, year, await plan_draft.answers(tx, cell, year))


@dataclass(frozen=True, slots=True)
class Usual:
    """As the last meeting was."""

    starts: time | None = None
    place: str | None = None


async def usual_of(tx: Tx, cell: int) -> Usual:
    last = await meeting.last_record(tx, cell)
    if last is None:
        return Usual()
    setting = last.meeting.setting
    return Usual(last.meeting.hours.start, setting.place if setting else None)


async def planned_of(tx: Tx, visit: Visit, work: Work) -> list[Planned]:
    """What is still to come of the year and not on record already."""
    today, year = visit.today, work.year
    off = days_off(year)
    first = today.month if year == today.year else 1
    found = meetings_of_year(parse_rule(work.answers["rule"]), year, first, off)
    held = await meeting.regular_record(tx, work.cell, Month.of(today))
    return [
        one for one in found if one.day >= today and not (held and one.month == Month.of(today))
    ]


def entries_of(work: Work, planned: Sequence[Planned]) -> tuple[Entry, ...]:
    answers = work.answers
    return entries(
        planned,
        starts=time.fromisoformat(answers["starts"]),
        place=answers["place"] or None,
        by_quarter={int(quarter): topic for quarter, topic in answers["topics"].items()},
        model=answers["model"] or None,
    )
