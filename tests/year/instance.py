"""One of several bots on one PostgreSQL: python -m tests.year.instance URL FOLDER.

Its clock runs sixty times as fast as the wall's from the moment in FOLDER/began, so that the lease
of a killed neighbour ends within a second.
"""

from __future__ import annotations

import asyncio
import os
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import func, select

from bot import outbox as shell
from bot.outbox import Outbox
from bot.reminders import Reminders
from bot.words import Words
from storage.store import Store, open_store
from storage.tables import outbox, reminder
from tests.year.platform import Platform
from tests.year.scenario import ZONE

BEGIN = datetime(2026, 8, 20, 8, 1, tzinfo=ZONE)  # the deadline of next month's plan
FASTER = 60


async def main(url: str, folder: Path) -> None:
    shell.PACE = timedelta()
    shell.CHAT_PACE_SECONDS = 0.0
    began = float((folder / "began").read_text())

    def now() -> datetime:
        return BEGIN + timedelta(seconds=(time.time() - began) * FASTER)

    store = open_store(url)
    platform = Platform(folder / "platform.jsonl", now, os.getpid())
    reminders = Reminders(store, now)
    letters = Outbox(store, {"telegram": platform}, Words(ZONE), now)  # type: ignore[dict-item]
    while await _waits(store):
        await reminders.tick()
        await letters.drain()
        await asyncio.sleep(0.05)
    await store.close()


async def _waits(store: Store) -> bool:
    """Whether there is something to send, or nobody has looked yet."""
    async with store.read() as tx:
        every = (await tx.execute(select(func.count()).select_from(reminder))).scalar_one()
        left = 0
        for table in (reminder, outbox):
            query = select(func.count()).select_from(table).where(table.c.state == "waiting")
            left += (await tx.execute(query)).scalar_one()
    return bool(left) or not every


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], Path(sys.argv[2])))
