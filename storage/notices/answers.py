"""What each cell says to a notice that asks something, and who still has to.

A task that was given by a notice is done when a meeting of the cell says so, or somebody of it.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import (
    Date,
    Integer,
    Select,
    and_,
    bindparam,
    case,
    cast,
    exists,
    func,
    or_,
    select,
    update,
)

from domain.chat import Month
from domain.kind import REGULAR
from domain.notices import Asks
from storage.notices.notice import Notice, as_notice
from storage.prepared import prepared
from storage.sql import alive_on, by_name, elements
from storage.store import Tx
from storage.tables import (
    Moment,
    meeting,
    notice,
    notice_cell,
    notice_copy,
    person,
    plan,
    task,
    unit,
)

PLAIN_DAYS = 14  # a notice that asks nothing is shown to who has not read it


@dataclass(frozen=True, slots=True)
class Answer:
    """``answer``: yes, no, a number, or done. ``month``: of the meeting that said it is done."""

    cell_id: int
    cell: str
    answer: str | None
    remark: str | None
    by: str | None
    at: datetime | None
    month: Month | None = None


def _of(notice_id: int) -> Select[Any]:
    columns = (
        notice_cell.c.cell_id,
        unit.c.name.label("cell"),
        notice_cell.c.answer,
        notice_cell.c.remark,
        person.c.name.label("by"),
        notice_cell.c.answered_at,
        task.c.done_at,
        meeting.c.month,
        meeting.c.submitted_at,
    )
    mine = (task.c.notice_id == notice_cell.c.notice_id) & (task.c.cell_id == notice_cell.c.cell_id)
    joined = notice_cell.join(unit, unit.c.id == notice_cell.c.cell_id)
    joined = joined.join(task, mine, isouter=True)
    joined = joined.join(meeting, meeting.c.id == task.c.closed_in, isouter=True)
    who = func.coalesce(task.c.done_by, notice_cell.c.answered_by)
    joined = joined.join(person, person.c.id == who, isouter=True)
    query = select(*columns).select_from(joined).where(notice_cell.c.notice_id == notice_id)
    return query.order_by(by_name(unit.c.name), notice_cell.c.cell_id)


async def of_notice(tx: Tx, notice_id: int, cells: Collection[int] | None = None) -> list[Answer]:
    """Of every cell it is for, by name; or of these."""
    query = _of(notice_id)
    if cells is not None:
        query = query.where(notice_cell.c.cell_id.in_(list(cells)))
    return [_answer(row) for row in await tx.execute(query)]


def _answer(row: Any) -> Answer:
    month = Month.parse(row.month) if row.month else None
    done = month is not None or row.done_at is not None
    return Answer(
        cell_id=row.cell_id,
        cell=row.cell,
        answer="done" if done else row.answer,
        remark=row.remark,
        by=None if month else row.by,
        at=row.submitted_at or row.done_at or row.answered_at,
        month=month,
    )


async def say(
    tx: Tx, found: Notice, cell: int, *, by: int, now: datetime, answer: str | None = None
) -> None:
    """The cell answers, in the place of what it said before; of a task: done, or not yet (None)."""
    this = (notice_cell.c.notice_id == found.id) & (notice_cell.c.cell_id == cell)
    if found.asks is not Asks.task:
        values = {"answer": answer, "answered_by": by, "answered_at": now}
        await tx.execute(update(notice_cell).where(this).values(**values))
        return
    mine = (task.c.notice_id == found.id) & (task.c.cell_id == cell)
    open_ = mine & task.c.closed_in.is_(None)
    done = {"done_by": by if answer else None, "done_at": now if answer else None}
    await tx.execute(update(task).where(open_).values(**done))


async def remark(tx: Tx, found: Notice, cell: int, text: str, *, by: int, now: datetime) -> None:
    """What stands beside the answer; with a task that is not done, how far it is."""
    this = (notice_cell.c.notice_id == found.id) & (notice_cell.c.cell_id == cell)
    values = {"remark": text, "answered_by": by, "answered_at": now}
    await tx.execute(update(notice_cell).where(this).values(**values))


async def silent(tx: Tx, found: Notice) -> list[int]:
    """The cells that have not answered; where nothing is asked, of which nobody has read it."""
    if found.asks is not Asks.nothing:
        rows = await of_notice(tx, found.id)
        return [one.cell_id for one in rows if one.answer is None]
    read = exists().where(
        notice_copy.c.notice_id == notice_cell.c.notice_id,
        notice_copy.c.cell_id == notice_cell.c.cell_id,
        notice_copy.c.read_at.is_not(None),
    )
    query = select(notice_cell.c.cell_id).where(notice_cell.c.notice_id == found.id, ~read)
    return list((await tx.execute(query)).scalars())


READ = exists().where(
    notice_copy.c.notice_id == notice.c.id,
    notice_copy.c.person_id == bindparam("person"),
    notice_copy.c.read_at.is_not(None),
)
TO_DO = exists().where(
    task.c.notice_id == notice.c.id,
    task.c.cell_id == notice_cell.c.cell_id,
    task.c.closed_in.is_(None),
    task.c.done_at.is_(None),
)
OPEN = prepared(
    select(notice)
    .distinct()
    .join(notice_cell, notice_cell.c.notice_id == notice.c.id)
    .where(
        notice_cell.c.cell_id.in_(bindparam("cells", expanding=True)),
        notice.c.closed_at.is_(None),
        notice.c.at <= bindparam("now", type_=Moment()),
        or_(
            and_(
                notice.c.asks == Asks.nothing,
                notice.c.at >= bindparam("since", type_=Moment()),
                ~READ,
            ),
            and_(
                notice.c.asks.in_([Asks.yes_no, Asks.number]),
                notice_cell.c.answer.is_(None),
                notice.c.due >= bindparam("today", type_=Date),
            ),
            and_(notice.c.asks == Asks.task, TO_DO),
        ),
    )
    .order_by(notice.c.due, notice.c.id)
    .limit(bindparam("most"))
)


async def open_for(
    tx: Tx, cells: Collection[int], person_id: int, now: datetime, *, most: int
) -> list[Notice]:
    """What these cells have not answered, and of the rest what this person has not read."""
    values = {"cells": list(cells), "person": person_id, "now": now, "most": most}
    more = {"since": now - timedelta(days=PLAIN_DAYS), "today": now.date()}
    rows = await tx.execute(OPEN, {**values, **more})
    return [as_notice(row) for row in rows.mappings()]


async def unrecorded(tx: Tx, cells: Collection[int], month: Month, today: date) -> list[int]:
    """Of these cells those whose regular meeting of the month is not on record; one that is not
    held by its plan is none of them.
    """
    held = exists().where(
        meeting.c.cell_id == unit.c.id,
        meeting.c.month == str(month),
        meeting.c.kind.in_(REGULAR),
    )
    off = exists().where(
        plan.c.cell_id == unit.c.id,
        plan.c.month == str(month),
        plan.c.kind.in_(REGULAR),
        plan.c.state == "cancelled",
    )
    query = select(unit.c.id).where(unit.c.id.in_(list(cells)), unit.c.kind == "cell", ~held, ~off)
    return list((await tx.execute(query.where(alive_on(today, unit.c.id)))).scalars())


async def living(tx: Tx, cells: Collection[int], today: date) -> Sequence[int]:
    """Those of these units that are cells and not over."""
    query = select(unit.c.id).where(unit.c.id.in_(list(cells)), unit.c.kind == "cell")
    return list((await tx.execute(query.where(alive_on(today, unit.c.id)))).scalars())


async def tasks(
    tx: Tx, cells: Collection[int], first: date, last: date, now: datetime
) -> list[tuple[str, date | None, int, int]]:
    """(what, until when, by how many done, of how many) of the tasks that notices gave to these
    cells between these days.
    """
    begins = datetime.combine(first, time(), now.tzinfo)
    ends = datetime.combine(last + timedelta(days=1), time(), now.tzinfo)
    done = case((or_(task.c.closed_in.is_not(None), task.c.done_at.is_not(None)), 1), else_=0)
    listed = elements(bindparam("cells", json.dumps(sorted(cells))))
    query = (
        select(notice.c.text, notice.c.due, func.sum(done).label("done"), func.count().label("of"))
        .join(task, task.c.notice_id == notice.c.id)
        .where(task.c.cell_id.in_(select(cast(listed.c.value, Integer))))
        .where(notice.c.at >= begins, notice.c.at < ends)
        .group_by(notice.c.id, notice.c.text, notice.c.due)
        .order_by(notice.c.id)
    )
    return [(row.text, row.due, row.done, row.of) for row in await tx.execute(query)]
