"""Files that a screen promised: handed over behind it, or later where they are still owed.

The debt is a row of its own, so that it outlives the page and the process. It is paid when the
platform has taken the file, or when it was said why there is none; the right is asked again at
every try.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any, Protocol

from sqlalchemy.exc import SQLAlchemyError

from bot import kill
from bot.channels import Channel, OddReply, Rejected, Trouble, Unreachable
from bot.channels.length import split
from bot.exports import aside, plain_text
from bot.files import AS_PDF, Files
from bot.words import Words
from domain.chat import File, Word, word
from handlers.admission import NotFound
from storage import owed_file
from storage.chat import Chat
from storage.presence import Presence
from storage.store import Store, Tx

log = logging.getLogger(__name__)


Hold = Callable[[], Awaitable[None]]


class NotHeld(Exception):
    """It has come meanwhile or was promised again, or another process is handing it over."""


class Insist(Protocol):
    """Try until the platform has taken it; raises where trying again is of no use."""

    async def __call__(
        self, row: Chat, attempt: Callable[[], Awaitable[Any]]
    ) -> tuple[Any, Any]: ...


class Say(Protocol):
    async def __call__(self, row: Chat, text: str, *, kind: str) -> Any: ...


class FileSender:
    """``insist`` and ``say`` are set by the display, which sends everything else."""

    def __init__(
        self,
        store: Store,
        files: Files,
        channels: Mapping[str, Channel],
        words: Words,
        now: Callable[[], datetime],
        presence: Presence,
    ) -> None:
        self._store = store
        self._files = files
        self._channels = channels
        self._words = words
        self._now = now
        self._presence = presence
        self._taken: set[int] = set()  # by the platform; not written down yet
        self.insist: Insist
        self.say: Say

    async def left(self) -> list[tuple[Chat, tuple[File, ...]]]:
        """What is owed and nobody is handing over, with the chats."""
        async with self._store.read() as tx:
            mine = self._presence.number
            return await owed_file.left(tx, self._channels, mine, self._now())

    async def hand_over(self, row: Chat, files: Sequence[File]) -> None:
        """One after the other; Unreachable where the chat is, the rest stays owed."""
        for file in files:
            kill.here("after-text-before-file")
            try:
                await self._one(row, file)
            except (SQLAlchemyError, OSError) as trouble:  # later, once the database is well
                log.warning("file %s waits: %s", file.kind, type(trouble).__name__)

    async def pay(self, row: Chat, files: Sequence[File]) -> None:
        """They were had in another way."""

        async def work(tx: Tx) -> None:
            owed = await owed_file.of(tx, row.id)
            await owed_file.pay(tx, [owed[file] for file in files if file in owed])

        with suppress(SQLAlchemyError, OSError):
            await self._store.write(work)

    async def _one(self, row: Chat, file: File) -> None:
        async with self._store.read() as tx:
            number = (await owed_file.of(tx, row.id)).get(file)
        if number is None:
            return
        if number not in self._taken:
            hold = partial(self._hold, number)
            try:
                why = await self._hand_over(row, file, hold)
                if why:
                    await hold()  # who erased themselves meanwhile is told nothing
            except NotHeld:
                return
            if why:
                with suppress(Rejected, OddReply):
                    await self._say(row, why)
            self._taken.add(number)
        await self._store.write(lambda tx: owed_file.pay(tx, [number]))
        self._taken.discard(number)

    async def _hand_over(self, row: Chat, file: File, hold: Hold) -> Word | None:
        """Returns why it cannot be had; None where it came."""
        try:
            await self._send(row, file, hold)
        except (Unreachable, NotHeld, SQLAlchemyError, OSError):
            raise
        except NotFound as gone:
            return gone.said
        except Exception as trouble:
            log.error("file %s:%s not sent: %r", file.kind, file.subject, trouble)
            return word("file-failed")
        return None

    async def _send(self, row: Chat, file: File, hold: Hold) -> None:
        channel = self._channels[row.channel]
        if channel.can.busy:
            with suppress(Trouble):
                await channel.busy(row.external)
        if not channel.can.files:
            file = replace(file, kind=file.kind.removesuffix(AS_PDF))
        name, content = await self._files.make(file, row.id)
        if not channel.can.files:
            return await self._as_text(row, file, hold, name, content)
        sending = partial(channel.send_file, row.external, name, content)
        _, where = await self.insist(row, partial(self._try, row, file, hold, sending))
        if where:
            await self._say(row, word("file-kept", name=name, where=where))

    async def _try(
        self, row: Chat, file: File, hold: Hold, sending: Callable[[], Awaitable[str | None]]
    ) -> str | None:
        await self._files.ask(file, row.id)
        await hold()
        try:
            return await sending()
        except Rejected:  # there is no other form of it: the same once more
            return await sending()

    async def _hold(self, number: int) -> None:
        mine, now = self._presence.number, self._now()
        if not await self._store.write(
            lambda tx: owed_file.hold(tx, number, process=mine, now=now)
        ):
            raise NotHeld

    async def _say(self, row: Chat, what: Word) -> None:
        text = self._words.say(what, row.person.language)
        await self.insist(row, partial(self.say, row, text, kind="file"))

    async def _as_text(self, row: Chat, file: File, hold: Hold, name: str, content: bytes) -> None:
        """What the file says, and how it is had: there is no address to open it at."""
        await hold()
        text = await asyncio.to_thread(aside.made, plain_text.text_of, name, content)
        channel, what = self._channels[row.channel], word("file-kind", kind=file.kind)
        said = self._words.say(word("file-as-text", file=what, text=text), row.person.language)
        for part in split(said.strip(), channel.can.longest):
            await self.insist(row, partial(self._part, row, file, part))

    async def _part(self, row: Chat, file: File, text: str) -> Any:
        await self._files.ask(file, row.id)
        return await self.say(row, text, kind="file")
