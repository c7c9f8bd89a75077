"""A committee's own kind of meeting: its name everywhere, and whether a month is judged by it."""

from __future__ import annotations

from datetime import date

import pytest

from domain.chat import Month
from domain.errors import Invalid
from domain.kind import Kind
from domain.organisation import new_kind
from playground.people import Chat
from storage import tables
from storage.meetings import meeting
from storage.organisation import id_of, unit
from tests.bot.exports.paper import printed
from tests.handlers.test_books import download
from tests.handlers.test_decisions import sends
from tests.handlers.test_rule_books import book, of_committee
from tests.talk import CELL, asked, tapped
from tests.world import ANSWERS, NOW, World

WIDE, ASIDE = "Sinh hoạt mở rộng", "Tọa đàm truyền thống"
NAME = "Chi bộ Văn hóa, Thể thao và Truyền thông"
LAST_TASKS = "1 xong, 2 chưa"
MONTH = Month.of(NOW.date())


async def sets(office: Chat, *said: str) -> None:
    await asked(office, "/quydinh", "Quy định đang áp dụng")
    await tapped(office, "Loại sinh hoạt", "10. ")
    for one in said:
        await asked(office, one, "người được báo")
        await tapped(office, "Áp dụng", "Đã ghi ở")


async def records(secretary: Chat, kind: str, *, counts: bool = True) -> None:
    """Of one that does not count nobody is asked what came of the tasks of the month before."""
    await secretary.says("/hop")
    await secretary.sees("Bước 1/12")
    said = [kind, *(answer for answer, _ in ANSWERS[1:] if answer != LAST_TASKS or counts)]
    for at, answer in enumerate(said, 2):
        await secretary.says(answer)
        last = at > len(said)
        await secretary.sees(ANSWERS[-1][1] if last else f"Bước {at}/{len(said)}")
    await tapped(secretary, "Nộp biên bản", "Biên bản số")


async def test_it_is_said_before_it_is_set_whether_a_month_is_judged_by_it(w: World) -> None:
    office = await w.administrator()
    await asked(office, "/quydinh", "Quy định đang áp dụng")
    await tapped(office, "Loại sinh hoạt", "9. Loại riêng, tính là sinh hoạt thường kỳ")
    await asked(office, f"9 = {WIDE}", "tính là sinh hoạt thường kỳ của tháng")
    await tapped(office, "Áp dụng", f"gọi là «{WIDE}»")
    await asked(office, f"10 = {ASIDE}", "không tính là sinh hoạt thường kỳ")


async def test_a_kind_that_counts_is_the_meeting_of_the_month(w: World) -> None:
    office, secretary = await w.administrator(), await w.secretary()
    await sets(office, f"9 = {WIDE}")
    shown = await asked(secretary, "/hop", "loại sinh hoạt nào")
    assert WIDE in shown.labels
    await records(secretary, "mở rộng")
    cell = await w.read(lambda tx: id_of(tx, tables.unit, CELL))
    found = await w.read(lambda tx: meeting.regular_record(tx, cell, MONTH))
    assert found is not None
    assert (found.meeting.kind, found.meeting.called) == (Kind.wide, WIDE)
    shown = await asked(secretary, "/bienban", WIDE)
    paper = printed(await download(secretary))
    assert f"{WIDE} tháng".lower() in paper.lower()
    shown = await asked(await w.leader(), "/tonghop", "Tổng hợp tháng 8/2026")
    assert f"{NAME}\n   18/08 · 100 phút" in shown.text
    await asked(secretary, "/diem", "100 phút, đủ 90")  # by the form of the regular one


async def test_one_that_does_not_count_leaves_the_month_without_its_meeting(w: World) -> None:
    office, secretary = await w.administrator(), await w.secretary()
    await sets(office, f"10 = {ASIDE}")
    await records(secretary, ASIDE, counts=False)
    cell = await w.read(lambda tx: id_of(tx, tables.unit, CELL))
    assert await w.read(lambda tx: meeting.regular_record(tx, cell, MONTH)) is None
    assert (await w.rows(tables.meeting))[-1]["kind"] == "own"
    shown = await asked(await w.leader(), "/tonghop", "Tổng hợp tháng 8/2026")
    assert f"{NAME}\n   chưa" in shown.text


async def test_a_record_stays_what_it_was_when_the_committee_decides_otherwise(w: World) -> None:
    office, secretary = await w.administrator(), await w.secretary()
    await sets(office, f"9 = {WIDE}")
    await records(secretary, WIDE)
    await sets(office, "9 = không", f"10 = {WIDE}")
    cell = await w.read(lambda tx: id_of(tx, tables.unit, CELL))
    found = await w.read(lambda tx: meeting.regular_record(tx, cell, MONTH))
    assert found
    assert found.meeting.called == WIDE
    kinds = (await w.read(lambda tx: unit.ground(tx, cell, NOW.date()))).kinds
    assert kinds == {Kind.wide: False, Kind.own: WIDE}


async def test_it_comes_in_by_a_workbook_from_its_day(w: World) -> None:
    office = await w.administrator()
    name = "Loại sinh hoạt: loại riêng, tính là sinh hoạt thường kỳ"
    await sends(office, book(of_committee(name, WIDE, "1/9/2026")), "hiểu được 1 dòng")
    await tapped(office, "Áp dụng", "Đã ghi 1 quy định")
    cell = await w.read(lambda tx: id_of(tx, tables.unit, CELL))
    first = await w.read(lambda tx: unit.ground(tx, cell, NOW.date()))
    then = await w.read(lambda tx: unit.ground(tx, cell, date(2026, 9, 1)))
    assert (first.kinds, then.kinds) == ({}, {Kind.wide: WIDE})
    shown = await sends(office, book(of_committee(name, "có")), "còn chỗ sai")
    assert "Loại riêng cần có tên" in shown


def test_a_kind_of_its_own_has_a_name() -> None:
    with pytest.raises(Invalid):
        new_kind("9 = có", NOW.date())
