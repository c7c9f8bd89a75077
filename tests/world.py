"""The whole bot beside a local Bot API: conversations with the cast of the demo data.

async with world(url) as w:
    secretary = await w.secretary()
    await secretary.says("họp")
    await secretary.sees("Bước 1/12")
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from bot import demo
from bot.app import App
from bot.channels import Channel
from bot.config import Settings
from bot.start import channels
from playground.api import Api, serve
from playground.clock import Clock
from playground.messages import Message
from playground.people import Chat
from storage import schema
from storage.store import Store, Tx, open_store

T = TypeVar("T")
NOW = datetime(2026, 8, 18, 20, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))  # when every test begins
ANSWERS = (
    ("thường kỳ", "Bước 2/12"),
    ("hôm nay", "Bước 3/12"),
    ("14h đến 15h40", "Bước 4/12"),
    ("như tháng trước", "Bước 5/12"),
    ("đủ cả", "Bước 6/12"),
    ("họp riêng, đã gửi trước", "Bước 7/12"),
    ("Đánh giá công tác tháng; Nhiệm vụ tháng tới", "Bước 8/12"),
    ("6", "Bước 9/12"),
    ("1 xong, 2 chưa", "Bước 10/12"),
    ("Trồng cây - Tổ 2 - 30/8", "Bước 11/12"),
    ("Thông qua nhiệm vụ tháng tới, nhất trí 20/20", "Bước 12/12"),
    ("không có", "gõ số của dòng để sửa"),
)


class World:
    """``more``: channels beside the one of the local Bot API."""

    def __init__(
        self, api: Api, url: str, folder: Path, more: Sequence[Channel] = (), **settings: Any
    ) -> None:
        self.api = api
        self.url = url
        self.folder = folder
        self.more = more
        self.extra = settings
        self.app: App
        self._stop = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def settings(self) -> Settings:
        return Settings(
            telegram_token=self.api.token,  # type: ignore[arg-type]
            telegram_api_url=self.api.url,
            database_url=self.url,  # type: ignore[arg-type]
            clock_file=self.api.clock.file,
            **{"flood_limit": 1000, "reminder_minutes": 0, **self.extra},
        )

    async def start(self) -> None:
        settings = self.settings()
        store = open_store(self.url, create=True)
        self.app = App(settings, store, [*channels(settings), *self.more])
        self._stop = asyncio.Event()
        self._task = asyncio.create_task(self.app.run(self._stop))
        started = asyncio.create_task(self.app.started.wait())
        await asyncio.wait([self._task, started], return_when=asyncio.FIRST_COMPLETED)
        if self._task.done():
            self._task.result()

    async def stop(self) -> None:
        if self._task:
            self._stop.set()
            await self._task
            self._task = None

    async def restart(self) -> None:
        await self.stop()
        await self.start()

    async def chat(self, user_id: str, name: str) -> Chat:
        """A person of the demo data who has agreed and sees the first page."""
        found = self.api.chat(int(user_id), name)
        await found.starts()
        await found.sees("đọc và đồng ý")
        await found.taps("Tôi đồng ý")
        await found.sees("Cảm ơn đồng chí")
        return found

    async def secretary(self) -> Chat:
        return await self.chat(demo.SECRETARY, "Bí thư VHTT")

    async def other_secretary(self) -> Chat:
        return await self.chat(demo.OTHER_SECRETARY, "Bí thư TC-KH")

    async def leader(self) -> Chat:
        return await self.chat(demo.LEADER, "Tổ trưởng số 1")

    async def administrator(self) -> Chat:
        return await self.chat(demo.ADMINISTRATOR, "Cán bộ văn phòng")

    async def fills(self, person: Chat, *, until: int = 12) -> Message:
        """Answer the first so many questions of a record; returns what is shown then."""
        await person.says("/hop")
        shown = await person.sees("Bước 1/12")
        for answer, expected in ANSWERS[:until]:
            await person.says(answer)
            shown = await person.sees(expected)
        return shown

    async def submits(self, person: Chat) -> Message:
        await self.fills(person)
        await person.taps("Nộp biên bản")
        return await person.sees("Biên bản số")

    async def read(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        async with self.app.store.read() as tx:
            return await work(tx)

    async def rows(self, table: Any) -> list[dict[str, Any]]:
        """Every row of a table, in the order they were made."""
        async with self.app.store.read() as tx:
            result = await tx.execute(select(table).order_by(*table.primary_key.columns))
            return [dict(row) for row in result.mappings()]

    async def count(self, table: Any) -> int:
        async with self.app.store.read() as tx:
            return int((await tx.execute(select(func.count()).select_from(table))).scalar_one())


@asynccontextmanager
async def phones(clock: Clock) -> AsyncIterator[tuple[Api, Sequence[Channel], dict[str, Any]]]:
    """What people hold, the channels for it beside those of the settings, and settings it needs:
    what tests/twice puts something else in the place of.
    """
    async with serve(clock=clock) as api:
        yield api, (), {}


@asynccontextmanager
async def world(
    url: str,
    folder: Path,
    *,
    more: Sequence[Channel] = (),
    clock: Clock | None = None,
    **settings: Any,
) -> AsyncIterator[World]:
    """The bot, started, with the demo data (the database at ``url`` holds them already)."""
    async with phones(clock or set_clock(folder)) as (api, own, needed):
        found = World(api, url, folder, [*own, *more], **{**needed, **settings})
        await found.start()
        try:
            yield found
        finally:
            await found.stop()


def set_clock(folder: Path) -> Clock:
    """The clock of everybody, at NOW."""
    clock = Clock(folder / "clock")
    clock.offset = NOW.timestamp() - time.time()
    clock.forward(0)
    return clock


async def prepare(url: str) -> None:
    """Bring an empty database to what every test begins with."""
    store: Store = open_store(url, create=True)
    await schema.upgrade(store, NOW)
    await store.write(lambda tx: demo.fill(tx, NOW))
    await store.close()
