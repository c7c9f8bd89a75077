"""python-telegram-bot's own Bot against the local server: what it sends and what it is refused."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.error import BadRequest, EndPointNotFound, Forbidden, InvalidToken

from playground.api import Api, serve
from playground.attachments import PIXEL
from playground.clock import Clock
from playground.people import Chat

YES_NO = InlineKeyboardMarkup(
    [
        [
            InlineKeyboardButton("Có", callback_data="y"),
            InlineKeyboardButton("Không", callback_data="n"),
        ]
    ]
)


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    async with serve() as running:
        yield running


@pytest.fixture
async def bot(api: Api) -> AsyncIterator[Bot]:
    async with connected(api) as made:
        yield made


@pytest.fixture
async def hung(api: Api) -> Chat:
    chat = api.chat(1001, "Hùng")
    await chat.says("/start")
    return chat


def connected(api: Api, token: str = "") -> Bot:
    return Bot(token or api.token, base_url=f"{api.url}/bot", base_file_url=f"{api.url}/file/bot")


async def test_a_message_arrives_as_it_was_sent(bot: Bot, hung: Chat) -> None:
    sent = await bot.send_message(hung.id, "Kính chào đồng chí", reply_markup=YES_NO)
    seen = await hung.next()
    assert (seen.text, seen.labels, seen.message_id) == ("Kính chào đồng chí", ["Có", "Không"], 2)
    assert sent.message_id == 2
    assert sent.reply_markup == YES_NO


async def test_ids_of_both_sides_are_one_sequence(bot: Bot, hung: Chat) -> None:
    await bot.send_message(hung.id, "một")
    mine = await hung.says("hai")
    assert (mine.message_id, (await bot.send_message(hung.id, "ba")).message_id) == (3, 4)


async def test_html_becomes_entities_and_bad_html_is_refused(bot: Bot, hung: Chat) -> None:
    sent = await bot.send_message(hung.id, "😀 <b>TN&amp;MT</b> &lt; 5", parse_mode="HTML")
    assert sent.text == "😀 TN&MT < 5"
    assert sent.parse_entities() == {sent.entities[0]: "TN&MT"}
    for wrong in ("<b>x", "x</b>", "a < b", "<x>y</x>", "<b>x</i>"):
        with pytest.raises(BadRequest, match=r"[Cc]an't parse entities"):
            await bot.send_message(hung.id, wrong, parse_mode="HTML")


async def test_markdown_v2_needs_its_escapes(bot: Bot, hung: Chat) -> None:
    sent = await bot.send_message(
        hung.id, r"*đậm* [trang](https://x.vn) 5\.8", parse_mode="MarkdownV2"
    )
    assert sent.text == "đậm trang 5.8"
    assert [entity.type for entity in sent.entities] == ["bold", "text_link"]
    for wrong in ("5.8", "*đậm"):
        with pytest.raises(BadRequest, match=r"[Cc]an't parse entities"):
            await bot.send_message(hung.id, wrong, parse_mode="MarkdownV2")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("x" * 4097, "Message is too long"),
        (" \n ", "Message text is empty"),
    ],
)
async def test_the_length_of_a_text_is_limited(bot: Bot, hung: Chat, text: str, why: str) -> None:
    with pytest.raises(BadRequest, match=why):
        await bot.send_message(hung.id, text)


async def test_button_data_has_1_to_64_bytes(bot: Bot, hung: Chat) -> None:
    fits = InlineKeyboardMarkup([[InlineKeyboardButton("x", callback_data="đ" * 32)]])
    await bot.send_message(hung.id, "x", reply_markup=fits)
    over = InlineKeyboardMarkup([[InlineKeyboardButton("x", callback_data="đ" * 33)]])
    with pytest.raises(BadRequest, match=r"[Bb]utton_data_invalid"):
        await bot.send_message(hung.id, "x", reply_markup=over)


async def test_an_edit_in_place_is_marked_and_a_same_one_refused(bot: Bot, hung: Chat) -> None:
    sent = await bot.send_message(hung.id, "Bước 1", reply_markup=YES_NO)
    await hung.next()
    edited = await bot.edit_message_text("Bước 2", hung.id, sent.message_id)
    assert isinstance(edited, Message)
    assert edited.edit_date
    assert (await hung.next()).edited
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_text("Bước 2", hung.id, sent.message_id)
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", hung.id, 99)
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("x", hung.id, 1)


async def test_buttons_alone_can_go(bot: Bot, hung: Chat) -> None:
    sent = await bot.send_message(hung.id, "Chọn", reply_markup=YES_NO)
    await bot.edit_message_reply_markup(hung.id, sent.message_id)
    assert hung.last.labels == []
    await bot.delete_message(hung.id, sent.message_id)
    assert [message.text for message in hung.messages] == ["/start"]


async def test_a_tap_is_answered_once(api: Api, bot: Bot, hung: Chat) -> None:
    await bot.send_message(hung.id, "Chọn", reply_markup=YES_NO)
    tap = await hung.taps("Có")
    query = (await bot.get_updates())[-1].callback_query
    assert query is not None
    assert query.data == "y"
    await bot.answer_callback_query(query.id, "Đã ghi", show_alert=True)
    answer = await tap.answered()
    assert (answer.text, answer.alert) == ("Đã ghi", True)
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query(query.id)


async def test_a_tap_is_too_old_after_150_seconds(bot: Bot, api: Api, hung: Chat) -> None:
    await bot.send_message(hung.id, "Chọn", reply_markup=YES_NO)
    tap = await hung.taps("Không")
    api.clock.forward(151)
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query(tap.query_id)


async def test_the_permanent_keyboard_shows_and_goes(bot: Bot, hung: Chat) -> None:
    keys = ReplyKeyboardMarkup(
        [["Ghi biên bản", "Tổng hợp"]], resize_keyboard=True, is_persistent=True
    )
    await bot.send_message(hung.id, "Chào", reply_markup=keys)
    assert hung.keyboard
    assert hung.keyboard.persistent
    assert (await hung.presses("Tổng hợp")).text == "Tổng hợp"
    with pytest.raises(LookupError):
        await hung.presses("Khác")
    await bot.send_message(hung.id, "Hết", reply_markup=ReplyKeyboardRemove())
    assert hung.keyboard is None


async def test_files_go_both_ways(bot: Bot, hung: Chat) -> None:
    content = bytes(range(256)) * 12_000
    sent = await bot.send_document(hung.id, content, filename="biên bản.docx", caption="Đây")
    seen = await hung.next()
    assert (seen.kind, seen.file_name, seen.text) == ("document", "biên bản.docx", "Đây")
    assert hung.opens(seen) == content
    assert sent.document
    again = await bot.send_document(hung.id, sent.document.file_id)
    assert again.document
    mine = await hung.sends_document("kế hoạch.xlsx", b"PK12")
    fetched = await bot.get_file(mine.file_id or "")
    assert bytes(await fetched.download_as_bytearray()) == b"PK12"
    with pytest.raises(BadRequest, match=r"[Ww]rong file_id"):
        await bot.get_file("nothing")


async def test_a_photo_must_be_a_picture(bot: Bot, hung: Chat) -> None:
    sent = await bot.send_photo(hung.id, PIXEL)
    assert sent.photo[-1].width == 1
    with pytest.raises(BadRequest, match=r"[Ii]mage_process_failed"):
        await bot.send_photo(hung.id, b"text")


async def test_the_menu_and_the_profile_are_kept(bot: Bot, hung: Chat, api: Api) -> None:
    commands = [BotCommand("hop", "Ghi biên bản"), BotCommand("trogiup", "Trợ giúp")]
    await bot.set_my_commands(commands, scope=BotCommandScopeAllPrivateChats())
    assert list(await bot.get_my_commands(scope=BotCommandScopeAllPrivateChats())) == commands
    assert api.bot.profile.commands_for(hung.id)[0]["command"] == "hop"
    await bot.delete_my_commands(scope=BotCommandScopeAllPrivateChats())
    assert api.bot.profile.commands_for(hung.id) == []
    await bot.set_chat_menu_button()
    await bot.set_my_description("Trợ lý")
    await bot.set_my_short_description("Trợ lý")
    assert (await bot.get_my_description()).description == "Trợ lý"
    assert (await bot.get_chat(hung.id)).first_name == "Hùng"
    assert await bot.send_chat_action(hung.id, "typing")


async def test_who_never_wrote_or_blocked_cannot_be_reached(bot: Bot, api: Api, hung: Chat) -> None:
    api.chat(7, "Lạ")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(7, "x")
    await hung.blocks()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(hung.id, "x")
    await hung.says("/start")
    await bot.send_message(hung.id, "x")


async def test_tokens_and_methods_are_checked(api: Api) -> None:
    with pytest.raises(InvalidToken):
        await connected(api, "123456:another-token-of-thirty-five-signs").initialize()
    async with connected(api) as bot:
        with pytest.raises(EndPointNotFound):
            await bot.do_api_request("sendNothing")


async def test_two_bots_do_not_see_each_other() -> None:
    tokens = ("11:" + "a" * 35, "22:" + "b" * 35)
    async with serve(tokens=tokens, clock=Clock()) as api:
        first, second = api.bots.values()
        await api.chat(5, "An", bot=second).says("chào")
        assert (first.updates.count(), second.updates.count()) == (0, 1)
