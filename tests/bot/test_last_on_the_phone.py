"""A text belongs to the question that stands last on the phone; what was refused was not seen."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from playground.faults import Kind
from playground.people import Chat
from storage import tables
from tests.bot.process import until
from tests.talk import answers, asked
from tests.world import World, world

BEFORE = "được gửi trước khi câu này hiện ra"


@pytest.fixture
async def s(sqlite_url: str, tmp_path: Path) -> AsyncIterator[World]:
    async with world(sqlite_url, tmp_path) as found:
        yield found


def last(person: Chat) -> str:
    """What stands last on the phone."""
    return [m for m in person.messages if m.from_bot][-1].text


async def settled(person: Chat) -> None:
    """Nothing comes any more."""
    while True:
        seen = len(person.messages), last(person)
        await asyncio.sleep(2.5)
        if (len(person.messages), last(person)) == seen:
            return


@pytest.mark.parametrize("kind", ["cut-after", "hang-after"])
async def test_a_tap_on_a_screen_whose_answer_was_lost_leaves_no_dead_question_last(
    s: World, kind: Kind
) -> None:
    """The screen is taken by the platform, its answer is lost, she taps on it meanwhile."""
    secretary = await s.secretary()
    await s.fills(secretary, until=4)
    s.api.faults.plan("sendMessage", kind, seconds=1.0)
    await secretary.says("22/22")
    shown = await secretary.sees("Bước 6/12")
    await secretary.taps("Họp riêng, đã gửi", on=shown)
    await settled(secretary)
    assert "Bước 7/12" in last(secretary)
    await asked(secretary, "Nội dung tháng tám", "Bước 8/12")
    said = await answers(s)
    assert said["content"] == ["Nội dung tháng tám"]


@pytest.mark.parametrize(("kind", "times"), [("400", 2), ("403", 1), ("no-chat", 1), ("500", 1)])
async def test_what_was_refused_was_not_seen(s: World, kind: Kind, times: int) -> None:
    """She says it again: it is not taken for an answer to the next question."""
    secretary, said = await s.secretary(), "Thông qua nhiệm vụ tháng tới, nhất trí 20/20"
    await s.fills(secretary, until=10)
    s.api.faults.plan("sendMessage", kind, times=times)
    await secretary.says(said)
    await until(lambda: s.api.faults.happened == times, 30)
    await asyncio.sleep(0.5)
    await secretary.says(said)
    shown = await secretary.sees("Bước 12/12")
    assert "trả lời cho câu khác" not in shown.text
    kept = await answers(s)
    assert ("conclusion" in kept, "petitions" in kept) == (True, False)


async def test_a_screen_refused_for_its_buttons_comes_in_words(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=6)
    s.api.faults.plan("sendMessage", "400", times=1)
    await secretary.says("Trồng cây")
    shown = await secretary.sees("Bước 8/12")
    assert shown.labels == []
    await asked(secretary, "6", "Bước 9/12")


async def test_a_refused_receipt_and_its_paper_come_when_she_writes_again(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary)
    before = await s.count(tables.meeting)
    s.api.faults.plan("editMessageText", "403")
    await secretary.taps("Nộp biên bản")
    await asyncio.sleep(0.5)
    await secretary.says("nộp")
    await secretary.sees("Biên bản số")
    await until(lambda: any(m.file_name for m in secretary.messages))
    assert await s.count(tables.meeting) == before + 1


async def test_a_text_sent_too_early_is_offered_as_the_answer(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=7)
    await secretary.says("6")
    await secretary.says("1 xong, 2 chưa")
    await secretary.sees(BEFORE)
    assert "last_tasks" not in await answers(s)
    await secretary.taps("Đúng")
    await secretary.sees("Bước 10/12")
    assert [one["done"] for one in (await answers(s))["last_tasks"]] == [True, False]


async def test_a_text_sent_before_the_receipt_is_not_offered_to_it(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary)
    s.api.faults.slowly("editMessageText", 0.5)
    await secretary.taps("Nộp biên bản")
    await secretary.says("4")
    shown = await secretary.sees("«4»")
    assert "Biên bản số" in shown.text
    assert "Chấm điểm" in " ".join(shown.labels)
    assert "Đúng, cho câu này" not in " ".join(shown.labels)


@pytest.mark.parametrize("answer", ["xong cả", "Không phải"])
async def test_an_offered_text_is_left_for_another_answer(s: World, answer: str) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=7)
    await secretary.says("6")
    await secretary.says("1 xong, 2 chưa")
    await secretary.sees(BEFORE)
    await secretary.says(answer)
    if answer == "Không phải":
        await secretary.sees("Bước 9/12")
        await secretary.says("xong cả")
    await secretary.sees("Bước 10/12")
    assert [one["done"] for one in (await answers(s))["last_tasks"]] == [True, True]


async def test_a_double_tap_shows_the_receipt(s: World) -> None:
    """Both taps are taken in one batch, before the receipt is on its way."""
    secretary = await s.secretary()
    await s.fills(secretary)
    card = secretary.last
    await asyncio.gather(*[secretary.taps("Nộp biên bản", on=card) for _ in range(2)])
    shown = await secretary.sees("Biên bản số")
    assert "Đã nộp biên bản" in shown.text


async def test_what_is_offered_stays_in_sight_above_its_buttons(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=7)
    await secretary.says("6")
    await secretary.says("1 xong, 2 chưa")
    await secretary.sees(BEFORE)
    await secretary.sends_sticker()
    shown = await secretary.sees("Tôi chỉ đọc được chữ")
    assert f"«1 xong, 2 chưa» {BEFORE}" in shown.text
    assert "Không phải" in shown.labels


PAUSE = "vừa tạm nghỉ"
PAGES = ("/hop", "/caidat", "/kehoach", "/thongbao", "/nhac", "/start", "/trogiup")


@pytest.mark.parametrize("page", PAGES)
async def test_after_a_long_pause_of_the_network_what_was_open_is_asked_again(
    s: World, monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    """The platform has dropped the tap; the process lived all the while."""
    monkeypatch.setattr("bot.channels.telegram.POLL_SECONDS", 1)
    person = await (s.leader() if page == "/thongbao" else s.secretary())
    await person.says(page)
    await settled(person)
    asleep = 200.0
    clock = time.clock_gettime
    monkeypatch.setattr("bot.inbox.time.clock_gettime", lambda which: clock(which) + asleep)
    await s.api.chat(7009, "Người lạ").says("chào")  # the poll that is under way comes back
    await person.sees(PAUSE)


async def test_what_was_typed_in_a_long_pause_answers_what_stood_there(
    s: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It waited at the platform: it is not told that it came too early, nor asked again."""
    secretary, other = await s.secretary(), await s.other_secretary()
    for person in (secretary, other):
        await s.fills(person, until=6)
    channel, clock, asleep = s.app.channels["telegram"], time.clock_gettime, 0.0
    fetch = channel.fetch
    monkeypatch.setattr("bot.inbox.time.clock_gettime", lambda which: clock(which) + asleep)

    async def late() -> Any:
        nonlocal asleep
        found = await fetch()
        asleep = 200.0 if any("Trồng cây" in str(one.raw) for one in found) else asleep
        return found

    monkeypatch.setattr(channel, "fetch", late)
    await asked(secretary, "/hop", "Bước 7/12")  # by the poll that was under way
    await settled(secretary)
    await asked(secretary, "Trồng cây", "Bước 8/12")
    await other.sees(PAUSE)
    assert not [m for m in secretary.messages if m.from_bot and BEFORE in m.text]
    assert [m.text for m in secretary.messages if m.from_bot and PAUSE in m.text] == []


