"""`make crash`: prints one JSON object a line; exit code 1 where anything was lost.

CRASH_KILLS: how often the bot is killed in all (default 200; the runs with faults and on the stock
library take a share of it). CRASH_SEED: the seed.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Sequence

from tests.crash.kills import Order, Outcome, run_all
from tests.crash.person import Patience
from tests.crash.scene import STOCK

PARALLEL = 2
BAD = ("lost", "doubled", "silent", "unfiled")


async def crash(name: str, orders: Sequence[Order]) -> dict[str, object]:
    """Run these side by side and add up what they counted."""
    began = time.monotonic()
    outcomes = await run_all(orders)
    counts = sum((outcome.counts for outcome in outcomes), Counter[str]())
    for outcome in outcomes:
        for note in outcome.notes[:20]:
            print(f"  {note}", file=sys.stderr)
    return line(name, outcomes, counts) | {"seconds": round(time.monotonic() - began)}


def line(name: str, outcomes: Sequence[Outcome], counts: Counter[str]) -> dict[str, object]:
    starts = sorted(start for outcome in outcomes for start in outcome.starts)
    points = sum((outcome.points for outcome in outcomes), Counter[str]())
    shown = ("asked_again", "typed_again", "letters_again", "astray", "falls")
    return {
        "name": name,
        "runs": sum(outcome.runs for outcome in outcomes),
        "kills": sum(outcome.kills for outcome in outcomes),
        **{what: counts[what] for what in (*BAD, *shown)},
        "start_seconds": round(starts[len(starts) // 2], 2),
        "points": dict(sorted(points.items())),
    }


def is_bad(found: dict[str, object]) -> bool:
    return any(found[what] for what in BAD)


def orders(kills: int, seed: int, *, faults: bool = False) -> list[Order]:
    share = -(-kills // PARALLEL)
    return [Order(share, seed + at, faults=faults) for at in range(PARALLEL)]


def control(kills: int, seed: int) -> Order:
    """The same people and the same kills against the stock library, which must lose some."""
    patience = Patience(again=1.0, silent=2.5)
    return Order(kills, seed, command=STOCK, points=(), patience=patience, stock=True)


async def main() -> int:
    kills, seed = int(os.environ.get("CRASH_KILLS", "200")), int(os.environ.get("CRASH_SEED", "1"))
    plain = await crash("crash", orders(kills, seed))
    print(json.dumps(plain), flush=True)
    faulty = await crash("crash-faults", orders(max(10, kills * 3 // 10), seed, faults=True))
    print(json.dumps(faulty), flush=True)
    stock = await crash("crash", [control(max(8, kills // 8), seed)])
    print(json.dumps(stock | {"control": True}), flush=True)
    if not stock["lost"]:
        print("the control lost nothing: this test is blind", file=sys.stderr)
    return int(is_bad(plain) or is_bad(faulty) or not stock["lost"])


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
