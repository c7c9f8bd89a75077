"""A loop whose time is made up: it jumps to the next timer when there is nothing to do, runs what
is ready in an order that is drawn, and has no threads.
"""

from __future__ import annotations

import asyncio
import itertools
import random
import selectors
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from unittest.mock import patch

import time_machine


class Deadlock(Exception):
    """Everybody waits, and for nothing that could come."""


class Time:
    """``elapsed``: seconds, as a monotonic clock has them; the machine's clock, which is moved with
    it, also goes on while the machine sleeps.
    """

    def __init__(self, start: datetime) -> None:
        self.elapsed = 0.0
        self._travel = time_machine.travel(start, tick=False)
        self._traveller: Any = None

    def forward(self, seconds: float) -> None:
        self.elapsed += seconds
        self.sleep(seconds)

    def sleep(self, seconds: float) -> None:
        """The machine is suspended."""
        self._traveller.shift(seconds)

    @contextmanager
    def running(self) -> Iterator[None]:
        """Every clock that is asked tells this time."""
        self._traveller = self._travel.start()
        try:
            with (
                patch.object(time, "monotonic", lambda: self.elapsed),
                patch.object(time, "clock_gettime", lambda which: time.time()),
            ):
                yield
        finally:
            self._travel.stop()


class _Jumping(selectors.SelectSelector):
    def __init__(self, now: Time) -> None:
        super().__init__()
        self._now = now

    def select(self, timeout: float | None = None) -> Any:
        if timeout is None:
            raise Deadlock
        if timeout > 0:
            self._now.forward(timeout)
        return []


class Numbered(asyncio.Task[Any]):
    """Sets of tasks have an order that does not depend on where in memory they lie."""

    _numbers = itertools.count()

    def __init__(self, *args: Any, **more: Any) -> None:
        self._number = next(self._numbers)
        super().__init__(*args, **more)

    def __hash__(self) -> int:
        return self._number


class SimulatedLoop(asyncio.SelectorEventLoop):
    """``made`` is told of every task."""

    def __init__(self, now: Time, chance: random.Random) -> None:
        self._now = now
        self._chance = chance
        self.made: Callable[[asyncio.Task[Any]], None] = lambda task: None
        super().__init__(_Jumping(now))
        self._clock_resolution = 1e-6
        self.set_task_factory(self._make)
        Numbered._numbers = itertools.count()

    def time(self) -> float:
        return self._now.elapsed

    def _make(self, loop: Any, coroutine: Any, **more: Any) -> Any:
        task = Numbered(coroutine, loop=loop, **more)
        self.made(task)
        return task

    def _call_soon(self, callback: Any, args: Any, context: Any) -> Any:
        handle = super()._call_soon(callback, args, context)  # type: ignore[misc]
        ready: Any = self._ready  # type: ignore[attr-defined]
        if len(ready) > 1:  # not behind all that is ready, but anywhere among it
            ready.insert(self._chance.randrange(len(ready)), ready.pop())
        return handle

    def run_in_executor(self, executor: Any, work: Any, *args: Any) -> Any:  # type: ignore[override]
        """At once, where others have a thread."""
        done = self.create_future()
        try:
            done.set_result(work(*args))
        except Exception as trouble:
            done.set_exception(trouble)
        return done
