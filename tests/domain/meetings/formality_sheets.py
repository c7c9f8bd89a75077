"""What made-up secretaries write down of their meetings, and the habits they have all year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from domain.kind import Kind

KEPT, AGAIN = 0.25, 0.3  # how often an honest topic, or a task, comes back the month after

Pool = dict[str, Any]


@dataclass(frozen=True)
class Sheet:
    """What a secretary writes down of one meeting; ``minutes`` is its length."""

    content: tuple[str, ...]
    tasks: tuple[tuple[str, str], ...]
    conclusion: str
    minutes: int
    kind: Kind = Kind.regular

    def each(self, edit: Callable[[str], str]) -> Sheet:
        """The same sheet with every line edited."""
        return replace(
            self,
            content=tuple(edit(line) for line in self.content),
            tasks=tuple((edit(title), owner) for title, owner in self.tasks),
            conclusion=edit(self.conclusion),
        )


class Cell:
    """One secretary: the habits that last the year, and the chance of each month."""

    def __init__(self, chance: Random, pool: Pool, *, step: int = 5) -> None:
        self.chance, self.pool, self.step = chance, pool, step
        self.standard = chance.sample(pool["standard"], chance.randint(2, 4))
        self.recurring = chance.sample(pool["recurring"], chance.randint(1, 3))
        self.formula = chance.choice(pool["conclusions"])
        self.length = chance.gauss(103, 6)
        self.least = chance.choice((0, 0, 90))
        self.quarterly = chance.random() < 0.5
        self.topics: list[str] = []
        self.tasks: list[tuple[str, str]] = []

    def minutes(self) -> int:
        """It ends when all is said, written down to ``step`` minutes."""
        natural = max(self.chance.gauss(self.length, 12), self.least)
        return max(30, round(natural / self.step) * self.step)

    def discussed(self, least: int, most: int) -> tuple[str, ...]:
        self.topics = self._anew("topics", self.topics, KEPT, least, most)
        return tuple(self.topics)

    def assigned(self, least: int, most: int) -> tuple[tuple[str, str], ...]:
        kept = [task for task in self.tasks if self.chance.random() < AGAIN]
        titles = self._anew("tasks", [], 0, least, most)
        self.tasks = kept + [(title, self.owner()) for title in titles]
        return tuple(dict(self.tasks).items())

    def usual(self) -> tuple[tuple[str, str], ...]:
        return tuple((title, self.owner()) for title in self.recurring)

    def owner(self) -> str:
        return str(self.chance.choice(self.pool["owners"]))

    def concluded(self) -> str:
        own = self.chance.random() < 0.5
        return str(self.chance.choice(self.pool["own_conclusions"])) if own else self.formula

    def kind(self, at: int) -> Kind:
        return Kind.both if self.quarterly and at % 3 == 2 else Kind.regular

    def _anew(self, what: str, last: list[str], keep: float, least: int, most: int) -> list[str]:
        kept = [line for line in last if self.chance.random() < keep]
        count = max(0, self.chance.randint(least, most) - len(kept))
        fresh = [line for line in self.pool[what] if line not in kept]
        return kept + self.chance.sample(fresh, count)


def varied_sheet(cell: Cell, at: int, least: int = 2, most: int = 4) -> Sheet:
    return Sheet(
        content=(*cell.standard, *cell.discussed(least, most)),
        tasks=(*cell.usual(), *cell.assigned(1, 3)),
        conclusion=cell.concluded(),
        minutes=cell.minutes(),
        kind=cell.kind(at),
    )
