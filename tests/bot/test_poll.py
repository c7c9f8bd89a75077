"""The receive loop: bad updates, jumping ids, a second bot, a server that is silent."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import app, supervision
from bot.reception import Silent
from bot.start import channels
from storage import tables
from tests.bot.process import until
from tests.world import World, world


@pytest.fixture
async def w(sqlite_url: str, tmp_path: Path) -> AsyncIterator[World]:
    """On SQLite alone: here the database makes no difference."""
    async with world(sqlite_url, tmp_path) as found:
        yield found


async def test_an_update_that_cannot_be_read_is_parked_and_the_others_go_on(w: World) -> None:
    secretary = await w.secretary()
    w.api.bot.updates.put("message", {"text": "half a message"}, 1)
    await secretary.says("/hop")
    await secretary.sees("Bước 1/12")
    (parked,) = await w.rows(tables.parked)
    assert "message: {text: str 14" in parked["raw"]
    assert parked["reason"] == "KeyError"


@pytest.mark.parametrize("to", [1, 700_000_001])
async def test_ids_that_jump_down_lose_nothing(w: World, to: int) -> None:
    """To ids never seen, and to those of the very first updates."""
    secretary = await w.secretary()
    await until(lambda: not w.api.bot.updates.pending)
    w.api.bot.updates.jump(to)
    await w.fills(secretary, until=4)


async def test_the_same_message_under_another_id_is_applied_once(w: World) -> None:
    secretary = await w.secretary()
    await w.fills(secretary, until=2)
    await secretary.says("14h đến 15h40")
    (update,) = [u for u in w.api.bot.updates.pending if u.kind == "message"][-1:]
    await secretary.sees("Bước 4/12")
    w.api.bot.updates.again(update)
    await until(lambda: not w.api.bot.updates.pending)
    await secretary.nothing()
    (draft,) = await w.rows(tables.draft)
    assert "setting" not in draft["answers"]


async def test_a_second_bot_with_the_same_token_is_survived(w: World) -> None:
    secretary = await w.secretary()
    (other,) = channels(w.settings())
    await other.start()
    task = asyncio.create_task(other.fetch())
    await asyncio.sleep(0.3)
    task.cancel()
    await asyncio.wait([task])
    await other.stop()
    await secretary.says("/hop")
    await secretary.sees("Bước 1/12")


async def test_the_watchdog_ends_a_bot_whose_server_is_silent(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(supervision, "SILENT_SECONDS", 0.3)
    monkeypatch.setattr(app, "LOOK_SECONDS", 0.1)
    async with world(sqlite_url, tmp_path) as w:
        w.api.faults.plan("getUpdates", "hang-before", times=None)
        await asyncio.sleep(1.5)
        with pytest.raises(Silent):
            await w.stop()
        w._task = None
