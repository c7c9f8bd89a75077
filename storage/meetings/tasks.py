"""The tasks of a cell: given by its records and by notices, found done in later records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Date, Integer, bindparam, delete, func, insert, literal, or_, select, update

from domain.chat import Month
from domain.errors import Refused
from domain.meetings import Meeting, OpenTask
from domain.same import matched
from storage.heirs import heir, inherited, superior
from storage.prepared import prepared
from storage.sql import alive_on
from storage.store import Tx
from storage.tables import Moment, meeting, task, unit
from storage.tasks import is_open

GIVEN = meeting.alias("given")
CELL, DAY = bindparam("cell", type_=Integer), bindparam("day", type_=Date)
OPEN_TASKS = prepared(
    select(task.c.id, task.c.title, task.c.owner, task.c.due)
    .join_from(task, GIVEN, GIVEN.c.id == task.c.meeting_id, isouter=True)
    .where(
        task.c.cell_id.in_(
            inherited(bindparam("cell", type_=Integer), bindparam("day", type_=Date))
        ),
        is_open(bindparam("moment", type_=Moment())),
        or_(
            GIVEN.c.id.is_(None),
            (GIVEN.c.month <= bindparam("month")) & (GIVEN.c.id != bindparam("but")),
        ),
    )
    .order_by(task.c.id)
    .limit(20)
)


async def open_tasks(
    tx: Tx, cell: int, month: Month, now: datetime, *, but: int = 0
) -> tuple[OpenTask, ...]:
    """Of what was given until this month what nobody has reported done, the oldest first; 20 at
    most. ``but``: what this meeting gave is left out.
    """
    over = datetime.combine(month.shift(1).first, time(), now.tzinfo)
    values = {"cell": cell, "month": str(month), "day": now.date()}
    values |= {"moment": min(now, over), "but": but}
    rows = (await tx.execute(OPEN_TASKS, values)).mappings()
    return tuple(OpenTask(**row) for row in rows)


async def tasks_left(tx: Tx, cell: int, now: datetime) -> tuple[int, int]:
    """How many are open, and how many of them overdue."""
    late = func.count().filter(task.c.due < now.date()).label("late")
    query = select(func.count().label("all"), late)
    mine = task.c.cell_id.in_(inherited(cell, now.date()))
    found = await tx.execute(query.where(mine, is_open(now)))
    row = found.mappings().one()
    return int(row["all"]), int(row["late"])


@dataclass(frozen=True, slots=True)
class Left:
    """A task of a cell that is dissolved."""

    id: int
    cell: str
    title: str
    owner: str | None
    due: date | None


async def left_behind(tx: Tx, units: Collection[int], now: datetime) -> list[Left]:
    """What dissolved cells left open, by the unit they were under; whatever is due first first."""
    columns = task.c.id, unit.c.name.label("cell"), task.c.title, task.c.owner, task.c.due
    query = select(*columns).join(unit, unit.c.id == task.c.cell_id)
    query = query.where(*_is_left(units, now))
    rows = await tx.execute(query.order_by(task.c.due.is_(None), task.c.due, task.c.id))
    return [Left(**row) for row in rows.mappings()]


async def count_left(tx: Tx, units: Collection[int], now: datetime) -> dict[int, int]:
    """How many that is, by the unit."""
    above = _above(now.date()).label("above")
    query = select(above).join(unit, unit.c.id == task.c.cell_id).where(*_is_left(units, now))
    return Counter((await tx.execute(query)).scalars())


def _above(today: date) -> Any:
    """The unit the cell was under, or what keeps its history."""
    return heir(superior(heir(task.c.cell_id, today), today), today)


def _is_left(units: Collection[int], now: datetime) -> tuple[Any, ...]:
    today = now.date()
    over = unit.c.ended_on < today, ~alive_on(today, heir(task.c.cell_id, today))
    return is_open(now), *over, _above(today).in_(list(units))


async def settle(tx: Tx, task_id: int, *, by: int, now: datetime) -> None:
    """Somebody says outside a meeting that it is done; Refused where it was settled before."""
    this = update(task).where(task.c.id == task_id, task.c.done_at.is_(None))
    changed = await tx.execute(
        this.where(task.c.closed_in.is_(None)).values(done_by=by, done_at=now)
    )
    if changed.rowcount != 1:
        raise Refused("task-settled")


async def follow(tx: Tx, meeting_id: int, cell: int, said: Meeting, today: date) -> None:
    """Make the tasks what this version of the record says, which is kept already."""
    await _give(tx, meeting_id, cell, said)
    await _close(tx, meeting_id, cell, said, today)


async def _give(tx: Tx, meeting_id: int, cell: int, said: Meeting) -> None:
    """One that is still named, if in other words, stays the same task: done, if it was."""
    columns = (task.c.id, task.c.title, task.c.owner, task.c.due)
    query = select(*columns).where(task.c.meeting_id == meeting_id).order_by(task.c.id)
    rows = (await tx.execute(query)).all()
    new = said.new_tasks or ()
    same = matched([tuple(row[1:]) for row in rows], [(n.title, n.owner, n.due) for n in new])
    gone = [row.id for at, row in enumerate(rows) if at not in same.values()]
    if gone:
        await tx.execute(delete(task).where(task.c.id.in_(gone)))
    for at, was in same.items():
        this = update(task).where(task.c.id == rows[was].id)
        await tx.execute(this.values(**new[at].model_dump()))
    here = {"cell_id": cell, "meeting_id": meeting_id}
    fresh = [{**here, **one.model_dump()} for at, one in enumerate(new) if at not in same]
    if fresh:
        await tx.execute(insert(task), fresh)


async def _close(tx: Tx, meeting_id: int, cell: int, said: Meeting, today: date) -> None:
    """Each task it says, or said, is done is closed in the first meeting that says so."""
    family = inherited(heir(literal(cell), today), today)
    done = {result.task_id for result in said.last_tasks or () if result.done}
    spoken = or_(task.c.closed_in == meeting_id, task.c.id.in_(done))
    query = select(task.c.id, task.c.closed_in).where(task.c.cell_id.in_(family), spoken)
    closed = {row.id: row.closed_in for row in await tx.execute(query)}
    first = await _first_done(tx, family, closed) if closed else {}
    for one, before in closed.items():
        if first.get(one) != before:
            this = update(task).where(task.c.id == one)
            await tx.execute(this.values(closed_in=first.get(one)))


async def _first_done(tx: Tx, cells: Any, tasks: Collection[int]) -> dict[int, int]:
    """The earliest meeting of these cells whose record says that it is done."""
    query = select(meeting.c.id, meeting.c.answers).where(meeting.c.cell_id.in_(cells))
    found: dict[int, int] = {}
    for row in await tx.execute(query.order_by(meeting.c.held_on, meeting.c.id)):
        for result in row.answers.get("last_tasks") or ():
            if result["done"] and result["task_id"] in tasks:
                found.setdefault(result["task_id"], row.id)
    return found
