"""Groups, decisions, days and members with the habits of offices."""

from __future__ import annotations

from datetime import date

from tests.organisation_books.cells_shape import one
from tests.organisation_books.sheets import Book, Row, Sheet, Value
from tests.organisation_books.words import code


def groups_as_sections() -> Book:
    """The group is a line over the whole width, its people below, each with own cells."""
    head = ("TT", "Họ và tên", "Nhiệm vụ", "Chi bộ phụ trách")
    return one(
        ("PHÂN CÔNG NHIỆM VỤ (từ ngày 01/12/2026)",),
        head,
        ("TỔ CÔNG TÁC SỐ 1",),
        (1, "Đ/c Ngô Thị Trưởng", "Tổ trưởng", "Chi bộ Tổ dân phố 1"),
        (2, "Đ/c Ngô Văn Viên", "Thành viên", "Chi bộ Tổ dân phố 2"),
        ("TỔ CÔNG TÁC SỐ 2",),
        (1, "Đ/c Đinh Văn Trưởng", "Tổ trưởng", "Chi bộ Tổ dân phố 3, Chi bộ Tổ dân phố 4"),
        merged=("A3:D3", "A6:D6"),
    )


def decisions_in_sentences() -> Book:
    """What is decided stands in one cell as a sentence."""
    head = ("STT", "Số quyết định", "Ngày ký", "Nội dung", "Hiệu lực từ")
    merge = "Sáp nhập Chi bộ Thôn Một và Chi bộ Thôn Hai thành Chi bộ Thôn Đoàn Kết"
    return one(
        head,
        (1, "41-QĐ/ĐU", "20/11/2026", merge, "01/12/2026"),
        (2, "42-QĐ/ĐU", "nt", "Đổi tên Chi bộ Thôn Bốn thành Chi bộ Khu phố 4", "nt"),
        (3, "43-QĐ/ĐU", date(2026, 11, 21), "Giải thể Chi bộ HTX Mẫu", "01/12/2026"),
        (4, "44-QĐ/ĐU", "21/11/2026", "Thành lập Chi bộ Công ty Thử", "01/12/2026"),
        (5, "45-QĐ/ĐU", "21/11/2026", "Kiện toàn Chi bộ Thôn Sáu", "01/12/2026"),
    )


def posts_of_1904() -> Book:
    """Typed dates in the calendar of 1904, the decision repeated by marks, "đ/c" in the names."""
    head = ("STT", "Chi bộ", "Đồng chí", "Chức danh", "Quyết định số", "Từ ngày")
    name = "Chi bộ Tổ dân phố {}".format
    rows: list[Row] = [
        head,
        (1, name(1), "Đ/c Nguyễn Văn Mẫu", "Bí thư chi bộ", "51-QĐ/ĐU", date(2026, 12, 1)),
        (2, name(2), "đ/c Trần Thị Thử", "BTCB", "nt", date(2026, 12, 1)),
        (3, name(3), "Lê Văn Ví Dụ", "P. Bí thư", "52-QĐ/ĐU", date(2026, 12, 15)),
    ]
    return Book((Sheet("Sheet1", rows),), date1904=True)


def months_with_hours() -> Book:
    """Two columns a month, the day and the hour, under a head of two rows."""
    top = ("STT", "Chi bộ", "Tháng 1", None, "Tháng 2", None, "Tháng 3", None)
    low = (None, None, "Ngày", "Giờ", "Ngày", "Giờ", "Ngày", "Giờ")
    return one(
        ("KẾ HOẠCH SINH HOẠT QUÝ I NĂM 2027",),
        top,
        low,
        (1, "Chi bộ Tổ dân phố 1", 4, "19h30", 3, "19h30", 3, "19h30"),
        (2, "Chi bộ Tổ dân phố 2", "05/01", "14h", "04/02", "14h", "04/03", "14h"),
        merged=("A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2"),
    )


def members_in_two_columns() -> Book:
    """Full or probationary in one column, present, moved or exempt in the other."""
    head = ("STT", "Họ và tên", "Tổ chức đảng đang sinh hoạt", "Loại đảng viên", "Tình trạng")
    told = [("Chính thức", "Đang sinh hoạt")] * 5 + [("Dự bị", "Đang sinh hoạt")]
    told += [("Chính thức", "Miễn sinh hoạt"), ("Chính thức", "Đã chuyển đi")]
    more: list[tuple[str, str]] = [("Chính thức", "Đang sinh hoạt")] * 2 + [("Dự bị", "Từ trần")]
    cells = ["Chi bộ Tổ dân phố 1"] * len(told) + ["Chi bộ Tổ dân phố 2"] * len(more)
    rows: list[list[Value]] = [
        [n, f"Đảng Viên Giả {n}", cell, *how]
        for n, (cell, how) in enumerate(zip(cells, told + more, strict=True), 1)
    ]
    return one(head, *rows)


def kinds_and_codes_of_units() -> Book:
    """Committee and cells in one list: the committee's own line is above its cells."""
    head = ("STT", "Mã TCĐ", "Tên tổ chức đảng", "Loại tổ chức", "Trực thuộc", "Số ĐV")
    above, below = "Đảng bộ bộ phận Mẫu Đông", "Chi bộ trực thuộc"
    return one(
        head,
        (1, "99.001.005.001.000", above, "Đảng bộ bộ phận", "Đảng bộ phường Mẫu", 41),
        ("1.1", "99.001.005.001.001", "Chi bộ Thôn Một", below, above, 20),
        ("1.2", "99.001.005.001.002", "Chi bộ Thôn Hai", below, above, 21),
        (2, code(3), "Chi bộ Trạm Y tế Mẫu", "Chi bộ cơ sở", "Đảng bộ phường Mẫu", 7),
    )


BOOKS = {
    "habits-groups-as-sections": groups_as_sections,
    "habits-decisions-in-sentences": decisions_in_sentences,
    "habits-posts-of-1904": posts_of_1904,
    "habits-months-with-hours": months_with_hours,
    "habits-members-in-two-columns": members_in_two_columns,
    "habits-committee-and-cells": kinds_and_codes_of_units,
}
