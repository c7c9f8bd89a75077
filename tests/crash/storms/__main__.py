"""`python -m tests.crash.storms [name ...]`: one JSON object a line; 1 where anything is bad.

STORM_BLOWS: how many blows fall of each kind (default 40); 4,000 of the mob are a million updates.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import sys
import time

from tests.crash.storms.blows import STORMS, Storm
from tests.crash.storms.run import BAD, rage

SIDE_BY_SIDE = 4
Line = dict[str, object]


async def lines(storm: Storm, blows: int, seed: int, few: asyncio.Semaphore) -> list[Line]:
    """Of the storm, and of its control, where there is one."""
    controls = [False, True] if storm.control else [False]
    return [await _line(storm, blows, seed, few, control=one) for one in controls]


async def _line(
    storm: Storm, blows: int, seed: int, few: asyncio.Semaphore, *, control: bool
) -> Line:
    async with few:
        began = time.monotonic()
        wanted = min(blows, storm.control_blows) if control else blows
        counted = await rage(storm, wanted, seed=seed, control=control)
    line: Line = {
        "name": f"storm-{storm.name}",
        "database": "postgresql" if storm.shared else "sqlite",
        "blows": counted.blows,
        "runs": counted.runs,
        **{what: counted.counts[what] for what in (*BAD, "asked_again", "typed_again", "falls")},
        **(
            {what: counted.counts[what] for what in ("kept", "mib", "sockets")}
            if storm.grows
            else {}
        ),
        "seconds": round(time.monotonic() - began),
        **({"control": storm.control} if control else {}),
    }
    print(json.dumps(line), flush=True)
    for note in counted.notes[: 3 if control else 20]:
        print(f"  {note}", file=sys.stderr)
    return line


def is_bad(line: Line) -> bool:
    """A control must go wrong, or end of itself; nothing else may."""
    wrong = any(line[what] for what in BAD)
    return not (wrong or line["falls"]) if "control" in line else bool(wrong or line["falls"])


async def main(blows: int, seed: int, names: list[str]) -> int:
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)
    few = asyncio.Semaphore(SIDE_BY_SIDE)
    wanted = [one for one in STORMS if not names or one.name in names]
    found = await asyncio.gather(*(lines(one, blows, seed, few) for one in wanted))
    return int(any(is_bad(line) for each in found for line in each))


if __name__ == "__main__":
    logging.basicConfig(level=logging.ERROR)
    wanted = int(os.environ.get("STORM_BLOWS", "40"))
    sys.exit(asyncio.run(main(wanted, int(os.environ.get("CRASH_SEED", "1")), sys.argv[1:])))
