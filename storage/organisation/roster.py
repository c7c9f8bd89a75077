"""The names of a cell's members, where it keeps them: who is on the list on a day, who was away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import delete, func, insert, select, update

from storage import audit
from storage.dated import before
from storage.organisation.today import ALWAYS
from storage.organisation.unit import rules_of
from storage.sql import valid_on
from storage.store import Tx
from storage.tables import meeting, member_name

LEFT = timedelta(days=366)  # that a name is kept after its member has left


@dataclass(frozen=True, slots=True)
class Name:
    id: int
    name: str
    exempt: bool


@dataclass(frozen=True, slots=True)
class Absence:
    held_on: date
    excused: bool


async def names(tx: Tx, cell: int, day: date) -> list[Name]:
    """In the order in which they were given."""
    table = member_name
    query = select(table.c.id, table.c.name, table.c.exempt).where(table.c.unit_id == cell)
    rows = await tx.execute(query.where(valid_on(table, day)).order_by(table.c.id))
    return [Name(row.id, row.name, row.exempt) for row in rows]


async def obliged(tx: Tx, cell: int, day: date) -> int:
    """How many of them have to come."""
    table = member_name
    query = select(func.count()).where(table.c.unit_id == cell, table.c.exempt.is_(False))
    return int((await tx.execute(query.where(valid_on(table, day)))).scalar_one())


async def add(tx: Tx, cell: int, new: Sequence[tuple[str, bool]], since: date) -> None:
    """(name, whether exempt) of each."""
    rows = [
        {"unit_id": cell, "name": name, "exempt": exempt, "from_date": since}
        for name, exempt in new
    ]
    if rows:
        await tx.execute(insert(member_name), rows)


async def since(tx: Tx, cell: int) -> date:
    """From which day new names count: those of the first list always, others from behind the last
    meeting that is recorded, so that no roll of before changes.
    """
    first = select(member_name.c.id).where(member_name.c.unit_id == cell).limit(1)
    last = select(func.max(meeting.c.held_on)).where(meeting.c.cell_id == cell)
    held = (await tx.execute(last)).scalar()
    known = (await tx.execute(first)).first() is not None
    return held + timedelta(days=1) if known and held else ALWAYS


async def exempt(tx: Tx, cell: int, member: int, *, now: bool) -> None:
    mine = (member_name.c.id == member) & (member_name.c.unit_id == cell)
    await tx.execute(update(member_name).where(mine).values(exempt=now))


async def leave(tx: Tx, cell: int, member: int, today: date) -> None:
    """Off the list from today on; nobody whom no record names is kept at all."""
    mine = (member_name.c.id == member) & (member_name.c.unit_id == cell)
    if await absences(tx, cell, member, date.min):
        await tx.execute(update(member_name).where(mine).values(until_date=before(today)))
    else:
        await tx.execute(delete(member_name).where(mine))


async def absences(tx: Tx, cell: int, member: int, since: date) -> list[Absence]:
    """The meetings of the cell at which this one was missing, the last first."""
    table = meeting
    query = select(table.c.held_on, table.c.answers).where(table.c.cell_id == cell)
    query = query.where(table.c.state == "submitted", table.c.held_on >= since)
    rows = await tx.execute(query.order_by(table.c.held_on.desc()))
    return [
        Absence(row.held_on, one["excused"])
        for row in rows
        for one in (row.answers.get("attendance") or {}).get("away", ())
        if one["member"] == member
    ]


async def forget(tx: Tx, now: datetime) -> int:
    """Names go where no list may be kept today, and of those who left long ago; how many went."""
    table = member_name
    kept = list((await tx.execute(select(table.c.unit_id).distinct())).scalars())
    if not kept:
        return 0
    rules = await rules_of(tx, kept, now.date())
    off = [cell for cell in kept if not rules[cell].name_lists]
    long_ago = table.c.until_date < now.date() - LEFT
    found = await tx.execute(delete(table).where(table.c.unit_id.in_(off) | long_ago))
    gone = int(found.rowcount)
    if gone:
        await audit.note(tx, "forget", "names", by=None, now=now, new={"rows": gone})
    return gone
