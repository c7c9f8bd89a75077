"""`make fault-day`: a day of faults, one JSON line each; 1 where anything is bad.

    python -m tests.crash.day [name, sqlite or postgresql ...]

Each fault falls on a bot with which fifty people record, once on SQLite and once on PostgreSQL: how
soon /ready was red and, mended, green again; what was lost or doubled, and who was not answered
within a minute of the mending (nobody writes a second time, except to a chat that refused).
FAULT_PEOPLE: how many record.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import sys
import time
from collections import Counter
from dataclasses import replace
from typing import Any

from tests.crash.day.faults import DAY, PEOPLE, Fault
from tests.crash.storms.run import BAD, rage

WITHIN_SECONDS = 60.0  # red after it begins, green after it is mended
KINDS = ("sqlite", "postgresql")
SETTINGS = (("CRASH_SEED", "1"), ("FAULT_PEOPLE", str(PEOPLE)))
Line = dict[str, Any]


async def line(fault: Fault, seed: int, people: int) -> Line:
    began = time.monotonic()
    counted = await rage(fault.storm(people), 1, seed=seed)
    counts = counted.counts - Counter(silent=counted.counts["unfinished"])  # answered, but slow
    for note in counted.notes[: 3 if fault.control else 20]:
        print(f"  {note}", file=sys.stderr)
    return {
        "fault": fault.name,
        "database": "postgresql" if fault.shared else "sqlite",
        "people": people,
        "meetings": counted.runs,
        **{what: counts[what] for what in (*BAD, "falls")},
        "unfinished": counted.counts["unfinished"],
        **({"ends": True} if fault.ends else {}),
        "red_after_s": fault.red_after,
        "green_after_s": fault.green_after,
        "seconds": round(time.monotonic() - began),
        **({"control": True} if fault.control else {}),
    }


def is_bad(found: Line) -> bool:
    """A control must lose something; a fault must cost nobody anything, and be told in time."""
    wrong = any(found[what] for what in BAD)
    if found.get("control"):
        return not wrong
    told = (found["red_after_s"], found["green_after_s"])
    late = any(seconds is None or seconds > WITHIN_SECONDS for seconds in told)
    fell = found["falls"] and not found.get("ends")
    return bool(wrong or fell or late)


def wanted(names: list[str]) -> list[Fault]:
    """These faults, each on each kind of database that is asked for and on which it can fall."""
    kinds = [one for one in names if one in KINDS] or list(KINDS)
    found = [one for one in DAY if one.name in names] or list(DAY)
    if any(one not in KINDS and one not in {fault.name for fault in DAY} for one in names):
        raise SystemExit(f"faults: {', '.join(one.name for one in DAY)}; {', '.join(KINDS)}")
    return [
        replace(one, shared=kind == "postgresql")
        for kind in kinds
        for one in found
        if kind in one.on.split()
    ]


async def main(names: list[str], seed: int, people: int) -> int:
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)
    bad = False
    for fault in wanted(names):
        found = await line(fault, seed, people)
        print(json.dumps(found), flush=True)
        bad |= is_bad(found)
    return int(bad)


if __name__ == "__main__":
    logging.basicConfig(level=logging.ERROR)
    chance, people = (int(os.environ.get(*one)) for one in SETTINGS)
    sys.exit(asyncio.run(main(sys.argv[1:], chance, people)))
