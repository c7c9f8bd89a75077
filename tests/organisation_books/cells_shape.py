"""Lists of cells whose shape is dirty: heads, sections, pages, sheets, rows out of sight."""

from __future__ import annotations

from tests.organisation_books.sheets import Book, Formula, Row, Sheet, Styled, Value
from tests.organisation_books.words import HEAD, cell, code, signatures, title, ward


def one(*rows: Row, name: str = "Sheet1", merged: tuple[str, ...] = ()) -> Book:
    """A book of one sheet."""
    return Book((Sheet(name, rows, merged),))


def changed(n: int, **columns: Value) -> list[Value]:
    """The plain row of a cell with some columns written otherwise: ``D="24 đ/v"``."""
    row: list[Value] = list(cell(n))
    for letter, value in columns.items():
        row[ord(letter) - ord("A")] = value
    return row


def titles_and_signatures() -> Book:
    """Title block, a row of numbers, a total, the signature of the one who is no secretary."""
    total = (None, "Tổng cộng", None, 139, 6, 18)
    numbers = tuple(str(n) for n in range(1, 9))
    rows = [*title(), HEAD, numbers, *ward(), total, *signatures()]
    return one(*rows, merged=("A1:D1", "F1:H1", "A4:H4", "A5:H5"))


def two_row_head() -> Book:
    """Counts under one merged head, numbers of columns in brackets with a sum in them."""
    top = (
        "TT",
        "Tên tổ chức đảng",
        "Mã số",
        "Số lượng đảng viên",
        None,
        None,
        None,
        "Bí thư",
        None,
    )
    low = (None, None, None, "Tổng số", "Chính thức", "Dự bị", "Được miễn", "Họ và tên", "Số ĐT")
    numbers = ("(1)", "(2)", "(3)", "(4)=(5)+(6)", "(5)", "(6)", "(7)", "(8)", "(9)")
    data = [
        (1, "Chi bộ Trường Tiểu học Mẫu", code(11), 22, 20, 2, 0, "Lê Văn Ví Dụ", "0900 000 011"),
        (2, "Chi bộ Trạm Y tế Mẫu", code(12), 7, 7, 0, 1, "Trần Thị Thử", "0900 000 012"),
    ]
    merged = ("A3:A4", "B3:B4", "C3:C4", "D3:G3", "H3:I3", "A1:I1")
    return one(("BIỂU TỔNG HỢP",), (), top, low, numbers, *data, merged=merged)


def sections_and_subtotals() -> Book:
    """Sections I., A. and a), each with a sum, and the cells numbered anew in each."""
    head = ("STT", "Đơn vị", "Mã số", "Đảng số", "Trong đó dự bị", "Bí thư")
    rows: list[Row] = [
        head,
        ("I", "KHỐI DÂN CƯ", None, 55, 2),
        (1, "Chi bộ Tổ dân phố 1", code(1), 24, 2, "Nguyễn Văn Mẫu"),
        (2, "Chi bộ Tổ dân phố 2", code(2), 31, 0, "Trần Thị Thử"),
        (None, "Cộng I", None, 55, 2),
        ("II", "KHỐI CƠ QUAN, TRƯỜNG HỌC", None, 29, 2),
        ("A", "Cơ quan", None, None, None),
        (1, "Chi bộ Cơ quan Đảng", code(21), 9, 0, "Vũ Thị Tạm"),
        ("B", "Trường học", None, None, None),
        (1, "Chi bộ Trường THCS Mẫu", code(22), 20, 2, "Hoàng Văn Giả"),
        (None, "Cộng II", None, 29, 2),
        (None, "TỔNG CỘNG (I+II)", None, 84, 4),
    ]
    return one(*rows, merged=("B2:C2", "B6:C6"))


def head_on_each_page() -> Book:
    """Printed over three pages: the head again, sums of the page, sums brought forward."""
    return one(
        ("DANH SÁCH CHI BỘ",),
        HEAD,
        *ward(1, 2),
        (None, "Cộng trang 1", None, 55, 2, 8),
        HEAD,
        (None, "Mang sang", None, 55, 2, 8),
        *ward(3, 4),
        (None, "Cộng trang 2", None, 112, 6, 17),
        ("Trang 2/3",),
        HEAD,
        *ward(5),
        (None, "Tổng cộng", None, 120, 6, 18),
    )


def old_sheet_first() -> Book:
    """The list of 2024 stands first, that of 2026 second, then an empty sheet."""
    return Book(
        (
            Sheet("DS 2024 (cũ)", _old()),
            Sheet("DS T11.2026", [("DANH SÁCH CHI BỘ THÁNG 11 NĂM 2026",), HEAD, *ward(1, 2, 3)]),
            Sheet("Sheet3", []),
        )
    )


