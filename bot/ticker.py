"""The heartbeat: it only looks; the truth is rows with due times."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from apscheduler.schedulers.asyncio import AsyncIOScheduler

Job = Callable[[], Awaitable[object]]


def ticker(jobs: dict[Job, float]) -> AsyncIOScheduler:
    """A scheduler that runs each of these jobs every so many seconds, late rather than never."""
    scheduler = AsyncIOScheduler(
        timezone="UTC",
        job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
    )
    for job, seconds in jobs.items():
        scheduler.add_job(job, "interval", seconds=seconds)
    return scheduler
