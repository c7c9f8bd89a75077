"""A small bot for tests of the playground, run as its child process: shows what a bot can show."""

from __future__ import annotations

import asyncio
import os

from telegram import (
    Bot,
    BotCommand,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    ReplyKeyboardMarkup,
)

from playground.attachments import picture

KEYS = ReplyKeyboardMarkup(
    [["Ghi biên bản", "Tổng hợp"], ["Còn thiếu gì", "Trợ giúp"]],
    resize_keyboard=True,
    is_persistent=True,
)


def question(step: int) -> tuple[str, InlineKeyboardMarkup]:
    text = (
        f"<b>Biên bản tháng 8/2026</b> · Bước {step}/12\n"
        "Có mặt bao nhiêu đảng viên? (phải dự 22, được miễn 2)"
    )
    rows = [["22", "21"], ["20", "Số khác"], ["Quay lại", "Để sau"]]
    data = f"step:{step}:"
    return text, InlineKeyboardMarkup(
        [[InlineKeyboardButton(x, callback_data=data + x) for x in row] for row in rows]
    )


async def started(bot: Bot, message: Message) -> None:
    await message.reply_text(
        f"Kính chào đồng chí {message.chat.first_name}. Tôi giúp ghi biên bản họp chi bộ.\n"
        f"Mời đồng nghiệp: https://t.me/{bot.username}?start=moi-42 hoặc xem /trogiup",
        reply_markup=KEYS,
    )


async def report(bot: Bot, message: Message) -> None:
    await bot.send_chat_action(message.chat_id, "upload_document")
    await asyncio.sleep(float(os.environ.get("SLOWLY", "0.1")))
    await message.reply_photo(picture(), caption="Điểm các chi bộ")
    await message.reply_document(
        b"PK" * 20_000, filename="Biên bản tháng 8-2026.docx", caption="Biên bản đã soạn."
    )


async def answered(bot: Bot, query: CallbackQuery) -> None:
    assert query.data
    assert isinstance(query.message, Message)
    _, step, choice = query.data.split(":")
    if choice == "Để sau":
        await query.answer("Bản nháp đã được lưu. Đồng chí gõ /hop để ghi tiếp.", show_alert=True)
        return
    await query.answer(f"Tôi hiểu là: {choice}")
    text, markup = question(int(step) + 1)
    await query.message.edit_text(text, reply_markup=markup, parse_mode="HTML")


async def heard(bot: Bot, message: Message) -> None:
    text = message.text or ""
    if text.startswith("/start"):
        await started(bot, message)
    elif text in ("/hop", "Ghi biên bản"):
        shown, markup = question(3)
        await message.reply_text(shown, reply_markup=markup, parse_mode="HTML")
    elif text in ("/xuat", "Tổng hợp"):
        await report(bot, message)
    elif text:
        await message.reply_text(f"Tôi hiểu là: {text}")


async def main() -> None:
    url = os.environ["TELEGRAM_API_URL"]
    async with Bot(os.environ["TELEGRAM_TOKEN"], base_url=f"{url}/bot") as bot:
        await bot.set_my_commands(
            [
                BotCommand("hop", "Ghi biên bản họp"),
                BotCommand("tonghop", "Tổng hợp các chi bộ"),
                BotCommand("xuat", "Xuất Word, Excel"),
                BotCommand("trogiup", "Trợ giúp"),
            ]
        )
        await bot.set_my_description("Giúp bí thư chi bộ ghi biên bản họp và chấm điểm hằng tháng.")
        print("bot: sẵn sàng", flush=True)
        offset = 0
        while True:
            for update in await bot.get_updates(offset=offset, timeout=20):
                offset = update.update_id + 1
                if update.callback_query:
                    await answered(bot, update.callback_query)
                elif update.message:
                    await heard(bot, update.message)


if __name__ == "__main__":
    asyncio.run(main())
