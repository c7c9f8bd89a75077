"""How long a tick looks for what is due, and how it grows.

Against the bare INSERT ... SELECT of the cells without a plan into a table that has only a unique
key; and, for the smallest size, against a query for each cell.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from bot.reminders.tick import Reminders
from domain.reminders import RULES, due
from storage import schema
from storage.reminders import opening, reminder
from storage.store import Store, Tx, open_store
from storage.tables import person, post, unit
from tests.world import NOW

ORDINARY = NOW.replace(month=9, day=14, hour=9)
DEADLINE = NOW.replace(month=8, day=20, hour=8, minute=1)  # every cell lacks a plan
CHUNK = 5000
BARE_TABLE = """CREATE TABLE IF NOT EXISTS bare
 (id INTEGER PRIMARY KEY, cell_id INTEGER, anchor TEXT, due_at TEXT, UNIQUE (cell_id, anchor))"""
BARE = """INSERT INTO bare (cell_id, anchor, due_at)
 SELECT id, '2026-08-20', '2026-08-20 01:00' FROM unit
 WHERE kind = 'cell' AND EXISTS (SELECT 1 FROM post WHERE post.unit_id = unit.id)
 AND NOT EXISTS (SELECT 1 FROM plan WHERE plan.cell_id = unit.id AND plan.month = '2026-09')
 ON CONFLICT DO NOTHING"""


async def measure(folder: Path, sizes: Sequence[int]) -> list[dict[str, Any]]:
    """Lines of figures."""
    lines: list[dict[str, Any]] = []
    for count in sizes:
        path = folder / f"ticks{count}.db"
        store = await _filled(path, count)
        cells = f"{count} cells"
        ordinary = await _tick(store, ORDINARY)
        bare = _bare(path), _bare(path)
        if count == sizes[0]:
            first = ordinary
            each = await _cell_by_cell(store, count, ORDINARY)
            lines.append(_line(f"an ordinary tick, {cells}", ordinary, each, "a query a cell"))
        else:
            peer = f"the same with {sizes[0]}"
            lines.append(_line(f"an ordinary tick, {cells}", ordinary, first, peer))
        for name, theirs in zip(("the 20th, all due", "the tick after it"), bare, strict=True):
            ours = await _tick(store, DEADLINE)
            lines.append(_line(f"{name}, {cells}", ours, theirs, "the bare query"))
        await store.close()
    return lines


def _bare(path: Path) -> float:
    """Seconds of the one statement, committed; the second time all rows are there."""
    with closing(sqlite3.connect(path, isolation_level=None)) as base:
        base.execute("PRAGMA synchronous = FULL")
        base.execute(BARE_TABLE)
        start = time.perf_counter()
        base.execute(BARE)
        return time.perf_counter() - start


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
