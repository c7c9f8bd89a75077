"""The heartbeat of a machine whose clock is set back."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from bot.ticker import Ticker

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


@pytest.mark.parametrize("wakes", [True, False])
async def test_it_beats_on_when_the_clock_is_set_back(wakes: bool) -> None:
    assert await beats(wakes=wakes) > 3


async def test_a_job_that_is_woken_runs_at_once_and_then_at_its_pace() -> None:
    count = 0

    async def job() -> None:
        nonlocal count
        count += 1

    ticker = Ticker({job: 60})
    ticker.start()
    for _ in range(3):
        await asyncio.sleep(0.05)
        ticker.wake()
    await asyncio.sleep(0.05)
    ticker.stop()
    assert count == 4


async def test_a_job_that_fails_is_told_to_the_log_and_comes_again(
    caplog: pytest.LogCaptureFixture,
) -> None:
    count = 0

    async def job() -> None:
        nonlocal count
        count += 1
        raise ValueError("no")

    ticker = Ticker({job: 0.05})
    ticker.start()
    await asyncio.sleep(0.4)
    ticker.stop()
    assert count > 3
    assert len(caplog.records) == count


async def test_a_job_that_takes_long_keeps_no_other_back_and_is_late_itself() -> None:
    began: list[str] = []

    async def long() -> None:
        began.append("long")
        await asyncio.sleep(0.3)

    async def short() -> None:
        began.append("short")

    ticker = Ticker({long: 0.1, short: 0.1})
    ticker.start()
    await asyncio.sleep(0.75)
    ticker.stop()
    assert 2 <= began.count("long") <= 3
    assert began.count("short") > 4


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
    await asyncio.sleep(0.1)
    assert began == ["before", "after"]
    ticker.stop()
