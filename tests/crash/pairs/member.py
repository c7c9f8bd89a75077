"""One of the two of a cell: reads what is newest, does what is next, waits, asks again."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Callable
from typing import Protocol

from playground.messages import Message
from playground.people import Chat
from playground.taps import Tap
from tests.crash.pairs import look
from tests.crash.pairs.claims import Claim, Round
from tests.crash.pairs.pair import Pair
from tests.crash.person import Around, Patience
from tests.crash.script import Answer, How

MOST_ACTS = 150  # in one part of a round: after that somebody goes round in circles
MOST_SILENT = 3


class Gone(Exception):
    """This person gives up: the bot is silent, or leads in circles."""


class Part(Protocol):
    """A part of a round: how it is opened, and what is done where; True at its end."""

    name: str

    def opening(self, member: Member) -> str: ...

    async def respond(self, member: Member, screen: str, message: Message) -> bool: ...


class Member:
    """``counts``: silent, unfiled, stuck, typed_again, asked_again."""

    def __init__(
        self, who: int, pair: Pair, phone: Chat, around: Around, patience: Patience
    ) -> None:
        self.who = who
        self.pair = pair
        self.phone = phone
        self.around = around
        self.patience = patience
        self.counts: Counter[str] = Counter()
        self.notes: list[str] = []
        self.acts = 0
        self.pending: Claim | None = None
        self.chance = random.Random(1000 * pair.number + who)
        self._message: Message | None = None
        self._filed = True
        self._did: tuple[How, str] = ("types", "/start")
        self._tap: Tap | None = None
        self._acted_at = 0.0

    @property
    def round(self) -> Round:
        return self.pair.round

    async def live(self, parts: Callable[[int], list[Part]]) -> None:
        """One month after the other until the end is called."""
        try:
            await self._meet_the_bot()
            while await self.pair.next_round(self.who, over=lambda: self.around.over):
                for part in parts(self.round.number):
                    await self.pair.together()
                    await self._do_part(part)
        except Gone as why:
            self._count("silent", f"gave up: {why}")
        finally:
            await self.pair.leave()

    async def _meet_the_bot(self) -> None:
        await self.types("/start")
        while await self._look() is None:
            await self._silent()

    async def _do_part(self, part: Part) -> None:
        self.pending, self._filed = None, True
        await self.open(part)
        silent, since = 0, self.acts
        while True:
            screen = await self._look()
            if self.acts - since > MOST_ACTS:
                raise Gone(f"{part.name}: went round in circles, last {self._did}")
            if screen is None:
                silent += 1
                await self._silent()
                if silent > MOST_SILENT:
                    raise Gone(f"{part.name}: silent {silent} times")
                await self.open(part)
            elif self._message and await part.respond(self, screen, self._message):
                await self._wait_for_file()
                return

    async def _silent(self) -> None:
        self._count("silent", f"after {self._did}")

    async def _wait_for_file(self) -> None:
        while not self._filed and self._quiet() < self.patience.silent:
            await self.phone.room.news(0.1)
            self._read()
        if not self._filed:
            self._count("unfiled", "the file did not come")

    # -- seeing

    def _read(self) -> str | None:
        """Take note of everything new on this phone; returns the newest screen."""
        seen = None
        while self.phone.room.unseen:
            message = self.phone.room.unseen.popleft()
            screen = look.name_of(message)
            if screen == "file":
                self._filed = True
                continue
            self._hear(message, screen)
            if screen:
                self._message, seen = message, screen
        return seen

    def _hear(self, message: Message, screen: str) -> None:
        if self.pending and look.confirms(message, self.pending, screen):
            self.pending.confirmed, self.pending = True, None
        if self.pair.rounds and (done := look.ends(message, self.round)):
            self.round.ends[done] += 1
            self._filed = done == "plan"

    async def _look(self) -> str | None:
        """The newest screen, once nothing newer comes; None where the bot stays silent."""
        again = False
        while True:
            if (seen := self._read()) is not None:
                await asyncio.sleep(self.chance.uniform(0.01, 0.06))
                return self._read() or seen
            if self._tap and self._tap.answer and self._tap.answer.text:
                return await self._toast()
            if self._quiet() > self.patience.silent:
                return None
            if self._quiet() > self.patience.again and not again:
                again = True
                self.counts["typed_again"] += 1
                await self._act(*self._did)
            await self.phone.room.news(0.1)

    async def _toast(self) -> str:
        """A tap was only explained: unless something comes, the screen is as it was."""
        self._tap = None
        await self.phone.room.news(1.0)
        seen = self._read()
        return seen or (look.name_of(self._message) if self._message else "home")

    def _quiet(self) -> float:
        return self.around.uptime() - self._acted_at

    # -- doing

    async def open(self, part: Part) -> None:
        """By the command, whatever is on the screen."""
        self.pending = None
        await self.types(part.opening(self))

    async def answers(self, answer: Answer, rank: int) -> None:
        """Say it, and hold the bot to it once it is confirmed; often both at the same moment."""
        await self.pair.meet(f"{answer.step} {rank}", self.who)
        self.pending = self.round.say(self.who, answer, rank)
        await (self.taps if answer.how == "taps" else self.types)(answer.said)

    async def types(self, said: str) -> None:
        await self._do("types", said)

    async def taps(self, label: str) -> None:
        await self._do("taps", label)

    async def taps_twice(self, label: str) -> None:
        """As an impatient thumb does."""
        await self._do("taps", label)
        await self._act("taps", label)

    def claimed(self, step: str, rank: int) -> Claim | None:
        """My own claim."""
        found = [one for one in self.round.of(step) if (one.who, one.rank) == (self.who, rank)]
        return found[0] if found else None

    async def _do(self, how: How, said: str) -> None:
        self.acts += 1
        self._did, self._acted_at = (how, said), self.around.uptime()
        await self._act(how, said)

    async def _act(self, how: How, said: str) -> None:
        """A button that is not there is typed."""
        self._tap = None
        if how == "taps" and self._message:
            try:
                self._tap = await self.phone.taps(said, on=self._message)
                return
            except LookupError:
                self.counts["typed_instead"] += 1
        await self.phone.says(said)

    def _count(self, what: str, note: str) -> None:
        self.counts[what] += 1
        where = f"cell {self.round.cell} {self.round.month}" if self.pair.rounds else "start"
        self.notes.append(f"{what}: {'AB'[self.who]} of pair {self.pair.number}, {where}: {note}")
