"""One address to subscribe to: read-only, always as the plan is now, and it ends with the post."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar
from sqlalchemy import update

from playground.ports import free_port
from storage import tables
from tests.bot.reminders.reminding import plans
from tests.bot.test_tickets import get
from tests.talk import asked, ends_posts, execute, moves, tapped
from tests.world import World, world

ADDRESS = re.compile(r"http://\S+/tep")


@pytest.fixture
async def public(sqlite_url: str, tmp_path: Path) -> AsyncIterator[World]:
    listen = f"127.0.0.1:{free_port()}"
    at = f"http://{listen}"
    async with world(sqlite_url, tmp_path, public_url=at, webhook_listen=listen) as found:
        yield found


async def address(w: World) -> str:
    secretary = await w.secretary()
    await plans(w, date(2026, 9, 3))
    await asked(secretary, "/kehoach", "Tháng 9/2026")
    shown = await tapped(secretary, "Tệp lịch", "Lịch tự cập nhật")
    found = ADDRESS.search(shown.text)
    assert found
    return found[0]


async def summaries(at: str) -> list[str]:
    status, headers, content = await get(at)
    assert (status, headers["Content-Type"]) == (200, "text/calendar")
    assert headers["Cache-Control"] == "no-store"
    return [str(one["summary"]) for one in Calendar.from_ical(content).walk("VEVENT")]


async def test_what_is_changed_is_read_at_the_same_address_for_months(public: World) -> None:
    at = await address(public)
    assert await summaries(at) == ["Sinh hoạt chi bộ tháng 9/2026"]
    await execute(public, update(tables.plan).values(state="cancelled"))
    moves(public, days=300)
    assert await summaries(at) == ["ĐÃ HỦY: Sinh hoạt chi bộ tháng 9/2026"]


async def test_it_ends_with_the_post(public: World) -> None:
    at = await address(public)
    await ends_posts(public, "7001")
    status, _, content = await get(at)
    assert status == 404
    assert b"VEVENT" not in content


async def test_where_the_bot_is_not_reached_from_outside_there_is_only_the_file(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with world(sqlite_url, tmp_path) as w:
        secretary = await w.secretary()
        await plans(w, date(2026, 9, 3))
        await asked(secretary, "/kehoach", "Tháng 9/2026")
        shown = await tapped(secretary, "Tệp lịch", "Tệp lịch ở dưới đây")
        assert "http" not in shown.text
