"""What supervisors said of records: given back with a reason, or confirmed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, insert, select, update

from domain.errors import Refused
from storage.meetings.meeting import Record
from storage.store import Tx
from storage.tables import meeting, person, record_check

RETURNED, CONFIRMED = "returned", "confirmed"


@dataclass(frozen=True, slots=True)
class Check:
    """``kind``: returned, with a reason, or confirmed."""

    meeting_id: int
    kind: str
    reason: str | None
    by: str
    at: datetime


async def check(
    tx: Tx, record: Record, kind: str, reason: str | None, *, by: int, now: datetime
) -> None:
    """Of the version and state that were shown; Refused where they changed since."""
    same = (meeting.c.version == record.version) & (meeting.c.state == record.state)
    changed = await tx.execute(
        update(meeting).where(meeting.c.id == record.id, same).values(state=kind)
    )
    if changed.rowcount != 1:
        raise Refused("record-changed")
    row = {"meeting_id": record.id, "version": record.version, "kind": kind, "reason": reason}
    await tx.execute(insert(record_check).values(**row, by_person=by, at=now))


async def newest(tx: Tx, record: Record) -> Check | None:
    """What holds of the version the record has now."""
    found = await _read(tx, _standing().where(meeting.c.id == record.id))
    return found[0] if found else None


async def returned(tx: Tx, meetings: Collection[int]) -> dict[int, Check]:
    """Those of these that were given back and are not corrected yet."""
    query = _standing().where(meeting.c.id.in_(meetings), meeting.c.state == RETURNED)
    return {one.meeting_id: one for one in await _read(tx, query)}


def _standing() -> Select[Any]:
    later = record_check.alias()
    newest = select(func.max(later.c.id)).where(
        later.c.meeting_id == meeting.c.id, later.c.version == meeting.c.version
    )
    columns = (record_check, person.c.name.label("by"))
    query = select(*columns).join(meeting, meeting.c.id == record_check.c.meeting_id)
    query = query.join(person, person.c.id == record_check.c.by_person)
    return query.where(record_check.c.id == newest.scalar_subquery())


async def _read(tx: Tx, query: Select[Any]) -> list[Check]:
    rows = (await tx.execute(query)).mappings()
    return [Check(**{name: row[name] for name in Check.__slots__}) for row in rows]
