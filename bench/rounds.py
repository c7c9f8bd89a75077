"""One round of one contender: start, throughput, then how long answers take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.cells import FIRST_CHAT
from bench.contender import Contender, start
from bench.load import Talker, at_once, closed_loop, greet, open_loop, spread
from playground.api import Api

STEADY_RATE = 50.0  # updates a second
FAR_SECONDS = 0.1
SPREAD_ECHO = 30  # every line is alike to an echo: only to warm it up


@dataclass(frozen=True, slots=True)
class Plan:
    """Seconds and counts; ``crowd`` people at once and ``far`` people far away, or none."""

    seconds: float
    people: int
    crowd: int
    far: int


@dataclass(slots=True)
class Round:
    """steps a second, µs of processor a step, MiB, seconds; what was not measured is missing."""

    figures: dict[str, float]
    wrong: int = 0


async def play(contender: Contender, api: Api, plan: Plan, folder: Path, database: Path) -> Round:
    running = await start(contender, api, folder, database)
    try:
        talkers = [
            Talker(api.chat(FIRST_CHAT + n, f"Người {n}"), contender.form)
            for n in range(max(plan.crowd, plan.people))
        ]
        await greet(talkers, api)
        found = Round({"start": running.start})
        few = talkers[: plan.people]
        await spread(few if contender.form else few[:SPREAD_ECHO])
        before = running.cpu()
        tally, took = await closed_loop(few, plan.seconds)
        steps = len(tally.seconds)
        found.figures |= {"rate": steps / took, "cpu": (running.cpu() - before) / steps * 1e6}
        found.figures["memory"] = running.memory()
        found.wrong = tally.wrong
        if plan.crowd:
            await _latency(found, talkers, plan)
        if plan.far:
            await _far(found, api, few[: plan.far], plan)
        return found
    finally:
        api.faults.heal()
        await running.end()
        _forget_updates(api)


async def _latency(found: Round, talkers: Sequence[Talker], plan: Plan) -> None:
    steady = await open_loop(talkers, STEADY_RATE, plan.seconds * 2)
    crowd = await at_once(talkers)
    found.wrong += steady.wrong + crowd.wrong
    found.figures |= {
        "p50": steady.quantile(0.5),
        "p99": steady.quantile(0.99),
        "crowd_p50": crowd.quantile(0.5),
        "crowd_p99": crowd.quantile(0.99),
    }


async def _far(found: Round, api: Api, talkers: Sequence[Talker], plan: Plan) -> None:
    """The same closed loop with the server 100 ms away."""
    api.faults.slowly("*", FAR_SECONDS)
    tally, took = await closed_loop(talkers, plan.seconds)
    found.figures["far_rate"] = len(tally.seconds) / took
    found.wrong += tally.wrong


def _forget_updates(api: Api) -> None:
    """The next contender begins with an empty queue."""
    api.bot.updates.drop()
    api.bot.updates.stop_poll("the next one comes")
