"""A province's organisation: a unit found by its name, 24 cells merged in one workbook."""

from __future__ import annotations

import random
import statistics
import time
from pathlib import Path
from typing import Any

from sqlalchemy import select

from bench import province
from storage import organisation, schema, tables
from storage.organisation import By, Organisation, bulk, find
from storage.store import Store, Tx, open_store
from tests.world import NOW

MERGED = 24
LIMIT = 0.1  # seconds, of a search


async def measure(folder: Path, *, repeats: int) -> list[dict[str, Any]]:
    """Lines of figures."""
    store = open_store(f"sqlite:///{folder / 'units.db'}", create=True)
    await schema.upgrade(store, NOW)
    whole = Organisation.model_validate(province.document(province.CELLS))
    began = time.perf_counter()
    await store.write(lambda tx: organisation.bring_in(tx, whole, NOW))
    lines = [_line("11,600 units: brought in", time.perf_counter() - began, 10.0)]
    lines.append(_line("11,600 units: one found by its name", await _found(store, repeats), LIMIT))
    lines.append(_line("24 cells merged by one workbook", await _merged(store), LIMIT * 10))
    await store.close()
    return lines


async def _found(store: Store, repeats: int) -> float:
    """The median, for whoever reaches all of it."""
    async with store.read() as tx:
        below = frozenset((await tx.execute(select(tables.unit.c.id))).scalars())
    chance, times = random.Random(1), []
    for _ in range(repeats):
        name = f"chi bo c {chance.randrange(province.CELLS)}"
        began = time.perf_counter()
        async with store.read() as tx:
            await find.find(tx, name, below, NOW.date(), most=6)
        times.append(time.perf_counter() - began)
    return statistics.median(times)


async def _merged(store: Store) -> float:
    """Twelve acts, two cells each, all or none."""
    acts = [
        {
            **{"kind": "merge", "units": [f"c-{at}", f"c-{at + province.BETWEEN}"]},
            **{"names": [f"Chi bộ gộp {at}"], "under": "tinh", "since": "2026-09-01"},
            "decision": "41-QĐ/TU",
        }
        for at in range(MERGED // 2)
    ]
    by = By(None, NOW)

    async def work(tx: Tx) -> None:
        await bulk.apply(tx, acts, by)

    began = time.perf_counter()
    await store.write(work)
    return time.perf_counter() - began


def _line(name: str, ours: float, limit: float) -> dict[str, Any]:
    figures = {"ours": round(ours * 1000, 1), "peer": limit * 1000, "unit": "ms"}
    return {"name": name, **figures, "peer_name": "the limit", "ratio": round(limit / ours, 2)}
