"""Zalo by webhook: what proves itself is applied once and answered after the commit."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from playground.ports import free_port
from playground.zalo.errors import ZaloRefused
from playground.zalo.methods import set_webhook
from playground.zalo.server import Zalo, serve
from storage import tables
from tests.bot.process import until
from tests.world import World
from tests.zalo import SECRET, agrees, zalo_world

Hooked = tuple[World, Zalo, Any]


@pytest.fixture
async def hooked(sqlite_url: str, tmp_path: Path) -> AsyncIterator[Hooked]:
    listen = f"127.0.0.1:{free_port()}"
    at: dict[str, Any] = {
        "webhook_url": f"http://{listen}",
        "webhook_listen": listen,
        "webhook_secret": SECRET,
    }
    async with zalo_world(sqlite_url, tmp_path, reached_at=f"http://{listen}", **at) as found:
        _, zalo, _ = found
        await until(lambda: zalo.bot.queue.hook is not None)
        yield found


async def test_a_meeting_by_webhook(hooked: Hooked) -> None:
    w, _, person = hooked
    await w.submits(await agrees(person))
    assert await w.count(tables.draft) == 0


async def test_what_is_posted_again_with_another_time_is_applied_once(hooked: Hooked) -> None:
    w, zalo, person = hooked
    await agrees(person)
    await w.fills(person, until=2)
    await person.says("14h đến 15h40")
    await person.sees("Bước 4/12")
    again = person.update([one for one in person.messages if not one.from_bot][-1])
    for later in (0, 60_000):
        again["message"]["date"] += later
        assert await zalo.bot.queue.post(again) == 200
    await person.nothing()


async def test_who_does_not_know_the_secret_is_refused_and_counted(hooked: Hooked) -> None:
    w, zalo, person = hooked
    await agrees(person)
    said = person.update([one for one in person.messages if not one.from_bot][-1])
    said["message"]["message_id"] = "forged"
    for wrong in ("", SECRET[:-1], f"{SECRET}x", "ü"):
        assert await zalo.bot.queue.post(said, wrong) == 403
    await person.nothing()
    await w.app.traffic.save()
    counted = {row["kind"]: row["count"] for row in await w.rows(tables.traffic)}
    assert counted["foreign"] == 4


async def test_the_webhook_has_to_be_public_and_the_secret_long() -> None:
    async with serve() as zalo:
        for url, secret in (
            ("http://bot.example.vn/zalo", SECRET),
            ("https://192.168.1.5/zalo", SECRET),
            ("https://localhost/zalo", SECRET),
            ("https://bot.example.vn/zalo", "short"),
        ):
            args = {"url": url, "secret_token": secret}
            with pytest.raises(ZaloRefused):
                set_webhook(zalo.bot, args, {"https://bot.example.vn": "http://127.0.0.1:1"})
