"""A storm: people record while the same kind of blow falls again and again; what is counted."""

from __future__ import annotations

import asyncio
import random
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractContextManager, asynccontextmanager, suppress
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import TypeVar

from playground.api import serve
from playground.clock import Clock
from playground.ports import free_port
from tests import needs, postgres
from tests.bot.process import until
from tests.crash import cast
from tests.crash.kills import LEASE_SECONDS, LETTER_SECONDS, letters
from tests.crash.ledger import Ledger
from tests.crash.person import Person
from tests.crash.scene import DoesNotStayUp
from tests.crash.storms import mob
from tests.crash.storms.blows import Storm
from tests.crash.storms.shared_ledger import SharedLedger
from tests.crash.storms.stage import Stage
from tests.world import NOW

T = TypeVar("T")
AT_NIGHT = 5  # looks in vain for letters that are due
_preparing = asyncio.Lock()
BAD = (
    "lost",
    "doubled",
    "wrong_cell",
    "wrong_question",
    "twice",
    "silent",
    "unfiled",
    "grown",
    "hoarded",
)
MOST_GROWN = 100, 30  # MiB, and files and sockets, since the first third of the blows
MOST_KEPT = 15_000  # objects and entries: what is at work, and what is compiled when first asked


@dataclass(frozen=True, slots=True)
class Counted:
    """``blows`` that hit; ``runs``: meetings that were recorded."""

    name: str
    blows: int
    runs: int
    counts: Counter[str]
    notes: Sequence[str]

    @property
    def bad(self) -> dict[str, int]:
        return {what: self.counts[what] for what in BAD if self.counts[what]}


async def rage(storm: Storm, blows: int, *, seed: int, control: bool = False) -> Counted:
    """``control``: with the old behaviour switched back on."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if not storm.shared:
            await _prepare(f"sqlite:///{folder}/bot.db", storm.people)
            return await _rage(storm, blows, seed, folder, "", control=control)
        where = needs.postgresql()
        assert where, needs.NEEDS["server"].why
        async with _aside(postgres.running(where)) as server:
            await asyncio.to_thread(postgres.statement, server, "CREATE DATABASE storm")
            await _prepare(f"{server}/storm", storm.people)
            return await _rage(storm, blows, seed, folder, server, control=control)


@asynccontextmanager
async def _aside(what: AbstractContextManager[T]) -> AsyncIterator[T]:
    """Other storms go on meanwhile."""
    found = await asyncio.to_thread(what.__enter__)
    try:
        yield found
    finally:
        await asyncio.to_thread(what.__exit__, None, None, None)


async def _prepare(url: str, people: int) -> None:
    """One after the other: what brings a schema up holds for the whole process."""
    async with _preparing:
        await cast.prepare(url, range(people))


async def _rage(
    storm: Storm, blows: int, seed: int, folder: Path, server: str, *, control: bool
) -> Counted:
    clock = Clock(folder / "clock")
    clock.offset = NOW.timestamp() - time.time()
    clock.forward(0)
    async with serve(clock=clock, keep=100_000) as api:
        listen = f"127.0.0.1:{free_port()}" if storm.listens else ""
        before = f"tests.crash.storms.{storm.control}" if control else storm.hasty
        stage = Stage(api, folder, server=server, before=before, listen=listen)
        try:
            return await _counted(storm, blows, stage, seed)
        finally:
            stage.leave()


async def _counted(storm: Storm, blows: int, stage: Stage, seed: int) -> Counted:
    people = [_person(number, stage, storm) for number in range(storm.people)]
    cells = {number: cast.cell(number) for number in range(storm.people)}
    ledger = SharedLedger(stage.server, cells) if stage.server else Ledger(stage.database, cells)
    ledger.refused = True
    await stage.start()
    await stage.api.chat(cast.LEADER, "Tổ trưởng Sông").says("/start")
    lives = [asyncio.create_task(person.live()) for person in people]
    await until(lambda: all(person.eyes.sagas for person in people), 60)
    chance, before, kept = random.Random(seed), (0, 0), 0
    try:
        for number in range(blows):
            await asyncio.sleep(chance.uniform(0.05, 0.4))
            await storm.blow(stage, number)
            await stage.stands()
            if storm.grows and number == blows // 3:
                await until(lambda: all(_has_filed(one) for one in people), 120)
                before, kept = mob.size(stage), await mob.kept(stage)
        size = await _grown(stage, before) if storm.grows else {}
        if storm.grows:
            size |= await _kept(stage, kept)
        stuck = await _calm(stage, people, lives, ledger, storm.drain)
    except DoesNotStayUp as why:
        for life in lives:
            life.cancel()
        return Counted(storm.name, blows, 0, Counter(falls=stage.falls), [str(why)])
    ledger.check_all(people, letters(stage.api))
    counts = sum((person.eyes.counts for person in people), ledger.counts)
    silent = stuck + stage.unanswered
    counts.update({"silent": silent, "unfinished": stuck, "falls": stage.falls, **size})
    notes = [note for person in people for note in person.eyes.notes] + ledger.notes
    runs = sum(saga.finished for person in people for saga in person.eyes.sagas)
    said = [f"fell: {stage.why}"] if stage.falls else []
    return Counted(storm.name, blows - stage.missed, runs, counts, [*notes, *said])


def _has_filed(person: Person) -> bool:
    """Before that the bot has not loaded what it makes files with."""
    return any(saga.filed for saga in person.eyes.sagas)


async def _grown(stage: Stage, before: tuple[int, int]) -> dict[str, int]:
    """What it needs more than then, once who never finished has been shown the door."""
    with suppress(AssertionError):
        await until(lambda: mob.size(stage)[1] <= before[1], 30)
    more = [now - then for now, then in zip(mob.size(stage), before, strict=True)]
    for client in stage.half_open:
        client.close()
    grown = sum(one > most for one, most in zip(more, MOST_GROWN, strict=True))
    return {"mib": more[0], "sockets": more[1], "grown": grown}


async def _kept(stage: Stage, before: int) -> dict[str, int]:
    """How much more the bot holds than then."""
    more = await mob.kept(stage) - before
    return {"kept": more, "hoarded": int(more > MOST_KEPT)}


def _person(number: int, stage: Stage, storm: Storm) -> Person:
    """With one phone: two at once are in the storm of the pairs."""
    chat = stage.api.chat(cast.phones(number)[0], f"Người {number}")
    return Person(number, [chat], stage, storm.patience, attrgetter("echo"))


async def _calm(
    stage: Stage,
    people: Sequence[Person],
    lives: Sequence[asyncio.Task[None]],
    ledger: Ledger,
    seconds: float,
) -> int:
    """Let everybody finish; returns how many never came to an end, and did not come nearer to it
    for so many seconds.
    """
    stage.over = True
    stuck, reached, since = set(lives), 0, time.monotonic()
    while stuck and time.monotonic() < since + seconds:
        _, stuck = await asyncio.wait(stuck, timeout=1.0)
        await stage.stands()
        if reached != (now := sum(len(one.told) for each in people for one in each.eyes.sagas)):
            reached, since = now, time.monotonic()
    for task in stuck:
        task.cancel()
    for task in set(lives) - stuck:
        task.result()
    for number in range(max(LETTER_SECONDS, 2 * len(lives))):  # to one leader, one after the other
        stage.api.clock.forward(LEASE_SECONDS)
        if not ledger.read().waiting:
            break
        if number == AT_NIGHT:  # it has become night by the pauses: letters wait for the morning
            stage.api.clock.to_hour(9)
        await asyncio.sleep(1.0)
    await stage.ends()
    return len(stuck)
