"""What is being recorded: the draft, or the record that is about to be begun, with its form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from domain.chat import Month, Visit
from domain.errors import Refused
from domain.form import Form, Step
from domain.kind import Kind
from domain.meetings import Context, OnPlan, meeting_form
from domain.people import Action, may
from domain.plans import State
from storage.meetings import draft, meeting
from storage.organisation import unit
from storage.plans import plan
from storage.store import Tx


@dataclass(frozen=True, slots=True)
class Work:
    """What is being recorded; ``draft_id`` is None until the first question is answered.

    ``corrects``: the id of the submitted record that this draft changes.
    """

    draft_id: int | None
    corrects: int | None
    cell: int
    month: Month
    form: Form[Context]
    answers: dict[str, Any]
    step: Step[Context] | None


async def load(tx: Tx, visit: Visit, args: Any) -> Work:
    """The draft these arguments name; what is not allowed looks like what does not exist."""
    if isinstance(visit.place.known, Work):
        return visit.place.known
    if "draft" not in args:
        return await _unbegun(tx, visit, args)
    found = await draft.draft_by_id(tx, args["draft"], visit.now)
    if found is None or not may(visit.person, Action.record, found.cell_id):
        raise Refused("draft-gone")
    form = meeting_form(found.context)
    step = form.current(found.answers, args.get("step"))
    return Work(found.id, found.meeting_id, found.cell_id, found.month, form, found.answers, step)


async def _unbegun(tx: Tx, visit: Visit, args: Any) -> Work:
    cell, month = args["cell"], Month.parse(args["month"])
    if not may(visit.person, Action.record, cell):
        raise Refused("no-cell-to-record")
    form = meeting_form(await context_of(tx, visit, cell, month))
    return Work(None, None, cell, month, form, {}, form.current({}))


async def context_of(tx: Tx, visit: Visit, cell: int, month: Month) -> Context:
    """What is known of the cell as the record is begun, with suggestions from last month."""
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
