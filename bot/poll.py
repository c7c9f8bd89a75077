"""The receive loop: what was handed over is confirmed only when it is in the database."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from typing import Any

from bot import kill
from bot.channels import Trouble, Unauthorized, Wait
from bot.channels.telegram import Telegram
from bot.inbox import Inbox

LONGEST_PAUSE = 30.0
LAG_SECONDS = 1.0

log = logging.getLogger(__name__)


class Poll:
    """``last_success`` is the monotonic moment of the last answer, for the watchdog."""

    def __init__(self, channel: Telegram, inbox: Inbox) -> None:
        self._channel = channel
        self._inbox = inbox
        self._offset: int | None = None
        self._pending: dict[int, asyncio.Task[None]] = {}
        self.last_success = time.monotonic()

    async def run(self) -> None:
        """Forever; a webhook that was set before would keep every update from us."""
        pause, webhook = 0.5, True
        while True:
            try:
                if webhook:
                    await self._channel.forget_webhook()
                    webhook = False
                updates = await self._channel.fetch(self._offset)
                self.last_success = time.monotonic()
                pause = 0.5
                await self._apply(updates)
            except Unauthorized:
                raise
            except Wait as wait:
                await asyncio.sleep(wait.seconds)
            except Trouble as trouble:
                log.warning("no updates for now: %s %s", type(trouble).__name__, trouble)
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)

    async def _apply(self, updates: list[dict[str, Any]]) -> None:
        """Apply all side by side; move the offset past those that are committed, in order."""
        for raw in updates:
            number = int(raw["update_id"])
            if number not in self._pending:
                self._pending[number] = asyncio.create_task(take(self._channel, self._inbox, raw))
        if self._pending:
            await asyncio.wait(self._pending.values(), timeout=LAG_SECONDS)
        for number, task in sorted(self._pending.items()):
            if not task.done():
                return
            del self._pending[number]
            if task.exception():
                log.error("not kept, will be asked for again: %r", task.exception())
                await asyncio.sleep(1)
                return
            self._offset = number + 1
            kill.here("before-confirm")

    async def confirm(self) -> None:
        """At the stop: let what was taken be committed, and tell the platform."""
        if self._pending:
            await asyncio.wait(self._pending.values(), timeout=5)
        self._pending.clear()


async def take(channel: Telegram, inbox: Inbox, raw: dict[str, Any]) -> None:
    """One raw update: parked if it cannot be read, passed over if it says nothing to us."""
    kill.here("after-fetch")
    try:
        inbound = channel.read(raw)
    except Exception as trouble:
        await inbox.park(channel.name, json.dumps(raw), type(trouble).__name__)
        return
    if inbound:
        await inbox.take(inbound)
