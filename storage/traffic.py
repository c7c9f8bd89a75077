"""How many messages went over each channel in a month, by kind; and how many people it serves."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import func, select

from domain.chat import Month
from domain.policy import Action, roles
from storage.sql import upsert
from storage.store import Tx
from storage.tables import chat, outbox, post, traffic

SENT = ("screen", "letter", "file", "aside")  # kinds that the platform counts
HELD = "held back"  # of a letter that waits, or waited too long, because a month is nearly used up
Counts = Mapping[tuple[str, str], int]  # channel, kind


async def add(tx: Tx, month: Month, counts: Counts) -> None:
    for (channel, kind), count in sorted(counts.items()):
        row = {"channel": channel, "month": str(month), "kind": kind, "count": count}
        keys = ("channel", "month", "kind")
        more = traffic.c.count + count
        await tx.execute(upsert(tx, traffic, keys, row, count=more))


async def of_month(tx: Tx, month: Month) -> dict[tuple[str, str], int]:
    rows = await tx.execute(select(traffic).where(traffic.c.month == str(month)))
    return {(row["channel"], row["kind"]): row["count"] for row in rows.mappings()}


async def people_on(tx: Tx) -> dict[str, int]:
    """How many have written on each channel."""
    query = select(chat.c.channel, func.count().label("people")).group_by(chat.c.channel)
    return {row["channel"]: row["people"] for row in (await tx.execute(query)).mappings()}


async def held_back(tx: Tx) -> dict[str, int]:
    """By state, the letters that were held back: "waiting" still, or "expired"."""
    query = select(outbox.c.state, func.count().label("letters")).where(outbox.c.error == HELD)
    rows = (await tx.execute(query.group_by(outbox.c.state))).mappings()
    return {row["state"]: row["letters"] for row in rows}


async def administrators(tx: Tx) -> list[int]:
    """Who is told of what concerns the bot itself."""
    held = post.c.role.in_(roles(action=Action.operate)) & post.c.until_date.is_(None)
    query = select(post.c.person_id).where(held)
    return sorted((await tx.execute(query.distinct())).scalars())
