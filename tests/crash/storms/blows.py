"""What happens to a bot that is stormed: one blow at a time, while people go on."""

from __future__ import annotations

import asyncio
import contextlib
import resource
import signal
import sqlite3
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from bot.inbox import LONGEST_PAUSE
from playground.faults import Kind
from tests import postgres
from tests.crash import cast
from tests.crash.person import Patience
from tests.crash.storms import mob
from tests.crash.storms.stage import BRISK, COUNTING, HASTY, Stage

HOUR = 3600
PAUSE = 200.0  # seconds of the platform's clock
NOTICED = 60.0  # within which it is noticed that the database is not what it was
PAGE, RUBBISH = 4096, b"\xaa"  # bytes of a page of SQLite
REST = 2.0  # of a real pause; the process takes a second for what 150 are in real life
WAITS, WRITES_AGAIN = Patience(again=1e9, silent=20.0), Patience(again=3.0, silent=20.0)
OUTLASTS = Patience(again=1e9, silent=60.0)  # a database that is away for twelve seconds
Blow = Callable[[Stage, int], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Storm:
    """``control``: a module with the old behaviour, with which something must go wrong within so
    many blows; ``listens``: /ready can be asked; ``hasty``: what makes minutes shorter.
    """

    name: str
    blow: Blow
    patience: Patience = WAITS
    control: str = ""
    control_blows: int = 12
    shared: bool = False  # on PostgreSQL
    listens: bool = False
    people: int = 4
    drain: float = 90.0  # seconds until who has not come to an end counts as silent
    hasty: str = HASTY
    grows: bool = False  # what it keeps, its memory and sockets are watched


async def answers(
    stage: Stage,
    number: int,
    *,
    method: str,
    kinds: tuple[Kind, ...],
    rest: float = 0.0,
    chat: int | None = None,
) -> None:
    """The platform answers one call so; the call is waited for, and that it is well again."""
    kind = kinds[number % len(kinds)]
    before = stage.api.faults.happened
    fault = stage.api.faults.plan(method, kind, retry_after=HOUR, seconds=1.0, chat=chat)
    for _ in range(1500 if chat else 600):  # a letter comes with a record
        if stage.api.faults.happened > before:
            await stage.polled()
            return await asyncio.sleep(rest)
        await asyncio.sleep(0.02)
    stage.api.faults.plans.remove(fault)
    stage.missed += 1


async def suspended(stage: Stage, number: int) -> None:
    """The machine sleeps; the taps of the meantime are dropped by the platform."""
    stage.signal(signal.SIGSTOP)
    await asyncio.sleep(REST)
    stage.api.clock.forward(PAUSE)
    stage.signal(signal.SIGCONT)
    await stage.polled()


async def cut_off(stage: Stage, number: int) -> None:
    """The process lives, the network is gone."""
    fault = stage.api.faults.plan("*", "cut-before", times=None)
    stage.api.bot.updates.stop_poll("the network is gone")
    await asyncio.sleep(REST)
    stage.api.clock.forward(PAUSE)
    stage.api.faults.plans.remove(fault)
    await stage.polled()


async def dead(stage: Stage, number: int) -> None:
    """For longer than a tap is kept; some tap on it meanwhile."""
    stage.signal(signal.SIGSTOP)
    await asyncio.sleep(1.0)
    await stage.dies(within=0.0)
    stage.api.clock.forward(PAUSE)
    await stage.start()


async def locked(stage: Stage, number: int) -> None:
    """Another program holds the file for longer than we wait for it."""
    with contextlib.closing(sqlite3.connect(stage.database, isolation_level=None)) as other:
        other.execute("PRAGMA busy_timeout = 5000")
        other.execute("BEGIN IMMEDIATE")
        await asyncio.sleep(6.0)


async def full(stage: Stage, number: int) -> None:
    """No file can grow: a quota, or a full disk."""
    resource.prlimit(stage.pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
    await asyncio.sleep(1.0)
    resource.prlimit(
        stage.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
    )


async def removed(stage: Stage, number: int) -> None:
    """The file is gone: the process ends loudly, and goes on once it is back."""
    aside = stage.database.with_name("aside.db")
    stage.database.rename(aside)
    await stage.ends_itself(within=NOTICED)
    aside.rename(stage.database)
    await stage.start()


async def damaged(stage: Stage, number: int) -> None:
    """Its pages are overwritten but for the first: the same."""
    whole = stage.database.read_bytes()
    with stage.database.open("r+b") as file:
        file.seek(PAGE)
        file.write(RUBBISH * (len(whole) - PAGE))
    await stage.ends_itself(within=NOTICED)
    with stage.database.open("r+b") as file:  # what was written at the end is whole already
        for at in range(PAGE, len(whole), PAGE):
            file.seek(at)
            if file.read(PAGE) == RUBBISH * PAGE:
                file.seek(at)
                file.write(whole[at : at + PAGE])
    await stage.start()


async def restarted(stage: Stage, number: int) -> None:
    """PostgreSQL: stopped and started, killed, or away for some seconds."""
    how = (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL)[number % 3]
    await asyncio.to_thread(postgres.stop, stage.server, how=how)
    await asyncio.sleep(12.0 if number % 8 == 7 else 0.3)
    await asyncio.to_thread(postgres.start, stage.server)
    await asyncio.sleep(LONGEST_PAUSE)  # between two tries of the bot


async def terminated(stage: Stage, number: int) -> None:
    said = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'storm'"
    await asyncio.to_thread(postgres.statement, stage.server, said)


LOST: tuple[Kind, ...] = ("cut-after", "hang-after")
REFUSED: tuple[Kind, ...] = ("400", "403", "no-chat")
ODD: tuple[Kind, ...] = ("401", "404", "odd", "odd-before")


def _on(method: str, kinds: tuple[Kind, ...], rest: float = 0.0, chat: int | None = None) -> Blow:
    """``rest``: until the next one; who was refused writes again after some seconds."""
    return partial(answers, method=method, kinds=kinds, rest=rest, chat=chat)


STORMS = (
    Storm("screens-taken-then-lost", _on("sendMessage", LOST), control="control_copies"),
    Storm("edits-taken-then-lost", _on("editMessageText", LOST), control="control_undone"),
    Storm(
        "screens-refused",
        _on("sendMessage", REFUSED, 4.0),
        WRITES_AGAIN,
        control="control_refused",
        control_blows=24,
    ),
    Storm("screens-odd", _on("sendMessage", ODD), control="control_answers"),
    Storm(
        "edits-odd", _on("editMessageText", (*REFUSED, *ODD), 4.0), WRITES_AGAIN, "control_answers"
    ),
    Storm(
        "files-odd",
        _on("sendDocument", ("400", *ODD, *LOST)),
        WRITES_AGAIN,
        control="control_files",
    ),
    Storm(
        "letters-odd",
        _on("sendMessage", ("400", *ODD, *LOST, "429", "502"), chat=cast.LEADER),
        control="control_letters",
    ),
    Storm("polling-odd", _on("getUpdates", ("400", "403", *ODD)), control="control_answers"),
    Storm("an-hours-429", _on("sendMessage", ("429",)), control="control_waits"),
    Storm("suspended", suspended, control="control_pauses"),
    Storm("cut-off", cut_off, control="control_pauses"),
    Storm("dead", dead, control="control_pauses"),
    Storm("locked", locked, control="control_dropped", hasty=BRISK),
    Storm("full", full, control="control_dropped", hasty=BRISK),
    Storm("removed", removed, control="control_unwatched", control_blows=2, hasty=BRISK),
    Storm("damaged", damaged, control="control_unwatched", control_blows=2, hasty=BRISK),
    Storm("mob", mob.comes, control="control_keeps", listens=True, hasty=COUNTING, grows=True),
    Storm("postgresql-restarted", restarted, OUTLASTS, "control_dropped", shared=True, hasty=BRISK),
    Storm("postgresql-backends", terminated, control="control_dropped", shared=True, hasty=BRISK),
)
