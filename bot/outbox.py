"""Letters: claimed by a lease, sent, settled; one retry layer, by class of error."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from bot import kill
from bot.channels import Button, Channel, NotSent, Refused, Trouble, Unreachable, Unsure, Wait
from bot.words import Words
from domain.chat import word
from storage import chat, outbox
from storage.chat import Chat
from storage.outbox import Letter
from storage.store import Store, Tx

PACE_SECONDS = 1 / 20
UNSURE_TRIES = 2
TRIES = 12

log = logging.getLogger(__name__)


class Outbox:
    """Drained after every batch of the inbox and at every tick."""

    def __init__(
        self,
        store: Store,
        channels: Mapping[str, Channel],
        words: Words,
        now: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._channels = channels
        self._words = words
        self._now = now
        self._draining = asyncio.Lock()

    async def drain(self) -> int:
        """Send what is due; returns how many were sent."""
        sent = 0
        async with self._draining:
            while letters := await self._claim():
                kill.here("after-claim")
                for letter in letters:
                    sent += await self._send(letter)
                    await asyncio.sleep(PACE_SECONDS)
        return sent

    async def _claim(self) -> list[Letter]:
        now = self._now()
        async with self._store.read() as tx:
            due = await outbox.next_due(tx)
        if due is None or due > now:
            return []

        async def work(tx: Tx) -> list[Letter]:
            await outbox.expire(tx, now)
            return await outbox.claim(tx, now)

        return await self._store.write(work)

    async def _send(self, letter: Letter) -> bool:
        row = await self._chat_of(letter.person_id)
        if row is None:
            await self._settle(letter, "undeliverable", "no reachable chat")
            return False
        try:
            await self._say(row, letter)
        except Trouble as trouble:
            await self._trouble(letter, trouble)
            return False
        kill.here("after-send-before-settle")
        await self._settle(letter, "sent")
        return True

    async def _chat_of(self, person_id: int) -> Chat | None:
        async with self._store.read() as tx:
            rows = await chat.chats_of(tx, person_id, self._now().date())
        return next((row for row in rows if row.reachable and row.person.consented), None)

    async def _say(self, row: Chat, letter: Letter) -> None:
        language = row.person.language
        text = self._words.say(word("letter", message=letter.message), language)
        rows = []
        if letter.button:
            label = self._words.say(letter.button.label, language)
            rows = [[Button(label, letter.button.value)]]
        await self._channels[row.channel].send(row.external, text, rows)

    async def _trouble(self, letter: Letter, trouble: Trouble) -> None:
        name = type(trouble).__name__
        match trouble:
            case Unreachable() | Refused():
                await self._settle(letter, "undeliverable", name)
            case Unsure() if letter.attempts > UNSURE_TRIES:
                await self._settle(letter, "undeliverable", name)
            case Wait():
                await self._put_back(letter, trouble.seconds, name)
            case NotSent() | Unsure() if letter.attempts < TRIES:
                await self._put_back(letter, min(5 * 2.0**letter.attempts, 3600), name)
            case _:
                await self._settle(letter, "undeliverable", name)

    async def _settle(self, letter: Letter, state: str, error: str = "") -> None:
        now = self._now()
        if error:
            log.warning("letter %d %s: %s", letter.id, state, error)
        await self._store.write(lambda tx: outbox.settle(tx, letter.id, state, now, error))

    async def _put_back(self, letter: Letter, seconds: float, error: str) -> None:
        due = self._now() + timedelta(seconds=seconds)
        await self._store.write(lambda tx: outbox.put_back(tx, letter.id, due, error))
