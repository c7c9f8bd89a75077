"""What the cells still have to do: one query for each rule and day, for all cells at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    Text,
    Time,
    and_,
    cast,
    exists,
    func,
    null,
    or_,
    select,
)

from domain.chat import Month
from domain.meeting import Kind
from domain.period import Period
from domain.reminder import Anchor, Open, Rule, is_month_end, plan_deadline
from domain.scoring import Stage
from storage.sql import below
from storage.store import Tx
from storage.tables import draft, meeting, plan, post, reminder, score, task, unit

REGULAR, THEMATIC = (Kind.regular, Kind.both), (Kind.thematic, Kind.both)
NO_SUBJECT = cast(null(), Integer).label("subject")
NO_HOUR = cast(null(), Time).label("starts")


async def openings(
    tx: Tx,
    rule: Rule,
    anchor: date,
    zone: tzinfo,
    cells: Collection[int] | None = None,
    *,
    new_at: int | None = None,
) -> list[Open]:
    """Of all cells, or of these, what is open for this rule and this day.

    ``new_at``: only what has no row for this step yet.
    """
    query = _open_query(rule, anchor, zone)
    if query is None:
        return []
    if cells is not None:
        query = query.where(query.selected_columns.cell_id.in_(cells))
    if new_at is not None:
        query = _without_rows(query, rule, anchor, new_at)
    return [Open(row.cell_id, anchor, row.subject, row.starts) for row in await tx.execute(query)]


def _without_rows(query: Select[Any], rule: Rule, anchor: date, step: int) -> Select[Any]:
    found = query.subquery()
    known = exists().where(
        reminder.c.rule == rule.key,
        reminder.c.anchor == anchor,
        reminder.c.cell_id == found.c.cell_id,
        reminder.c.step == step,
        func.coalesce(reminder.c.subject, 0) == func.coalesce(found.c.subject, 0),
    )
    return select(found).where(~known)


def _open_query(rule: Rule, anchor: date, zone: tzinfo) -> Select[Any] | None:
    """cell_id, subject, starts; None where the rule has nothing to do with this day."""
    match rule.anchor:
        case Anchor.plan_deadline:
            first = plan_deadline(anchor)
            return _cells(~_has_plan(Month.of(first), "confirmed")) if first else None
        case Anchor.no_plan:
            month = Month.of(anchor)
            nothing = and_(~_has_plan(month, "planned"), ~_has_record(month, month, REGULAR))
            return _cells(nothing) if anchor.day == 7 else None
        case Anchor.quarter_end:
            period = Period.around(Month.of(anchor), 3)
            lacking = ~_has_record(period.first, period.last, THEMATIC)
            return _cells(lacking) if is_month_end(anchor, (3, 6, 9, 12)) else None
        case Anchor.half_year_end:
            period = Period.around(Month.of(anchor), 6)
            few = _records(period.first, period.last, REGULAR) < period.span - 1
            return _cells(few) if is_month_end(anchor, (6, 12)) else None
        case Anchor.month_end:
            month = Month.of(anchor)
            unmet = ~_has_record(month, month, REGULAR)
            return _cells(unmet) if is_month_end(anchor, tuple(range(1, 13))) else None
        case Anchor.meeting:
            return _meetings(anchor, unrecorded=rule.key == "record")
        case Anchor.held:
            return _unscored(anchor)
        case Anchor.draft:
            return _drafts(anchor, zone)
        case Anchor.task:
            columns = (task.c.cell_id, task.c.id.label("subject"), NO_HOUR)
            return select(*columns).where(task.c.due == anchor, task.c.closed_in.is_(None))


NO_SUBJECT = cast(null(), Integer).label("subject")
NO_HOUR = cast(null(), Time).label("starts")


def _cells(lacking: ColumnElement[bool]) -> Select[Any]:
    """Cells somebody belongs to, and of which this is true."""
    staffed = exists().where(post.c.unit_id == unit.c.id, post.c.until_date.is_(None))
    columns = (unit.c.id.label("cell_id"), NO_SUBJECT, NO_HOUR)
    return select(*columns).where(unit.c.kind == "cell", staffed, lacking)


def _has_plan(month: Month, least: str) -> ColumnElement[bool]:
    """Planned or confirmed, as asked, or cancelled: then nothing more is expected."""
    states = ("confirmed", "cancelled") if least == "confirmed" else ("planned", "confirmed")
    return exists().where(
        plan.c.cell_id == unit.c.id,
        plan.c.month == str(month),
        plan.c.kind.in_(REGULAR),
        plan.c.state.in_((*states, "cancelled")),
    )


def _has_record(first: Month, last: Month, kinds: Sequence[Kind]) -> ColumnElement[bool]:
    return exists().where(
        meeting.c.cell_id == unit.c.id,
        meeting.c.month.between(str(first), str(last)),
        meeting.c.kind.in_(kinds),
    )


def _records(first: Month, last: Month, kinds: Sequence[Kind]) -> ColumnElement[int]:
    return (
        select(func.count(func.distinct(meeting.c.month)))
        .where(meeting.c.cell_id == unit.c.id, meeting.c.kind.in_(kinds))
        .where(meeting.c.month.between(str(first), str(last)))
        .scalar_subquery()
    )


def _meetings(day: date, *, unrecorded: bool) -> Select[Any]:
    columns = (plan.c.cell_id, plan.c.id.label("subject"), plan.c.starts)
    query = select(*columns).where(plan.c.day == day, plan.c.state.in_(("planned", "confirmed")))
    if not unrecorded:
        return query
    same_kind = or_(
        and_(plan.c.kind.in_(REGULAR), meeting.c.kind.in_(REGULAR)),
        and_(plan.c.kind == Kind.thematic, meeting.c.kind.in_(THEMATIC)),
    )
    recorded = exists().where(
        meeting.c.cell_id == plan.c.cell_id, meeting.c.month == plan.c.month, same_kind
    )
    return query.where(~recorded)


def _unscored(held: date) -> Select[Any]:
    scored = exists().where(
        score.c.meeting_id == meeting.c.id,
        score.c.stage == Stage.own,
        score.c.given_at.is_not(None),
    )
    columns = (meeting.c.cell_id, meeting.c.id.label("subject"), NO_HOUR)
    regular = meeting.c.kind.in_(REGULAR)
    return select(*columns).where(meeting.c.held_on == held, regular, ~scored)


def _drafts(day: date, zone: tzinfo) -> Select[Any]:
    start = datetime.combine(day, time(0), zone)
    columns = (draft.c.cell_id, draft.c.id.label("subject"), NO_HOUR)
    touched = (draft.c.updated_at >= start) & (draft.c.updated_at < start + timedelta(days=1))
    return select(*columns).where(touched)


async def overrides(tx: Tx, day: date) -> dict[str, dict[bool | int, set[int]]]:
    """By rule and what a committee set for it: the cells it is set for, the nearest one counting.

    Only units that set something are looked at, and what is below them.
    """
    query = select(unit.c.id, unit.c.rules).where(cast(unit.c.rules, Text).like('%"reminders"%'))
    setting = {row.id: row.rules["reminders"] for row in await tx.execute(query)}
    if not setting:
        return {}
    below_them: dict[int, set[int]] = defaultdict(set)
    for pair in await tx.execute(below(list(setting), day)):
        below_them[pair.root].add(pair.unit)
    found: dict[str, dict[int, bool | int]] = defaultdict(dict)
    for root in sorted(setting, key=lambda one: -len(below_them[one])):
        for rule, value in setting[root].items():
            said = 0 if value is True else value
            found[rule] |= dict.fromkeys(below_them[root], said)
    by_value: dict[str, dict[bool | int, set[int]]] = {}
    for rule, values in found.items():
        by_value[rule] = defaultdict(set)
        for cell, value in values.items():
            by_value[rule][value].add(cell)
    return by_value
