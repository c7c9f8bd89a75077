"""Small facts about the bot itself, by name."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select

from storage.sql import upsert
from storage.store import Tx
from storage.tables import meta

ALIVE = "alive_at"
BACKUP = "backup"
CHECKED = "checked_at"
AWAY = "away_since:"  # with the name of a channel


async def note_alive(tx: Tx, now: datetime) -> None:
    await tx.execute(upsert(tx, meta, ["key"], {"key": ALIVE, "value": now.isoformat()}))


async def alive_at(tx: Tx) -> datetime | None:
    """When the bot last said that it lives."""
    found = (await tx.execute(select(meta.c.value).where(meta.c.key == ALIVE))).scalar()
    return datetime.fromisoformat(found) if found else None


async def note_away(tx: Tx, channel: str, since: datetime) -> None:
    """Nobody was there since then, unless it is noted already."""
    if await away_since(tx, channel) is None:
        row = {"key": AWAY + channel, "value": since.isoformat()}
        await tx.execute(upsert(tx, meta, ["key"], row))


async def away_since(tx: Tx, channel: str) -> datetime | None:
    found = (await tx.execute(select(meta.c.value).where(meta.c.key == AWAY + channel))).scalar()
    return datetime.fromisoformat(found) if found else None


async def forget_away(tx: Tx, channel: str) -> None:
    await tx.execute(delete(meta).where(meta.c.key == AWAY + channel))


async def note_checked(tx: Tx, now: datetime) -> None:
    """An operator looked: this could be written."""
    await tx.execute(upsert(tx, meta, ["key"], {"key": CHECKED, "value": now.isoformat()}))


async def note_backup(tx: Tx, now: datetime, rows: int) -> None:
    """A copy was made and proved."""
    value = f"{now.isoformat()} {rows}"
    await tx.execute(upsert(tx, meta, ["key"], {"key": BACKUP, "value": value}))


async def last_backup(tx: Tx) -> tuple[datetime, int] | None:
    """When a copy was last proved, and how many rows it holds."""
    found = (await tx.execute(select(meta.c.value).where(meta.c.key == BACKUP))).scalar()
    if not found:
        return None
    at, _, rows = found.partition(" ")
    return datetime.fromisoformat(at), int(rows)
