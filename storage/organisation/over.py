"""Posts whose last day has passed, of which nobody was told yet."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import ColumnElement, String, and_, cast, exists, func, or_, select

from storage.organisation.posts import HELD, Held, held_of
from storage.sql import upsert
from storage.store import Tx
from storage.tables import invite, meta, outbox, post, unit

LOOKED = "posts_over_told"
BACK = timedelta(days=7)  # what ended longer ago is not news
KEY = "post-over"


async def over(tx: Tx, today: date, *, most: int) -> list[Held]:
    """Those that ended by their date alone; none once all of this day were given out.

    Not who goes on in the same post, who was thanked when a successor was confirmed, or whose unit
    ended: they know.
    """
    looked = (await tx.execute(select(meta.c.value).where(meta.c.key == LOOKED))).scalar()
    if looked == str(today):
        return []
    last = post.c.until_date.between(today - BACK, today - timedelta(days=1))
    query = HELD.where(last, post.c.ended_at.is_(None), ~_told(), ~_goes_on(today), ~_known())
    rows = await tx.execute(query.order_by(post.c.until_date, post.c.id).limit(most))
    found = [held_of(row) for row in rows.mappings()]
    if len(found) < most:
        await tx.execute(upsert(tx, meta, ["key"], {"key": LOOKED, "value": str(today)}))
    return found


def _told() -> ColumnElement[bool]:
    """The letter to who held it was written."""
    number, who = cast(post.c.id, String), cast(post.c.person_id, String)
    return exists().where(outbox.c.key == f"{KEY}:" + number + ":" + who)


def _goes_on(today: date) -> ColumnElement[bool]:
    other = post.alias()
    here = or_(other.c.unit_id == post.c.unit_id, other.c.group_id == post.c.group_id)
    same = and_(other.c.person_id == post.c.person_id, other.c.role == post.c.role, here)
    still = func.coalesce(other.c.until_date >= today, True)
    return exists().where(same, other.c.from_date <= today, still, other.c.ended_at.is_(None))


def _known() -> ColumnElement[bool]:
    succeeded = exists().where(invite.c.replaces == post.c.id, invite.c.confirmed_at.is_not(None))
    return or_(succeeded, func.coalesce(unit.c.ended_on <= post.c.until_date, False))
