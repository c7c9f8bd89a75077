"""One conversation on two channels: with text alone it comes to the same records."""

from __future__ import annotations

import asyncio
import shutil
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from bot import demo
from storage import tables
from storage.store import open_store
from tests.bot.process import ROOT
from tests.handlers.scores.talk_of_scores import OPEN, scores
from tests.talk import asked, tapped
from tests.terminal import Terminal
from tests.world import World, world

Person = Any  # a phone's chat or a terminal: both do the same things


@asynccontextmanager
async def two_channels(url: str, folder: Path, who: str) -> AsyncIterator[tuple[World, Person]]:
    """The bot on both channels at once; somebody of the cast also sits at a terminal."""
    seat = {"channel": "console", "external": "tty1"}
    store = open_store(url, create=True)
    await store.write(lambda tx: demo.seat(tx, who, **seat))
    await store.close()
    terminal = Terminal("tty1", lambda: w.app.clock.now(), folder / "files")
    async with world(url, folder, more=[terminal.channel]) as w:
        yield w, terminal


async def agrees(terminal: Person) -> Person:
    await terminal.says("xin chào")
    await terminal.sees("đọc và đồng ý")
    await terminal.taps("Tôi đồng ý")
    await terminal.sees("Cảm ơn đồng chí")
    return terminal


async def records_and_scores(w: World, person: Person) -> None:
    """The whole meeting, its minutes, its score."""
    await w.submits(person)
    await scores(person, OPEN)
    await tapped(person, "Chốt điểm", "Chi bộ tự chấm: 77/100 · Khá")


async def known(w: World) -> list[list[dict[str, Any]]]:
    """What is in the database about the meeting, but for the moments."""
    kept = (tables.meeting, tables.meeting_version, tables.task, tables.petition, tables.score)
    return [
        [
            {k: v for k, v in row.items() if k != "at" and not k.endswith("_at")}
            for row in await w.rows(table)
        ]
        for table in kept
    ]


async def test_a_meeting_recorded_on_a_terminal_is_the_one_of_a_phone(
    sqlite_template: Path, tmp_path: Path
) -> None:
    found = []
    for name in ("phone", "terminal"):
        folder = tmp_path / name
        folder.mkdir()
        shutil.copy(sqlite_template, folder / "bot.db")
        url = f"sqlite:///{folder}/bot.db"
        async with two_channels(url, folder, demo.SECRETARY) as (w, terminal):
            person = await w.secretary() if name == "phone" else await agrees(terminal)
            await records_and_scores(w, person)
            leader = await w.leader()
            found.append((await known(w), (await asked(leader, "/summary", "tháng 8/2026")).text))
    assert not [text for text in terminal.all if "bấm" in text.lower() or "nút" in text]
    assert found[0] == found[1]
    assert "đã ghi 3/6" in found[1][1]


async def test_who_works_with_the_cell_sees_on_the_phone_what_was_recorded_on_the_terminal(
    url: str, tmp_path: Path
) -> None:
    """Two channels at once, on both databases; the minutes are a file on the terminal's disk."""
    async with two_channels(url, tmp_path, demo.SECRETARY) as (w, terminal):
        leader = await w.leader()
        await w.submits(await agrees(terminal))
        said = (await terminal.sees("📄 Tệp")).text
        assert Path(said.partition(": ")[2].strip()).read_bytes().startswith(b"PK")
        await w.app.outbox.drain()
        await leader.sees("biên bản")
        assert await w.count(tables.draft) == 0


async def test_a_supervisor_asks_for_the_summary_on_a_terminal(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with two_channels(sqlite_url, tmp_path, demo.LEADER) as (_, terminal):
        await agrees(terminal)
        await asked(terminal, "tổng hợp", "đã ghi 2/6")
        await tapped(terminal, "Tháng 7/2026", "đã ghi 5/6")


async def test_a_bare_number_answers_and_a_number_behind_a_slash_chooses(
    sqlite_url: str, tmp_path: Path
) -> None:
    """How many spoke: "2"; the second line: "/2"."""
    async with two_channels(sqlite_url, tmp_path, demo.SECRETARY) as (w, terminal):
        await agrees(terminal)
        shown = await w.fills(terminal, until=7)
        assert "/2. " in shown.text
        await terminal.says("2")
        await terminal.sees("Bước 9/12")
        (draft,) = await w.rows(tables.draft)
        assert draft["answers"]["speakers"] == 2
        await terminal.says("/0")
        await terminal.sees("Bước 8/12")


async def test_a_number_where_a_text_is_asked_for_is_asked_about(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with two_channels(sqlite_url, tmp_path, demo.SECRETARY) as (w, terminal):
        await agrees(terminal)
        await w.fills(terminal, until=6)
        await terminal.says("1")
        await terminal.sees("là câu trả lời, hay đồng chí chọn dòng /1")
        await terminal.says("/7")
        await terminal.sees("Không có dòng /7")
        (draft,) = await w.rows(tables.draft)
        assert "content" not in draft["answers"]


async def test_what_is_said_names_no_buttons_where_there_are_none(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with two_channels(sqlite_url, tmp_path, demo.SECRETARY) as (w, terminal):
        await terminal.says("xin chào")
        await terminal.says("không đồng ý")
        await terminal.says("xem lại lời đồng ý")
        await terminal.sees("đồng chí gõ «tôi đồng ý»")
        secretary = w.api.chat(int(demo.SECRETARY), "Bí thư VHTT")
        await secretary.starts()
        await secretary.sees("đọc và đồng ý")
        await secretary.taps("Không đồng ý")
        await secretary.sees("xóa ngay tên")
        await secretary.taps("Xem lại")
        await secretary.sees("đồng chí bấm «Tôi đồng ý»")


async def test_a_letter_leaves_the_numbers_of_the_question_alone(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with two_channels(sqlite_url, tmp_path, demo.LEADER) as (w, terminal):
        await agrees(terminal)
        await asked(terminal, "/summary", "đã ghi 2/6")
        await w.submits(await w.secretary())
        await w.app.outbox.drain()
        letter = await terminal.sees("/11. ")
        await terminal.says("/1")
        await terminal.sees("Tổng hợp")
        await terminal.says("/11")
        await terminal.sees("Biên bản số")
        assert "vẫn chờ đồng chí" in letter.text


async def test_a_script_is_answered_line_by_line_and_ends(tmp_path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "talk", "--demo", "secretary", "--folder", tmp_path),
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    out, _ = await asyncio.wait_for(process.communicate(b"hi\n/1\n/hop\n1\n"), 30)
    assert process.returncode == 0
    shown = out.decode()
    assert shown.index("Cảm ơn đồng chí") < shown.index("Bước 1/12") < shown.index("Bước 2/12")
