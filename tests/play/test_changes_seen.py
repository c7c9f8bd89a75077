"""Both officers and the leader on three phones in a browser: a meeting that is moved, one that is
cancelled, and one that rolls over its month's end.

SEEN=folder keeps a picture of each step.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, datetime, time
from pathlib import Path

import pytest
from playwright.async_api import Page, async_playwright
from sqlalchemy import insert

from domain.people import Role
from playground.server import Phone, play
from playground.stage import Stage
from storage import organisation, tables
from storage.store import Tx, open_store
from tests.bot.reminders.reminding import VHTT, ZONE
from tests.browser import FLAGS
from tests.needs import CHROMIUM, NEEDS
from tests.play.hands import begins, phone, says, sees, taps, text_of
from tests.talk import CELL, people
from tests.world import ANSWERS, NOW

SEEN = os.environ.get("SEEN")
SECRETARY, DEPUTY, LEADER = 7001, 8001, 7003
PHONES = (
    Phone(SECRETARY, "Bí thư chi bộ", "Chi bộ Văn hóa, Thể thao và TT", "Bí thư VHTT"),
    Phone(DEPUTY, "Phó bí thư chi bộ", "Chi bộ Văn hóa, Thể thao và TT", "Phó bí thư"),
    Phone(LEADER, "Tổ trưởng tổ công tác", "Tổ công tác số 1", "Tổ trưởng số 1"),
)
PLANNED = (
    ("2026-08", date(2026, 8, 31)),
    ("2026-09", date(2026, 9, 4)),
    ("2026-10", date(2026, 10, 5)),
)
pytestmark = pytest.mark.skipif(NEEDS["browser"].missing, reason=NEEDS["browser"].why)


async def prepare(tx: Tx) -> None:
    deputy = people(str(DEPUTY), "Phó bí thư", (Role.deputy_secretary, CELL))
    await organisation.bring_in(tx, deputy, NOW)
    for month, day in PLANNED:
        values = {"cell_id": VHTT, "month": month, "kind": "regular", "day": day}
        values |= {"starts": time(14), "place": "Hội trường tầng 2", "state": "confirmed"}
        await tx.execute(insert(tables.plan).values(**values, updated_by=1, updated_at=NOW))


@asynccontextmanager
async def opened(template: Path, folder: Path) -> AsyncIterator[tuple[Page, Stage]]:
    shutil.copy(template, folder / "bot.db")
    url = f"sqlite:///{folder / 'bot.db'}"
    store = open_store(url)
    await store.write(prepare)
    await store.close()
    command, env = [sys.executable, "-m", "bot", "run"], {**os.environ, "DATABASE_URL": url}
    async with (
        play(phones=PHONES, command=command, env=env, folder=folder) as (address, stage),
        async_playwright() as playwright,
    ):
        stage.clock.offset += NOW.timestamp() - stage.clock.now()
        stage.clock.forward(0)
        stage.clock_moved()
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = await browser.new_page(viewport={"width": 1250, "height": 800})
        await page.goto(address)
        yield page, stage
        await browser.close()


async def goes_to(stage: Stage, *moment: int) -> None:
    stage.clock.to(datetime(2026, *moment, tzinfo=ZONE))  # type: ignore[arg-type,misc]
    stage.clock_moved()


async def ten_minutes(stage: Stage) -> None:
    stage.clock.forward(11 * 60)
    stage.clock_moved()


async def picture(page: Page, name: str) -> None:
    if SEEN:
        await asyncio.sleep(1)
        await page.screenshot(path=Path(SEEN) / f"{name}.png")


async def test_officers_and_leader_see_what_is_moved_cancelled_and_rolled(
    sqlite_template: Path, tmp_path: Path
) -> None:
    async with opened(sqlite_template, tmp_path) as (page, stage):
        secretary, deputy, leader = (phone(page, one.user_id) for one in PHONES)
        for person in (secretary, deputy, leader):
            await begins(person)

        await says(deputy, "/kehoach")
        await sees(deputy, "Kế hoạch sinh hoạt")
        await says(deputy, "2")
        await sees(deputy, "Sinh hoạt tháng 9/2026")
        await says(deputy, "dời sang 8/9 vì trùng họp xã")
        await sees(deputy, "phút nữa tôi báo cho: bí thư chi bộ, tổ trưởng tổ công tác")
        await ten_minutes(stage)
        for person in (secretary, leader):
            await sees(person, "dời từ thứ Sáu 04/9/2026, 14 giờ")
            assert "sang thứ Ba 08/9/2026, 14 giờ" in await text_of(person, "dời từ")
        await picture(page, "1-moved")

        await taps(secretary, "Xem")
        await sees(secretary, "Sinh hoạt tháng 9/2026")
        await says(secretary, "/kehoach")
        await sees(secretary, "Kế hoạch sinh hoạt")
        await says(secretary, "3")
        await sees(secretary, "Sinh hoạt tháng 10/2026")
        await says(secretary, "hủy vì mưa lũ, đường bị cắt")
        await sees(secretary, "phút nữa tôi báo cho: tổ trưởng tổ công tác, phó bí thư chi bộ")
        await ten_minutes(stage)
        for person in (deputy, leader):
            await sees(person, "đã hủy buổi thứ Hai 05/10/2026, 14 giờ")
        await picture(page, "2-cancelled")

        await says(leader, "/kehoach")
        await sees(leader, "của từng chi bộ")
        listed = await text_of(leader, "của từng chi bộ")
        (row,) = [line for line in listed.splitlines() if "Văn hóa, Thể thao" in line]
        await says(leader, row.partition(".")[0])
        await sees(leader, "1. Tháng 8/2026")
        await says(leader, "1")
        await sees(leader, "Sinh hoạt tháng 8/2026")
        await says(leader, "dời sang 3/9 vì nghỉ lễ")
        await sees(leader, "phút nữa tôi báo cho: bí thư chi bộ")
        await ten_minutes(stage)
        for person in (secretary, deputy):
            await sees(person, "sang thứ Năm 03/9/2026, 14 giờ")
            assert "Người đổi: tổ trưởng tổ công tác" in await text_of(person, "sang thứ Năm")
        await picture(page, "3-rolled")

        await goes_to(stage, 9, 3, 16, 30)
        await says(secretary, "/hop")
        await sees(secretary, "Bước 1/12")
        assert "tháng 8/2026" in await text_of(secretary, "Bước 1/12")
        for said, then in ANSWERS:
            await says(secretary, said.replace("30/8", "30/9"))
            await sees(secretary, then)
        await taps(secretary, "Nộp biên bản")
        await sees(secretary, "Biên bản số")
        await picture(page, "4-recorded")

        await goes_to(stage, 9, 7, 19, 5)
        await sees(secretary, "có buổi sinh hoạt thứ Ba 08/9/2026")
        shown = await secretary.inner_text()
        assert "ghi biên bản buổi sinh hoạt thứ Năm 03/9/2026" not in shown
        await says(leader, "/tonghop 10/2026")
        await says(leader, "/tonghop 8/2026")
        await sees(leader, "tháng 8/2026")
        await picture(page, "5-after")
