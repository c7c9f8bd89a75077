"""Peer: an echo on python-telegram-bot as it comes: nothing is understood, nothing is kept."""

from __future__ import annotations

import os

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message
    await update.message.reply_text(f"Bước 1/12 {update.message.text}")


def main() -> None:
    url = os.environ["TELEGRAM_API_URL"]
    app = Application.builder().token(os.environ["TELEGRAM_TOKEN"]).base_url(f"{url}/bot").build()
    app.add_handler(MessageHandler(filters.TEXT, echo))
    app.run_polling(allowed_updates=["message"])


if __name__ == "__main__":
    main()
