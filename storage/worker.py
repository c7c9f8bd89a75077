"""A thread of its own for a connection that may only be used by one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")


class Worker:
    """A thread that runs what it is handed, one after the other."""

    def __init__(self, name: str) -> None:
        self._works: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread = Thread(target=self._go_on, name=name, daemon=True)
        self._thread.start()

    async def run(self, work: Callable[[], T]) -> T:
        """The result of ``work``, or what it raised; once handed over it is run to its end."""
        loop = asyncio.get_running_loop()
        told: asyncio.Future[T] = loop.create_future()
        self.hand(lambda: _answer(work, told, loop))
        return await told

    def hand(self, work: Callable[[], None]) -> None:
        """Have it run, without waiting for it; what it raises would end the thread."""
        self._works.put(work)

    def stop(self) -> None:
        """Let it end when all it was handed before is done."""
        self._works.put(None)
        self._thread.join()

    def _go_on(self) -> None:
        while (work := self._works.get()) is not None:
            work()


def _answer(
    work: Callable[[], T], told: asyncio.Future[T], loop: asyncio.AbstractEventLoop
) -> None:
    """Run it here and tell the loop; where that is closed, nobody waits any more."""
    with suppress(RuntimeError):
        try:
            result = work()
        except BaseException as error:
            loop.call_soon_threadsafe(_settle, told, told.set_exception, error)
        else:
            loop.call_soon_threadsafe(_settle, told, told.set_result, result)


def _settle(told: asyncio.Future[T], say: Callable[[Any], None], what: object) -> None:
    if not told.done():  # whoever waited may have been cancelled
        say(what)
