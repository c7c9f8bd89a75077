"""Lists of cells with the habits of offices: words in the columns of numbers, notes, pages."""

from __future__ import annotations

from tests.organisation_books.cells_shape import changed, one
from tests.organisation_books.old_fonts import tcvn3
from tests.organisation_books.sheets import Book, Formula, Row, Sheet, Styled
from tests.organisation_books.words import HEAD, code, title, ward


def everything_at_once() -> Book:
    """A head of two rows, numbers of columns, merged sections with sums, a hidden row, dittos."""
    top = ("STT", "TÊN CHI BỘ", "MÃ SỐ", "SỐ LƯỢNG ĐẢNG VIÊN", None, None, "BÍ THƯ CHI BỘ", None)
    low = (None, None, None, "Tổng số", "Dự bị", "Miễn SHĐ", "Họ và tên", "Số điện thoại")
    rows: list[Row] = [
        *title(),
        top,
        low,
        tuple(str(n) for n in range(1, 9)),
        ("I. KHỐI TỔ DÂN PHỐ (03 chi bộ)", None, None, 67, 3, 8),
        *ward(1, 2, 3),
        ("II. KHỐI CƠ QUAN, ĐƠN VỊ SỰ NGHIỆP", None, None, 29, 2, 0),
        (4, "Chi bộ Cơ quan Đảng", code(21), 9, 0, 0, "Vũ Thị Tạm", "0900 000 021"),
        (5, "Chi bộ Trường THCS Mẫu", code(22), 20, 2, "-", '"', '"'),
        (6, "Chi bộ Đã Chuyển Đi", code(29), 3, 0, 0, "Đỗ Văn Cũ", None),
        ("Tổng cộng (I+II): 05 chi bộ", None, None, 96, 5, 8),
        (),
        (None, "NGƯỜI LẬP BIỂU", None, None, None, "TM. BAN THƯỜNG VỤ"),
        (None, "Ngô Văn Lập", None, None, None, "Ngô Thị Ký Thử"),
    ]
    merged = ("A7:A8", "B7:B8", "C7:C8", "D7:F7", "G7:H7", "A10:C10", "A14:C14", "A18:C18")
    return Book((Sheet("Biểu 01", rows, merged, hidden=frozenset({17})),))


def numbered_names() -> Book:
    """No column of numbers: they stand before the names; a star points to a note below."""
    return one(
        ("DANH SÁCH CHI BỘ",),
        ("Tên chi bộ", "Số đảng viên", "Bí thư chi bộ"),
        ("1. Chi bộ Thôn Đông", 14, "Nguyễn Văn Mẫu"),
        ("2/ Chi bộ Thôn Đoài (*)", 9, "Trần Thị Thử"),
        ("03- Chi bộ Thôn Nam", 22, "Lê Văn Ví Dụ"),
        ("4) Chi bộ Trường Mầm non 19/5", 11, "Vũ Thị Tạm"),
        ("Cộng: 4 chi bộ", 56, None),
        ("(*) Chi bộ mới thành lập theo Quyết định số 15-QĐ/ĐU",),
    )


def names_without_the_word() -> Book:
    """The column says what they are, the names do not: villages, a school, a company."""
    return one(
        ("TT", "Chi bộ", "Mã", "Đảng số", "Bí thư"),
        (1, "Thôn Đông", code(41), 14, "Nguyễn Văn Mẫu"),
        (2, "Thôn Đoài", code(42), 9, "Trần Thị Thử"),
        (3, "Trường Mầm non Mẫu", code(43), 22, "Lê Văn Ví Dụ"),
        (4, "Công ty CP Giả Định", code(44), 5, "Vũ Thị Tạm"),
    )


def counts_with_words() -> Book:
    """Women, probationary ones and "đồng chí" behind the count, in one cell."""
    return one(
        HEAD[:4],
        (*changed(1)[:3], "24 (nữ 10)"),
        (*changed(2)[:3], "31 đồng chí"),
        (*changed(3)[:3], "12 đ/v, trong đó dự bị: 01"),
        (*changed(4)[:3], "45 ĐV; nữ: 20"),
        (*changed(5)[:3], "08 đ/c (02 nữ)"),
    )


def four_columns_of_people() -> Book:
    """Secretary and deputy each with a telephone, in all the ways a number is typed."""
    head = ("STT", "Chi bộ", "Mã", "ĐV", "Bí thư", "SĐT BT", "Phó Bí thư", "SĐT PBT")
    return one(
        head,
        (1, "Chi bộ A", code(51), 24, "Nguyễn Văn Mẫu", "0900.000.001", "Ngô Thị Phó", 900000101),
        (2, "Chi bộ B", code(52), 31, "Trần Thị Thử", 84900000002, "Ngô Văn Phó", "(0900) 000 102"),
        (3, "Chi bộ C", code(53), 12, "Lê Văn Ví Dụ", "+84 (0)900 000 003", None, None),
        (4, "Chi bộ D", code(54), 45, "Vũ Thị Tạm", "0900 000 004 (Zalo)", "khuyết", "-"),
    )


def second_table_in_another_order() -> Book:
    """A second table below the first with a head of its own, its columns in another order."""
    return one(
        ("I. CHI BỘ TỔ DÂN PHỐ",),
        HEAD,
        *ward(1, 2),
        (None, "Cộng", None, 55, 2, 8),
        (),
        ("II. CHI BỘ CƠ QUAN",),
        ("STT", "Tên chi bộ", "Bí thư chi bộ", "Điện thoại", "Mã tổ chức đảng", "Số đảng viên"),
        (1, "Chi bộ Cơ quan Đảng", "Vũ Thị Tạm", "0900 000 021", code(21), 9),
        (2, "Chi bộ Trạm Y tế Mẫu", "Hoàng Văn Giả", "0900 000 022", code(22), 6),
    )


def some_names_in_an_old_font() -> Book:
    """The head and two rows are typed today, two rows were copied from a file in TCVN3."""
    old = [[tcvn3(v) if isinstance(v, str) else v for v in row] for row in ward(2, 4)]
    return one(HEAD, *ward(1), old[0], *ward(3), old[1])


def total_from_its_parts() -> Book:
    """The total is a formula over the two columns beside it, once without a stored value."""
    head = ("STT", "Chi bộ", "Mã", "Tổng số ĐV", "Chính thức", "Dự bị")
    return one(
        head,
        (1, "Chi bộ Thôn Một", code(1), Formula("E2+F2", 24), 22, 2),
        (2, "Chi bộ Thôn Hai", code(2), Formula("E3+F3"), 20, 1),
        (3, "Chi bộ Thôn Ba", code(3), 16, 14, 1),
        (None, "Tổng cộng", None, Formula("SUM(D2:D4)"), Formula("SUM(E2:E4)"), 4),
    )


def struck_in_part() -> Book:
    """Only the secretary's name, or only the name of the cell, or only the count is struck."""
    return one(
        HEAD,
        changed(1, G=Styled("Nguyễn Văn Mẫu", "struck"), H=None),
        changed(2, B=Styled("Chi bộ Tổ dân phố 2", "struck")),
        changed(3),
    )


BOOKS = {
    "habits-everything-at-once": everything_at_once,
    "habits-numbered-names": numbered_names,
    "habits-names-without-the-word": names_without_the_word,
    "habits-counts-with-words": counts_with_words,
    "habits-four-columns-of-people": four_columns_of_people,
    "habits-second-table": second_table_in_another_order,
    "habits-some-names-in-an-old-font": some_names_in_an_old_font,
    "habits-total-from-its-parts": total_from_its_parts,
    "habits-struck-in-part": struck_in_part,
}
