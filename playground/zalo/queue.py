"""What waits for a bot: handed out one by one to who asks, or posted to its address."""

from __future__ import annotations

import asyncio
from collections import deque

import aiohttp

from playground.clock import Clock
from playground.zalo.messages import Tree

KEPT_SECONDS = 10.0  # for a bot that does not ask
TRIES = 8
HEADER = "X-Bot-Api-Secret-Token"


class Queue:
    """``lost`` counts what was given up; ``taken``: messages whose post was answered with 200."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.waiting: deque[tuple[float, Tree]] = deque()
        self.hook: tuple[str, str] | None = None  # address and secret
        self.pause = 0.2
        self.tries = TRIES
        self.lost = 0
        self.taken: set[str] = set()
        self._came = asyncio.Event()
        self._posts: set[asyncio.Task[None]] = set()
        self._session: aiohttp.ClientSession | None = None
        self._order: dict[str, asyncio.Lock] = {}

    def put(self, update: Tree) -> None:
        if self.hook:
            self._start(update)
            return
        self.waiting.append((asyncio.get_running_loop().time(), update))
        self._came.set()

    async def take(self, seconds: float) -> Tree | None:
        """The oldest that was not given up; waits so long for one."""
        try:
            async with asyncio.timeout(seconds):
                while (found := self._oldest()) is None:
                    self._came.clear()
                    await self._came.wait()
        except TimeoutError:
            return None
        return found

    def _oldest(self) -> Tree | None:
        now = asyncio.get_running_loop().time()
        while self.waiting:
            since, update = self.waiting.popleft()
            if now - since <= KEPT_SECONDS:
                return update
            self.lost += 1
        return None

    # -- by webhook

    def set_hook(self, url: str, secret: str) -> None:
        self.hook = (url, secret)
        while self.waiting:
            self._start(self.waiting.popleft()[1])

    def _start(self, update: Tree) -> None:
        task = asyncio.create_task(self._deliver(update))
        self._posts.add(task)
        task.add_done_callback(self._posts.discard)

    async def _deliver(self, update: Tree) -> None:
        """In order within a chat; again a few times where it is not taken."""
        chat = str((update.get("message") or {}).get("chat", {}).get("id", ""))
        async with self._order.setdefault(chat, asyncio.Lock()):
            for attempt in range(self.tries):
                if self.hook is None:
                    return
                if await self.post(update) == 200:
                    self.taken.add(str((update.get("message") or {}).get("message_id")))
                    return
                await asyncio.sleep(self.pause * (attempt + 1))
            self.lost += 1

    async def post(self, update: Tree, secret: str | None = None) -> int:
        """Once, as the platform does; the status of the answer, 0 where there was none."""
        if self.hook is None:
            raise LookupError("no webhook")
        url, own = self.hook
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=30))
        headers = {HEADER: own if secret is None else secret}
        body = {"ok": True, "result": update}
        try:
            async with self._session.post(url, json=body, headers=headers) as answer:
                return answer.status
        except (aiohttp.ClientError, TimeoutError):
            return 0

    async def stop(self) -> None:
        for task in list(self._posts):
            task.cancel()
        await asyncio.gather(*self._posts, return_exceptions=True)
        if self._session is not None:
            await self._session.close()
            self._session = None
