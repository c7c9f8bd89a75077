"""Supports of weak cells: begun with a plan, a line a month, closed with a result."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from typing import Any

from sqlalchemy import (
    Integer,
    Select,
    String,
    bindparam,
    cast,
    exists,
    func,
    insert,
    select,
    update,
)

from domain.chat import Month
from domain.errors import Refused
from storage.prepared import prepared
from storage.sql import elements, upsert
from storage.store import Tx
from storage.tables import Moment, person, support, support_line, unit


@dataclass(frozen=True, slots=True)
class Plan:
    reason: str
    helper: str
    until: date
    goal: str


@dataclass(frozen=True, slots=True)
class Support:
    """``last``: the newest month that has a line. ``reached`` None: it is not closed."""

    id: int
    cell_id: int
    cell: str
    reason: str
    helper: str
    until: date
    goal: str
    by: str
    begun_at: datetime
    reached: bool | None
    result: str | None
    closed_at: datetime | None
    edition: int
    last: Month | None


@dataclass(frozen=True, slots=True)
class Line:
    month: Month
    text: str
    by: str


def _every() -> Select[Any]:
    last = select(func.max(support_line.c.month)).where(support_line.c.support_id == support.c.id)
    columns = (unit.c.name.label("cell"), person.c.name.label("by"))
    joined = support.join(unit, unit.c.id == support.c.cell_id)
    joined = joined.join(person, person.c.id == support.c.begun_by)
    return select(support, *columns, last.scalar_subquery().label("last")).select_from(joined)


def _support(row: Any) -> Support:
    same = {name: row[name] for name in Support.__slots__ if name != "last"}
    return Support(**same, last=Month.parse(row["last"]) if row["last"] else None)


LACKING = prepared(
    select(unit.c.id, unit.c.name)
    .join(support, support.c.cell_id == unit.c.id)
    .where(
        support.c.cell_id.in_(
            select(cast(elements(bindparam("cells", type_=String)).c.value, Integer))
        ),
        support.c.closed_at.is_(None),
        support.c.begun_at < bindparam("ends", type_=Moment()),
        ~exists().where(
            support_line.c.support_id == support.c.id, support_line.c.month >= bindparam("month")
        ),
    )
    .order_by(support.c.until, support.c.id)
)


async def by_id(tx: Tx, support_id: int) -> Support | None:
    row = (await tx.execute(_every().where(support.c.id == support_id))).mappings().first()
    return _support(row) if row else None


async def open_in(tx: Tx, cells: Collection[int]) -> list[Support]:
    """Those of these cells that are not closed, the first to end first."""
    listed = elements(bindparam("cells", json.dumps(sorted(cells))))
    here = support.c.cell_id.in_(select(cast(listed.c.value, Integer)))
    query = _every().where(here, support.c.closed_at.is_(None))
    rows = await tx.execute(query.order_by(support.c.until, support.c.id))
    return [_support(row) for row in rows.mappings()]


async def within(tx: Tx, cells: Collection[int], first: date, last: date) -> list[Support]:
    """Those of these cells that went on for some time between these days."""
    listed = elements(bindparam("cells", json.dumps(sorted(cells))))
    here = support.c.cell_id.in_(select(cast(listed.c.value, Integer)))
    rows = (await tx.execute(_every().where(here).order_by(support.c.id))).mappings()
    every = [_support(row) for row in rows]
    return [
        one
        for one in every
        if one.begun_at.date() <= last and (not one.closed_at or one.closed_at.date() >= first)
    ]


async def of_cell(tx: Tx, cell: int) -> list[Support]:
    """Every one this cell ever had, the newest first."""
    query = _every().where(support.c.cell_id == cell).order_by(support.c.id.desc())
    return [_support(row) for row in (await tx.execute(query)).mappings()]


async def lines(tx: Tx, support_id: int) -> list[Line]:
    """A line a month, the oldest first."""
    query = select(support_line.c.month, support_line.c.text, person.c.name.label("by"))
    query = query.join(person, person.c.id == support_line.c.by_person)
    query = query.where(support_line.c.support_id == support_id)
    rows = await tx.execute(query.order_by(support_line.c.month))
    return [Line(Month.parse(row.month), row.text, row.by) for row in rows]


async def lacking(
    tx: Tx, cells: Collection[int], month: Month, zone: tzinfo
) -> list[tuple[int, str]]:
    """(id, name) of the cells whose support goes on, had begun by the end of this month, and has no
    line for it nor a later one.
    """
    values = {"cells": json.dumps(sorted(cells)), "month": str(month)}
    ends = datetime.combine(month.shift(1).first, time(0), zone)
    rows = await tx.execute(LACKING, {**values, "ends": ends})
    return [(row.id, row.name) for row in rows]


async def begin(tx: Tx, cell: int, plan: Plan, *, by: int, now: datetime) -> int:
    """Refused where this cell has an open one."""
    taken = select(support.c.id).where(support.c.cell_id == cell, support.c.closed_at.is_(None))
    if (await tx.execute(taken)).first():
        raise Refused("support-there")
    values = {name: getattr(plan, name) for name in Plan.__slots__}
    made = insert(support).values(cell_id=cell, begun_by=by, begun_at=now, **values)
    return int((await tx.execute(made.returning(support.c.id))).scalar_one())


async def note(tx: Tx, found: Support, month: Month, text: str, *, by: int, now: datetime) -> None:
    """The line of this month, in the place of the one before."""
    row = {"support_id": found.id, "month": str(month), "text": text, "by_person": by, "at": now}
    await _changed(tx, found, {})
    await tx.execute(upsert(tx, support_line, ["support_id", "month"], row))


async def close(
    tx: Tx, found: Support, result: str, *, reached: bool, by: int, now: datetime
) -> None:
    values = {"reached": reached, "result": result, "closed_by": by, "closed_at": now}
    await _changed(tx, found, values)


async def _changed(tx: Tx, found: Support, values: dict[str, Any]) -> None:
    """Refused where it was changed since it was read, or is closed."""
    open_ = (support.c.id == found.id) & support.c.closed_at.is_(None)
    this = open_ & (support.c.edition == found.edition)
    changed = update(support).where(this).values(**values, edition=support.c.edition + 1)
    if (await tx.execute(changed)).rowcount != 1:
        raise Refused("support-changed")
