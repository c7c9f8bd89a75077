"""One bot in a process of its own, on either database, that can be struck, and comes back."""

from __future__ import annotations

import asyncio
import os
import signal
from pathlib import Path

from playground.api import Api
from tests.bot.process import until
from tests.crash.scene import OURS, Forked, Scene

HASTY, BRISK, COUNTING = (f"tests.crash.storms.{name}" for name in ("hasty", "brisk", "counting"))


class Stage(Scene):
    """``server``: of PostgreSQL; "": on SQLite. ``listen``: where its web server is, if it has one.
    ``before``: a module that the bot imports first. ``missed``: blows that hit nothing;
    ``unanswered``: those that left somebody without a word.
    """

    def __init__(
        self, api: Api, folder: Path, *, server: str, before: str, listen: str = ""
    ) -> None:
        super().__init__(api, folder, OURS)
        self.server = server
        self.listen = listen
        self.missed = self.unanswered = 0
        self.half_open: list[asyncio.StreamWriter] = []
        self._before = before
        self._ill_since: float | None = None
        self._ill = 0.0

    @property
    def pid(self) -> int:
        assert isinstance(self._process, Forked)
        return self._process.pid

    def signal(self, number: signal.Signals) -> None:
        os.kill(self.pid, number)

    def ails(self) -> None:
        """From now on nobody is expected to be answered."""
        self._ill_since = self.uptime()

    def is_well(self) -> None:
        """Whoever waits is to be answered soon."""
        if self._ill_since is not None:
            self._ill, self._ill_since = super().uptime() - self._ill_since, None

    def uptime(self) -> float:
        """Seconds that it was up and well."""
        found = super().uptime() - self._ill
        return found if self._ill_since is None else min(found, self._ill_since)

    async def polled(self) -> None:
        """Until it asks for updates again, or has ended."""
        before = self.api.bot.calls["getupdates"]
        await until(lambda: self.api.bot.calls["getupdates"] > before or self._has_ended(), 60)

    def _has_ended(self) -> bool:
        return self._process is None or self._process.returncode is not None

    async def ends_itself(self, within: float) -> None:
        """It ends of itself, which is no fault; one that does not is counted as a fall."""
        assert self._process
        try:
            await asyncio.wait_for(self._process.wait(), within)
        except TimeoutError:
            self.falls += 1
            self.why = f"it had to end and went on for {within} s"
            self._process.kill()
            await self._process.wait()
        self._uptime, self._up_since = self.uptime(), None

    async def stands(self) -> None:
        """Start it again where it has ended, as a supervisor would; that is counted."""
        if self._process and self._process.returncode is not None:
            self._down(self._process.returncode)
            await self.start()

    def _settings(self, kill_at: str) -> dict[str, str]:
        url = f"{self.server}/storm" if self.server else f"sqlite:///{self.database}"
        found = super()._settings(kill_at) | {"NURSERY_BEFORE": self._before}
        told = {"WEBHOOK_LISTEN": self.listen} if self.listen else {}
        return found | told | {"DATABASE_URL": url, "LOG_LEVEL": "WARNING"}
