"""All channels receive at once, each by a task of its own: by fetching, or by what is posted.

Where there are several, one that cannot start or whose token is refused does not stop the others.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from bot.channels import Channel, Hook, Trouble, Unauthorized, start
from bot.config import Settings
from bot.inbox import Inbox
from bot.owed import Owed
from bot.poll import Poll
from bot.standing import Standing
from bot.words import Words

if TYPE_CHECKING:
    from aiohttp.web import RouteDef

    from bot.tickets import Tickets
    from bot.web import Served

STOP_SECONDS = 5.0
AGAIN_SECONDS = 30.0  # until one of several channels that could not be started is tried again

log = logging.getLogger(__name__)


class Silent(Exception):
    """A receive loop hangs: the process ends so that its supervisor starts it again."""


def hooked(channel: Channel, settings: Settings) -> bool:
    """Whether its updates are posted to us; else they are fetched."""
    return bool(settings.webhook_url and channel.can.secret_header)


class Reception:
    """``open`` starts the channels, ``run`` receives until all of them have ended."""

    def __init__(
        self,
        channels: Sequence[Channel],
        inbox: Inbox,
        owed: Owed,
        settings: Settings,
        standing: Standing,
        tickets: Tickets,
        words: Words,
        vitals: Callable[[], list[RouteDef]],
    ) -> None:
        self._channels = channels
        self._inbox = inbox
        self._settings = settings
        self._tickets = tickets
        self._words = words
        self._vitals = vitals
        self.left_out: set[str] = set()  # channels whose token is refused for good
        self.called: dict[str, str] = {}  # on its platform, of each channel that has started
        self._hooked = [one for one in channels if hooked(one, settings)]
        fetched = [one for one in channels if one not in self._hooked]
        self._polls = {one.name: Poll(one, inbox, owed, standing) for one in fetched}
        self._late = {one.name for one in channels}
        self._receiving: dict[str, asyncio.Task[None]] = {}

    async def open(self) -> list[Channel]:
        """Start them; returns those that did. The trouble of an only channel is raised."""
        for channel in self._channels:
            try:
                await self._start(channel)
            except Trouble as trouble:
                self._bear(channel, trouble)
        return [one for one in self._channels if one.name not in self._late]

    async def _start(self, channel: Channel) -> None:
        self.called[channel.name] = name = await start(channel)
        self._late.discard(channel.name)
        log.info("started as @%s", name)

    def _bear(self, channel: Channel, trouble: Trouble) -> None:
        if len(self._channels) == 1:
            trouble.at(channel)
            raise trouble
        log.error("%s does not receive: %s", channel.name, type(trouble).__name__)

    async def run(self) -> None:
        """Until every channel has ended; Unauthorized where the last one's token is refused."""
        runner = await self._serve() if self._settings.listens else None
        tasks = {one.name: asyncio.create_task(self._receive(one)) for one in self._channels}
        self._receiving = dict(tasks)
        try:
            await self._until_ended()
        finally:
            for task in tasks.values():
                task.cancel()
            await asyncio.wait(tasks.values(), timeout=STOP_SECONDS)
            if runner:
                await runner.cleanup()

    async def _serve(self) -> Served:
        from bot import opening, web, webhook  # slow to import, and not every bot listens

        routes = [*self._vitals(), *webhook.routes(self._hooked, self._inbox, self._secret)]
        if self._tickets.public:
            routes += opening.routes(self._tickets, self._words)
        return await web.serve(routes, listen=self._settings.webhook_listen)

    @property
    def _secret(self) -> str:
        secret = self._settings.webhook_secret
        return secret.get_secret_value() if secret else ""

    async def _receive(self, channel: Channel) -> None:
        while True:
            try:
                if channel.name in self._late:
                    await self._start(channel)
                return await self._hear(channel)
            except Unauthorized:
                raise
            except Trouble as trouble:
                self._bear(channel, trouble)
                await asyncio.sleep(AGAIN_SECONDS)

    async def _hear(self, channel: Channel) -> None:
        if poll := self._polls.get(channel.name):
            poll.last_success = poll.last_answer = time.monotonic()
            return await poll.run()
        url = f"{self._settings.webhook_url}/{channel.name}"
        await channel.listen(Hook(url, self._secret))
        await asyncio.Event().wait()

    async def _until_ended(self) -> None:
        while self._receiving:
            tasks = self._receiving.values()
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for name, task in list(self._receiving.items()):
                if task.done():
                    self._conclude(name, task)

    def _conclude(self, name: str, task: asyncio.Task[None]) -> None:
        try:
            task.result()
        except Unauthorized:
            self.leave_out(name)
        self._receiving.pop(name, None)

    def leave_out(self, name: str) -> None:
        """The platform refuses the token; Unauthorized where no other channel receives."""
        if name not in self._receiving:
            return
        self._receiving.pop(name).cancel()
        self.left_out.add(name)
        if not self._receiving:
            trouble = Unauthorized()
            trouble.at(next(one for one in self._channels if one.name == name))
            raise trouble
        log.error("%s refuses the token: it is left out until the next start", name)

    def silence(self) -> float:
        """Seconds since a channel that answers now and then did so well; the longest of all."""
        now = time.monotonic()
        return max((now - poll.last_success for poll in self._listening()), default=0.0)

    def hanging(self) -> float:
        """The same since it answered anything."""
        now = time.monotonic()
        return max((now - poll.last_answer for poll in self._listening()), default=0.0)

    def _listening(self) -> list[Poll]:
        return [
            poll
            for name, poll in self._polls.items()
            if poll.channel.can.answers and name in self._receiving and name not in self._late
        ]

    async def settle(self) -> None:
        """At the stop: what was taken is committed."""
        await asyncio.gather(*(poll.settle() for poll in self._polls.values()))
