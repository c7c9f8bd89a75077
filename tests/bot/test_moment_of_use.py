"""Rights are asked again where they are used: letters, files and invitations after a post ended."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from domain.chat import Choice, word
from domain.people import Role
from handlers.link import link
from playground.people import Chat
from storage import outbox, tables
from storage.store import Tx
from tests.bot.reminders.reminding import VHTT, at, plans, rows
from tests.talk import CELL, adds, asked, ends_posts, joins, second_phone, tapped, unassigns
from tests.world import World, world


@pytest.fixture
async def w(sqlite_url: str, tmp_path: Path) -> AsyncIterator[World]:
    """On SQLite alone: here the database makes no difference."""
    async with world(sqlite_url, tmp_path) as found:
        yield found


async def posts(w: World, to: str, opens: str) -> str:
    """A letter whose button opens this; returns what became of it."""

    async def work(tx: Tx) -> None:
        button, message = Choice(opens, word("look-at-it")), word("item", text="một lá thư")
        to_id = next(row["person_id"] for row in chats if row["external"] == to)
        await outbox.post_letter(
            tx, f"test:{opens}", to=[to_id], message=message, button=button, now=w.app.clock.now()
        )

    chats = await w.rows(tables.chat)
    await w.app.store.write(work)
    await w.app.outbox.drain()
    return str((await w.rows(tables.outbox))[-1]["state"])


async def record_of(w: World, code: str) -> int:
    cells = {row["code"]: row["id"] for row in await w.rows(tables.unit)}
    found = [row["id"] for row in await w.rows(tables.meeting) if row["cell_id"] == cells[code]]
    return int(found[-1])


async def test_a_letter_is_not_sent_once_the_cell_is_not_looked_after(w: World) -> None:
    leader = await w.leader()
    opens = link("record", meeting=await record_of(w, "bhxh"))
    assert await posts(w, "7003", opens) == "sent"
    await unassigns(w, "bhxh")
    await leader.sees("một lá thư")
    assert await posts(w, "7003", f"{opens}") == "sent"  # the same letter, which was sent
    other = link("score", meeting=await record_of(w, "bhxh"))
    assert await posts(w, "7003", other) == "expired"
    await leader.nothing()


async def test_without_being_asked_again_it_would_be_sent(
    w: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control."""
    await w.leader()
    opens = link("record", meeting=await record_of(w, "bhxh"))
    await unassigns(w, "bhxh")
    monkeypatch.setattr(w.app.outbox, "_is_for", _yes)
    assert await posts(w, "7003", opens) == "sent"


async def _yes(*whatever: object) -> bool:
    return True


async def test_a_letter_that_names_no_unit_is_sent_to_whoever_may_open_it(w: World) -> None:
    await joins(w, "9001", "Phó", (Role.deputy_secretary, CELL))
    assert await posts(w, "9001", link("home")) == "sent"
    assert await posts(w, "9001", link("summary")) == "expired"
    assert await posts(w, "9001", "/record:-1") == "expired"


async def test_a_reminder_goes_to_who_holds_the_post_when_it_is_sent(w: World) -> None:
    secretary, deputy = await w.secretary(), await second_phone(w)
    await plans(w, date(2026, 9, 10))
    w.app.outbox._stopping = True  # written, and not sent
    await at(w, 9, 11)
    assert len(await rows(w, rule="record")) == 1
    await ends_posts(w, "7001")
    w.app.outbox._stopping = False
    await w.app.outbox.drain()
    await secretary.nothing()
    await at(w, 9, 11, 8, 10)
    await deputy.sees("ghi biên bản")
    await secretary.nothing()


async def test_a_reminder_of_what_was_done_before_it_could_be_sent_is_not_sent(w: World) -> None:
    """By the deputy, while the platform could not be reached."""
    secretary = await w.secretary()
    await plans(w, date(2026, 9, 10))
    w.app.outbox._stopping = True  # written, and not sent
    await at(w, 9, 11)
    assert len(await rows(w, rule="record")) == 1
    like = (await w.rows(tables.meeting))[0]
    await adds(w, tables.meeting, **{**like, "id": 900, "month": "2026-09", "cell_id": VHTT})
    w.app.outbox._stopping = False
    await w.app.outbox.drain()
    await secretary.nothing()
    await at(w, 9, 11, 8, 10)
    assert [one["state"] for one in await rows(w, rule="record")] == ["done"]


async def begins_file(w: World, label: str) -> Chat:
    """The file is asked for, and its post ends before it is made."""
    person = await joins(w, "9001", "Phó", (Role.deputy_secretary, CELL))
    await asked(person, "/bienban", "Biên bản số")
    w.api.faults.slowly("sendChatAction", 0.5)
    await person.taps(label)
    return person


@pytest.mark.parametrize("ends", [True, False])
async def test_a_file_is_made_only_for_who_may_have_it_then(w: World, ends: bool) -> None:
    person = await begins_file(w, "Biên bản Word")
    await person.sees("ở tệp dưới đây")
    if ends:
        await ends_posts(w, "9001")
    shown = await person.next()
    assert (shown.kind == "document") is not ends
    assert ("Không tìm thấy biên bản" in (shown.text or "")) is ends


async def makes_code(administrator: Chat, group: str, role: str) -> str:
    await asked(administrator, "/moi", "Mời người")
    await tapped(administrator, group, "vai trò")
    await tapped(administrator, role, "Từ ngày nào")
    shown = await tapped(administrator, "Từ khi được xác nhận", "72 giờ")
    return next(part for part in shown.text.split() if len(part) == 8 and part.isupper())


async def test_a_code_is_dead_once_its_maker_may_not_invite(w: World) -> None:
    administrator = await w.administrator()
    code = await makes_code(administrator, "Tổ công tác số 1", "thành viên")
    await ends_posts(w, "7004")
    guest = w.api.chat(9001, "Khách")
    await asked(guest, code, "không đúng")
    assert [row["redeemed_by"] for row in await w.rows(tables.invite)][-1] is None


async def test_who_may_not_invite_any_more_cannot_confirm(w: World) -> None:
    administrator = await w.administrator()
    code = await makes_code(administrator, "Tổ công tác số 1", "thành viên")
    guest = w.api.chat(9001, "Khách")
    await asked(guest, code, "đọc và đồng ý")
    await w.app.outbox.drain()
    await administrator.sees("Khách")
    await tapped(administrator, "Xem", "thành viên")
    before = await w.count(tables.post)
    await ends_posts(w, "7004")
    await tapped(administrator, "Đúng", "Không tìm thấy")
    assert await w.count(tables.post) == before


async def test_a_notice_is_read_while_the_cell_is_ones_own(w: World) -> None:
    leader, secretary = await w.leader(), await w.secretary()
    await asked(leader, "/thongbao", "Thông báo")
    await leader.taps("Soạn thông báo")
    await leader.next()
    await asked(leader, "Họp lúc 8 giờ ngày mai", "Họp lúc 8 giờ")
    await leader.taps("Gửi")
    await leader.next()
    await w.app.outbox.drain()
    letter = await secretary.sees("Họp lúc 8 giờ")
    await ends_posts(w, "7001")
    await secretary.taps_data(letter, letter.buttons[0][0].data or "")
    await secretary.sees("Không tìm thấy thông báo")
