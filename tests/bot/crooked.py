"""A real HTTP server between the bot and the local Bot API, which answers whatever it is told."""

from __future__ import annotations

import asyncio
from collections import defaultdict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import aiohttp
from aiohttp import web

JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True, slots=True)
class Answer:
    """``body`` of a reply with this status, or ``raw``: all that goes over the wire, which is then
    cut. ``taken``: the platform did what was asked all the same.
    """

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: dict(JSON))
    raw: bytes = b""
    taken: bool = True


class Crooked:
    """``plan`` an answer for the next call of a method; ``given`` counts them."""

    def __init__(self, there: str) -> None:
        self._there = there
        self._plans: dict[str, deque[Answer]] = defaultdict(deque)
        self._session: aiohttp.ClientSession
        self.given = 0
        self.url = ""

    def plan(self, method: str, *answers: Answer) -> None:
        self._plans[method.lower()].extend(answers)

    def gave(self, count: int) -> bool:
        return self.given >= count

    async def open(self) -> web.ServerRunner:
        self._session = aiohttp.ClientSession()
        runner = web.ServerRunner(web.Server(self._handle), shutdown_timeout=0.2)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        assert site._server
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        return runner

    async def close(self) -> None:
        await self._session.close()

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        method = request.path.rpartition("/")[2].lower()
        plan = self._plans[method].popleft() if self._plans[method] else None
        status, body, headers = 200, b"", dict(JSON)
        if plan is None or plan.taken:
            status, body = await self._forward(request)
        if plan is None:
            return web.Response(body=body, status=status, headers=headers)
        self.given += 1
        if plan.raw:
            assert request.transport
            request.transport.write(plan.raw)
            await asyncio.sleep(0.05)
            request.transport.close()
        return web.Response(body=plan.body, status=plan.status, headers=plan.headers)

    async def _forward(self, request: web.BaseRequest) -> tuple[int, bytes]:
        headers = {"Content-Type": request.headers.get("Content-Type", "application/json")}
        url = f"{self._there}{request.raw_path}"
        asked = self._session.post(url, data=await request.read(), headers=headers)
        async with asked as answer:
            return answer.status, await answer.read()


@asynccontextmanager
async def crooked(there: str) -> AsyncIterator[Crooked]:
    found = Crooked(there)
    runner = await found.open()
    try:
        yield found
    finally:
        await runner.cleanup()
        await found.close()
