"""The plan of a cell: one row a month and kind. Who changes it writes the log as well."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Integer, Select, bindparam, cast, exists, func, select, update

from domain.chat import Month
from domain.kind import REGULAR, Kind
from domain.plans import Entry, State
from domain.policy import Role
from storage.prepared import prepared
from storage.sql import elements, insert_new, name_on, upsert
from storage.store import Tx
from storage.tables import meeting, plan, unit

THEMATIC = (Kind.thematic, Kind.both)
FIRST, LAST = Month(2000, 1), Month(9999, 12)
KEYS = ["cell_id", "month", "kind"]
NEXT = {"edition": plan.c.edition + 1}
FACTS = ("id", "cell_id", "cell", "reason", "updated_at", "edition")
QUERY = select(plan, name_on(plan.c.day).label("cell")).join(unit, unit.c.id == plan.c.cell_id)
IN_ORDER = (plan.c.day, plan.c.id)
OF_CELL = prepared(
    QUERY.where(
        plan.c.cell_id == bindparam("cell"),
        plan.c.month.between(bindparam("first"), bindparam("last")),
    ).order_by(*IN_ORDER)
)
FOLLOWING = prepared(
    QUERY.where(
        plan.c.cell_id == bindparam("cell"),
        plan.c.state != State.cancelled,
        plan.c.day >= bindparam("today"),
    )
    .order_by(*IN_ORDER)
    .limit(1)
)
TO_RECORD = prepared(
    select(plan.c.month)
    .where(
        plan.c.cell_id == bindparam("cell"),
        plan.c.day.between(bindparam("first"), bindparam("today")),
        plan.c.kind.in_(REGULAR),
        plan.c.state != State.cancelled,
        ~exists().where(
            meeting.c.cell_id == plan.c.cell_id,
            meeting.c.month == plan.c.month,
            meeting.c.kind.in_(REGULAR),
        ),
    )
    .order_by(*IN_ORDER)
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class Kept:
    """A meeting of the plan as it is kept; ``reason`` is that of the last change."""

    id: int
    cell_id: int
    cell: str
    entry: Entry
    state: State
    reason: str | None
    updated_at: datetime
    edition: int

    @property
    def settled(self) -> bool:
        """Confirmed, cancelled or moved by itself: planning the year again leaves it alone."""
        return self.state is not State.planned or self.reason is not None


async def by_id(tx: Tx, plan_id: int) -> Kept | None:
    rows = await _all(tx, QUERY.where(plan.c.id == plan_id))
    return rows[0] if rows else None


async def of_cell(tx: Tx, cell: int, first: Month = FIRST, last: Month = LAST) -> list[Kept]:
    """What is planned for these months, else for all, by day."""
    months = {"first": str(first), "last": str(last)}
    return [
        kept_of(row) for row in (await tx.execute(OF_CELL, {"cell": cell, **months})).mappings()
    ]


async def merged_into(tx: Tx, cell: int, month: Month) -> tuple[Month, ...]:
    """The months whose meeting is held in that of this month."""
    query = select(plan.c.month).where(
        plan.c.cell_id == cell, plan.c.merged_with == str(month), plan.c.state == State.cancelled
    )
    rows = (await tx.execute(query.order_by(plan.c.month))).scalars()
    return tuple(Month.parse(row) for row in rows)


async def regular(tx: Tx, cell: int, first: Month, last: Month) -> dict[Month, Kept]:
    """The regular meetings that stand in these months."""
    rows = await of_cell(tx, cell, first, last)
    stands = (one for one in rows if one.state is not State.cancelled)
    return {one.entry.month: one for one in stands if one.entry.kind in REGULAR}


async def coming(tx: Tx, cell: int, today: date) -> list[Kept]:
    """From today on, and of this month whatever its day."""
    month = plan.c.month >= str(Month.of(today))
    return await _all(tx, QUERY.where(plan.c.cell_id == cell, (plan.c.day >= today) | month))


async def following(tx: Tx, cell: int, today: date) -> Kept | None:
    """The next meeting that was not cancelled."""
    row = (await tx.execute(FOLLOWING, {"cell": cell, "today": today})).mappings().first()
    return kept_of(row) if row else None


async def last_begun(tx: Tx, cells: Collection[int], today: date) -> Month:
    """The last month whose meeting was planned for a day up to today: before Tết it may be the
    next.
    """
    theirs = plan.c.cell_id.in_(cells) & (plan.c.day <= today) & (plan.c.state != State.cancelled)
    found = (await tx.execute(select(func.max(plan.c.month)).where(theirs))).scalar()
    return Month.parse(found) if found else FIRST


async def month_to_record(tx: Tx, cell: int, today: date) -> Month:
    """The month that a record begun today is of: that of the first meeting planned for a day of
    this calendar month, up to today, that is not on record; else this calendar month.

    A meeting that was moved over a month's end is still of its month.
    """
    now = Month.of(today)
    values = {"cell": cell, "first": now.first, "today": today}
    found = (await tx.execute(TO_RECORD, values)).scalar()
    return Month.parse(found) if found else now


async def next_unconfirmed(tx: Tx, cell: int, today: date) -> Kept | None:
    waiting = (plan.c.state == State.planned) & (plan.c.day >= today)
    rows = await _all(tx, QUERY.where(plan.c.cell_id == cell, waiting).limit(1))
    return rows[0] if rows else None


async def editions(tx: Tx, cell: int, first: Month, last: Month) -> int:
    """A number that every change of these months makes greater."""
    within = (plan.c.cell_id == cell) & plan.c.month.between(str(first), str(last))
    query = select(func.coalesce(func.sum(plan.c.edition), 0)).where(within)
    return int((await tx.execute(query)).scalar_one())


async def thematic(tx: Tx, cells: Collection[int], first: Month, last: Month) -> dict[int, int]:
    """How many thematic meetings, alone or with a regular one, these cells have in their plans."""
    listed = elements(bindparam("cells", json.dumps(sorted(cells))))
    query = select(plan.c.cell_id, func.count().label("planned"))
    query = query.where(plan.c.cell_id.in_(select(cast(listed.c.value, Integer))))
    query = query.where(plan.c.month.between(str(first), str(last)))
    standing = plan.c.kind.in_(THEMATIC), plan.c.state != State.cancelled
    rows = await tx.execute(query.where(*standing).group_by(plan.c.cell_id))
    return {row.cell_id: row.planned for row in rows}


async def keep(
    tx: Tx, cell: int, entries: Collection[Entry], *, by: int, now: datetime
) -> tuple[list[Kept], list[Kept]]:
    """Plan these months, as they were and as they are now.

    A meeting that is settled stays as it is: it is changed by itself.
    """
    months = [entry.month for entry in entries]
    before = await of_cell(tx, cell, min(months), max(months)) if months else []
    monthly = [kept for kept in before if kept.entry.kind in REGULAR]
    settled = {kept.entry.month for kept in monthly if kept.settled}
    known = {kept.entry.month: kept for kept in monthly}
    for entry in entries:
        if entry.kind not in REGULAR:
            await add(tx, cell, entry, by=by, now=now)
        elif entry.month not in settled:
            await _put(tx, cell, known.get(entry.month), entry, by=by, now=now)
    return before, await of_cell(tx, cell, min(months), max(months)) if months else []


async def _put(
    tx: Tx, cell: int, known: Kept | None, entry: Entry, *, by: int, now: datetime
) -> None:
    if known is not None:
        entry = replace(entry, chair=known.entry.chair)
    values = {**_values(entry), "state": State.planned, "reason": None}
    who = {"updated_by": by, "updated_at": now}
    if known is not None:
        where = plan.c.id == known.id
        await tx.execute(update(plan).where(where).values(**values, **who, **NEXT))
        return
    await tx.execute(upsert(tx, plan, KEYS, {"cell_id": cell, **values, **who}, **NEXT))


async def add(tx: Tx, cell: int, entry: Entry, *, by: int, now: datetime) -> tuple[Kept, bool]:
    """The meeting of this kind and month; whether it is new."""
    who = {"updated_by": by, "updated_at": now}
    row = {"cell_id": cell, **_values(entry), "state": State.planned, **who}
    made = await tx.execute(insert_new(tx, plan, [row]).returning(plan.c.id))
    new = made.scalar() is not None
    same = (plan.c.month == str(entry.month)) & (plan.c.kind == entry.kind)
    rows = await _all(tx, QUERY.where(plan.c.cell_id == cell, same))
    return rows[0], new


async def change(
    tx: Tx,
    kept: Kept,
    entry: Entry,
    state: State,
    *,
    reason: str | None,
    by: int,
    now: datetime,
) -> None:
    values = {**_values(entry), "state": state, "reason": reason}
    where = plan.c.id == kept.id
    who = {"updated_by": by, "updated_at": now}
    await tx.execute(update(plan).where(where).values(**values, **who, **NEXT))


def _values(entry: Entry) -> dict[str, Any]:
    return {
        "month": str(entry.month),
        "kind": entry.kind,
        "model": entry.model,
        "day": entry.day,
        "starts": entry.starts,
        "place": entry.place,
        "topic": entry.topic,
        "chair": entry.chair,
        "merged_with": str(entry.merged_with) if entry.merged_with else None,
    }


async def _all(tx: Tx, query: Select[Any]) -> list[Kept]:
    rows = (await tx.execute(query.order_by(*IN_ORDER))).mappings()
    return [kept_of(row) for row in rows]


def kept_of(row: Any) -> Kept:
    facts = {name: row[name] for name in FACTS}
    return Kept(entry=entry_of(row), state=State(row["state"]), **facts)


def entry_of(row: Any) -> Entry:
    names = ("model", "day", "starts", "place", "topic")
    return Entry(
        month=Month.parse(row["month"]),
        kind=Kind(row["kind"]),
        chair=Role(row["chair"]) if row["chair"] else None,
        merged_with=Month.parse(row["merged_with"]) if row["merged_with"] else None,
        **{name: row[name] for name in names},
    )
