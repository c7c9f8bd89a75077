"""Records shown to other cells as an example, as long as they stand as they were chosen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, insert, or_, select, update

from domain.people import Action, Person
from storage import reach
from storage.meetings.checks import RETURNED
from storage.meetings.meeting import Record
from storage.organisation import unit
from storage.sql import valid_on
from storage.store import Tx
from storage.tables import assignment, example, meeting

MOST = 20  # that are shown, the newest first


@dataclass(frozen=True, slots=True)
class Example:
    """For the cells below ``unit_id``, or those that the work group looks after."""

    id: int
    meeting_id: int
    unit_id: int | None
    group_id: int | None
    figures_only: bool
    note: str | None


@dataclass(frozen=True, slots=True)
class Scope:
    unit_id: int | None = None
    group_id: int | None = None


def _standing() -> Select[Any]:
    """Not withdrawn; a record that was corrected or given back is no example any more."""
    columns = (getattr(example.c, name) for name in Example.__slots__)
    query = select(*columns).join(meeting, meeting.c.id == example.c.meeting_id)
    same = (meeting.c.version == example.c.version) & (meeting.c.state != RETURNED)
    return query.where(example.c.withdrawn_at.is_(None), same)


async def by_id(tx: Tx, example_id: int) -> Example | None:
    return next(iter(await _read(tx, _standing().where(example.c.id == example_id))), None)


async def of_record(tx: Tx, meeting_id: int) -> Example | None:
    return next(iter(await _read(tx, _standing().where(example.c.meeting_id == meeting_id))), None)


async def shown_to(tx: Tx, person: Person, today: date) -> list[Example]:
    """What the cells of this person may learn from today, of other cells, the newest first."""
    cells = person.units(Action.record)
    if not cells:
        return []
    above = {one for cell in cells for one in await unit.above(tx, cell, today)}
    after = select(assignment.c.group_id).where(assignment.c.unit_id.in_(cells))
    for_us = or_(
        example.c.unit_id.in_(above),
        example.c.group_id.in_(after.where(valid_on(assignment, today))),
    )
    query = _standing().where(for_us, meeting.c.cell_id.not_in(cells))
    return await _read(tx, query.order_by(example.c.id.desc()).limit(MOST))


async def receivers(tx: Tx, found: Example, today: date) -> set[int]:
    """The cells it is shown to today."""
    if found.unit_id is not None:
        return await reach.under(tx, found.unit_id, today)
    mine = (assignment.c.group_id == found.group_id) & valid_on(assignment, today)
    return set((await tx.execute(select(assignment.c.unit_id).where(mine))).scalars())


async def share(
    tx: Tx,
    record: Record,
    scope: Scope,
    *,
    note: str | None,
    figures_only: bool,
    by: int,
    now: datetime,
) -> int:
    values = {"meeting_id": record.id, "version": record.version, "by_person": by, "at": now}
    values |= {"unit_id": scope.unit_id, "group_id": scope.group_id}
    values |= {"note": note, "figures_only": figures_only}
    made = await tx.execute(insert(example).values(**values).returning(example.c.id))
    return int(made.scalar_one())


async def withdraw(tx: Tx, meeting_id: int, *, by: int, now: datetime) -> None:
    this = (example.c.meeting_id == meeting_id) & example.c.withdrawn_at.is_(None)
    await tx.execute(update(example).where(this).values(withdrawn_by=by, withdrawn_at=now))


async def _read(tx: Tx, query: Select[Any]) -> list[Example]:
    return [Example(**row) for row in (await tx.execute(query)).mappings()]
