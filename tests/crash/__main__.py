"""`make crash`: prints one JSON object a line; exit code 1 where anything was lost.

CRASH_KILLS: how often the bot is killed (default 200); every line takes its share. CRASH_SEED: the
seed. A line with "control" must lose: the stock library, and processes that do not wait for one
another.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import sys
import time

from tests.crash import zalo
from tests.crash.kills import Order, Outcome, run_all
from tests.crash.pairs.bases import Bases, bases
from tests.crash.person import Patience
from tests.crash.scene import STOCK

BAD = ("lost", "doubled", "wrong_cell", "wrong_question", "twice", "silent", "unfiled")
SHOWN = ("asked_again", "typed_again", "letters_again", "astray", "falls")
SHARES = {"zalo": 0.25, "alone": 0.4, "faults": 0.2, "pairs": 0.4, "several": 0.5, "control": 0.125}
LEAST = 6
RUNS = (1, True), (2, True), (4, True), (2, False)  # processes, and whether they wait
Line = dict[str, object]


def told(name: str, outcome: Outcome, began: float, **more: object) -> Line:
    """Print and return what a run has counted, with what is needed to understand it."""
    found = line(name, outcome) | {"seconds": round(time.monotonic() - began)} | more
    print(json.dumps(found), flush=True)
    for note in outcome.notes[: 3 if "control" in more else 60]:
        print(f"  {note}", file=sys.stderr)
    return found


def line(name: str, outcome: Outcome) -> Line:
    starts = sorted(outcome.starts)
    return {
        "name": name,
        "channel": "telegram",
        "runs": outcome.runs,
        "kills": outcome.kills,
        **{what: outcome.counts[what] for what in (*BAD, *SHOWN)},
        "start_seconds": round(starts[len(starts) // 2], 2),
        "points": dict(sorted(outcome.points.items())),
    }


def is_bad(found: Line) -> bool:
    """A control must lose or double; nothing else may."""
    wrong = any(found.get(what) for what in (*BAD, "stuck"))
    if found.get("control"):
        wrong = not (found["lost"] or found["doubled"])
        if wrong:
            print("the control lost nothing: this test is blind", file=sys.stderr)
    return wrong


def control(kills: int, seed: int) -> Order:
    """The same people and the same kills against the stock library, which must lose some."""
    patience = Patience(again=1.0, silent=2.5)
    return Order(kills, seed, command=STOCK, points=(), patience=patience, stock=True)


async def alone(shares: dict[str, int], seed: int) -> list[Line]:
    """Each records by themselves, on SQLite and one process; then the stock library."""
    here, began = {"database": "sqlite", "processes": 1}, time.monotonic()
    wanted = Order(shares["alone"], seed), Order(shares["faults"], seed, faults=True)
    plain, faulty = await run_all(wanted)
    found = [told("crash", plain, began, **here), told("crash-faults", faulty, began, **here)]
    began = time.monotonic()
    (stock,) = await run_all([control(shares["control"], seed)])
    return [*found, told("crash", stock, began, **here, control=True)]


async def together(made: Bases, shares: dict[str, int], seed: int) -> list[Line]:
    """Secretary and deputy at the same things at once, with faults between."""
    found = []
    for processes, locked in RUNS:
        began = time.monotonic()
        share = "control" if not locked else "pairs" if processes == 1 else "several"
        outcome = await made.run(processes=processes, kills=shares[share], seed=seed, locked=locked)
        here = {"database": "sqlite" if processes == 1 else "postgresql", "processes": processes}
        more = {} if locked else {"control": True}
        found.append(told("crash-pairs", outcome, began, **here, **more))
    return found


async def by_webhook(shares: dict[str, int], seed: int) -> Line:
    """On Zalo, where there is text alone and a post may come again with another time."""
    began = time.monotonic()
    found = await zalo.run(shares["zalo"], seed)
    found |= {"seconds": round(time.monotonic() - began), "database": "sqlite", "processes": 1}
    print(json.dumps(found), flush=True)
    return found


async def main() -> int:
    kills, seed = int(os.environ.get("CRASH_KILLS", "200")), int(os.environ.get("CRASH_SEED", "1"))
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)  # the bot died while sending
    shares = {name: max(LEAST, round(kills * share)) for name, share in SHARES.items()}
    found = [await by_webhook(shares, seed), *await alone(shares, seed)]
    async with bases() as made:
        found += await together(made, shares, seed)
    return int(any([is_bad(one) for one in found]))


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
