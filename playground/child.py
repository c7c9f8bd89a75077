"""The bot as a child process: started, killed, watched, and started again when it dies."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from asyncio.subprocess import PIPE, STDOUT, Process
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

LINES = 200
STEADY = 10.0
LONGEST_PAUSE = 15.0


@dataclass(frozen=True, slots=True)
class Status:
    """``since`` is seconds since 1970 by the system's clock; ``deaths`` counts unwanted ends."""

    up: bool
    pid: int | None
    since: float
    deaths: int


class Child:
    """``on_status`` and ``on_line`` tell whoever draws it."""

    def __init__(
        self, command: Sequence[str], env: Mapping[str, str], *, backoff: float = 0.5
    ) -> None:
        self.command = list(command)
        self.env = dict(env)
        self.backoff = backoff
        self.lines: deque[str] = deque(maxlen=LINES)
        self.on_status: Callable[[Status], None] = lambda status: None
        self.on_line: Callable[[str], None] = lambda line: None
        self.status = Status(up=False, pid=None, since=time.time(), deaths=0)
        self._process: Process | None = None
        self._watch: asyncio.Task[None] | None = None
        self._wanted = False

    async def start(self) -> None:
        """Nothing happens if it runs already."""
        if self._process is not None:
            return
        await self._end_watch()
        self._wanted = True
        self._process = await self._spawn()
        self._watch = asyncio.create_task(self._stay())

    async def kill(self) -> None:
        """SIGKILL, and leave it dead."""
        self._wanted = False
        self._signal(signal.SIGKILL)
        await self._end_watch()

    async def crash(self) -> None:
        """SIGKILL, and start it again at once."""
        await self.kill()
        await self.start()

    async def stop(self, within: float = 10.0) -> None:
        """SIGTERM and wait; SIGKILL if that was not enough."""
        self._wanted = False
        self._signal(signal.SIGTERM)
        process = self._process
        if process is not None:
            with suppress(TimeoutError):
                await asyncio.wait_for(process.wait(), within)
        await self.kill()

    async def _spawn(self) -> Process:
        process = await asyncio.create_subprocess_exec(
            *self.command, env=self.env, stdout=PIPE, stderr=STDOUT, start_new_session=True
        )
        self._tell(up=True, pid=process.pid)
        return process

    async def _stay(self) -> None:
        """Read what it says until it ends; start it again while it is wanted."""
        pause = self.backoff
        while self._process is not None:
            born = time.monotonic()
            await self._listen(self._process)
            code = await self._process.wait()
            self._process = None
            self._note(f"[playground] ended with {code}")
            self._tell(up=False, pid=None, died=self._wanted)
            if not self._wanted:
                return
            pause = self.backoff if time.monotonic() - born > STEADY else pause * 2
            await asyncio.sleep(min(pause, LONGEST_PAUSE))
            self._process = await self._spawn()

    async def _listen(self, process: Process) -> None:
        assert process.stdout is not None
        while True:
            try:
                line = await process.stdout.readline()
            except ValueError:  # longer than the buffer
                continue
            if not line:
                return
            self._note(line.decode(errors="replace").rstrip())

    def _signal(self, number: signal.Signals) -> None:
        if self._process is not None and self._process.returncode is None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, number)

    async def _end_watch(self) -> None:
        """Wait until the watcher has seen the end; cut short a pause before a new start."""
        watch, self._watch = self._watch, None
        if watch is None:
            return
        if self._process is None:
            watch.cancel()
        with suppress(asyncio.CancelledError):
            await watch

    def _note(self, line: str) -> None:
        self.lines.append(line)
        self.on_line(line)

    def _tell(self, *, up: bool, pid: int | None, died: bool = False) -> None:
        self.status = Status(up, pid, time.time(), self.status.deaths + died)
        self.on_status(self.status)
