"""What is recorded stays as it was on its day: names, superiors, counts, who looked after it."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from docx import Document
from sqlalchemy import select

from bot import demo
from bot.config import DEFAULT_ZONE
from bot.files import Files
from bot.words import Words
from domain.chat import File
from domain.errors import Refused
from domain.people import Role
from storage import tables
from storage.organisation import changes, today, unit
from storage.store import Tx
from tests.handlers.organisation.changing import (
    BY,
    FIRST,
    TODAY,
    committee,
    counts,
    dissolves,
    later,
    merges,
    moves_to,
    number,
    record_of,
    renames,
    writes,
)
from tests.handlers.test_access import reply
from tests.talk import CELL, COMMITTEE, asked, joins, unassigns
from tests.world import NOW, World

OLD = "Chi bộ Văn hóa, Thể thao và Truyền thông"


async def minutes_of(w: World, meeting_id: int) -> str:
    """The words of the minutes as they are printed now, for the first secretary."""
    chats = {row["external"]: row["id"] for row in await w.rows(tables.chat)}
    files = Files(w.app.store, None, Words(DEFAULT_ZONE), lambda: NOW)
    _, content = await files.make(File("minutes", meeting_id), chats[demo.SECRETARY])
    paper = Document(BytesIO(content))
    cells = [c.text for t in paper.tables for row in t.rows for c in row.cells]
    return "\n".join([*(p.text for p in paper.paragraphs), *cells])


async def test_minutes_of_july_keep_name_and_superior_of_their_day(w: World) -> None:
    secretary = await w.secretary()
    july = await record_of(w, CELL)
    await renames(w, CELL, "Chi bộ Truyền thông", FIRST)
    await committee(w, "dang-uy-moi", "Đảng bộ phường mới")
    await moves_to(w, CELL, "dang-uy-moi", FIRST)
    shown = await reply(secretary, f"/record:{july}")
    assert OLD in shown
    assert "Chi bộ Truyền thông" not in shown
    cell = await number(w, CELL)
    before = await w.read(lambda tx: unit.parent(tx, cell, date(2026, 7, 3)))
    after = await w.read(lambda tx: unit.parent(tx, cell, FIRST))
    assert before
    assert after
    assert (before.name, after.name) == ("Đảng bộ Lộc Bình", "Đảng bộ phường mới")
    printed = await minutes_of(w, july)
    assert OLD.upper() in printed.upper()
    assert "LỘC BÌNH" in printed.upper()
    assert "phường mới" not in printed
    assert "Chi bộ Truyền thông" in await reply(secretary, "/kehoach")


async def test_a_superior_sees_the_months_of_its_own_time(s: World) -> None:
    above = await joins(s, "9001", "Cấp ủy cũ", (Role.committee, COMMITTEE))
    await committee(s, "dang-uy-moi", "Đảng bộ phường mới")
    new = await joins(s, "9002", "Cấp ủy mới", (Role.committee, "dang-uy-moi"))
    july = await record_of(s, CELL)
    await moves_to(s, CELL, "dang-uy-moi", FIRST)
    assert "5/32 chi bộ" in await reply(above, "/tonghop 7")
    assert "/31 chi bộ" in await reply(above, "/tonghop")
    assert "chỉ để xem" in await reply(above, f"/record:{july}")
    assert OLD not in await reply(new, "/tonghop 7")
    assert OLD in await reply(new, "/tonghop")
    assert "Không tìm thấy" in await reply(new, f"/record:{july}")


async def test_a_new_leader_does_not_see_what_was_before_his_time(s: World) -> None:
    new = await joins(s, "9002", "Tổ trưởng mới", (Role.group_leader, "to-cong-tac-2"))
    leader = await s.leader()
    july = await record_of(s, CELL)
    await unassigns(s, CELL)
    await _assigns(s, CELL, "to-cong-tac-2", TODAY)
    assert "Không tìm thấy" in await reply(new, f"/record:{july}")
    assert "chỉ để xem" in await reply(leader, f"/record:{july}")
    assert OLD in await reply(new, "/tonghop")
    assert OLD in await reply(leader, "/tonghop 7")
    assert OLD in await reply(leader, "/tonghop quý 3")
    assert OLD not in await reply(leader, "/tonghop")


async def _assigns(w: World, code: str, group: str, since: date) -> None:
    cell = await number(w, code)
    query = select(tables.work_group.c.id).where(tables.work_group.c.code == group)

    async def work(tx: Tx) -> None:
        there = (await tx.execute(query)).scalar_one()
        values = {"group_id": there, "unit_id": cell, "from_date": since}
        await tx.execute(tables.assignment.insert().values(**values))

    await writes(w, work)


async def test_a_meeting_is_counted_by_the_members_of_its_day(s: World) -> None:
    """22 + 2 until August, 30 + 2 from 15 August: a meeting of the 5th has 22 to be there."""
    await counts(s, CELL, 30, date(2026, 8, 15))
    secretary = await s.secretary()
    await asked(secretary, "/hop 8", "Bước 1/12")
    await asked(secretary, "thường kỳ", "Bước 2/12")
    await asked(secretary, "5/8", "Bước 3/12")
    await asked(secretary, "14h đến 15h40", "Bước 4/12")
    shown = await asked(secretary, "bỏ qua", "Bước 5/12")
    assert "phải dự 22" in shown.text
    await asked(secretary, "đủ cả", "22 có mặt trong 22 phải dự")


async def test_a_day_changed_on_the_card_asks_about_the_roll(s: World) -> None:
    await counts(s, CELL, 30, date(2026, 8, 15))
    secretary = await s.secretary()
    await s.fills(secretary)  # today: 30
    await asked(secretary, "2", "Họp ngày nào")
    shown = await asked(secretary, "5/8", "gõ số của dòng")
    assert "22" in shown.text
    (row,) = await s.rows(tables.draft)
    assert row["context"]["full"] == 22


async def test_nine_exempt_of_five_members_never_ask_for_less_than_nobody() -> None:
    assert unit.Members(full=5, probationary=0, exempt=9).obliged == 0


async def test_a_dissolved_cell_stays_in_july_and_records_no_more(s: World) -> None:
    above = await joins(s, "9001", "Cấp ủy", (Role.committee, COMMITTEE))
    secretary = await s.secretary()
    await dissolves(s, CELL, FIRST)
    assert "5/32 chi bộ" in await reply(above, "/tonghop 7")
    assert "/31 chi bộ" in await reply(above, "/tonghop")
    assert "Bước 1/12" not in await reply(secretary, "/hop")


async def test_a_merged_cell_keeps_the_history_of_both_each_under_its_own_name(s: World) -> None:
    secretary = await s.secretary()
    july = await record_of(s, "bhxh")
    assert "Không tìm thấy" in await reply(secretary, f"/record:{july}")
    await merges(s, CELL, "bhxh", TODAY)
    shown = await reply(secretary, f"/record:{july}")
    assert "Chi bộ Bảo hiểm xã hội" in shown
    assert "chỉ để xem" in shown
    members = await s.read(_members(await number(s, CELL)))
    assert members
    assert (members.full, members.exempt) == (39, 3)


def _members(cell: int):  # type: ignore[no-untyped-def]
    return lambda tx: unit.members(tx, cell, TODAY)


async def test_a_change_to_come_does_nothing_before_its_day_and_can_be_taken_back(
    w: World,
) -> None:
    raw = {t.name: await w.rows(t) for t in (tables.unit, tables.unit_link, tables.membership)}
    change = await merges(w, CELL, "bhxh", later(10))
    secretary = await w.secretary()
    july = await record_of(w, "bhxh")
    assert "Không tìm thấy" in await reply(secretary, f"/record:{july}")
    await writes(w, lambda tx: changes.revoke(tx, change, BY))
    again = {name: await w.rows(tables.metadata.tables[name]) for name in raw}
    assert again == raw
    with pytest.raises(Refused, match="change-began"):
        await writes(w, lambda tx: changes.revoke(tx, change, BY))


async def test_a_change_that_began_is_not_taken_back(s: World) -> None:
    change = await renames(s, CELL, "Chi bộ Truyền thông", TODAY)
    with pytest.raises(Refused, match="change-began"):
        await writes(s, lambda tx: changes.revoke(tx, change, BY))


async def test_nothing_comes_to_be_under_itself(s: World) -> None:
    await committee(s, "a", "Đảng bộ A")
    await committee(s, "b", "Đảng bộ B")
    await moves_to(s, "b", "a", FIRST)
    with pytest.raises(Refused, match="unit-circle"):
        await moves_to(s, "a", "b", TODAY)


async def test_a_name_to_come_is_that_of_the_unit_from_its_day_on(w: World) -> None:
    await renames(w, CELL, "Chi bộ Truyền thông", later(1))
    cell = await number(w, CELL)
    now = await w.read(lambda tx: unit.unit_named(tx, cell))
    await writes(w, lambda tx: today.settle(tx, later(1)))
    then = await w.read(lambda tx: unit.unit_named(tx, cell))
    assert now
    assert then
    assert (now.name, then.name) == (OLD, "Chi bộ Truyền thông")
