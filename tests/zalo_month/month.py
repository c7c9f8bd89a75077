"""The month passes through the real bot, an hour that matters at a time."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from time import time as seconds
from typing import Any

from bot.channels.zalo import Zalo as Channel
from playground.clock import Clock
from playground.messages import Message
from playground.ports import free_port
from playground.rooms import Event
from playground.zalo.messages import units
from playground.zalo.server import TOKEN, serve
from storage import schema
from storage.store import open_store
from storage.tables import traffic
from tests.bot.process import until
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
ANNOUNCED, PLANNED, ANSWERED = 8, 20, 28  # days of the month
CONFIRM, VISITED = 3, (0, 1)  # of five cells
LOOKS = {0: time(9)}  # supervisors look on Mondays
CARRIED = 2000  # letters, in one message


@dataclass
class Month:
    """``person`` gives the phone of a number; ``messages`` counts what the platform would.

    ``at_once``: who can says a whole meeting in one message; else each question is a message.
    """

    w: World
    cells: list[Cell]
    person: Callable[[int], Any]
    messages: Callable[[], int]
    scored: set[int]
    chats: Callable[[], list[Any]] = list
    at_once: bool = True

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
            for kind, doing in self._evening(day):
                await self._spend(kind, doing)
            await self._spend("letters", self._letters)
        await self._spend("administrators", self._administrators)

    def _evening(self, day: date) -> Iterator[tuple[str, Callable[[], Any]]]:
        """What people do on this day."""
        yield "plans", lambda: self._invites(day)
        yield "records", lambda: self._record(day)
        yield "scores", lambda: self._score(day)
        yield "thematic", lambda: self._thematic(day)
        yield "visits", lambda: self._visits(day)
        if day.day == ANNOUNCED:
            yield "notices", self._notices
        if day.day == PLANNED:
            yield "plans", self._plans
        if day.day == ANSWERED:
            yield "petitions", self._petitions

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

    async def _invites(self, day: date) -> None:
        """On the eve of each meeting, from the reminder of it."""
        for cell in self.cells:
            if day + timedelta(days=1) in (cell.held, cell.thematic):
                await habits.invites(self.person(cell.number + 1))

    async def _plans(self) -> None:
        for cell in self.cells:
            await habits.confirms_plan(self.person(cell.number + 1))

    async def _record(self, day: date) -> None:
        for cell in self.cells:
            if cell.recorded == day:
                await self._records(cell, cell.held, (cell.recorded - cell.held).days, "thường kỳ")

    async def _thematic(self, day: date) -> None:
        """Recorded on the same evening; there is no framework for it."""
        for cell in self.cells:
            if cell.thematic == day:
                await self._records(cell, day, 0, "chuyên đề")

    async def _records(self, cell: Cell, held: date, late: int, kind: str) -> None:
        """Those who could say it at once have a petition too."""
        person, regular = self.person(cell.number + 1), kind == "thường kỳ"
        petition = habits.PETITION if cell.at_once and regular else habits.NONE
        how: dict[str, Any] = {"kind": kind, "petition": petition}
        if cell.at_once and self.at_once:
            await habits.records_at_once(person, held, mends=cell.mistakes > 0, **how)
            return
        draw, mistakes = self.draw, cell.mistakes
        await habits.records(person, mistakes=mistakes, draw=draw, late=late, **how)

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
            if cell.number in self.scored:
                await habits.agrees_with_score(self.person(SUPERVISOR + cell.group))

    async def _petitions(self) -> None:
        """Each group's leader answers what has gathered; the secretaries say that it is done."""
        for group in sorted({cell.group for cell in self.cells}):
            await habits.answers(self.person(SUPERVISOR + group))
        await self._letters()
        for cell in self.cells:
            if cell.at_once:
                await habits.closes(self.person(cell.number + 1))

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
    """The control: a question a message, and whatever the other platform carries without one is a
    message: each edit, file, keyboard, word behind a tap and sign of being busy.
    """
    url, cast = await _filled(folder, count, "telegram")
    clock = _clock(folder)
    async with world(url, folder, clock=clock) as w:

        def person(number: int) -> Any:
            return w.api.chat(number, f"Đồng chí {number}")

        for number in (*range(1, count + 1), *_others(cast)):
            person(number).room.known = True

        spent: Counter[str] = Counter()
        w.api.bot.listeners.append(lambda event: spent.update({event.kind: as_messages(event)}))
        yield Month(w, cast, person, spent.total, set(), at_once=False)


def as_messages(event: Event) -> int:
    """How many it would take where a message is all there is."""
    match event.kind, event.message:
        case "message" | "edit", Message(from_bot=True) as said:
            return max(1, -(-units(said.text) // CARRIED))
        case "typing", _:
            return 1
        case "answer", _:
            return int(bool(event.detail.answer and event.detail.answer.text))
    return 0


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
