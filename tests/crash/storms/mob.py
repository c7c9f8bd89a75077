"""A mob: what strangers, broken programs and half-open connections send, more and more of it."""

from __future__ import annotations

import asyncio
import contextlib
import random
import signal
from pathlib import Path

from playground.messages import Tree
from playground.people import Chat
from tests.bot.process import until
from tests.crash.storms.stage import Stage
from tests.odd import LINKS, RUBBISH

PEOPLE, SENT, HALF_OPEN = 50, 250, 25  # those who send; updates and connections of each blow
TOLD = "kept"  # file in which it tells
FIRST = 91_000_000  # of their ids
TEXTS = (
    *("/start x' OR 1=1", "/khongco", "/", "\u202e\u202d", "\u200b", "😀" * 500, "a" * 4096),
    *("9" * 400, "{$x}", "%s%n", "/start " + "A" * 60, "<b>", "họp", "1", "không"),
)
BROKEN: tuple[Tree, ...] = (
    {},
    {"message_id": "x", "date": None},
    {"message_id": 1, "date": 10**18, "chat": {"id": FIRST, "type": "private"}, "text": "x"},
    {"message_id": 1, "date": 1, "chat": {"id": "x", "type": "private"}, "text": {"a": []}},
    {"id": "1", "from": None, "data": None},
)
KINDS = ("message", "edited_message", "callback_query", "my_chat_member")


async def comes(stage: Stage, number: int) -> None:
    """One blow; whoever says hello at its end is answered."""
    chance = random.Random(number)
    await _half_open(stage)
    for _ in range(SENT):
        await _send(stage, _one(stage, chance.randrange(PEOPLE)), chance)
    await until(lambda: not stage.api.bot.updates.pending, 300)
    hello = _one(stage, PEOPLE + number % PEOPLE)
    await hello.starts()
    try:
        await hello.next(within=60)
    except TimeoutError:
        stage.unanswered += 1
    hello.forget()


def _one(stage: Stage, number: int) -> Chat:
    return stage.api.chat(FIRST + number, f"Người lạ {number}")


async def _send(stage: Stage, one: Chat, chance: random.Random) -> None:
    one.forget()
    sort = chance.randrange(6)
    if sort == 0:
        broken = chance.choice(BROKEN)
        stage.api.bot.updates.put(chance.choice(KINDS), broken, one.id)
    elif sort < 3 and (shown := [m for m in one.messages if m.from_bot]):
        await one.taps_data(shown[-1], chance.choice((*RUBBISH, *LINKS)))
    elif sort == 3:
        await one.sends_sticker()
    elif sort == 4:
        await one.edits(await one.forwards("x"), "y")
    else:
        await one.says(chance.choice(TEXTS))
    if chance.random() < 0.02:
        await one.blocks()
        await one.unblocks()


async def _half_open(stage: Stage) -> None:
    """Clients that begin a request and never finish its head."""
    host, _, port = stage.listen.partition(":")
    for _ in range(HALF_OPEN):
        with contextlib.suppress(OSError):
            _, writer = await asyncio.open_connection(host, int(port))
            writer.write(b"GET /health HTTP/1.1\r\nHost: x\r\nX-")
            stage.half_open.append(writer)


async def kept(stage: Stage) -> int:
    """Objects and entries that the bot holds, as it counts them itself (counting.py)."""
    told = stage.folder / TOLD
    told.unlink(missing_ok=True)
    stage.signal(signal.SIGUSR1)
    await until(told.exists, 60)
    return int(told.read_text())


def size(stage: Stage) -> tuple[int, int]:
    """Of the bot: MiB of memory, and files and sockets that are open."""
    process = Path("/proc") / str(stage.pid)
    (resident,) = (
        int(line.split()[1])
        for line in (process / "status").read_text().splitlines()
        if line.startswith("VmRSS:")
    )
    return resident // 1024, len(list((process / "fd").iterdir()))
