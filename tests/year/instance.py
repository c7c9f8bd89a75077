"""One of several bots on one PostgreSQL: python -m tests.year.instance URL FOLDER [naive].

Its clock runs sixty times as fast as the wall's from the moment in FOLDER/began, so that the lease
of a killed neighbour ends within a second. A naive one takes letters without a lease.
"""

from __future__ import annotations

import asyncio
import logging
import os
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import func, select, update

from bot import outbox as shell
from bot.outbox import Outbox
from bot.reminders.tick import Reminders
from bot.standing import Standing
from bot.words import Words
from storage import outbox as letters_of
from storage.store import Store, Tx, open_store
from storage.tables import outbox, reminder
from tests.year.platform import Platform
from tests.year.scenario import ZONE

BEGIN = datetime(2026, 8, 20, 8, 1, tzinfo=ZONE)  # the deadline of next month's plan
FASTER = 60


async def main(url: str, folder: Path, *, naive: bool) -> None:
    logging.getLogger("bot").setLevel(logging.ERROR)  # trouble is what is tried here
    shell.PACE = timedelta()
    began = float((folder / "began").read_text())

    def now() -> datetime:
        return BEGIN + timedelta(seconds=(time.time() - began) * FASTER)

    if naive:
        letters_of.claim = _without_lease(letters_of.claim)
    store = open_store(url)
    platform = Platform(folder / "platform.jsonl", now, os.getpid(), latency=0.02)
    reminders = Reminders(store, now)
    channels: Any = {"telegram": platform}
    letters = Outbox(store, channels, Words(ZONE), now, Standing(store, now), chat_pace=0.0)
    await reminders.tick()
    while await _waits(store):
        await letters.drain()
        await asyncio.sleep(0.05)
        await reminders.tick()  # last of all: what could not be delivered is reported
    await store.close()


def _without_lease(claim: Any) -> Any:
    async def naive(tx: Tx, **how: Any) -> Any:
        found = await claim(tx, **how)
        theirs = outbox.c.id.in_([letter.id for letter, _ in found])
        await tx.execute(update(outbox).where(theirs).values(leased_until=None, attempts=0))
        return found

    return naive


async def _waits(store: Store) -> bool:
    """Whether there is something to send."""
    async with store.read() as tx:
        left = 0
        for table in (reminder, outbox):
            query = select(func.count()).select_from(table).where(table.c.state == "waiting")
            left += (await tx.execute(query)).scalar_one()
    return bool(left)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], Path(sys.argv[2]), naive="naive" in sys.argv))
