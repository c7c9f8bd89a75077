"""What is large, through the bot: how long it takes, and how long others wait meanwhile."""

from __future__ import annotations

import asyncio
import sqlite3
import statistics
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, closing
from itertools import cycle
from pathlib import Path
from typing import Any

import yaml

from bench import book, province
from bench.contender import OURS, environment, start
from bench.load import PATIENCE, Talker, Tally, greet, open_loop, spread
from playground.api import Api, serve
from playground.clock import Clock
from playground.people import Chat
from tests.world import NOW

FILES = 4  # by turns; one that was written before changes nothing
RATE = 30.0  # answers of others a second
ASKED = {
    "month": ("/tonghop 7", "tháng 7/2026", "2026-07", "2026-07"),
    "year": ("/tonghop năm", "Năm 2026", "2026-01", "2026-08"),
}
HEAD = """tên: Khung
cơ quan ban hành: Tỉnh ủy
số: 1-HD
áp dụng từ: 01/02/2026
độ tin cậy: A
loại sinh hoạt: thường kỳ
thang điểm: 1000
xếp loại: [{tên: Tốt, từ: 900}, {tên: Khá, từ: 899.99}, {tên: Kém, từ: 0}]
tiêu chí:
"""
ONE = "- {{mã: {0}, tên: a, cách chấm: {1}, tối đa: 1000, bước: 0.01{2}}}\n"

Again = Callable[[], Awaitable[None]]
Line = dict[str, Any]


async def measure(folder: Path, *, repeats: int, seconds: float) -> AsyncIterator[Line]:
    """Lines of figures, as they come."""
    database = folder / "province.db"
    await province.prepare(database)
    clock = Clock(folder / "clock")
    clock.offset = NOW.timestamp() - time.time()
    clock.forward(0)
    async with serve(clock=clock, keep=60) as api, _running(api, folder, database) as talkers:
        async for line in _summaries(api, database, repeats):
            yield line
        async for line in _others(api, folder, talkers, seconds):
            yield line


@asynccontextmanager
async def _running(api: Api, folder: Path, database: Path) -> AsyncIterator[list[Talker]]:
    running = await start(OURS, api, folder / "province", database)
    try:
        first = province.FIRST_CHAT
        talkers = [
            Talker(api.chat(first + n, f"Người {first + n}"), form=True)
            for n in range(province.TALKERS)
        ]
        await greet(talkers, api)
        await spread(talkers)
        yield talkers
    finally:
        await running.end()


async def _summaries(api: Api, database: Path, repeats: int) -> AsyncIterator[Line]:
    """Against the bare queries and an answer of the bot for which nothing large is read."""
    for cells, chat in ((province.FEW, province.LEADER), (province.CELLS, province.COMMITTEE)):
        who = api.chat(chat, f"Người {chat}")
        await _median(who, "/trogiup", "/tonghop", repeats)
        for name, (text, shown, first, last) in ASKED.items():
            plain = await _median(who, "/trogiup", "/tonghop", repeats)
            ours = await _median(who, text, shown, repeats)
            with closing(sqlite3.connect(database)) as base:
                bare = [_timed(base, cells, first, last) for _ in range(repeats)]
            peer = statistics.median(bare) + plain
            title = f"/summary through the bot, {cells} cells, {name}"
            yield _line(title, ours, peer, "the bare query and an ordinary answer")


def _timed(base: sqlite3.Connection, cells: int, first: str, last: str) -> float:
    began = time.perf_counter()
    province.bare(base, cells, first, last)
    return time.perf_counter() - began


async def _median(who: Chat, text: str, shown: str, repeats: int) -> float:
    found = []
    for _ in range(repeats):
        began = time.perf_counter()
        await _ask(who, text, shown)
        found.append(time.perf_counter() - began)
    return statistics.median(found)


async def _ask(who: Chat, text: str, shown: str) -> None:
    who.forget()
    await who.says(text)
    await who.sees(shown, PATIENCE)


