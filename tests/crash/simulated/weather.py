"""What is drawn: how long everything takes, and what goes wrong with it."""

from __future__ import annotations

import asyncio
import random
import sqlite3
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy.exc import DBAPIError

from playground.faults import Kind

KINDS: tuple[Kind, ...] = (
    *("cut-before", "cut-after", "hang-before", "hang-after"),
    *("429", "500", "502", "odd", "odd-before", "400", "401", "403", "404", "no-chat"),
)
SICK = {"SQLITE_BUSY": "database is locked", "SQLITE_FULL": "database or disk is full"}
SICK |= {"SQLITE_IOERR_WRITE": "disk I/O error", "SQLITE_CANTOPEN": "unable to open database file"}


@dataclass(frozen=True, slots=True)
class Climate:
    """Chances: of a call to go wrong, of a touch of the world to be the last of the process, of a
    transaction to fail; ``spells``: seconds between two bad times of network or database.
    """

    wrong: float = 0.03
    deadly: float = 0.0015
    failing: float = 0.002
    spells: float = 240.0


class Weather:
    """``changed`` is called before and after each bad time."""

    def __init__(self, climate: Climate, chance: random.Random) -> None:
        self.climate = climate
        self.chance = chance
        self.calm = False  # from now on nothing goes wrong
        self.away = False  # the network
        self.sick = ""  # what the database says
        self.happened: Counter[str] = Counter()
        self.changed: Callable[[], None] = lambda: None

    @property
    def bad(self) -> bool:
        return self.away or bool(self.sick)

    def latency(self) -> float:
        """Mostly a tenth of a second, now and then some."""
        if self.chance.random() < 0.01:
            return self.chance.uniform(1.0, 8.0)
        return self.chance.expovariate(10)

    def answer(self, method: str) -> Kind | None:
        if self.calm or self.chance.random() >= self.climate.wrong:
            return None
        kind = self.chance.choice(KINDS)
        self.happened[f"{method} {kind}"] += 1
        return kind

    def fail(self) -> None:
        """As a database does that is unwell."""
        if not self.calm and self.chance.random() < self.climate.failing:
            self._raise(self.chance.choice(sorted(SICK)))
        if self.sick:
            self._raise(self.sick)

    def _raise(self, name: str) -> None:
        self.happened[name] += 1
        error = sqlite3.OperationalError(SICK[name])
        error.sqlite_errorname = name
        raise DBAPIError.instance("drawn", None, error, sqlite3.Error)

    async def blow(self, suspend: Callable[[float], None]) -> None:
        """Bad times, one after the other, until it is calm."""
        while True:
            await asyncio.sleep(self.chance.expovariate(1 / self.climate.spells))
            if self.calm:
                return
            what = self.chance.choice(("away", "sick", "asleep"))
            long = self.chance.choice((2.0, 20.0, 100.0, 400.0)) * self.chance.random()
            self.happened[what] += 1
            if what == "asleep":
                suspend(long)
                continue
            self.changed()
            self.away, self.sick = what == "away", ""
            if what == "sick":
                self.sick = self.chance.choice(sorted(SICK))
            await asyncio.sleep(long)
            self.changed()
            self.away, self.sick = False, ""
