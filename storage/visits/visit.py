"""Visits as they are kept: sent, then acknowledged or answered by the cell."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Date, Integer, Select, String, bindparam, cast, func, insert, select, update

from domain.errors import Refused
from domain.visits import Visited
from storage.heirs import before, heir
from storage.prepared import prepared
from storage.sql import alive_on, elements, valid_on
from storage.store import Tx
from storage.tables import assignment, meeting, person, unit, visit

KINDS = ("good", "poor", "advice", "heard")
RECENT = 3  # meetings that are proposed


DAY = bindparam("today", type_=Date)
HOME = heir(visit.c.cell_id, DAY)


def _every() -> Select[Any]:
    held = select(meeting.c.id).where(
        meeting.c.cell_id == visit.c.cell_id, meeting.c.held_on == visit.c.day
    )
    held_id = held.order_by(meeting.c.id.desc()).limit(1).scalar_subquery()
    recorded = meeting.alias("recorded")
    columns = (
        HOME.label("home_id"),
        (~alive_on(DAY, HOME)).label("over"),
        unit.c.name.label("cell"),
        person.c.name.label("by"),
        recorded.c.id.label("meeting_id"),
        *(recorded.c[name].label(f"their_{name}") for name in ("minutes", "present", "obliged")),
    )
    joined = visit.join(unit, unit.c.id == visit.c.cell_id)
    joined = joined.join(person, person.c.id == visit.c.person_id)
    joined = joined.join(recorded, recorded.c.id == held_id, isouter=True)
    return select(visit, *columns).select_from(joined)


BY_ID = prepared(_every().where(visit.c.id == bindparam("visit_id")))
_CELLS = select(cast(elements(bindparam("cells", type_=String)).c.value, Integer))
WAITING = prepared(
    _every()
    .where(visit.c.cell_id.in_(before(_CELLS)), HOME.in_(_CELLS), visit.c.state == "sent")
    .where(alive_on(DAY, HOME))
    .order_by(visit.c.sent_at, visit.c.id)
)
OF_MEETING = prepared(
    _every()
    .where(visit.c.cell_id == bindparam("cell"), visit.c.day == bindparam("day", type_=Date))
    .order_by(visit.c.id)
)


@dataclass(frozen=True, slots=True)
class NewVisit:
    """``remarks``: by kind, each a list of lines."""

    cell_id: int
    group_id: int | None
    person_id: int
    day: date
    minutes: int
    present: int
    obliged: int
    remarks: Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Visit:
    """``state``: sent, acknowledged or answered. ``meeting``: what the cell recorded of that day,
    (minutes, present, obliged), and ``meeting_id`` its record. ``home_id``: who answers now: the
    cell, or the one it was merged into; ``over``: that one is dissolved.
    """

    id: int
    cell_id: int
    cell: str
    home_id: int
    over: bool
    person_id: int
    by: str
    day: date
    minutes: int
    present: int
    obliged: int
    remarks: Mapping[str, Sequence[str]]
    state: str
    sent_at: datetime
    reply: str | None
    edition: int
    meeting_id: int | None
    meeting: tuple[int, int, int] | None


async def add(tx: Tx, new: NewVisit, now: datetime) -> int:
    values = {name: getattr(new, name) for name in NewVisit.__slots__}
    values["remarks"] = {kind: list(new.remarks.get(kind) or ()) for kind in KINDS}
    made = await tx.execute(insert(visit).values(**values, sent_at=now).returning(visit.c.id))
    return int(made.scalar_one())


async def by_id(tx: Tx, visit_id: int, today: date) -> Visit | None:
    row = (await tx.execute(BY_ID, {"visit_id": visit_id, "today": today})).mappings().first()
    return _visit(row) if row else None


async def waiting(tx: Tx, cells: Collection[int], today: date) -> list[Visit]:
    """What these cells, or those whose heirs they are, have neither read nor answered, the oldest
    first.
    """
    if not cells:
        return []
    rows = await tx.execute(WAITING, {"cells": json.dumps(sorted(cells)), "today": today})
    return [_visit(row) for row in rows.mappings()]


async def of_meeting(tx: Tx, cell: int, day: date) -> list[Visit]:
    """Who attended what this cell held on this day, in the order in which they wrote."""
    rows = await tx.execute(OF_MEETING, {"cell": cell, "day": day, "today": day})
    return [_visit(row) for row in rows.mappings()]


async def counts(tx: Tx, cells: Collection[int], first: date, last: date) -> dict[int, int]:
    """How many visits each of these cells had between these days."""
    listed = elements(bindparam("cells", json.dumps(sorted(cells))))
    query = select(visit.c.cell_id, func.count().label("visits")).where(
        visit.c.day.between(first, last)
    )
    query = query.where(visit.c.cell_id.in_(select(cast(listed.c.value, Integer))))
    rows = await tx.execute(query.group_by(visit.c.cell_id))
    return {row.cell_id: row.visits for row in rows}


async def attended(
    tx: Tx, cells: Collection[int], first: date, last: date
) -> list[tuple[int, date, str]]:
    """(cell, day, who) of each visit to one of these cells between these days, in their order."""
    listed = elements(bindparam("cells", json.dumps(sorted(cells))))
    query = select(visit.c.cell_id, visit.c.day, person.c.name)
    query = query.join(person, person.c.id == visit.c.person_id)
    query = query.where(visit.c.cell_id.in_(select(cast(listed.c.value, Integer))))
    query = query.where(visit.c.day.between(first, last)).order_by(visit.c.day, visit.c.id)
    return [(row.cell_id, row.day, row.name) for row in await tx.execute(query)]


async def days_of(tx: Tx, person_id: int, cell: int) -> set[date]:
    """On which this person attended this cell."""
    query = select(visit.c.day).where(visit.c.person_id == person_id, visit.c.cell_id == cell)
    return set((await tx.execute(query)).scalars())


async def reply(tx: Tx, found: Visit, text: str | None, *, by: int, now: datetime) -> None:
    """The cell has read it, or answers; Refused where it did before."""
    values: dict[str, Any] = {"state": "answered" if text else "acknowledged", "reply": text}
    values |= {"replied_by": by, "replied_at": now, "edition": visit.c.edition + 1}
    mine = (visit.c.id == found.id) & (visit.c.edition == found.edition)
    mine &= visit.c.state == "sent"
    changed = await tx.execute(update(visit).where(mine).values(**values))
    if changed.rowcount != 1:
        raise Refused("visit-changed")


async def meetings_of(tx: Tx, cell: int, today: date) -> tuple[Visited, ...]:
    """The newest on record, which may have been attended."""
    names = ("minutes", "present", "obliged")
    query = select(meeting.c.held_on.label("day"), *(meeting.c[name] for name in names))
    query = query.where(meeting.c.cell_id == cell, meeting.c.held_on <= today)
    query = query.order_by(meeting.c.held_on.desc(), meeting.c.id.desc()).limit(RECENT)
    return tuple(Visited(**row) for row in (await tx.execute(query)).mappings())


async def assigned_since(
    tx: Tx, groups: Sequence[int], cell: int, today: date
) -> tuple[int, date] | None:
    """Which of these groups looks after the cell today, and from which day on."""
    query = select(assignment.c.group_id, assignment.c.from_date).where(
        assignment.c.group_id.in_(groups), assignment.c.unit_id == cell
    )
    row = (await tx.execute(query.where(valid_on(assignment, today)).limit(1))).first()
    return (row.group_id, row.from_date) if row else None


def _visit(row: Any) -> Visit:
    names = set(Visit.__slots__) - {"meeting"}
    theirs = (row["their_minutes"], row["their_present"], row["their_obliged"])
    known = theirs if row["meeting_id"] else None
    return Visit(**{name: row[name] for name in names}, meeting=known)
