"""`make bench`: ours and its peers on one local Bot API, in rounds by turns; one JSON line each.

BENCH=short for one round, else everything; BENCH_CELLS: how many cells the summary is asked over.
A ratio above 1 means that ours is better. Figures are medians; nothing fails by time.
"""

from __future__ import annotations

import asyncio
import json
import os
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from bench import aside, cells, sending, summary, ticks, units, zalo
from bench.contender import AIOGRAM_FORM, FAST_ECHO, OURS, PTB_ECHO, PTB_FORM, Contender
from bench.rounds import Plan, play
from playground.api import Api, serve
from playground.clock import Clock
from tests.world import NOW

PEERS = (PTB_FORM, AIOGRAM_FORM, PTB_ECHO, FAST_ECHO)
MORE_IS_BETTER = {"rate", "far_rate"}
UNITS = {
    "rate": ("steps a second", "1/s", 1.0),
    "cpu": ("processor a step", "µs", 1.0),
    "memory": ("memory", "MiB", 1.0),
    "start": ("start", "s", 1.0),
    "p50": ("answer at 50 updates/s, p50", "ms", 1000.0),
    "p99": ("answer at 50 updates/s, p99", "ms", 1000.0),
    "crowd_p50": ("answer to {crowd} people at once, p50", "ms", 1000.0),
    "crowd_p99": ("answer to {crowd} people at once, p99", "ms", 1000.0),
    "far_rate": ("steps a second, server 100 ms away", "1/s", 1.0),
}
Figures = dict[str, dict[str, list[float]]]  # by contender and figure, one for each round


async def main() -> int:
    short = os.environ.get("BENCH") == "short"
    plan = Plan(2.0, 90, 200, 30) if short else Plan(8.0, 200, 500, 200)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        figures, wrong = await _measure(folder, [plan] * (1 if short else 3))
        for peer in PEERS:
            _report(figures, peer, plan)
        await _summary(folder, int(os.environ.get("BENCH_CELLS", "2000" if short else "20000")))
        for line in await ticks.measure(folder, (400,) if short else (400, 10_000, 250_000)):
            print(json.dumps(line, ensure_ascii=False), flush=True)
        for line in await units.measure(folder, repeats=3 if short else 50):
            print(json.dumps(line, ensure_ascii=False), flush=True)
        repeats, seconds = (3, 4.0) if short else (15, 20.0)
        async for line in aside.measure(folder, repeats=repeats, seconds=seconds):
            print(json.dumps(line, ensure_ascii=False), flush=True)
        for line in await sending.measure(folder, 100 if short else 1200):
            print(json.dumps(line, ensure_ascii=False), flush=True)
        step = await zalo.measure(folder, people=10 if short else 40, rounds=1 if short else 7)
        print(json.dumps(step, ensure_ascii=False), flush=True)
    if wrong:
        print(f"{wrong} answers were not the next question", file=sys.stderr)
    return int(wrong > 0)


async def _measure(folder: Path, plans: list[Plan]) -> tuple[Figures, int]:
    clock = Clock(folder / "clock")
    clock.offset = NOW.timestamp() - time.time()
    clock.forward(0)
    filled = folder / "filled.db"
    await cells.prepare(filled, plans[0].crowd)
    figures: Figures = defaultdict(lambda: defaultdict(list))
    wrong = 0
    async with serve(clock=clock, keep=60) as api:
        for number, plan in enumerate(plans):
            for contender in _turns(number):
                wrong += await _one(api, contender, plan, folder, figures)
    return figures, wrong


def _turns(number: int) -> list[Contender]:
    """Another one begins each round."""
    everyone = [OURS, *PEERS]
    return everyone[number:] + everyone[:number]


async def _one(api: Api, who: Contender, plan: Plan, folder: Path, figures: Figures) -> int:
    found = await play(who, api, plan, folder / "run", folder / "filled.db")
    for name, value in found.figures.items():
        figures[who.name][name].append(value)
    shown = {name: round(value, 4) for name, value in found.figures.items()}
    print(f"  {who.name}: {shown}", file=sys.stderr, flush=True)
    return found.wrong


def _report(figures: Figures, peer: Contender, plan: Plan) -> None:
    for key, (name, unit, factor) in UNITS.items():
        ours = statistics.median(figures[OURS.name][key]) * factor
        theirs = statistics.median(figures[peer.name][key]) * factor
        _line(
            name.format(crowd=plan.crowd), ours, theirs, peer.name, unit, more=key in MORE_IS_BETTER
        )


async def _summary(folder: Path, many: int) -> None:
    sizes = [size for size in (6, 400, 5000) if size <= many]
    for size, ours, bare in await summary.measure(folder, many, sizes):
        _line(f"summary of {size} cells of {many}", ours, bare, "the bare query", "ms", more=False)


def _line(name: str, ours: float, peer: float, who: str, unit: str, *, more: bool) -> None:
    ratio = ours / peer if more else peer / ours
    found = {"name": name, "ours": round(ours, 3), "peer": round(peer, 3), "peer_name": who}
    print(json.dumps(found | {"unit": unit, "ratio": round(ratio, 2)}, ensure_ascii=False))


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
