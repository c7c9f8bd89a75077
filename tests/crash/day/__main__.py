"""`make fault-day`: a day of faults in short, one JSON line each; 1 where anything is bad.

    python -m tests.crash.day [name ...]

Each fault falls once on a bot with which four people record: how soon /ready was red and, mended,
green again; what was lost, doubled, or never answered though nobody wrote a second time.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import sys
import time
from typing import Any

from tests.crash.day.faults import DAY, Fault
from tests.crash.storms.run import BAD, PEOPLE, rage

WITHIN_SECONDS = 60.0  # red after it begins, green after it is mended
Line = dict[str, Any]


async def line(fault: Fault, seed: int) -> Line:
    began = time.monotonic()
    counted = await rage(fault.storm(), 1, seed=seed)
    for note in counted.notes[: 3 if fault.control else 20]:
        print(f"  {note}", file=sys.stderr)
    return {
        "fault": fault.name,
        "database": "postgresql" if fault.shared else "sqlite",
        "people": PEOPLE,
        "meetings": counted.runs,
        **{what: counted.counts[what] for what in (*BAD, "falls")},
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
    return bool(wrong or found["falls"] or late)


async def main(names: list[str], seed: int) -> int:
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)
    bad = False
    for fault in DAY:
        if not names or fault.name in names:
            found = await line(fault, seed)
            print(json.dumps(found), flush=True)
            bad |= is_bad(found)
    return int(bad)


if __name__ == "__main__":
    logging.basicConfig(level=logging.ERROR)
    sys.exit(asyncio.run(main(sys.argv[1:], int(os.environ.get("CRASH_SEED", "1")))))
