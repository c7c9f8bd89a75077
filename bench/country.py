"""All 250,000 cells of the country: the start until the first poll, and memory with everything on.

    python -m bench.country [cells]

One JSON line each. Everything: both channels, the web server with its counts, a backup, files.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import shutil
import signal
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import aiohttp
from sqlalchemy import update

from bench.cells import FIRST_CHAT, open_tasks
from bench.contender import environment
from bench.load import Talker, closed_loop, greet, spread
from playground.api import Api, serve
from playground.clock import Clock
from playground.ports import free_port
from playground.zalo.server import TOKEN
from playground.zalo.server import serve as zalo_server
from storage import organisation, schema, tables
from storage.organisation import Organisation
from storage.store import Tx, open_store
from tests.needs import postgresql
from tests.postgres import running
from tests.world import NOW
from tests.zalo_month import habits

CELLS, COMMUNES, PROVINCES = 250_000, 3_321, 34
ON_TELEGRAM, ON_ZALO = 200, 40
ROUNDS, SECONDS, SCRAPE_SECONDS = 5, 60.0, 2.0
PATIENCE = 60.0  # of people on Zalo, for a step
TICK = os.sysconf("SC_CLK_TCK")


def document(cells: int) -> dict[str, Any]:
    members = {"full": 20, "probationary": 0, "exempt": 0}
    units: list[dict[str, Any]] = [{"code": "top", "name": "Trung ương", "kind": "committee"}]
    for prefix, name, count, above in (
        ("t", "Tỉnh", PROVINCES, 0),
        ("x", "Xã", COMMUNES, PROVINCES),
        ("c", "Chi bộ", cells, COMMUNES),
    ):
        upper = {"x": "t", "c": "x"}.get(prefix)
        for n in range(count):
            unit = {"code": f"{prefix}-{n}", "name": f"{name} {n}"}
            unit["under"] = f"{upper}-{n % above}" if upper else "top"
            more = {"members": members} if prefix == "c" else {"kind": "committee"}
            units.append(unit | more)
    people = [
        {
            "name": f"Người {n}",
            "telegram": str(FIRST_CHAT + n),
            "posts": [{"role": "cell_secretary", "unit": f"c-{n}"}],
        }
        for n in range(cells)
    ]
    return {"from": "2026-01-01", "units": units, "people": people}


async def prepare(database: Path, cells: int) -> None:
    whole = Organisation.model_validate(document(cells))
    chat = tables.chat

    async def fill(tx: Tx) -> None:
        await organisation.bring_in(tx, whole, NOW)
        await tx.execute(update(tables.person).values(consented_at=NOW))
        await open_tasks(tx, ON_TELEGRAM + ON_ZALO)
        others = [str(FIRST_CHAT + ON_TELEGRAM + n) for n in range(ON_ZALO)]
        await tx.execute(update(chat).where(chat.c.external.in_(others)).values(channel="zalo"))

    store = open_store(f"sqlite:///{database}", create=True)
    await schema.upgrade(store, NOW)
    await store.write(fill)
    await store.close()


class Bot:
    """One process, from its start to its first poll: ``wall`` and ``processor`` seconds."""

    def __init__(self, pid: int, wall: float, listens: str) -> None:
        self.pid, self.wall, self.listens = pid, wall, listens
        stat = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        self.processor = (int(stat[11]) + int(stat[12])) / TICK

    def memory(self, which: str) -> float:
        return memory(self.pid, which)


def memory(pid: int, which: str) -> float:
    """MiB."""
    status = Path(f"/proc/{pid}/status").read_text()
    return round(int(status.partition(f"{which}:")[2].split()[0]) / 1024, 1)


@asynccontextmanager
async def started(api: Api, folder: Path, **more: str) -> AsyncIterator[Bot]:
    listens = f"127.0.0.1:{free_port()}"
    env = environment(api, folder) | {"WEBHOOK_LISTEN": listens, "REMINDER_MINUTES": "5", **more}
    began, polls = time.monotonic(), api.bot.calls["getupdates"]
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", "run", env=env)
    try:
        while api.bot.calls["getupdates"] == polls:
            assert process.returncode is None, "it does not start"
            await asyncio.sleep(0.003)
        yield Bot(process.pid, time.monotonic() - began, listens)
    finally:
        process.send_signal(signal.SIGKILL)
        await process.wait()
        api.bot.updates.stop_poll("the next one comes")


async def starts(api: Api, folder: Path, name: str, **more: str) -> None:
    found: list[tuple[float, float, float]] = []
    for _ in range(ROUNDS):
        async with started(api, folder, **more) as bot:
            found.append((bot.wall, bot.processor, bot.memory("VmRSS")))
    wall, processor, memory = (round(statistics.median(x), 2) for x in zip(*found, strict=True))
    load = round(os.getloadavg()[0], 1)
    figures = {"seconds": wall, "processor_s": processor, "memory_mib": memory, "load": load}
    print(json.dumps({"name": f"start, {name}", **figures}), flush=True)


async def works(api: Api, folder: Path, name: str, **more: str) -> None:
    """People on both channels, counts read every few seconds, a backup proved, files made."""
    async with AsyncExitStack() as stack:
        zalo = await stack.enter_async_context(zalo_server(clock=api.clock))
        both = {"ZALO_TOKENS": TOKEN, "ZALO_API_URL": zalo.url, "BACKUP_KEY": "", **more}
        bot = await stack.enter_async_context(started(api, folder, **both))
        talkers = [Talker(api.chat(FIRST_CHAT + n, f"Người {n}"), True) for n in range(ON_TELEGRAM)]
        await greet(talkers, api)
        await spread(talkers)
        at_rest = bot.memory("VmRSS")
        phones = [zalo.bot.chat(str(FIRST_CHAT + ON_TELEGRAM + n)) for n in range(ON_ZALO)]
        beside: list[float] = []
        counts = asyncio.create_task(_counted(bot, beside))
        saved = asyncio.create_task(_saved(api, folder, **more))
        said = [asyncio.create_task(_records(one)) for one in phones]
        tally, took = await closed_loop(talkers, SECONDS)
        ended = await asyncio.gather(*said, return_exceptions=True)
        counts.cancel()
        meetings = sum(not isinstance(one, BaseException) for one in ended)
        figures = {
            "memory_mib": at_rest,
            "most_mib": bot.memory("VmHWM"),
            "documents_mib": max(beside, default=0.0),
            "steps_a_second": round(len(tally.seconds) / took),
            "meetings_on_zalo": meetings,
            "backup": await saved,
            "load": round(os.getloadavg()[0], 1),
        }
        print(json.dumps({"name": f"everything on, {name}", **figures}), flush=True)


async def _records(phone: Any) -> None:
    habits.WITHIN, draw = PATIENCE, random.Random(1)
    await habits.records(
        phone, mistakes=0, draw=draw, late=0, kind="thường kỳ", petition="không có"
    )


async def _counted(bot: Bot, beside: list[float]) -> None:
    """Read as Prometheus and a watcher do; and what its processes hold that make documents."""
    while True:
        for page in ("metrics", "ready"):
            async with aiohttp.request("GET", f"http://{bot.listens}/{page}") as answer:
                await answer.read()
        for process in _children(bot.pid):
            with suppress(OSError, ValueError):
                beside.append(memory(int(process), "VmHWM"))
        await asyncio.sleep(SCRAPE_SECONDS)


def _children(pid: int) -> list[str]:
    files = Path(f"/proc/{pid}/task").glob("*/children")
    return [child for file in files for child in file.read_text().split()]


async def _saved(api: Api, folder: Path, **more: str) -> int | None:
    env = environment(api, folder) | more
    words = (sys.executable, "-m", "bot", "backup", "--into", str(folder / "copies"))
    nowhere = asyncio.subprocess.DEVNULL
    process = await asyncio.create_subprocess_exec(*words, env=env, stdout=nowhere)
    await process.wait()
    return process.returncode


async def main(cells: int) -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        await prepare(folder / "bot.db", cells)
        clock = Clock(folder / "clock")
        clock.offset = NOW.timestamp() - time.time()
        clock.forward(0)
        async with serve(clock=clock, keep=60) as api:
            where = postgresql()
            if where:
                with running(where) as address:
                    url = {"DATABASE_URL": f"{address}/postgres"}
                    shutil.copy(folder / "bot.db", folder / "to-move.db")
                    await _moved(api, folder, **url)
                    await starts(api, folder, f"{cells} cells, PostgreSQL", **url)
                    await works(api, folder, f"{cells} cells, PostgreSQL", **url)
            await starts(api, folder, f"{cells} cells, SQLite")
            await works(api, folder, f"{cells} cells, SQLite")
    return 0


async def _moved(api: Api, folder: Path, **more: str) -> None:
    env = environment(api, folder) | more
    words = (sys.executable, "-m", "bot", "move", str(folder / "to-move.db"))
    process = await asyncio.create_subprocess_exec(*words, env=env)
    assert await process.wait() == 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(int(sys.argv[1]) if sys.argv[1:] else CELLS)))
