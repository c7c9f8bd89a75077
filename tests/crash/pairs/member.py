"""One of the two of a cell: does one part of a round after the other, with the other one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from playground.messages import Message
from playground.people import Chat
from tests.crash.pairs import look
from tests.crash.pairs.claims import Claim, Round
from tests.crash.pairs.hands import Gone, Hands
from tests.crash.pairs.pair import Pair
from tests.crash.person import Around, Patience
from tests.crash.script import Answer

MOST_ACTS = 150  # in one part of a round: after that somebody goes round in circles
ABOUT = ("review", "record", "proven", "score-card", "scores")  # pages that name cell and month


class Part(Protocol):
    """A part of a round: how it is opened, and what is done where; True at its end."""

    name: str

    def opening(self, member: Member) -> str: ...

    async def respond(self, member: Member, screen: str, message: Message) -> bool: ...


class Member(Hands):
    """``who``: 0 the secretary, 1 the deputy; counts, besides what hands count: unfiled."""

    def __init__(
        self, who: int, pair: Pair, phone: Chat, around: Around, patience: Patience
    ) -> None:
        super().__init__(phone, around, patience, 1000 * pair.number + who)
        self.who = who
        self.pair = pair
        self.pending: Claim | None = None
        self.taken: Claim | None = None  # the last that was confirmed
        self.waits_for = ""  # the receipt whose file has not come
        self._had = {""}  # receipts whose file has come

    @property
    def round(self) -> Round:
        return self.pair.round

    def where(self) -> str:
        place = f"cell {self.round.cell} {self.round.month}" if self.pair.rounds else "at first"
        return f"{'AB'[self.who]} of pair {self.pair.number}, {place}"

    async def live(self, parts: Callable[[int], list[Part]]) -> None:
        """One month after the other until the end is called."""
        try:
            await self._meet_the_bot()
            while await self.pair.next_round(self.who, over=lambda: self.around.over):
                for part in parts(self.round.number):
                    await self.pair.together()
                    await self._part(part)
        except Gone as why:
            self.count("silent", f"gave up: {why}")
        finally:
            await self.pair.leave()

    def never_ended(self) -> None:
        self.count("silent", f"never came to an end: {self.did}, pending {self.pending}")

    async def _meet_the_bot(self) -> None:
        await self.types("/start")
        while await self.look() is None:
            await self.types("/start")

    async def _part(self, part: Part) -> None:
        self.pending, self.waits_for = None, ""
        since = self.acts
        await self.open(part)
        while True:
            screen = await self.look()
            if self.acts - since > MOST_ACTS:
                raise Gone(f"{part.name}: went round in circles, last {self.did}")
            if screen is None or (screen in ABOUT and not self._is_here()):
                await self.open(part)
            elif self.message and await part.respond(self, screen, self.message):
                await self._wait_for_file()
                return

    def _is_here(self) -> bool:
        """Not the page of an earlier round, shown again after a crash."""
        return bool(self.message and look.is_about(self.message, self.round))

    async def _wait_for_file(self) -> None:
        while self.waits_for and self.quiet() < self.patience.silent:
            await self.phone.room.news(0.1)
            self.read()
        if self.waits_for:
            self.count("unfiled", "the file did not come")

    def hear(self, message: Message, screen: str) -> None:
        if self.taken and look.takes_back(message, self.taken):
            self.taken.confirmed, self.taken = False, None
        if self.pending and look.confirms(message, self.pending, screen):
            self.pending.confirmed = True
            self.taken, self.pending = self.pending, None
        elif self.pending and look.goes_on(self.pending, screen):
            self.pending = None
        if self.pair.rounds and (done := look.ends(message, self.round)):
            self.round.ends[done] += 1
            receipt = "" if done == "plan" else look.receipt(message)
            if receipt not in self._had:  # else it is shown again after its process has died
                self.waits_for = receipt

    def got_file(self) -> None:
        self._had.add(self.waits_for)
        self.waits_for = ""

    async def open(self, part: Part) -> None:
        """By the command, whatever is on the screen."""
        self.pending = None
        await self.types(part.opening(self))

    async def answers(self, answer: Answer, rank: int) -> None:
        """Say it, and hold the bot to it once it is confirmed; often both at the same moment."""
        if not await self.meets(f"{answer.step} {rank}"):
            return
        self.pending = self.round.say(self.who, answer, rank)
        await (self.taps if answer.how == "taps" else self.types)(answer.said)

    async def meets(self, where: str) -> bool:
        """Wait a moment for the other one; False where something new is to be read first."""
        await self.pair.meet(where, self.who)
        self.fresh = self.read()
        return self.fresh is None

    def claimed(self, step: str, rank: int) -> Claim | None:
        """My own claim."""
        found = [one for one in self.round.of(step) if (one.who, one.rank) == (self.who, rank)]
        return found[0] if found else None
