"""The branches right under a unit, and its work groups, each with its figures of a month: one
statement for all, however many cells there are.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, String, bindparam, func, select

from domain.chat import Month
from domain.summary import NO_FIGURES, Branch, Figures
from storage.sql import below, elements, json_whole, name_on, valid_on
from storage.store import Tx
from storage.summary import together
from storage.summary.cells import months_together
from storage.summary.facts import is_main, lives, newest_of_stages
from storage.tables import assignment, meeting, unit, unit_link, work_group

MONTH = bindparam("month", type_=String)
REST = 0  # cells of none of them


async def branches(
    tx: Tx, top: int, month: Month, day: date, reach: Collection[int], *, by_group: bool
) -> list[Branch]:
    """As the tree was on this day, of the cells in reach; the most in need first. ``by_group``: by
    the work groups of the unit instead of the units below it.
    """
    names, pairs = await (_groups if by_group else _units)(tx, top, day)
    rest = await _rest(tx, top, day, by_group=by_group)
    pairs = [(cell, at) for cell, at in [*pairs, *((one, REST) for one in rest)] if cell in reach]
    counts = Counter(at for _, at in pairs)
    values = {"pairs": json.dumps(pairs), "month": str(month)}
    more = await months_together(tx, [cell for cell, _ in pairs], month, month)
    if joined := more != together.NONE:
        values["together"] = more
    rows = await tx.execute(_statement(joined=joined), values)
    found = {row.at: _figures(row) for row in rows}
    every = [
        Branch(at, names.get(at, ""), count, found.get(at, NO_FIGURES))
        for at, count in counts.items()
    ]
    return sorted(every, key=lambda one: one.need)


async def cells_of(tx: Tx, key: int, top: int, day: date, *, by_group: bool) -> set[int]:
    """The cells of a branch on this day."""
    if key < 0:
        query = select(assignment.c.unit_id).where(assignment.c.group_id == -key)
        return set((await tx.execute(query.where(valid_on(assignment, day)))).scalars())
    if key == REST:
        return await _rest(tx, top, day, by_group=by_group)
    return await _below(tx, key, day)


async def ways(tx: Tx, at: int, day: date) -> tuple[bool, bool]:
    """Whether there are units other than cells right under this one, and work groups of it."""
    return bool((await _units(tx, at, day))[0]), bool((await _groups(tx, at, day))[0])


async def _below(tx: Tx, top: int, day: date) -> set[int]:
    tree = below([top], day).subquery()
    query = select(tree.c.unit).join(unit, unit.c.id == tree.c.unit).where(unit.c.kind == "cell")
    return set((await tx.execute(query)).scalars())


async def _rest(tx: Tx, top: int, day: date, *, by_group: bool) -> set[int]:
    _, pairs = await (_groups if by_group else _units)(tx, top, day)
    return await _below(tx, top, day) - {cell for cell, _ in pairs}


async def name_of(tx: Tx, key: int, day: date) -> str:
    query = select(name_on(day)).where(unit.c.id == key)
    if key < 0:
        query = select(work_group.c.name).where(work_group.c.id == -key)
    return str((await tx.execute(query)).scalar() or "")


Pairs = list[tuple[int, int]]  # a cell, and the key of its branch


async def _units(tx: Tx, top: int, day: date) -> tuple[dict[int, str], Pairs]:
    query = select(unit.c.id, name_on(day).label("name"))
    query = query.join(unit_link, unit_link.c.unit_id == unit.c.id)
    query = query.where(unit_link.c.parent_id == top, valid_on(unit_link, day))
    names = {row.id: row.name for row in await tx.execute(query.where(unit.c.kind != "cell"))}
    if not names:
        return {}, []
    tree = below(list(names), day).subquery()
    cells = select(tree.c.unit, tree.c.root).join(unit, unit.c.id == tree.c.unit)
    rows = await tx.execute(cells.where(unit.c.kind == "cell"))
    return names, [(row.unit, row.root) for row in rows]


async def _groups(tx: Tx, top: int, day: date) -> tuple[dict[int, str], Pairs]:
    query = (
        select(work_group.c.id, work_group.c.name, assignment.c.unit_id)
        .join(assignment, assignment.c.group_id == work_group.c.id)
        .where(work_group.c.committee_id == top, valid_on(assignment, day))
    )
    rows = (await tx.execute(query)).all()
    return {-row.id: row.name for row in rows}, [(row.unit_id, -row.id) for row in rows]


def _figures(row: Any) -> Figures:
    attendance = 100 * row.present / row.obliged if row.obliged else None
    return Figures(recorded=row.recorded, attendance=attendance, score=row.score)


@cache  # built once, when it is first asked for
def _statement(*, joined: bool) -> Select[Any]:
    pair, main = elements(bindparam("pairs")), meeting.alias("main")
    cell = select(
        json_whole(pair.c.value, 0).label("id"), json_whole(pair.c.value, 1).label("at")
    ).subquery("cell")
    mine = (main.c.cell_id == cell.c.id) & (main.c.month == MONTH) & is_main(main)
    given = (
        select(
            cell.c.at,
            main.c.present,
            main.c.obliged,
            main.c.id.label("main"),
            *newest_of_stages(main),
        )
        .select_from(
            cell.join(main, mine, isouter=True)
        )  # from the cells: SQLite turns an inner one
        .cte("given")
        .prefix_with("MATERIALIZED")
    )
    life = lives(given, joined_months=joined)
    columns = (
        func.count(given.c.main).label("recorded"),
        func.sum(given.c.present).label("present"),
        func.sum(given.c.obliged).label("obliged"),
        func.avg(life.month.counts).label("score"),
    )
    return select(given.c.at, *columns).select_from(life.joined).group_by(given.c.at)
