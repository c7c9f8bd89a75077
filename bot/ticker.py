"""The heartbeat: it only looks; the truth is rows with due times.

APScheduler counts by the clock of the machine. When that is set back an hour, every job would wait
an hour more, so whoever notices a jump calls ``wake``.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler

Job = Callable[[], Awaitable[object]]


class Ticker:
    """Runs each of these jobs every so many seconds: late rather than never, one run at a time."""

    def __init__(self, jobs: dict[Job, float]) -> None:
        self._scheduler = AsyncIOScheduler(
            timezone="UTC",
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 2},
        )
        self._beats = [_Beat(job) for job in jobs]
        for beat, seconds in zip(self._beats, jobs.values(), strict=True):
            self._scheduler.add_job(beat.run, "interval", seconds=seconds)

    def start(self) -> None:
        self._scheduler.start()
        self.wake()

    def stop(self) -> None:
        self._scheduler.shutdown(wait=False)

    def wake(self) -> None:
        """Every job now, or again when it ends, and from now on at its pace."""
        for beat in self._beats:
            beat.again = True
        for job in self._scheduler.get_jobs():
            job.modify(next_run_time=datetime.now(UTC))


class _Beat:
    def __init__(self, job: Job) -> None:
        self._job = job
        self._running = False
        self.again = False  # what is running began before the jump

    async def run(self) -> None:
        if self._running:
            return
        self._running = self.again = True
        try:
            while self.again:
                self.again = False
                await self._job()
        except asyncio.CancelledError:
            pass  # at the stop, which APScheduler would log as an error
        finally:
            self._running = False
