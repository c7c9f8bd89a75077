"""A workbook that somebody sent in a chat: fetched, looked at aside, kept until it is written."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from bot.books.look import packed
from bot.channels import Channel, Trouble
from domain import wire
from domain.books import Findings, Unreadable, unpack
from domain.chat import Figures, word
from storage import form_draft, organisation
from storage.chat import Chat
from storage.organisation import KnownUnit, unit
from storage.store import Store, Tx

PAGE = "book"
PLACES_A_SCREEN = 5


class Books:
    """Two are read at a time, each takes a core, and one a person: what one sends keeps nobody
    waiting.
    """

    def __init__(
        self, store: Store, channels: Mapping[str, Channel], now: Callable[[], datetime]
    ) -> None:
        self._store, self._channels, self._now = store, channels, now
        self._two = asyncio.Semaphore(2)
        self._mine: dict[int, asyncio.Lock] = {}

    async def prepare(self, row: Chat, wanted: Figures) -> None:
        """What the file of this page would change, kept for the page to show it."""
        here, ref, today = wanted.args["unit"], wanted.args["file"], self._now().date()
        mine = self._mine.setdefault(row.person.id or -row.id, asyncio.Lock())
        async with mine, self._two:
            kept, _ = await self._store.look(lambda tx: form_draft.found(tx, PAGE, here, row.id))
            same = (kept.get("file"), kept.get("since")) == (ref, str(today))
            if not same or kept.keys().isdisjoint(("packed", "refused")):
                await self._keep(row, here, await self._found(row.channel, here, ref, today))

    async def content(self, chat_id: int, unit_id: int) -> tuple[bytes, Findings] | None:
        """The file that is being shown to this chat, fetched again; None where there is none."""
        kept, _ = await self._store.look(lambda tx: form_draft.found(tx, PAGE, unit_id, chat_id))
        if "packed" not in kept:
            return None
        channel = self._channels[kept["channel"]]
        return await channel.take_file(kept["file"]), await asyncio.to_thread(unpack, kept)

    async def _found(self, channel: str, here: int, ref: str, today: date) -> dict[str, Any]:
        facts: dict[str, Any] = {"file": ref, "since": str(today), "channel": channel}
        try:
            content = await self._channels[channel].take_file(ref)
            known, code = await self._store.look(lambda tx: _there(tx, here, today))
            found = await packed(content, known, under=code, today=today, most=PLACES_A_SCREEN)
        except Unreadable as refused:
            return facts | {"refused": wire.dump(refused.said)}
        except Trouble:
            return facts | {"refused": wire.dump(word("book-not-had"))}
        seen = await asyncio.to_thread(organisation.digest, known)
        return facts | found | {"seen": seen}

    async def _keep(self, row: Chat, here: int, facts: dict[str, Any]) -> None:
        by, now = row.person.id or 0, self._now()
        await self._store.write(
            lambda tx: form_draft.save(tx, PAGE, here, row.id, facts, by=by, now=now)
        )


async def _there(tx: Tx, unit_id: int, day: date) -> tuple[list[KnownUnit], str]:
    """The units under this one and its code."""
    here = await unit.unit_named(tx, unit_id)
    return await organisation.known(tx, unit_id, day), here.code if here else ""
