"""Letters to many at the pace that is allowed, and how long people wait for answers meanwhile.

The server is 100 ms away and keeps Telegram's pace (30 a second, one a second in a chat).
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from bench import cells
from bench.contender import OURS, PEERS, Contender, start
from bench.load import Talker, Tally, greet, open_loop
from bot.outbox import PACE
from domain.chat import word
from playground.api import Api, serve
from playground.clock import Clock
from playground.pace import Pace
from storage import outbox
from storage.outbox import NewLetter
from storage.store import Tx, open_store
from storage.tables import chat, person
from tests.world import NOW

FIRST_READER = 50_000
TALKERS, TALK_RATE = 20, 5.0  # updates a second
FAR_SECONDS = 0.1
LONGEST = 240.0
BROADCAST = Contender(
    "python-telegram-bot AIORateLimiter",
    (str(PEERS), str(Path(__file__).parent / "peers" / "ptb_broadcast.py")),
    form=False,
)


@dataclass(frozen=True, slots=True)
class Sent:
    """Letters a second, how many were refused, and the answers of that time."""

    rate: float
    refused: int
    answers: Tally | None = None


async def measure(folder: Path, letters: int) -> list[dict[str, Any]]:
    filled = folder / "sending.db"
    await cells.prepare(filled, TALKERS)
    clock = Clock(folder / "sending-clock")
    clock.offset = NOW.timestamp() - time.time()
    clock.forward(0)
    quiet, ours = await _ours(folder, filled, clock, letters)
    theirs = await _theirs(folder, clock, letters)
    assert ours.answers
    allowed = 1 / PACE.total_seconds()
    lines = [
        _line("letters", ours.rate, allowed, "the pace it allows itself", "1/s", more=True),
        _line("letters", ours.rate, theirs.rate, BROADCAST.name, "1/s", more=True),
        _line("refused with 429", ours.refused, theirs.refused, BROADCAST.name, "", more=False),
    ]
    for share in (0.5, 0.99):
        busy, idle = (tally.quantile(share) * 1000 for tally in (ours.answers, quiet))
        name = f"answer at {TALK_RATE:.0f}/s meanwhile, p{share * 100:.0f}"
        lines.append(_line(name, busy, idle, "the same with nothing to send", "ms", more=False))
    return lines


def _line(
    name: str, ours: float, peer: float, who: str, unit: str, *, more: bool
) -> dict[str, Any]:
    """A ratio of counts that may be 0 is one of counts and one."""
    ratio = ours / peer if more else peer / ours if unit else (peer + 1) / (ours + 1)
    figures = {"ours": round(ours, 2), "peer": round(peer, 2), "peer_name": who, "unit": unit}
    return {"name": f"sending: {name}, 100 ms away", **figures, "ratio": round(ratio, 2)}


async def _ours(folder: Path, filled: Path, clock: Clock, letters: int) -> tuple[Tally, Sent]:
    async with serve(clock=clock, keep=60) as api:
        running = await start(OURS, api, folder / "run", filled)
        talkers = [Talker(api.chat(cells.FIRST_CHAT + n), form=True) for n in range(TALKERS)]
        await greet(talkers, api)
        api.pace = Pace()
        api.faults.slowly("sendMessage", FAR_SECONDS)
        quiet = await open_loop(talkers, TALK_RATE, 10.0)
        _open(api, letters)
        await _post(folder / "run" / "bot.db", letters)
        talking = asyncio.create_task(open_loop(talkers, TALK_RATE, letters * PACE.total_seconds()))
        rate = await _arrived(api, letters)
        found = Sent(rate, api.pace.refused, await talking)
        await running.end()
    return quiet, found


async def _theirs(folder: Path, clock: Clock, letters: int) -> Sent:
    told = {"BENCH_FIRST": str(FIRST_READER), "BENCH_LETTERS": str(letters)}
    async with serve(clock=clock, keep=60) as api:
        api.pace = Pace()
        api.faults.slowly("sendMessage", FAR_SECONDS)
        _open(api, letters)
        running = await start(replace(BROADCAST, env=told), api, folder / "run", Path())
        rate = await _arrived(api, letters)
        await running.end()
        return Sent(rate, api.pace.refused)


def _open(api: Api, letters: int) -> None:
    for number in range(letters):
        api.chat(FIRST_READER + number).room.known = True


async def _post(database: Path, letters: int) -> None:
    """A letter to each of so many people, who all agreed."""
    numbers = range(FIRST_READER, FIRST_READER + letters)
    who = [{"id": n, "name": "Người nhận", "created_at": NOW, "consented_at": NOW} for n in numbers]
    where = [{"channel": "telegram", "external": str(n), "person_id": n} for n in numbers]
    message = word("numbered", at=1, text="Thông báo")
    new = [NewLetter(f"bench:{n}", n, message) for n in numbers]

    async def work(tx: Tx) -> None:
        await tx.execute(insert(person), who)
        await tx.execute(insert(chat), where)
        await outbox.post(tx, new, now=NOW, until=NOW.replace(year=NOW.year + 1))

    store = open_store(f"sqlite:///{database}", exclusive=False)
    await store.write(work)
    await store.close()


async def _arrived(api: Api, letters: int) -> float:
    """Letters a second, from the first that arrives to the last."""
    chats = [api.chat(FIRST_READER + number) for number in range(letters)]
    first = 0.0
    end = time.perf_counter() + LONGEST
    while (count := _count(chats)) < letters:
        if count and not first:
            first = time.perf_counter()
        assert time.perf_counter() < end, f"{count} of {letters} letters arrived"
        await asyncio.sleep(0.01)
    return (letters - 1) / (time.perf_counter() - first)


def _count(chats: Sequence[Any]) -> int:
    return sum(1 for one in chats if one.messages)
