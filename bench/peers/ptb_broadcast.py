"""Peer: a notice to many on python-telegram-bot with its own AIORateLimiter, all at once."""

from __future__ import annotations

import asyncio
import os

from telegram.error import TelegramError
from telegram.ext import AIORateLimiter, Application


async def main() -> None:
    url = os.environ["TELEGRAM_API_URL"]
    builder = Application.builder().token(os.environ["TELEGRAM_TOKEN"]).base_url(f"{url}/bot")
    app = builder.rate_limiter(AIORateLimiter(max_retries=3)).build()
    first, count = int(os.environ["BENCH_FIRST"]), int(os.environ["BENCH_LETTERS"])

    async def send(chat: int) -> None:
        try:
            await app.bot.send_message(chat, "Thông báo")
        except TelegramError as error:
            print(type(error).__name__)

    async with app:
        await app.bot.get_updates(timeout=0)  # it has begun
        await asyncio.gather(*(send(first + n) for n in range(count)))
    await asyncio.sleep(3600)


if __name__ == "__main__":
    asyncio.run(main())
