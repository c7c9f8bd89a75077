"""Files that were promised and have not come: paid by the platform's OK, or by a word why not.

What is promised again is a debt of its own number, which a copy made before does not pay. Whoever
hands one over holds it by a lease, so that of several processes one does, and another one as soon
as that has died.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, exists, func, or_, select, update

from domain.chat import File
from storage import chat
from storage.chat import Chat
from storage.presence import gone
from storage.sql import insert_new
from storage.store import Tx
from storage.tables import chat as chats
from storage.tables import owed_file

LEASE = timedelta(seconds=60)


async def owe(tx: Tx, chat_id: int, files: Iterable[File]) -> None:
    """From now on this chat is owed these files as they are now, in place of what it was owed."""
    promised = dict.fromkeys(files)
    if not promised:
        return
    owed = await of(tx, chat_id)
    await pay(tx, [number for file, number in owed.items() if file in promised])
    rows = [{"chat_id": chat_id, "kind": one.kind, "subject": one.subject} for one in promised]
    await tx.execute(insert_new(tx, owed_file, rows))


async def of(tx: Tx, chat_id: int) -> dict[File, int]:
    """What this chat is owed, by the number of each debt."""
    columns = owed_file.c.kind, owed_file.c.subject, owed_file.c.id
    query = select(*columns).where(owed_file.c.chat_id == chat_id).order_by(owed_file.c.id)
    return {File(row.kind, row.subject): row.id for row in await tx.execute(query)}


async def hold(tx: Tx, number: int, *, process: int | None, now: datetime) -> bool:
    """For a minute nobody else hands it over; False where it has come or was promised again, or
    somebody else does.
    """
    free = _free(process, now, await _dead(tx, process))
    held = update(owed_file).where(owed_file.c.id == number, free)
    values = {"leased_until": now + LEASE, "held_by": process}
    return bool((await tx.execute(held.values(**values))).rowcount)


async def pay(tx: Tx, numbers: Collection[int]) -> None:
    """They have come, or it was said why they cannot."""
    if numbers:
        await tx.execute(delete(owed_file).where(owed_file.c.id.in_(list(numbers))))


async def left(
    tx: Tx, channels: Collection[str], process: int | None, now: datetime
) -> list[tuple[Chat, tuple[File, ...]]]:
    """What nobody is handing over though the chat can be reached, and was shown all it is owed
    besides; a screen brings its files itself.
    """
    if not await count(tx):  # PostgreSQL would look through all chats
        return []
    shown = exists().where(
        chats.c.id == owed_file.c.chat_id,  # not joined: there are few files, and many chats
        chats.c.channel.in_(channels),
        chats.c.lost_at.is_(None),
        chats.c.owed.is_(False),
    )
    query = (
        select(owed_file.c.chat_id, owed_file.c.kind, owed_file.c.subject)
        .where(shown, _free(process, now, await _dead(tx, process)))
        .order_by(owed_file.c.id)
    )
    files: dict[int, list[File]] = defaultdict(list)
    for row in await tx.execute(query):
        files[row.chat_id].append(File(row.kind, row.subject))
    rows = [(await chat.by_id(tx, one, now.date()), tuple(these)) for one, these in files.items()]
    return [(row, these) for row, these in rows if row]


async def count(tx: Tx) -> int:
    """How many files are owed to all chats."""
    return int((await tx.execute(select(func.count()).select_from(owed_file))).scalar_one())


async def _dead(tx: Tx, process: int | None) -> set[int]:
    """The other processes that hold a file and do not live any more."""
    others = select(owed_file.c.held_by).where(owed_file.c.held_by != process)
    return await gone(tx, set((await tx.execute(others)).scalars()))


def _free(process: int | None, now: datetime, dead: set[int]) -> ColumnElement[bool]:
    """Nobody else who lives holds it; a lease far ahead was taken while the clock was."""
    until, holder = owed_file.c.leased_until, owed_file.c.held_by
    mine = holder.is_(None) if process is None else holder == process
    return or_(until.is_(None), mine, holder.in_(dead), until <= now, until > now + LEASE)
