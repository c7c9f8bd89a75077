"""Notices: what was sent to the cells, and what became of each copy."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, String, cast, insert, literal, select, update

from domain.policy import Action, roles
from storage.sql import held_on, insert_each
from storage.store import Tx
from storage.tables import notice, notice_copy, outbox, post, unit


@dataclass(frozen=True, slots=True)
class Notice:
    id: int
    text: str
    by_person: int
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


async def add(tx: Tx, text: str, to: Mapping[int, int], *, by: int, now: datetime) -> int:
    values = {"text": text, "by_person": by, "at": now}
    made = await tx.execute(insert(notice).values(**values).returning(notice.c.id))
    notice_id = int(made.scalar_one())
    rows = [{"notice_id": notice_id, "person_id": p, "cell_id": c} for p, c in to.items()]
    if rows:
        await tx.execute(insert_each(tx, notice_copy), rows)
    return notice_id


async def by_id(tx: Tx, notice_id: int) -> Notice | None:
    row = (await tx.execute(select(notice).where(notice.c.id == notice_id))).mappings().first()
    return Notice(**row) if row else None


async def of_person(tx: Tx, person_id: int, *, most: int) -> list[Notice]:
    """What this person sent, the newest first."""
    query = select(notice).where(notice.c.by_person == person_id).order_by(notice.c.id.desc())
    return [Notice(**row) for row in (await tx.execute(query.limit(most))).mappings()]


async def sent_for(tx: Tx, notice_id: int, person_id: int) -> int | None:
    """The cell for which this person got a copy; None: they got none."""
    query = select(notice_copy.c.cell_id).where(_copy(notice_id, person_id))
    return (await tx.execute(query)).scalar()


async def note_read(tx: Tx, notice_id: int, person_id: int, now: datetime) -> None:
    """The first reading counts."""
    unread = _copy(notice_id, person_id) & notice_copy.c.read_at.is_(None)
    await tx.execute(update(notice_copy).where(unread).values(read_at=now))


def _copy(notice_id: int, person_id: int) -> ColumnElement[bool]:
    return (notice_copy.c.notice_id == notice_id) & (notice_copy.c.person_id == person_id)


async def copies(tx: Tx, notice_id: int) -> list[Copy]:
    """What became of each copy, by cell."""
    person_id = cast(notice_copy.c.person_id, String)
    key = literal(f"notice:{notice_id}:", String).concat(person_id)
    query = (
        select(unit.c.name, notice_copy.c.read_at, outbox.c.state)
        .select_from(notice_copy)
        .join(unit, unit.c.id == notice_copy.c.cell_id)
        .join(outbox, outbox.c.key == key, isouter=True)
        .where(notice_copy.c.notice_id == notice_id)
        .order_by(unit.c.name, notice_copy.c.id)
    )
    return [Copy(row.name, _state(row)) for row in await tx.execute(query)]


def _state(row: object) -> str:
    if row.read_at is not None:  # type: ignore[attr-defined]
        return "read"
    state = str(row.state)  # type: ignore[attr-defined]
    return state if state in ("sent", "waiting") else "unreachable"
