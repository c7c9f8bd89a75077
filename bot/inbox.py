"""Receive, apply once, show once: what waits together is applied in one transaction.

The promise (README): what is confirmed to the platform is in the database; what is in the database
is shown, and shown again after a crash only if the crash came before the mark.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial

from sqlalchemy.exc import SQLAlchemyError

from bot import kill
from bot.channels import Channel
from bot.display import Display, Mark
from bot.flood import Flood
from bot.log import about
from bot.parts import Parts, Together
from bot.turn import Show, Turn
from bot.words import Words
from domain.chat import Inbound, Screen, word
from storage import chat, lock, parked
from storage.chat import Address
from storage.errors import meaning
from storage.presence import Presence
from storage.store import Store, Tx

MOST_TOGETHER = 50  # of more, the first would wait for the last
MARK_SECONDS = 0.03
HOLD_SECONDS = 5.0
PAUSE_SECONDS, LONGEST_PAUSE = 0.5, 5.0  # between two tries while the database is unwell
TELL_SECONDS = 60.0  # after which those who wait are told

DATABASE = (SQLAlchemyError, OSError)

log = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class Job:
    inbound: Inbound
    done: asyncio.Future[None]
    since: float = field(default_factory=lambda: time.monotonic())


class Inbox:
    """``take`` returns when an inbound is committed; ``display`` is set by the composition root.

    ``note`` counts what came on a channel and was of no use, by kind.
    """

    def __init__(
        self,
        store: Store,
        channels: Mapping[str, Channel],
        words: Words,
        now: Callable[[], datetime],
        *,
        flood_limit: int,
        note: Callable[[str, str], None] = lambda channel, kind: None,
    ) -> None:
        self._store = store
        self.presence = Presence(store)
        self._can = {name: channel.can for name, channel in channels.items()}
        self._words = words
        self._now = now
        self._jobs: deque[Job] = deque()
        self._writing: list[Job] = []
        self._unwell_since: float | None = None
        self._pause = PAUSE_SECONDS
        self._told: set[Address] = set()
        self.doubt = False  # something was written whose answer did not come: it may be there
        self.answered: set[Address] = set()  # by what a platform has just brought
        self._marks: list[Mark] = []
        self._marking: list[Mark] = []
        self._marks_wake: asyncio.TimerHandle | None = None
        self.applied: Counter[str] = Counter()  # updates, by channel, since the start
        self.timed: Callable[[float], None] = lambda seconds: None  # from each to its commit
        self._wake = asyncio.Event()
        self._last: dict[Address, asyncio.Task[None]] = {}
        self._flood = Flood(flood_limit, now)
        self._parts = Parts(self._can)
        self.note = note
        self.display: Display

    @property
    def unmarked(self) -> dict[int, int]:
        """Chats that were shown something of which nothing is written yet, with its revision."""
        return {mark["chat"]: mark["revision"] for mark in (*self._marking, *self._marks)}

    def turn(self) -> Turn:
        """Of what is applied now."""
        shown = self.display.in_flight
        return Turn(self._words, self._now(), self._can, shown, self.presence.number)

    def mark(self, mark: Mark) -> None:
        """For the next transaction; if nothing comes, for one of its own a moment later."""
        self._marks.append(mark)
        if self._marks_wake is None:
            loop = asyncio.get_running_loop()
            self._marks_wake = loop.call_later(MARK_SECONDS, self._wake.set)

    async def overtaken(self, row: chat.Chat) -> bool:
        """Whether a newer screen of this chat was written, by this process or another."""
        try:
            async with self._store.read() as tx:
                return await chat.revision_of(tx, row.id) != row.revision
        except DATABASE:
            return False  # it cannot be known

    def take(self, inbound: Inbound) -> Awaitable[None]:
        """Apply this inbound once; a text waits for the question being shown to its chat, and for
        its other parts where it was cut. Its place behind those before it is taken at the call,
        whoever is waited for first.
        """
        earlier = about.set(inbound.keys[0])
        log.debug("came")
        about.reset(earlier)
        together = self._parts.find(inbound)
        if together is None:
            return self._take(inbound)
        if together.parts[0] is not inbound:
            return asyncio.shield(together.taken)
        return self._whole(together)

    async def _whole(self, together: Together) -> None:
        try:
            whole = await together.whole()
            self._parts.close(together)
            await self._take(whole)
            together.taken.set_result(None)
        except BaseException as trouble:
            self._parts.close(together)
            together.taken.set_exception(trouble)
            together.taken.exception()  # seen, also where nobody waits for it
            raise

    def _take(self, inbound: Inbound) -> asyncio.Future[None]:
        address = (inbound.channel, inbound.chat)
        inbound = self._flood.check(address, inbound)
        before, showing = self._last.get(address), self.display.in_flight(address)
        waits = showing is not None or self._store.shared
        if before is None and (inbound.sort == "tap" or not waits):
            return self._enqueue(inbound)
        task = asyncio.create_task(self._after(before, showing, inbound))
        self._last[address] = task
        task.add_done_callback(partial(self._passed, address))
        return task

    def _passed(self, address: Address, task: asyncio.Task[None]) -> None:
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
        if self._store.shared and inbound.sort != "tap":
            await self._shown_elsewhere((inbound.channel, inbound.chat))
        await self._enqueue(inbound)

    async def _shown_elsewhere(self, address: Address) -> None:
        """The question being shown to this chat by another process, like one of this."""
        end = time.monotonic() + HOLD_SECONDS
        while time.monotonic() < end:
            try:
                async with self._store.read() as tx:
                    process = await chat.shown_by(tx, address)
            except DATABASE:
                return  # the writer finds out, and waits
            if process in (None, self.presence.number):
                return
            await asyncio.sleep(MARK_SECONDS)

    def _enqueue(self, inbound: Inbound) -> asyncio.Future[None]:
        job = Job(inbound, asyncio.get_running_loop().create_future())
        self._jobs.append(job)
        self._wake.set()
        return job.done

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
            await self.cycle()
            while self._jobs:
                await self.cycle()

    def waiting(self) -> float:
        """Seconds that the oldest inbound has waited to be written; 0 where none does."""
        since = [job.since for job in (*self._writing, *self._jobs)]
        return time.monotonic() - min(since) if since else 0.0

    @property
    def queued(self) -> int:
        """Inbounds that are not written yet."""
        return len(self._writing) + len(self._jobs)

    @property
    def unwell(self) -> bool:
        """The database does not take what is written."""
        return self._unwell_since is not None

    async def cycle(self) -> None:
        """One transaction for what waits now."""
        jobs = [self._jobs.popleft() for _ in range(min(len(self._jobs), MOST_TOGETHER))]
        marks, self._marks = self._marks, []
        if self._marks_wake:  # else it would come for those that have not waited yet
            self._marks_wake.cancel()
            self._marks_wake = None
        if not jobs and not marks:
            return
        self._writing, self._marking = jobs, marks
        try:
            await self._write(jobs, marks)
        except Exception as trouble:
            log.warning("%d failed, now one by one: %s", len(jobs), type(trouble).__name__)
            self.doubt = True
            await self._one_by_one(jobs, marks)
        self._writing, self._marking = [], []

    async def _one_by_one(self, jobs: Sequence[Job], marks: list[Mark]) -> None:
        """Find what a batch failed on: it alone is parked. While the database is unwell all of it
        waits, in its order.

        Marks come first: without them the next answer would look like one sent too early.
        """
        try:
            await self._write([], marks)
        except Exception as trouble:
            if meaning(trouble) != "fault":
                return await self._wait(trouble, jobs, marks)
            log.exception("%d marks were not kept", len(marks))
        for at, job in enumerate(jobs):
            try:
                await self._write([job], [])
            except Exception as trouble:
                self.doubt = True
                if meaning(trouble) != "fault":
                    return await self._wait(trouble, jobs[at:], [])
                log.exception("an update failed: %s", job.inbound.keys[0])
                await self._give_up(job, trouble)

    async def _wait(self, trouble: Exception, jobs: Sequence[Job], marks: list[Mark]) -> None:
        """Put it back, and let the database come to itself."""
        self._unwell_since = self._unwell_since or time.monotonic()
        log.warning("%d wait, the database is unwell: %s", len(jobs), type(trouble).__name__)
        self._jobs.extendleft(reversed(jobs))
        self._marks = marks + self._marks
        self._wake.set()
        if time.monotonic() - self._unwell_since > TELL_SECONDS:
            self._tell([job for job in self._jobs if job.inbound.sort != "dropped"])
        await asyncio.sleep(self._pause)
        self._pause = min(self._pause * 2, LONGEST_PAUSE)

    def _tell(self, jobs: Sequence[Job]) -> None:
        """Once to each: it has come, and will be written."""
        waiting = {(job.inbound.channel, job.inbound.chat) for job in jobs} - self._told
        self._told |= waiting
        for address in waiting:
            self.display.say_aside(address, word("database-away"))

    def _healed(self) -> None:
        self._unwell_since, self._pause = None, PAUSE_SECONDS
        self._told.clear()

    async def _give_up(self, job: Job, trouble: Exception) -> None:
        """Park it, best with a word about it; it waits where even that cannot be kept."""
        for park in (self._park_and_tell, self._park_and_apologise, self._park):
            try:
                shows = await self._store.write(partial(park, inbound=job.inbound, why=trouble))
                return self._finish([job], shows)
            except Exception as worse:
                trouble = worse
        await self._wait(trouble, [job], [])

    async def _park(self, tx: Tx, inbound: Inbound, why: Exception) -> list[Show]:
        now = self._now()
        await chat.remember(tx, [inbound], now)
        raw = f"{inbound.sort} {' '.join(inbound.keys)}"
        await parked.park(tx, inbound.channel, raw, type(why).__name__, now)
        return []

    async def _park_and_tell(self, tx: Tx, inbound: Inbound, why: Exception) -> list[Show]:
        row = await self._parked_row(tx, inbound, why)
        row.place = replace(row.place, notice=word("went-wrong"))
        show = await self.turn().again(tx, row)
        await chat.save(tx, [row])
        return [replace(show, query=inbound.query)]

    async def _park_and_apologise(self, tx: Tx, inbound: Inbound, why: Exception) -> list[Show]:
        """Where the page itself cannot be drawn."""
        row = await self._parked_row(tx, inbound, why)
        row.asks, row.buttons = "", []
        await chat.save(tx, [row])
        return [Show(row, Screen(word("went-wrong")), inbound.query)]

    async def _parked_row(self, tx: Tx, inbound: Inbound, why: Exception) -> chat.Chat:
        await self._park(tx, inbound, why)
        address = (inbound.channel, inbound.chat)
        row = (await chat.chats(tx, [address], self._now().date()))[address]
        row.place = replace(row.place, notice=None, files=())
        row.revision += 1
        row.owed, row.in_place, row.shown_by = True, False, self.presence.number
        return row

    async def _write(self, jobs: Sequence[Job], marks: list[Mark]) -> None:
        shows = await self._store.write(lambda tx: self._apply(tx, jobs, marks))
        if self._unwell_since:
            self._healed()
        kill.here("after-commit-before-show" if jobs else "after-mark")
        self._finish(jobs, shows)

    def _finish(self, jobs: Sequence[Job], shows: list[Show]) -> None:
        for show in shows:
            self.display.show(show)
            self.answered.add((show.chat.channel, show.chat.external))
        for job in jobs:
            self.applied[job.inbound.channel] += 1
            self.timed(time.monotonic() - job.since)
            if not job.done.done():
                job.done.set_result(None)

    async def _apply(self, tx: Tx, jobs: Sequence[Job], marks: list[Mark]) -> list[Show]:
        now = self._now()
        inbounds = [job.inbound for job in jobs]
        await chat.lock(tx, marks, {(inbound.channel, inbound.chat) for inbound in inbounds})
        await chat.mark_shown(tx, marks, now)
        if not jobs:
            return []
        new = await chat.remember(tx, inbounds, now)
        fresh = [inbound for inbound in inbounds if self._is_new(inbound, new)]
        addresses = {(inbound.channel, inbound.chat) for inbound in fresh}
        rows = await chat.chats(tx, addresses, now.date())
        await lock.about(tx, *(row.place.args for row in rows.values()))
        turn = self.turn()
        shows: dict[int, Show] = {}
        extra: list[Show] = []
        for inbound in fresh:
            row = rows[inbound.channel, inbound.chat]
            show = await turn.take(tx, row, inbound)
            if show:
                show.cause = inbound.keys[0]
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
