"""One life of the bot's process: it may die wherever it touches the world, and leaves nothing."""

from __future__ import annotations

import asyncio
import random
from contextlib import suppress
from contextvars import ContextVar
from typing import Any

from bot.app import App
from bot.config import Settings
from bot.start import channels, open_database

LIFE: ContextVar[Life | None] = ContextVar("life", default=None)


class Killed(BaseException):
    """What a process that is dead meets when it touches the world."""


class Life:
    """``deadly``: the chance of each touch to be the last."""

    def __init__(self, settings: Settings, chance: random.Random, deadly: float) -> None:
        self._settings = settings
        self._chance = chance
        self.deadly = deadly
        self.dead = asyncio.Event()
        self.tasks: list[asyncio.Task[Any]] = []
        self.connections: list[Any] = []
        self.stop = asyncio.Event()
        self.app: App | None = None
        self.running: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """In a context of its own: what it starts belongs to it."""
        before = LIFE.set(self)
        try:
            self.running = asyncio.create_task(self._run())
        finally:
            LIFE.reset(before)

    async def _run(self) -> None:
        self.app = App(self._settings, open_database(self._settings), channels(self._settings))
        await self.app.run(self.stop)

    def touch(self) -> None:
        """The world: Killed where it is dead, or dies of it."""
        if not self.dead.is_set() and self._chance.random() < self.deadly:
            self.dead.set()
        if self.dead.is_set():
            raise Killed

    async def bury(self) -> None:
        """What was begun is rolled back; nobody goes on."""
        self.dead.set()
        for task in self.tasks:
            task.cancel()
        for _ in range(3):
            if left := [task for task in self.tasks if not task.done()]:
                await asyncio.wait(left, timeout=0.001)
        for connection in self.connections:
            connection.close()
        if self.app and self.app.store._lock:
            self.app.store._lock.close()
        for task in self.tasks:
            if task.done():
                with suppress(BaseException):
                    task.exception()
