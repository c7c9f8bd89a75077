"""What is kept about oneself is seen, corrected and erased; the papers of the cell stay."""

from __future__ import annotations

import asyncio
import io
import json
import zipfile
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import String, cast, select

from bot import demo
from domain.chat import File, word
from domain.people import Role
from playground.people import Chat
from storage import outbox, seals, tables
from storage.store import Tx
from tests.handlers.organisation.test_posts import code_of, told
from tests.handlers.scores.talk_of_scores import file
from tests.handlers.test_access import reply
from tests.talk import CELL, COMMITTEE, adds, asked, joins, moves, tapped
from tests.world import World

NAME, KEPT = "Bí thư VHTT", "Đã xóa tên"


async def everything(w: World) -> str:
    """Every row of every table as JSON."""

    async def read(tx: Tx) -> str:
        found = []
        for table in tables.metadata.sorted_tables:
            rows = (await tx.execute(select(*(cast(c, String) for c in table.c)))).all()
            found.append(json.dumps([table.name, *map(tuple, rows)], ensure_ascii=False))
        return "\n".join(found).encode().decode("unicode_escape", "ignore") + "\n".join(found)

    return await w.read(read)


async def erases(person: Chat, expected: str = KEPT) -> Any:
    await asked(person, "xóa dữ liệu của tôi", "trợ lý giữ về đồng chí")
    await tapped(person, "Xóa dữ liệu", "Làm ngay và không lấy lại được")
    return await tapped(person, "Xóa hẳn", expected)


async def test_one_sees_what_is_kept_and_when_one_agreed(w: World) -> None:
    secretary = await w.secretary()
    shown = await asked(secretary, "/dulieu", NAME)
    for said in (
        "Đồng ý lúc 20 giờ, thứ Ba 18/8/2026",
        "Tài khoản Telegram",
        "bí thư chi bộ",
        "lời đồng ý bản 1",
    ):
        assert said in shown.text
    for said in ("rút lại đồng ý", "/privacy", "dữ liệu của tôi"):
        assert NAME in await reply(secretary, said)


async def test_all_of_it_comes_as_a_file(s: World) -> None:
    secretary = await s.secretary()
    await s.submits(secretary)
    await file(secretary)
    await asked(secretary, "/dulieu", NAME)
    await tapped(secretary, "Tải tệp", "mọi thứ trợ lý giữ")
    with zipfile.ZipFile(io.BytesIO(secretary.opens(await file(secretary)))) as book:
        whole = "".join(book.read(name).decode() for name in book.namelist() if "xml" in name)
    for kept in (NAME, "Biên bản đã nộp", "Telegram", "lời đồng ý bản 1", "nộp biên bản (meeting:"):
        assert kept in whole


async def test_a_name_is_corrected_and_the_log_holds_neither(w: World) -> None:
    secretary = await w.secretary()
    await asked(secretary, "/dulieu", NAME)
    await tapped(secretary, "Sửa tên", "gõ tên đúng")
    assert "từ 2 đến 60 chữ" in await reply(secretary, "1")
    await asked(secretary, "Nguyễn Thị Lan", "Đã sửa tên thành Nguyễn Thị Lan")
    assert "Nguyễn Thị Lan" in await reply(secretary, "/start")
    log = await w.rows(tables.audit)
    assert "rename" in [row["action"] for row in log]
    assert "Lan" not in json.dumps(log, default=str, ensure_ascii=False)


async def test_who_erased_themselves_is_nowhere_but_in_the_papers(w: World) -> None:
    secretary, administrator = await w.secretary(), await w.administrator()
    deputy = await joins(w, "8001", "Phó bí thư", (Role.deputy_secretary, CELL))
    await w.submits(secretary)
    await w.app.outbox.drain()
    await adds(
        w,
        tables.parked,
        channel="telegram",
        raw=f'{{"from": {demo.SECRETARY}}}',
        reason="x",
        at=datetime.now(UTC),
    )
    records = await w.rows(tables.meeting)
    await w.app.store.write(seals.add)
    assert NAME in await everything(w)
    await erases(secretary)
    assert NAME not in await everything(w)
    assert await w.rows(tables.meeting) == records
    assert (await w.app.store.look(seals.look)).wrong == {}
    assert "Bước" not in await reply(secretary, "/hop")
    assert "mã mời" in await reply(secretary, "/start")
    await told(w, deputy, "Người làm bí thư chi bộ")
    await told(w, administrator, "đã xóa dữ liệu cá nhân của mình")
    assert "Biên bản số" in await reply(deputy, "/bienban")
    row = (await w.rows(tables.person))[records[-1]["submitted_by"] - 1]
    assert row["erased_at"]
    assert row["consented_at"]  # which proves that it was kept by right


