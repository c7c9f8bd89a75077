"""Sheets that are wider than a list: months, years or blocks side by side."""

from __future__ import annotations

from datetime import date

from tests.organisation_books.sheets import Book, Row, Sheet


def months_under_one_word() -> Book:
    """ "Tháng" over twelve numbers and short names; days with hours, kinds and remarks."""
    names = tuple(n if n % 2 else f"T{n}" for n in range(1, 13))
    plain = (4, 3, 3, 5, 4, 3, 5, 3, 6, 4, 3, 3)
    rows: list[Row] = [
        ("LỊCH SINH HOẠT CHI BỘ NĂM 2027",),
        ("STT", "Chi bộ", "Tháng", *(None,) * 11),
        (None, None, *names),
        (1, "Chi bộ Tổ dân phố 1", *plain),
        (2, "Chi bộ Tổ dân phố 2", "ngày 4", "mùng 3", *plain[2:6], "lùi 7/7", *plain[7:]),
        (3, "Chi bộ Tổ dân phố 3", *plain[:10], date(2027, 3, 11), "nghỉ"),
        (4, "Chi bộ Trạm Y tế", *plain[:8], 2, *plain[9:]),
        (5, "Chi bộ Công an", "4 (14h)", "03/02/2026", *plain[2:6], "5-6", *plain[7:]),
        (6, "Chi bộ Tổ dân phố 4", *plain[:2], "3; 20 (CĐ)", *plain[3:11], "5→6"),
    ]
    return Book((Sheet("Lich", rows, ("A2:A3", "B2:B3", "C2:N2")),))


def two_years() -> Book:
    """Counts of the last year and of this one: only this one's are true today."""
    rows: list[Row] = [
        ("SO SÁNH ĐẢNG SỐ",),
        ("TT", "Chi bộ", "Năm 2025 (31/12/2025)", None, "Năm 2026 (30/11/2026)", None, "SĐT"),
        (None, None, "Tổng", "Dự bị", "Tổng", "Dự bị", None),
        (1, "Chi bộ Tổ dân phố 1", 13, 1, 14, 0, "90000011"),
        (2, "Chi bộ Tổ dân phố 2", "-", "-", 17, 2, None),
        (3, "Chi bộ Tổ dân phố 3", 19, 1, None, None, None),
        (4, "Chi bộ Trạm Y tế", 25, 0, 230, 1, None),
    ]
    return Book((Sheet("So", rows, ("A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:G3")),))


def two_blocks() -> Book:
    """Two blocks side by side."""
    rows: list[Row] = [
        ("STT", "Chi bộ", "Đảng số", "Bí thư", None, "STT", "Chi bộ", "Đảng số", "Bí thư"),
        (1, "Chi bộ Tổ dân phố 1", 24, "Nguyễn Văn Mẫu", None, 3, "Chi bộ Công an", 9, "Vũ Tạm"),
        (2, "Chi bộ Tổ dân phố 2", 31, "Trần Thị Thử", None, 4, "Chi bộ Trạm Y tế", 8, "Lê Ví Dụ"),
    ]
    return Book((Sheet("Hai khoi", rows),))


def members_by_type() -> Book:
    """The export of members whose last column, "Loại", tells who is on probation."""
    rows: list[Row] = [
        ("STT", "Họ và tên", "Số thẻ", "Chi bộ đang sinh hoạt", "Trạng thái", "Loại"),
        (1, "Mẫu A", "00.000001", "Chi bộ Tổ dân phố 1", "Đang sinh hoạt", "Chính thức"),
        (2, "Mẫu B", "00.000002", "Chi bộ Tổ dân phố 1", "Đang sinh hoạt", "Dự bị"),
        (3, "Mẫu C", "00.000003", "Chi bộ Tổ dân phố 1", "Miễn sinh hoạt", "Chính thức"),
    ]
    return Book((Sheet("DSDV", rows),))


def days_written_out() -> Book:
    """The day as a sentence of an invitation has it."""
    rows: list[Row] = [
        ("LỊCH HỌP THÁNG 01 NĂM 2027",),
        ("STT", "Chi bộ", "Thời gian họp"),
        (1, "Chi bộ Tổ dân phố 1", "14 giờ 00 ngày 06 tháng 01 năm 2027"),
        (2, "Chi bộ Tổ dân phố 2", "19h30 ngày 7 tháng 1"),
    ]
    return Book((Sheet("Thang 1", rows),))


def posts_until_now() -> Book:
    """Who holds a post "đến nay" holds it."""
    rows: list[Row] = [
        ("STT", "Chi bộ", "Chức danh", "Họ và tên", "Từ ngày", "Đến ngày"),
        (1, "Chi bộ Tổ dân phố 1", "Bí thư", "Nguyễn Văn Mẫu", "01/06/2025", "nay"),
        (2, "Chi bộ Tổ dân phố 2", "Bí thư", "Trần Thị Thử", "01/06/2025", "đến nay"),
        (3, "Chi bộ Tổ dân phố 3", "Phó bí thư", "Lê Ví Dụ", "01/06/2025", "31/05/2026"),
    ]
    return Book((Sheet("Chuc danh", rows),))


BOOKS = {
    "wide-days-written-out": days_written_out,
    "wide-posts-until-now": posts_until_now,
    "wide-months-under-one-word": months_under_one_word,
    "wide-two-years": two_years,
    "wide-two-blocks": two_blocks,
    "wide-members-by-type": members_by_type,
}
