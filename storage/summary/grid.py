"""Cells by months: which of them have a meeting on record, the most lacking first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, String, bindparam, func, select

from domain.chat import Month
from domain.kind import ASIDE
from domain.order import in_order
from domain.summary import Lacking
from storage.store import Tx
from storage.summary.facts import as_json, chosen_cells
from storage.tables import meeting

FIRST, LAST = bindparam("first", type_=String), bindparam("last", type_=String)


async def most_lacking_first(
    tx: Tx, cells: Collection[int], months: Sequence[Month]
) -> list[Lacking]:
    """Each cell with the months it has on record. Before the first that a cell ever recorded
    nothing was missed; who never did misses all since the others began.
    """
    values = {"cells": as_json(cells), "name_day": months[-1].last}
    named = (await tx.execute(_cells(), values)).all()
    first = min((Month.parse(row.since) for row in named if row.since), default=months[0])
    span = {"first": str(months[0]), "last": str(months[-1])}
    held: Mapping[int, set[Month]] = defaultdict(set)
    for row in await tx.execute(_held(), {**values, **span}):
        held[row.cell_id].add(Month.parse(row.month))
    found = [
        Lacking(row.id, row.name, frozenset(held[row.id]), _since(row.since, first))
        for row in named
    ]
    return sorted(
        found, key=lambda one: (-len(one.missing(months)), in_order(one.cell), one.cell_id)
    )


def _since(month: str | None, first: Month) -> Month:
    return Month.parse(month) if month else first


async def began(tx: Tx, cells: Collection[int], day: date) -> Month | None:
    """The first month that any of them has on record: of what was before the bot was used nothing
    is known.
    """
    values = {"cells": as_json(cells), "name_day": day}
    first = (await tx.execute(_began(), values)).scalar()
    return Month.parse(first) if first else None


@cache
def _began() -> Select[Any]:
    cell = chosen_cells()
    query = select(func.min(meeting.c.month)).join(cell, cell.c.id == meeting.c.cell_id)
    return query


async def begun(tx: Tx, cells: Collection[int], month: Month) -> bool:
    """Whether any of them has a meeting on record up to this month: of what was before the bot was
    used nothing is known.
    """
    values = {"cells": as_json(cells), "name_day": month.last, "last": str(month)}
    return (await tx.execute(_begun(), values)).first() is not None


@cache
def _begun() -> Select[Any]:
    cell = chosen_cells()
    query = select(meeting.c.id).join(cell, cell.c.id == meeting.c.cell_id)
    return query.where(meeting.c.month <= LAST).limit(1)


@cache
def _cells() -> Select[Any]:
    cell, every = chosen_cells(), meeting.alias()
    since = select(func.min(every.c.month)).where(every.c.cell_id == cell.c.id).scalar_subquery()
    return select(cell.c.id, cell.c.name, since.label("since"))


@cache
def _held() -> Select[Any]:
    cell = chosen_cells()
    query = select(meeting.c.cell_id, meeting.c.month).join(cell, cell.c.id == meeting.c.cell_id)
    return query.where(
        meeting.c.month.between(FIRST, LAST), meeting.c.kind.not_in(ASIDE)
    ).distinct()
