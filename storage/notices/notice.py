"""Notices: what was sent to the cells, and what became of each copy."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, String, cast, insert, literal, select, update

from domain.notices import Asks
from domain.policy import Action, roles
from storage.sql import by_name, held_on, insert_each
from storage.store import Tx
from storage.tables import notice, notice_cell, notice_copy, outbox, post, task, unit


@dataclass(frozen=True, slots=True)
class Notice:
    """``at``: when it goes out; ``due``: until when it is open, where it asks something."""

    id: int
    text: str
    by_person: int
    at: datetime
    asks: Asks = Asks.nothing
    due: date | None = None
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class New:
    text: str
    asks: Asks
    due: date | None
    by: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Copy:
    """``state``: read, sent, waiting or unreachable."""

    cell: str
    state: str


async def people_of(tx: Tx, cells: Collection[int], day: date) -> dict[int, int]:
    """person -> cell: the secretaries and deputies of these cells, each once."""
    role = post.c.role.in_(roles(action=Action.submit))
    query = select(post.c.person_id, post.c.unit_id).where(
        post.c.unit_id.in_(cells), role, held_on(day)
    )
    rows = await tx.execute(query.order_by(post.c.id.desc()))
    return {row.person_id: row.unit_id for row in rows}


async def add(tx: Tx, new: New, cells: Collection[int], to: Mapping[int, int]) -> int:
    """With a copy for each of these people; a task stands with the tasks of these cells."""
    values = {"text": new.text, "by_person": new.by, "at": new.at}
    made = await tx.execute(
        insert(notice).values(**values, asks=new.asks, due=new.due).returning(notice.c.id)
    )
    notice_id = int(made.scalar_one())
    here = [{"notice_id": notice_id, "cell_id": cell} for cell in sorted(cells)]
    if here:
        await tx.execute(insert_each(tx, notice_cell), here)
    if here and new.asks is Asks.task:
        given = {"title": new.text, "due": new.due}
        await tx.execute(insert(task), [{**one, **given} for one in here])
    await add_copies(tx, notice_id, to)
    return notice_id


async def add_copies(tx: Tx, notice_id: int, to: Mapping[int, int]) -> None:
    rows = [{"notice_id": notice_id, "person_id": p, "cell_id": c} for p, c in to.items()]
    if rows:
        await tx.execute(insert_each(tx, notice_copy), rows)


async def by_id(tx: Tx, notice_id: int) -> Notice | None:
    row = (await tx.execute(select(notice).where(notice.c.id == notice_id))).mappings().first()
    return as_notice(row) if row else None


async def of_person(tx: Tx, person_id: int, *, most: int) -> list[Notice]:
    """What this person sent, the newest first."""
    query = select(notice).where(notice.c.by_person == person_id).order_by(notice.c.id.desc())
    return [as_notice(row) for row in (await tx.execute(query.limit(most))).mappings()]


def as_notice(row: Any) -> Notice:
    return Notice(**{**row, "asks": Asks(row["asks"])})


async def sent_for(tx: Tx, notice_id: int, person_id: int, cells: Iterable[int]) -> int | None:
    """The cell for which this person got a copy, else one of these it is for; None: neither."""
    query = select(notice_copy.c.cell_id).where(_copy(notice_id, person_id))
    copy: int | None = (await tx.execute(query)).scalar()
    if copy is not None:
        return copy
    here = (notice_cell.c.notice_id == notice_id) & notice_cell.c.cell_id.in_(list(cells))
    return (await tx.execute(select(notice_cell.c.cell_id).where(here).limit(1))).scalar()


async def note_read(tx: Tx, notice_id: int, person_id: int, cell: int, now: datetime) -> None:
    """The first reading counts; who came after it was sent gets a copy by it."""
    row = {"notice_id": notice_id, "person_id": person_id, "cell_id": cell}
    await tx.execute(insert_each(tx, notice_copy), [row])
    unread = _copy(notice_id, person_id) & notice_copy.c.read_at.is_(None)
    await tx.execute(update(notice_copy).where(unread).values(read_at=now))


async def close(tx: Tx, notice_id: int, now: datetime) -> None:
    open_ = (notice.c.id == notice_id) & notice.c.closed_at.is_(None)
    await tx.execute(update(notice).where(open_).values(closed_at=now))


def _copy(notice_id: int, person_id: int) -> ColumnElement[bool]:
    return (notice_copy.c.notice_id == notice_id) & (notice_copy.c.person_id == person_id)


async def copies(tx: Tx, notice_id: int) -> list[Copy]:
    """What became of each copy, by cell."""
    return [Copy(str(row.name), _state(row)) for row in await _copies(tx, notice_id)]


async def copies_by_cell(tx: Tx, notice_id: int) -> dict[int, str]:
    """The best that became of a copy of each cell."""
    found: dict[int, str] = {}
    for row in await _copies(tx, notice_id):
        states = [_state(row), found.get(row.cell_id, "unreachable")]
        found[row.cell_id] = min(states, key=STATES.index)
    return found


STATES = ("read", "sent", "waiting", "unreachable")


async def _copies(tx: Tx, notice_id: int) -> list[Any]:
    person_id = cast(notice_copy.c.person_id, String)
    key = literal(f"notice:{notice_id}:", String).concat(person_id)
    query = (
        select(unit.c.name, notice_copy.c.cell_id, notice_copy.c.read_at, outbox.c.state)
        .select_from(notice_copy)
        .join(unit, unit.c.id == notice_copy.c.cell_id)
        .join(outbox, outbox.c.key == key, isouter=True)
        .where(notice_copy.c.notice_id == notice_id)
        .order_by(by_name(unit.c.name), notice_copy.c.id)
    )
    return list(await tx.execute(query))


def _state(row: Any) -> str:
    if row.read_at is not None:
        return "read"
    return row.state if row.state in ("sent", "waiting") else "unreachable"
