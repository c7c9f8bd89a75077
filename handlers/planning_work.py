"""The plan that is being made: what was answered so far, and the meetings that follow from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time

from domain.chat import Month, Visit
from domain.days_off import days_off
from domain.errors import Refused
from domain.people import Action, may
from domain.plan import (
    Entry,
    Planned,
    entries,
    meetings_of_year,
    parse_rule,
)
from storage import meeting
from storage.store import Tx

STEPS = ("rule", "starts", "place", "topics", "model")


@dataclass(frozen=True, slots=True)
class Usual:
    """As the last meeting was."""

    starts: time | None = None
    place: str | None = None


def cell_of(visit: Visit) -> int:
    cell: int = visit.args["cell"]
    if not may(visit.person, Action.plan, cell):
        raise Refused("plan-gone")
    return cell


def step_of(visit: Visit) -> str | None:
    """The first that is not answered; None: the card."""
    return next((step for step in STEPS if step not in visit.args), None)


async def usual_of(tx: Tx, visit: Visit) -> Usual:
    last = await meeting.last_record(tx, visit.args["cell"])
    if last is None:
        return Usual()
    setting = last.meeting.setting
    return Usual(last.meeting.hours.start, setting.place if setting else None)


async def planned_of(tx: Tx, visit: Visit) -> list[Planned]:
    """What is still to come of the year and not on record already."""
    cell, year, today = visit.args["cell"], int(visit.args["year"]), visit.today
    off = days_off(year)
    first = today.month if year == today.year else 1
    found = meetings_of_year(parse_rule(visit.args["rule"]), year, first, off)
    held = await meeting.regular_record(tx, cell, Month.of(today))
    coming = [
        one for one in found if one.day >= today and not (held and one.month == Month.of(today))
    ]
    if not coming:  # the year ended meanwhile
        raise Refused("plan-gone")
    return coming


def entries_of(visit: Visit, planned: Sequence[Planned]) -> tuple[Entry, ...]:
    args = visit.args
    return entries(
        planned,
        starts=time.fromisoformat(args["starts"]),
        place=args["place"] or None,
        by_quarter={int(quarter): topic for quarter, topic in args["topics"].items()},
        model=args["model"] or None,
    )
