"""The faults of a day: each begins while people record, is told by /ready, and is mended."""

from __future__ import annotations

import asyncio
import os
import resource
import signal
import subprocess
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
from tests.crash import cast
from tests.crash.day import limits
from tests.crash.person import Patience
from tests.crash.storms.blows import Storm
from tests.crash.storms.stage import Stage

PEOPLE = 50
MOST_SECONDS = 90.0  # that red or green is waited for
REST_SECONDS = 20.0  # of red, before it is mended; what people say meanwhile waits
MINUTE, HOUR, DAY_SECONDS = 60.0, 3_600.0, 86_400.0
THINKS = (0.5, 3.0)
PATIENT = Patience(again=1e9, silent=MINUTE, thinks=THINKS)  # nobody writes a second time
INSISTENT = Patience(again=5.0, silent=MINUTE, thinks=THINKS)  # whose chat refused writes again
DOWN = "down"  # what a monitor sees of a bot that does not answer
HASTY = "tests.crash.day.hasty"
Mend = Callable[[], Awaitable[None]]
Begin = Callable[[Stage], Coroutine[Any, Any, Mend]]


@dataclass(slots=True)
class Fault:
    """``signs``: of these one must turn red. ``red_after`` and ``green_after``: seconds from where
    it begins, and from where it is mended; None: it did not within MOST_SECONDS.

    ``on``: the kinds of database on which it falls; ``shared``: on which it falls now.
    """

    name: str
    begin: Begin
    signs: Collection[str]
    on: str = "sqlite postgresql"
    patience: Patience = PATIENT
    rest: float = REST_SECONDS
    ends: bool = False  # the bot may end of itself, to be started again
    control: bool = False  # something must go wrong
    shared: bool = False
    red_after: float | None = None
    green_after: float | None = None

    def storm(self, people: int) -> Storm:
        how = {"people": people, "drain": 300.0, "listens": True, "hasty": HASTY}
        return Storm(self.name, self._strike, self.patience, shared=self.shared, **how)  # type: ignore[arg-type]

    async def _strike(self, stage: Stage, number: int) -> None:
        await asyncio.sleep(MINUTE / 6)  # everybody is at it
        stage.ails()
        began = time.monotonic()
        begun = asyncio.create_task(self.begin(stage))
        self.red_after = await self._until(stage, began, red=True)
        mend = await begun
        await asyncio.sleep(self.rest)
        mended = time.monotonic()
        await mend()
        await stage.stands()
        stage.is_well()
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
    """No file can grow: of the bot, or of PostgreSQL, which ends where it cannot write its log."""
    if stage.server:
        await asyncio.to_thread(postgres.may_write, stage.server, "0")
        return partial(_has_room, stage)
    resource.prlimit(stage.pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))

    async def mend() -> None:
        free = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
        resource.prlimit(stage.pid, resource.RLIMIT_FSIZE, free)

    return mend


async def _has_room(stage: Stage) -> None:
    await asyncio.to_thread(postgres.may_write, stage.server, "unlimited")
    await asyncio.to_thread(postgres.revive, stage.server)


async def read_only(stage: Stage) -> Mend:
    """A file that nobody may change any more, as on a disk that was mounted again read-only; a
    PostgreSQL that has become a standby.
    """
    if stage.server:
        await _standby(stage, "on")
        return partial(_standby, stage, "off")
    files = [str(stage.database), f"{stage.database}-wal"]  # a page of -shm would end it: SIGBUS
    await asyncio.to_thread(_change, "+i", files)
    return partial(asyncio.to_thread, _change, "-i", files)


def _change(how: str, files: list[str]) -> None:
    subprocess.run(["chattr", how, *files], check=True)


async def _standby(stage: Stage, how: str) -> None:
    said = f"ALTER DATABASE storm SET default_transaction_read_only = {how}"
    ends = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'storm'"
    await asyncio.to_thread(postgres.statement, stage.server, said, ends)


async def answers(
    stage: Stage, *, kind: Kind, methods: tuple[str, ...] = ("*",), pause: float = 0.0
) -> Mend:
    """The platform answers so whatever it is asked; ``pause``: it takes so long by its clock."""
    faults: list[Answer] = [stage.api.faults.plan(one, kind, times=None) for one in methods]
    stage.api.bot.updates.stop_poll("a fault begins")

    async def mend() -> None:
        if pause:
            stage.api.clock.forward(pause)
        for fault in faults:
            stage.api.faults.plans.remove(fault)

    return mend


