"""Two processes of the bot on one PostgreSQL, and what makes them meet at the worst moment.

What comes in is fetched once and handed to one of the two, as a platform does that posts to a
webhook; ``goes`` decides to which.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from sqlalchemy import Select

from bot.app import App
from bot.channels.telegram import Telegram
from bot.inbox import Inbox
from domain.chat import Inbound
from storage import chat, lock
from storage.store import open_store
from tests.world import World, world

Choose = Callable[[Inbound], Sequence[Inbox]]
ARRIVES_SECONDS = 0.2
waits = {"seconds": 0.5}  # for who is held up by a lock; for who comes later without one


class Router:
    """Stands where the receive loop knows the inbox."""

    def __init__(self, first: Inbox) -> None:
        self._first = first
        self._taking = 0
        self.goes: Choose = lambda inbound: [first]

    async def take(self, inbound: Inbound) -> None:
        self._taking += 1
        try:
            await asyncio.gather(*(inbox.take(inbound) for inbox in self.goes(inbound)))
        finally:
            self._taking -= 1

    async def idle(self) -> None:
        """What was said a moment ago is in the database."""
        await asyncio.sleep(ARRIVES_SECONDS)
        while self._taking:  # noqa: ASYNC110 - as a test waits
            await asyncio.sleep(0.02)

    async def park(self, *what: Any) -> None:
        await self._first.park(*what)


class Processes:
    def __init__(self, w: World, other: App) -> None:
        self.w = w
        self.other = other
        self.router = Router(w.app.inbox)
        (poll,) = w.app.reception._polls.values()
        poll._inbox = self.router  # type: ignore[assignment]

    @property
    def inboxes(self) -> tuple[Inbox, Inbox]:
        return self.w.app.inbox, self.other.inbox

    async def settled(self) -> None:
        """Both have written and shown what there was."""
        await self.router.idle()
        await asyncio.gather(*(app.display.settle(5) for app in (self.w.app, self.other)))
        await asyncio.gather(*(inbox.cycle() for inbox in self.inboxes))

    def by_turns(self) -> None:
        """The first to the one, the next to the other."""
        turn = iter(range(1_000_000))
        self.router.goes = lambda inbound: [self.inboxes[next(turn) % 2]]

    def by_person(self, user_id: str) -> None:
        """This person's to the other process."""
        self.router.goes = lambda inbound: [self.inboxes[inbound.chat == user_id]]

    def to_both(self) -> None:
        """The platform gave up waiting, and posted it once more."""
        self.router.goes = lambda inbound: self.inboxes


@asynccontextmanager
async def processes(url: str, folder: Path) -> AsyncIterator[Processes]:
    """The bot with its cast, and another one beside it that fetches nothing by itself."""
    async with world(url, folder) as w:
        channel = Telegram(w.api.token, w.api.url)
        other = App(w.settings(), open_store(w.url, exclusive=False), [channel])
        await channel.start()
        await other.inbox.presence.appear()
        writer = asyncio.create_task(other.inbox.run())
        yield Processes(w, other)
        await other.display.settle(5)
        await other.inbox.cycle()
        writer.cancel()
        await other.inbox.presence.leave()
        await channel.stop()
        await other.store.close()


def they_meet(patch: pytest.MonkeyPatch, module: ModuleType, name: str) -> None:
    """Who has read this waits until the other has read it too, or cannot for a while."""
    read, both, here = getattr(module, name), asyncio.Event(), set[Any]()

    async def reads(tx: Any, *args: Any, **how: Any) -> Any:
        found = await read(tx, *args, **how)
        here.add(tx)
        if len(here) == 2:
            both.set()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(both.wait(), waits["seconds"])
        return found

    patch.setattr(module, name, reads)


async def nothing(*_: Any, **__: Any) -> None:
    pass


def without_locks(patch: pytest.MonkeyPatch) -> None:
    """The control: as it was while there was one process."""
    patch.setitem(waits, "seconds", 10.0)
    patch.setattr(lock, "about", nothing)
    patch.setattr(lock, "job", nothing)
    patch.setattr(chat, "lock", nothing)
    patch.setattr(Select, "with_for_update", lambda self, **_: self)
