"""A person's accounts: the chats, on several channels, that are the same person's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import case, insert, select, update

from storage.people import hash_code, new_code
from storage.store import Tx
from storage.tables import account_code, chat

CODE_MINUTES = 15
MOVE_HOURS = 72  # that a code is good which was not asked for, as an invitation's
Joined = Literal["joined", "moved", "unknown", "another"]


@dataclass(frozen=True, slots=True)
class Account:
    """``platform``: of the channel, which may have several bots there."""

    chat_id: int
    platform: str
    heard_at: datetime | None
    letters_here: bool


async def of(tx: Tx, person_id: int) -> list[Account]:
    """The newest last."""
    names = (chat.c.id, chat.c.channel, chat.c.heard_at, chat.c.letters_here)
    query = select(*names).where(chat.c.person_id == person_id).order_by(chat.c.id)
    return [
        Account(row["id"], platform(row["channel"]), row["heard_at"], row["letters_here"])
        for row in (await tx.execute(query)).mappings()
    ]


def platform(channel: str) -> str:
    return channel.partition("-")[0]


async def add_code(
    tx: Tx, person_id: int, now: datetime, *, life: timedelta = timedelta(minutes=CODE_MINUTES)
) -> str:
    """A new code; those that this person had are good no more."""
    mine = (account_code.c.person_id == person_id) & account_code.c.used_at.is_(None)
    await tx.execute(update(account_code).where(mine).values(used_at=now))
    code = new_code()
    values = {"code_hash": hash_code(code), "expires_at": now + life}
    await tx.execute(insert(account_code).values(person_id=person_id, **values))
    return code


async def join(tx: Tx, chat_id: int, channel: str, code: str, now: datetime) -> Joined:
    """Make this chat, which is nobody's, the account of the person of the code.

    "another": the person has one with this bot already, which has to be left first. "moved": one
    with another bot of the same platform is left by this.
    """
    good = (account_code.c.expires_at > now) & account_code.c.used_at.is_(None)
    query = select(account_code).where(account_code.c.code_hash == hash_code(code), good)
    row = (await tx.execute(query.with_for_update())).mappings().first()
    if row is None:
        return "unknown"
    there = await _there(tx, row["person_id"], platform(channel))
    if channel in there.values():
        return "another"
    used = update(account_code).where(account_code.c.id == row["id"]).values(used_at=now)
    await tx.execute(used)
    mine = update(chat).where(chat.c.id == chat_id, chat.c.person_id.is_(None))
    await tx.execute(mine.values(person_id=row["person_id"]))
    for old in there:
        await leave(tx, row["person_id"], old)
    return "moved" if there else "joined"


async def _there(tx: Tx, person_id: int, name: str) -> dict[int, str]:
    """The channel of each account of this person on this platform, by the chat."""
    rows = await tx.execute(select(chat.c.id, chat.c.channel).where(chat.c.person_id == person_id))
    return {row.id: row.channel for row in rows if platform(row.channel) == name}


async def leave(tx: Tx, person_id: int, chat_id: int) -> bool:
    """This chat is nobody's from now on, with all it was shown; False where it was not theirs."""
    mine = update(chat).where(chat.c.id == chat_id, chat.c.person_id == person_id)
    empty: dict[str, Any] = {
        **{key: [] for key in ("files", "buttons", "offers")},
        **{"page": "welcome", "args": {}, "notice": None},
    }
    values = {"asks": "", "owed": False, "letters_here": False, "revision": chat.c.revision + 1}
    return bool((await tx.execute(mine.values(person_id=None, **empty, **values))).rowcount)


async def letters_to(tx: Tx, person_id: int, chat_id: int | None) -> None:
    """Letters go to this chat; None: to the one where the person was last."""
    here = case((chat.c.id == chat_id, True), else_=False) if chat_id else False
    await tx.execute(update(chat).where(chat.c.person_id == person_id).values(letters_here=here))


async def channel_of(tx: Tx, chat_id: int) -> str:
    return str((await tx.execute(select(chat.c.channel).where(chat.c.id == chat_id))).scalar_one())


def others(accounts: Sequence[Account], chat_id: int) -> list[Account]:
    return [one for one in accounts if one.chat_id != chat_id]
