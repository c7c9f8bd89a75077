"""What stands in front of several processes: all get something, what fails is tried again."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import pytest
from aiohttp import web

from playground.api import Api, serve
from playground.ports import free_port
from playground.webhook import Hook
from tests.bot.process import until
from tests.crash.pairs import spread
from tests.crash.pairs.spread import Spread


class Process:
    """Takes updates, or answers with 503."""

    def __init__(self) -> None:
        self.port = free_port()
        self.status = 200
        self.taken: Counter[int] = Counter()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/telegram"

    async def take(self, request: web.Request) -> web.Response:
        update = json.loads(await request.read())
        self.taken[update["message"]["chat"]["id"]] += self.status == 200
        return web.Response(status=self.status)


@asynccontextmanager
async def listening(one: Process) -> AsyncIterator[None]:
    app = web.Application()
    app.router.add_post("/telegram", one.take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", one.port).start()
    yield
    await runner.cleanup()


@asynccontextmanager
async def two_processes() -> AsyncIterator[tuple[Api, list[Process]]]:
    found = [Process(), Process()]
    async with serve() as api, AsyncExitStack() as stack:
        for one in found:
            await stack.enter_async_context(listening(one))
        spread = Spread(api, lambda: [one.url for one in found], seed=1)
        await spread.set(Hook("http://bot.test", "secret"))
        yield api, found


async def says(api: Api, count: int) -> None:
    for number in range(count):
        await api.chat(8000 + number).says("chào")


async def test_both_get_something_and_nothing_is_left() -> None:
    async with two_processes() as (api, both):
        await says(api, 30)
        await until(lambda: not api.bot.updates.pending)
        assert all(one.taken for one in both)


async def test_what_one_refuses_the_other_takes_later() -> None:
    async with two_processes() as (api, (first, second)):
        first.status = 503
        await says(api, 20)
        await until(lambda: not api.bot.updates.pending)
        assert sum(second.taken.values()) >= 20
        assert not sum(first.taken.values())


async def test_an_update_may_reach_both_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spread, "TWICE", 1.0)
    async with two_processes() as (api, (first, second)):
        await says(api, 5)
        await until(lambda: not api.bot.updates.pending)
        assert len(first.taken) == len(second.taken) == 5


async def test_without_a_process_it_waits() -> None:
    async with two_processes() as (api, both):
        both.clear()
        await says(api, 1)
        assert api.bot.updates.pending
        both.append(later := Process())
        async with listening(later):
            await until(lambda: not api.bot.updates.pending)
