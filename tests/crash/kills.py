"""One run: people record meetings while the bot is killed so many times; then what is counted."""

from __future__ import annotations

import asyncio
import random
import re
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path

from playground.api import Api, serve
from playground.clock import Clock
from tests.crash import cast
from tests.crash.ledger import Ledger
from tests.crash.person import Patience, Person
from tests.crash.scene import OURS, Scene
from tests.crash.texts import label
from tests.world import NOW

POINTS = (
    "after-fetch",
    "after-apply-before-commit",
    "after-commit-before-show",
    "after-show-before-mark",
    "after-mark",
    "before-confirm",
    "after-text-before-file",
    "after-claim",
    "after-send-before-settle",
)
RARE = POINTS[-3:]  # they need a record that is submitted
LEASE_SECONDS = 61
DRAIN_SECONDS = 90.0
LETTER_SECONDS = 40


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: ``points`` none means only at random moments."""

    kills: int
    seed: int
    people: int = 6
    command: Sequence[str] = OURS
    points: Sequence[str] = POINTS
    patience: Patience = field(default_factory=Patience)
    faults: bool = False
    stock: bool = False


@dataclass(slots=True)
class Outcome:
    runs: int
    kills: int
    counts: Counter[str]
    notes: list[str]
    points: Counter[str]
    starts: list[float]


async def run_all(orders: Sequence[Order]) -> list[Outcome]:
    """Run these side by side, each on a database of its own."""
    with tempfile.TemporaryDirectory() as folder:
        filled = Path(folder) / "filled.db"
        await cast.prepare(f"sqlite:///{filled}", range(max(order.people for order in orders)))
        return list(await asyncio.gather(*(_run_one(order, filled) for order in orders)))


async def _run_one(order: Order, filled: Path) -> Outcome:
    with tempfile.TemporaryDirectory() as folder:
        async with _scene(order, Path(folder)) as scene:
            if not order.stock:
                shutil.copy(filled, scene.database)
            return await _run(order, scene)


@asynccontextmanager
async def _scene(order: Order, folder: Path) -> AsyncIterator[Scene]:
    clock = Clock(folder / "clock")
    clock.offset = NOW.timestamp() - time.time()
    clock.forward(0)
    async with serve(clock=clock, keep=100_000) as api:
        scene = Scene(api, folder, order.command)
        try:
            yield scene
        finally:
            scene.leave()


async def _run(order: Order, scene: Scene) -> Outcome:
    people = [_person(number, scene, order) for number in range(order.people)]
    ledger = Ledger(scene.database, {n: cast.cell(n) for n in range(order.people)})
    await scene.api.chat(cast.LEADER, "Tổ trưởng Sông").says("/start")
    lives = [asyncio.create_task(person.live()) for person in people]
    if order.faults:
        _plan_faults(scene.api)
    points = await _kill(order, scene, people, ledger)
    scene.api.faults.heal()
    stuck = await _drain(scene, lives, ledger)
    again = ledger.check_all(people, letters(scene.api)) if not order.stock else 0
    counts = sum((person.eyes.counts for person in people), ledger.counts)
    counts.update(silent=stuck, letters_again=again, falls=scene.falls)
    notes = [note for person in people for note in person.eyes.notes] + ledger.notes
    if scene.why:
        notes.append(f"fell {scene.falls} times, last: {scene.why}")
    if counts["unfiled"]:
        notes += scene.errors()
    runs = sum(len(person.eyes.sagas) for person in people)
    return Outcome(runs, scene.kills, counts, notes, points, scene.starts)


def _person(number: int, scene: Scene, order: Order) -> Person:
    ids = cast.phones(number)[: 1 if order.stock else 2]
    chats = [scene.api.chat(user, f"Người {user}") for user in ids]
    echo = attrgetter("said" if order.stock else "echo")
    return Person(number, chats, scene, order.patience, echo)


def _plan_faults(api: Api) -> None:
    for method in ("sendMessage", "editMessageText", "answerCallbackQuery", "sendDocument"):
        api.faults.plan(method, "429", times=None, share=0.03)
    for method in ("sendMessage", "editMessageText", "sendDocument", "getUpdates"):
        for kind in ("502", "cut-before", "cut-after"):
            api.faults.plan(method, kind, times=None, share=0.02)


async def _kill(
    order: Order, scene: Scene, people: Sequence[Person], ledger: Ledger
) -> Counter[str]:
    """Kill at every named point in turn and as often at random; look at the database each time.

    On a slow machine it goes on until every point was reached, at most as often again.
    """
    chance = random.Random(order.seed)
    died: Counter[str] = Counter()
    turns = [*order.points, *[""] * max(1, len(order.points) // 2)]
    while scene.kills < 2 * order.kills:
        if scene.kills >= order.kills:
            turns = [point for point in order.points if point not in died]
            if not turns:
                break
        point = turns[(scene.kills + scene.falls) % len(turns)]
        reached = await _one_life(scene, point, chance)
        died[point if reached else "random"] += 1
        if not order.stock:
            ledger.check(people)
    return died


async def _one_life(scene: Scene, point: str, chance: random.Random) -> bool:
    """Start the bot and have it killed; whether it reached the point."""
    if point == "after-send-before-settle":  # what an earlier life took is free again
        scene.api.clock.forward(LEASE_SECONDS)
    if point:
        nth = 1 if point in RARE else chance.randint(1, 12)
        await scene.start(f"{point}:{nth}")
        return await scene.dies(within=5.0)
    if chance.random() < 0.2:  # while it starts
        await scene.start(wait=False)
        await scene.dies(within=chance.uniform(0.0, 1.5))
    else:
        await scene.start()
        await scene.dies(within=chance.uniform(0.0, 1.2))
    return False


async def _drain(scene: Scene, lives: Sequence[asyncio.Task[None]], ledger: Ledger) -> int:
    """Let everybody finish and every letter arrive; returns how many never came to an end."""
    scene.over = True
    while not await scene.start():
        await scene.dies(within=1)
    _, stuck = await asyncio.wait(lives, timeout=DRAIN_SECONDS)
    for task in stuck:
        task.cancel()
    scene.api.clock.forward(LEASE_SECONDS)
    await _letters_gone(scene, ledger)
    await scene.ends()
    return len(stuck)


async def _letters_gone(scene: Scene, ledger: Ledger) -> None:
    for _ in range(LETTER_SECONDS):
        if scene.command is not OURS or not ledger.read().waiting:
            break
        await asyncio.sleep(1)
    await asyncio.sleep(1)


def letters(api: Api) -> list[tuple[str, int]]:
    """(cell, minutes) of every letter that the leader was sent."""
    facts = {name: name.upper() for name in ("cell", "month", "minutes", "present", "obliged")}
    pattern = re.escape(label("told-submitted", **facts)).partition("MINUTES")[0]
    cell = re.escape(cast.cell(0)).replace("0", r"\d+")
    told = re.compile(pattern.replace("CELL", f"({cell})").replace("MONTH", ".+") + r"(\d+)")
    seen = (told.search(message.text) for message in api.chat(cast.LEADER).messages)
    return [(found[1], int(found[2])) for found in seen if found]