async def _others(
    api: Api, folder: Path, talkers: list[Talker], seconds: float
) -> AsyncIterator[Line]:
    """The p99 of people who record, while somebody asks for something large again and again; what
    is sent was made before, for the clock that measures runs in this process.
    """
    committee = api.chat(province.COMMITTEE, "Cấp ủy")
    office = api.chat(province.OFFICE, "Văn phòng")
    largest, sent = _framework(), book.workbook(0)
    lists, books = cycle(_lists(folder)), cycle(_books(folder))
    await _ask(committee, "/khungdiem", "Khung điểm")
    await committee.taps("Nạp khung mới")
    works: dict[str, Again] = {
        "the summary of a month, 10,000 cells": lambda: _ask(committee, *ASKED["month"][:2]),
        "the summary of a year, 10,000 cells": lambda: _ask(committee, *ASKED["year"][:2]),
        "the list of 11,600 units": lambda: _ask(office, "/moi", " nơi. Đồng chí gõ"),
        "the largest framework": lambda: _ask(committee, largest, "tiêu chí"),
        "an import of 10,000 cells": lambda: _import(api, folder, next(lists)),
        "a look at an Excel file of 10,000 rows": lambda: _look(office, sent),
        "an import of an Excel file of 10,000 rows": lambda: _again_book(api, folder, next(books)),
    }
    order = ["the largest framework", *(name for name in works if "framework" not in name)]
    looked = await book.look(office, sent)
    yield _line("an Excel file of 10,000 rows: until its preview", looked, 10.0, "the limit")
    written = await _book(api, folder, next(books))
    yield _line("an Excel file of 10,000 rows: import --apply", written, 10.0, "the limit")
    quiet = (await open_loop(talkers, RATE, seconds)).quantile(0.99)
    for name in order:
        talking = asyncio.create_task(open_loop(talkers, RATE, seconds))
        await _again(works[name], talking)
        tally = await talking
        yield _line(f"p99 of others during {name}", tally.quantile(0.99), quiet, "quiet")


async def _again(work: Again, talking: asyncio.Task[Tally]) -> None:
    """To the end of the last one: half an import would be told of what comes next."""
    while not talking.done():
        await work()


def _framework() -> str:
    """As long as a message may be, with every kind of step that was slow."""
    text = HEAD + ONE.format(0, "điểm", "")
    for number in range(1, 60):
        more = ONE.format(number, "trừ điểm", "") if number % 2 else ""
        more = more or ONE.format(number, "điểm", ", điểm thưởng: có")
        if len(text) + len(more) < 3990:
            text += more
    return text


def _lists(folder: Path) -> list[Path]:
    """Of cells that are not there yet."""
    files = [folder / f"more-{n}.yaml" for n in range(FILES)]
    for file in files:
        document = province.document(province.CELLS, f"n{time.monotonic_ns()}")
        text = yaml.dump(document, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
        file.write_text(text, encoding="utf-8")
    return files


def _books(folder: Path) -> list[Path]:
    """The same as Excel files."""
    files = [folder / f"more-{n}.xlsx" for n in range(FILES)]
    for n, file in enumerate(files):
        file.write_bytes(book.workbook(n + 1))
    return files


async def _import(api: Api, folder: Path, file: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "import", str(file)),
        env=environment(api, folder / "province"),
    )
    await process.wait()


async def _look(office: Chat, sent: bytes) -> None:
    await book.look(office, sent)


async def _again_book(api: Api, folder: Path, file: Path) -> None:
    await _book(api, folder, file)


async def _book(api: Api, folder: Path, file: Path) -> float:
    """Seconds, the start of the program included."""
    began = time.perf_counter()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "import", str(file), "--apply"),
        env=environment(api, folder / "province"),
        stdout=asyncio.subprocess.DEVNULL,
    )
    await process.wait()
    return time.perf_counter() - began


def _line(name: str, ours: float, peer: float, peer_name: str) -> Line:
    figures = {"ours": round(ours * 1000, 1), "peer": round(peer * 1000, 1), "unit": "ms"}
    return {"name": name, **figures, "peer_name": peer_name, "ratio": round(peer / ours, 2)}
