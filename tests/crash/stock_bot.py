"""The control: the same form on the stock library as its manual shows it, and nothing of ours.

Application, ConversationHandler and PicklePersistence, run_polling. It takes every answer as it is
and writes the record to SQLite when it is submitted.
"""

from __future__ import annotations

import json
import os
import sqlite3
from pathlib import Path
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    BaseHandler,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    PicklePersistence,
    filters,
)

WORDS = json.loads(os.environ["CRASH_WORDS"])  # the product's own, without importing it
QUESTIONS: dict[str, str] = WORDS["questions"]
BACK, CHANGE, ECHO, RECEIPT, REVIEW = (
    WORDS[name] for name in ("back", "change", "echo", "receipt", "review")
)
Context = ContextTypes.DEFAULT_TYPE
DATABASE = Path(os.environ["DATABASE_URL"].removeprefix("sqlite:///"))
ASKED = tuple(step for step in QUESTIONS if step != "last_tasks")
(FILLING,) = range(1)


async def begin(update: Update, context: Context) -> int:
    """/hop or /start: resume what the user data hold, or begin."""
    await ask(update, context, "")
    return FILLING


async def said(update: Update, context: Context) -> int:
    """A typed answer, a line to change, or a button's text."""
    query = update.callback_query
    if query:
        await query.answer()
    text = (query.data if query else update.effective_message.text) or ""  # type: ignore[union-attr]
    data: dict[str, Any] = context.user_data  # type: ignore[assignment]
    answers: dict[str, str] = data.setdefault("answers", {})
    step = data.get("editing") or next((s for s in ASKED if s not in answers), None)
    if step is None:
        return await review(update, context, text)
    if text == BACK and answers:
        data["editing"] = [s for s in ASKED if s in answers and s != step][-1]
        await ask(update, context, "")
        return FILLING
    answers[step] = text
    data["editing"] = None
    await ask(update, context, f"{ECHO} {text}\n\n")
    return FILLING


async def review(update: Update, context: Context, text: str) -> int:
    data: dict[str, Any] = context.user_data  # type: ignore[assignment]
    line = text.strip(". ")
    if text == REVIEW:
        answers = data.pop("answers")
        keep(answers)
        await show(update, f"{RECEIPT} {answers}", [RECEIPT])
        await update.effective_chat.send_document(b"minutes", filename="minutes.docx")  # type: ignore[union-attr]
        return ConversationHandler.END
    if line.isdecimal() and 1 <= int(line) <= len(ASKED):
        data["editing"] = ASKED[int(line) - 1]
    await ask(update, context, "")
    return FILLING


async def ask(update: Update, context: Context, before: str) -> None:
    data: dict[str, Any] = context.user_data  # type: ignore[assignment]
    answers = data.setdefault("answers", {})
    step = data.get("editing") or next((s for s in ASKED if s not in answers), None)
    if step is None:
        await show(update, before + str(answers), [REVIEW, CHANGE])
    else:
        await show(update, before + QUESTIONS[step], [BACK])


async def show(update: Update, text: str, labels: list[str]) -> None:
    rows = [[InlineKeyboardButton(label, callback_data=label)] for label in labels]
    await update.effective_chat.send_message(text, reply_markup=InlineKeyboardMarkup(rows))  # type: ignore[union-attr]


def keep(answers: dict[str, str]) -> None:
    with sqlite3.connect(DATABASE) as base:
        base.execute("CREATE TABLE IF NOT EXISTS meeting (answers TEXT)")
        base.execute("INSERT INTO meeting VALUES (?)", [json.dumps(answers)])


def main() -> None:
    url = os.environ["TELEGRAM_API_URL"]
    kept = PicklePersistence(DATABASE.with_name("stock.pickle"))
    builder = Application.builder().token(os.environ["TELEGRAM_TOKEN"])
    app = builder.base_url(f"{url}/bot").persistence(kept).build()
    answer: list[BaseHandler[Update, Context, object]] = [
        MessageHandler(filters.TEXT & ~filters.COMMAND, said),
        CallbackQueryHandler(said),
    ]
    form: ConversationHandler[Context] = ConversationHandler(
        entry_points=[CommandHandler(["hop", "start"], begin)],
        states={FILLING: answer},
        fallbacks=[CommandHandler(["hop", "start"], begin)],
        name="form",
        persistent=True,
    )
    app.add_handler(form)
    app.run_polling(allowed_updates=["message", "callback_query"])


if __name__ == "__main__":
    main()
