"""The counts of members of a cell, changed from a day on: what is known of later days follows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlalchemy import insert, select, update

from domain.errors import Refused
from storage.organisation.unit import COUNTS, Members, members
from storage.store import Tx
from storage.tables import membership

NONE = Members(0, 0, 0)


def changed(before: Members, added: Mapping[str, int]) -> Members:
    """Refused: more exempt than members, or fewer than none."""
    counts = {name: getattr(before, name) + added.get(name, 0) for name in COUNTS}
    total = counts["full"] + counts["probationary"]
    if min(counts.values()) < 0 or counts["exempt"] + counts["temporary_out"] > total:
        raise Refused("counts-impossible", **counts)
    return Members(**counts)


async def change(
    tx: Tx, cell: int, since: date, added: Mapping[str, int]
) -> tuple[Members, Members]:
    """As it was and as it is from this day on; Refused where it cannot be, on it or later."""
    before = await members(tx, cell, since) or NONE
    after = changed(before, added)
    mine = membership.c.unit_id == cell
    later = await tx.execute(select(membership).where(mine, membership.c.from_date > since))
    for row in later.mappings().all():
        counts = changed(Members(**{name: row[name] for name in COUNTS}), added)
        await _write(tx, membership.c.id == row["id"], counts)
    same_day = mine & (membership.c.from_date == since)
    if not await _write(tx, same_day, after):
        values = {name: getattr(after, name) for name in COUNTS}
        await tx.execute(insert(membership).values(unit_id=cell, from_date=since, **values))
    return before, after


async def _write(tx: Tx, where: object, counts: Members) -> int:
    values = {name: getattr(counts, name) for name in COUNTS}
    done = await tx.execute(update(membership).where(where).values(**values))  # type: ignore[arg-type]
    return int(done.rowcount)
