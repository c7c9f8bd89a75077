"""A town that is made up from a seed: people record while everything that is drawn goes wrong."""

from __future__ import annotations

import asyncio
import functools
import logging
import random
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path
from typing import Any
from unittest.mock import patch
from uuid import UUID

from bot import kill, words
from bot.channels import Trouble
from bot.channels.transport import AiohttpRequest
from bot.config import Settings
from bot.reception import Silent
from playground.api import TOKEN, Api
from playground.clock import Clock
from storage.errors import StoreError, meaning
from storage.worker import Worker
from tests.crash import cast
from tests.crash.kills import letters
from tests.crash.ledger import Ledger
from tests.crash.person import Patience, Person
from tests.crash.simulated.base import Base
from tests.crash.simulated.life import LIFE, Killed, Life
from tests.crash.simulated.loop import SimulatedLoop, Time
from tests.crash.simulated.weather import Climate, Weather
from tests.crash.simulated.wire import Wire
from tests.world import NOW

MOST_PEOPLE = 8
PATIENCE = Patience(again=60.0, silent=600.0)  # a refused screen is shown when one writes again
DRAIN_SECONDS = 4 * 3600.0
DOWN = (0.2, 5.0, 5.0, 60.0, 400.0)  # seconds until a dead process is started again
_read_once = functools.cache(words.load)
BAD = ("lost", "doubled", "wrong_cell", "wrong_question", "twice", "silent", "unfiled", "falls")
AWAY = ("store-unreachable", "store-locked", "store-disk", "store-read-only")


@dataclass
class Found:
    """``counts``: of BAD, and of what may be; ``trace`` is the same for the same seed."""

    seed: int
    records: int = 0
    seconds: float = 0.0
    counts: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)
    trace: int = 0

    @property
    def bad(self) -> dict[str, int]:
        return {what: self.counts[what] for what in BAD if self.counts[what]}


def lived(
    seed: int,
    filled: Path,
    *,
    climate: Climate | None = None,
    people: int = MOST_PEOPLE,
    records: int = 2,
) -> Found:
    """What happened in the town of this seed; ``filled``: a database with the cast."""
    chance, now = random.Random(seed), Time(NOW)
    random.seed(seed)
    with tempfile.TemporaryDirectory() as folder, now.running():
        shutil.copy(filled, Path(folder) / "bot.db")
        loop = SimulatedLoop(now, chance)
        with asyncio.Runner(loop_factory=lambda: loop) as runner:
            town = Town(seed, Path(folder), now, climate or Climate(), chance, loop)
            return runner.run(town.live(people, records))