async def test_who_was_answered_before_the_machine_slept_is_asked_again(
    s: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was brought just before is still being looked after: she may have tapped meanwhile."""
    monkeypatch.setattr("bot.channels.telegram.POLL_SECONDS", 1)
    secretary = await s.secretary()
    await s.fills(secretary, until=6)
    await settled(secretary)
    channel, clock, asleep = s.app.channels["telegram"], time.clock_gettime, 0.0
    confirm = channel.confirm
    monkeypatch.setattr("bot.inbox.time.clock_gettime", lambda which: clock(which) + asleep)

    def sleeps(update: Any) -> None:
        nonlocal asleep
        confirm(update)
        asleep = 200.0

    monkeypatch.setattr(channel, "confirm", sleeps)
    await secretary.says("Trồng cây")
    await secretary.sees(PAUSE)


async def test_after_a_short_pause_nobody_is_asked_again(
    s: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    clock = time.clock_gettime
    monkeypatch.setattr("bot.inbox.time.clock_gettime", lambda which: clock(which) + 100)
    await secretary.says("thường kỳ")
    await secretary.sees("Bước 2/12")
    await secretary.nothing(1)


async def test_a_pause_that_the_database_shares_is_asked_again_later(
    s: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    owed, pays, sick = s.app.owed, s.app.owed._pay, [OSError()]

    async def fails(*given: Any, **more: Any) -> Any:
        if sick:
            raise sick.pop()
        return await pays(*given, **more)

    monkeypatch.setattr(owed, "_pay", fails)
    for expected in (None, PAUSE):
        owed._heard["telegram"] = time.clock_gettime(time.CLOCK_BOOTTIME) - 200
        owed.hears("telegram")
        await owed.heard("telegram")
        await (secretary.sees(expected) if expected else secretary.nothing(0.5))
