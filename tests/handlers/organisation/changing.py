"""The tree is changed, a day is chosen: what conversations about the past need."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import TypeVar

from sqlalchemy import select

from storage import tables
from storage.meetings import meeting
from storage.organisation import By, changes, id_of
from storage.store import Tx
from tests.talk import adds
from tests.world import NOW, World

T = TypeVar("T")
BY = By(None, NOW)
TODAY = NOW.date()
FIRST = date(2026, 8, 1)


async def number(w: World, code: str) -> int:
    return await w.read(lambda tx: id_of(tx, tables.unit, code))


async def writes(w: World, work: Callable[[Tx], Awaitable[T]]) -> T:
    return await w.app.store.write(work)


async def renames(w: World, code: str, name: str, since: date) -> int:
    cell = await number(w, code)
    return await writes(w, lambda tx: changes.rename(tx, cell, name, since, BY))


async def committee(w: World, code: str, name: str) -> int:
    """A new committee at the top."""
    await adds(w, tables.unit, code=code, name=name, kind="committee")
    return await number(w, code)


async def moves_to(w: World, code: str, under: str, since: date) -> int:
    cell, above = await number(w, code), await number(w, under)
    return await writes(w, lambda tx: changes.move(tx, cell, above, since, BY))


async def merges(w: World, into: str, other: str, since: date) -> int:
    one, two = await number(w, into), await number(w, other)
    return await writes(w, lambda tx: changes.merge(tx, one, [two], since, BY))


async def dissolves(w: World, code: str, since: date) -> int:
    cell = await number(w, code)
    return await writes(w, lambda tx: changes.end(tx, cell, since, BY))


async def record_of(w: World, code: str) -> int:
    """The July record of the demo data."""
    cell = await number(w, code)
    found = await w.read(lambda tx: meeting.last_record(tx, cell))
    assert found
    query = select(tables.meeting.c.id).where(tables.meeting.c.cell_id == cell)

    async def first(tx: Tx) -> int:
        return int((await tx.execute(query.order_by(tables.meeting.c.held_on))).scalars().first())  # type: ignore[arg-type]

    return await w.read(first)


async def counts(w: World, code: str, full: int, since: date) -> None:
    cell = await number(w, code)
    values = {"full": full, "probationary": 2, "exempt": 2}
    await adds(w, tables.membership, unit_id=cell, from_date=since, **values)


def later(days: int) -> date:
    return TODAY + timedelta(days=days)
