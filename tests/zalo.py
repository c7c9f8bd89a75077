"""The bot on Zalo's local double beside its phones on the local Telegram."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from bot import demo
from bot.channels.zalo import Zalo as Channel
from bot.tickets import CONTENT
from playground.ports import free_port
from playground.zalo.room import ZaloChat
from playground.zalo.server import TOKEN, Zalo, serve
from storage.store import open_store
from tests.world import World, set_clock, world

SECRET = "only-we-know-this"
PUBLIC = "https://bot.example.vn"
ID = "a1b2c3d4e5f6a7b8"
LINK = re.compile(r"https://\S+")


@asynccontextmanager
async def zalo_world(
    url: str,
    folder: Path,
    who: Mapping[str, str] | str = demo.SECRETARY,
    *,
    public: bool = False,
    reached_at: str = "",
    **settings: Any,
) -> AsyncIterator[tuple[World, Zalo, Any]]:
    """``who`` of the cast also has Zalo, by polling; ``public``: files are opened by a link.

    ``reached_at``: where the platform may post to, though it is an address of this machine.
    """
    seats = {who: ID} if isinstance(who, str) else who
    await seat(url, seats)
    if public:
        settings |= {"public_url": PUBLIC, "webhook_listen": f"127.0.0.1:{free_port()}"}
    clock = set_clock(folder)
    async with serve(clock=clock) as zalo:
        zalo.reached_at = {reached_at: reached_at} if reached_at else {}
        channel = Channel(TOKEN, zalo.url)
        async with world(url, folder, more=[channel], clock=clock, **settings) as w:
            yield w, zalo, zalo.bot.chat(next(iter(seats.values())), "Bí thư VHTT")


async def seat(url: str, seats: Mapping[str, str], channel: str = "zalo") -> None:
    """People of the cast, each with an account there."""
    store = open_store(url, create=True)
    for who, external in seats.items():
        await store.write(
            lambda tx, who=who, external=external: demo.seat(  # type: ignore[misc]
                tx, who, channel=channel, external=external
            )
        )
    await store.close()


async def agrees(person: Any) -> Any:
    await person.says("xin chào")
    await person.sees("đọc và đồng ý")
    await person.taps("Tôi đồng ý")
    await person.sees("Cảm ơn đồng chí")
    return person


def of_bot(person: ZaloChat) -> Sequence[str]:
    """All that the bot said to this person."""
    return [one.text for one in person.messages if one.from_bot]


def opened_at(w: World, address: str) -> str:
    """Where the file of this public address is on this machine."""
    return address.replace(PUBLIC, f"http://{w.extra['webhook_listen']}") + f"/{CONTENT}"
