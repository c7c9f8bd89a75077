"""Links that hold from a day to a day (inclusive): who belongs where, and since when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlalchemy import ColumnElement, Table, and_, func, insert, select, update

from storage.sql import valid_on
from storage.store import Tx


async def hold(
    tx: Tx, table: Table, mine: Mapping[str, int], what: Mapping[str, int], since: date
) -> None:
    """From this day on ``mine`` belongs to ``what``, until the next link that is known."""
    here = and_(*(table.c[name] == value for name, value in mine.items()))
    found = await tx.execute(select(table).where(here, valid_on(table, since)))
    present = found.mappings().first()
    if present and all(present[name] == value for name, value in what.items()):
        return
    if present and present["from_date"] == since:  # said otherwise of the same day: a correction
        await tx.execute(update(table).where(table.c.id == present["id"]).values(**what))
        return
    until = present["until_date"] if present else await _eve_of_next(tx, table, here, since)
    if present:
        ends = update(table).where(table.c.id == present["id"])
        await tx.execute(ends.values(until_date=before(since)))
    values = {**mine, **what, "from_date": since, "until_date": until}
    await tx.execute(insert(table).values(**values))


async def _eve_of_next(tx: Tx, table: Table, here: ColumnElement[bool], since: date) -> date | None:
    query = select(func.min(table.c.from_date)).where(here, table.c.from_date > since)
    following = (await tx.execute(query)).scalar()
    return before(following) if following else None


def before(day: date) -> date:
    return date.fromordinal(day.toordinal() - 1)
