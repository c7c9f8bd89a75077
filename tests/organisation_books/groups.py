"""Who looks after which cells: as a decision's annex, one by one, and as a table of crosses."""

from __future__ import annotations

from tests.organisation_books.cells_shape import one
from tests.organisation_books.sheets import Book, Row
from tests.organisation_books.words import code, signatures


def groups_over_rows() -> Book:
    """A group over several rows, its cells in one merged cell with numbers and lines."""
    head = ("TT", "Tổ công tác", "Họ và tên", "Chức vụ", "Nhiệm vụ", "Chi bộ phụ trách", "Ghi chú")
    east = "1. Chi bộ Tổ dân phố 1\n2. Chi bộ Tổ dân phố 2;\n3. Chi bộ Tổ dân phố 3."
    west = "- Chi bộ Tổ dân phố 4\n- Chi bộ Tổ dân phố 5, Chi bộ Tổ dân phố 6"
    rows: list[Row] = [
        ("PHÂN CÔNG TỔ CÔNG TÁC (kèm theo Quyết định số 31-QĐ/ĐU ngày 10/11/2026)",),
        head,
        (1, "Tổ công tác số 1", "Ngô Thị Trưởng", "UVBTV", "Tổ trưởng", east, "Từ 01/12/2026"),
        (None, None, "Ngô Văn Viên", "CVVP", "Tổ viên", None, None),
        (None, None, "Đinh Thị Viên", "CVVP", "Thành viên", None, None),
        (2, "Tổ công tác số 2", "Đinh Văn Trưởng", "PBT TT", "TT", west, "Từ 01/12/2026"),
        (None, None, "Ngô Văn Viên", "CVVP", "TV", None, None),
        *signatures(),
    ]
    merged = ("A3:A5", "B3:B5", "F3:F5", "G3:G5", "A6:A7", "B6:B7", "F6:F7", "G6:G7")
    return one(*rows, merged=merged)


def one_person_each() -> Book:
    """A named committee member per line, cells as lists and spans, one cell given twice."""
    head = ("STT", "Đảng ủy viên", "SĐT", "Phụ trách các chi bộ", "Thời gian")
    return one(
        ("DANH SÁCH ĐẢNG ỦY VIÊN PHỤ TRÁCH CHI BỘ",),
        head,
        (1, "Ngô Thị Trưởng", "0900 000 201", "Tổ dân phố 1, 2", "12/2026 - 11/2027"),
        (2, "Đinh Văn Trưởng", "0900 000 202", "Tổ dân phố 3–5", "12/2026 - 11/2027"),
        (3, "Đỗ Văn Phụ Trách", None, "Chi bộ TDP 6; Chi bộ TDP 5", "01/12/2026 đến 30/11/2027"),
        (4, "Đỗ Thị Phụ Trách", "0900 000 204", "Chi bộ Tổ dân phố 16", "Từ tháng 12/2026"),
    )


def table_of_crosses() -> Book:
    """Cells down, groups across, an x where they meet; one cell without, one with two."""
    head = ("STT", "Chi bộ", "Mã", "Tổ 1", "Tổ 2", "Tổ 3")
    marks: list[Row] = [("x", None, None), ("X", None, None), (None, "x", None)]
    marks += [(None, None, None), (None, "x", "x"), (None, None, "✓")]
    rows = [(n, f"Chi bộ Tổ dân phố {n}", code(n), *marks[n - 1]) for n in range(1, 7)]
    return one(head, *rows, (None, "Cộng", None, 2, 2, 2))


BOOKS = {
    "groups-over-rows": groups_over_rows,
    "groups-one-person-each": one_person_each,
    "groups-table-of-crosses": table_of_crosses,
}
