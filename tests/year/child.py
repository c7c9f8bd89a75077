"""The bot's reminders and outbox through the year, in a process that is killed at any moment.

python -m tests.year.child FOLDER CELLS MONTHS [naive] [mute]: goes on where the last one was
killed.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import sys
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from bot import outbox as shell
from bot.outbox import Outbox
from bot.reminders.tick import Reminders
from bot.standing import Standing
from bot.words import Words
from storage import schema
from storage.store import Store, open_store
from tests.year import people
from tests.year.naive import Naive
from tests.year.platform import Platform
from tests.year.scenario import ZONE, cells, moments

DRAINS = 4  # a tick of the year stands for hours: what failed is tried again within it,
BETWEEN = timedelta(minutes=2)  # once the platform's pause, or the lease of who was killed, is over


class Year:
    """The virtual hour, kept in a file so that the next process knows it."""

    def __init__(self, folder: Path, months: int) -> None:
        self.file = folder / "hour.json"
        self.moments = moments(months)
        self.at = int(json.loads(self.file.read_text())) if self.file.exists() else 0
        self.passed = timedelta()  # since this moment

    def now(self) -> datetime:
        return self.moments[min(self.at, len(self.moments) - 1)] + self.passed

    def step(self) -> None:
        self.at += 1
        self.passed = timedelta()
        draft = self.file.with_suffix(".new")
        draft.write_text(json.dumps(self.at))
        os.replace(draft, self.file)


async def main(folder: Path, count: int, months: int, *, naive: bool, mute: bool) -> None:
    logging.getLogger("bot").setLevel(logging.ERROR)  # trouble is what is tried here
    shell.PACE = timedelta()
    shell.OUTAGE_SECONDS = shell.UNSURE_SECONDS = 0.0
    every = cells(count, months=months)
    store = open_store(f"sqlite:///{folder}/year.db", create=True)
    year = Year(folder, months)
    await schema.upgrade(store, year.now())
    if not (folder / "settled").exists():
        await store.write(lambda tx: people.settle_in(tx, every))
        (folder / "settled").touch()
    platform = Platform(folder / "platform.jsonl", year.now, os.getpid())
    bot = Naive(store, platform, year.now) if naive else Bot(store, platform, year)
    happening = people.events(every)
    while year.at < len(year.moments):
        now = year.now()
        live = partial(people.live, cells=every, every=happening, now=now, told=not mute)
        await store.write(live)
        await bot.tick()
        year.step()
    await store.close()


class Bot:
    """What the heartbeat calls."""

    def __init__(self, store: Store, platform: Platform, year: Year) -> None:
        words = Words(ZONE)
        self._year = year
        self._reminders = Reminders(store, year.now)
        channels: Any = {"telegram": platform}
        standing = Standing(store, year.now)
        self._outbox = Outbox(store, channels, words, year.now, standing, chat_pace=0.0)

    async def tick(self) -> None:
        await self._reminders.tick()
        for _ in range(DRAINS):
            await self._outbox.drain()
            self._year.passed += BETWEEN


if __name__ == "__main__":
    where, size, length, *rest = sys.argv[1:]
    how = {"naive": "naive" in rest, "mute": "mute" in rest}
    asyncio.run(main(Path(where), int(size), int(length), **how))
