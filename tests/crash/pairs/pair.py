"""Two people of one cell (or of two) who go through the same month together."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress

from tests.crash.pairs.claims import Round

FIRST_YEAR, MONTHS = 2020, 79  # up to the month of the clock, which is not used
MEET_SECONDS = 0.4


class Pair:
    """``cells``: by turns; ``rounds``: what was begun, the newest last."""

    def __init__(self, number: int, cells: Sequence[int]) -> None:
        self.number = number
        self.cells = cells
        self.rounds: list[Round] = []
        self._line = asyncio.Barrier(2)
        self._present: dict[str, set[int]] = {}
        self._met: dict[str, asyncio.Event] = {}
        self._over = False

    @property
    def round(self) -> Round:
        return self.rounds[-1]

    async def next_round(self, who: int, over: Callable[[], bool]) -> bool:
        """Both begin the next month together; False once the end was called."""
        await self.together()
        if who == 0 or self._line.broken:
            self._over = self._over or over() or len(self.rounds) == MONTHS * len(self.cells)
            if not self._over:
                self._begin()
        await self.together()
        return not self._over

    async def together(self) -> None:
        """Wait for the other one; who has left is not waited for."""
        with suppress(asyncio.BrokenBarrierError):
            await self._line.wait()

    async def leave(self) -> None:
        await self._line.abort()

    async def meet(self, where: str, who: int) -> None:
        """Wait a moment for the other one to come to the same place, so that both act at once."""
        key = f"{len(self.rounds)} {where}"
        present, met = (
            self._present.setdefault(key, set()),
            self._met.setdefault(key, asyncio.Event()),
        )
        present.add(who)
        if len(present) == 2:
            met.set()
        with suppress(TimeoutError):
            await asyncio.wait_for(met.wait(), MEET_SECONDS)

    def _begin(self) -> None:
        number = len(self.rounds)
        years, month = divmod(number // len(self.cells), 12)
        cell = self.cells[number % len(self.cells)]
        self.rounds.append(Round(cell, number, f"{FIRST_YEAR + years}-{month + 1:02}"))
