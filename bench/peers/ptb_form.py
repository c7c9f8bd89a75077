"""Peer: a form of as many steps on python-telegram-bot as its manual shows it.

ConversationHandler, PicklePersistence, run_polling over the stock transport. An answer is in memory
until the next flush: unlike ours, it is not durable.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    BaseHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    PicklePersistence,
    filters,
)

Context = ContextTypes.DEFAULT_TYPE
STEPS = 14
QUESTION = "Bước {at}/12\n\nHọp từ mấy giờ đến mấy giờ?"


async def begin(update: Update, context: Context) -> int:
    assert update.message
    assert context.user_data is not None
    context.user_data["answers"] = {}
    await update.message.reply_text(QUESTION.format(at=1))
    return 1


def step(at: int) -> Callable[[Update, Context], Coroutine[Any, Any, int]]:
    async def answer(update: Update, context: Context) -> int:
        assert update.message
        assert context.user_data is not None
        context.user_data["answers"][at] = update.message.text
        await update.message.reply_text(QUESTION.format(at=at + 1))
        return at + 1 if at < STEPS else ConversationHandler.END

    return answer


def main() -> None:
    url = os.environ["TELEGRAM_API_URL"]
    kept = PicklePersistence(Path(os.environ["BENCH_FOLDER"]) / "form.pickle")
    builder = Application.builder().token(os.environ["TELEGRAM_TOKEN"])
    app = builder.base_url(f"{url}/bot").persistence(kept).build()
    text = filters.TEXT & ~filters.COMMAND
    states: dict[object, list[BaseHandler[Update, Context, object]]] = {
        at: [MessageHandler(text, step(at))] for at in range(1, STEPS + 1)
    }
    start: list[BaseHandler[Update, Context, object]] = [CommandHandler(["hop", "start"], begin)]
    form = ConversationHandler[Context](start, states, start, name="form", persistent=True)
    app.add_handler(form)
    app.run_polling(allowed_updates=["message"])


if __name__ == "__main__":
    main()
