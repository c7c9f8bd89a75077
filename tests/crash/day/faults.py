"""The faults of a day: each begins while people record, is told by /ready, and is mended."""

from __future__ import annotations

import asyncio
import os
import resource
import signal
import time
from collections.abc import Awaitable, Callable, Collection, Coroutine
from dataclasses import dataclass
from functools import partial
from typing import Any

import aiohttp

from bot.commands.keep import new_key
from playground.faults import Fault as Answer
from playground.faults import Kind
from tests import postgres
from tests.bot.process import bot
from tests.crash.person import Patience
from tests.crash.storms.blows import Storm
from tests.crash.storms.stage import Stage

MOST_SECONDS = 90.0  # that red or green is waited for
REST_SECONDS = 2.0  # of red, before it is mended
DAY_SECONDS = 86_400.0
PATIENT = Patience(again=1e9, silent=MOST_SECONDS + 60.0)  # nobody writes a second time
FREE = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
DOWN = "down"  # what a monitor sees of a bot that does not answer
Mend = Callable[[], Awaitable[None]]
Begin = Callable[[Stage], Coroutine[Any, Any, Mend]]


@dataclass(slots=True)
class Fault:
    """``signs``: of these one must turn red. ``red_after`` and ``green_after``: seconds from where
    it begins, and from where it is mended; None: it did not within MOST_SECONDS.
    """

    name: str
    begin: Begin
    signs: Collection[str]
    shared: bool = False  # on PostgreSQL
    control: bool = False  # something must go wrong
    red_after: float | None = None
    green_after: float | None = None

    def storm(self) -> Storm:
        return Storm(self.name, self._strike, PATIENT, shared=self.shared, listens=True)

    async def _strike(self, stage: Stage, number: int) -> None:
        began = time.monotonic()
        begun = asyncio.create_task(self.begin(stage))
        self.red_after = await self._until(stage, began, red=True)
        mend = await begun
        await asyncio.sleep(REST_SECONDS)
        mended = time.monotonic()
        await mend()
        self.green_after = await self._until(stage, mended, red=False)

    async def _until(self, stage: Stage, began: float, *, red: bool) -> float | None:
        while (passed := time.monotonic() - began) < MOST_SECONDS:
            if bool(await _red(stage) & set(self.signs)) is red:
                return round(passed, 1)
            await asyncio.sleep(0.1)
        return None


async def _red(stage: Stage) -> set[str]:
    """The names that /ready tells; DOWN where nobody answers."""
    patience = aiohttp.ClientTimeout(total=5)
    try:
        url = f"http://{stage.listen}/ready"
        async with aiohttp.request("GET", url, timeout=patience) as answer:
            text = await answer.text()
    except (aiohttp.ClientError, TimeoutError):
        return {DOWN}
    return {line.split(":", 1)[0] for line in text.splitlines()}


async def disk_full(stage: Stage) -> Mend:
    """No file can grow."""
    resource.prlimit(stage.pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))

    async def mend() -> None:
        resource.prlimit(stage.pid, resource.RLIMIT_FSIZE, FREE)

    return mend


async def answers(stage: Stage, *, kind: Kind, methods: tuple[str, ...] = ("*",)) -> Mend:
    """The platform answers so whatever it is asked."""
    faults: list[Answer] = [stage.api.faults.plan(one, kind, times=None) for one in methods]
    stage.api.bot.updates.stop_poll("a fault begins")

    async def mend() -> None:
        for fault in faults:
            stage.api.faults.plans.remove(fault)
        await stage.polled()

    return mend


async def postgresql_away(stage: Stage, *, how: signal.Signals) -> Mend:
    await asyncio.to_thread(postgres.stop, stage.server, how=how)

    async def mend() -> None:
        await asyncio.to_thread(postgres.start, stage.server)

    return mend


async def clock_off(stage: Stage, *, seconds: float) -> Mend:
    """Of the bot's machine alone."""
    file = stage.api.clock.file
    assert file
    right = file.read_text(encoding="ascii")
    file.write_text(str(float(right) + seconds), encoding="ascii")

    async def mend() -> None:
        file.write_text(right, encoding="ascii")

    return mend


async def killed(stage: Stage) -> Mend:
    await stage.dies(within=0.0)
    return partial(_starts, stage)


async def another_machine(stage: Stage, *, late: bool = False) -> Mend:
    """It is stopped, copied, destroyed, and restored from the encrypted copy. ``late``: it goes on
    for a while after the copy was made, and what was said then is lost.
    """
    key = stage.folder / "key"
    ours = {"DATABASE_URL": f"sqlite:///{stage.database}", "BACKUP_KEY": new_key(key)}
    if not late:
        await stage.ends()
    made = await bot("backup", "--into", "copies", folder=stage.folder, **ours)
    assert made.code == 0, made
    if late:
        await asyncio.sleep(5.0)
        await stage.dies(within=0.0)
    for path in stage.folder.glob("bot.db*"):
        os.remove(path)

    async def mend() -> None:
        (copy,) = (stage.folder / "copies").iterdir()
        words = ("restore", str(copy), "--identity", str(key))
        done = await bot(*words, folder=stage.folder, **ours)
        assert done.code == 0, done
        await _starts(stage)

    return mend


async def _starts(stage: Stage) -> None:
    await stage.start()


TOKEN = partial(answers, kind="401", methods=("getUpdates", "sendMessage", "editMessageText"))
AWAY = {DOWN, "silence"}
DAY = (
    Fault("disk-full", disk_full, {"database"}),
    Fault("token-revoked", TOKEN, {"token"}),
    Fault("network-gone", partial(answers, kind="cut-before"), {"silence"}),
    Fault("platform-502", partial(answers, kind="502"), {"silence", "unseen", "unsent"}),
    Fault("clock-a-day-fast", partial(clock_off, seconds=DAY_SECONDS), {"clock"}),
    Fault("killed", killed, AWAY),
    Fault("another-machine", another_machine, AWAY),
    Fault("another-machine", partial(another_machine, late=True), AWAY, control=True),
    Fault("postgresql-restarted", partial(postgresql_away, how=signal.SIGINT), {"database"}, True),
    Fault("postgresql-killed", partial(postgresql_away, how=signal.SIGKILL), {"database"}, True),
)
