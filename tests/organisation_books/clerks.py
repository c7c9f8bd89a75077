"""Lists as clerks write them in a hurry: several things in one cell, and what they leave out."""

from __future__ import annotations

from datetime import date

from tests.organisation_books.cells_shape import one
from tests.organisation_books.sheets import Book, Corrected, Row, Sheet


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


def months_down() -> Book:
    """A row a month, a column a cell; the hours in a row, quarters between, a star for a theme."""
    cells = ("CB Tổ dân phố 1", "CB Tổ dân phố 2", "CB Trạm Y tế", "CB Công an")
    rows: list[Row] = [
        ("LỊCH HỌP CÁC CHI BỘ NĂM 2027",),
        ("Tháng", "Khối dân cư", None, "Khối cơ quan", None, "Chủ đề"),
        (None, *cells, None),
        ("Giờ họp", "19h30", "20h", "7h30", None),
        ("Quý I",),
        ("T1/2027", date(2027, 1, 4), "04/01", 6, "T6 06/01"),
        (2, 3, "3", 5, "nt"),
        ("tháng 3", "3*", "bận - lùi 10/3", 5, 5, "Học tập và làm theo gương"),
        ("Quý II",),
        ("Tháng 04", 5, "7 (vẫn họp)", None, date(2027, 7, 4)),
        (),
        ("Ghi chú: * là kỳ có chuyên đề",),
    ]
    merged = ("A1:F1", "A2:A3", "B2:C2", "D2:E2", "F2:F3", "A5:F5", "A9:F9")
    return Book((Sheet("Sheet1", rows, merged),))


def weekdays_before_days() -> Book:
    """A month a column; "T3, 05/01", years of two figures, a weekday that is another."""
    return one(
        ("Chi bộ", "Giờ", "Tháng 1", "Tháng 2", "Tháng 3", "Tháng 4", "Tháng 5", "Tháng 6"),
        ("CB TDP 1", "19h30", "T3, 05/01", "T4, 03/02", "T5, 04/3", "thứ 2, 5/4", 4, 3),
        ("CB TDP 2", "20h", "05/01/27", "03.02.27", "04/03/2027", "T4, 05/4", 4, 3),
    )


def notice_of_a_month() -> Book:
    """Hours in words and by the clock, a holiday, the year before, a day that is not set yet."""
    head = ("STT", "Chi bộ", "SL", "Thời gian", "Địa điểm")
    when = (
        "Sáng 06/1, 7h30'",
        "7 rưỡi tối 8/1",
        "12/01/2027 8h",
        "14 giờ 00 ngày 06 tháng 01 năm 2027",
        "01/01/2027 19h",
        "08/01/2026 19h",
        "chưa có lịch",
    )
    rows = [(n, f"Chi bộ TDP {n}", 20, said, "Nhà văn hóa") for n, said in enumerate(when, 1)]
    return one(("LỊCH SINH HOẠT CHI BỘ THÁNG 01/2027",), head, *rows)


def register_of_decisions() -> Book:
    """All decisions of a year in one register: on cells, posts, groups, members; one revoked."""
    head = ("STT", "Số, ký hiệu", "Ngày ký", "Trích yếu", "Hiệu lực từ", "Ghi chú")
    said = (
        ("ngày 12 tháng 01 năm 2026", "v/v thành lập Chi bộ Công ty Mẫu", "từ ngày ký"),
        ("20/2/2026", "Chỉ định đ/c Lê Văn Ví Dụ giữ chức Bí thư Chi bộ Công an", "từ ngày ký"),
        (
            "20/3/2026",
            "Sáp nhập Chi bộ Thôn Một và Chi bộ Thôn Hai thành Chi bộ Thôn Một",
            "1/4/2026",
        ),
        ("10/4/2026", "Phân công đ/c Ngô Thị Trưởng phụ trách Chi bộ Công an", "từ ngày ký"),
        ("15/4/2026", "Thành lập Tổ công tác số 3", "01/5/2026"),
        ("06/5/2026", "Giải thể Chi bộ Thôn Ba", "01/5/2026"),
        ("03/7/2026", "Khen thưởng đảng viên 6 tháng đầu năm", None),
        ("32/7/2026", "Đổi tên Chi bộ Thôn Bốn thành Chi bộ Khu phố 4", "01/8/2026"),
        ("09/9/2026", "Giải thể Chi bộ Thôn Năm", "30/9/2026"),
        ("02/10/2026", "Thu hồi Quyết định số 09-QĐ/ĐU ngày 09/9/2026", None),
        (
            "01/12/2026",
            "Thành lập Chi bộ Chung cư Mẫu trên cơ sở tách từ Chi bộ Thôn Sáu",
            "01/01/2027",
        ),
    )
    rows = [(n, f"{n:02}-QĐ/ĐU", *one) for n, one in enumerate(said, 1)]
    return one(("SỔ THEO DÕI QUYẾT ĐỊNH NĂM 2026",), head, *rows)


def one_column_of_names() -> Book:
    """No head and no other column; who leads a cell and its members behind its name."""
    return one(
        *(
            (text,)
            for text in (
                "Danh sách các chi bộ trong phường",
                "1. Chi bộ Tổ dân phố 1",
                "2- Chi bộ Tổ dân phố 2  ",
                "chi bộ tổ dân phố 2",
                "Chi bộ Tổ dân phố 2A",
                "Khối trường học:",
                "CB THCS Mẫu",
                "UBND phường",
                "Chi bộ Trạm Y tế (giải thể từ 30/9/2026)",
                "Công an; Quân sự",
                "Chi bộ HTX Mẫu - đ/c Hoàng Văn Giả BT",
                "Chi bộ Công ty Mẫu (12 ĐV)",
                "Đảng bộ bộ phận Chợ Mẫu",
                "Tổng: 9 chi bộ",
            )
        )
    )


def posts_with_their_past() -> Book:
    """One secretary after the other, posts that give no right, a month without its day."""
    head = ("STT", "Họ và tên", "Chức danh", "Chi bộ", "Từ", "Đến")
    return one(
        head,
        (1, "Nguyễn Văn Mẫu", "Bí thư", "Chi bộ Tổ dân phố 1", "01/6/2025", "31/12/2026"),
        (2, "Trần Thị Thử", "Bí thư", "Chi bộ Tổ dân phố 1", "01/01/2027", "nay"),
        (3, "Lê Văn Ví Dụ", "Chi ủy viên", "Chi bộ Tổ dân phố 1", "01/6/2025", None),
        (4, "Hoàng Văn Giả", "Bí thư", "Chi bộ Tổ dân phố 2", "6/2025", "đến nay"),
        (5, "Vũ Thị Tạm", "Thư ký", "Chi bộ Tổ dân phố 2", "01/7/2025", None),
    )


BOOKS = {
    "clerks-posts-with-their-past": posts_with_their_past,
    "clerks-one-column-of-names": one_column_of_names,
    "clerks-register-of-decisions": register_of_decisions,
    "clerks-months-down": months_down,
    "clerks-weekdays-before-days": weekdays_before_days,
    "clerks-notice-of-a-month": notice_of_a_month,
    "clerks-counts-in-a-hurry": counts_in_a_hurry,
    "clerks-sums-of-blocks": sums_of_blocks,
    "clerks-codes-side-by-side": codes_side_by_side,
    "clerks-groups-in-short": groups_in_short,
}