def _old() -> list[Row]:
    return [
        ("DANH SÁCH CHI BỘ NĂM 2024",),
        HEAD,
        changed(1, D=20, G="Đỗ Văn Cũ"),
        changed(2, D=28),
        (3, "Chi bộ Thôn Đã Sáp Nhập", code(77), 6, 0, 0, "Đỗ Thị Cũ", "0900 000 077"),
    ]


def hidden_and_struck() -> Book:
    """A hidden row, two filtered away, one struck through, one hidden sheet and column."""
    struck = [Styled(value, "struck") for value in cell(4)]
    rows = [HEAD, *ward(1, 2, 3), struck, *ward(5, 6)]
    first = Sheet("DS", rows, hidden=frozenset({3}), hidden_columns=frozenset({6}))
    extra = (7, "Chi bộ Tổ dân phố 7", code(7), 10, 0, 0, "Đỗ Văn Ẩn", "0900 000 007")
    return Book((first, Sheet("Nháp", [HEAD, extra], state="hidden")))


def filtered() -> Book:
    """A filter left on: two of six rows are out of sight, the total counts all."""
    rows = [HEAD, *ward(), (None, "Tổng cộng", None, Formula("SUM(D2:D7)", 139), 6, 18)]
    return Book((Sheet("DS", rows, hidden=frozenset({4, 6}), filter="A1:H7"),))


def kinds_by_x() -> Book:
    """The kind of the cell is an X in one of four columns; one row has two, one none."""
    top = ("STT", "Chi bộ", "Mã", "ĐV", "Loại hình", None, None, None)
    low = (None, None, None, None, "Dân cư", "Cơ quan", "Doanh nghiệp", "LLVT")
    return one(
        top,
        low,
        (1, "Chi bộ Tổ dân phố 1", code(1), 24, "X", None, None, None),
        (2, "Chi bộ Công ty Mẫu", code(31), 9, None, None, "x", None),
        (3, "Chi bộ Quân sự", code(32), 6, None, None, None, "×"),
        (4, "Chi bộ Cơ quan Chính quyền", code(33), 17, None, "X", "X", None),
        (5, "Chi bộ Trạm Y tế", code(34), 5, None, None, None, None),
        merged=("E1:H1", "A1:A2", "B1:B2", "C1:C2", "D1:D2"),
    )


def from_another_program() -> Book:
    """Exported by a web program: text inside the cells, no cell says where it stands."""
    return Book((Sheet("Export", [HEAD, *ward(1, 2, 3)]),), plain=True)


def head_in_row_fifteen() -> Book:
    """Fourteen rows above the head, the columns in another order, an empty one, a note."""
    head = ("Bí thư", "Số ĐT", None, "ĐV dự bị", "Tổng số ĐV", "Mã TCĐ", "Ghi chú", "Tên đơn vị")
    rows: list[Row] = [*title(), *[("Căn cứ …",) for _ in range(8)], head]
    for n in (1, 2):
        _, name, number, members, probationary, _, secretary, telephone = cell(n)
        note = "sinh hoạt 02 kỳ/tháng; 3 đ/c chuyển đến"
        rows.append((secretary, telephone, None, probationary, members, number, note, name))
    return one(*rows)


def next_month() -> Book:
    """The list of titles_and_signatures a month later: one gone, one renamed, one digit wrong."""
    return one(
        *title(),
        HEAD,
        *ward(1),
        changed(2, D=32, G="Đinh Văn Mới", H="0900 000 202"),
        changed(3, B="Chi bộ Khu phố Ba"),
        changed(4, C="99.001.005.000.014"),
        *ward(6),
        (6, "Chi bộ Tổ dân phố 7", code(7), 10, 0, 0, "Đỗ Văn Mới", "0900 000 007"),
        *signatures(),
    )


BOOKS = {
    "cells-titles-and-signatures": titles_and_signatures,
    "cells-two-row-head": two_row_head,
    "cells-sections-and-subtotals": sections_and_subtotals,
    "cells-head-on-each-page": head_on_each_page,
    "cells-old-sheet-first": old_sheet_first,
    "cells-hidden-and-struck": hidden_and_struck,
    "cells-filtered": filtered,
    "cells-kinds-by-x": kinds_by_x,
    "cells-from-another-program": from_another_program,
    "cells-head-in-row-fifteen": head_in_row_fifteen,
    "cells-next-month": next_month,
}
