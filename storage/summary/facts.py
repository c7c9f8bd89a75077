"""The statements that compare cells: the meeting a month is judged by, and what it was given.

They say what domain/summary.py says of a cell that is read in full (``main``) and what
domain/scores/life.py says of a score; tests/storage/summary holds one against the other.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Date,
    Double,
    FromClause,
    Integer,
    ScalarSelect,
    Tuple,
    bindparam,
    case,
    cast,
    func,
    select,
    tuple_,
    type_coerce,
)

from domain.chat import Month
from domain.kind import ASIDE, REGULAR
from domain.scores import Stage
from storage.sql import elements, json_text, json_whole, name_on
from storage.summary import together
from storage.tables import meeting, score, unit

NAME_DAY = bindparam("name_day", type_=Date)
CANCELLED = "cancelled"  # the state of a planned meeting


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


SINCE, UNTIL = bindparam("since", type_=Date), bindparam("until", type_=Date)


def is_main(one: Any, *, days: bool = False) -> ColumnElement[bool]:
    """No other meeting of its month is better: a regular one before others, then the newest; no
    month is judged by one aside.

    ``days``: of those that were held from ``since`` to ``until``.
    """
    other = meeting.alias()
    same = (other.c.cell_id == one.c.cell_id) & (other.c.month == one.c.month)
    if days:
        same = same & other.c.held_on.between(SINCE, UNTIL)
    same = same & other.c.kind.not_in(ASIDE)
    better = same & (other.c.id != one.c.id) & (_rank(other) > _rank(one))
    best = ~select(other.c.id).where(better).exists()  # of columns that an index holds
    main: ColumnElement[bool] = best & one.c.kind.not_in(ASIDE)
    return main & one.c.held_on.between(SINCE, UNTIL) if days else main


def counted(one: Any) -> ColumnElement[bool]:
    """A meeting by which a month may be judged."""
    found: ColumnElement[bool] = one.c.kind.not_in(ASIDE)
    return found


def is_regular(one: Any) -> ColumnElement[bool]:
    found: ColumnElement[bool] = one.c.kind.in_(REGULAR)
    return found


def _rank(one: Any) -> Tuple:
    return tuple_(cast(is_regular(one), Integer), one.c.held_on, one.c.id)


@dataclass(frozen=True, slots=True)
class LifeColumns:
    """The life of a score over the rows of ``facts``: joined to it, and what is said of it."""

    joined: FromClause
    own: Any
    superior: Any
    counts: Any
    month: MonthColumns


@dataclass(frozen=True, slots=True)
class MonthColumns:
    """What the month of a meeting comes to: in percent, its class, and how it stands."""

    own: ColumnElement[Any]
    group: ColumnElement[Any]
    counts: ColumnElement[Any]
    grade: ColumnElement[Any]
    stale: ColumnElement[bool]
    decided: ColumnElement[bool]


def newest_of_stages(main: Any) -> tuple[ColumnElement[int], ...]:
    """The newest score that was given at each stage that has points; the record's version."""
    stages = ("own", Stage.own), ("group", Stage.supervisor), ("committee", Stage.committee)
    newest = [_newest(main.c.id, stage).label(f"{name}_id") for name, stage in stages]
    return (*newest, main.c.version.label("record_version"))


def counting(main: Any) -> ColumnElement[int]:
    """The score of this meeting that counts."""
    stages = (Stage.committee, Stage.supervisor, Stage.own)
    found: ColumnElement[int] = func.coalesce(*[_newest(main.c.id, stage) for stage in stages])
    return found


def lives(facts: Any, *, joined_months: bool = False) -> LifeColumns:
    """``facts`` has the columns of ``newest_of_stages``; ``joined_months``: some are more than the
    meeting they are judged by.
    """
    own, group, superior, counts = (score.alias(n) for n in ("own", "grp", "superior", "counts"))
    of_superior = func.coalesce(facts.c.committee_id, facts.c.group_id)
    of_all = func.coalesce(of_superior, facts.c.own_id)
    joined = facts.join(own, own.c.id == facts.c.own_id, isouter=True)
    joined = joined.join(group, group.c.id == facts.c.group_id, isouter=True)
    joined = joined.join(superior, superior.c.id == of_superior, isouter=True)
    joined = joined.join(counts, counts.c.id == of_all, isouter=True)
    stale = counts.c.id.is_not(None) & _stale(facts, counts)
    decided = facts.c.committee_id.is_not(None) & ~stale
    month = MonthColumns(
        percent(own), percent(group), percent(counts), counts.c.grade, stale, decided
    )
    if joined_months:
        rows = together.table("together")
        joined, month = (
            joined.join(rows, rows.c.main == cast(facts.c.main, Integer), isouter=True),
            _or(rows, month),
        )
    return LifeColumns(joined, own, superior, counts, month)


def _or(rows: CTE, month: MonthColumns) -> MonthColumns:
    there = rows.c.main.is_not(None)
    numbers = {
        name: case((there, rows.c[name]), else_=getattr(month, name))
        for name in ("own", "group", "counts", "grade")
    }
    flags = {
        name: case((there, rows.c[name] == 1), else_=getattr(month, name))
        for name in ("stale", "decided")
    }
    return MonthColumns(**numbers, **flags)


def _stale(facts: Any, counts: Any) -> ColumnElement[bool]:
    """``Life.stale`` of the score that counts."""
    below_committee = func.coalesce(facts.c.group_id, facts.c.own_id)
    under = case((facts.c.committee_id.is_not(None), below_committee), else_=facts.c.own_id)
    replaced = counts.c.base_id.is_not(None) & (counts.c.base_id != func.coalesce(under, 0))
    given_back = func.coalesce(counts.c.passed, True).is_(False)
    found: ColumnElement[bool] = (
        (counts.c.version != facts.c.record_version) | replaced | given_back
    )
    return found


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
