"""Three figures of a month over very many cells: recorded, attendance, score."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, String, bindparam, func, select

from domain.chat import Month
from domain.summary import Figures
from storage.store import Tx
from storage.summary.facts import as_json, chosen_cells, is_main, lives, newest_of_stages, percent
from storage.tables import meeting

MONTHS = bindparam("months", type_=String, expanding=True)


async def figures_of(
    tx: Tx, cells: Collection[int], months: Collection[Month], day: date
) -> Mapping[Month, Figures]:
    """Of each month the meetings by which it is judged; a month without any is not in it.

    ``day``: of the names, which count for nothing here.
    """
    values = {"cells": as_json(cells), "months": [str(one) for one in months], "name_day": day}
    rows = await tx.execute(_statement(), values)
    return {Month.parse(row.month): _figures(row) for row in rows}


def _figures(row: Any) -> Figures:
    attendance = 100 * row.present / row.obliged if row.obliged else None
    return Figures(recorded=row.recorded, attendance=attendance, score=row.score)


@cache  # built once, when it is first asked for
def _statement() -> Select[Any]:
    cell, main = chosen_cells(), meeting.alias("main")
    mine = (main.c.cell_id == cell.c.id) & main.c.month.in_(MONTHS) & is_main(main)
    given = (
        select(*(main.c[name] for name in ("month", "present", "obliged")), *newest_of_stages(main))
        .select_from(
            cell.join(main, mine, isouter=True)
        )  # from the cells: SQLite turns an inner one
        .cte("given")
        .prefix_with("MATERIALIZED")
    )
    life = lives(given)
    columns = (
        func.count().label("recorded"),
        func.sum(given.c.present).label("present"),
        func.sum(given.c.obliged).label("obliged"),
        func.avg(percent(life.counts)).label("score"),
    )
    found = select(given.c.month, *columns).select_from(life.joined).group_by(given.c.month)
    return found.having(given.c.month.is_not(None))
