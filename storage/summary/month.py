"""Very many cells in a month, compared where they are kept: the worst first.

The weights are those of ``findings`` in domain/summary.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Date,
    Integer,
    ScalarSelect,
    Select,
    String,
    bindparam,
    case,
    cast,
    exists,
    func,
    literal,
    null,
    select,
)

from domain.chat import Month
from domain.kind import ASIDE, REGULAR, Kind
from domain.summary import NEARLY, Figures, Mean, Ranked, Tally, average, graded
from storage.sql import by_name, largest, valid_on
from storage.store import Tx
from storage.summary import beside, together
from storage.summary.cells import months_together
from storage.summary.facts import (
    CANCELLED,
    NAME_DAY,
    LifeColumns,
    as_json,
    chosen_cells,
    counting,
    hundredths,
    is_main,
    is_regular,
    lives,
    newest_of_stages,
    percent,
)
from storage.summary.rules import DEFAULT, NUMBERS, numbers_of, rules_table
from storage.tables import draft, meeting, membership, plan, score, unit_link

MONTH, AFTER = bindparam("month", type_=String), bindparam("after", type_=Date)
BEFORE = bindparam("before", type_=String)
NO_PERCENT = 101.0  # sorts behind every score

Numbers = Mapping[str, ColumnElement[int]]
Weights = list[tuple[ColumnElement[int], ColumnElement[bool]]]


async def worst_first(
    tx: Tx, cells: Collection[int], month: Month, day: date, *, known: Collection[str]
) -> Ranked:
    """The order of ``worst_first`` in domain/summary.py, what all cells were given, and the figures
    of the month and of the one before; names, rules, visits and petitions are those of this day.

    ``known``: the classes that are always named.
    """
    rules = await numbers_of(tx, cells, day)
    values: dict[str, Any] = {"cells": as_json(cells), "month": str(month), "name_day": day}
    values |= {"after": month.shift(1).first, "before": str(month.shift(-1))}
    if rules != "[]":
        values |= {"rules": rules, "day": day}
    if ends := month == month.quarter[1]:
        values |= {"first": str(month.quarter[0]), "last": str(month)}
    more = await months_together(tx, cells, month.shift(-1), month)
    if joined := more != together.NONE:
        values["together"] = more
    statement = _statement(ruled=rules != "[]", ends=ends, joined=joined)
    rows: Sequence[Any] = (await tx.execute(statement, values)).all()
    held: list[Any] = [tuple(row) for row in rows if row[1]]
    order = tuple([row[0] for row in rows])
    before = _figures([tuple(row[10:]) for row in rows if row[10] is not None])
    return Ranked(
        order, len(held), _tally(held, known), _figures([row[7:10] for row in held]), before
    )


def _figures(held: Sequence[Any]) -> Figures:
    """Of rows (present, obliged, the score that counts)."""
    present, obliged = (sum([row[at] for row in held]) for at in (0, 1))
    attendance = 100 * present / obliged if obliged else None
    return Figures(len(held), attendance, average([row[2] for row in held]))


def _tally(held: Sequence[Any], known: Collection[str]) -> Tally:
    """Of rows (id, main, own, group, grade, decided, stale, …, what counts)."""
    grades = Counter((bool(row[5]), row[4]) for row in held if row[4] is not None)
    decided = {grade: count for (is_decided, grade), count in grades.items() if is_decided}
    others = {grade: count for (is_decided, grade), count in grades.items() if not is_decided}
    return Tally(
        own=_mean([row[2] for row in held]),
        group=_mean([row[3] for row in held]),
        official=_mean([row[9] for row in held if row[5]]),
        grades=graded(decided, known),
        undecided=graded(others, ()),
        again=sum(bool(row[6]) for row in held),
        unscored=len(held) - grades.total(),
    )


def _mean(percents: Sequence[float | None]) -> Mean:
    return Mean(average(percents), sum(one is not None for one in percents))


async def recorded(tx: Tx, cells: Collection[int], month: Month) -> tuple[int, int]:
    """(how many cells these are, how many of them have a meeting on record in this month)."""
    values = {"cells": as_json(cells), "month": str(month), "name_day": month.last}
    row = (await tx.execute(_recorded(), values)).one()
    return row.cells, row.recorded or 0


@cache
def _recorded() -> Select[int, int]:
    cell = chosen_cells()
    of_month = meeting.c.month == MONTH, meeting.c.kind.not_in(ASIDE)
    held = exists().where(meeting.c.cell_id == cell.c.id, *of_month)
    counts = func.count().label("cells"), func.sum(cast(held, Integer)).label("recorded")
    return select(*counts).select_from(cell)


@cache  # built once, when it is first asked for: it is large
def _statement(*, ruled: bool, ends: bool, joined: bool) -> Select[Any]:
    """``ruled``: some numbers are not the defaults; ``ends``: a quarter does in this month;
    ``joined``: some months are more than the meeting they are judged by.
    """
    facts, before = _facts(ends=ends), score.alias("before")
    life = lives(facts, joined_months=joined)
    found: Any = life.joined.join(before, before.c.id == facts.c.before_id, isouter=True)
    score_before = percent(before)
    if joined:
        rows = together.table("together_before")
        found = found.join(rows, rows.c.main == cast(facts.c.before_main, Integer), isouter=True)
        score_before = case((rows.c.main.is_not(None), rows.c.counts), else_=score_before)
    numbers: Numbers = {name: literal(getattr(DEFAULT, name)) for name in NUMBERS}
    if ruled:
        found, numbers = _with_rules(found, facts, numbers)
    weights = _weights(facts, life, score_before, numbers)
    columns = (
        facts.c.id,
        facts.c.main,
        life.month.own.label("own"),
        life.month.group.label("group"),
        life.month.grade.label("grade"),
        cast(life.month.decided, Integer).label("decided"),  # of 0 and 1 nothing is made
        cast(life.month.stale, Integer).label("stale"),  # row by row
        facts.c.present,
        facts.c.obliged,
        life.month.counts.label("counts"),
        facts.c.before_present,
        facts.c.before_obliged,
        score_before.label("before"),
    )
    return (
        select(*columns)
        .select_from(found)
        .order_by(
            _gravest(weights).desc(),
            _sum(weights, facts, numbers).desc(),
            func.coalesce(life.month.counts, NO_PERCENT),
            by_name(facts.c.name),
            facts.c.id,
        )
    )


def _facts(*, ends: bool) -> CTE:
    """A row a cell: what is known of it and of the meeting it is judged by, if there is one."""
    cell, main, earlier = chosen_cells(), meeting.alias("main"), meeting.alias("earlier")
    of_cell = (main.c.cell_id == cell.c.id) & (main.c.month == MONTH) & is_main(main)
    before = (earlier.c.cell_id == cell.c.id) & (earlier.c.month == BEFORE) & is_main(earlier)
    held = ("kind", "minutes", "obliged", "present", "unexcused", "merged", "signs")
    columns = (
        cell.c.id,
        cell.c.name,
        main.c.id.label("main"),
        *(main.c[name] for name in held),
        is_regular(main).label("regular"),
        _members(cell).label("members"),
        _drafting(cell).label("drafting"),
        _not_held(cell).label("not_held"),
        (~_thematic(cell) if ends else literal(False)).label("thematic_missing"),
        beside.unseen(cell.c.id, NAME_DAY).label("unseen"),
        cell.c.id.in_(beside.late(NAME_DAY)).label("petition_late"),
        *newest_of_stages(main),
        _score_signs(main).label("score_signs"),
        counting(earlier).label("before_id"),
        earlier.c.id.label("before_main"),
        *(earlier.c[name].label(f"before_{name}") for name in ("present", "obliged")),
    )
    joined = cell.join(main, of_cell, isouter=True).join(earlier, before, isouter=True)
    return select(*columns).select_from(joined).cte("facts").prefix_with("MATERIALIZED")


def _members(cell: Any) -> ScalarSelect[int]:
    count = select(membership.c.full + membership.c.probationary)
    count = count.where(membership.c.unit_id == cell.c.id, membership.c.from_date < AFTER)
    return count.order_by(membership.c.from_date.desc()).limit(1).scalar_subquery()


def _drafting(cell: Any) -> ColumnElement[bool]:
    """Read once: SQLite would look through all open drafts again for each cell."""
    begun = select(draft.c.cell_id).where(draft.c.month == MONTH, draft.c.meeting_id.is_(None))
    found: ColumnElement[bool] = cell.c.id.in_(begun)
    return found


def _not_held(cell: Any) -> ColumnElement[bool]:
    """Its meeting of the month was cancelled, and none is planned."""
    of_month = plan.c.month == MONTH, plan.c.kind.in_(REGULAR)
    off = select(plan.c.cell_id).where(*of_month, plan.c.state == CANCELLED)
    on = select(plan.c.cell_id).where(*of_month, plan.c.state != CANCELLED)
    found: ColumnElement[bool] = cell.c.id.in_(off) & cell.c.id.not_in(on)
    return found


def _thematic(cell: Any) -> ColumnElement[bool]:
    other = meeting.alias()
    months = other.c.month.between(bindparam("first"), bindparam("last"))
    kinds = other.c.kind.in_([Kind.thematic, Kind.both])
    return exists().where(other.c.cell_id == cell.c.id, months, kinds)


def _score_signs(main: Any) -> ScalarSelect[int]:
    """How many signs of the newest scores of all stages."""
    given, newer = score.alias(), score.alias()
    same = (newer.c.meeting_id == given.c.meeting_id) & (newer.c.stage == given.c.stage)
    newest = ~exists().where(same, newer.c.given_at.is_not(None), newer.c.id > given.c.id)
    query = select(func.sum(func.json_array_length(given.c.signs)))
    query = query.where(given.c.meeting_id == main.c.id, given.c.given_at.is_not(None))
    signed = func.json_array_length(given.c.signs) > 0  # of few: the rest is asked of them alone
    return query.where(signed, newest).scalar_subquery()


def _with_rules(joined: Any, facts: CTE, usual: Numbers) -> tuple[Any, Numbers]:
    """A cell's own numbers count before those of the unit above it, and these before the usual."""
    mine, above = rules_table("rules_of_cell"), rules_table("rules_above")
    link = select(unit_link.c.parent_id).where(unit_link.c.unit_id == facts.c.id)
    link = link.where(valid_on(unit_link, bindparam("day", type_=Date)))
    parent = link.limit(1).scalar_subquery()
    joined = joined.join(mine, mine.c.unit == facts.c.id, isouter=True)
    joined = joined.join(above, above.c.unit == parent, isouter=True)
    numbers = {
        name: func.coalesce(mine.c[name], above.c[name], value) for name, value in usual.items()
    }
    return joined, numbers


