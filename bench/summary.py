"""The summary of a supervisor over many cells, against the bare query of the same rows."""

from __future__ import annotations

import json
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from domain.chat import Month
from storage import schema, summary
from storage.store import open_store
from tests.world import NOW

MONTHS = tuple(f"2026-{month:02}" for month in range(1, 13))
BARE = """SELECT cell_id, id, kind, held_on, minutes, obliged, present, unexcused, merged
 FROM meeting WHERE month = ? AND cell_id IN ({})"""
NAMES = """SELECT unit.id, unit.name, membership.full + membership.probationary FROM unit
 LEFT JOIN membership ON membership.unit_id = unit.id WHERE unit.id IN ({})"""
REPEATS = 15


async def measure(folder: Path, cells: int, sizes: Sequence[int]) -> list[tuple[int, float, float]]:
    """(cells asked for, ours, bare) for each size: medians in milliseconds."""
    path = folder / "summary.db"
    store = open_store(f"sqlite:///{path}", create=True)
    await schema.upgrade(store, NOW)
    _fill(path, cells)
    found = []
    for size in sizes:
        chosen = list(range(2, 2 + size))
        times = []
        for _ in range(REPEATS):
            began = time.perf_counter()
            async with store.read() as tx:
                rows = await summary.cells_in_month(tx, chosen, Month(2026, 7), quarter_ends=False)
            times.append((time.perf_counter() - began) * 1000)
            assert len(rows) == size
        found.append((size, statistics.median(times), _bare(path, chosen)))
    await store.close()
    return found


def _bare(path: Path, chosen: Sequence[int]) -> float:
    marks = ",".join("?" * len(chosen))
    with closing(sqlite3.connect(path)) as base:

        def both() -> None:
            base.execute(NAMES.format(marks), chosen).fetchall()
            base.execute(BARE.format(marks), ["2026-07", *chosen]).fetchall()

        return statistics.median(_timed(both) for _ in range(REPEATS))


def _timed(work: Callable[[], None]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def _fill(path: Path, cells: int) -> None:
    """Twelve meetings for each cell; unit 1 is the committee."""
    with closing(sqlite3.connect(path)) as base:
        base.execute("PRAGMA foreign_keys = OFF")
        base.execute("INSERT INTO person (id, name, created_at) VALUES (1, 'x', '2026-01-01')")
        base.execute("INSERT INTO unit (id, code, name, kind) VALUES (1, 'all', 'x', 'committee')")
        units = ((n, f"c{n}", f"Chi bộ {n}", "cell") for n in range(2, cells + 2))
        base.executemany("INSERT INTO unit (id, code, name, kind) VALUES (?, ?, ?, ?)", units)
        counts = ((n, "2026-01-01", 20, 0, 0) for n in range(2, cells + 2))
        base.executemany(
            "INSERT INTO membership (unit_id, from_date, full, probationary, exempt)"
            " VALUES (?, ?, ?, ?, ?)",
            counts,
        )
        base.executemany(
            "INSERT INTO meeting (cell_id, month, kind, state, version, number, held_on, minutes,"
            " obliged, present, unexcused, merged, answers, submitted_by, submitted_at)"
            " VALUES (?, ?, 'regular', 'submitted', 1, ?, ?, 95, 20, 19, 0, 0, ?, 1, '2026-01-01')",
            _meetings(cells),
        )
        base.commit()


def _meetings(cells: int) -> Iterator[tuple[int, str, int, str, str]]:
    answers = json.dumps({"content": ["Nhiệm vụ tháng tới"]})
    for month in MONTHS:
        for cell in range(2, cells + 2):
            yield cell, month, int(month[5:]), f"{month}-03", answers
