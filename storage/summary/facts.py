"""The statements that compare cells: the meeting a month is judged by, and what it was given.

They say what domain/summary.py says of a cell that is read in full (``main``, ``own``,
``superior``); tests/storage/summary holds one against the other.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Date,
    Double,
    Integer,
    ScalarSelect,
    Tuple,
    bindparam,
    cast,
    func,
    select,
    tuple_,
    type_coerce,
)

from domain.chat import Month
from domain.kind import Kind
from domain.scores import Stage
from storage.sql import elements, json_text, json_whole, name_on
from storage.tables import meeting, score, unit

NAME_DAY = bindparam("name_day", type_=Date)
REGULAR = (Kind.regular, Kind.both)


Spans = Mapping[int, tuple[Month, Month]]  # of a cell, the first and last month in reach


def with_months(cells: Collection[int], spans: Spans, whole: tuple[Month, Month]) -> str:
    """Each with its months, or with all of them."""
    rows = ((cell, *spans.get(cell, whole)) for cell in sorted(cells))
    return json.dumps([[cell, str(first), str(last)] for cell, first, last in rows])


def as_json(ids: Collection[int]) -> str:
    return json.dumps(sorted(ids))


def chosen_cells(*, dated: bool = False) -> CTE:
    """(id, name) of those that are cells among the units of the parameter ``cells``, by the name
    they have on the day ``name_day``; ``dated``: with the months (first, last) of each.
    """
    value = elements(bindparam("cells")).c.value
    number = json_whole(value, 0) if dated else cast(value, Integer)
    months = ((1, "first"), (2, "last")) if dated else ()
    spans = (json_text(value, at).label(name) for at, name in months)
    ids = select(number.label("id"), *spans).subquery()
    more = (ids.c[name] for _, name in months)
    query = select(unit.c.id, name_on(NAME_DAY).label("name"), *more)
    query = query.join(ids, ids.c.id == unit.c.id)
    return query.where(unit.c.kind == "cell").cte("chosen")


def is_main(one: Any) -> ColumnElement[bool]:
    """No other meeting of its month is better: a regular one before others, then the newest."""
    other = meeting.alias()
    same = (other.c.cell_id == one.c.cell_id) & (other.c.month == one.c.month)
    better = same & (other.c.id != one.c.id) & (_rank(other) > _rank(one))
    return ~select(other.c.id).where(better).exists()  # of columns that an index holds


def is_regular(one: Any) -> ColumnElement[bool]:
    found: ColumnElement[bool] = one.c.kind.in_(REGULAR)
    return found


def _rank(one: Any) -> Tuple:
    return tuple_(cast(is_regular(one), Integer), one.c.held_on, one.c.id)


def newest_given(meeting_id: ColumnElement[int], *stages: Stage) -> ColumnElement[int]:
    """The newest score that was given at the first of these stages that has one."""
    return func.coalesce(*(_newest(meeting_id, stage) for stage in stages))


def _newest(meeting_id: ColumnElement[int], stage: Stage) -> ScalarSelect[int]:
    given = score.alias()
    query = select(func.max(given.c.id)).where(given.c.meeting_id == meeting_id)
    return query.where(given.c.stage == stage, given.c.given_at.is_not(None)).scalar_subquery()


def hundredths(column: ColumnElement[Any]) -> ColumnElement[int]:
    """Points as they are kept."""
    return type_coerce(column, Integer)


def percent(given: Any) -> ColumnElement[Any]:
    """Of the maximum; None without a score, or for a checklist without points."""
    out_of = func.nullif(hundredths(given.c.out_of), 0)
    return 100.0 * cast(hundredths(given.c.total), Double) / cast(out_of, Double)