def _weights(
    facts: Any, life: LifeColumns, before: ColumnElement[Any], numbers: Numbers
) -> Weights:
    """(weight, when it counts); a sign last."""
    held = facts.c.main.is_not(None)
    own, superior = life.own, life.superior
    both = own.c.id.is_not(None) & superior.c.id.is_not(None)
    score_now = life.month.counts
    less = before - score_now
    when = {
        "unrecorded": ~held & ~facts.c.drafting & ~facts.c.not_held,
        "drafting": ~held & facts.c.drafting,
        "no_regular": held & ~facts.c.regular,
        "merged": held & facts.c.merged,
        "petition": facts.c.petition_late,
        "short": held & (facts.c.minutes < _expected(facts, numbers)),
        "low": held & (score_now < numbers["low_percent"]),
        "attendance": held & _too_few(facts, numbers["attendance_percent"]),
        "falling": held & (less > numbers["score_gap"] - NEARLY),
        "gap": both & _apart(own, superior, numbers["score_gap"]),
        "unexcused": held & (facts.c.unexcused > 0),
        "not_held": ~held & ~facts.c.drafting & facts.c.not_held,
        "thematic": facts.c.thematic_missing,
        "again": held & life.month.stale,
        "unseen": facts.c.unseen > numbers["visit_silence_days"],
        "unscored": held & facts.c.regular & own.c.id.is_(None) & superior.c.id.is_(None),
        "sign": _signs(facts) > 0,
    }
    return [(numbers[f"need_{name}"], found) for name, found in when.items()]


