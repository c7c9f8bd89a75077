"""A file that was promised comes, whatever page was opened meanwhile and whatever was killed."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot import demo
from domain.chat import File
from playground.api import Api, serve
from playground.clock import Clock
from playground.people import Chat
from storage import chat, owed_file, tables
from storage.presence import Presence
from tests.bot.process import running, until
from tests.handlers.scores.talk_of_scores import OPEN, file, gives, scores, text_of
from tests.handlers.scores.talk_of_scores import records as recorded
from tests.talk import asked, ends_posts, tapped
from tests.world import ANSWERS, NOW, World, world

WHO = (demo.SECRETARY,)
MINUTES = File("minutes", 1)


@pytest.fixture
async def s(sqlite_url: str, tmp_path: Path) -> AsyncIterator[World]:
    async with world(sqlite_url, tmp_path) as found:
        yield found


def papers(person: Chat) -> list[str]:
    return [m.file_name for m in person.messages if m.file_name]


async def records(api: Api) -> Chat:
    """The secretary has filled the form, and sees the card."""
    secretary = api.chat(int(demo.SECRETARY), "Bí thư")
    await secretary.starts()
    await secretary.sees("đọc và đồng ý", within=60)
    await secretary.taps("Tôi đồng ý")
    await secretary.sees("Cảm ơn đồng chí", within=60)
    await asked(secretary, "/hop", "Bước 1/12")
    for answer, expected in ANSWERS:
        await asked(secretary, answer, expected)
    return secretary


async def test_the_minutes_come_though_the_page_was_left_and_the_process_killed(
    sqlite_url: str, tmp_path: Path
) -> None:
    clock = Clock(tmp_path / "clock")
    clock.offset = NOW.timestamp() - time.time()
    clock.forward(0)
    told = {"DATABASE_URL": sqlite_url, "CLOCK_FILE": str(clock.file)}
    async with serve(clock=clock) as api:
        async with running(api, tmp_path, **told) as child:
            secretary = await records(api)
            api.faults.plan("sendDocument", "hang-before", seconds=120)
            await secretary.taps("Nộp biên bản")
            await secretary.sees("Biên bản số", within=60)
            await until(lambda: api.faults.happened == 1, 30)
            await secretary.says("/trogiup")
            await until(lambda: not api.bot.updates.pending, 30)
            child.signal(signal.SIGKILL)
            await child.end
        assert papers(secretary) == []
        with closing(sqlite3.connect(tmp_path / "bot.db")) as left:
            (page,) = left.execute("SELECT page, files FROM chat WHERE external = ?", WHO)
        assert page == ("help", "[]")  # the page that promised it is forgotten
        async with running(api, tmp_path, **told):
            await secretary.sees("gõ lệnh", within=60)
            await until(lambda: len(papers(secretary)) == 1, 60)


async def test_a_file_refused_while_she_had_blocked_us_comes_when_she_writes_again(
    s: World,
) -> None:
    secretary = await s.secretary()
    await s.fills(secretary)
    s.api.faults.plan("sendDocument", "403")
    await secretary.taps("Nộp biên bản")
    await secretary.sees("Biên bản số")
    await until(lambda: s.api.faults.happened == 1, 30)
    await asyncio.sleep(0.3)
    await secretary.says("/trogiup")
    await secretary.sees("gõ lệnh")
    await until(lambda: len(papers(secretary)) == 1, 60)
    await s.app.display.settle(30)
    assert await s.count(tables.owed_file) == 0


async def test_the_right_is_asked_again_at_every_try(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary)
    s.api.faults.plan("sendDocument", "500", times=2)
    await secretary.taps("Nộp biên bản")
    await until(lambda: s.api.faults.happened == 1, 30)
    await ends_posts(s, demo.SECRETARY)
    await secretary.sees("Không tìm thấy")
    await s.app.display.settle(30)
    assert papers(secretary) == []
    assert await s.count(tables.owed_file) == 0


async def test_an_answer_that_was_lost_costs_a_second_copy_and_no_more(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary)
    s.api.faults.plan("sendDocument", "cut-after")
    await secretary.taps("Nộp biên bản")
    await until(lambda: len(papers(secretary)) == 2, 30)
    await s.restart()
    await asyncio.sleep(1)
    await s.app.display.hand_over_left()
    await asyncio.sleep(0.5)
    assert len(papers(secretary)) == 2


async def test_one_process_hands_it_over_and_another_when_that_is_gone(
    postgres_url: str, tmp_path: Path
) -> None:
    """As soon as it is; a lease from a clock that was ahead binds nobody."""
    async with world(postgres_url, tmp_path) as w:
        await w.leader()
        address = ("telegram", demo.LEADER)
        row = (await w.read(lambda tx: chat.chats(tx, [address], NOW.date())))[address]
        one, two = Presence(w.app.store), Presence(w.app.store)
        for process in (one, two):
            await process.appear()

        async def holds(process: Presence, later: int = 0) -> bool:
            now = NOW + timedelta(seconds=later)
            return await w.app.store.write(
                lambda tx: owed_file.hold(tx, number, process=process.number, now=now)
            )

        await w.app.store.write(lambda tx: owed_file.owe(tx, row.id, [MINUTES, MINUTES]))
        number = (await w.read(lambda tx: owed_file.of(tx, row.id)))[MINUTES]
        assert [await holds(one), await holds(two), await holds(one)] == [True, False, True]
        assert await holds(two, later=61)
        assert await holds(one, later=-3600)
        assert not await holds(two, later=-3600)
        await one.leave()  # killed: its connection is gone
        assert await holds(two, later=-3600)
        await w.app.store.write(lambda tx: owed_file.owe(tx, row.id, [MINUTES]))
        assert not await holds(two)
        await two.leave()


async def test_what_has_come_does_not_come_again_when_she_writes_before_the_rest(s: World) -> None:
    secretary = await recorded(s)
    await scores(secretary, OPEN)
    s.api.faults.slowly("sendDocument", 0.6)
    await secretary.taps("Chốt điểm")
    await secretary.sees("Đã chốt")
    await until(lambda: len(papers(secretary)) == 2, 30)  # the minutes of before, and the sheet
    await secretary.says("diem thang truoc")
    await until(lambda: len(papers(secretary)) > 2 and not s.api.bot.updates.pending, 30)
    await s.app.display.settle(30)
    assert len(papers(secretary)) == 3


async def test_who_writes_while_the_files_are_on_their_way_is_heard_and_answered(s: World) -> None:
    """Nothing was asked meanwhile: she is not told that she was too early, nor kept waiting."""
    secretary = await s.secretary()
    await s.fills(secretary)
    s.api.faults.plan("sendDocument", "hang-before", seconds=20)
    await secretary.taps("Nộp biên bản")
    await secretary.sees("Biên bản số")
    await until(lambda: s.api.faults.happened == 1, 30)
    began = time.monotonic()
    for text, expected in (
        ("kế hoạch", "Kế hoạch"),
        ("tháng sau họp ngày nào", ""),
        ("/trogiup", "gõ"),
    ):
        await secretary.says(text)
        shown = await secretary.sees(expected)
        assert "được gửi trước" not in shown.text
    assert time.monotonic() - began < 15
    assert papers(secretary) == []


async def test_what_is_promised_again_while_it_is_on_its_way_comes_as_it_is_now(s: World) -> None:
    """The copy that was made before the vote is no copy of what was voted on."""
    secretary = await recorded(s)
    await gives(secretary)
    began = len(papers(secretary))
    await asked(secretary, "/bienban", "Biên bản số")
    s.api.faults.slowly("sendDocument", 4)
    await secretary.taps("Biên bản Word")
    await until(lambda: s.api.bot.calls["senddocument"] == began + 1, 30)
    s.api.faults.heal()
    await asked(secretary, "/chamdiem", "Điểm sinh hoạt")
    await tapped(secretary, "Ghi biểu quyết", "Biểu quyết về điểm")
    await asked(secretary, "5 đồng ý, 15 không đồng ý", "biểu quyết không thông qua")
    assert len(papers(secretary)) == began, "the vote was faster than the file"
    secretary.forget()
    asked_for, *voted = [await file(secretary) for _ in range(3)]
    assert "biểu quyết không thông qua" not in text_of(secretary.opens(asked_for))
    for paper in voted:
        assert "biểu quyết không thông qua" in text_of(secretary.opens(paper))
    await s.app.display.settle(30)
    assert await s.count(tables.owed_file) == 0
