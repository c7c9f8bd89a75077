"""``make year``: a year of reminders, killed a hundred times; one JSON line, and one of a control.

due: what the scenario alone says must be sent or reported. missed: neither. doubled: sent again
although the bot had its answer and was not killed in between. crowded: days on which a person got
more than one message. YEAR=short: fewer cells, months and kills.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

from sqlalchemy import select

from storage.store import open_store
from storage.tables import outbox, reminder
from tests.year import oracle
from tests.year.people import unit_of
from tests.year.platform import Receipt, receipts
from tests.year.scenario import Cell, cells, moments

REPORTED = {"expired", "undeliverable", "unwanted", "unheard"}
SENT = {"sent", "passed-on", "answered"}
AGAIN = "(gửi lại"  # how a repeated letter begins


async def run(
    folder: Path, *, count: int, months: int, kills: int, naive: bool = False, seed: int = 1
) -> dict[str, Any]:
    """The figures of one year; the child is killed after random times."""
    chance = random.Random(seed)
    killed, started = 0, time.monotonic()
    while True:
        words = [sys.executable, "-m", "tests.year.child", str(folder), str(count), str(months)]
        child = await asyncio.create_subprocess_exec(*words, *(["naive"] if naive else []))
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
    every = cells(count, months=months)
    looks = moments(months)
    must = oracle.certain(every, looks[0], looks[-1])
    judge = _judge_naive if naive else _judge
    found = await judge(folder, every, must)
    head = {"name": "year", "cells": count, "months": months, "kills": killed, "due": len(must)}
    return {**head, **found, "seconds": round(time.monotonic() - started)}


async def _judge(
    folder: Path, every: list[Cell], must: dict[oracle.Key, oracle.Due]
) -> dict[str, Any]:
    rows, letters = await _tables(folder)
    states: dict[oracle.Key, set[str]] = {}
    arrived = {(one.chat, one.text.removeprefix("🔔 ").split(") ", 1)[-1]) for one in _got(folder)}
    assert arrived or not must
    sent_letters = {letter["id"] for letter in letters if letter["state"] == "sent"}
    for row in rows:
        key = (row["rule"], row["cell_id"] - unit_of(0), row["anchor"], row["step"])
        state = row["state"]
        if state in SENT and row["letter_id"] not in sent_letters:
            state = "undelivered"
        states.setdefault(key, set()).add(state)
    missed = [key for key in must if not states.get(key, set()) & (SENT | REPORTED)]
    sent = sum(1 for key in must if states.get(key, set()) & SENT)
    return {
        "sent": sent,
        "reported": len(must) - sent - len(missed),
        "missed": len(missed),
        "doubled": _doubled(_got(folder)),
        "repeated": sum(1 for one in _got(folder) if AGAIN in one.text),
        "crowded": _crowded(_got(folder)),
        "messages": len(_got(folder)),
        "examples": [str(key) for key in missed[:3]],
    }


async def _tables(folder: Path) -> tuple[list[Any], list[Any]]:
    store = open_store(f"sqlite:///{folder}/year.db", exclusive=False)
    async with store.read() as tx:
        rows = (await tx.execute(select(reminder))).mappings().all()
        letters = (await tx.execute(select(outbox))).mappings().all()
    await store.close()
    return list(rows), list(letters)


def _got(folder: Path) -> list[Receipt]:
    return receipts(folder / "platform.jsonl")


def _doubled(got: list[Receipt]) -> int:
    """The same text to the same person on the same day, not marked as sent again."""
    plain = Counter((one.chat, one.day, one.text) for one in got if AGAIN not in one.text)
    return sum(count - 1 for count in plain.values())


def _crowded(got: list[Receipt]) -> int:
    plain = Counter((one.chat, one.day) for one in got if AGAIN not in one.text)
    return sum(1 for count in plain.values() if count > 1)


async def _judge_naive(
    folder: Path, every: list[Cell], must: dict[oracle.Key, oracle.Due]
) -> dict[str, Any]:
    got = Counter((one.chat, one.text) for one in _got(folder))
    missed = doubled = 0
    for rule, cell, anchor, step in must:
        times = got[str(unit_of(cell)), f"{rule}:{anchor}:{step}"]
        missed += times == 0
        doubled += max(0, times - 1)
    figures = {"sent": len(must) - missed, "reported": 0, "missed": missed, "doubled": doubled}
    return {**figures, "crowded": _crowded(_got(folder)), "control": True}


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
    return 1 if found["missed"] or found["doubled"] or found["crowded"] else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
