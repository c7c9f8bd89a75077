"""Very many cells over several months, compared where they are kept: the lowest first."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from typing import Any

from sqlalchemy import CTE, Select, bindparam, case, func, literal, null, select, union_all

from domain.chat import Month
from domain.period import Days
from domain.summary import AVERAGE_PLACES, Mean, Ranked, Tally, graded
from storage.sql import by_name
from storage.store import Tx
from storage.summary import together
from storage.summary.cells import months_together
from storage.summary.facts import (
    Spans,
    as_json,
    chosen_cells,
    is_main,
    lives,
    newest_of_stages,
    with_months,
)
from storage.tables import meeting

CELL, GRADE = 0, 1  # what a row is of
UNSCORED = -1.0  # sorts before every score


async def lowest_first(
    tx: Tx,
    cells: Collection[int],
    months: Sequence[Month],
    *,
    known: Collection[str],
    spans: Spans | None = None,
    days: Days | None = None,
) -> Ranked:
    """The order of ``lowest_first`` in domain/summary.py, and what all cells were given; of a cell
    in ``spans`` in these months only.

    ``known``: the classes that are always named; ``days``: what was held from the one to the other.
    """
    if not months:
        months = [Month(1, 1)]
    values: dict[str, Any] = {"name_day": months[-1].last}
    if spans is None:
        values |= {"cells": as_json(cells), "first": str(months[0]), "last": str(months[-1])}
    else:
        values["cells"] = with_months(cells, spans, (months[0], months[-1]))
    if days:
        values |= {"since": days[0], "until": days[1]}
    more = await months_together(tx, cells, months[0], months[-1], days)
    if more != together.NONE:
        values["together"] = more
    statement = _statement(
        dated=spans is not None, days=days is not None, joined="together" in values
    )
    return _ranked((await tx.execute(statement, values)).all(), known)


def _ranked(rows: Sequence[Any], known: Collection[str]) -> Ranked:
    of_cells = [row for row in rows if row.part == CELL]
    of_grades = [row for row in rows if row.part == GRADE]
    held = sum(row.held for row in of_cells)
    decided = {row.grade: row.held for row in of_grades if row.decided}
    others = {row.grade: row.held for row in of_grades if not row.decided}
    return Ranked(
        order=tuple([row.id for row in of_cells]),
        held=held,
        tally=Tally(
            own=_mean(of_cells, "own"),
            group=_mean(of_cells, "group"),
            official=_mean(of_cells, "official"),
            grades=graded(decided, known),
            undecided=graded(others, ()),
            again=sum(row.again or 0 for row in of_cells),
            unscored=held - sum(row.held for row in of_grades),
        ),
    )


def _mean(rows: Sequence[Any], name: str) -> Mean:
    count = sum(getattr(row, f"{name}_count") for row in rows)
    total = sum(getattr(row, f"{name}_sum") or 0 for row in rows)
    return Mean(total / count if count else None, count)


@cache  # built once, when it is first asked for: it is large
def _statement(*, dated: bool, days: bool, joined: bool) -> Select[Any]:
    """A row for each cell in its order, then one for each class that was given."""
    found = _judged(dated=dated, days=days, joined=joined)
    average = func.round(func.avg(found.c.counts) * 10.0**AVERAGE_PLACES)
    held = func.count(found.c.main).label("held")
    means = [
        made(found.c[name]).label(f"{name}_{what}")
        for name in ("own", "group", "official")
        for what, made in (("sum", func.sum), ("count", func.count))
    ]
    of_cells = select(
        literal(CELL).label("part"),
        found.c.id,
        held,
        null().label("grade"),
        null().label("decided"),
        *means,
        func.sum(found.c.stale).label("again"),
        func.coalesce(average, UNSCORED).label("average"),
        func.min(found.c.name).label("name"),
    ).group_by(found.c.id)
    of_grades = select(literal(GRADE), null(), held, found.c.grade, found.c.decided, *[null()] * 9)
    of_grades = of_grades.where(found.c.grade.is_not(None))
    of_grades = of_grades.group_by(found.c.grade, found.c.decided)
    both = union_all(of_cells, of_grades).subquery()
    rows = both.c
    order = (rows.part, rows.average, rows.held, by_name(rows.name), rows.id)
    return select(both).order_by(*order)


def _judged(*, dated: bool, days: bool, joined: bool) -> CTE:
    """A row for each meeting by which a month of a cell is judged, and what it was given.

    A cell without any has one row.
    """
    cell, main = chosen_cells(dated=dated), meeting.alias("main")
    begin, end = (cell.c.first, cell.c.last) if dated else (bindparam("first"), bindparam("last"))
    months = main.c.month.between(begin, end)
    judged_by = is_main(main, days=days)
    meetings = (main.c.cell_id == cell.c.id) & months & judged_by
    rows = cell.join(main, meetings, isouter=True)
    given = (
        select(cell.c.id, cell.c.name, main.c.id.label("main"), *newest_of_stages(main))
        .select_from(together.many(rows) if joined else rows)
        .cte("given")
    )
    life = lives(given, joined_months=joined)
    month = life.month
    columns = (
        given.c.id,
        given.c.name,
        given.c.main,
        month.own.label("own"),
        month.group.label("group"),
        case((month.decided, month.counts)).label("official"),
        month.counts.label("counts"),
        month.grade.label("grade"),
        case((month.decided, 1), else_=0).label("decided"),
        case((month.stale, 1), else_=0).label("stale"),
    )
    return select(*columns).select_from(life.joined).cte("judged").prefix_with("MATERIALIZED")
