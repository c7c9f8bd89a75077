"""A workbook with several lists, sent in a chat: one preview, one tap, all of them or nothing."""

from __future__ import annotations

from datetime import date

from storage import tables
from tests.handlers.test_decisions import sends
from tests.organisation_books.sheets import Book, Row, Sheet
from tests.organisation_books.xlsx import xlsx
from tests.talk import tapped
from tests.world import World

HEAD: Row = ("STT", "Chi bộ", "Số ĐV", "Bí thư")
VILLAGES = Sheet(
    "Thôn",
    [
        HEAD,
        (1, "Chi bộ Thôn Thử Một", 24, "Lò Văn Thử"),
        (2, "Chi bộ Thôn Thử Hai", 9, "Hà Thị Ví"),
    ],
)
OFFICES = Sheet("Cơ quan", [HEAD, (1, "Chi bộ Trạm Thử", 8, "Vũ Thị Tạm")])
GROUPS = Sheet(
    "Phân công",
    [
        ("STT", "Đảng ủy viên", "Chi bộ phụ trách"),
        (1, "Ngô Thị Thử", "CB Thôn Thử Một; CB Trạm Thử"),
    ],
)
DAYS = Sheet(
    "Lịch",
    [
        ("LỊCH NĂM 2026",),
        ("TT", "Chi bộ", "Giờ", "T10", "T11"),
        (1, "Chi bộ Trạm Thử", "14h", 5, 3),
    ],
)


async def test_cells_of_two_sheets_their_groups_and_days_come_in_by_one_tap(s: World) -> None:
    office = await s.administrator()
    shown = await sends(office, xlsx(Book((VILLAGES, OFFICES, GROUPS, DAYS))), "hiểu được 3 dòng")
    assert "Trang «Thôn», «Cơ quan»" in shown
    assert "Ngô Thị Thử: Chi bộ Thôn Thử Một; Chi bộ Trạm Thử" in shown
    assert "Chi bộ Trạm Thử (14:00): thứ Hai 05/10/2026, thứ Ba 03/11/2026" in shown
    done = await tapped(office, "Áp dụng", "Đã ghi 3 đơn vị")
    assert "Đã phân công 2 chi bộ" in done.text
    assert "Đã ghi 2 buổi vào kế hoạch của 1 chi bộ" in done.text
    names = {row["name"] for row in await s.rows(tables.unit_name)}
    assert {"Chi bộ Thôn Thử Một", "Chi bộ Thôn Thử Hai", "Chi bộ Trạm Thử"} <= names
    assert date(2026, 10, 5) in {row["day"] for row in await s.rows(tables.plan)}


async def test_a_summary_that_says_otherwise_is_named_by_its_sheet_and_row(s: World) -> None:
    summary = Sheet("Tổng hợp", [("Chi bộ", "Số ĐV"), ("Chi bộ Thôn Thử Một", 25)])
    office = await s.administrator()
    shown = await sends(office, xlsx(Book((summary, VILLAGES))), "hiểu được 2 dòng")
    assert "Trang «Tổng hợp», hàng 2, cột B: «25» trang «Thôn», hàng 2 ghi «24»" in shown


async def test_what_is_wrong_is_left_out_and_the_rest_is_written(s: World) -> None:
    wrong: list[Row] = [*VILLAGES.rows, (3, "Chi bộ Thôn Thử Ba", "chưa rõ", "Tô Thị Mẫu")]
    office = await s.administrator()
    shown = await sends(office, xlsx(Book((Sheet("Thôn", wrong),))), "Chưa ghi được 1 chỗ")
    assert "Thêm Chi bộ Thôn Thử Một" in shown
    assert "Hàng 4, cột C: «chưa rõ» không phải số đảng viên" in shown
    await tapped(office, "Áp dụng", "Đã ghi 2 đơn vị")
    mended = Sheet("Thôn", [*VILLAGES.rows, (3, "Chi bộ Thôn Thử Ba", 11, "Tô Thị Mẫu")])
    again = await sends(office, xlsx(Book((mended,))), "Mới 1 · thay đổi 0 · giữ nguyên 2")
    assert "Chưa ghi được" not in again


async def test_decisions_with_a_fault_are_left_whole_and_the_cells_beside_them_written(
    s: World,
) -> None:
    acts = Sheet(
        "Quyết định",
        [
            ("Số QĐ", "Hình thức", "Chi bộ trước", "Chi bộ sau", "Hiệu lực"),
            ("1-QĐ", "Giải thể", "Chi bộ minh họa số 7", None, "01/12/2026"),
            ("2-QĐ", "Giải thể", "Chi bộ Không Có", None, "01/12/2026"),
        ],
    )
    office = await s.administrator()
    before = await s.rows(tables.unit_change)
    shown = await sends(office, xlsx(Book((VILLAGES, acts))), "hiểu được 2 dòng, còn chỗ sai")
    assert "Thêm Chi bộ Thôn Thử Một" in shown
    await tapped(office, "Áp dụng", "Đã ghi 2 đơn vị")
    assert await s.rows(tables.unit_change) == before
