"""One person on two channels: joined by a code, left from either, and never by anything else."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot import demo
from domain.chat import word
from playground.zalo.room import ZaloChat
from storage import outbox, tables
from storage.store import Tx
from tests.talk import moves
from tests.world import World
from tests.zalo import zalo_world

CODE = re.compile(r"\b[A-Z2-9]{8}\b")
Joined = tuple[World, Any, Any]


@pytest.fixture
async def both(url: str, tmp_path: Path) -> AsyncIterator[Joined]:
    """The secretary's phone on one channel, and an account of nobody on the other."""
    async with zalo_world(url, tmp_path, {demo.LEADER: "b1"}) as (w, zalo, _):
        yield w, await w.secretary(), zalo.bot.chat("c1", "Bí thư VHTT")


async def code_of(phone: Any) -> str:
    await phone.says("/caidat")
    await phone.sees("Đồng chí chọn ngôn ngữ")
    await phone.taps("Dùng thêm ở ứng dụng khác")
    found = CODE.search((await phone.sees("Mã của đồng chí")).text)
    assert found
    return found[0]


async def joins(phone: Any, account: ZaloChat) -> None:
    await account.says(await code_of(phone))
    await account.sees("Đã nối")


async def test_what_was_begun_on_one_is_gone_on_with_on_the_other(both: Joined) -> None:
    w, phone, account = both
    await w.fills(phone, until=4)
    await joins(phone, account)
    await account.says("họp")
    await account.sees("Bước 5/12")
    await account.says("đủ cả")
    await account.sees("Bước 6/12")
    await phone.says("/hop")
    await phone.sees("Bước 6/12")


async def test_a_code_works_once_and_not_for_long(both: Joined) -> None:
    w, phone, account = both
    code = await code_of(phone)
    moves(w, minutes=16)
    await account.says(code)
    await account.sees("Mã này")
    await joins(phone, account)
    other = await outsider(w)
    await other.says(code)
    await other.sees("Mã này")


async def outsider(w: World) -> Any:
    found = w.api.chat(8800, "Người lạ")
    await found.starts()
    await found.next()
    return found


async def test_a_second_account_there_inherits_nothing(both: Joined, tmp_path: Path) -> None:
    """Neither by its name, nor by a code while the first is in use."""
    w, phone, account = both
    await joins(phone, account)
    chats = await w.rows(tables.chat)
    second = type(account)("c2", "Bí thư VHTT", w.api.clock, account._hand)
    account_bot = account._hand.__self__
    account_bot.chats["c2"] = second
    await second.says("họp")
    await second.next()
    await second.says(await code_of(phone))
    await second.sees("tài khoản khác")
    rows = {row["external"]: row["person_id"] for row in await w.rows(tables.chat)}
    assert rows["c2"] is None
    assert len(rows) == len(chats) + 1


async def test_an_account_that_is_left_sees_nothing_any_more(both: Joined) -> None:
    w, phone, account = both
    await joins(phone, account)
    await phone.says("/caidat")
    await phone.sees("Đang dùng ở")
    await phone.taps("Gỡ tài khoản Zalo")
    await phone.sees("Đã gỡ")
    account.forget()
    await account.says("tổng hợp")
    assert "mã" in (await account.next()).text
    (row,) = [one for one in await w.rows(tables.chat) if one["external"] == "c1"]
    assert row["person_id"] is None
    await joins(phone, account)


async def test_letters_go_where_the_person_was_last_or_asked_for_them(both: Joined) -> None:
    w, phone, account = both
    await joins(phone, account)
    moves(w, minutes=1)
    await account.says("trợ giúp")
    await account.next()
    await letter(w, 1)
    await account.sees("Dữ liệu")
    await phone.says("/caidat")
    await phone.sees("Đang dùng ở")
    await phone.taps("Nhận thư ở đây")
    await phone.sees("thư gửi về đây")
    moves(w, minutes=1)
    await account.says("trợ giúp")
    await account.next()
    phone.forget()
    await letter(w, 2)
    await phone.sees("Dữ liệu")


async def letter(w: World, number: int) -> None:
    (who,) = {row["person_id"] for row in await w.rows(tables.chat) if row["external"] == "7001"}

    async def work(tx: Tx) -> None:
        said = word("file-failed")
        await outbox.post_letter(tx, f"x:{number}", to=[who], message=said, now=w.app.clock.now())

    await w.app.store.write(work)
    await w.app.outbox.drain()
