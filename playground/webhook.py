"""Delivery by webhook: in order within a chat, side by side otherwise, again until it is taken."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import aiohttp

from playground.messages import Tree
from playground.updates import Pending, Updates

LONGEST_PAUSE = 60.0


@dataclass(slots=True)
class Hook:
    url: str
    secret: str = ""
    connections: int = 40
    last_error: str = ""
    last_error_date: int = 0
    busy_chats: set[int] = field(default_factory=set)


class Webhook:
    """``reply`` is called with the method a bot wrote into its HTTP answer."""

    def __init__(self, updates: Updates, reply: Callable[[Tree], Awaitable[None]]) -> None:
        self.updates = updates
        self.reply = reply
        self.backoff = 1.0
        self.longest_pause = LONGEST_PAUSE
        self.hook: Hook | None = None
        self._session: aiohttp.ClientSession | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def set(self, hook: Hook) -> None:
        await self.stop()
        self.hook = hook
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=hook.connections, ssl=False),
            timeout=aiohttp.ClientTimeout(total=60),
        )
        self.updates.arrived = self._start
        self._start()

    async def stop(self) -> None:
        self.updates.arrived, self.hook = None, None
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for update in self.updates.pending:
            update.busy = False
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _start(self) -> None:
        hook = self.hook
        if hook is None:
            return
        for update in self.updates.alive():
            if len(hook.busy_chats) >= hook.connections:
                return
            if not update.busy and update.chat_id not in hook.busy_chats:
                self._send(hook, update)

    def _send(self, hook: Hook, update: Pending) -> None:
        update.busy = True
        hook.busy_chats.add(update.chat_id)
        task = asyncio.create_task(self._deliver(hook, update))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _deliver(self, hook: Hook, update: Pending) -> None:
        pause = self.backoff
        while update in self.updates.pending and update.expires >= self.updates.clock.now():
            if await self._post(hook, update):
                break
            await asyncio.sleep(pause)
            pause = min(pause * 2, self.longest_pause)
        hook.busy_chats.discard(update.chat_id)
        self._start()

    async def _post(self, hook: Hook, update: Pending) -> bool:
        headers = {"Content-Type": "application/json"}
        if hook.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = hook.secret
        assert self._session is not None
        try:
            async with self._session.post(
                hook.url, data=update.body.encode(), headers=headers, allow_redirects=False
            ) as answer:
                body = await answer.read()
                taken = 200 <= answer.status < 300
                problem = f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except (aiohttp.ClientError, TimeoutError) as error:
            body, taken, problem = b"", False, f"Connection failed: {type(error).__name__}"
        if not taken:
            hook.last_error, hook.last_error_date = problem, int(self.updates.clock.now())
            return False
        if update in self.updates.pending:
            self.updates.remove(update)
        await self._obey(body)
        return True

    async def _obey(self, body: bytes) -> None:
        if not body.startswith(b"{"):
            return
        try:
            asked = json.loads(body)
        except ValueError:
            return
        if "method" in asked:
            await self.reply(asked)
