"""The bot's process: killed, started again, stopped gently, and watched."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest

from playground.child import Child

WAITS = "import time; print('sẵn sàng', flush=True); time.sleep(60)"
GENTLE = """
import os, signal, sys, time
signal.signal(signal.SIGTERM, lambda *_: (os.write(1, 'tạm biệt'.encode()), sys.exit(0)))
print('sẵn sàng', flush=True)
time.sleep(60)
"""
DEAF = GENTLE.replace(
    "lambda *_: (os.write(1, 'tạm biệt'.encode()), sys.exit(0))", "signal.SIG_IGN"
)


@asynccontextmanager
async def running(script: str) -> AsyncIterator[Child]:
    child = Child([sys.executable, "-c", script], {"PYTHONUTF8": "1"}, backoff=0.02)
    await child.start()
    try:
        yield child
    finally:
        await child.kill()


async def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 5
    while not holds():
        assert time.monotonic() < end, "did not happen in 5 s"
        await asyncio.sleep(0.01)


async def ready(child: Child) -> None:
    await until(lambda: "sẵn sàng" in child.lines)


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


async def test_it_is_killed_and_stays_dead() -> None:
    async with running(WAITS) as child:
        await ready(child)
        pid = child.status.pid
        assert pid
        await child.kill()
        assert (child.status.up, child.status.pid, child.status.deaths) == (False, None, 0)
        assert not alive(pid)
        assert child.lines[-1] == "[playground] ended with -9"
        await asyncio.sleep(0.1)
        assert not child.status.up


async def test_a_crash_starts_it_again() -> None:
    async with running(WAITS) as child:
        before = child.status.pid
        await child.crash()
        assert child.status.up
        assert child.status.pid != before


async def test_it_comes_back_when_it_dies_by_itself() -> None:
    async with running("print('hỏng', flush=True); raise SystemExit(3)") as child:
        await until(lambda: child.status.deaths >= 2)
        assert list(child.lines)[:2] == ["hỏng", "[playground] ended with 3"]


async def test_it_may_be_started_during_the_pause_before_a_new_start() -> None:
    async with running("pass") as child:
        child.backoff = 60
        await until(lambda: child.status.deaths >= 1 and not child.status.up)
        await child.start()
        assert child.status.up


async def test_a_gentle_stop_lets_it_finish() -> None:
    async with running(GENTLE) as child:
        await ready(child)
        await child.stop()
        assert list(child.lines)[-2:] == ["tạm biệt", "[playground] ended with 0"]


async def test_who_does_not_listen_is_killed() -> None:
    async with running(DEAF) as child:
        await ready(child)
        await child.stop(within=0.1)
        assert child.lines[-1] == "[playground] ended with -9"


async def test_a_command_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        await Child(["/no/such/program"], {}).start()


async def test_only_the_last_200_lines_are_kept() -> None:
    script = "print(*range(500), 'sẵn sàng', sep='\\n', flush=True); import time; time.sleep(60)"
    async with running(script) as child:
        await ready(child)
        assert len(child.lines) == 200
