"""The log, sealed: each seal is a hash of a row of the log and of the seal before it, so that a row
that was changed, taken away or put in later is noticed.

It proves nothing against who may write in the database and computes every seal anew; against that
the last seal is to be kept elsewhere (docs/decisions/0023).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import func, insert, select

from storage import lock
from storage.sql import there_is
from storage.store import Tx
from storage.tables import audit, seal

BATCH = 500  # rows in a transaction or a look
LOOK_BACK = 1000  # ids: on PostgreSQL one that was given earlier may be committed later
SEALED = there_is(seal.c.audit_id == audit.c.id)
Wrong = Literal["changed", "missing", "added"]


@dataclass(frozen=True, slots=True)
class Log:
    """What is wrong, by the id of the row of the log; ``last``: the newest seal."""

    sealed: int
    wrong: dict[int, Wrong]
    last: str


async def add(tx: Tx) -> int:
    """Seal what was noted since, at most a batch: how many rows."""
    await lock.job(tx, lock.SEALS)
    newest = select(seal.c.audit_id, seal.c.digest).order_by(seal.c.id.desc()).limit(1)
    last = (await tx.execute(newest)).first()
    since = (last.audit_id - LOOK_BACK) if last else 0
    query = select(audit).where(audit.c.id > since, ~SEALED).order_by(audit.c.id).limit(BATCH)
    digest, seals = last.digest if last else "", []
    for row in (await tx.execute(query)).mappings():
        digest = _digest(digest, row)
        seals.append({"audit_id": row["id"], "digest": digest})
    if seals:
        await tx.execute(insert(seal), seals)
    return len(seals)


async def look(tx: Tx) -> Log:
    """Compute every seal again."""
    before, count, wrong = "", 0, dict[int, Wrong]()
    async for row in _rows(tx):
        if row["id"] is None:
            wrong[row["audit_id"]] = "missing"
        elif _digest(before, row) != row["digest"]:
            wrong[row["audit_id"]] = "changed"
        before, count = row["digest"], count + 1
    for number in await _unsealed(tx):
        wrong[number] = "added"
    return Log(count, wrong, before)


async def sealed_at(tx: Tx, printed: str) -> datetime | None:
    """When what the seal that begins so closes was done; None where there is none."""
    query = select(audit.c.at).join(seal, seal.c.audit_id == audit.c.id)
    begins = seal.c.digest.startswith(printed.strip().lower(), autoescape=True)
    return (await tx.execute(query.where(begins).limit(1))).scalar()


async def _rows(tx: Tx) -> AsyncIterator[Any]:
    """Each seal in their order with its row of the log, whose id is None where it is gone."""
    joined = select(audit, seal.c.id.label("place"), seal.c.audit_id, seal.c.digest)
    joined = joined.select_from(seal).join(audit, audit.c.id == seal.c.audit_id, isouter=True)
    place: int | None = 0
    while place is not None:
        query = joined.where(seal.c.id > place).order_by(seal.c.id).limit(BATCH)
        found = (await tx.execute(query)).mappings().all()
        for row in found:
            yield row
        place = found[-1]["place"] if found else None


async def _unsealed(tx: Tx) -> list[int]:
    """What stands without a seal among rows that have one: what is new is only waiting for it."""
    newest = select(func.max(seal.c.audit_id)).scalar_subquery()
    query = select(audit.c.id).where(audit.c.id <= newest - LOOK_BACK, ~SEALED)
    return list((await tx.execute(query)).scalars())


def _digest(before: str, row: Any) -> str:
    """SHA-256 of the seal before and of the row as a JSON list."""
    values = [row["id"], row["at"].isoformat(), row["person_id"]]
    values += [row[name] for name in ("action", "subject", "old", "new")]
    text = json.dumps(values, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(f"{before}{text}".encode()).hexdigest()
