"""The real command line in a process of its own, in a folder without .env."""

from __future__ import annotations

import asyncio
import atexit
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from uuid import uuid4

from playground.api import Api

ROOT = Path(__file__).parents[2]
TOKEN = "123456789:a-token-that-no-server-has-ever-given"
CLOSED = "http://127.0.0.1:9"
NO_ROOM = ("prlimit", "--fsize=8192")  # no file may be longer: as on a disk that is full


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str

    def says(self, *parts: str) -> None:
        """It failed with one line on stderr that holds these parts, and nothing else."""
        assert self.code != 0, self
        assert len(self.err.splitlines()) == 1, self.err
        assert "Traceback" not in self.err
        assert not [part for part in parts if part not in self.err], self.err


@dataclass
class Child:
    """A running process; ``end`` gives its exit code."""

    pid: int
    out: Path
    err: Path
    end: asyncio.Task[int]

    def signal(self, number: int) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.pid, number)

    async def ended(self, within: float = 60) -> Ended:
        await asyncio.wait([self.end], timeout=within)
        out, err = (path.read_text(encoding="utf-8") for path in (self.out, self.err))
        assert self.end.done(), f"still running after {within} s: {err}"
        return Ended(self.end.result(), out, err)


def environment(**settings: str) -> dict[str, str]:
    plain = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return {**plain, "TERM": "dumb", "COLUMNS": "200", **settings}


@cache
def nursery() -> Path:
    """The address of the process that all children but the fresh ones come from."""
    folder = Path(tempfile.mkdtemp(prefix="chibo-nursery-"))
    command = [sys.executable, "-m", "tests.bot.nursery", str(folder / "door")]
    parent = subprocess.Popen(command, cwd=ROOT, env=environment(), start_new_session=True)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    atexit.register(parent.kill)
    end = time.monotonic() + 120  # the machine may have much else to do
    while not (folder / "door").exists() and time.monotonic() < end:
        time.sleep(0.02)
    return folder


async def start(*words: str, folder: Path, **settings: str) -> Child:
    out, err = (nursery() / f"{uuid4()}.{name}" for name in ("out", "err"))
    reader, writer = await asyncio.open_unix_connection(str(nursery() / "door"))
    wanted = {"words": words, "folder": str(folder), "settings": environment(**settings)}
    writer.write(json.dumps({**wanted, "out": str(out), "err": str(err)}).encode() + b"\n")
    pid = int(await reader.readline())

    async def end() -> int:
        code = int(await reader.readline())
        writer.close()
        return code

    return Child(pid, out, err, asyncio.create_task(end()))


async def bot(*words: str, folder: Path, **settings: str) -> Ended:
    """Run a command to its end."""
    return await (await start(*words, folder=folder, **settings)).ended()


async def fresh(
    *words: str, folder: Path, before: Sequence[str] = (), said: str = "", **settings: str
) -> Ended:
    """The same from the very start of the interpreter; ``before``: a program that starts it,
    ``said``: what is typed.
    """
    process = await asyncio.create_subprocess_exec(
        *(*before, sys.executable, "-m", "bot", *words),
        cwd=folder,
        env=environment(**settings),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    out, err = await asyncio.wait_for(process.communicate(said.encode()), 120)
    return Ended(process.returncode or 0, out.decode(), err.decode())


@asynccontextmanager
async def running(api: Api, folder: Path, **settings: str) -> AsyncIterator[Child]:
    """``python -m bot run`` beside a local Bot API server; killed at the end, if it still runs."""
    told = {"TELEGRAM_TOKEN": api.token, "TELEGRAM_API_URL": api.url, **settings}
    child = await start("run", folder=folder, **told)
    try:
        yield child
    finally:
        if not child.end.done():
            child.signal(signal.SIGKILL)
            await child.end


async def until(true: Callable[[], bool], within: float = 60) -> None:
    """Wait for something that happens in another process."""
    end = time.monotonic() + within
    while not true():
        assert time.monotonic() < end, f"not in {within} s"
        await asyncio.sleep(0.02)
