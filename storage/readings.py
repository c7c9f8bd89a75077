"""Who read which paper: once a day each, for those whose paper it is and who may ask."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, insert, select

from storage.store import Tx
from storage.tables import person, reading


@dataclass(frozen=True, slots=True)
class Reader:
    name: str
    at: datetime  # the last time


async def note(tx: Tx, person_id: int, subject: str, now: datetime) -> None:
    """Nothing where it was read today already; ``now`` in the bot's own time zone."""
    morning = now.replace(hour=0, minute=0, second=0, microsecond=0)
    mine = (reading.c.subject == subject) & (reading.c.person_id == person_id)
    today = select(reading.c.id).where(mine, reading.c.at >= morning).limit(1)
    if (await tx.execute(today)).first() is None:
        values = {"person_id": person_id, "subject": subject, "at": now}
        await tx.execute(insert(reading).values(**values))


async def readers(tx: Tx, subject: str) -> list[Reader]:
    """Each person once, who read it last first."""
    last = func.max(reading.c.at).label("at")
    query = select(person.c.name, last).join(reading, reading.c.person_id == person.c.id)
    query = query.where(reading.c.subject == subject).group_by(person.c.id, person.c.name)
    rows = await tx.execute(query.order_by(last.desc(), person.c.id))
    return [Reader(row.name, row.at) for row in rows]
