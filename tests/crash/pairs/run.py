"""One run: pairs record, score, correct and plan while processes are killed; then the count."""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from playground.api import Api, serve
from playground.clock import Clock
from tests.crash import cast
from tests.crash.kills import LEASE_SECONDS, POINTS, RARE, Outcome
from tests.crash.pairs import books, people
from tests.crash.pairs.claims import Claim, Round
from tests.crash.pairs.faults import plan_faults
from tests.crash.pairs.fleet import Fleet, Slot
from tests.crash.pairs.judge import Judge
from tests.crash.pairs.letters import hold_to
from tests.crash.pairs.member import Member
from tests.crash.pairs.pair import Pair
from tests.crash.pairs.parts import parts_of
from tests.crash.pairs.spread import Spread
from tests.crash.person import Patience
from tests.world import NOW

STUCK_SECONDS = 60.0  # nobody did anything for so long: what is left will not come to an end
LETTER_SECONDS = 40


@dataclass(frozen=True, slots=True)
class PairOrder:
    """``url``: a database that is prepared; ``before``: a module the processes import first."""

    url: str
    kills: int
    seed: int
    processes: int = 1
    pairs: int = people.PAIRS
    points: Sequence[str] = POINTS
    patience: Patience = field(default_factory=lambda: Patience(again=5.0, silent=25.0))
    before: str = ""


class Storm:
    """The people, the processes and the judge of one run."""

    def __init__(self, order: PairOrder, api: Api, fleet: Fleet) -> None:
        self.order = order
        self.api = api
        self.fleet = fleet
        self.judge = Judge()
        self.chance = random.Random(order.seed)
        self.points: Counter[str] = Counter()
        self.begun = 0
        self.pairs = [Pair(n, people.cells_of(n, order.pairs)) for n in range(order.pairs)]
        self.members = [self._member(pair, who) for pair in self.pairs for who in (0, 1)]

    def _member(self, pair: Pair, who: int) -> Member:
        user = people.phone(pair.number, who)
        chat = self.api.chat(user, f"Người {user}")
        return Member(who, pair, chat, self.fleet, self.order.patience)

    @property
    def rounds(self) -> list[Round]:
        return [one for pair in self.pairs for one in pair.rounds]

    async def rage(self) -> Outcome:
        plan_faults(self.api, self.order.seed)
        await self.api.chat(cast.LEADER, "Tổ trưởng Sông").says("/start")
        lives = [asyncio.create_task(member.live(parts_of)) for member in self.members]
        await asyncio.gather(*(self._slot(slot) for slot in self.fleet.slots))
        await self._drain(lives)
        await self.look()
        again = hold_to(self.judge, await books.read(self.order.url), self.api)
        return self._outcome(again)

    async def _slot(self, slot: Slot) -> None:
        """Kill it in turn at a named point and at random, until there were enough in all."""
        while point := self._next_point():
            reached = await self._one_life(slot, "" if point == "random" else point)
            self.points[point if reached else "random"] += 1
            await self.look()

    def _next_point(self) -> str:
        """On a slow machine it goes on until every point was reached, at most as often again."""
        points, kills = self.order.points, self.order.kills
        turns = [*points, *["random"] * max(1, len(points) // 2)]
        if self.begun >= kills:
            turns = [point for point in points if point not in self.points]
        if not turns or self.begun >= 2 * kills:
            return ""
        self.begun += 1
        return turns[self.begun % len(turns)]

    async def _one_life(self, slot: Slot, point: str) -> bool:
        """Start a process and have it killed; whether it reached the point."""
        chance = self.chance
        if point == "after-send-before-settle":  # what an earlier life took is free again
            self.api.clock.forward(LEASE_SECONDS)
        if not point:
            await slot.start()
            await slot.dies(within=chance.uniform(0.0, 1.0 + len(self.fleet.slots)))
            return False
        nth = 1 if point in RARE else chance.randint(1, 12)
        await slot.start(f"{point}:{nth}")
        return await slot.dies(within=6.0)

    async def look(self) -> None:
        """Hold the database to what had been confirmed when one began to read it."""
        before = [
            (one, {c for c in one.claims if c.confirmed}, Counter(one.ends)) for one in self.rounds
        ]
        found = await books.read(self.order.url)
        self.judge.check(found, [_as_of(*one) for one in before])

    async def _drain(self, lives: Sequence[asyncio.Task[None]]) -> None:
        """Let everybody finish and every letter arrive."""
        self.fleet.over = True
        self.api.faults.heal()
        await asyncio.gather(*(self._stays(slot) for slot in self.fleet.slots))
        await self._finish(lives)
        self.api.clock.forward(LEASE_SECONDS)
        await self._letters_gone()
        await asyncio.gather(*(slot.ends() for slot in self.fleet.slots))

    async def _finish(self, lives: Sequence[asyncio.Task[None]]) -> None:
        """As long as anybody does anything; who is left then never came to an end."""
        acts, moved = -1, time.monotonic()
        while not all(life.done() for life in lives):
            if (now := sum(member.acts for member in self.members)) != acts:
                acts, moved = now, time.monotonic()
            if time.monotonic() - moved > STUCK_SECONDS:
                break
            await asyncio.wait(lives, timeout=0.5)
        for member, life in zip(self.members, lives, strict=True):
            if not life.done():
                life.cancel()
                member.never_ended()
        for trouble in await asyncio.gather(*lives, return_exceptions=True):
            if isinstance(trouble, Exception):
                raise trouble

    async def _stays(self, slot: Slot) -> None:
        while not await slot.start():
            await slot.dies(within=1)

    async def _letters_gone(self) -> None:
        for _ in range(LETTER_SECONDS):
            if not (await books.read(self.order.url)).waiting:
                break
            await asyncio.sleep(1)
        await asyncio.sleep(1)

    def _outcome(self, again: int) -> Outcome:
        counts = sum((member.counts for member in self.members), self.judge.counts)
        counts.update(letters_again=again, falls=self.fleet.tally.falls)
        notes = self.judge.notes + [note for member in self.members for note in member.notes]
        if self.fleet.tally.why:
            notes.append(f"fell {self.fleet.tally.falls} times, last: {self.fleet.tally.why}")
        if notes:
            notes = [f"seed {self.order.seed}", *notes[:40], *self.fleet.errors()]
        done = sum(one.ends["record"] > 0 for one in self.rounds)
        tally = self.fleet.tally
        return Outcome(done, tally.kills, counts, notes, self.points, tally.starts)


def _as_of(one: Round, confirmed: set[Claim], ends: Counter[str]) -> Round:
    claims = [replace(claim, confirmed=claim in confirmed) for claim in one.claims]
    return Round(one.cell, one.number, one.month, claims, ends)


@asynccontextmanager
async def storm(order: PairOrder, folder: Path) -> AsyncIterator[Storm]:
    clock = Clock(folder / "clock")
    clock.offset = NOW.timestamp() - time.time()
    clock.forward(0)
    async with serve(clock=clock, keep=100_000) as api:
        fleet = Fleet(api, folder, order.url, processes=order.processes, before=order.before)
        if order.url.startswith("postgresql"):
            Spread(api, fleet.addresses, order.seed)
        try:
            yield Storm(order, api, fleet)
        finally:
            await fleet.leave()
