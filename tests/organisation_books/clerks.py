"""Lists as clerks write them in a hurry: several things in one cell, and what they leave out."""

from __future__ import annotations

from tests.organisation_books.cells_shape import one
from tests.organisation_books.sheets import Book


def groups_in_short() -> Book:
    """Numbers behind one name, a span, two leaders, nobody as leader, "those that remain"."""
    head = ("TT", "Tổ", "Họ và tên", "Nhiệm vụ", "Chi bộ phụ trách", "Từ ngày")
    first = "Chi bộ TDP 1, 2; Chi bộ TDP 6"
    rows = [
        ("DANH SÁCH TỔ CÔNG TÁC",),
        head,
        (1, "Tổ 1", "Ngô Thị Trưởng", "Tổ trưởng", first, "01/01/2027"),
        (None, None, "Đinh Thị Viên", "thư ký tổ", None, None),
        (2, "Tổ 2", "Đinh Văn Trưởng", "TT", "TDP 3 - 5", "01/01/2027"),
        (None, None, "Ngô Văn Viên", "Tổ trưởng", None, None),
        (3, "Tổ 3", "Đỗ Văn Phụ Trách", "phụ trách", "TDP 1,2", "01/02/2027"),
        (4, "Tổ 4", "Đỗ Thị Viên", "Thành viên", "các chi bộ còn lại", "01/01/2027"),
        (None, None, "Đỗ Văn Viên", "Thành viên", None, None),
    ]
    merged = tuple(f"{column}{n}:{column}{n + 1}" for column in "ABEF" for n in (3, 5, 8))
    return one(*rows, merged=merged)


BOOKS = {
    "clerks-groups-in-short": groups_in_short,
}
