"""Whatever a platform answers, once: nobody is mute, nothing ends, nothing is said to be lost."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from bot import app, display, outbox, poll, standing
from bot.channels import Unauthorized, telegram
from bot.channels.shape import shape
from bot.commands import CannotDo
from bot.commands.check import check
from playground.faults import Kind
from playground.people import Chat
from storage import tables
from tests.bot.process import until
from tests.bot.test_outbox import drain, letters, post
from tests.talk import answers, asked, moves
from tests.world import World, world

FALSE_WORDS = ("chưa được ghi", "có lỗi")


@pytest.fixture
async def s(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[World]:
    """A platform that asks to wait for an hour is asked again after a moment, not a minute."""
    for module in (display, outbox, poll):
        monkeypatch.setattr(module, "LONGEST_WAIT", 0.3)
    async with world(sqlite_url, tmp_path) as found:
        yield found


def said(person: Chat) -> str:
    return "\n".join(m.text for m in person.messages if m.from_bot).lower()


def copies(person: Chat, text: str) -> int:
    return sum(text in m.text for m in person.messages if m.from_bot)


SINGLE: tuple[Kind, ...] = ("400", "401", "403", "404", "429", "500", "odd", "odd-before")


@pytest.mark.parametrize("kind", SINGLE)
async def test_one_odd_answer_to_polling_ends_nothing(s: World, kind: Kind) -> None:
    secretary = await s.secretary()
    s.api.faults.plan("getUpdates", kind, retry_after=3600)
    await asked(secretary, "/hop", "Bước 1/12")  # by the poll that was under way
    await until(lambda: s.api.faults.happened == 1, 30)
    await secretary.says("thường kỳ")
    await secretary.sees("Bước 2/12")


async def healed(s: World, secretary: Chat) -> None:
    """She goes on, by saying it once more where it was refused."""
    if not copies(secretary, "Bước 8/12"):
        await secretary.says("Trồng cây")
    await secretary.sees("Bước 8/12")


@pytest.mark.parametrize("kind", SINGLE)
async def test_one_odd_answer_to_a_screen_loses_nothing(s: World, kind: Kind) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=6)
    s.api.faults.plan("sendMessage", kind, retry_after=3600)
    await secretary.says("Trồng cây")
    await until(lambda: s.api.faults.happened == 1, 30)
    await asyncio.sleep(0.7)
    await healed(s, secretary)
    assert (await answers(s))["content"] == ["Trồng cây"]
    assert "speakers" not in await answers(s)
    assert not [word for word in FALSE_WORDS if word in said(secretary)]


@pytest.mark.parametrize("kind", ["401", "429", "odd", "odd-before"])
async def test_one_odd_answer_to_a_receipt_or_its_file_records_once(s: World, kind: Kind) -> None:
    secretary = await s.secretary()
    await s.fills(secretary)
    before = await s.count(tables.meeting)
    for method in ("editMessageText", "sendDocument", "sendChatAction", "answerCallbackQuery"):
        s.api.faults.plan(method, kind, retry_after=3600)
    await secretary.taps("Nộp biên bản")
    await secretary.sees("Biên bản số")
    await until(lambda: any(m.file_name for m in secretary.messages), 30)
    assert await s.count(tables.meeting) == before + 1
    assert not [word for word in FALSE_WORDS if word in said(secretary)]


async def test_an_odd_answer_is_kept_by_its_shape_and_counted(s: World) -> None:
    secretary = await s.secretary()
    s.api.faults.plan("getUpdates", "odd-before")
    s.api.faults.plan("sendMessage", "odd")
    await secretary.says("/hop")
    await secretary.sees("Bước 1/12")
    await until(lambda: s.api.faults.happened == 2, 30)
    rows: list[dict[str, Any]] = []
    while len(rows) < 2:
        await asyncio.sleep(0.05)
        rows = await s.rows(tables.parked)
    shapes = {row["raw"] for row in rows}
    assert shapes == {
        "getUpdates: {id: str 2, sent: {body: str 12}}",
        "sendMessage: {id: str 2, sent: {body: str 12}}",
    }
    told: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.commands.check.with_store", _with(s))
        with suppress(CannotDo):  # no backup was made
            await check(s.settings(), lambda what: told.append(s.app.words.say(what)))
    (line,) = [one for one in told if "Tin lạ" in one]
    assert "2 tin" in line
    assert "telegram, OddReply" in line


def _with(s: World) -> Callable[..., Any]:
    """The store of the bot, which runs."""
    return lambda settings, ask: ask(s.app.store)


async def test_answers_that_stay_odd_do_not_flood_the_phone(s: World) -> None:
    secretary = await s.secretary()
    s.api.faults.plan("sendMessage", "odd", times=None)
    await secretary.says("/hop")
    await until(lambda: s.api.faults.happened >= display.ODD_TRIES, 30)
    await asyncio.sleep(2.5)
    assert copies(secretary, "Bước 1/12") == display.ODD_TRIES
    s.api.faults.heal()
    await asked(secretary, "/hop", "Bước 1/12")


async def test_of_updates_that_came_with_an_odd_one_none_is_lost(
    s: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    secretary = await s.secretary()
    real = telegram.RawBot.raw_updates

    async def with_odd(bot: telegram.RawBot, offset: int | None, **more: Any) -> Any:
        found = await real(bot, offset, **more)
        return [{"text": "secret"}, *found] if found else found

    monkeypatch.setattr(telegram.RawBot, "raw_updates", with_odd)
    await asked(secretary, "/hop", "Bước 1/12")
    monkeypatch.undo()
    await asked(secretary, "thường kỳ", "Bước 2/12")


async def test_a_letter_waits_no_hour_and_keeps_no_other_back(s: World) -> None:
    leader = await s.leader()
    s.api.faults.plan("sendMessage", "429", retry_after=3600)
    await post(s, "a", "b")
    await drain(s)
    await drain(s, after=60)
    await drain(s, after=60)
    assert len(letters(leader)) == 2


@pytest.mark.parametrize("kind", ["401", "404"])
async def test_a_letter_refused_once_for_the_token_comes(s: World, kind: Kind) -> None:
    leader = await s.leader()
    s.api.faults.plan("sendMessage", kind)
    await post(s, "a")
    await drain(s)
    await drain(s, after=60)
    assert len(letters(leader)) == 1
    assert not s.app.standing.token_refused()


@pytest.mark.parametrize("method", ["sendMessage", "getUpdates"])
@pytest.mark.parametrize("kind", ["401", "404"])
async def test_a_token_refused_for_good_ends_the_bot_whichever_way(
    s: World, monkeypatch: pytest.MonkeyPatch, kind: Kind, method: str
) -> None:
    """Where polling works and sending is refused it would live on, and be mute."""
    monkeypatch.setattr(app, "LOOK_SECONDS", 0.2)
    monkeypatch.setattr(standing, "REFUSED_SECONDS", 0.5)
    await s.restart()
    secretary = await s.secretary()
    s.api.faults.plan(method, kind, times=None)
    await secretary.says("/hop")
    assert s._task
    with pytest.raises(Unauthorized):
        await asyncio.wait_for(s._task, 60)
    s._task = None


async def test_thirty_messages_of_a_downtime_are_no_flood(sqlite_url: str, tmp_path: Path) -> None:
    """She gets where she stands: the question, with what she wrote last as the answer to it."""
    async with world(sqlite_url, tmp_path, flood_limit=20) as s:
        secretary = await s.secretary()
        await s.fills(secretary, until=6)
        await s.stop()
        for number in range(30):
            await secretary.says(f"Nội dung {number}")
            moves(s, seconds=20)
        await s.start()
        await secretary.sees("«Nội dung 29»")
        last = [m for m in secretary.messages if m.from_bot][-1]
        assert "Bước 7/12" in last.text or "Bước 8/12" in last.text
        assert "nhanh quá" not in said(secretary)


async def test_what_was_understood_is_said_also_to_who_wrote_more(s: World) -> None:
    """The notice of the answer is not replaced by why the next message was not kept."""
    secretary = await s.secretary()
    await s.fills(secretary, until=7)
    s.api.faults.slowly("sendMessage", 0.3)
    for text in ("6", "1 xong, 2 chưa"):
        await secretary.says(text)
    await secretary.sends_sticker()
    shown = await secretary.sees("«1 xong, 2 chưa» được gửi trước khi câu này hiện ra")
    assert "Bước 9/12" in shown.text
    assert shown.text.startswith("✅ Tôi hiểu là: 6 đảng viên\nTôi chỉ đọc được chữ")


def test_a_shape_holds_no_content() -> None:
    odd = {"ok": True, "result": [{"text": "Bí mật", "from": None}] * 5, "Bí thư": 1.5}
    assert shape(odd) == (
        "{ok: bool, result: [{text: str 6, from: null}, {text: str 6, from: null}, "
        "{text: str 6, from: null}, of 5], key 6: float}"
    )
    deep: dict[str, Any] = {}
    for _ in range(9):
        deep = {"a": deep}
    assert shape(deep) == "{a: {a: {a: {a: {of 1}}}}}"
