"""A framework that somebody sent as a file or a long text: read aside, kept with what was sent."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from bot.books import child
from bot.channels import Channel, Trouble
from domain import wire
from domain.books import Unreadable
from domain.chat import Figures, word
from handlers.frameworks import sent_file
from storage import form_draft, lock
from storage.chat import Chat
from storage.store import Store, Tx

IN_A_THREAD = 12_000  # characters: read within some hundredths of a second


class FrameworkFiles:
    """One is read at a time: each takes a core."""

    def __init__(
        self, store: Store, channels: Mapping[str, Channel], now: Callable[[], datetime]
    ) -> None:
        self._store, self._channels, self._now = store, channels, now
        self._one = asyncio.Semaphore(1)

    async def prepare(self, row: Chat, wanted: Figures) -> None:
        """The file of this page read, once; of texts all that came meanwhile, in their order."""
        here, ref = wanted.args["unit"], wanted.args["file"]
        async with self._one:
            kept = await self._kept(here, row)
            if not sent_file.is_text(ref) and kept.get("file") != ref:
                await self._one_read(here, row, ref, None)
            if unread := kept.get("unread"):  # which a text came upon
                await self._one_read(here, row, unread, None)
                kept = await self._kept(here, row)
            while sent_file.is_text(ref) and (texts := kept.get("texts")):
                await self._one_read(here, row, ref, texts[0])
                kept = await self._kept(here, row)

    async def _kept(self, here: int, row: Chat) -> dict[str, Any]:
        found, _ = await self._store.look(
            lambda tx: form_draft.found(tx, sent_file.PAGE, here, row.id)
        )
        return found

    async def _one_read(self, here: int, row: Chat, ref: str, text: str | None) -> None:
        told = {"file": ref, **await self._read(row.channel, ref, text)}
        await self._store.write(lambda tx: self._keep(tx, here, row, told))

    async def _read(self, channel: str, ref: str, text: str | None) -> dict[str, Any]:
        """``text``: what was pasted, else it is a file to be fetched."""
        try:
            if text and len(text) <= IN_A_THREAD:
                told: dict[str, Any] = json.loads(await asyncio.to_thread(_answer, text.encode()))
                return told
            content = text.encode() if text else await self._channels[channel].take_file(ref)
            found: dict[str, Any] = json.loads(await child.ask({"forms": {}}, content))
        except Unreadable:  # stopped by a limit
            return {"refused": wire.dump(word("framework-file-too-large"))}
        except Trouble:
            return {"refused": wire.dump(word("framework-file-not-had"))}
        return found

    async def _keep(self, tx: Tx, here: int, row: Chat, told: Mapping[str, Any]) -> None:
        await lock.about(tx, {"unit": here})
        by, now = row.person.id or 0, self._now()
        await sent_file.keep(tx, here, row.id, told, by=by, now=now)


def _answer(text: bytes) -> bytes:
    from bot.frameworks.file import answer  # it reads Word and PDF files too

    return answer(text)
