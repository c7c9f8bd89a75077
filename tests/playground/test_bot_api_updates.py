"""getUpdates: confirmed by the offset, kept until then, one reader at a time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Message
from telegram.error import Conflict

from playground.api import Api, serve
from playground.people import Chat


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    async with serve() as running:
        yield running


@pytest.fixture
async def bot(api: Api) -> AsyncIterator[Bot]:
    async with Bot(api.token, base_url=f"{api.url}/bot") as made:
        yield made


@pytest.fixture
def hung(api: Api) -> Chat:
    return api.chat(1001, "Hùng")


async def texts(bot: Bot, offset: int | None = None, limit: int = 100) -> list[str | None]:
    found = await bot.get_updates(offset=offset, limit=limit)
    return [update.effective_message.text for update in found if update.effective_message]


async def test_what_is_not_confirmed_comes_again(bot: Bot, hung: Chat) -> None:
    await hung.says("một")
    await hung.says("hai")
    first, second = await bot.get_updates()
    assert second.update_id == first.update_id + 1
    assert await texts(bot) == ["một", "hai"]
    assert await texts(bot, second.update_id) == ["hai"]
    assert await texts(bot) == ["hai"]
    assert await texts(bot, second.update_id + 1) == []


async def test_a_negative_offset_keeps_only_the_end(bot: Bot, hung: Chat) -> None:
    for text in ("một", "hai", "ba"):
        await hung.says(text)
    assert await texts(bot, limit=2) == ["một", "hai"]
    assert await texts(bot, -1) == ["ba"]
    assert await texts(bot) == ["ba"]


async def test_a_waiting_poll_is_woken(bot: Bot, hung: Chat) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=10))
    await asyncio.sleep(0.05)
    await hung.says("đây")
    assert len(await asyncio.wait_for(poll, 1)) == 1


async def test_a_second_reader_ends_the_first(api: Api, bot: Bot, hung: Chat) -> None:
    async with Bot(api.token, base_url=f"{api.url}/bot") as other:
        first = asyncio.create_task(bot.get_updates(timeout=10))
        await asyncio.sleep(0.05)
        second = asyncio.create_task(other.get_updates(timeout=10))
        with pytest.raises(Conflict, match="terminated by other getUpdates"):
            await first
        await hung.says("cho người thứ hai")
        assert len(await second) == 1


async def test_only_the_kinds_asked_for_come(bot: Bot, hung: Chat) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    await hung.says("không ai hỏi")
    assert await texts(bot) == []
    await bot.get_updates(allowed_updates=[])
    await hung.says("có")
    assert await texts(bot) == ["có"]


async def test_texts_live_a_day_and_taps_150_seconds(api: Api, bot: Bot, hung: Chat) -> None:
    mine = await hung.says("một")
    await hung.taps_data(mine, "made-up")
    api.clock.forward(151)
    assert [update.callback_query for update in await bot.get_updates()] == [None]
    api.clock.forward(86_400)
    assert await texts(bot) == []


async def test_ids_may_jump_to_a_lower_value(api: Api, bot: Bot, hung: Chat) -> None:
    await hung.says("một")
    [old] = await bot.get_updates()
    await bot.get_updates(offset=old.update_id + 1)
    api.bot.updates.jump(1_000)
    await hung.says("hai")
    assert await texts(bot, old.update_id + 1) == ["hai"]


async def test_the_same_message_may_come_under_another_id(api: Api, bot: Bot, hung: Chat) -> None:
    await hung.says("một")
    api.bot.updates.again(api.bot.updates.pending[0])
    first, second = await bot.get_updates()
    assert first.update_id < second.update_id
    assert first.message == second.message


async def test_a_message_is_read_when_confirmed(bot: Bot, hung: Chat) -> None:
    mine = await hung.says("một")
    [update] = await bot.get_updates()
    assert not mine.read
    await bot.get_updates(offset=update.update_id + 1)
    assert mine.read


async def received(bot: Bot) -> list[Message]:
    found = [update.effective_message for update in await bot.get_updates()]
    return [message for message in found if isinstance(message, Message)]


async def test_everything_people_send_is_understood(api: Api, bot: Bot, hung: Chat) -> None:
    await hung.sends_sticker()
    await hung.sends_voice(4)
    await hung.sends_photos(3, caption="Hội nghị")
    await hung.sends_contact("0912345678")
    await hung.forwards("chuyển tiếp")
    sticker, voice, *album, contact, forward = await received(bot)
    assert sticker.sticker
    assert voice.voice
    assert len({photo.media_group_id for photo in album}) == 1
    assert [photo.caption for photo in album] == ["Hội nghị", None, None]
    assert contact.contact
    assert forward.forward_origin


async def test_edits_and_groups_are_told_apart(api: Api, bot: Bot, hung: Chat) -> None:
    mine = await hung.says("19h")
    await hung.edits(mine, "19h30")
    await hung.says_in(api.group(-1001, "Tổ 1"), "/tonghop")
    plain, edited, group = await bot.get_updates()
    assert plain.message
    assert edited.edited_message
    assert edited.edited_message.text == "19h30"
    assert group.message
    assert group.message.chat.title == "Tổ 1"
    assert group.message.entities[0].type == "bot_command"


async def test_a_button_in_a_group_can_be_tapped(api: Api, bot: Bot, hung: Chat) -> None:
    group = api.group(-1001, "Tổ 1")
    rows = InlineKeyboardMarkup([[InlineKeyboardButton("Xem", callback_data="see")]])
    sent = await bot.send_message(group.id, "Tổng hợp", reply_markup=rows)
    tap = await hung.taps_data(sent.message_id, "see", group=group)
    [update] = await bot.get_updates()
    assert update.callback_query
    assert update.effective_chat
    assert (update.callback_query.data, update.effective_chat.id) == ("see", group.id)
    await bot.answer_callback_query(tap.query_id, "Mời nhắn riêng")
    assert (await tap.answered()).text == "Mời nhắn riêng"


async def test_a_long_text_comes_in_parts(bot: Bot, hung: Chat) -> None:
    await hung.says("x" * 9000)
    assert [len(text or "") for text in await texts(bot)] == [4096, 4096, 808]
