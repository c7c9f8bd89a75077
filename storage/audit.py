"""Who did what to which record: rows are only ever added."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import insert

from storage.prepared import prepared
from storage.store import Tx
from storage.tables import audit

NOTE = prepared(insert(audit))


async def note(
    tx: Tx,
    action: str,
    subject: str,
    *,
    by: int | None,
    now: datetime,
    old: Any = None,
    new: Any = None,
) -> None:
    values = {"action": action, "subject": subject, "person_id": by, "at": now}
    await tx.execute(NOTE, {**values, "old": old, "new": new})
