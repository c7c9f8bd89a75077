"""``make year``: a year of reminders, killed a hundred times; then four bots on one PostgreSQL.

A JSON line of each, and one of a control.

What the figures mean stands in judge.py. YEAR=short: fewer cells, months and kills.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests import needs, postgres
from tests.year import instances, oracle
from tests.year.judge import judge, judge_naive
from tests.year.scenario import cells, moments

WRONG = ("missed", "doubled", "crowded", "needless", "unraised", "outdated")


async def run(
    folder: Path,
    *,
    count: int,
    months: int,
    kills: int,
    naive: bool = False,
    mute: bool = False,
    seed: int = 1,
) -> dict[str, Any]:
    """The figures of one year; the child is killed after random times."""
    chance = random.Random(seed)
    killed, started = 0, time.monotonic()
    how = [*(["naive"] if naive else []), *(["mute"] if mute else [])]
    while True:
        words = [sys.executable, "-m", "tests.year.child", str(folder), str(count), str(months)]
        child = await asyncio.create_subprocess_exec(*words, *how)
        limit = 1.0 + chance.expovariate(1 / 1.5) if killed < kills else None
        try:
            code = await asyncio.wait_for(child.wait(), limit)
        except TimeoutError:
            child.kill()
            await child.wait()
            killed += 1
            continue
        if code:
            raise RuntimeError(f"the child ended with {code}")
        break
    every, looks = cells(count, months=months), moments(months)
    must = oracle.certain(every, looks[0], looks[-1])
    found = await (judge_naive if naive else judge)(folder, every, must)
    head = {"name": "year", "cells": count, "months": months, "kills": killed, "due": len(must)}
    return {**head, **found, "seconds": round(time.monotonic() - started)}


async def main() -> int:
    short = os.environ.get("YEAR") == "short"
    count, months, kills = (40, 6, 10) if short else (400, 12, 100)
    size: dict[str, Any] = {"count": count, "months": months, "kills": kills}
    with tempfile.TemporaryDirectory() as folder:
        ours, control = Path(folder) / "ours", Path(folder) / "control"
        ours.mkdir()
        control.mkdir()
        found = await run(ours, **size)
        print(json.dumps(found, ensure_ascii=False), flush=True)
        print(json.dumps(await run(control, **size, naive=True), ensure_ascii=False), flush=True)
        silent = Path(folder) / "silent"
        silent.mkdir()
        kept = await run(silent, count=40, months=6, kills=2, mute=True)
        print(json.dumps({**kept, "control": True}, ensure_ascii=False), flush=True)
        together = await _together(Path(folder), 200 if short else 2000, 2 if short else 20)
    return int(any(one[what] for one in (found, *together) for what in WRONG if what in one))


async def _together(folder: Path, due: int, kills: int) -> list[dict[str, Any]]:
    """Four instances, and a control; nothing where there is no PostgreSQL."""
    where = needs.postgresql()
    if where is None:
        print("no PostgreSQL on this machine: four instances were not tried", file=sys.stderr)
        print(needs.command(["postgresql"]), file=sys.stderr)
        return []
    found = []
    with postgres.running(where) as address:
        for name, naive in (("together", False), ("naive", True)):
            postgres.statement(address, f"CREATE DATABASE {name}")
            (folder / name).mkdir()
            url, size = f"{address}/{name}", {"due": due, "kills": kills}
            figures = await instances.run(url, folder / name, **size, naive=naive)
            print(json.dumps(figures, ensure_ascii=False), flush=True)
            found += [] if naive else [figures]
    return found


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
