"""Letters: claimed by a lease, sent, settled; one retry layer, by class of error."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from bot import kill
from bot.channels import Button, Channel, NotSent, Trouble, Unauthorized, Unreachable, Unsure, Wait
from bot.display import cut
from bot.words import Words
from domain.chat import word
from storage import chat, outbox
from storage.chat import Chat
from storage.outbox import Letter
from storage.store import Store, Tx

PACE_SECONDS = 1 / 20
OUTAGE_SECONDS = 30.0  # until the server is tried again
UNSURE_SECONDS = 10.0  # before the first repetition, then twice as long
UNSURE_REPETITIONS = 2

log = logging.getLogger(__name__)


class Outbox:
    """Drained at every tick of the heartbeat."""

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
        self._pace = asyncio.Lock()
        self._draining: asyncio.Task[int] | None = None
        self._stopping = False
        self._outage = False

    async def drain(self) -> int:
        """Send what is due, to its end even if the caller is cancelled; returns how many went."""
        if self._draining is None or self._draining.done():
            self._draining = asyncio.create_task(self._drain())
        return await asyncio.shield(self._draining)

    async def settle(self, seconds: float) -> None:
        """At the stop: nothing more is claimed; what is being sent may end."""
        self._stopping = True
        if self._draining and not self._draining.done():
            _, late = await asyncio.wait([self._draining], timeout=seconds)
            for task in late:
                task.cancel()

    async def _drain(self) -> int:
        sent, self._outage = 0, False
        while not (self._stopping or self._outage) and (letters := await self._claim()):
            kill.here("after-claim")
            sent += sum(await asyncio.gather(*map(self._deliver, letters)))
        return sent

    async def _claim(self) -> list[Letter]:
        """At most one letter of each person: theirs go in order, people's side by side."""
        now = self._now()
        async with self._store.read() as tx:
            due = await outbox.next_due(tx)
        if due is None or due > now:
            return []

        async def work(tx: Tx) -> list[Letter]:
            await outbox.expire(tx, now)
            return await outbox.claim(tx, now)

        return await self._store.write(work)

    async def _deliver(self, letter: Letter) -> bool:
        row = await self._chat_of(letter.person_id)
        if row is None:
            await self._settle(letter, "undeliverable", "no reachable chat")
            return False
        try:
            await self._send(row, letter)
        except Trouble as trouble:
            await self._trouble(letter, row, trouble)
            return False
        except Exception:
            log.exception("letter %d failed", letter.id)
            await self._trouble(letter, row, Unsure())
            return False
        kill.here("after-send-before-settle")
        await self._settle(letter, "sent")
        return True

    async def _chat_of(self, person_id: int) -> Chat | None:
        async with self._store.read() as tx:
            rows = await chat.chats_of(tx, person_id, self._now().date())
        return next((row for row in rows if row.reachable and row.person.consented), None)

    async def _send(self, row: Chat, letter: Letter) -> None:
        language = row.person.language
        key = "repeated-letter" if letter.repeated else "letter"
        text = cut(self._words.say(word(key, message=letter.message), language))
        rows = [[Button(self._words.say(one.label, language), one.value)] for one in letter.buttons]
        async with self._pace:
            await asyncio.sleep(PACE_SECONDS)
        await self._channels[row.channel].send(row.external, text, rows)

    async def _trouble(self, letter: Letter, row: Chat, trouble: Trouble) -> None:
        name = type(trouble).__name__
        log.warning("letter %d not sent: %s", letter.id, name)
        match trouble:
            case Wait():
                due = self._in(trouble.seconds)
                await self._store.write(lambda tx: outbox.hold_back(tx, letter, due))
            case NotSent() | Unauthorized():
                self._outage = True
                due = self._in(OUTAGE_SECONDS)
                await self._store.write(lambda tx: outbox.give_back(tx, letter, due, name))
            case Unreachable():  # again: to another chat of the person, if there is one
                now = self._now()
                await self._store.write(lambda tx: outbox.lose_chat(tx, letter, row.id, now))
            case Unsure() if letter.attempts <= UNSURE_REPETITIONS:
                due = self._in(UNSURE_SECONDS * 2.0 ** (letter.attempts - 1))
                await self._store.write(lambda tx: outbox.put_back(tx, letter.id, due, name))
            case _:
                await self._settle(letter, "undeliverable", name)

    def _in(self, seconds: float) -> datetime:
        return self._now() + timedelta(seconds=seconds)

    async def _settle(self, letter: Letter, state: str, error: str = "") -> None:
        now = self._now()
        if error:
            log.warning("letter %d %s: %s", letter.id, state, error)
        await self._store.write(lambda tx: outbox.settle(tx, letter.id, state, now, error))
