"""Receiving by webhook: 200 only after the commit, applied once, nothing brings it down."""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot import gate, webhook
from bot.channels.telegram import CAN
from playground.api import serve
from playground.ports import free_port
from storage import tables
from storage.store import Store
from tests.bot.process import bot, running, until
from tests.talk import asked
from tests.world import World, world

SECRET = "only-we-know"


def settings() -> dict[str, Any]:
    listen = f"127.0.0.1:{free_port()}"
    return {
        "webhook_url": f"http://{listen}",
        "webhook_secret": SECRET,
        "webhook_listen": listen,
    }


@pytest.fixture
async def hooked(sqlite_url: str, tmp_path: Path) -> AsyncIterator[World]:
    async with world(sqlite_url, tmp_path, **settings()) as found:
        await until(lambda: found.api.webhook.hook is not None)
        found.api.webhook.backoff = 0.1
        yield found


async def post(w: World, body: bytes, secret: str = SECRET) -> int:
    url = f"{w.extra['webhook_url']}/telegram"
    headers = {CAN.secret_header: secret}
    async with aiohttp.request("POST", url, data=body, headers=headers) as answer:
        return answer.status


async def test_a_conversation_by_webhook(hooked: World) -> None:
    await hooked.submits(await hooked.secretary())
    assert await hooked.count(tables.draft) == 0


async def test_an_update_that_is_posted_twice_is_applied_once(hooked: World) -> None:
    secretary = await hooked.secretary()
    await hooked.fills(secretary, until=2)
    said = await secretary.says("14h đến 15h40")
    await secretary.sees("Bước 4/12")
    number = hooked.api.bot.updates.next_id + 5
    body = json.dumps({"update_id": number, "message": said.json()}).encode()
    assert [await post(hooked, body) for _ in range(2)] == [200, 200]
    await secretary.nothing()


async def test_a_wrong_secret_is_refused(hooked: World) -> None:
    assert await post(hooked, b"{}", secret="guessed") == 403
    assert await post(hooked, b"{}", secret="") == 403


@pytest.mark.parametrize("body", [b"not json", b"", b"\xff\xfe", b'{"update_id":'])
async def test_nonsense_does_not_bring_the_server_down(hooked: World, body: bytes) -> None:
    assert await post(hooked, body) == 400
    await hooked.secretary()


@pytest.mark.parametrize("body", [b"[]", b"7", b'{"update_id": 1, "message": {"text": 7}}'])
async def test_what_is_not_an_update_is_parked(hooked: World, body: bytes) -> None:
    assert await post(hooked, body) == 200
    assert await hooked.count(tables.parked) == 1
    await hooked.secretary()


async def test_a_failed_commit_is_told_and_the_update_comes_again(
    hooked: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    secretary = await hooked.secretary()
    secretary.forget()
    real, hook = Store.write, hooked.api.webhook.hook
    assert hook

    async def fails(store: Store, work: Any) -> Any:
        if not hook.last_error:
            raise OSError("no space left")
        return await real(store, work)

    monkeypatch.setattr(webhook, "TAKE_SECONDS", 0.3)
    monkeypatch.setattr(Store, "write", fails)
    await secretary.says("/hop")
    await secretary.sees("Bước 1/12")
    await secretary.nothing()
    assert "503" in hook.last_error


async def test_a_port_that_is_taken_is_one_line(tmp_path: Path, sqlite_url: str) -> None:
    told = {name.upper(): value for name, value in settings().items()}
    async with serve() as api, serve(port=int(told["WEBHOOK_LISTEN"].split(":")[1])):
        ours = {"TELEGRAM_TOKEN": api.token, "TELEGRAM_API_URL": api.url}
        found = await bot("run", folder=tmp_path, DATABASE_URL=sqlite_url, **ours, **told)
    assert found.code == 1
    assert found.err.splitlines()[-1].startswith("Không mở được địa chỉ")


async def test_the_process_tells_that_it_lives(tmp_path: Path, sqlite_url: str) -> None:
    told = {name.upper(): value for name, value in settings().items()}
    async with serve() as api, running(api, tmp_path, DATABASE_URL=sqlite_url, **told):
        await until(lambda: api.webhook.hook is not None)
        async with aiohttp.request("GET", f"{told['WEBHOOK_URL']}/health") as answer:
            assert answer.status == 200


async def test_the_process_tells_that_its_database_is_away(hooked: World) -> None:
    url = f"http://{hooked.extra['webhook_listen']}/health"
    hooked.app.inbox._unwell_since = time.monotonic()
    async with aiohttp.request("GET", url) as answer:
        assert (answer.status, await answer.text()) == (503, "database")
    hooked.app.inbox._unwell_since = None
    async with aiohttp.request("GET", url) as answer:
        assert (answer.status, await answer.text()) == (200, "ok")


async def half_open(w: World, count: int) -> list[asyncio.StreamWriter]:
    """Clients that begin a request and never finish its head."""
    host, port = w.extra["webhook_listen"].split(":")
    found = []
    for _ in range(count):
        with contextlib.suppress(OSError):
            _, writer = await asyncio.open_connection(host, int(port))
            writer.write(b"POST /telegram HTTP/1.1\r\nHost: x\r\nX-")
            found.append(writer)
    return found


async def test_clients_that_never_finish_do_not_make_it_deaf(
    hooked: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gate, "WANTS_SECONDS", 1.0)
    secretary = await hooked.secretary()
    clients = await half_open(hooked, 1000)
    await secretary.says("/hop")
    await secretary.sees("Bước 1/12")
    for client in clients:
        client.close()


async def test_they_make_room_for_who_comes_after_them(
    hooked: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However long each of them may wait."""
    secretary = await hooked.secretary()
    monkeypatch.setattr(gate, "WANTS_SECONDS", 3600.0)
    clients = await half_open(hooked, 1100)
    assert await post(hooked, b"not json") == 400  # by a connection of its own
    await asked(secretary, "/hop", "Bước 1/12")
    for client in clients:
        client.close()


async def test_a_body_that_never_comes_is_cut_off(
    hooked: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gate, "WANTS_SECONDS", 0.5)
    host, port = hooked.extra["webhook_listen"].split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(b"POST /telegram HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{")
    with contextlib.suppress(ConnectionError):
        assert await asyncio.wait_for(reader.read(), 5) == b""
    writer.close()
