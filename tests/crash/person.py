"""A person who fills the form as people do: reads what is newest, answers, waits, asks again."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from playground.people import Chat
from playground.taps import Tap
from tests.crash.eyes import NOT_MEANT, Eyes
from tests.crash.saga import Saga
from tests.crash.script import Answer, How, plan
from tests.crash.texts import BACK, CHANGE, REVIEW, STEPS

LINES_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds of a running bot: after them one types again, then gives up and begins with /hop.
    ``thinks``: how long one looks at a screen, by chance between these.
    """

    again: float = 4.0
    silent: float = 15.0
    thinks: tuple[float, float] = (0.005, 0.05)


class Around(Protocol):
    over: bool

    def uptime(self) -> float:
        """Seconds that the bot was up, summed over all its lives."""


class Person:
    """Counts, besides what the eyes count: silent, typed_again, typed_instead, unfiled."""

    def __init__(
        self,
        number: int,
        phones: Sequence[Chat],
        around: Around,
        patience: Patience,
        echo: Callable[[Answer], str],
    ) -> None:
        self.number = number
        self.phones = phones
        self.phone = phones[0]
        self.around = around
        self.patience = patience
        self.eyes = Eyes(number, echo)
        self.glance = 0.05  # seconds until one looks again where nothing comes
        self._chance = random.Random(number)
        self._did: tuple[How, str] = ("types", "/hop")
        self._tap: Tap | None = None
        self._acted_at = 0.0

    @property
    def saga(self) -> Saga:
        return self.eyes.saga

    async def live(self) -> None:
        """Record one meeting after the other until the end is called."""
        await self._act("types", "/start")
        await self._look()
        while not self.around.over:
            self.eyes.sagas.append(Saga(plan(self.number, len(self.eyes.sagas))))
            self.eyes.screen = ""
            await self._act("types", "/hop")
            await self._record()

    async def _record(self) -> None:
        while not self.saga.finished:
            screen = await self._look()
            if screen is None:
                self.eyes.count("silent", f"after {self._did}")
                await self._open()
            else:
                await self._respond(screen)
        asked = False
        while not self.saga.filed and self._quiet() < self.patience.silent:
            if self._quiet() > self.patience.again and not asked:  # one refused comes then
                asked = True
                await self.phone.says("/trogiup")
            await self.phone.room.news(2 * self.glance)
            self.eyes.read(self.phone)
        if not self.saga.filed:
            self.eyes.count("unfiled", self.saga.plan.title)

    # -- seeing

    async def _look(self) -> str | None:
        """The newest screen, once nothing newer comes; None where the bot stays silent."""
        again = False
        while True:
            if (seen := self.eyes.read(self.phone)) is not None:
                await asyncio.sleep(self._chance.uniform(*self.patience.thinks))
                later = self.eyes.read(self.phone)
                return seen if later is None else later
            if self._tap and self._tap.answer and self._tap.answer.text:
                return await self._toast()
            if self._quiet() > self.patience.silent:
                return None
            if self._quiet() > self.patience.again and not again:
                again = True
                self.eyes.counts["typed_again"] += 1
                await self._do(*self._did)
            await self.phone.room.news(self.glance)

    async def _toast(self) -> str:
        """A tap was only explained: unless something comes, the screen is as it was."""
        self._tap = None
        await self.phone.room.news(0.5)
        seen = self.eyes.read(self.phone)
        return self.eyes.screen if seen is None else seen

    def _quiet(self) -> float:
        return self.around.uptime() - self._acted_at

    # -- doing

    async def _respond(self, screen: str) -> None:
        if screen in STEPS:
            await self._answer(screen)
        elif screen == "review":
            await self._review()
        elif screen == "lines":
            at = self.saga.line(self.saga.plan.changes.step)
            await self._act("taps", f"{at}. ")
        elif screen == "offered":
            await self._act("taps", NOT_MEANT)
        elif screen == "":
            await self._open()

    async def _answer(self, step: str) -> None:
        saga = self.saga
        if await self._wander(step):
            return
        saga.pending = saga.answers(step)
        saga.expected = saga.forward()
        await self._act(saga.pending.how, saga.pending.said)

    async def _wander(self, step: str) -> bool:
        """Go back a question once a record; take the other phone now and then."""
        saga = self.saga
        before = saga.before(step)
        if step == saga.plan.back_from and before and not saga.went_back and step not in saga.told:
            saga.went_back = True
            saga.expected, saga.way_back = {before}, before
            await self._act("taps", BACK)
            return True
        if len(self.phones) > 1 and step not in saga.told and self._chance.random() < 0.15:
            self.phone = self.phones[1 - self.phones.index(self.phone)]
            self.eyes.take_up(self.phone)
            await self._open()
            return True
        return False

    async def _open(self) -> None:
        saga = self.saga
        saga.expected = saga.forward() | ({saga.pending.step} if saga.pending else set())
        self.eyes.screen = ""
        await self._act("types", "/hop")

    async def _review(self) -> None:
        saga, changed = self.saga, self.saga.plan.changes.step
        if saga.edited or changed not in saga.told:
            await self._act("taps", REVIEW)
            return
        saga.edited = True
        line = saga.line(changed)
        if line <= LINES_SHOWN and self._chance.random() < 0.5:
            saga.expected = {"lines", changed}
            await self._act("taps", CHANGE)
        else:
            saga.expected = {changed}
            await self._act("types", str(line))

    async def _act(self, how: How, said: str) -> None:
        self._did = (how, said)
        self._acted_at = self.around.uptime()
        await self._do(how, said)

    async def _do(self, how: How, said: str) -> None:
        """A button that is not there is typed."""
        self._tap = None
        if how == "taps" and self.eyes.message:
            try:
                self._tap = await self.phone.taps(said, on=self.eyes.message)
                return
            except LookupError:
                self.eyes.counts["typed_instead"] += 1
        await self.phone.says(said)