async def one_chat_must_wait(stage: Stage) -> Mend:
    """An hour's "too many requests" for one chat; the others go on."""
    chat, wait = cast.phones(1)[0], int(HOUR)
    faults = stage.api.faults
    plans = [faults.plan(one, "429", times=None, retry_after=wait, chat=chat) for one in SENDS]

    async def mend() -> None:
        for plan in plans:
            faults.plans.remove(plan)

    return mend


def _away(how: signal.Signals) -> Begin:
    return partial(postgresql_away, how=how)


async def postgresql_away(stage: Stage, *, how: signal.Signals) -> Mend:
    await asyncio.to_thread(postgres.stop, stage.server, how=how)

    async def mend() -> None:
        await asyncio.to_thread(postgres.start, stage.server)

    return mend


async def clock_off(stage: Stage, *, seconds: float) -> Mend:
    """Of the bot's machine alone."""
    file = stage.api.clock.file
    assert file
    right = float(file.read_text(encoding="ascii"))
    file.write_text(str(right + seconds), encoding="ascii")

    async def mend() -> None:
        file.write_text(str(right), encoding="ascii")

    return mend


async def killed(stage: Stage, *, times: int = 1) -> Mend:
    """Every minute, the last time until it is started again."""
    for _ in range(times - 1):
        await stage.dies(within=0.0)
        await stage.start()
        await asyncio.sleep(MINUTE)
    await stage.dies(within=0.0)
    return partial(_starts, stage)


async def out_of_memory(stage: Stage) -> Mend:
    """The kernel ends it, as MemoryMax does."""
    await asyncio.to_thread(limits.choke, stage.pid)
    assert await stage.dies(within=MINUTE), "the limit did not hold"
    return partial(_starts, stage)


async def half_a_file(stage: Stage) -> Mend:
    """It is killed, and of its database half is left: it refuses to start until the copy that was
    made before is restored.
    """
    await stage.dies(within=0.0)
    ours = {"DATABASE_URL": f"sqlite:///{stage.database}"}
    made = await bot("backup", "--into", "copies", folder=stage.folder, **ours)
    assert made.code == 0, made
    for path in stage.folder.glob("bot.db-*"):
        os.remove(path)
    os.truncate(stage.database, stage.database.stat().st_size // 2)
    refused = await stage.start(wait=True)
    assert not refused, "it started on half a file"

    async def mend() -> None:
        (copy,) = (stage.folder / "copies").iterdir()
        done = await bot("restore", str(copy), folder=stage.folder, **ours)
        assert done.code == 0, done
        await _starts(stage)

    return mend


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
        stage.is_well()
        await asyncio.sleep(15.0)
        stage.ails()
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


SENDS = ("sendMessage", "editMessageText")
TOKEN = partial(answers, kind="401", methods=("getUpdates", *SENDS))
CUT = partial(answers, kind="cut-before")
AWAY = {DOWN, "silence"}
LIKE_AWAY = {"silence", "unseen", "unsent"}
DAY = (
    Fault("disk-full", disk_full, {"database"}),
    Fault("read-only", read_only, {"database"}),
    Fault("half-a-file", half_a_file, AWAY, "sqlite"),
    Fault("memory-limit", out_of_memory, AWAY),
    Fault("postgresql-restarted", _away(signal.SIGINT), {"database"}, "postgresql"),
    Fault("postgresql-killed", _away(signal.SIGKILL), {"database"}, "postgresql"),
    Fault("network-3-minutes", CUT, AWAY, rest=3 * MINUTE, ends=True),
    Fault("network-3-hours", partial(answers, kind="cut-before", pause=3 * HOUR), AWAY),
    Fault("token-401", TOKEN, {"token"}),
    Fault("chats-403", partial(answers, kind="403", methods=SENDS), {"unsent"}, patience=INSISTENT),
    Fault("one-chat-429", one_chat_must_wait, {"unseen"}),
    Fault("platform-502", partial(answers, kind="502"), LIKE_AWAY),
    Fault("clock-a-day-fast", partial(clock_off, seconds=DAY_SECONDS), {"clock"}),
    Fault("clock-a-day-slow", partial(clock_off, seconds=-DAY_SECONDS), {"clock"}),
    Fault("killed-each-minute", partial(killed, times=3), AWAY),
    Fault("another-machine", another_machine, AWAY, "sqlite"),
    Fault("another-machine", partial(another_machine, late=True), AWAY, "sqlite", control=True),
)
