"""How reminders are made: one INSERT ... SELECT for a step of a rule, however many the cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    Subquery,
    Update,
    bindparam,
    func,
    literal,
    select,
    true,
    update,
)

from domain.reminders import Anchor, Due
from storage.reminders.occasion import Occasion, ensure, find, in_state
from storage.reminders.opening import QUESTIONS
from storage.reminders.scope import Scope
from storage.sql import insert_from, there_is
from storage.store import Tx
from storage.tables import DUE, Instant, reminder

MADE = ("occasion_id", "cell_id", "group_id", "subject", "level", "due_at", "expires_at")
OCCASION = bindparam("b_occasion", type_=Integer)
DUE_AT = bindparam("b_due_at", type_=Instant())
UNTIL = bindparam("b_expires_at", type_=Instant())


@dataclass(frozen=True, slots=True)
class Which:
    """Of what is open at an anchor: what stands in the scope on the day, which is None where the
    scope is everywhere.
    """

    anchor: Anchor
    scope: Scope
    day: date | None

    def conditions(self, found: Subquery) -> Iterator[ColumnElement[bool]]:
        """Also that it begins at the hour, where it matters."""
        yield true()
        if QUESTIONS[self.anchor].hours:
            starts = bindparam("b_starts", type_=found.c.starts.type)
            yield found.c.starts.is_not_distinct_from(starts)
        if self.day:
            yield self.scope.holds(found, self.day)


@lru_cache(maxsize=256)
def _any(which: Which) -> Select[Any]:
    found = QUESTIONS[which.anchor].query.subquery("found")
    return select(literal(1)).select_from(found).where(*which.conditions(found)).limit(1)


@lru_cache(maxsize=256)
def _rows(which: Which, anew: bool) -> Select[Any]:
    """``anew``: what is there already is left out here, where that is cheaper than a conflict."""
    found = QUESTIONS[which.anchor].query.subquery("found")
    subject = func.coalesce(found.c.subject, 0)
    whose = found.c.cell_id, found.c.group_id, subject
    level = bindparam("b_level", type_=Integer)
    rows = select(OCCASION, *whose, level, DUE_AT, UNTIL).where(*which.conditions(found))
    return rows.where(*_not_there(found, subject)) if anew else rows


def _not_there(found: Subquery, subject: ColumnElement[int]) -> Iterator[ColumnElement[bool]]:
    same = reminder.c.occasion_id == OCCASION, reminder.c.subject == subject
    for owner in ("cell_id", "group_id"):
        yield ~there_is(*same, reminder.c[owner] == found.c[owner])


@lru_cache(maxsize=256)
def _other_hours(which: Which) -> Update:
    """Rows made for another hour of the same meeting, which was changed since."""
    found = QUESTIONS[which.anchor].query.subquery("found")
    subjects = select(found.c.subject).where(*which.conditions(found))
    return (
        update(reminder)
        .where(reminder.c.occasion_id == OCCASION, in_state(*DUE), in_state("waiting"))
        .where(reminder.c.expires_at != UNTIL, reminder.c.subject.in_(subjects))
        .values(due_at=DUE_AT, expires_at=UNTIL)
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
    which = Which(due.rule.anchor, scope, today if scope.inside or scope.outside else None)
    for starts in await _hours(tx, due, values) if question.hours else [None]:
        at, until = due.at(zone, starts), due.until(zone, starts)
        given = {**values, "b_starts": starts, "b_due_at": at, "b_expires_at": until}
        if question.hours:
            await _correct(tx, due, which, given)
        if at > since:
            await _add(tx, due, which, given)


async def _hours(tx: Tx, due: Due, values: Mapping[str, Any]) -> list[time | None]:
    starts = QUESTIONS[due.rule.anchor].query.subquery().c.starts
    return list((await tx.execute(select(starts).distinct(), values)).scalars())


def _occasion(due: Due) -> Occasion:
    return Occasion(due.rule.key, due.anchor, due.step, due.rule.level)


async def _correct(tx: Tx, due: Due, which: Which, given: Mapping[str, Any]) -> None:
    if (known := await find(tx, _occasion(due))) is not None:
        await tx.execute(_other_hours(which), {**given, "b_occasion": known})


async def _add(tx: Tx, due: Due, which: Which, given: Mapping[str, Any]) -> None:
    if (await tx.execute(_any(which), given)).scalar() is None:
        return
    more = {"b_occasion": await ensure(tx, _occasion(due)), "b_level": due.rule.level}
    rows = _rows(which, anew=tx.dialect.name == "postgresql")
    await tx.execute(insert_from(tx, reminder, MADE, rows), {**given, **more})
