"""How long a tick looks for what is due: one query a rule, against one a cell, and how it grows."""

from __future__ import annotations

import time
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from bot.reminders import Reminders
from domain.reminder import RULES, due
from storage import opening, reminder, schema
from storage.store import Store, Tx, open_store
from storage.tables import person, post, unit
from tests.world import NOW

ORDINARY = NOW.replace(month=9, day=14, hour=9)
DEADLINE = NOW.replace(month=8, day=20, hour=8, minute=1)  # every cell lacks a plan
CHUNK = 5000


async def measure(folder: Path, sizes: Iterable[int]) -> list[dict[str, Any]]:
    """Lines of figures; the smallest size is also asked cell by cell."""
    lines: list[dict[str, Any]] = []
    first: dict[str, float] = {}
    for count in sizes:
        store = await _filled(folder / f"ticks{count}.db", count)
        looks = (
            ("an ordinary tick", ORDINARY),
            ("the 20th, all due", DEADLINE),
            ("the tick after it", DEADLINE),
        )
        for name, moment in looks:
            ours = await _tick(store, moment)
            if name not in first:
                first[name] = ours
                one_by_one = await _cell_by_cell(store, count, moment)
                lines.append(_line(f"{name}, {count} cells", ours, one_by_one, "a query a cell"))
            else:
                peer = f"{name}, smallest size"
                lines.append(_line(f"{name}, {count} cells", ours, first[name], peer))
        await store.close()
    return lines


def _line(name: str, ours: float, peer: float, peer_name: str) -> dict[str, Any]:
    figures = {"ours": round(ours * 1000, 1), "peer": round(peer * 1000, 1), "unit": "ms"}
    ratio = round(peer / ours, 2)
    return {"name": f"reminders: {name}", **figures, "peer_name": peer_name, "ratio": ratio}


async def _filled(path: Path, count: int) -> Store:
    store = open_store(f"sqlite:///{path}", create=True)
    await schema.upgrade(store, NOW)
    for first in range(1, count + 1, CHUNK):
        numbers = range(first, min(first + CHUNK, count + 1))

        async def work(tx: Tx, numbers: range = numbers) -> None:
            await tx.execute(insert(unit), [_unit(n) for n in numbers])
            await tx.execute(insert(person), [_person(n) for n in numbers])
            await tx.execute(insert(post), [_post(n) for n in numbers])

        await store.write(work)
    return store


def _unit(number: int) -> dict[str, Any]:
    return {"id": number, "code": f"c{number}", "name": f"Chi bộ {number}", "kind": "cell"}


def _person(number: int) -> dict[str, Any]:
    return {"id": number, "name": f"Người {number}", "created_at": NOW, "consented_at": NOW}


def _post(number: int) -> dict[str, Any]:
    held = {"person_id": number, "unit_id": number, "role": "cell_secretary"}
    return {**held, "from_date": NOW.date().replace(month=1, day=1)}


async def _tick(store: Store, moment: datetime) -> float:
    """Seconds of the look itself, as on a day when nothing was looked at before."""
    reminders = Reminders(store, lambda: moment)
    await store.write(lambda tx: reminder.note_planned(tx, moment.replace(hour=0, minute=0)))
    start = time.perf_counter()
    await reminders.make(moment)
    return time.perf_counter() - start


async def _cell_by_cell(store: Store, count: int, moment: datetime) -> float:
    """Seconds of asking every cell alone, without writing anything."""
    assert moment.tzinfo
    start = time.perf_counter()
    async with store.read() as tx:
        for cell in range(1, count + 1):
            for rule in RULES:
                for one in due(rule, moment.date()):
                    owner, day = (cell, None), moment.date()
                    await opening.openings(tx, rule.anchor, one.anchor, moment.tzinfo, [owner], day)
    return time.perf_counter() - start
