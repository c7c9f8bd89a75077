"""How reminders are made: one INSERT ... SELECT for a step of a rule, however many the cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, tzinfo
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    Select,
    String,
    Update,
    bindparam,
    cast,
    exists,
    func,
    literal,
    select,
    update,
)

from domain.reminders import Anchor, Due
from storage.reminders.opening import QUESTIONS
from storage.reminders.reminder import COLUMNS
from storage.reminders.scope import Scope
from storage.sql import insert_from
from storage.store import Tx
from storage.tables import Moment, reminder

MADE = (*COLUMNS, "due_at", "expires_at")


def _key(found: Any) -> ColumnElement[str]:
    """The same for the same thing, however often it is looked at."""
    owner = func.coalesce(
        cast(found.c.cell_id, String), literal("g", String).concat(cast(found.c.group_id, String))
    )
    key: ColumnElement[str] = bindparam("b_rule", type_=String)
    for part in (
        owner,
        bindparam("b_anchored", type_=String),
        func.coalesce(cast(found.c.subject, String), literal("", String)),
        bindparam("b_step_and_level", type_=String),
    ):
        key = key.concat(":").concat(part)
    return key


@lru_cache(maxsize=256)
def _rows(anchor: Anchor, by_hour: bool, scope: Scope, day: date | None) -> Select[Any]:
    found = QUESTIONS[anchor].query.subquery("found")
    key = _key(found)
    query = select(
        key,
        bindparam("b_rule", type_=String),
        found.c.cell_id,
        found.c.group_id,
        bindparam("b_anchor", type_=Date),
        found.c.subject,
        bindparam("b_step", type_=Integer),
        bindparam("b_level", type_=Integer),
        bindparam("b_due_at", type_=Moment()),
        bindparam("b_expires_at", type_=Moment()),
    ).where(~exists().where(reminder.c.key == key))
    return query.where(*_which(found, by_hour, scope, day))


def _which(
    found: Any, by_hour: bool, scope: Scope, day: date | None
) -> Iterator[ColumnElement[bool]]:
    """Of what is open: what begins at the hour, where it matters, and stands in the scope."""
    if by_hour:
        starts = bindparam("b_starts", type_=found.c.starts.type)
        yield found.c.starts.is_not_distinct_from(starts)
    if day:
        yield scope.holds(found, day)


@lru_cache(maxsize=256)
def _other_hours(anchor: Anchor, scope: Scope, day: date | None) -> Update:
    """Rows made for another hour of the same meeting, which was changed since."""
    found = QUESTIONS[anchor].query.subquery("found")
    keys = select(_key(found)).where(*_which(found, True, scope, day))
    until = bindparam("b_expires_at", type_=Moment())
    at = bindparam("b_due_at", type_=Moment())
    return (
        update(reminder)
        .where(reminder.c.key.in_(keys), reminder.c.state == "waiting")
        .where(reminder.c.expires_at != until)
        .values(due_at=at, expires_at=until)
    )


async def make(
    tx: Tx, due: Due, scope: Scope, zone: tzinfo, *, since: datetime, today: date
) -> None:
    """A row for each that is not there yet; what was due by ``since`` was looked at before."""
    question = QUESTIONS[due.rule.anchor]
    values = question.about(due.anchor, zone)
    if values is None:
        return
    values["today"] = today
    hours = await _hours(tx, due, values) if question.hours else [None]
    for starts in hours:
        at = due.at(zone, starts)
        values |= {
            "b_rule": due.rule.key,
            "b_anchor": due.anchor,
            "b_anchored": str(due.anchor),
            "b_step": due.step,
            "b_level": due.rule.level,
            "b_step_and_level": f"{due.step}:{due.rule.level}",
            "b_starts": starts,
            "b_due_at": at,
            "b_expires_at": due.until(zone, starts),
        }
        anchor, day = due.rule.anchor, today if scope.inside or scope.outside else None
        if question.hours:
            await tx.execute(_other_hours(anchor, scope, day), values)
        if at > since:
            rows = _rows(anchor, question.hours, scope, day)
            await tx.execute(insert_from(tx, reminder, MADE, rows), values)


async def _hours(tx: Tx, due: Due, values: Mapping[str, Any]) -> list[time | None]:
    starts = QUESTIONS[due.rule.anchor].query.subquery().c.starts
    return list((await tx.execute(select(starts).distinct(), values)).scalars())
