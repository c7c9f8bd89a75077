"""The receive loop: what was handed over is confirmed only when it is in the database."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Sequence
from datetime import timedelta
from typing import Any

from bot import kill
from bot.channels import Channel, Ended, OddReply, Trouble, Update, Wait
from bot.channels.shape import shape
from bot.inbox import Inbox
from bot.owed import Owed
from bot.standing import Standing

LONGEST_PAUSE = 30.0
LONGEST_WAIT = 45.0  # that a platform is obeyed when it asks to wait; then it is tried again
LAG_SECONDS = 1.0
AGAIN = "will be asked for again"

log = logging.getLogger(__name__)


class Poll:
    """``last_success`` is the monotonic moment of the last good answer, ``last_answer`` that of the
    last of any kind: a platform that asks to wait, or answers oddly, does not hang.
    """

    def __init__(self, channel: Channel, inbox: Inbox, owed: Owed, standing: Standing) -> None:
        self.channel = channel
        self._inbox = inbox
        self._owed = owed
        self._standing = standing
        self._pending: dict[int, tuple[Update, asyncio.Future[None]]] = {}
        self._more = False  # waits at the platform, behind what was brought
        self.last_success = self.last_answer = time.monotonic()

    async def run(self) -> None:
        """Until the channel has ended; a webhook that was set before would keep all from us."""
        pause, hooked = 0.5, True
        while True:
            try:
                if hooked:
                    await self.channel.listen(None)
                    hooked = False
                await self._receive(await self.channel.fetch())
                pause = 0.5
            except Ended:
                return
            except Wait as wait:
                self.last_answer = time.monotonic()
                await asyncio.sleep(min(wait.seconds, LONGEST_WAIT))
            except Trouble as trouble:
                await self._bear(trouble)
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)

    async def _receive(self, updates: Sequence[Update]) -> None:
        self.last_success = self.last_answer = time.monotonic()
        self._standing.well(self.channel.name, "receiving")
        self._owed.hears(self.channel.name)
        await self._apply(updates)
        most = self.channel.can.together
        self._more = most is not None and len(updates) >= most
        if not self._more and all(task.done() for _, task in self._pending.values()):
            await self._owed.heard(self.channel.name)

    async def _bear(self, trouble: Trouble) -> None:
        log.warning("no updates for now: %s %s", type(trouble).__name__, trouble)
        self._standing.ill(self.channel.name, "receiving", trouble)
        if isinstance(trouble, OddReply):
            self.last_answer = time.monotonic()
            await self._apply(trouble.updates)

    async def _apply(self, updates: Sequence[Update]) -> None:
        """Apply all side by side; confirm those that are committed, in order."""
        for update in updates:
            if update.number not in self._pending:
                taking = take(self.channel, self._inbox, update.raw)
                self._pending[update.number] = update, asyncio.ensure_future(taking)
        if self._pending:
            tasks = [task for _, task in self._pending.values()]
            await asyncio.wait(tasks, timeout=LAG_SECONDS)
        for number, (update, task) in sorted(self._pending.items()):
            if not task.done():
                return
            del self._pending[number]
            if task.exception():
                lost = self.channel.can.keeps == timedelta()
                then = "lost: the platform hands nothing over twice" if lost else AGAIN
                log.error("not kept, %s: %r", then, task.exception())
                await asyncio.sleep(1)
                return
            self.channel.confirm(update)
            kill.here("before-confirm")

    async def settle(self) -> None:
        """At the stop: let what was taken be committed."""
        if self._pending:
            tasks = [task for _, task in self._pending.values()]
            await asyncio.wait(tasks, timeout=5)
        self._pending.clear()


def take(channel: Channel, inbox: Inbox, raw: Any) -> Awaitable[None]:
    """One raw update, behind those that were taken before it: parked if it cannot be read, passed
    over if it says nothing to us.
    """
    kill.here("after-fetch")
    try:
        inbound = channel.read(raw)
        return inbox.take(inbound) if inbound else _pass_over(channel, inbox)
    except Exception as trouble:
        return inbox.park(channel.name, shape(raw), type(trouble).__name__)


async def _pass_over(channel: Channel, inbox: Inbox) -> None:
    inbox.note(channel.name, "passed over")