class Town:
    """What people record around: see ``Around`` in tests/crash/person.py."""

    def __init__(
        self,
        seed: int,
        folder: Path,
        now: Time,
        climate: Climate,
        chance: random.Random,
        loop: SimulatedLoop,
    ) -> None:
        self.over = False
        self.found = Found(seed)
        self._folder = folder
        self._now = now
        self._chance = chance
        self._life: Life | None = None
        self._good, self._since = 0.0, 0.0
        self._weather = Weather(climate, chance)
        self._weather.changed = self._turn
        self._api = Api(
            [TOKEN],
            clock=Clock(),
            name="Trợ lý Chi bộ",
            username="tro_ly_chi_bo_bot",
            keep=100_000,
            first=0,
        )
        loop.made = self._made
        loop.set_exception_handler(self._unforeseen)

    # -- the time that people count

    def uptime(self) -> float:
        up = self._life is not None and not self._weather.bad
        return self._good + (self._now.elapsed - self._since if up else 0.0)

    def _turn(self) -> None:
        """Before the weather or the life changes."""
        self._good, self._since = self.uptime(), self._now.elapsed

    # -- what happens

    async def live(self, many: int, records: int) -> Found:
        people = [self._person(number) for number in range(many)]
        self._trace()
        await self._api.chat(cast.LEADER, "Tổ trưởng Sông").says("/start")
        with self._patched():
            town = asyncio.create_task(self._keep_alive())
            blowing = asyncio.create_task(self._weather.blow(self._now.sleep))
            lives = [asyncio.create_task(person.live()) for person in people]
            await self._until_done(people, lives, records)
            await self._end(people, lives, town)
            blowing.cancel()
        self.found.seconds = self._now.elapsed
        return self.found

    async def _until_done(self, people: list[Person], lives: list[Any], records: int) -> None:
        while any(len(person.eyes.sagas) < records for person in people):
            await asyncio.sleep(5.0)
            if self._now.elapsed > 24 * 3600 or any(life.done() for life in lives):
                break
        self.over = True
        self._weather.calm = True

    async def _end(self, people: list[Person], lives: list[Any], town: Any) -> None:
        _, stuck = await asyncio.wait(lives, timeout=DRAIN_SECONDS)
        for task in stuck:
            task.cancel()
        for task in set(lives) - stuck:
            task.result()
        ledger = Ledger(self._folder / "bot.db", {n: cast.cell(n) for n in range(MOST_PEOPLE)})
        ledger.refused = True
        for _ in range(60):  # at night letters wait for the morning
            if not ledger.read().waiting:
                break
            await asyncio.sleep(900.0)
        town.cancel()
        with suppress(asyncio.CancelledError):
            await town
        self._count(people, ledger, len(stuck))

    def _count(self, people: list[Person], ledger: Ledger, stuck: int) -> None:
        again = ledger.check_all(people, letters(self._api))
        counts = sum((person.eyes.counts for person in people), ledger.counts)
        self.found.counts += counts + Counter(silent=stuck, letters_again=again)
        self.found.notes += [note for one in people for note in one.eyes.notes] + ledger.notes
        self.found.records = sum(one.finished for each in people for one in each.eyes.sagas)
        self.found.counts.update(
            {f"* {what}": count for what, count in self._weather.happened.items()}
        )

    def _person(self, number: int) -> Person:
        chats = [self._api.chat(user, f"Người {user}") for user in cast.phones(number)]
        person = Person(number, chats, self, PATIENCE, attrgetter("echo"))
        person.glance = 2.0
        person._chance = random.Random(f"{self.found.seed} {number}")
        return person

    # -- the process

    async def _keep_alive(self) -> None:
        """Start it again, as a supervisor does, until the end; then stop it."""
        try:
            while True:
                await self._one_life()
                await asyncio.sleep(self._chance.choice(DOWN) * self._chance.random())
        finally:
            if self._life and self._life.running:
                self._life.stop.set()
                await asyncio.wait([self._life.running], timeout=600.0)
                await self._life.bury()

    async def _one_life(self) -> None:
        weather = self._weather
        life = Life(self._settings(), self._chance, 0.0 if weather.calm else weather.climate.deadly)
        self._turn()
        self._life = life
        life.begin()
        assert life.running
        died = asyncio.create_task(life.dead.wait())
        await asyncio.wait({died, life.running}, return_when=asyncio.FIRST_COMPLETED)
        if not life.dead.is_set():
            self._ended(life.running)
        died.cancel()
        await life.bury()
        self._turn()
        self._life = None
        self.found.counts["kills"] += 1

    def _ended(self, running: asyncio.Task[None]) -> None:
        why = None if running.cancelled() else running.exception()
        if _is_to_be_started_again(why):
            self.found.counts["ended"] += 1
            return
        self.found.counts["falls"] += 1
        self.found.notes.append(f"fell: {why!r}")

    def _settings(self) -> Settings:
        return Settings(
            telegram_token=TOKEN,  # type: ignore[arg-type]
            telegram_api_url="http://simulated",
            database_url=f"sqlite:///{self._folder}/bot.db",  # type: ignore[arg-type]
            flood_limit=1_000_000,
            reminder_minutes=0,
        )

    # -- how

    def _made(self, task: asyncio.Task[Any]) -> None:
        if life := LIFE.get():
            life.tasks.append(task)

    def _trace(self) -> None:
        def note(event: Any) -> None:
            said = event.message.text if event.message else ""
            self.found.trace = hash((self.found.trace, event.kind, event.chat_id, said))

        self._api.bot.listeners.append(note)

    def _unforeseen(self, loop: Any, told: dict[str, Any]) -> None:
        """Killed is what dead processes end with; everything else was not foreseen."""
        if not isinstance(told.get("exception"), Killed | asyncio.CancelledError):
            self.found.counts["unforeseen"] += 1
            self.found.notes.append(f"unforeseen: {told.get('message')} {told.get('exception')!r}")

    def _uuid(self) -> UUID:
        """By it the heartbeat orders what is due at the same moment."""
        return UUID(int=self._chance.getrandbits(128))

    @contextmanager
    def _patched(self) -> Iterator[None]:
        wire, base = Wire(self._api, self._weather), Base(self._weather)

        async def nothing(request: Any) -> None:
            return None

        async def do_request(
            request: Any, url: str, method: str, request_data: Any = None, **_: Any
        ) -> Any:
            return await wire.request(url, request_data)

        async def run(worker: Any, work: Any) -> Any:
            return await base.run(worker, work)

        async def stop(worker: Any) -> None:
            await base.stop(worker)

        with (
            patch.multiple(
                AiohttpRequest, do_request=do_request, initialize=nothing, shutdown=nothing
            ),
            patch.multiple(Worker, run=run, stop=stop),
            patch.object(kill, "here", base.here),
            patch.object(words, "load", _read_once),
            patch("apscheduler.job.uuid4", self._uuid),
            patch("bot.exports.aside.made", _here),
            patch("bot.exports.minutes.fill", _a_paper),
            _quiet(),
        ):
            yield


def _is_to_be_started_again(why: BaseException | None) -> bool:
    """What a process ends for where network or database are away: its supervisor does so."""
    if isinstance(why, StoreError):
        return why.key in AWAY
    return isinstance(why, Silent | Trouble) or (why is not None and meaning(why) == "unwell")


def _a_paper(*whatever: Any, **more: Any) -> bytes:
    """Filling it is most of what a record costs, and nothing can go wrong with it here."""
    return b"a paper"


def _here(work: Callable[..., Any], *facts: Any, **more: Any) -> Any:
    """In this process, in its made-up time."""
    return work(*facts, **more)


@contextmanager
def _quiet() -> Iterator[None]:
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(before)
