"""A step on Zalo against one on Telegram: the bot's processor time, both by webhook, by turns."""

from __future__ import annotations

import asyncio
import os
import signal
import statistics
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from datetime import time as hour
from pathlib import Path
from typing import Any

from playground.api import serve
from playground.clock import Clock
from playground.ports import free_port
from playground.zalo.server import TOKEN
from playground.zalo.server import serve as zalo_server
from storage import schema
from storage.store import open_store
from tests.bot.process import start, until
from tests.zalo_month import habits
from tests.zalo_month.cast import BEGIN, FIRST, ZONE, cells, settle_in

SECRET = "only-we-know-this"
TICKS = os.sysconf("SC_CLK_TCK")
Phones = Callable[[int], Any]


async def measure(folder: Path, *, people: int, rounds: int) -> dict[str, Any]:
    """The medians of so many rounds: microseconds a step."""
    found: dict[str, list[float]] = {"zalo": [], "telegram": []}
    for at in range(rounds):
        for channel in found if at % 2 else reversed(found):
            place = folder / f"{channel}-{at}"
            place.mkdir()
            found[channel].append(await _round(place, channel, people))
    ours, peer = (statistics.median(found[channel]) for channel in ("zalo", "telegram"))
    return {
        "name": "processor a step on Zalo",
        "ours": round(ours),
        "peer": round(peer),
        "peer_name": "ours on Telegram",
        "unit": "µs",
        "ratio": round(peer / ours, 2),
    }


async def _round(folder: Path, channel: str, people: int) -> float:
    database = folder / "bot.db"
    store = open_store(f"sqlite:///{database}", create=True)
    await schema.upgrade(store, BEGIN)
    await store.write(lambda tx: settle_in(tx, cells(people), channel))
    await store.close()
    clock = Clock(folder / "clock")
    clock.offset = datetime.combine(FIRST, hour(20), ZONE).timestamp() - time.time()
    clock.forward(0)
    on = _on_zalo if channel == "zalo" else _on_telegram
    async with on(folder, clock, database) as (pid, phone):
        before = _processor(pid)
        steps = await asyncio.gather(*(_records(phone(one)) for one in range(1, people + 1)))
        return (_processor(pid) - before) / sum(steps) * 1e6


async def _records(person: Any) -> int:
    return await habits.fills(person, {"thường kỳ": "bất thường"})


def _processor(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


@asynccontextmanager
async def _on_zalo(folder: Path, clock: Clock, database: Path) -> AsyncIterator[tuple[int, Phones]]:
    async with zalo_server(clock=clock) as zalo:
        listen = f"127.0.0.1:{free_port()}"
        zalo.reached_at = {f"http://{listen}": f"http://{listen}"}
        platform = {"ZALO_TOKENS": TOKEN, "ZALO_API_URL": zalo.url}
        async with _running(folder, listen, database, **platform) as pid:
            await until(lambda: zalo.bot.queue.hook is not None, within=30)
            yield pid, lambda number: zalo.bot.chat(str(number))


@asynccontextmanager
async def _on_telegram(
    folder: Path, clock: Clock, database: Path
) -> AsyncIterator[tuple[int, Phones]]:
    async with serve(clock=clock) as api:
        listen = f"127.0.0.1:{free_port()}"
        platform = {"TELEGRAM_TOKEN": api.token, "TELEGRAM_API_URL": api.url}
        async with _running(folder, listen, database, **platform) as pid:
            await until(lambda: api.webhook.hook is not None, within=30)
            yield pid, lambda number: api.chat(number)


@asynccontextmanager
async def _running(
    folder: Path, listen: str, database: Path, **platform: str
) -> AsyncIterator[int]:
    hook = {"WEBHOOK_URL": f"http://{listen}", "WEBHOOK_SECRET": SECRET, "WEBHOOK_LISTEN": listen}
    others = {"DATABASE_URL": f"sqlite:///{database}", "CLOCK_FILE": str(folder / "clock")}
    calm = {"REMINDER_MINUTES": "0", "FLOOD_LIMIT": "1000", "LOG_LEVEL": "ERROR"}
    child = await start("run", folder=folder, **platform, **hook, **others, **calm)
    try:
        yield child.pid
    finally:
        child.signal(signal.SIGKILL)
        await child.end
