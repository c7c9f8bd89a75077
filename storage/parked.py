"""Updates that could not be read or applied, for the operator to look at."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import insert

from storage.store import Tx
from storage.tables import parked


async def park(tx: Tx, channel: str, raw: str, reason: str, now: datetime) -> None:
    values = {"channel": channel, "raw": raw[:20_000], "reason": reason[:200], "at": now}
    await tx.execute(insert(parked).values(**values))
