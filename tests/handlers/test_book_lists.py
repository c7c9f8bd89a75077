"""Workbooks of who looks after which cells, and of when the cells meet, sent in a chat."""

from __future__ import annotations

from datetime import date

from domain.people import Role
from storage import tables
from tests.handlers.organisation.test_posts import told
from tests.handlers.test_decisions import sends
from tests.organisation_books.cells_shape import one
from tests.organisation_books.xlsx import xlsx
from tests.talk import asked, joins, tapped
from tests.world import World

CELL = "Chi bộ minh họa số {}"
GROUPS = xlsx(
    one(
        ("PHÂN CÔNG CẤP ỦY VIÊN PHỤ TRÁCH CHI BỘ (từ ngày 01/9/2026, Quyết định số 31-QĐ/ĐU)",),
        ("STT", "Đảng ủy viên", "Chi bộ phụ trách"),
        (1, "Ngô Thị Thử", "Chi bộ minh họa số 7, 8"),
        (2, "Đinh Văn Thử", "CB minh họa số 9-11"),
    )
)
DAYS = xlsx(
    one(
        ("LỊCH SINH HOẠT CHI BỘ NĂM 2026",),
        ("STT", "Chi bộ", "Giờ", "T8", "T9", "T10"),
        (1, CELL.format(7), "19h30", 3, 3, date(2026, 10, 5)),
        (2, CELL.format(8), 0.8125, None, "4/9", "5/10"),
    )
)
WRONG = xlsx(
    one(
        ("LỊCH SINH HOẠT NĂM 2026",),
        ("STT", "Chi bộ", "T9", "T10"),
        (1, CELL.format(7), 31, 3),
        (2, "Chi bộ Không Có", 3, "3 (CĐ)"),
    )
)


async def test_a_list_of_who_looks_after_which_cells_is_shown_then_written_once(s: World) -> None:
    office = await s.administrator()
    secretary = await joins(s, "9400", "Bí thư số 8", (Role.cell_secretary, "minh-hoa-8"))
    shown = await sends(office, GROUPS, "hiểu được 2 dòng")
    assert f"Ngô Thị Thử: {CELL.format(7)}; {CELL.format(8)}, từ thứ Ba 01/9/2026" in shown
    assert not [row for row in await s.rows(tables.work_group) if "Thử" in row["name"]]
    await tapped(office, "Áp dụng", "Đã phân công 5 chi bộ")
    mine = {row["id"] for row in await s.rows(tables.work_group) if "Thử" in row["name"]}
    given = [row for row in await s.rows(tables.assignment) if row["group_id"] in mine]
    assert {(row["from_date"], row["decision"]) for row in given} == {
        (date(2026, 9, 1), "31-QĐ/ĐU")
    }
    await told(s, secretary, "Ngô Thị Thử")
    before = await s.rows(tables.assignment)
    await sends(office, GROUPS, "hiểu được 2 dòng")
    await tapped(office, "Áp dụng", "Không có gì mới")
    assert await s.rows(tables.assignment) == before


async def test_the_meeting_days_of_a_year_come_into_the_plans_once(s: World) -> None:
    office = await s.administrator()
    secretary = await joins(s, "9401", "Bí thư số 8", (Role.cell_secretary, "minh-hoa-8"))
    shown = await sends(office, DAYS, "hiểu được 2 dòng")
    assert "(19:30): thứ Năm 03/9/2026, thứ Hai 05/10/2026" in shown
    assert "1 buổi đã qua" in shown
    await tapped(office, "Áp dụng", "Đã ghi 4 buổi vào kế hoạch của 2 chi bộ")
    planned = {(row["day"], str(row["starts"])[:5]) for row in await s.rows(tables.plan)}
    assert {(date(2026, 9, 4), "19:30"), (date(2026, 10, 5), "19:30")} <= planned
    await told(s, secretary, "theo lịch chung")
    before = await s.rows(tables.plan)
    await sends(office, DAYS, "hiểu được 2 dòng")
    await tapped(office, "Áp dụng", "Không có gì mới")
    assert await s.rows(tables.plan) == before


async def test_a_meeting_on_a_day_off_of_the_committee_is_pointed_out(s: World) -> None:
    """What is set nearer goes before."""
    office = await s.administrator()
    days = "nghỉ 5/10/2026 hội làng"
    await asked(office, "/quydinh", "Quy định đang áp dụng")
    await asked(office, days, "người được báo")
    await tapped(office, "Áp dụng", "Đã ghi ở")
    await asked(office, CELL.format(8), "Quy định đang áp dụng")
    await asked(office, "làm bù 5/10/2026", "làm bù thứ Hai")
    await tapped(office, "Áp dụng", "Đã ghi ở")
    shown = await sends(office, DAYS, "hiểu được 2 dòng")
    assert "Hàng 3" in shown
    assert "thứ Hai 05/10/2026 là ngày nghỉ cấp ủy đã báo (hội làng)" in shown
    assert shown.count("cấp ủy đã báo") == 1
    await tapped(office, "Áp dụng", "Đã ghi 4 buổi")


async def test_a_wrong_day_and_a_wrong_cell_are_named_and_nothing_is_written(s: World) -> None:
    office = await s.administrator()
    before = await s.rows(tables.plan)
    shown = await sends(office, WRONG, "còn chỗ sai nên chưa ghi gì")
    assert "Hàng 3, cột C: «31» không phải ngày của tháng 9" in shown
    assert shown.count("Hàng 4, cột B: «Chi bộ Không Có» không có chi bộ tên này") == 1
    assert "Áp dụng" not in " ".join(office.last.labels)
    assert await s.rows(tables.plan) == before


async def test_one_telephone_of_two_people_is_said(s: World) -> None:
    """Of one person in two cells it is no wonder."""
    office = await s.administrator()
    book = xlsx(
        one(
            ("DANH BẠ BÍ THƯ CHI BỘ",),
            ("STT", "Chi bộ", "Bí thư", "Điện thoại", "Tổng số đảng viên"),
            (1, CELL.format(7), "Ngô Thị Thử", "0900001001", 20),
            (2, CELL.format(8), "Đinh Văn Thử", "0900001002", 21),
            (3, CELL.format(9), "Lý Thị Thử", "0900 001 001", 22),
            (4, CELL.format(10), "Ngô Thị Thử", "0900001001", 23),
        )
    )
    shown = await sends(office, book, "hiểu được 4 dòng")
    assert shown.count("cũng là số của người khác ở hàng 3") == 1
    assert "Hàng 5, cột D" in shown
