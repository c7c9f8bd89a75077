"""Letters: claimed by a lease, sent, settled; one retry layer, by class of error."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from bot import kill, numbered
from bot.channels import (
    Button,
    Channel,
    NotSent,
    Rejected,
    Trouble,
    Unauthorized,
    Unreachable,
    Unsure,
    Wait,
)
from bot.channels.length import cut, split
from bot.standing import Standing
from bot.traffic import REMINDERS, Level, Traffic
from bot.words import Words
from domain.chat import Place, Visit, word
from handlers.admission import holds, opens
from storage import chat, outbox
from storage.chat import Chat
from storage.errors import meaning
from storage.outbox import Letter
from storage.reminders import reminder
from storage.store import Store, Tx
from storage.traffic import HELD

PACE = timedelta(seconds=1 / 20)
CHAT_PACE_SECONDS = 1.0
TOGETHER = 10  # letters a claim: half a second's worth
LEAD_SECONDS = 0.3  # before the last one goes the next are claimed
LOOK_SECONDS = 1.0  # for letters that came while others are on their way
MOST_FLYING = 200  # where no answers come
LONGEST_WAIT = 45.0  # that a platform is obeyed when it asks to wait; then it is tried again
OUTAGE_SECONDS = 30.0  # until the server is tried again
UNSURE_SECONDS = 10.0  # before the first repetition, then twice as long
UNSURE_REPETITIONS = 2
PAUSE_SECONDS, LONGEST_PAUSE = 0.5, 5.0  # between two tries while the database is unwell

log = logging.getLogger(__name__)


class Outbox:
    """Drained at every tick of the heartbeat, in any number of processes."""

    def __init__(
        self,
        store: Store,
        channels: Mapping[str, Channel],
        words: Words,
        now: Callable[[], datetime],
        standing: Standing,
        *,
        chat_pace: float = CHAT_PACE_SECONDS,
        traffic: Traffic | None = None,
    ) -> None:
        self._store = store
        self._channels = channels
        self._words = words
        self._now = now
        self._standing = standing
        self._chat_pace = chat_pace
        self._traffic = traffic or Traffic(store, channels, now)
        self._draining: asyncio.Task[int] | None = None
        self._stopping = False
        self._outage: set[str] = set()  # channels that cannot be reached for now
        self._last: dict[int, float] = {}  # by person, when the last letter went

    async def drain(self) -> int:
        """Send what is due, to its end even if the caller is cancelled; returns how many went."""
        return await asyncio.shield(self.start())

    def start(self) -> asyncio.Task[int]:
        """The same, without waiting for it."""
        if self._draining is None or self._draining.done():
            self._draining = asyncio.create_task(self._drain())
        return self._draining

    async def settle(self, seconds: float) -> None:
        """At the stop: nothing more is claimed; what is being sent may end."""
        self._stopping = True
        if self._draining and not self._draining.done():
            _, late = await asyncio.wait([self._draining], timeout=seconds)
            for task in late:
                task.cancel()

    async def _drain(self) -> int:
        """Letters are claimed a little before their turn; those of one person go in order."""
        self._outage.clear()
        recent = time.monotonic() - self._chat_pace
        self._last = {who: at for who, at in self._last.items() if at > recent}
        await self._expire()
        flying: set[asyncio.Task[bool]] = set()
        sent = 0
        try:
            while True:
                claimed = await self._claim() if len(flying) < MOST_FLYING else []
                flying |= {asyncio.create_task(self._deliver(*one)) for one in claimed}
                if not flying:
                    return sent
                sent += await _landed(flying, _until_turn(claimed))
        except Exception:
            if flying:  # what is being sent is noted all the same
                await asyncio.wait(flying)
            raise
        finally:
            for task in flying:
                task.cancel()

    async def _expire(self) -> None:
        now = self._now()
        if await self._next_due() is not None:
            await self._store.write(lambda tx: outbox.expire(tx, now))

    async def _next_due(self) -> datetime | None:
        async with self._store.read() as tx:
            return await outbox.next_due(tx)

    async def _claim(self) -> list[tuple[Letter, float]]:
        """Each with when it may go, by the clock that nobody sets."""
        began = time.monotonic()
        now, due = self._now(), await self._next_due()
        if self._stopping or self._outage >= set(self._channels) or due is None or due > now:
            return []
        claim = partial(outbox.claim, now=now, most=TOGETHER, pace=PACE)
        letters = await self._store.write(claim)
        kill.here("after-claim")
        return [(letter, began + wait.total_seconds()) for letter, wait in letters]

    async def _deliver(self, letter: Letter, at: float) -> bool:
        """Whether it went; what a database that is unwell kept from going has not arrived."""
        together = [letter]
        try:
            return await self._go(together, at)
        except Exception as trouble:
            if meaning(trouble) != "unwell":
                raise
            for one in together:
                await self._give_back(one, self._now(), type(trouble).__name__)
            return False

    async def _go(self, together: list[Letter], at: float) -> bool:
        """The first of them, and those that it puts beside it."""
        letter = together[0]
        row = await self._chat_of(letter)
        if row is None:
            await self._settle(letter, "undeliverable", "no reachable chat")
            return False
        await self._wait_turn(letter.person_id, at)
        if self._now() >= letter.expires_at:
            await self._settle(letter, "expired")
            return False
        if self._now() >= letter.leased_until:  # somebody else may be sending it
            return False
        if later := self._traffic.wait_until(row.channel, letter.key):
            await self._give_back(letter, later, HELD)
            return False
        together += await self._others(row, letter)
        began = self._now()
        try:
            mine = [one for one in together if await self._is_for(one, row.id)]
            for other in together:
                if other not in mine:
                    await self._settle(other, "expired", "no longer theirs to do")
            if not mine:
                return False
            together[:], began = mine, self._now()
            await self._send(row, _one_of(mine))
        except Trouble as trouble:
            await self._troubles(together, row, trouble, began)
            return False
        except Exception as trouble:
            if meaning(trouble) == "unwell":
                raise
            log.exception("letter %d failed", letter.id)
            await self._troubles(together, row, Unsure(), began)
            return False
        self._standing.well(row.channel, "sending")
        kill.here("after-send-before-settle")
        for one in together:
            await self._settle(one, "sent")
        return True

    async def _others(self, row: Chat, letter: Letter) -> list[Letter]:
        """What goes in the same message, where messages are few."""
        few = self._traffic.level(row.channel) is not Level.plenty
        if not few or letter.key.startswith(REMINDERS):
            return []
        now = self._now()
        claim = partial(outbox.claim_with, letter=letter, now=now, but=REMINDERS)
        return await self._store.write(claim)

    async def _troubles(
        self, letters: Sequence[Letter], row: Chat, trouble: Trouble, began: datetime
    ) -> None:
        for letter in letters:
            await self._trouble(letter, row, trouble, began)

    async def _wait_turn(self, person_id: int, at: float) -> None:
        after_last = self._last.get(person_id, 0.0) + self._chat_pace
        await asyncio.sleep(max(0.0, max(at, after_last) - time.monotonic()))
        self._last[person_id] = time.monotonic()

    async def _chat_of(self, letter: Letter) -> Chat | None:
        """Where it goes: where the person asked for letters, else was last; another chat where a
        token was refused or the month is nearly used up.
        """
        async with self._store.read() as tx:
            rows = await chat.chats_of(tx, letter.person_id, self._now().date())
        mine = [
            row
            for row in rows
            if row.channel in self._channels and row.person.let_in and row.reachable
        ]
        return min(mine, key=lambda row: self._worse(row, letter), default=None)

    def _worse(self, row: Chat, letter: Letter) -> tuple[bool, bool, bool, float]:
        waits = self._traffic.wait_until(row.channel, letter.key) is not None
        waits = waits or self._traffic.used_up(row.channel)
        heard = row.heard_at.timestamp() if row.heard_at else 0.0
        return self._standing.doubts(row.channel), waits, not row.letters_here, -heard

    async def _is_for(self, letter: Letter, chat_id: int) -> bool:
        """Whether the person holds now what the letter is for, and of what it reminds something is
        still to be done; asked just before it is sent.
        """
        now = self._now()
        links = [one.value for row in letter.rows for one in row]
        async with self._store.read() as tx:
            person = await chat.person_of(tx, chat_id, now.date())
            if person is None:
                return False
            owners = await reminder.told_of(tx, letter.id)
            said = await reminder.of_letter(tx, letter.id) if owners else []
            if said and not await reminder.still_open(tx, said, now):
                return False
            visit = Visit(person, chat_id, Place("home"), now)
            return all(holds(person, *one) for one in owners) and await opens(tx, visit, links)

    async def _send(self, row: Chat, letter: Letter) -> None:
        channel, language = self._channels[row.channel], row.person.language
        key = "repeated-letter" if letter.repeated else "letter"
        text = self._words.say(word(key, message=letter.message), language)
        if not channel.can.buttons:
            await self._send_lines(channel, row, letter, text)
            return
        text = cut(text, channel.can.longest)
        rows = [
            [Button(self._words.say(one.label, language), one.value) for one in row]
            for row in letter.rows
        ]
        try:
            await self._traffic.send(channel, row.external, text, rows, kind="letter")
        except Rejected:  # not as it is: the words alone, once
            await self._traffic.send(channel, row.external, text, kind="letter")

    async def _send_lines(self, channel: Channel, row: Chat, letter: Letter, text: str) -> None:
        """What can be opened is typed; the question that is open keeps its own numbers."""
        buttons = [button for row in letter.rows for button in row]
        if buttons:
            offers, keys = numbered.offer(row.offers, [one.value for one in buttons])
            await self._store.write(lambda tx: chat.keep_offers(tx, row.id, offers))
            say = partial(self._words.say, language=row.person.language)
            lines = [f"{key}. {say(one.label)}" for key, one in zip(keys, buttons, strict=True)]
            text = f"{text}\n\n{say(word('letter-lines', lines=tuple(lines)))}"
        for part in split(text, channel.can.longest):
            await self._traffic.send(channel, row.external, part, kind="letter")

    async def _trouble(self, letter: Letter, row: Chat, trouble: Trouble, began: datetime) -> None:
        name = type(trouble).__name__
        log.warning("letter %d not sent: %s", letter.id, name)
        self._standing.ill(row.channel, "sending", trouble)
        match trouble:
            case Wait():
                due = self._in(min(trouble.seconds, LONGEST_WAIT))
                await self._note(lambda tx: outbox.hold_back(tx, letter, due))
            case NotSent() | Unauthorized():
                self._outage.add(row.channel)
                await self._give_back(letter, self._in(OUTAGE_SECONDS), name)
            case Unreachable():  # again: to another chat of the person, if there is one
                lost = partial(outbox.lose_chat, began=began, now=self._now())
                await self._note(lambda tx: lost(tx, letter, row.id))
            case Unsure() if letter.attempts <= UNSURE_REPETITIONS:
                due = self._in(UNSURE_SECONDS * 2.0 ** (letter.attempts - 1))
                await self._note(lambda tx: outbox.put_back(tx, letter, due, name))
            case _:
                await self._settle(letter, "undeliverable", name)

    def _in(self, seconds: float) -> datetime:
        return self._now() + timedelta(seconds=seconds)

    async def _settle(self, letter: Letter, state: str, error: str = "") -> None:
        now = self._now()
        if error:
            log.warning("letter %d %s: %s", letter.id, state, error)
        await self._note(lambda tx: outbox.settle(tx, letter, state, now, error))

    async def _give_back(self, letter: Letter, due: datetime, why: str) -> None:
        await self._note(lambda tx: outbox.give_back(tx, letter, due, why))

    async def _note(self, what: Callable[[Tx], Awaitable[None]]) -> None:
        """What became of a letter, as soon as the database takes it: else it would go again."""
        pause = PAUSE_SECONDS
        while True:
            try:
                return await self._store.write(what)
            except Exception as trouble:
                if meaning(trouble) != "unwell":
                    raise
                log.warning("a letter is not noted yet: %s", type(trouble).__name__)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)


def _one_of(letters: Sequence[Letter]) -> Letter:
    """All of them as one."""
    first, *others = letters
    if not others:
        return first
    apart = [part for one in letters for part in ("", one.message)][1:]
    rows = tuple(row for one in letters for row in one.rows)
    return replace(first, message=word("letters-together", letters=tuple(apart)), rows=rows)


def _until_turn(claimed: Sequence[tuple[Letter, float]]) -> float | None:
    """Seconds until the next letters are to be claimed; None: there were none."""
    return max(0.0, claimed[-1][1] - time.monotonic() - LEAD_SECONDS) if claimed else None


async def _landed(flying: set[asyncio.Task[bool]], seconds: float | None) -> int:
    """Wait so long, or until one has gone or it is time to look for others; takes out those that
    have, and counts what went well.
    """
    when = asyncio.FIRST_COMPLETED if seconds is None else asyncio.ALL_COMPLETED
    seconds = LOOK_SECONDS if seconds is None else seconds
    done, _ = await asyncio.wait(flying, timeout=seconds, return_when=when)
    flying -= done
    return sum(task.result() for task in done)
