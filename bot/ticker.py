"""The heartbeat: it only looks; the truth is rows with due times.

APScheduler counts by the clock of the machine. When that is set back an hour, every job would wait
an hour more, so whoever notices a jump calls ``wake``.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler

Job = Callable[[], Awaitable[object]]


class Ticker:
    """Runs each of these jobs every so many seconds, late rather than never."""

    def __init__(self, jobs: dict[Job, float]) -> None:
        self._scheduler = AsyncIOScheduler(
            timezone="UTC",
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )
        for job, seconds in jobs.items():
            self._scheduler.add_job(job, "interval", seconds=seconds)

    def start(self) -> None:
        self._scheduler.start()

    def stop(self) -> None:
        self._scheduler.shutdown(wait=False)

    def wake(self) -> None:
        """Every job now, and from now on at its pace."""
        for job in self._scheduler.get_jobs():
            job.modify(next_run_time=datetime.now(UTC))