async def test_who_erased_themselves_hears_nothing_of_the_paper_that_was_being_made(
    w: World,
) -> None:
    secretary = await w.secretary()
    sender, erased = w.app.display._file_sender, asyncio.Event()
    make = sender._files.make

    async def made(file: File, chat_id: int) -> tuple[str, bytes]:
        await erased.wait()
        return await make(file, chat_id)

    sender._files.make = made  # type: ignore[method-assign]
    await w.submits(secretary)
    await erases(secretary)
    secretary.forget()
    erased.set()
    await w.app.display.settle(30)
    assert not secretary.room.unseen
    await asked(secretary, "/start", "mã mời")


async def test_the_number_of_the_chat_goes_within_a_week(w: World) -> None:
    secretary = await w.secretary()
    await w.leader()
    await erases(secretary)
    moves(w, days=7, hours=1)
    await w.app._forget()
    kept = [row["external"] for row in await w.rows(tables.chat)]
    assert demo.SECRETARY not in kept
    assert demo.LEADER in kept  # who is somebody stays, however long they are silent
    assert demo.SECRETARY not in await everything(w)
    secretary.forget()
    await asked(secretary, "/start", "mã mời")  # and may come again as anybody


async def test_somebody_of_the_same_name_is_still_called_so(w: World) -> None:
    """Only whole names are taken out of letters, in which "An" may be a part of a word."""
    secretary = await w.secretary()
    chats = {row["external"]: row["person_id"] for row in await w.rows(tables.chat)}
    for key, by in (("b", NAME), ("c", f"Con của {NAME}")):
        values = {"key": key, "person_id": chats[demo.ADMINISTRATOR], "state": "sent"}
        message = {"$word": ["told-change", {"by": by, "date": {"$date": "2026-08-01"}}]}
        at = w.app.clock.now()
        await adds(w, tables.outbox, message=message, due_at=at, expires_at=at, **values)
    await erases(secretary)
    said = [row["message"] for row in await w.rows(tables.outbox) if row["key"] in ("b", "c")]
    names = [message["$word"][1]["by"] for message in said]
    assert names == ["«…»", f"Con của {NAME}"]


async def test_nothing_of_a_letter_that_waited_is_sent(w: World) -> None:
    secretary = await w.secretary()
    (mine,) = [
        row["person_id"] for row in await w.rows(tables.chat) if row["external"] == demo.SECRETARY
    ]
    await w.app.store.write(
        lambda tx: outbox.post(
            tx,
            [outbox.NewLetter("x", mine, word("attention", text="riêng cho bí thư"))],
            now=w.app.clock.now(),
            until=w.app.clock.now(),
        )
    )
    await erases(secretary)
    (row,) = [row for row in await w.rows(tables.outbox) if row["key"] == "x"]
    assert (row["state"], row["message"]) == ("expired", {"$word": ["nothing", {}]})


async def test_the_last_administrator_is_warned(w: World) -> None:
    administrator = await w.administrator()
    await asked(administrator, "/dulieu", "trợ lý giữ")
    shown = await tapped(administrator, "Xóa dữ liệu", "không lấy lại được")
    assert "sẽ không còn ai mời được người" in shown.text
    await tapped(administrator, "Giữ lại", "trợ lý giữ về đồng chí")
    await joins(w, "9010", "Quản trị hai", (Role.administrator, COMMITTEE))
    shown = await tapped(administrator, "Xóa dữ liệu", "không lấy lại được")
    assert "không còn ai" not in shown.text


async def test_who_refuses_leaves_nothing_and_the_code_can_be_used_again(w: World) -> None:
    secretary, administrator = await w.secretary(), await w.administrator()
    await asked(secretary, "/vaitro", "Vai trò của đồng chí")
    await tapped(secretary, "Vai trò 1", "bí thư chi bộ")
    code = code_of((await tapped(secretary, "Bàn giao", "kế nhiệm")).text)
    new = w.api.chat(9001, "Người Mới Lạ")
    await asked(new, code, "đọc và đồng ý")
    assert "Người Mới Lạ" in await everything(w)
    await tapped(new, "Không đồng ý", "xóa ngay tên")
    await tapped(new, "Xóa, tôi", "Tôi không giữ tên")
    assert "Người Mới Lạ" not in await everything(w)
    other = w.api.chat(9002, "Người khác")
    await asked(other, code, "đọc và đồng ý")
    await tapped(other, "Tôi đồng ý", "Cảm ơn")
    await told(w, administrator, "Người khác đã dùng mã")
