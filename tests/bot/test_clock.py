"""The running process while its clock is set forward and back, and while it is stopped.

libfaketime lies to ``python -m bot run``; nothing in it is called by the test.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot import demo
from playground.api import Api, serve
from playground.clock import Clock
from playground.people import Chat
from storage import tables
from storage.store import open_store
from tests.bot.process import environment
from tests.needs import LIBFAKETIME, NEEDS
from tests.world import NOW

ZONE = NOW.tzinfo
pytestmark = pytest.mark.skipif(NEEDS["clock"].missing, reason=NEEDS["clock"].why)


class Machine:
    """A machine whose clock can be set; the phones live at the same time."""

    def __init__(self, api: Api, url: str, folder: Path) -> None:
        self.api = api
        self.url = url
        self._file = folder / "faketime"
        self._folder = folder
        self.process: asyncio.subprocess.Process

    def sets(self, moment: datetime) -> None:
        offset = moment.timestamp() - time.time()
        draft = self._file.with_suffix(".new")
        draft.write_text(f"{offset:+.1f}\n")
        os.replace(draft, self._file)
        self.api.clock.offset = offset

    async def starts(self) -> None:
        fake = {
            "LD_PRELOAD": str(LIBFAKETIME),
            "FAKETIME_TIMESTAMP_FILE": str(self._file),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "FAKETIME_FORCE_MONOTONIC_FIX": "0",  # or threads wait seconds for each other
        }
        told = {"TELEGRAM_TOKEN": self.api.token, "TELEGRAM_API_URL": self.api.url}
        self.process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "run"),
            cwd=self._folder,
            env=environment(**fake, **told, DATABASE_URL=self.url),
            stderr=(self._folder / "log").open("wb"),
        )

    async def chat(self, user_id: str) -> Chat:
        found = self.api.chat(int(user_id))
        await found.starts()
        await found.sees("đọc và đồng ý")
        await found.taps("Tôi đồng ý")
        await found.sees("Cảm ơn đồng chí")
        found.forget()
        return found

    async def rows(self, table: Any) -> list[Any]:
        store = open_store(self.url, exclusive=False)
        async with store.read() as tx:
            found = list((await tx.execute(select(table))).mappings())
        await store.close()
        return found


@asynccontextmanager
async def machine(url: str, folder: Path, moment: datetime) -> AsyncIterator[Machine]:
    async with serve(clock=Clock()) as api:
        found = Machine(api, url, folder)
        found.sets(moment)
        await found.starts()
        try:
            yield found
        except BaseException:
            print((folder / "log").read_text()[-4000:])
            raise
        finally:
            found.process.send_signal(signal.SIGCONT)
            found.process.terminate()
            assert await asyncio.wait_for(found.process.wait(), 20) == 0


def at(month: int, day: int, hour: int, minute: int = 0, second: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, second, tzinfo=ZONE)


def letters(chat: Chat, text: str) -> int:
    return sum(1 for m in chat.messages if m.from_bot and "🔔" in m.text and text in m.text)


async def beats(m: Machine, leader: Chat) -> None:
    """The heartbeat still looks: what is posted now is sent now."""
    await leader.says("/thongbao")
    await leader.sees("Thông báo của đồng chí")
    await leader.taps("Soạn thông báo")
    await leader.sees("Đồng chí gõ nội dung")
    await leader.says(f"tin thử {time.monotonic():.0f}")
    await leader.sees("Gửi tới")
    await leader.taps("Gửi")
    await leader.sees("Đã gửi")


async def test_jumps_of_an_hour_a_day_and_forty_days(sqlite_url: str, tmp_path: Path) -> None:
    async with machine(sqlite_url, tmp_path, at(8, 19, 20)) as m:
        secretary, leader = await m.chat(demo.SECRETARY), await m.chat(demo.LEADER)
        m.sets(at(8, 20, 7, 30))
        await secretary.nothing(3)
        m.sets(at(8, 20, 8, 30))
        await secretary.sees("chốt ngày")
        for moment in (at(8, 20, 7, 30), at(8, 19, 9), at(8, 20, 9)):
            m.sets(moment)
            await secretary.nothing(3)
            await beats(m, leader)
            await secretary.sees("tin thử")
        m.sets(at(9, 29, 9))
        await secretary.sees("Có việc chưa kịp nhắc đúng hạn", within=60)
        m.sets(at(8, 20, 10))
        await secretary.nothing(3)
        await beats(m, leader)
        await secretary.sees("tin thử")
        assert letters(secretary, "chốt ngày") == 2, "September's and October's"
        rows = await m.rows(tables.reminder)
        assert not [
            row for row in rows if row["state"] == "waiting" and row["due_at"] < at(9, 29, 9)
        ]
        same = ("occasion_id", "cell_id", "group_id", "subject")
        assert max(Counter(tuple(row[name] for name in same) for row in rows).values()) == 1


async def test_a_process_that_is_stopped_across_the_hour(sqlite_url: str, tmp_path: Path) -> None:
    async with machine(sqlite_url, tmp_path, at(8, 20, 7, 50)) as m:
        secretary = await m.chat(demo.SECRETARY)
        m.process.send_signal(signal.SIGSTOP)
        m.sets(at(8, 20, 7, 59, 58))
        await asyncio.sleep(4)
        m.process.send_signal(signal.SIGCONT)
        await secretary.sees("chốt ngày")
        await secretary.nothing(3)
        assert letters(secretary, "chốt ngày") == 1
