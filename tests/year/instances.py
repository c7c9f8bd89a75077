"""Several bots on one PostgreSQL, killed at random while everybody is due at once."""

from __future__ import annotations

import asyncio
import random
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from sqlalchemy import select

from storage import schema
from storage.store import open_store
from storage.tables import outbox, reminder
from tests.year import people
from tests.year.instance import BEGIN
from tests.year.judge import crowded, doubled
from tests.year.platform import receipts
from tests.year.scenario import Cell

INSTANCES = 4
REPORTED = {"unheard", "undeliverable"}


async def run(
    url: str, folder: Path, *, due: int, kills: int, naive: bool = False
) -> dict[str, Any]:
    """The figures, as of a year: every cell lacks the plan of next month, and it is the 20th."""
    started = time.monotonic()
    await _settle(url, due)
    (folder / "began").write_text(str(time.time()))
    killed = await _live(url, folder, kills, ["naive"] if naive else [])
    got = receipts(folder / "platform.jsonl")
    told = {one.chat for one in got}
    reported = await _reported(url)
    secretaries = {str(number) for number in range(2, due + 2)}
    found = {
        "name": f"{INSTANCES} instances on PostgreSQL",
        "kills": killed,
        "due": due,
        "sent": len(told & secretaries),
        "reported": len(reported - told),
        "missed": len(secretaries - told - reported),
        "doubled": doubled(got),
        "repeated": sum(1 for one in got if one.again),
        "crowded": crowded(got),
        "messages": len(got),
        "seconds": round(time.monotonic() - started),
    }
    return {**found, "control": True} if naive else found


async def _settle(url: str, due: int) -> None:
    store = open_store(url)
    await schema.upgrade(store, BEGIN)
    cells = [Cell(n, True, False, None, []) for n in range(due)]
    await store.write(lambda tx: people.settle_in(tx, cells))
    await store.close()


async def _live(url: str, folder: Path, kills: int, how: list[str]) -> int:
    """Four at a time until nothing waits; returns how many were killed."""
    chance = random.Random(3)
    killed = 0
    words = [sys.executable, "-m", "tests.year.instance", url, str(folder), *how]
    children = {await _start(words) for _ in range(INSTANCES)}
    while children:
        await asyncio.sleep(chance.uniform(0.3, 0.9))
        for child in [one for one in children if one.returncode is not None]:
            if child.returncode:
                raise RuntimeError(f"an instance ended with {child.returncode}")
            children.remove(child)
        if children and killed < kills:
            victim = chance.choice(sorted(children, key=lambda one: one.pid))
            victim.kill()
            await victim.wait()
            children.remove(victim)
            children.add(await _start(words))
            killed += 1
    return killed


async def _start(words: list[str]) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(*words)


async def _reported(url: str) -> set[str]:
    """The secretaries of whose cells the bot says that they could not be told."""
    store = open_store(url)
    async with store.read() as tx:
        query = select(reminder.c.cell_id).where(reminder.c.state.in_(REPORTED))
        cells = set((await tx.execute(query)).scalars())
        waiting = select(outbox.c.state).where(outbox.c.state == "waiting")
        left = Counter((await tx.execute(waiting)).scalars())
    await store.close()
    assert not left
    return {str(cell) for cell in cells}
