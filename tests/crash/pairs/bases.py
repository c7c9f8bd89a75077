"""Databases of both kinds with the people of the pairs, filled once and copied for each run."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests import needs, postgres
from tests.crash.kills import Outcome
from tests.crash.pairs import people
from tests.crash.pairs.run import PairOrder, storm

UNLOCKED = "tests.crash.pairs.unlocked"


class Bases:
    def __init__(self, folder: Path, server: str, pairs: int) -> None:
        self.folder = folder
        self.server = server
        self.pairs = pairs
        self._made = 0

    async def fill(self) -> None:
        await people.prepare(f"sqlite:///{self.folder}/filled.db", self.pairs)
        postgres.statement(self.server, "CREATE DATABASE filled")
        await people.prepare(f"{self.server}/filled", self.pairs)

    def fresh(self, *, shared: bool) -> str:
        """The address of a new one; ``shared``: for several processes."""
        self._made += 1
        if shared:
            name = f"crash{self._made}"
            postgres.statement(self.server, f"CREATE DATABASE {name} TEMPLATE filled")
            return f"{self.server}/{name}"
        path = self.folder / f"{self._made}" / "bot.db"
        path.parent.mkdir()
        shutil.copy(self.folder / "filled.db", path)
        return f"sqlite:///{path}"

    async def run(self, *, processes: int, kills: int, seed: int, locked: bool = True) -> Outcome:
        """One process is on SQLite; not ``locked``: the control, whose processes do not wait."""
        url = self.fresh(shared=processes > 1)
        before = "" if locked else UNLOCKED
        order = PairOrder(url, kills, seed, processes, self.pairs, before=before)
        with tempfile.TemporaryDirectory() as folder:
            async with storm(order, Path(folder)) as found:
                return await found.rage()


@asynccontextmanager
async def bases(pairs: int = people.PAIRS) -> AsyncIterator[Bases]:
    where = needs.postgresql()
    if where is None:
        raise SystemExit(needs.NEEDS["server"].why)
    with tempfile.TemporaryDirectory() as folder, postgres.running(where) as server:
        found = Bases(Path(folder), server, pairs)
        await found.fill()
        yield found