def _expected(facts: Any, numbers: Numbers) -> ColumnElement[Any]:
    """``Rules.minutes_expected``."""
    kind = facts.c.kind
    return case(
        (kind == Kind.extraordinary, null()),
        (facts.c.members < numbers["small_cell_below"], numbers["small_cell_minutes"]),
        (kind == Kind.thematic, numbers["thematic_minutes"]),
        (kind == Kind.both, numbers["both_minutes"]),
        else_=numbers["regular_minutes"],
    )


def _too_few(facts: Any, least: ColumnElement[int]) -> ColumnElement[bool]:
    """Nobody of nobody is 0 percent."""
    share = case((facts.c.obliged == 0, 0), else_=100 * facts.c.present)
    of = case((facts.c.obliged == 0, 1), else_=facts.c.obliged)
    found: ColumnElement[bool] = share < least * of
    return found


def _apart(own: Any, superior: Any, gap: ColumnElement[int]) -> ColumnElement[bool]:
    between = func.abs(hundredths(own.c.total) - hundredths(superior.c.total))
    found: ColumnElement[bool] = (own.c.grade != superior.c.grade) | (between >= 100 * gap)
    return found


def _signs(facts: Any) -> ColumnElement[int]:
    of_meeting = func.coalesce(func.json_array_length(facts.c.signs), 0)
    return of_meeting + func.coalesce(facts.c.score_signs, 0)


def _gravest(weights: Weights) -> ColumnElement[int]:
    return largest(*[case((when, weight), else_=0) for weight, when in weights])


def _sum(weights: Weights, facts: Any, numbers: Numbers) -> ColumnElement[int]:
    """A sign counts as often as there are signs."""
    found: ColumnElement[int] = numbers["need_sign"] * _signs(facts)
    for weight, when in weights[:-1]:
        found = found + case((when, weight), else_=0)
    return cast(found, Integer)
