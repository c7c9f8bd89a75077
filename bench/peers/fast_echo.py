"""The bound: an echo over our own transport, in order per chat, side by side; keeps nothing."""

from __future__ import annotations

import asyncio
import os
from typing import Any

from telegram import Bot, Update

from bot.channels.server_time import ServerTime
from bot.channels.transport import AiohttpRequest


class RawBot(Bot):
    async def raw_updates(self, offset: int) -> list[dict[str, Any]]:
        data = {"timeout": 25, "offset": offset, "limit": 100, "allowed_updates": ["message"]}
        return list(await self._post("getUpdates", data, read_timeout=35.0))


async def echo(bot: Bot, update: Update, before: asyncio.Task[None] | None) -> None:
    if before:
        await before
    message = update.message
    assert message
    await bot.send_message(message.chat.id, f"Bước 1/12 {message.text}")


async def main() -> None:
    url = os.environ["TELEGRAM_API_URL"]
    polling = AiohttpRequest(ServerTime(), connections=2)
    bot = RawBot(
        os.environ["TELEGRAM_TOKEN"],
        f"{url}/bot",
        request=AiohttpRequest(ServerTime()),
        get_updates_request=polling,
    )
    await bot.initialize()
    last: dict[int, asyncio.Task[None]] = {}
    offset = 0
    while True:
        for raw in await bot.raw_updates(offset):
            offset = int(raw["update_id"]) + 1
            update = Update.de_json(raw, bot)
            assert update.message
            chat = update.message.chat.id
            before = last.get(chat)
            waiting = before if before and not before.done() else None
            last[chat] = asyncio.create_task(echo(bot, update, waiting))


if __name__ == "__main__":
    asyncio.run(main())
