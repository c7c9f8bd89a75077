"""Composition root: what is started, in which order, and stopped in reverse."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Coroutine, Sequence
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from bot import garbage, systemd
from bot.books.sent import Books
from bot.channels import Channel, Trouble
from bot.clock import Clock
from bot.config import Settings
from bot.display import Display
from bot.figures import FigureReader
from bot.file_sender import FileSender
from bot.files import Files
from bot.frameworks.sent import FrameworkFiles
from bot.health import Health
from bot.inbox import Inbox
from bot.outbox import Outbox
from bot.owed import Owed
from bot.reception import Reception, hooked
from bot.reminders.tick import Reminders
from bot.spread import Spread
from bot.standing import Standing
from bot.start import channels, open_database
from bot.supervision import Progress, progress, runs
from bot.ticker import Job, Ticker
from bot.tickets import Tickets
from bot.traffic import Traffic
from bot.words import LANGUAGES, SOURCE, Words
from domain.chat import Word, word
from domain.patterns import compile_all
from domain.retention import Kind
from handlers.link import COMMANDS
from handlers.meetings import practice
from storage import chat, form_draft, meta, outbox, retention, seals, ticket
from storage.organisation import roster, today
from storage.schema import upgrade
from storage.store import Store, Tx
from storage.traffic import administrators

if TYPE_CHECKING:
    from aiohttp.web import RouteDef

    from bot.metrics import Metrics

REPEATS = timedelta(days=7)  # a platform that repeats an update does so within a day
DAY_SECONDS = 30.0  # between two looks whether another day has begun
ADOPT_SECONDS = 2.0  # between two looks for screens of a process that died
TRAFFIC_SECONDS = 10.0  # between two times that it is written down what was sent
SEAL_SECONDS = 20.0  # between two times that what was done is sealed
SPREAD_SECONDS = 30.0  # between two looks at the bots that serve so many people each
HEALTH_SECONDS = 10.0  # between two looks at what /ready tells
FILES_SECONDS = 5.0  # between two looks for files that are owed still
STOP_SECONDS = 5.0
END_SECONDS = 10.0  # from the reason for which it ends to the end of the process
SWITCH_SECONDS = 0.001  # the database has a thread of its own: neither waits long for the other
LOOK_SECONDS = 10.0
GLANCE_SECONDS = 2.0  # between two looks at the clock
JUMP_SECONDS = 30.0  # it was set, or the machine slept

log = logging.getLogger(__name__)


class App:
    """The running bot, on any number of channels; ``aside`` of another it only answers: letters,
    reminders and the signs of life are the other's.
    """

    def __init__(
        self,
        settings: Settings,
        store: Store,
        channels: Sequence[Channel],
        *,
        aside: bool = False,
    ) -> None:
        self.settings, self.aside, self.store = settings, aside, store
        self.clock, self.words = Clock(settings.zone, settings.clock_file), Words(settings.zone)
        self.channels = {channel.name: channel for channel in channels}
        words, now = self.words, self.clock.now
        self.traffic = Traffic(store, self.channels, now)
        self.standing = Standing(store, now)
        self.inbox = Inbox(
            store,
            self.channels,
            words,
            now,
            flood_limit=settings.flood_limit,
            note=self.traffic.note,
        )
        books = Books(store, self.channels, now)
        forms = FrameworkFiles(store, self.channels, now)
        prepare = {"book": books.prepare, "framework": forms.prepare}
        self.figures = FigureReader(store, self.channels, words, now, prepare)
        files = Files(
            store,
            settings.minutes_template,
            words,
            now,
            books.content,
            settings.report_template,
            settings.notice_template,
        )
        self.tickets = Tickets(store, settings.public_url or "", files.make, files.ask, now)
        self.display = Display(
            self.channels,
            words,
            self.inbox.mark,
            FileSender(store, files, self.channels, words, now, self.inbox.presence),
            self.tickets,
            self.traffic,
            self.figures,
            now,
            self.inbox.overtaken,
            self.standing,
            several=store.shared,
        )
        self.inbox.display = self.display
        fetched = [one.name for one in channels if not hooked(one, settings)]
        self.owed = Owed(store, self.channels, now, self.inbox, self.display, fetched=fetched)
        # Where the clock is a file months may pass in seconds.
        hurry: dict[str, float] = {"chat_pace": 0.0} if settings.clock_file else {}
        self.outbox = Outbox(
            store, self.channels, words, now, self.standing, traffic=self.traffic, **hurry
        )
        self.reminders = Reminders(store, now)
        self.reception = Reception(
            channels,
            self.inbox,
            self.owed,
            settings,
            self.standing,
            self.tickets,
            words,
            self._vitals,
        )
        self.health = Health(
            store,
            self.channels,
            now,
            standing=self.standing,
            progress=self._progress,
            left_out=lambda: self.reception.left_out,
            used_up=self.traffic.all_used_up,
        )
        self.spread = Spread(
            store,
            self.channels,
            now,
            called=self.reception.called,
            left_out=lambda: self.reception.left_out,
        )
        self._metrics = self._counting() if settings.listens else None
        self.started = asyncio.Event()
        self._day: date | None = None
        self._told: set[str] = set()  # channels of which administrators know that they are left out
        self._stack = AsyncExitStack()
        self._tasks: list[asyncio.Task[None]] = []  # which run as long as the bot does

    def _progress(self) -> Progress:
        """As it is told: a database that hangs is unwell, and yet no reason to wait for it."""
        found = progress(self.reception, self.inbox, self.display)
        return replace(found, unwell=found.unwell or self.store.unwell)

    def _counting(self) -> Metrics:
        from bot.metrics import Metrics  # its library is slow to import

        return Metrics(
            self.health,
            self.channels.values(),
            self.traffic,
            self.standing,
            self.spread,
            store=self.store,
            inbox=self.inbox,
            display=self.display,
        )

    def _vitals(self) -> list[RouteDef]:
        from bot import vitals

        assert self._metrics
        return vitals.routes(
            self.health, self.words, self.settings.bot_language, self._metrics.text
        )

    async def run(self, stop: asyncio.Event) -> None:
        """Until ``stop`` is set, or something that cannot go on."""
        async with self._stack:
            await _first(stop.wait(), self._start())
            if not stop.is_set():
                must_run = [runs(task) for task in self._tasks]
                await _first(stop.wait(), self.reception.run(), self._watch(), *must_run)

    async def _start(self) -> None:
        self._stack.push_async_callback(self.store.close)
        await upgrade(self.store, self.clock.now())
        for channel in self.channels.values():
            self._stack.push_async_callback(channel.stop)
        started = await self.reception.open()
        await self._start_writing()
        menus = (self._introduce(one) for one in started if one.can.menu)
        for aside in (*menus, self._warm()):
            self._stack.callback(asyncio.create_task(aside).cancel)
        self.started.set()
        systemd.notify("READY=1")

    async def _start_writing(self) -> None:
        self._stack.push_async_callback(self.inbox.presence.leave)
        await self.inbox.presence.appear()
        writer = asyncio.create_task(self.inbox.run(), name="writer")
        self._stack.push_async_callback(self._finish, writer)
        self._tasks = [writer]
        await self.owed.at_start(lives=not self.aside)
        self.store.refuse_if_lost()  # from now on it is known what lies there
        if not self.aside:
            await self._tick()

    async def _tick(self) -> None:
        jobs: dict[Job, float] = {self.outbox.drain: 2, self._alive: 20, self._forget: 3600}
        jobs[self.owed.adopt] = ADOPT_SECONDS
        jobs[self.health.look] = HEALTH_SECONDS
        if any(one.can.people for one in self.channels.values()):
            jobs[self.spread.look] = SPREAD_SECONDS
        jobs[self.display.hand_over_left] = FILES_SECONDS
        jobs[self.traffic.save] = TRAFFIC_SECONDS
        jobs[self._new_day] = DAY_SECONDS
        jobs[self._seal] = SEAL_SECONDS
        if self.settings.reminder_minutes:
            jobs[self._remind] = 60 * self.settings.reminder_minutes
        ticker = Ticker(jobs)
        ticker.start()
        self._stack.callback(ticker.stop)
        clock = asyncio.create_task(self._watch_the_clock(ticker), name="clock")
        self._stack.callback(clock.cancel)
        self._tasks.append(clock)

    async def _finish(self, writer: asyncio.Task[None]) -> None:
        """What was taken is written and shown, what is being sent is settled, within reason."""
        await self.reception.settle()
        await asyncio.gather(self.display.settle(STOP_SECONDS), self.outbox.settle(STOP_SECONDS))
        await self.inbox.cycle()
        try:
            await self.traffic.save()
        except Exception as trouble:  # a count is no reason to hide why it ends
            log.warning("the messages were not counted: %s", type(trouble).__name__)
        writer.cancel()

    async def _alive(self) -> None:
        """The last moment at which the platform answered."""
        now = self.clock.now() - timedelta(seconds=self.reception.silence())
        await self.store.write(lambda tx: meta.note_alive(tx, now))
        await self.inbox.presence.stay()

    async def _new_day(self) -> None:
        """What units are called and which rules they set, from today on."""
        day = self.clock.now().date()
        if day != self._day:
            await self.store.write(lambda tx: today.settle(tx, day))
            self._day = day

    async def _seal(self) -> None:
        while await self.store.write(seals.add) == seals.BATCH:
            pass

    async def _remind(self) -> None:
        await self.reminders.tick()
        self.outbox.start()

    async def _watch_the_clock(self, ticker: Ticker) -> None:
        """After a jump or a suspension what is due by now does not wait for the next tick."""
        pause = GLANCE_SECONDS / 20 if self.settings.clock_file else GLANCE_SECONDS
        while True:
            before = self.clock.now(), time.monotonic()
            await asyncio.sleep(pause)
            passed = (self.clock.now() - before[0]).total_seconds()
            unlike = abs(passed - (time.monotonic() - before[1]))
            if passed < -JUMP_SECONDS:
                await self._set_back(before[0])
            if max(passed, unlike) > JUMP_SECONDS:
                ticker.wake()

    async def _set_back(self, then: datetime) -> None:
        """Letters of the time that has not come yet do not wait for it."""
        try:
            await self.store.write(lambda tx: outbox.pull(tx, then, self.clock.now()))
        except Exception as trouble:  # they go when their time comes
            log.warning("no letter was pulled: %s", type(trouble).__name__)

    async def _forget(self) -> None:
        before = self.clock.now() - REPEATS
        await self.store.write(lambda tx: chat.forget_seen(tx, before))
        await self.store.write(lambda tx: ticket.forget(tx, before))
        await self.store.write(lambda tx: chat.forget_strangers(tx, before))
        for kind in Kind:
            await self.store.write(partial(retention.forget, kind=kind, now=self.clock.now()))
        now = self.clock.now()
        await self.store.write(lambda tx: roster.forget(tx, now))
        day_ago = now - practice.LASTS
        await self.store.write(lambda tx: form_draft.forget(tx, practice.PAGE, day_ago))

    async def _introduce(self, channel: Channel) -> None:
        try:
            for language in LANGUAGES:
                menu = [
                    (c.name, self.words.say(word(f"command-{c.name}.does"), language))
                    for c in COMMANDS
                ]
                described = self.words.say(word("bot-description"), language)
                await channel.introduce(menu, described, "" if language == SOURCE else language)
        except Trouble as trouble:
            log.warning("the command menu was not set: %s", type(trouble).__name__)

    async def _warm(self) -> None:
        """What is slow, and nobody has to wait for."""
        await asyncio.to_thread(compile_all)
        await self.store.examine()
        await asyncio.to_thread(garbage.give_back)

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            self.store.refuse_if_lost()
            for name in self.standing.token_refused():
                self.reception.leave_out(name)
            await self._tell_left_out()
            progress(self.reception, self.inbox, self.display).refuse_if_stuck()
            systemd.notify("WATCHDOG=1")

    async def _tell_left_out(self) -> None:
        """Administrators hear on their other channel that one is given up; once a day."""
        for name in self.reception.left_out - self._told:
            title, day = self.channels[name].title, self.clock.now().date()
            said = word("letter-left-out", name=name, channel=title)
            key = f"again:left-out:{name}:{day}"
            try:
                await self.store.write(partial(self._post_to_administrators, key, said))
                self._told.add(name)
            except Exception as trouble:  # with the next look
                log.warning("nobody was told of %s: %s", name, type(trouble).__name__)

    async def _post_to_administrators(self, key: str, said: Word, tx: Tx) -> None:
        to = await administrators(tx)
        await outbox.post_letter(tx, key, to=to, message=said, now=self.clock.now())


async def _first(*parts: Coroutine[Any, Any, object]) -> None:
    """Until one of these ends; the others are cancelled, what it raised is raised."""
    tasks = [asyncio.create_task(part) for part in parts]
    done, rest = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in rest:
        task.cancel()
    if rest:
        await asyncio.wait(rest)
    for task in done:
        task.result()


async def run(settings: Settings) -> None:
    """The command ``run``."""
    sys.setswitchinterval(SWITCH_SECONDS)
    await until_stopped(App(settings, open_database(settings), channels(settings)))


async def until_stopped(app: App) -> None:
    """Until SIGTERM or SIGINT, or until nothing can come any more."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    settled = asyncio.create_task(_settle(app))
    try:
        await app.run(stop)
    except Exception:
        _end_all_the_same()
        raise
    settled.cancel()


def _end_all_the_same() -> None:
    """A thread that hangs, such as one that waits for a disk, does not keep the process."""
    last = threading.Timer(END_SECONDS, os._exit, (1,))
    last.daemon = True
    last.start()


async def _settle(app: App) -> None:
    await app.started.wait()
    garbage.resume()
