"""How long a tick looks for what is due, and how it grows.

Against the bare INSERT ... SELECT of the cells without a plan into a table that has only a unique
key; and, for the smallest size, against a query for each cell.
"""

from __future__ import annotations

import shutil
import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

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
CHUNK, ROUNDS = 5000, 3
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
        await (await _filled(path, count)).close()
        cells = f"{count} cells"
        rounds = [await _round(path) for _ in range(ROUNDS)]
        middle = Round(*(median(figures) for figures in zip(*rounds, strict=True)))
        if count == sizes[0]:
            first = middle.ordinary
            peer, theirs = "a query a cell", await _cell_by_cell(path, count, ORDINARY)
        else:
            peer, theirs = f"the same with {sizes[0]}", first
        lines.append(_line(f"an ordinary tick, {cells}", middle.ordinary, theirs, peer))
        for name, ours, theirs in (
            ("the 20th, all due", middle.due, middle.bare),
            ("the tick after it", middle.after, middle.bare_after),
        ):
            lines.append(_line(f"{name}, {cells}", ours, theirs, "the bare query"))
    return lines


class Round(NamedTuple):
    """Seconds of each, on one copy of the database."""

    ordinary: float
    bare: float
    bare_after: float
    due: float
    after: float


async def _round(path: Path) -> Round:
    with TemporaryDirectory(dir=path.parent) as folder:
        copy = Path(shutil.copy(path, folder))
        store = open_store(f"sqlite:///{copy}")
        await _tick(store, ORDINARY)  # as in a process that has looked before
        ordinary = await _tick(store, ORDINARY)
        bare = _bare(copy), _bare(copy)
        ours = await _tick(store, DEADLINE), await _tick(store, DEADLINE)
        await store.close()
    return Round(ordinary, *bare, *ours)


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


async def _cell_by_cell(path: Path, count: int, moment: datetime) -> float:
    """Seconds of asking every cell alone, without writing anything."""
    assert moment.tzinfo
    store = open_store(f"sqlite:///{path}")
    start = time.perf_counter()
    async with store.read() as tx:
        for cell in range(1, count + 1):
            for rule in RULES:
                for one in due(rule, moment.date()):
                    owner, day = (cell, None), moment.date()
                    await opening.openings(tx, rule.anchor, one.anchor, moment.tzinfo, [owner], day)
    took = time.perf_counter() - start
    await store.close()
    return took
