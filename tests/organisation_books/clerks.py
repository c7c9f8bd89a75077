"""Lists as clerks write them in a hurry: several things in one cell, and what they leave out."""

from __future__ import annotations

from tests.organisation_books.cells_shape import one
from tests.organisation_books.sheets import Book, Corrected


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


def counts_in_a_hurry() -> Book:
    """10+2, a cell that is no more, one twice under two spellings, too few, remarks behind names,
    a sum that is another, a name corrected in its cell, codes of the office itself.
    """
    head = ("TT", "Mã", "Chi bộ", "Tổng", "Dự bị", "Bí thư", "Phó bí thư")
    return one(
        head,
        (1, "KP01", "Chi bộ Tổ dân phố 1", "10+2", None, "Nguyễn Văn Mẫu - CHT", None),
        (2, "KP02", "Chi bộ Tổ dân phố 2", 31, 0, Corrected("Lê Thị Cũ", "Trần Thị Thử"), None),
        (3, None, "Chi bộ Tổ dân phố 3", 12, 1, "Lê Văn Ví Dụ", None),
        (4, None, "CB TDP số 03", 12, 1, "Lê Văn Ví Dụ", None),
        (5, None, "Chi bộ Tổ dân phố 4 (giải thể từ 30/9/2026)", 7, 0, None, None),
        (6, None, "Chi bộ Tổ dân phố 5", "đã giải thể", None, None, None),
        (7, None, "Chi bộ Công ty Mẫu", 2, 0, "khuyết", "Hoàng Văn Giả"),
        (8, None, "Chi bộ Trạm Y tế", None, None, "Vũ Thị Tạm", None),
    )


def sums_of_blocks() -> Book:
    """A sum after each block and one of all; the last is another than the rows say."""
    return one(
        ("TT", "Chi bộ", "Đảng số", "Bí thư"),
        (1, "Chi bộ Tổ dân phố 1", 24, "Nguyễn Văn Mẫu"),
        (2, "Chi bộ Tổ dân phố 2", 31, "Trần Thị Thử"),
        (None, "Cộng khối I", 55, None),
        (3, "Chi bộ Trạm Y tế", 8, "Vũ Thị Tạm"),
        (4, "Chi bộ Công an", 19, "Hoàng Văn Giả"),
        (None, "Cộng khối II", 27, None),
        (None, "TỔNG CỘNG", 92, None),
    )


def codes_side_by_side() -> Book:
    """Two tables beside each other: what is wrong in one takes nothing from the other."""
    half = ("STT", "Mã tổ chức", "Chi bộ", "Bí thư")
    left = [(n, f"99.001.005.000.00{n}", f"Chi bộ Cụm {n}", "Nguyễn Văn Mẫu") for n in range(1, 6)]
    left[3] = (4, "99.010.005.000.004", "Chi bộ Cụm 4", "Trần Thị Thử")
    right = [
        (6, "99.001.005.000.002", "Chi bộ Cụm 2", "Nguyễn Văn Mẫu"),
        (7, "99.001.005.000.07", "Chi bộ Cụm 7", "Trần Thị Thử"),
        (8, "9.9001E+13", "Chi bộ Cụm 8", "Trần Thị Thử"),
        (9, "99.001.005.000.009", "Chi bộ Cụm 9", "Trần Thị Thử"),
        (10, "99.001.005.OOO.010", "Chi bộ Cụm 10", "Trần Thị Thử"),
    ]
    return one((*half, None, *half), *[(*a, None, *b) for a, b in zip(left, right, strict=True)])


BOOKS = {
    "clerks-counts-in-a-hurry": counts_in_a_hurry,
    "clerks-sums-of-blocks": sums_of_blocks,
    "clerks-codes-side-by-side": codes_side_by_side,
    "clerks-groups-in-short": groups_in_short,
}
