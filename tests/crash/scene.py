"""The bot as a child process beside a local Bot API: started, killed, started again."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import time
from asyncio.subprocess import Process
from collections.abc import Sequence
from pathlib import Path

from playground.api import Api
from tests.bot.process import Child, start
from tests.crash.texts import FOR_STOCK

OURS = (sys.executable, "-m", "bot", "run")
STOCK = (sys.executable, str(Path(__file__).with_name("stock_bot.py")))
START_SECONDS = 60.0
MOST_FALLS = 20


class DoesNotStayUp(Exception):
    """It was started again and again, and fell each time."""


class Forked:
    """A process of the nursery, used like one of asyncio."""

    def __init__(self, child: Child) -> None:
        self.err = child.err
        self._child = child

    @property
    def returncode(self) -> int | None:
        return self._child.end.result() if self._child.end.done() else None

    async def wait(self) -> int:
        return await asyncio.shield(self._child.end)

    @property
    def pid(self) -> int:
        return self._child.pid

    def kill(self) -> None:
        self._child.signal(signal.SIGKILL)

    def terminate(self) -> None:
        self._child.signal(signal.SIGTERM)


class Scene:
    """``over`` tells people to finish what they are at; ``kills`` counts deaths by SIGKILL."""

    def __init__(self, api: Api, folder: Path, command: Sequence[str]) -> None:
        self.api = api
        self.folder = folder
        self.command = command
        self.over = False
        self.kills = 0
        self.falls = 0
        self.why = ""  # the last thing it said before it fell
        self.starts: list[float] = []
        self._logs: list[Path] = []
        self._process: Process | Forked | None = None
        self._up_since: float | None = None
        self._uptime = 0.0

    @property
    def database(self) -> Path:
        return self.folder / "bot.db"

    def uptime(self) -> float:
        """Seconds that the bot was up, summed over all its lives."""
        running = time.monotonic() - self._up_since if self._up_since else 0.0
        return self._uptime + running

    async def start(self, kill_at: str = "", *, wait: bool = True) -> bool:
        """Start the bot; whether it asked for updates before it ended."""
        began, polls = time.monotonic(), self.api.bot.calls["getupdates"]
        self._process = await (self._fork if self.command is OURS else self._execute)(kill_at)
        return await self._answers(began, polls) if wait else True

    async def _fork(self, kill_at: str) -> Forked:
        found = Forked(await start("run", folder=self.folder, **self._settings(kill_at)))
        self._logs.append(found.err)
        return found

    async def _execute(self, kill_at: str) -> Process:
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("TELEGRAM_", "WEBHOOK_"))}
        self._logs.append(self.folder / f"{len(self._logs)}.log")
        with self._logs[-1].open("ab") as log:
            return await asyncio.create_subprocess_exec(
                *self.command, env=clean | self._settings(kill_at), stdout=log, stderr=log
            )

    async def _answers(self, began: float, polls: int) -> bool:
        assert self._process
        while self._process.returncode is None and self.api.bot.calls["getupdates"] == polls:
            if time.monotonic() - began > START_SECONDS:
                raise TimeoutError(f"the bot does not start, see {self._logs[-1]}")
            await asyncio.sleep(0.01)
        if self._process.returncode is not None:
            return False
        self._up_since = time.monotonic()
        self.starts.append(self._up_since - began)
        return True

    async def dies(self, within: float) -> bool:
        """Kill it unless it dies before; whether it died of itself. A fall is counted apart."""
        assert self._process
        itself = True
        try:
            await asyncio.wait_for(self._process.wait(), within)
        except TimeoutError:
            itself = False
            self._process.kill()
        self._down(await self._process.wait())
        return itself

    async def ends(self) -> None:
        """A graceful stop."""
        assert self._process
        self._process.terminate()
        await asyncio.wait_for(self._process.wait(), 30)
        self._process = None

    def leave(self) -> None:
        """Leave no process behind."""
        if self._process and self._process.returncode is None:
            self._process.kill()

    def _down(self, code: int) -> None:
        self._uptime, self._up_since = self.uptime(), None
        if code == -signal.SIGKILL:
            self.kills += 1
        else:
            self.falls += 1
            self.why = self._logs[-1].read_text(errors="replace")[-400:]
            if self.falls > MOST_FALLS:
                raise DoesNotStayUp(self.why)

    def _settings(self, kill_at: str) -> dict[str, str]:
        assert self.api.clock.file
        return {
            "TELEGRAM_API_URL": self.api.url,
            "TELEGRAM_TOKEN": self.api.token,
            "DATABASE_URL": f"sqlite:///{self.database}",
            "CLOCK_FILE": str(self.api.clock.file),
            "FLOOD_LIMIT": "1000000",
            "REMINDER_MINUTES": "0",
            "KILL_AT": kill_at,
            "CRASH_WORDS": json.dumps(FOR_STOCK),
        }

    def errors(self) -> list[str]:
        """What the bot said that went wrong."""
        texts = [path.read_text(errors="replace") for path in self._logs]
        lines = [line for text in texts for line in text.splitlines()]
        return [line for line in lines if " ERROR " in line]
