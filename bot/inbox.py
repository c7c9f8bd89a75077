"""Receive, apply once, show once: what waits together is applied in one transaction.

The promise (README): what is confirmed to the platform is in the database; what is in the database
is shown, and shown again after a crash only if the crash came before the mark.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import defaultdict, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from bot import kill
from bot.display import Display, Mark
from bot.turn import Show, Turn
from bot.words import Words
from domain.chat import Inbound, word
from storage import chat, parked
from storage.chat import Address
from storage.store import Store, Tx

MOST_TOGETHER = 200
HOLD_SECONDS = 5.0
FLOOD_SECONDS = 10.0
FLOOD_WORD_SECONDS = 60.0

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Job:
    inbound: Inbound
    done: asyncio.Future[None]


class Inbox:
    """``take`` returns when an inbound is committed; ``display`` is set by the composition root."""

    def __init__(
        self, store: Store, words: Words, now: Callable[[], datetime], *, flood_limit: int
    ) -> None:
        self._store = store
        self._words = words
        self._now = now
        self._jobs: deque[Job] = deque()
        self._marks: list[Mark] = []
        self._wake = asyncio.Event()
        self._last: dict[Address, asyncio.Task[None]] = {}
        self._flood = Flood(flood_limit)
        self.display: Display

    def mark(self, mark: Mark) -> None:
        self._marks.append(mark)
        self._wake.set()

    async def take(self, inbound: Inbound) -> None:
        """Apply this inbound once; a text waits for the question being shown to its chat."""
        address = (inbound.channel, inbound.chat)
        inbound = self._flood.check(address, inbound)
        before, showing = self._last.get(address), self.display.in_flight(address)
        if before is None and (showing is None or inbound.sort == "tap"):
            await self._enqueue(inbound)
            return
        task = asyncio.create_task(self._after(before, showing, inbound))
        self._last[address] = task
        try:
            await task
        finally:
            if self._last.get(address) is task:
                del self._last[address]

    async def _after(
        self,
        before: asyncio.Task[None] | None,
        showing: asyncio.Task[None] | None,
        inbound: Inbound,
    ) -> None:
        for task in (before, showing):
            if task and not task.done():
                await asyncio.wait([task], timeout=HOLD_SECONDS)
        await self._enqueue(inbound)

    async def _enqueue(self, inbound: Inbound) -> None:
        job = Job(inbound, asyncio.get_running_loop().create_future())
        self._jobs.append(job)
        self._wake.set()
        await job.done

    async def park(self, channel: str, raw: str, reason: str) -> None:
        """Keep what could not be read, with the reason."""
        now = self._now()
        await self._store.write(lambda tx: parked.park(tx, channel, raw, reason, now))
        log.error("parked an update of %s: %s", channel, reason)

    async def run(self) -> None:
        """Write what waits, forever; cancelled at the stop, after what is being written."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            while self._jobs or self._marks:
                await self.cycle()

    async def cycle(self) -> None:
        """One transaction for what waits now."""
        jobs = [self._jobs.popleft() for _ in range(min(len(self._jobs), MOST_TOGETHER))]
        marks, self._marks = self._marks, []
        try:
            await self._write(jobs, marks)
        except Exception as trouble:
            if len(jobs) + len(marks) > 1:
                log.warning(
                    "a batch of %d failed, one by one: %s", len(jobs), type(trouble).__name__
                )
            await self._one_by_one(jobs, marks)

    async def _one_by_one(self, jobs: Sequence[Job], marks: list[Mark]) -> None:
        """Find what a batch failed on: it alone is parked; handed back if nothing can be kept."""
        for job in jobs:
            try:
                await self._write([job], [])
            except Exception as trouble:
                log.exception("an update failed: %s", job.inbound.keys[0])
                await self._give_up(job, trouble)
        try:
            await self._write([], marks)
        except Exception:
            log.exception("marks were not kept: their chats will be shown again")

    async def _give_up(self, job: Job, trouble: Exception) -> None:
        """Park it, best with a word to the person; handed back only if nothing can be written."""
        for park in (self._park_and_tell, self._park):
            try:
                shows = await self._store.write(partial(park, inbound=job.inbound, why=trouble))
                self._finish([job], shows)
                return
            except Exception as worse:
                trouble = worse
        if not job.done.done():
            job.done.set_exception(trouble)

    async def _park(self, tx: Tx, inbound: Inbound, why: Exception) -> list[Show]:
        now = self._now()
        await chat.remember(tx, [inbound], now)
        raw = f"{inbound.sort} {' '.join(inbound.keys)}"
        await parked.park(tx, inbound.channel, raw, type(why).__name__, now)
        return []

    async def _park_and_tell(self, tx: Tx, inbound: Inbound, why: Exception) -> list[Show]:
        await self._park(tx, inbound, why)
        now = self._now()
        address = (inbound.channel, inbound.chat)
        row = (await chat.chats(tx, [address], now.date()))[address]
        row.place = replace(row.place, notice=word("went-wrong"), files=())
        row.revision += 1
        row.owed, row.in_place = True, False
        show = await Turn(self._words, now).again(tx, row)
        await chat.save(tx, [row])
        return [replace(show, query=inbound.query)]

    async def _write(self, jobs: Sequence[Job], marks: list[Mark]) -> None:
        shows = await self._store.write(lambda tx: self._apply(tx, jobs, marks))
        kill.here("after-commit-before-show" if jobs else "after-mark")
        self._finish(jobs, shows)

    def _finish(self, jobs: Sequence[Job], shows: list[Show]) -> None:
        for show in shows:
            self.display.show(show)
        for job in jobs:
            if not job.done.done():
                job.done.set_result(None)

    async def _apply(self, tx: Tx, jobs: Sequence[Job], marks: list[Mark]) -> list[Show]:
        now = self._now()
        await chat.mark_shown(tx, marks)
        if not jobs:
            return []
        inbounds = [job.inbound for job in jobs]
        new = await chat.remember(tx, inbounds, now)
        fresh = [inbound for inbound in inbounds if self._is_new(inbound, new)]
        addresses = {(inbound.channel, inbound.chat) for inbound in fresh}
        rows = await chat.chats(tx, addresses, now.date())
        turn = Turn(self._words, now)
        shows: dict[int, Show] = {}
        extra: list[Show] = []
        for inbound in fresh:
            row = rows[inbound.channel, inbound.chat]
            show = await turn.take(tx, row, inbound)
            if show and show.screen is None:
                extra.append(show)
            elif show:
                if row.id in shows and shows[row.id].query:
                    extra.append(replace(shows[row.id], screen=None))
                shows[row.id] = show
        await chat.save(tx, rows.values())
        kill.here("after-apply-before-commit")
        return [replace(show, chat=replace(show.chat)) for show in (*shows.values(), *extra)]

    def _is_new(self, inbound: Inbound, new: set[str]) -> bool:
        """All keys are new; each counts for one inbound of the batch only."""
        fresh = all(key in new for key in inbound.keys)
        new.difference_update(inbound.keys)
        return fresh

    async def owed(self, *, downtime: bool) -> list[Show]:
        """After a start: the screens that are owed; after a long downtime every open question."""

        async def work(tx: Tx) -> list[Show]:
            now = self._now()
            if downtime:
                for page in ("meeting", "review"):
                    await chat.owe_pages(tx, page, word("after-downtime"))
            turn = Turn(self._words, now)
            rows = await chat.chats_owed(tx, now.date())
            for row in rows:
                row.revision += 1
            shows = [await turn.again(tx, row) for row in rows]
            await chat.save(tx, rows)
            return shows

        shows = await self._store.write(work)
        for show in shows:
            self.display.show(show)
        return shows


class Flood:
    """A bucket for each chat; what runs over is answered with one "please wait" a minute."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._times: dict[Address, deque[float]] = defaultdict(deque)
        self._told: dict[Address, float] = {}

    def check(self, address: Address, inbound: Inbound) -> Inbound:
        now = time.monotonic()
        times = self._times[address]
        times.append(now)
        while now - times[0] > FLOOD_SECONDS:
            times.popleft()
        if len(times) <= self._limit:
            return inbound
        times.pop()
        if now - self._told.get(address, -FLOOD_WORD_SECONDS) < FLOOD_WORD_SECONDS:
            return replace(inbound, sort="dropped")
        self._told[address] = now
        return replace(inbound, sort="flood")
