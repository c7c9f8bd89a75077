"""The meetings of a work group's cells, for the leader's digest: a few queries in all."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from domain.chat import Month
from domain.kind import REGULAR, Kind
from domain.order import in_order
from domain.reminders import Digest, DigestMeeting
from storage.sql import by_name, valid_on
from storage.store import Tx
from storage.tables import assignment, meeting, plan, unit

THEMATIC = (Kind.thematic, Kind.both)


async def of_group(tx: Tx, group_id: int, month: Month, today: date) -> Digest:
    """Of the month that is over, for the cells the group looks after today."""
    query = (
        select(unit.c.id, unit.c.name)
        .join(assignment, assignment.c.unit_id == unit.c.id)
        .where(assignment.c.group_id == group_id, valid_on(assignment, today))
    )
    cells = {row.id: row.name for row in await tx.execute(query.order_by(by_name(unit.c.name)))}
    held = await _held(tx, cells, month)
    coming = await _coming(tx, cells, month.shift(1))
    thematic = await _with_thematic(tx, cells, month) if month == month.quarter[1] else set(cells)
    return Digest(
        month,
        met=tuple(held[cell] for cell in cells if cell in held),
        unmet=tuple(name for cell, name in cells.items() if cell not in held),
        coming=tuple(sorted(coming.values(), key=lambda one: (one.day, in_order(one.cell)))),
        unplanned=tuple(name for cell, name in cells.items() if cell not in coming),
        without_thematic=tuple(name for cell, name in cells.items() if cell not in thematic),
    )


async def _held(tx: Tx, cells: dict[int, str], month: Month) -> dict[int, DigestMeeting]:
    query = select(meeting.c.cell_id, meeting.c.held_on).where(
        meeting.c.cell_id.in_(cells), meeting.c.month == str(month), meeting.c.kind.in_(REGULAR)
    )
    rows = await tx.execute(query.order_by(meeting.c.held_on))
    return {row.cell_id: DigestMeeting(cells[row.cell_id], row.held_on) for row in rows}


async def _coming(tx: Tx, cells: dict[int, str], month: Month) -> dict[int, DigestMeeting]:
    query = select(plan.c.cell_id, plan.c.day, plan.c.starts).where(
        plan.c.cell_id.in_(cells),
        plan.c.month == str(month),
        plan.c.kind.in_(REGULAR),
        plan.c.state.in_(("planned", "confirmed")),
    )
    rows = await tx.execute(query.order_by(plan.c.day))
    return {row.cell_id: DigestMeeting(cells[row.cell_id], row.day, row.starts) for row in rows}


async def _with_thematic(tx: Tx, cells: dict[int, str], month: Month) -> set[int]:
    first, last = month.quarter
    query = select(meeting.c.cell_id).where(
        meeting.c.cell_id.in_(cells),
        meeting.c.month.between(str(first), str(last)),
        meeting.c.kind.in_(THEMATIC),
    )
    return set((await tx.execute(query.distinct())).scalars())
