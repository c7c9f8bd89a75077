"""What is older than its kind is kept goes; how many rows went is noted in the log."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Table, delete, select

from domain.retention import DAYS, Kind
from storage import audit
from storage.sql import there_is
from storage.store import Tx
from storage.tables import form_draft, outbox, parked, reading, reminder

MOST = 5000  # rows of a kind at once: others wait for the writer

_SETTLED = (outbox.c.state != "waiting") & ~there_is(reminder.c.letter_id == outbox.c.id)
OLD: Mapping[Kind, tuple[Table, Any, ColumnElement[bool] | None]] = {
    Kind.letters: (outbox, outbox.c.expires_at, _SETTLED),
    Kind.readings: (reading, reading.c.at, None),
    Kind.forms: (form_draft, form_draft.c.updated_at, None),
    Kind.odd: (parked, parked.c.at, None),
}


async def forget(tx: Tx, kind: Kind, now: datetime) -> int:
    """How many rows went."""
    table, moment, also = OLD[kind]
    old = moment < now - timedelta(days=DAYS[kind])
    old = old if also is None else old & also
    if kind is Kind.forms:
        gone = int((await tx.execute(delete(table).where(old))).rowcount)
    else:
        some = select(table.c.id).where(old).limit(MOST)
        gone = int((await tx.execute(delete(table).where(table.c.id.in_(some)))).rowcount)
    if gone:
        await audit.note(tx, "forget", kind.value, by=None, now=now, new={"rows": gone})
    return gone
