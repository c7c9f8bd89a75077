"""A workbook of decisions merges, splits, renames, dissolves, founds and moves in one preview."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.errors import Refused
from domain.people import Role
from playground.people import Chat
from storage import organisation, tables
from storage.organisation import By, bulk, unit
from storage.store import Tx
from tests.handlers.organisation.test_posts import told
from tests.organisation_books.cells_shape import one
from tests.organisation_books.xlsx import xlsx
from tests.talk import COMMITTEE, asked, joins, tapped
from tests.world import NOW, World

HEAD = ("TT", "Số, ngày quyết định", "Hình thức", "Chi bộ trước", "Chi bộ sau", "Hiệu lực từ")
NAME, SECONDS = "Chi bộ minh họa số {}", 60
DAY = date(2026, 9, 1)


def book(*rows: tuple[Any, ...]) -> bytes:
    return xlsx(one(HEAD, *rows))


BY, NEXT = "41-QĐ/ĐU ngày 20/8/2026", "42-QĐ/ĐU, 21/8/2026"
SEVEN, TWELVE = NAME.format(7), NAME.format(12)
ALL = book(
    (1, BY, "Sáp nhập", f"{SEVEN}\n{NAME.format(8)}", "Chi bộ Đoàn Kết", DAY),
    (2, BY, "Chia tách", NAME.format(9), "Chi bộ Chín A; Chi bộ Chín B", "01/9/2026"),
    (3, NEXT, "Đổi tên", "CB minh họa số 10", "Chi bộ Khu phố 10", "01/09/2026"),
    (4, "43-QĐ/ĐU (21.8.2026)", "Giải thể", NAME.format(11), None, "01/9/2026"),
    (5, "44-QĐ/ĐU ngày 1/9/2026", "Thành lập", None, "Chi bộ Công ty Thử", "kể từ ngày ký"),
)


async def sends(person: Chat, content: bytes, expected: str) -> str:
    await person.sends_document("quyet-dinh.xlsx", content)
    return (await person.sees(expected, within=SECONDS)).text


async def names(w: World, day: date) -> set[str]:
    top = await w.read(lambda tx: organisation.id_of(tx, tables.unit, COMMITTEE))
    return {row.name for row in await w.read(lambda tx: organisation.known(tx, top, day))}


async def test_a_file_of_decisions_is_shown_then_written_each_from_its_day(w: World) -> None:
    office = await w.administrator()
    secretary = await joins(w, "9300", "Bí thư số 8", (Role.cell_secretary, "minh-hoa-8"))
    before, today = await names(w, DAY), NOW.date()
    shown = await sends(office, ALL, "hiểu được 5 dòng")
    assert f"Sáp nhập {SEVEN}; {NAME.format(8)} thành Chi bộ Đoàn Kết" in shown
    assert "Thành lập Chi bộ Công ty Thử, từ thứ Ba 01/9/2026 (QĐ 44-QĐ/ĐU)" in shown
    assert await names(w, DAY) == before
    await tapped(office, "Áp dụng", "Đã ghi 5 quyết định")
    gone = {NAME.format(at) for at in (7, 8, 9, 10, 11)}
    new = {"Chi bộ Đoàn Kết", "Chi bộ Chín A", "Chi bộ Chín B", "Chi bộ Khu phố 10"}
    assert await names(w, DAY) == before - gone | new | {"Chi bộ Công ty Thử"}
    assert gone <= await names(w, today)  # until their day nothing changes
    await told(w, secretary, "sáp nhập")
    log = [row for row in await w.rows(tables.audit) if row["action"] == "unit-merge"]
    assert log[0]["new"]["decision"] == "41-QĐ/ĐU"
    await sends(office, ALL, "hiểu được 5 dòng")  # again: nothing is written a second time
    written = await w.rows(tables.unit_change)
    await tapped(office, "Áp dụng", "không có vào thứ Ba 01/9/2026")
    assert await w.rows(tables.unit_change) == written


async def test_the_same_cell_is_not_founded_twice(s: World) -> None:
    office = await s.administrator()
    once = book((1, "44-QĐ/ĐU", "Thành lập", None, "Chi bộ Công ty Thử", DAY))
    await sends(office, once, "hiểu được 1 dòng")
    await tapped(office, "Áp dụng", "Đã ghi 1 quyết định")
    await sends(office, once, "hiểu được 1 dòng")
    await tapped(office, "Áp dụng", "Có lẽ tệp này đã được ghi")


async def test_each_can_be_taken_back_before_its_day(s: World) -> None:
    office = await s.administrator()
    await sends(office, ALL, "hiểu được 5 dòng")
    before = await names(s, DAY)
    await tapped(office, "Áp dụng", "Đã ghi 5 quyết định")
    await asked(office, "/donvi", "gõ một phần tên")
    await asked(office, "minh hoa so 11", NAME.format(11))
    await tapped(office, "1. ", "📅 Từ")
    await tapped(office, "Thu hồi", "Thu hồi thay đổi nào")
    await tapped(office, "Thu hồi 1", "Đã thu hồi")
    assert NAME.format(11) in await names(s, DAY)
    assert NAME.format(11) in before


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (("Đổi tên", "Chi bộ không có", "Chi bộ X", DAY), "D: «Chi bộ không có» không có chi bộ"),
        (("Sáp nhập", SEVEN, "Chi bộ X", DAY), f"D: «{SEVEN}» cần ít nhất hai"),
        (("Chuyển", SEVEN, "Đảng ủy nơi khác", DAY), "E: «Đảng ủy nơi khác» không có đảng bộ"),
        (("Khen thưởng", SEVEN, None, DAY), "C: «Khen thưởng» chưa rõ là việc gì"),
        (("Giải thể", SEVEN, None, "31/11/2026"), "F: «31/11/2026» không có ngày này"),
        (("Giải thể", TWELVE, None, DAY), f"D: «{TWELVE}» đã có trong quyết định ở hàng 2"),
    ],
)
async def test_what_is_wrong_is_named_by_row_and_column(
    s: World, row: tuple[Any, ...], said: str
) -> None:
    office = await s.administrator()
    before = await s.rows(tables.unit_change)
    first = (1, "1-QĐ", "Đổi tên", TWELVE, "Chi bộ Mười Hai", DAY)
    shown = await sends(office, book(first, (2, "1-QĐ", *row)), "Cần sửa 1 chỗ")
    assert f"Hàng 3, cột {said}" in shown
    assert "Áp dụng" not in office.last.labels
    assert await s.rows(tables.unit_change) == before


async def test_where_one_cannot_be_none_is_written(w: World) -> None:
    """What changed between the preview and the moment of writing."""

    def act(kind: str, number: int, *new: str) -> dict[str, Any]:
        told = {"kind": kind, "units": [f"minh-hoa-{number}"], "names": list(new)}
        return {**told, "under": COMMITTEE, "since": str(DAY), "decision": "1-QĐ"}

    async def work(tx: Tx) -> None:
        by = By(None, NOW)
        with pytest.raises(Refused):
            await bulk.apply(tx, [act("rename", 7, "Chi bộ Bảy"), act("move", 8)], by)
        cell = await organisation.id_of(tx, tables.unit, "minh-hoa-9")
        await organisation.changes.end(tx, cell, DAY, by)
        acts = [act("rename", 7, "Chi bộ Bảy"), act("split", 9, "Chín", "Chín B")]
        with pytest.raises(Refused):
            await bulk.apply(tx, acts, by)
        seven = await organisation.id_of(tx, tables.unit, "minh-hoa-7")
        found = await unit.unit_named(tx, seven, DAY)
        assert found
        assert found.name == SEVEN

    await w.app.store.write(work)
