"""Very many cells over several months, compared where they are kept: the lowest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from functools import cache
from typing import Any

from sqlalchemy import CTE, Select, bindparam, case, func, literal, null, select, union_all

from domain.chat import Month
from domain.scores import Stage
from domain.summary import AVERAGE_PLACES, Ranked, Tally, graded
from storage.sql import by_letter
from storage.store import Tx
from storage.summary.facts import (
    Spans,
    as_json,
    chosen_cells,
    is_main,
    newest_given,
    percent,
    with_months,
)
from storage.tables import meeting, score

CELL, GRADE = 0, 1  # what a row is of
UNSCORED = -1.0  # sorts before every score


async def lowest_first(
    tx: Tx,
    cells: Collection[int],
    months: Sequence[Month],
    *,
    known: Collection[str],
    spans: Spans | None = None,
) -> Ranked:
    """The order of ``lowest_first`` in domain/summary.py, and what all cells were given; of a cell
    in ``spans`` in these months only.

    ``known``: the classes that are always named.
    """
    if not months:
        months = [Month(1, 1)]
    values: dict[str, Any] = {"name_day": months[-1].last}
    if spans is None:
        values |= {"cells": as_json(cells), "first": str(months[0]), "last": str(months[-1])}
    else:
        values["cells"] = with_months(cells, spans, (months[0], months[-1]))
    rows = (await tx.execute(_statement(dated=spans is not None), values)).all()
    of_cells = [row for row in rows if row.part == CELL]
    grades = Counter({row.grade: row.held for row in rows if row.part == GRADE})
    held = sum(row.held for row in of_cells)
    return Ranked(
        order=tuple([row.id for row in of_cells]),
        held=held,
        tally=Tally(
            own=_mean(of_cells, "own"),
            superior=_mean(of_cells, "superior"),
            grades=graded(grades, known),
            unscored=held - grades.total(),
        ),
    )


def _mean(rows: Sequence[Any], name: str) -> float | None:
    count = sum(getattr(row, f"{name}_count") for row in rows)
    return sum(getattr(row, f"{name}_sum") or 0 for row in rows) / count if count else None


@cache  # built once, when it is first asked for: it is large
def _statement(*, dated: bool) -> Select[Any]:
    """A row for each cell in its order, then one for each class that was given."""
    found = _judged(dated=dated)
    average = func.round(func.avg(found.c.official) * 10.0**AVERAGE_PLACES)
    held = func.count(found.c.main).label("held")
    of_cells = select(
        literal(CELL).label("part"),
        found.c.id,
        held,
        null().label("grade"),
        func.sum(found.c.own).label("own_sum"),
        func.count(found.c.own).label("own_count"),
        func.sum(found.c.superior).label("superior_sum"),
        func.count(found.c.superior).label("superior_count"),
        func.coalesce(average, UNSCORED).label("average"),
        func.min(found.c.name).label("name"),
    ).group_by(found.c.id)
    of_grades = select(literal(GRADE), null(), held, found.c.grade, *[null()] * 6)
    of_grades = of_grades.where(found.c.grade.is_not(None)).group_by(found.c.grade)
    both = union_all(of_cells, of_grades).subquery()
    rows = both.c
    order = (rows.part, rows.average, rows.held, by_letter(rows.name), rows.id)
    return select(both).order_by(*order)


def _judged(*, dated: bool) -> CTE:
    """A row for each meeting by which a month of a cell is judged, and what it was given.

    A cell without any has one row.
    """
    cell, main = chosen_cells(dated=dated), meeting.alias("main")
    begin, end = (cell.c.first, cell.c.last) if dated else (bindparam("first"), bindparam("last"))
    months = main.c.month.between(begin, end)
    given = (
        select(
            cell.c.id,
            cell.c.name,
            main.c.id.label("main"),
            newest_given(main.c.id, Stage.vote, Stage.own).label("own_id"),
            newest_given(main.c.id, Stage.committee, Stage.supervisor).label("superior_id"),
        )
        .select_from(
            cell.join(main, (main.c.cell_id == cell.c.id) & months & is_main(main), isouter=True)
        )
        .cte("given")
    )
    own, superior = score.alias("own"), score.alias("superior")
    joined = given.join(own, own.c.id == given.c.own_id, isouter=True)
    joined = joined.join(superior, superior.c.id == given.c.superior_id, isouter=True)
    official = case((superior.c.id.is_not(None), percent(superior)), else_=percent(own))
    columns = (
        given.c.id,
        given.c.name,
        given.c.main,
        percent(own).label("own"),
        percent(superior).label("superior"),
        official.label("official"),
        func.coalesce(superior.c.grade, own.c.grade).label("grade"),
    )
    return select(*columns).select_from(joined).cte("judged").prefix_with("MATERIALIZED")
