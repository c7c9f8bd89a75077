"""The heartbeat: it only looks; the truth is rows with due times.

It counts by the monotonic clock, which nobody sets. After a jump of the other one, or a suspension,
some things are due at once: whoever notices calls ``wake``.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress

Job = Callable[[], Awaitable[object]]

log = logging.getLogger(__name__)


class Ticker:
    """Runs each of these jobs every so many seconds: late rather than never, one run at a time."""

    def __init__(self, jobs: dict[Job, float]) -> None:
        self._beats = [_Beat(job, seconds) for job, seconds in jobs.items()]
        self._tasks: list[asyncio.Task[None]] = []

    def start(self) -> None:
        """Every job now, and from now on at its pace."""
        self._tasks = [asyncio.create_task(beat.go_on()) for beat in self._beats]

    def stop(self) -> None:
        for task in self._tasks:
            task.cancel()

    def wake(self) -> None:
        """Every job now, or again when it ends, and from now on at its pace."""
        for beat in self._beats:
            beat.wanted.set()


class _Beat:
    def __init__(self, job: Job, seconds: float) -> None:
        self._job = job
        self._seconds = seconds
        self.wanted = asyncio.Event()  # before its time: what is running began before the jump

    async def go_on(self) -> None:
        """Forever; a run that fails is logged, and the next one comes at its time."""
        loop = asyncio.get_running_loop()
        while True:
            self.wanted.clear()
            due = loop.time() + self._seconds
            try:
                await self._job()
            except Exception:
                log.exception("a job of the heartbeat failed")
            await self._wait(max(0.0, due - loop.time()))

    async def _wait(self, seconds: float) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self.wanted.wait(), seconds)
