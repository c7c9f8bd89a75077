"""What a record in the making is for, and what is known of its cell and month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.chat import Month, Visit
from domain.errors import Invalid
from domain.kind import REGULAR, Kind
from domain.meetings import Context, OnPlan
from domain.plans import Entry, State
from handlers.filling import Filling
from storage.meetings import meeting, tasks
from storage.organisation import posts, roster, unit
from storage.plans import plan
from storage.store import Tx


@dataclass(frozen=True, slots=True)
class Minutes:
    """``draft_id``: None until the first question is answered. ``corrects``: the submitted record
    that is changed, for this ``reason``.
    """

    cell: int
    month: Month
    draft_id: int | None = None
    corrects: int | None = None
    reason: str = ""


Paper = Filling[Context, Minutes]


async def context_of(
    tx: Tx, visit: Visit, cell: int, month: Month, held_on: date | None = None
) -> Context:
    """With suggestions from last month and from the plan; what has a date is as of the day it was
    held on, or as long as that was not said, of the likely one.
    """
    last = await meeting.last_record(tx, cell)
    said = last.meeting if last else None
    plans = await _plans(tx, cell, month)
    context = Context(
        cell="",
        month=str(month),
        obliged=said.attendance.obliged if said else None,
        setting=said.setting if said else None,
        began=said.hours.start if said else None,
        tasks=await tasks.open_tasks(tx, cell, month, visit.now),
        plans=plans,
        thematic_missing=not await meeting.thematic_held(tx, cell, month),
        me=visit.person.name,
        now=visit.now,
    )
    return await as_of(tx, cell, context, held_on or _likely(plans, month, visit.today))


def _likely(plans: tuple[OnPlan, ...], month: Month, today: date) -> date:
    days = [one.day for one in plans if one.day <= today]
    return days[0] if days else min(month.last, today)


async def as_of(tx: Tx, cell: int, context: Context, day: date) -> Context:
    """With the name, counts and rules of this day. Invalid: the cell is not there on it."""
    here = await unit.unit_named(tx, cell, day)
    await _refuse_without_cell(tx, cell, day)
    count = await unit.members(tx, cell, day)
    known: dict[str, Any] = {
        "full": count.full if count else None,
        "probationary": count.probationary if count else None,
        "exempt": count.exempt if count else None,
        "obliged": count.obliged if count else context.obliged,
    }
    rules, ground = await unit.rules_and_ground(tx, cell, day)
    known["kinds"] = dict(ground.kinds)
    name = here.name if here else ""
    names = await roster.obliged(tx, cell, day) if rules.name_lists else 0
    return context.model_copy(update={**known, "cell": name, "rules": rules, "names": names})


async def _refuse_without_cell(tx: Tx, cell: int, day: date) -> None:
    founded, ended = await unit.life(tx, cell)
    if founded and day < founded:
        raise Invalid("error-before-founded", date=founded)
    if ended and day > ended:
        raise Invalid("error-after-end", date=ended)


async def _plans(tx: Tx, cell: int, month: Month) -> tuple[OnPlan, ...]:
    """What was planned for this month and not cancelled."""
    rows = await plan.of_cell(tx, cell, month, month)
    return tuple(
        [await _on_plan(tx, cell, one.entry) for one in rows if one.state is not State.cancelled]
    )


async def _on_plan(tx: Tx, cell: int, entry: Entry) -> OnPlan:
    """Who runs it by name, if it is not the secretary."""
    held = (
        await posts.of_place(tx, unit_id=cell, group_id=None, today=entry.day)
        if entry.chair
        else ()
    )
    names = [one.who for one in held if one.role is entry.chair and one.holds(entry.day)]
    return OnPlan(
        kind=entry.kind,
        day=entry.day,
        starts=entry.starts,
        place=entry.place,
        chair=names[0] if names else None,
    )


async def on_record(
    tx: Tx, cell: int, month: Month, kind: Kind, *, corrects: int | None
) -> meeting.Record | None:
    """The regular meeting this month has already, where one of this kind would be a second."""
    if kind not in REGULAR:
        return None
    record = await meeting.regular_record(tx, cell, month)
    return record if record and record.id != corrects else None
