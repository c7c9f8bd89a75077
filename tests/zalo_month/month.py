"""The month passes through the real bot, an hour that matters at a time."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from time import time as seconds
from typing import Any

from bot.channels.zalo import Zalo as Channel
from playground.clock import Clock
from playground.zalo.server import TOKEN, serve
from storage import schema
from storage.store import open_store
from storage.tables import traffic
from tests.bot.process import until
from tests.postgres import free_port
from tests.world import World, world
from tests.zalo import PUBLIC
from tests.zalo_month import habits
from tests.zalo_month.cast import (
    ADMINISTRATOR,
    BEGIN,
    CELLS_A_GROUP,
    FIRST,
    SUPERVISOR,
    ZONE,
    Cell,
    cells,
    settle_in,
)

REMINDED = (time(7, 5), time(12, 5), time(17, 35), time(19, 5))  # just after reminders are due
EVENING = time(20)
ANNOUNCED, CONFIRM, VISITED = 8, 3, (0, 1)  # day of the month; of five cells
LOOKS = {0: time(9)}  # supervisors look on Mondays
COSTS = ("sendmessage", "editmessagetext", "senddocument", "answercallbackquery")


@dataclass
class Month:
    """``person`` gives the phone of a number; ``messages`` counts what the platform would."""

    w: World
    cells: list[Cell]
    person: Callable[[int], Any]
    messages: Callable[[], int]
    scored: set[int]
    chats: Callable[[], list[Any]] = list

    def __post_init__(self) -> None:
        self.draw = random.Random(17)
        self.by_kind: Counter[str] = Counter()

    async def passes(self, days: int) -> None:
        for at in range(days):
            day = FIRST + timedelta(days=at)
            for hour in REMINDED:
                await self._reminds(day, hour)
            if day.weekday() in LOOKS:
                await self._spend("summaries", self._supervisors)
            self._to(day, EVENING)
            await self._spend("records", lambda d=day: self._record(d))  # type: ignore[misc]
            await self._spend("scores", lambda d=day: self._score(d))  # type: ignore[misc]
            await self._spend("visits", lambda d=day: self._visits(d))  # type: ignore[misc]
            if day.day == ANNOUNCED:
                await self._spend("notices", self._notices)
            await self._spend("letters", self._letters)
        await self._spend("administrators", self._administrators)

    def _to(self, day: date, hour: time) -> None:
        moment = datetime.combine(day, hour, ZONE)
        ahead = moment.timestamp() - self.w.api.clock.now()
        self.w.api.clock.forward(max(0.0, ahead))
        self.w.app.clock._looked = -1.0

    async def _reminds(self, day: date, hour: time) -> None:
        self._to(day, hour)
        await self.w.app.reminders.tick()
        await self._spend("reminders", self._letters)

    async def _letters(self) -> None:
        await self.w.app.outbox.drain()

    async def _record(self, day: date) -> None:
        for cell in self.cells:
            if cell.recorded == day:
                late = (cell.recorded - cell.held).days
                person = self.person(cell.number + 1)
                if cell.at_once:
                    await habits.records_at_once(person, cell.held)
                    continue
                await habits.records(person, mistakes=cell.mistakes, late=late, draw=self.draw)

    async def _score(self, day: date) -> None:
        """On the same evening, or two days later when reminded."""
        for cell in self.cells:
            due = cell.recorded if cell.scores else cell.recorded + timedelta(days=2)
            if due == day and cell.number not in self.scored:
                self.scored.add(cell.number)
                await habits.scores(self.person(cell.number + 1))

    async def _visits(self, day: date) -> None:
        """Of each group's cells the first two that have recorded; the secretary answers."""
        for cell in self.cells:
            if cell.recorded != day or cell.number % CELLS_A_GROUP not in VISITED:
                continue
            await habits.attends(self.person(SUPERVISOR + cell.group), f"Khu phố {cell.number + 1}")
            await self._letters()
            await habits.takes_note(self.person(cell.number + 1))

    async def _notices(self) -> None:
        """Each group's leader to its cells; three of five secretaries say that they have it."""
        for group in sorted({cell.group for cell in self.cells}):
            await habits.announces(self.person(SUPERVISOR + group))
            await self._letters()
            for cell in self.cells:
                if cell.group == group and cell.number % CELLS_A_GROUP < CONFIRM:
                    await habits.confirms(self.person(cell.number + 1))

    async def _supervisors(self) -> None:
        for group in sorted({cell.group for cell in self.cells}):
            await habits.looks(self.person(SUPERVISOR + group), "10/2026")

    async def _administrators(self) -> None:
        for number in range(2):
            await habits.asked(self.person(ADMINISTRATOR + number), "trợ giúp", "")

    async def _spend(self, kind: str, doing: Callable[[], Any]) -> None:
        """What this costs, once all of it is shown."""
        before = self.messages()
        await doing()
        await until(lambda: not self.w.app.display._running and not self.w.app.display._handing)
        self.by_kind[kind] += self.messages() - before


@asynccontextmanager
async def on_zalo(folder: Path, count: int) -> AsyncIterator[Month]:
    url, cast = await _filled(folder, count, "zalo")
    listen = f"127.0.0.1:{free_port()}"
    clock = _clock(folder)
    async with serve(clock=clock) as zalo:
        channel = Channel(TOKEN, zalo.url)
        more = {"public_url": PUBLIC, "webhook_listen": listen}
        async with world(url, folder, more=[channel], clock=clock, **more) as w:

            def person(number: int) -> Any:
                return zalo.bot.chat(str(number), f"Đồng chí {number}")

            for number in (*range(1, count + 1), *_others(cast)):
                person(number).known = True
            yield Month(
                w,
                cast,
                person,
                lambda: sum(zalo.bot.sent.values()),
                set(),
                lambda: list(zalo.bot.chats.values()),
            )


@asynccontextmanager
async def on_telegram(folder: Path, count: int) -> AsyncIterator[Month]:
    """The control: each edit, file and answer to a tap counted as a message."""
    url, cast = await _filled(folder, count, "telegram")
    clock = _clock(folder)
    async with world(url, folder, clock=clock) as w:

        def person(number: int) -> Any:
            return w.api.chat(number, f"Đồng chí {number}")

        for number in (*range(1, count + 1), *_others(cast)):
            person(number).room.known = True

        def messages() -> int:
            return sum(w.api.bot.calls[name] for name in COSTS)

        yield Month(w, cast, person, messages, set())


def _others(cast: list[Cell]) -> list[int]:
    groups = {cell.group for cell in cast}
    return [*(SUPERVISOR + group for group in groups), ADMINISTRATOR, ADMINISTRATOR + 1]


def _clock(folder: Path) -> Clock:
    clock = Clock(folder / "clock")
    clock.offset = datetime.combine(FIRST, time(6), ZONE).timestamp() - seconds()
    clock.forward(0)
    return clock


async def _filled(folder: Path, count: int, channel: str) -> tuple[str, list[Cell]]:
    url, cast = f"sqlite:///{folder}/bot.db", cells(count)
    store = open_store(url, create=True)
    await schema.upgrade(store, BEGIN)
    await store.write(lambda tx: settle_in(tx, cast, channel))
    await store.close()
    return url, cast


async def counted(month: Month) -> int:
    """What the bot itself has written down of it."""
    await month.w.app.traffic.save()
    rows = await month.w.rows(traffic)
    return sum(row["count"] for row in rows if row["kind"] in ("screen", "letter", "file", "aside"))
