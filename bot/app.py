"""Composition root: what is started, in which order, and stopped in reverse."""

from __future__ import annotations

import asyncio
import logging
import signal
import time
from contextlib import AsyncExitStack
from datetime import timedelta

from bot import webhook
from bot.channels import Channel, Trouble
from bot.channels.telegram import Telegram
from bot.clock import Clock
from bot.config import Settings
from bot.display import Display
from bot.files import Files
from bot.inbox import Inbox
from bot.outbox import Outbox
from bot.poll import Poll
from bot.ticker import ticker
from bot.words import LANGUAGES, Words
from domain.chat import word
from handlers.link import COMMANDS
from storage import meta
from storage.schema import upgrade
from storage.store import Store, open_store, parse_url, sqlite_path

TAP_LIVES = timedelta(seconds=150)  # in Telegram's queue
SILENT_SECONDS = 180.0  # without an answer to a poll: the watchdog ends the process
STOP_SECONDS = 5.0

log = logging.getLogger(__name__)


class Silent(Exception):
    """The receive loop hangs: the process ends so that its supervisor starts it again."""


def open_database(settings: Settings, *, create: bool) -> Store:
    """``create``: at the first start only; a file that went missing later is an error."""
    url = settings.database_url.get_secret_value()
    path = sqlite_path(parse_url(url))
    first = path is None or not path.with_name(f"{path.name}.lock").exists()
    return open_store(url, create=create and first)


class App:
    """The running bot; ``start`` and ``stop`` are what the tests use too."""

    def __init__(self, settings: Settings, store: Store, channel: Telegram) -> None:
        self.clock = Clock(settings.zone, settings.clock_file)
        self.words = Words(settings.zone)
        self.settings = settings
        self.store = store
        self.channel = channel
        self.inbox = Inbox(store, self.words, self.clock.now, flood_limit=settings.flood_limit)
        channels: dict[str, Channel] = {channel.name: channel}
        files = Files(store, settings.minutes_template)
        self.display = Display(channels, self.words, self.inbox.mark, files.make)
        self.inbox.display = self.display
        self.outbox = Outbox(store, channels, self.words, self.clock.now)
        self.poll = Poll(channel, self.inbox)
        self.started = asyncio.Event()
        self._stack = AsyncExitStack()

    async def run(self, stop: asyncio.Event) -> None:
        """Until ``stop`` is set, or something that cannot go on."""
        async with self._stack:
            await self._start()
            work = [
                asyncio.create_task(part) for part in (self._receive(), self._watch(), stop.wait())
            ]
            done, rest = await asyncio.wait(work, return_when=asyncio.FIRST_COMPLETED)
            for task in rest:
                task.cancel()
            await asyncio.wait(rest)
            for task in done:
                task.result()

    async def _start(self) -> None:
        self._stack.push_async_callback(self.store.close)
        await upgrade(self.store, self.clock.now())
        name = await self.channel.start()
        self._stack.push_async_callback(self.channel.stop)
        await self._start_writing()
        await self._set_menu()
        self.started.set()
        log.info("started as @%s", name)

    async def _start_writing(self) -> None:
        writer = asyncio.create_task(self.inbox.run())
        self._stack.push_async_callback(self._finish, writer)
        await self.inbox.owed(downtime=await self._was_down_long())
        await self._alive()
        scheduler = ticker({self.outbox.drain: 2, self._alive: 20})
        scheduler.start()
        self._stack.callback(scheduler.shutdown, wait=False)

    async def _finish(self, writer: asyncio.Task[None]) -> None:
        """What was taken is written and shown, within reason."""
        await self.poll.confirm()
        await self.display.settle(STOP_SECONDS)
        await self.inbox.cycle()
        writer.cancel()

    async def _was_down_long(self) -> bool:
        async with self.store.read() as tx:
            alive = await meta.alive_at(tx)
        return alive is not None and self.clock.now() - alive > TAP_LIVES

    async def _alive(self) -> None:
        now = self.clock.now()
        await self.store.write(lambda tx: meta.note_alive(tx, now))

    async def _set_menu(self) -> None:
        try:
            for language in LANGUAGES:
                menu = [
                    (c.name, self.words.say(word(f"command-{c.name}.does"), language))
                    for c in COMMANDS
                ]
                await self.channel.set_commands(menu, "" if language == "vi" else language)
        except Trouble as trouble:
            log.warning("the command menu was not set: %s", type(trouble).__name__)

    async def _receive(self) -> None:
        settings = self.settings
        if not settings.webhook_url:
            await self.channel.forget_webhook()
            await self.poll.run()
        secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else ""
        runner = await webhook.serve(
            self.channel, self.inbox, listen=settings.webhook_listen, secret=secret
        )
        try:
            await self.channel.set_webhook(f"{settings.webhook_url}/telegram", secret)
            await asyncio.Event().wait()
        finally:
            await runner.cleanup()

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(10)
            if self.settings.webhook_url:
                continue
            if time.monotonic() - self.poll.last_success > SILENT_SECONDS:
                raise Silent


async def run(settings: Settings) -> None:
    """The command ``run``: until SIGTERM or SIGINT."""
    store = open_database(settings, create=True)
    channel = Telegram(
        settings.telegram_token.get_secret_value(),
        settings.telegram_api_url,
        proxy=settings.telegram_proxy,
    )
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    await App(settings, store, channel).run(stop)
