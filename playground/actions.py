"""What a hand on the page does: each action by the name the page sends."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from playground import attachments
from playground.clock import DAY, HOUR, WEEK
from playground.messages import Tree
from playground.stage import Stage

Action = Callable[[Stage, Tree], Awaitable[object]]
PICTURES = 3
MINUTE, DAYS_A_YEAR = 60.0, 365


async def do(stage: Stage, asked: Tree) -> None:
    """Unknown names and buttons that are gone are reported to the page, not raised."""
    try:
        action = ACTIONS[str(asked.get("do"))]
        await action(stage, asked)
    except (KeyError, LookupError, ValueError) as error:
        stage.tell({"type": "problem", "phone": asked.get("phone"), "text": str(error)})


async def starts(stage: Stage, asked: Tree) -> None:
    chat, start = stage.chats[asked["phone"]], stage.phones[asked["phone"]].start
    await (chat.says(start) if start and start.startswith("/") else chat.starts(start or ""))


async def says(stage: Stage, asked: Tree) -> None:
    await stage.hand(asked["phone"]).says(asked["text"])


async def edits(stage: Stage, asked: Tree) -> None:
    await stage.chats[asked["phone"]].edits(asked["message"], asked["text"])


async def taps(stage: Stage, asked: Tree) -> None:
    group = stage.group if asked["chat"] == stage.group.id else None
    await stage.chats[asked["phone"]].taps_data(asked["message"], asked["data"], group=group)


async def follows(stage: Stage, asked: Tree) -> None:
    await stage.chats[asked["phone"]].follows(asked["url"])


async def sticker(stage: Stage, asked: Tree) -> None:
    await stage.hand(asked["phone"]).sends_sticker()


async def voice(stage: Stage, asked: Tree) -> None:
    await stage.hand(asked["phone"]).sends_voice()


async def album(stage: Stage, asked: Tree) -> None:
    pictures = [attachments.picture(number) for number in range(PICTURES)]
    await stage.hand(asked["phone"]).sends_photos(pictures, asked.get("text", ""))


async def forward(stage: Stage, asked: Tree) -> None:
    await stage.chats[asked["phone"]].forwards(asked["text"])


async def in_group(stage: Stage, asked: Tree) -> None:
    stage.in_group.add(asked["phone"])
    await stage.chats[asked["phone"]].says_in(stage.group, asked["text"])


async def block(stage: Stage, asked: Tree) -> None:
    chat = stage.chats[asked["phone"]]
    await (chat.unblocks() if chat.room.blocked else chat.blocks())
    stage.tell({"type": "blocked", "phone": chat.id, "blocked": chat.room.blocked})


async def year(stage: Stage) -> None:
    """A whole year in a minute, a morning at a time."""
    stage.clock.to_hour(8, 5)
    for _ in range(DAYS_A_YEAR):
        stage.clock.forward(DAY)
        stage.clock_moved()
        await asyncio.sleep(MINUTE / DAYS_A_YEAR)


async def clock(stage: Stage, asked: Tree) -> None:
    now = stage.clock
    if asked["move"] == "year":
        stage.passing = asyncio.create_task(year(stage))
        return
    moves: dict[str, Callable[[], None]] = {
        "hour": lambda: now.forward(HOUR),
        "evening": lambda: now.to_hour(20),
        "day": lambda: now.forward(DAY),
        "week": lambda: now.forward(WEEK),
        "first": lambda: now.to_day(1),
        "third": lambda: now.to_day(3),
        "real": now.back_to_real,
    }
    moves[asked["move"]]()
    stage.clock_moved()


async def bot(stage: Stage, asked: Tree) -> None:
    child = stage.child
    await {"crash": child.crash, "kill": child.kill, "start": child.start, "stop": child.stop}[
        asked["what"]
    ]()


ACTIONS: dict[str, Action] = {
    "starts": starts,
    "says": says,
    "edits": edits,
    "taps": taps,
    "follows": follows,
    "sticker": sticker,
    "voice": voice,
    "album": album,
    "forward": forward,
    "group": in_group,
    "block": block,
    "clock": clock,
    "bot": bot,
}
