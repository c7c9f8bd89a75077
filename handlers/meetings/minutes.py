"""What a record in the making is for, and what is known of its cell and month."""

from __future__ import annotations

from dataclasses import dataclass

from domain.chat import Month, Visit
from domain.kind import Kind
from domain.meetings import Context, OnPlan
from domain.plans import State
from handlers.filling import Filling
from storage.meetings import meeting
from storage.organisation import unit
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


async def context_of(tx: Tx, visit: Visit, cell: int, month: Month) -> Context:
    """With suggestions from last month and from the plan."""
    here = await unit.unit_named(tx, cell)
    count = await unit.members(tx, cell, visit.today)
    last = await meeting.last_record(tx, cell)
    said = last.meeting if last else None
    return Context(
        cell=here.name if here else "",
        month=str(month),
        full=count.full if count else None,
        probationary=count.probationary if count else None,
        exempt=count.exempt if count else None,
        obliged=count.obliged if count else said.attendance.obliged if said else None,
        setting=said.setting if said else None,
        tasks=await meeting.open_tasks(tx, cell),
        plans=await _plans(tx, cell, month),
        thematic_missing=not await meeting.thematic_held(tx, cell, month),
        rules=await unit.rules(tx, cell, visit.today),
        now=visit.now,
    )


async def _plans(tx: Tx, cell: int, month: Month) -> tuple[OnPlan, ...]:
    """What was planned for this month and not cancelled."""
    return tuple(
        OnPlan(kind=entry.kind, day=entry.day, starts=entry.starts, place=entry.place)
        for kept in await plan.of_cell(tx, cell, month, month)
        if kept.state is not State.cancelled
        for entry in (kept.entry,)
    )


async def on_record(
    tx: Tx, cell: int, month: Month, kind: Kind, *, corrects: int | None
) -> meeting.Record | None:
    """The regular meeting this month has already, where one of this kind would be a second."""
    if kind not in (Kind.regular, Kind.both):
        return None
    record = await meeting.regular_record(tx, cell, month)
    return record if record and record.id != corrects else None
