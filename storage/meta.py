"""Small facts about the bot itself, by name."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from storage.sql import upsert
from storage.store import Tx
from storage.tables import meta

ALIVE = "alive_at"


async def note_alive(tx: Tx, now: datetime) -> None:
    await tx.execute(upsert(tx, meta, ["key"], {"key": ALIVE, "value": now.isoformat()}))


async def alive_at(tx: Tx) -> datetime | None:
    """When the bot last said that it lives."""
    found = (await tx.execute(select(meta.c.value).where(meta.c.key == ALIVE))).scalar()
    return datetime.fromisoformat(found) if found else None
