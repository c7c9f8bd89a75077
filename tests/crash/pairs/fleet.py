"""The processes of the bot: started, killed at a named point or at random, started again."""

from __future__ import annotations

import asyncio
import signal
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from playground.api import Api
from playground.ports import free_port
from tests.bot.process import Child, start

START_SECONDS = 60.0
STOP_SECONDS = 30.0
MOST_FALLS = 30
SECRET = "only-we-know"
PUBLIC = "http://bot.test"  # what the platform is told; who really listens is chosen in Spread


@dataclass(slots=True)
class Tally:
    """``kills``: deaths by SIGKILL; ``falls``: other ends; ``why``: the last words before one."""

    kills: int = 0
    falls: int = 0
    why: str = ""
    starts: list[float] = field(default_factory=list)


class Slot:
    """One process and those that come after it in its place. By webhook, else by polling."""

    def __init__(self, api: Api, folder: Path, settings: Mapping[str, str], tally: Tally) -> None:
        self.api = api
        self.folder = folder
        self.tally = tally
        self.up = False
        self.outs: list[Path] = []
        self.webhook = "WEBHOOK_URL" in settings
        self._settings = dict(settings)
        self._child: Child | None = None
        self._port = 0

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._port}/telegram"

    async def start(self, kill_at: str = "") -> bool:
        """Whether it took updates before it ended."""
        began, polls = time.monotonic(), self.api.bot.calls["getupdates"]
        self._port = free_port()
        listen = {"WEBHOOK_LISTEN": f"127.0.0.1:{self._port}"} if self.webhook else {}
        settings = {**self._settings, **listen, "KILL_AT": kill_at}
        self._child = await start("run", folder=self.folder, **settings)
        self.outs.append(self._child.err)
        while not self._child.end.done() and not await self._takes(polls):
            if time.monotonic() - began > START_SECONDS:
                raise TimeoutError(f"the bot does not start: {self._last_words()}")
            await asyncio.sleep(0.02)
        self.up = not self._child.end.done()
        self.tally.starts += [time.monotonic() - began] if self.up else []
        return self.up

    async def _takes(self, polls: int) -> bool:
        if not self.webhook:
            return self.api.bot.calls["getupdates"] > polls
        with suppress(OSError):
            _, writer = await asyncio.open_connection("127.0.0.1", self._port)
            writer.close()
            return True
        return False

    async def dies(self, within: float) -> bool:
        """Kill it unless it dies before; whether it was killed by itself."""
        assert self._child
        with suppress(TimeoutError):
            await asyncio.wait_for(asyncio.shield(self._child.end), within)
        itself = self._child.end.done()
        if not itself:
            self._child.signal(signal.SIGKILL)
        code = await self._child.end
        self.up = False
        if code == -signal.SIGKILL:
            self.tally.kills += 1
        else:
            self._fell(code)
        return itself

    async def ends(self) -> None:
        """A graceful stop; what does not stop in time is a fall."""
        if self._child is None or self._child.end.done():
            return
        self._child.signal(signal.SIGTERM)
        await asyncio.wait([self._child.end], timeout=STOP_SECONDS)
        if not self._child.end.done():
            self._fell(None)
            await self.leave()

    async def leave(self) -> None:
        """Leave no process behind."""
        if self._child and not self._child.end.done():
            self._child.signal(signal.SIGKILL)
            await self._child.end

    def _fell(self, code: int | None) -> None:
        self.tally.falls += 1
        self.tally.why = f"{code}: {self._last_words()}"
        if self.tally.falls > MOST_FALLS:
            raise RuntimeError(f"the bot does not stay up: {self.tally.why}")

    def _last_words(self) -> str:
        return self.outs[-1].read_text(errors="replace")[-600:]


class Fleet:
    """``over`` tells people to finish what they are at."""

    def __init__(
        self, api: Api, folder: Path, url: str, *, processes: int, before: str = ""
    ) -> None:
        self.over = False
        self.tally = Tally()
        assert api.clock.file
        settings = {
            "TELEGRAM_API_URL": api.url,
            "TELEGRAM_TOKEN": api.token,
            "DATABASE_URL": url,
            "CLOCK_FILE": str(api.clock.file),
            "FLOOD_LIMIT": "1000000",
            "REMINDER_MINUTES": "0",
            "LOG_LEVEL": "WARNING",
            "NURSERY_BEFORE": before,
        }
        if not url.startswith("sqlite"):
            settings |= {"WEBHOOK_URL": PUBLIC, "WEBHOOK_SECRET": SECRET}
        self.slots = [Slot(api, folder, settings, self.tally) for _ in range(processes)]
        self._uptime, self._looked = 0.0, time.monotonic()

    def uptime(self) -> float:
        """Seconds during which at least one process was up."""
        now = time.monotonic()
        if any(slot.up for slot in self.slots):
            self._uptime += now - self._looked
        self._looked = now
        return self._uptime

    def addresses(self) -> list[str]:
        return [slot.address for slot in self.slots if slot.up]

    async def leave(self) -> None:
        for slot in self.slots:
            await slot.leave()

    def errors(self) -> list[str]:
        """What the bot said that went wrong, the last lines of each kind."""
        outs = [path for slot in self.slots for path in slot.outs]
        lines = [line for path in outs for line in path.read_text(errors="replace").splitlines()]
        return [line for line in lines if " ERROR " in line or "Error" in line][-20:]
