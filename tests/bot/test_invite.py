"""``invite``: a code from the operator or from an administrator, and who redeems it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage import tables
from storage.people import hash_code
from tests.bot.process import bot
from tests.world import World, world


@pytest.fixture
async def w(sqlite_url: str, tmp_path: Path) -> AsyncIterator[World]:
    """On SQLite alone: here the database makes no difference."""
    async with world(sqlite_url, tmp_path) as found:
        yield found


async def invites(w: World, *words: str) -> tuple[str, str]:
    """(code, link) as the operator sees them."""
    told = {
        "DATABASE_URL": w.url,
        "TELEGRAM_TOKEN": w.api.token,
        "TELEGRAM_API_URL": w.api.url,
        "CLOCK_FILE": str(w.folder / "clock"),
    }
    found = await bot("invite", *words, folder=w.folder, **told)
    assert (found.code, found.err) == (0, ""), found
    code, link = found.out.splitlines()
    return code[-8:], link.split(": ", 1)[1]


CELL = ("--unit", "vhtt", "--role", "deputy_secretary")
GROUP = ("--unit", "to-cong-tac-1", "--role", "group_member")


async def test_who_follows_the_link_and_is_confirmed_holds_the_role(w: World) -> None:
    administrator = await w.administrator()
    _, link = await invites(w, *CELL)
    guest = w.api.chat(9001, "Phó bí thư")
    await guest.follows(link)
    await guest.sees("đọc và đồng ý")
    await guest.taps("Tôi đồng ý")
    await guest.sees("Cảm ơn đồng chí")
    await w.app.outbox.drain()
    await administrator.sees("đã dùng mã mời")
    await administrator.taps("Xem")
    await administrator.sees("Có đúng người")
    await administrator.taps("Đúng người")
    await administrator.sees("Đã xác nhận")
    await guest.says("/hop")
    await guest.sees("Bước 1/12")
    assert (await w.rows(tables.post))[-1]["role"] == "deputy_secretary"


async def test_a_code_is_good_for_one_person(w: World) -> None:
    code, _ = await invites(w, *GROUP)
    first, second = w.api.chat(9001, "Một"), w.api.chat(9002, "Hai")
    await first.says(code.lower())
    await first.sees("đọc và đồng ý")
    await second.says(code)
    await second.sees("không đúng")


async def test_a_code_is_good_for_72_hours(w: World) -> None:
    early, _ = await invites(w, *CELL)
    late, _ = await invites(w, *CELL)
    w.api.clock.forward(71.9 * 3600)
    await asyncio.sleep(0.6)
    await w.api.chat(9001, "Sớm").says(early)
    await w.api.chat(9001).sees("đọc và đồng ý")
    w.api.clock.forward(0.2 * 3600)
    await asyncio.sleep(0.6)
    await w.api.chat(9002, "Muộn").says(late)
    await w.api.chat(9002).sees("không đúng")


async def test_five_wrong_codes_close_the_door_for_an_hour(w: World) -> None:
    code, _ = await invites(w, *CELL)
    guest = w.api.chat(9001, "Khách")
    for number in range(5):
        await guest.says(f"SAJ{number + 2}SAJS")
        await guest.sees("không đúng")
    await guest.says(code)
    await guest.sees("nhiều lần")
    w.api.clock.forward(3601)
    await asyncio.sleep(0.6)
    await guest.says(code)
    await guest.sees("đọc và đồng ý")


async def test_a_code_is_kept_as_its_hash_alone(w: World) -> None:
    code, _ = await invites(w, *CELL)
    assert (await w.rows(tables.invite))[-1]["code_hash"] == hash_code(code)
    for table in tables.metadata.tables.values():
        assert code not in repr(await w.rows(table))


async def test_a_code_from_the_chat_needs_the_inviter(w: World) -> None:
    administrator = await w.administrator()
    administrator.forget()
    await administrator.says("/moi")
    await administrator.next()
    await administrator.taps("Tổ công tác số 1")
    await administrator.next()
    await administrator.taps("thành viên")
    await administrator.next()
    await administrator.taps("Từ khi được xác nhận")
    shown = await administrator.sees("72 giờ")
    code = next(part for part in shown.text.split() if len(part) == 8 and part.isupper())
    guest = w.api.chat(9001, "Thành viên mới")
    await guest.says(code)
    await guest.sees("đọc và đồng ý")
    assert len(await w.rows(tables.post)) == 5
    await w.app.outbox.drain()
    await administrator.sees("Thành viên mới")
    await administrator.taps("Xem")
    await administrator.sees("thành viên")
    await administrator.taps("Đúng")
    await administrator.next()
    assert (await w.rows(tables.post))[-1]["role"] == "group_member"


@pytest.mark.parametrize(
    "words",
    [("--unit", "nowhere", "--role", "committee"), ("--unit", "vhtt", "--role", "group_leader")],
)
async def test_an_unknown_place_is_refused(
    tmp_path: Path, sqlite_url: str, words: tuple[str, ...]
) -> None:
    found = await bot("invite", *words, folder=tmp_path, DATABASE_URL=sqlite_url)
    found.says(f"«{words[1]}»")


async def test_without_a_server_there_is_a_code_and_no_link(
    tmp_path: Path, sqlite_url: str
) -> None:
    found = await bot("invite", *CELL, folder=tmp_path, DATABASE_URL=sqlite_url)
    assert (found.code, found.err) == (0, "")
    assert "không có liên kết" in found.out
