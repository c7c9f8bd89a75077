"""Updates that could not be read or applied, for the operator to look at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, insert, select

from storage.store import Tx
from storage.tables import parked


@dataclass(frozen=True, slots=True)
class Parked:
    """How many, and of the last one what is told to operators."""

    count: int
    channel: str
    reason: str
    at: datetime


async def since(tx: Tx, moment: datetime) -> Parked | None:
    """What was parked since then; None where nothing was."""
    newer = parked.c.at >= moment
    count = (await tx.execute(select(func.count()).select_from(parked).where(newer))).scalar_one()
    columns = parked.c.channel, parked.c.reason, parked.c.at
    newest = select(*columns).where(newer).order_by(parked.c.id.desc()).limit(1)
    row = (await tx.execute(newest)).first()
    return Parked(count, row.channel, row.reason, row.at) if row else None


async def park(tx: Tx, channel: str, raw: str, reason: str, now: datetime) -> None:
    values = {"channel": channel, "raw": raw[:20_000], "reason": reason[:200], "at": now}
    await tx.execute(insert(parked).values(**values))
