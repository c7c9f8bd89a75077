"""The heartbeat of a machine whose clock is set back."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import time_machine

from bot.ticker import Ticker
from tests.bot.process import until

NOW = datetime(2026, 8, 20, 9, tzinfo=UTC)


async def beats(*, wakes: bool) -> int:
    """How often a job runs in a second after the clock went back an hour."""
    count = 0

    async def job() -> None:
        nonlocal count
        count += 1

    with time_machine.travel(NOW) as clock:
        ticker = Ticker({job: 0.1})
        ticker.start()
        await asyncio.sleep(0.3)
        clock.shift(timedelta(hours=-1))
        await asyncio.sleep(0.2)
        count = 0
        if wakes:
            ticker.wake()
        await asyncio.sleep(1)
        ticker.stop()
    return count


async def test_after_waking_it_beats_on() -> None:
    assert await beats(wakes=True) > 3


async def test_without_waking_it_would_stand_still_for_an_hour() -> None:
    assert await beats(wakes=False) == 0


async def test_a_job_that_runs_when_it_is_woken_runs_once_more_after_that() -> None:
    """It looked at the clock before the jump."""
    began: list[str] = []
    hour = "before"
    goes_on = asyncio.Event()

    async def job() -> None:
        began.append(hour)
        await goes_on.wait()

    ticker = Ticker({job: 60})
    ticker.start()
    await asyncio.sleep(0.1)
    hour = "after"
    ticker.wake()
    await asyncio.sleep(0.1)
    assert began == ["before"], "never twice at once"
    goes_on.set()
    await until(lambda: began == ["before", "after"], 10)
    ticker.stop()
