"""The bot was down for longer than a tap waits: what was typed meanwhile answers the question under
which it was typed, whoever wrote nothing is asked again, and what was done is told.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from playground.people import Chat
from storage import meta, tables
from tests.bot.process import until
from tests.talk import answers, asked, moves, second_phone
from tests.world import World, world

AWAY = "Máy chủ vừa tạm nghỉ"
TOO_EARLY = "gửi trước khi"
PATIENCE = 60.0


@pytest.fixture
async def w(sqlite_url: str, tmp_path: Path) -> AsyncIterator[World]:
    async with world(sqlite_url, tmp_path) as found:
        yield found


def heard(phone: Chat, words: str) -> int:
    return sum(words in message.text for message in phone.messages if message.from_bot)


async def rests(w: World) -> None:
    """What was shown is marked."""
    await until(lambda: not w.app.display.queued and not w.app.inbox.unmarked, PATIENCE)


async def is_down(w: World, phone: Chat, *said: str) -> None:
    await rests(w)
    await w.stop()
    phone.forget()
    for text in said:
        await phone.says(text)
    moves(w, minutes=10)


async def lost_at(w: World, phone: Chat) -> Any:
    rows = await w.rows(tables.chat)
    return next(row["lost_at"] for row in rows if row["external"] == str(phone.id))


async def test_what_was_typed_meanwhile_is_the_answer(w: World) -> None:
    secretary = await w.secretary()
    await w.fills(secretary, until=3)
    await is_down(w, secretary, "Hội trường xã; anh Hùng; chị Lan")
    await w.start()
    shown = await secretary.sees("Bước 5/12", within=PATIENCE)
    assert "Hội trường xã" in shown.text
    assert (heard(secretary, TOO_EARLY), heard(secretary, AWAY)) == (0, 0)
    assert (await answers(w))["setting"]["place"] == "Hội trường xã"


async def test_of_several_the_next_is_offered_as_the_answer_to_the_next(w: World) -> None:
    secretary = await w.secretary()
    await w.fills(secretary, until=6)
    await is_down(w, secretary, "Đánh giá công tác tháng", "6")
    await w.start()
    shown = await secretary.sees("Bước 8/12", within=PATIENCE)
    assert "«6»" in shown.text
    assert "speakers" not in await answers(w)


async def test_who_wrote_nothing_is_asked_again_beside_who_did(w: World) -> None:
    secretary, deputy = await w.secretary(), await second_phone(w)
    await w.fills(secretary, until=3)
    await asked(deputy, "/hop", "Bước 4/12")
    await deputy.taps("Quay lại")
    await deputy.sees("Bước 3/12")
    await rests(w)
    deputy.forget()
    await is_down(w, secretary)
    await deputy.taps("Quay lại")  # the platform drops it
    moves(w, minutes=10)
    await secretary.says("Hội trường xã; anh Hùng; chị Lan")
    await w.start()
    await deputy.sees(AWAY, within=PATIENCE)
    await secretary.sees("Bước 5/12", within=PATIENCE)
    assert heard(secretary, AWAY) == 0


async def test_also_who_wrote_behind_many_others_is_heard_first(
    w: World,
) -> None:
    secretary = await w.secretary()
    await w.fills(secretary, until=3)
    await is_down(w, secretary)
    for number in range(120):
        await w.api.chat(50_000 + number, "Người lạ").says("xin chào")
    await secretary.says("Hội trường xã; anh Hùng; chị Lan")
    await w.start()
    await secretary.sees("Bước 5/12", within=PATIENCE)
    assert (heard(secretary, TOO_EARLY), heard(secretary, AWAY)) == (0, 0)


async def test_killed_before_the_first_answer_it_still_knows_whom_to_ask(w: World) -> None:
    secretary = await w.secretary()
    await w.fills(secretary, until=3)
    await is_down(w, secretary)
    w.api.faults.plan("getUpdates", "502", times=None)
    await w.start()
    await until(lambda: w.api.faults.happened > 0, PATIENCE)
    assert heard(secretary, AWAY) == 0
    await w.stop()
    w.api.faults.heal()
    await w.start()
    await secretary.sees(AWAY, within=PATIENCE)
    await until(lambda: not w.app.owed._unasked, PATIENCE)
    assert await w.read(lambda tx: meta.away_since(tx, "telegram")) is None
    await w.restart()
    await asyncio.sleep(0.5)
    assert heard(secretary, AWAY) == 1


async def test_who_was_refused_once_and_tapped_into_the_pause_is_asked_again(w: World) -> None:
    """Her tap would have told that she can be written to after all; the platform drops it."""
    secretary = await w.secretary()
    await w.fills(secretary, until=3)
    w.api.faults.plan("*", "403", chat=secretary.id)
    await secretary.taps("Quay lại")
    await until(lambda: w.api.faults.happened > 0, PATIENCE)
    await is_down(w, secretary)
    await secretary.taps("Quay lại")
    moves(w, minutes=10)
    await w.start()
    await secretary.sees("Bước 3/12", within=PATIENCE)


async def test_who_has_left_the_bot_is_tried_and_stays_lost_since_then(
    w: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.telegram.POLL_SECONDS", 1)
    secretary = await w.secretary()
    await w.fills(secretary, until=3)
    w.api.faults.plan("*", "403", times=None, chat=secretary.id)
    await secretary.taps("Quay lại")
    await until(lambda: w.api.faults.happened > 0, PATIENCE)
    await is_down(w, secretary)
    before = await lost_at(w, secretary)
    sent = w.api.faults.happened
    await w.start()
    await until(lambda: w.api.faults.happened > sent, PATIENCE)
    await until(lambda: not w.app.owed._unasked, PATIENCE)
    await rests(w)
    assert before
    assert await lost_at(w, secretary) == before


async def test_a_text_that_is_handed_over_twice_is_no_sign_that_she_was_answered(
    w: World,
) -> None:
    """Its screen came before the pause, and she tapped on it since."""
    secretary = await w.secretary()
    await w.fills(secretary, until=3)
    await rests(w)
    w.api.faults.plan("getUpdates", "502", times=None)  # nothing more is confirmed
    await secretary.says("Hội trường xã; anh Hùng; chị Lan")
    await secretary.sees("Bước 5/12", within=PATIENCE)
    await is_down(w, secretary)
    w.api.faults.heal()
    await secretary.taps("Quay lại")
    moves(w, minutes=10)
    await w.start()
    await secretary.sees(AWAY, within=PATIENCE)


async def test_a_short_downtime_with_a_long_way_to_the_platform_is_a_long_pause(w: World) -> None:
    """Two minutes without a process, then one more without a network."""
    secretary = await w.secretary()
    await w.fills(secretary, until=3)
    await rests(w)
    await w.stop()
    secretary.forget()
    await secretary.taps("Quay lại")
    moves(w, minutes=2)
    w.api.faults.plan("getUpdates", "502", times=None)
    await w.start()
    await until(lambda: w.api.faults.happened > 0, PATIENCE)
    moves(w, minutes=1)
    w.api.faults.heal()
    await secretary.sees(AWAY, within=PATIENCE)


async def test_a_receipt_that_is_left_before_it_is_seen_is_told_there(w: World) -> None:
    """Else the meeting would be recorded a second time."""
    secretary = await w.secretary()
    await w.fills(secretary)
    await rests(w)
    await w.stop()
    await secretary.taps("Nộp biên bản")
    await secretary.says("/hop")
    await w.start()
    shown = await secretary.sees("Bước 1/", within=PATIENCE)
    assert "Đã nộp biên bản" in shown.text


async def test_what_was_seen_is_not_told_again_on_the_next_page(w: World) -> None:
    secretary = await w.secretary()
    await w.submits(secretary)
    await rests(w)
    shown = await asked(secretary, "/hop", "Bước 1/")
    assert "Đã nộp biên bản" not in shown.text
