"""Links that hold from a day to a day (inclusive): who belongs where, and since when."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import CTE, Table, and_, case, func, insert, literal, or_, select, update

from storage.sql import eve_of, valid_on
from storage.store import Tx


async def hold_all(tx: Tx, table: Table, want: CTE, mine: str, what: str, since: date) -> bool:
    """From this day on each ``want.mine`` belongs to its ``want.what``, until the next link that is
    known; all in four statements, however many they are. Whether any was to be written.

    ``mine`` and ``what`` name the columns of the table.
    """
    held = (table.c[mine] == want.c.mine) & (table.c[what] == want.c.what) & valid_on(table, since)
    differs = select(want.c.mine).where(~select(table.c.id).where(held).exists()).limit(1)
    if (await tx.execute(differs)).first() is None:
        return False
    link, following = table.alias("link"), _eve_of_next(table, want, mine, since)
    there = (table.c[mine] == want.c.mine) & (table.c[what] != want.c.what)
    same_day = and_(there, table.c.from_date == since, valid_on(table, since))
    await tx.execute(update(table).where(same_day).values({what: want.c.what}))  # a correction
    present = and_(link.c[mine] == want.c.mine, valid_on(link, since))
    new = select(
        want.c.mine,
        want.c.what,
        literal(since).label("from_date"),
        case((link.c.id.is_not(None), link.c.until_date), else_=following),
    )
    new = new.select_from(want.join(link, present, isouter=True))
    new = new.where(or_(link.c.id.is_(None), link.c[what] != want.c.what))
    await tx.execute(insert(table).from_select([mine, what, "from_date", "until_date"], new))
    ended = and_(there, table.c.from_date < since, valid_on(table, since))
    await tx.execute(update(table).where(ended).values(until_date=before(since)))
    return True


def _eve_of_next(table: Table, want: CTE, mine: str, since: date) -> Any:
    later = table.alias("later")
    query = select(eve_of(func.min(later.c.from_date))).where(
        later.c[mine] == want.c.mine, later.c.from_date > since
    )
    return query.scalar_subquery()


def earliest(*days: date | None) -> date | None:
    """None: on no day."""
    return min((day for day in days if day), default=None)


def before(day: date) -> date:
    return date.fromordinal(day.toordinal() - 1)
