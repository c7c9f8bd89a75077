"""Files by address: for one person, a while, and as long as the right lasts."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlalchemy import update

from bot import demo
from bot.exports import pdf
from bot.tickets import CONTENT
from domain.chat import File
from playground.ports import free_port
from storage import tables
from tests.bot.process import until
from tests.talk import ends_posts, execute, forgets, moves
from tests.world import World, world


@pytest.fixture
async def public(url: str, tmp_path: Path) -> AsyncIterator[World]:
    listen = f"127.0.0.1:{free_port()}"
    async with world(url, tmp_path, public_url=f"http://{listen}", webhook_listen=listen) as found:
        yield found


async def get(url: str) -> tuple[int, Mapping[str, str], bytes]:
    async with aiohttp.request("GET", url) as answer:
        return answer.status, answer.headers, await answer.read()


async def chat_of(w: World, external: str) -> dict[str, Any]:
    return next(row for row in await w.rows(tables.chat) if row["external"] == external)


async def minutes(w: World, kind: str = "minutes") -> str:
    """The address of the minutes that the secretary has just submitted."""
    await w.submits(await w.secretary())
    newest = (await w.rows(tables.meeting))[-1]
    chat = await chat_of(w, "7001")
    file = File(kind, newest["id"])
    await until(lambda: not w.app.display._running)
    return await w.app.tickets.address(file, chat_id=chat["id"], person_id=chat["person_id"])


async def test_a_file_is_opened_by_its_address_and_counted(public: World) -> None:
    address = await minutes(public)
    status, headers, page = await get(address)
    assert (status, headers["Cache-Control"]) == (200, "no-store")
    assert "noindex" in headers["X-Robots-Tag"]
    assert "Mở tệp" in page.decode()
    assert await openings(public) == [0]
    status, headers, content = await get(f"{address}/{CONTENT}")
    assert content.startswith(b"PK")
    assert "noindex" in headers["X-Robots-Tag"]
    await get(f"{address}/{CONTENT}")
    assert await openings(public) == [2]


async def openings(w: World) -> list[int]:
    return [row["opened"] for row in await w.rows(tables.ticket)]


async def test_neither_the_address_nor_the_page_names_anything(public: World) -> None:
    """What shows previews of addresses in chats reads the page too."""
    address = await minutes(public)
    _, _, page = await get(address)
    for text in (address.lower(), page.decode().lower()):
        assert not [name for name in ("vhtt", "văn hóa", "bien-ban", "tháng") if name in text]
    (row,) = await public.rows(tables.ticket)
    assert row["secret_hash"] not in address
    assert address.rpartition("/")[2] not in str(row)


async def gone(address: str) -> bool:
    """Both the page and the file say the same: it cannot be opened."""
    found = [await get(one) for one in (address, f"{address}/{CONTENT}")]
    return all(status == 404 and b"kh\xc3\xb4ng c\xc3\xb2n" in page for status, _, page in found)


async def test_what_this_machine_cannot_make_is_no_address_that_ended(
    public: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "office", lambda: None)
    status, _, page = await get(f"{await minutes(public, 'minutes_pdf')}/{CONTENT}")
    assert status == 501
    assert "chỉ có bản Word" in page.decode()
    assert "không còn mở được" not in page.decode()


@pytest.mark.parametrize("below", ["", f"/{CONTENT}"])
async def test_what_only_looks_opens_nothing(public: World, below: str) -> None:
    """As programs do that show a preview, or look whether an address is there."""
    address = await minutes(public) + below
    for method in ("HEAD", "OPTIONS", "POST"):
        async with aiohttp.request(method, address) as answer:
            assert answer.status == 405
            assert "PK" not in await answer.text()
    assert await openings(public) == [0]


async def test_the_same_file_again_has_an_address_of_its_own(public: World) -> None:
    """Whoever gets one has nothing of the other, and both end with the post."""
    first = await minutes(public)
    chat = await chat_of(public, "7001")
    file = File("minutes", (await public.rows(tables.meeting))[-1]["id"])
    again = await public.app.tickets.address(file, chat_id=chat["id"], person_id=chat["person_id"])
    assert first != again
    await get(f"{again}/{CONTENT}")
    assert await openings(public) == [0, 1]
    await ends_posts(public, "7001")
    for address in (first, again):
        assert (await get(f"{address}/{CONTENT}"))[0] == 404


async def test_it_ends_after_a_day(public: World) -> None:
    address = await minutes(public)
    moves(public, hours=23)
    assert not await gone(address)
    moves(public, hours=2)
    assert await gone(address)


async def test_it_ends_with_the_post(public: World) -> None:
    address = await minutes(public)
    await ends_posts(public, "7001")
    status, _, _ = await get(f"{address}/{CONTENT}")
    assert status == 404
    assert await openings(public) == [0]


async def test_it_ends_when_the_chat_is_somebody_elses(public: World) -> None:
    address = await minutes(public)
    await public.leader()
    mine, theirs = await chat_of(public, "7001"), await chat_of(public, "7003")
    moved = update(tables.chat).where(tables.chat.c.id == mine["id"])
    await execute(public, moved.values(person_id=theirs["person_id"]))
    assert await gone(address)


async def test_what_was_never_given_out_looks_like_what_has_ended(public: World) -> None:
    address = await minutes(public)
    base, _, secret = address.rpartition("/")
    assert await gone(f"{base}/{secret[:-1]}{'A' if secret[-1] != 'A' else 'B'}")
    await forgets(public, tables.ticket)
    assert await gone(address)


async def test_no_log_holds_the_address(public: World, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "bot")
    caplog.set_level(logging.DEBUG, "aiohttp")
    address = await minutes(public)
    await get(address)
    await get(f"{address}/{CONTENT}")
    assert address.rpartition("/")[2] not in caplog.text


async def test_the_web_server_listens_only_where_it_has_something_to_do(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with world(sqlite_url, tmp_path) as w:
        assert not w.settings().listens
        listen = w.settings().webhook_listen
        with pytest.raises(aiohttp.ClientConnectionError):
            await get(f"http://{listen}/health")


@pytest.mark.parametrize("asked", [True, False], ids=["asked again", "as a control: not"])
async def test_it_ends_with_the_post_while_it_is_made(public: World, asked: bool) -> None:
    address, tickets = await minutes(public), public.app.tickets
    make = tickets._make

    async def made(file: File, chat_id: int) -> tuple[str, bytes]:
        found = await make(file, chat_id)
        await ends_posts(public, demo.SECRETARY)
        return found

    async def lets(file: File, chat_id: int) -> None:
        return None

    tickets._make, tickets._ask = made, tickets._ask if asked else lets
    status, _, content = await get(f"{address}/{CONTENT}")
    assert (status == 200 and content.startswith(b"PK")) is not asked
