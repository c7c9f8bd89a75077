"""What a reminder is about, as far as it is said: the meeting, the task, the person, the months."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime
from textwrap import shorten
from typing import Any

from sqlalchemy import select

from domain.chat import Listed, Month, word
from domain.kind import REGULAR
from domain.period import Period
from domain.petitions import State, overdue
from domain.reminders import Anchor, cells_named
from storage import organisation, visits
from storage.petitions import Petition, petition
from storage.reminders import digest, week
from storage.reminders.opening import Owner
from storage.reminders.reminder import Reminder
from storage.sql import held_on
from storage.store import Tx
from storage.tables import going, meeting, plan, post, task, work_group

Subject = dict[str, Any]
YEAR, HALF = 12, 6
PETITIONS = (Anchor.petition, Anchor.petition_late, Anchor.petition_answered)
WEEKS = (Anchor.week, Anchor.committee_week)
LINE = 90  # letters of a petition
NOTHING: Subject = {
    **dict.fromkeys(("starts", "place", "topic", "title", "role", "months", "cells", "at"), ""),
    **dict.fromkeys(("number", "late", "count"), 0),
}


async def subjects(tx: Tx, rows: Collection[Reminder], now: datetime) -> dict[int, Subject]:
    """By id of the row: arguments for ``remind-<key>`` and for the link."""
    today, zone = now.date(), now.tzinfo
    assert zone
    plans = await _of_ids(tx, plan, rows, Anchor.meeting)
    given_back = await _of_ids(tx, meeting, rows, Anchor.returned)
    tasks = await _of_ids(tx, task, rows, Anchor.task)
    raised = await _petitions(tx, rows, today)
    of_week = {row.owner for row in rows if row.rule.anchor in WEEKS}
    weeks = await week.weeks(tx, of_week, today, zone) if of_week else {}
    lines = await _own_lines(tx, rows, today)
    found = {}
    for row in rows:
        said = {**NOTHING, "date": row.anchor, "month": Month.of(row.anchor)}
        said["own"] = lines.get(row.owner, {}).get(row.rule.key, "")
        said["period"] = _period(row.anchor)
        match row.rule.anchor:
            case Anchor.plan_deadline:
                said["month"] = Month.of(row.anchor).shift(1)
                said["late"] = max((today - row.anchor).days, 0)
            case Anchor.meeting if row.subject in plans:
                kept = plans[row.subject]
                said["month"] = Month.parse(kept["month"])
                said |= {name: kept[name] or "" for name in ("starts", "place", "topic")}
            case Anchor.returned if row.subject in given_back:
                said["month"] = Month.parse(given_back[row.subject]["month"])
            case Anchor.task if row.subject in tasks:
                said["title"] = tasks[row.subject]["title"]
            case Anchor.lost:
                said["role"] = await _role(tx, row, today)
            case Anchor.half_year_end:
                said |= await _missing(tx, row)
            case _ if row.subject in raised and row.rule.anchor in PETITIONS:
                said |= _of_petition(raised[row.subject], today)
            case Anchor.going if row.subject:
                said |= await _going(tx, row.subject)
            case Anchor.visits_over if row.group_id is not None:
                left = (await visits.duty.of_group(tx, row.group_id, today)).left
                said |= {"count": len(left), "cells": cells_named(tuple(c.cell for c in left))}
            case Anchor.month_over if row.group_id is not None:
                said["digest"] = await digest.of_group(tx, row.group_id, said["month"], today)
            case _ if row.rule.anchor in WEEKS:
                said |= {"month": Month.of(today), "digest": weeks[row.owner]}
        found[row.id] = said
    return found


def sample(day: date, month: Month) -> Subject:
    """What a reminder says where it is about nothing yet."""
    dots = dict.fromkeys(("title", "months", "cells"), "…")
    return {**NOTHING, **dots, "date": day, "month": month, "period": _period(day).said}


async def _own_lines(
    tx: Tx, rows: Collection[Reminder], today: date
) -> dict[Owner, Mapping[str, str]]:
    """What the committees above add to the reminders: of a cell, or of who made the group."""
    cells = {row.cell_id: row.owner for row in rows if row.cell_id is not None}
    groups = {row.group_id: row.owner for row in rows if row.group_id is not None}
    query = select(work_group.c.id, work_group.c.committee_id).where(work_group.c.id.in_(groups))
    made_by = {row.id: row.committee_id for row in await tx.execute(query)} if groups else {}
    units = {**{owner: one for one, owner in cells.items() if one is not None}}
    units |= {owner: made_by[one] for one, owner in groups.items() if one in made_by}
    found = await organisation.unit.grounds_of(tx, set(units.values()), today)
    return {owner: found[one].lines for owner, one in units.items()}


async def _going(tx: Tx, going_id: int) -> Subject:
    query = select(plan.c.starts, plan.c.place).join(going, going.c.plan_id == plan.c.id)
    row = (await tx.execute(query.where(going.c.id == going_id))).first()
    return {"starts": row.starts or "", "place": row.place or ""} if row else {}


async def _petitions(tx: Tx, rows: Collection[Reminder], today: date) -> dict[int, Petition]:
    ids = [row.subject for row in rows if row.subject and row.rule.anchor in PETITIONS]
    return await petition.by_ids(tx, ids, today)


def _of_petition(found: Petition, today: date) -> Subject:
    """``whose``: the cell it came from, whoever has it."""
    above = found.holder or found.group or ""
    said = {
        "whose": found.cell,
        "number": found.id,
        "title": shorten(found.text, LINE),
        "at": above,
    }
    if found.state is State.answered and found.answered_at:
        return said
    return said | {"date": found.due, "late": overdue(found.state, found.due, today)}


def _period(day: date) -> Period:
    """The half-year that ends on this day; at the end of the year the year."""
    return Period.around(Month.of(day), YEAR if day.month == YEAR else HALF)


async def _of_ids(
    tx: Tx, table: Any, rows: Collection[Reminder], anchor: Anchor
) -> dict[int | None, Any]:
    ids = {row.subject for row in rows if row.rule.anchor is anchor}
    if not ids:
        return {}
    found = (await tx.execute(select(table).where(table.c.id.in_(ids)))).mappings()
    return {row["id"]: row for row in found}


async def _role(tx: Tx, row: Reminder, today: date) -> str:
    cell, group = row.owner
    here = post.c.unit_id == cell if cell is not None else post.c.group_id == group
    query = select(post.c.role).where(here, post.c.person_id == row.subject, held_on(today))
    return (await tx.execute(query.limit(1))).scalar() or ""


async def _missing(tx: Tx, row: Reminder) -> Subject:
    """The months without a record since the first that has one; the link leads to the first."""
    period = _period(row.anchor)
    query = select(meeting.c.month).where(
        meeting.c.cell_id == row.cell_id,
        meeting.c.month <= str(period.last),
        meeting.c.kind.in_(REGULAR),
    )
    there = set((await tx.execute(query)).scalars())
    begun = [month for month in period.months(period.last) if str(month) > min(there, default="")]
    off = select(plan.c.month).where(plan.c.cell_id == row.cell_id, plan.c.state == "cancelled")
    there |= set((await tx.execute(off.where(plan.c.kind.in_(REGULAR)))).scalars())
    months = [month for month in begun if str(month) not in there]
    if not months:
        return {}
    named = Listed(tuple(word("plain-month", month=str(month.month)) for month in months))
    return {"months": named, "month": months[0]}
