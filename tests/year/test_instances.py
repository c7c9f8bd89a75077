"""Four bots on one PostgreSQL, two thousand people to remind, killed at random: once each."""

from __future__ import annotations

import asyncio
import random
import sys
import time
from collections import Counter
from pathlib import Path

from sqlalchemy import select

from storage import schema
from storage.store import open_store
from storage.tables import outbox, reminder
from tests.conftest import _psql
from tests.year import people
from tests.year.instance import BEGIN
from tests.year.platform import AGAIN, receipts
from tests.year.scenario import Cell

INSTANCES, DUE, KILLS = 4, 2000, 12


async def test_four_instances_remind_everybody_once(postgres_server: str, tmp_path: Path) -> None:
    _psql(postgres_server, "CREATE DATABASE instances")
    url = f"{postgres_server}/instances"
    await _settle(url)
    (tmp_path / "began").write_text(str(time.time()))
    killed = await _run(url, tmp_path)
    got = receipts(tmp_path / "platform.jsonl")
    plain = Counter(one.chat for one in got if AGAIN not in one.text)
    states, letters = await _states(url)
    assert killed == KILLS
    assert set(states) <= {"sent", "unheard", "undeliverable", "passed-on"}, states
    assert sum(states.values()) >= DUE
    assert max(plain.values()) == 1, "nobody is told twice without the mark of a repetition"
    told = {one.chat for one in got}
    unreachable = letters["undeliverable"]
    assert DUE - len(told) <= unreachable, "who was not told is reported"


async def _settle(url: str) -> None:
    store = open_store(url)
    await schema.upgrade(store, BEGIN)
    cells = [Cell(n, True, False, None, []) for n in range(DUE)]
    await store.write(lambda tx: people.settle_in(tx, cells))
    await store.close()


async def _run(url: str, folder: Path) -> int:
    """Four at a time until nothing waits; returns how many were killed."""
    chance = random.Random(3)
    killed = 0
    children = {await _start(url, folder) for _ in range(INSTANCES)}
    while children:
        await asyncio.sleep(chance.uniform(0.3, 0.9))
        for child in [one for one in children if one.returncode is not None]:
            assert child.returncode == 0
            children.remove(child)
        if children and killed < KILLS:
            victim = chance.choice(sorted(children, key=lambda one: one.pid))
            victim.kill()
            await victim.wait()
            children.remove(victim)
            children.add(await _start(url, folder))
            killed += 1
    return killed


async def _start(url: str, folder: Path) -> asyncio.subprocess.Process:
    words = [sys.executable, "-m", "tests.year.instance", url, str(folder)]
    return await asyncio.create_subprocess_exec(*words, stderr=asyncio.subprocess.DEVNULL)


async def _states(url: str) -> tuple[Counter[str], Counter[str]]:
    store = open_store(url)
    async with store.read() as tx:
        rows = Counter((await tx.execute(select(reminder.c.state))).scalars())
        letters = Counter((await tx.execute(select(outbox.c.state))).scalars())
    await store.close()
    return rows, letters
