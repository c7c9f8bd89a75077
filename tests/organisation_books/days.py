"""The meeting days of a year or of a month, for all cells of a committee."""

from __future__ import annotations

from datetime import date

from tests.organisation_books.cells_shape import one
from tests.organisation_books.sheets import Book, Row, Sheet, Value
from tests.organisation_books.words import code

MONTHS = tuple(f"T{n}" for n in range(1, 13))


def months_across() -> Book:
    """A column a month: bare days, day and month, a date, a dash, a day that cannot be."""
    head = ("STT", "Chi bộ", "Mã", "Giờ", *MONTHS)
    plain = (4, 3, 3, 5, 4, 3, 5, 3, 6, 4, 3, 3)
    mixed: list[Value] = [f"{day}/{month}" for month, day in enumerate(plain, 1)]
    mixed[1], mixed[7] = date(2027, 2, 3), "03/8/2027"
    wrong: list[Value] = list(plain)
    wrong[1], wrong[5], wrong[8] = 30, "-", "2; 20"
    return one(
        ("LỊCH SINH HOẠT CHI BỘ NĂM 2027",),
        head,
        (1, "Chi bộ Tổ dân phố 1", code(1), "19h30", *plain),
        (2, "Chi bộ Tổ dân phố 2", code(2), 0.8125, *mixed),
        (3, "Chi bộ Tổ dân phố 3", code(3), "14 giờ", *wrong),
    )


def calendar_of_1904() -> Book:
    """Typed dates in a workbook with the calendar of 1904."""
    rows: list[Row] = [("STT", "Chi bộ", "Mã", "Ngày họp", "Nội dung")]
    rows += [
        (1, "Chi bộ Tổ dân phố 1", code(1), date(2027, 1, 4), "Thường kỳ"),
        (2, "Chi bộ Tổ dân phố 2", code(2), date(2027, 2, 3), "Thường kỳ + chuyên đề"),
        (3, "Chi bộ Tổ dân phố 3", code(3), date(2027, 3, 1), "Chuyên đề"),
    ]
    return Book((Sheet("Sheet1", rows),), date1904=True)


def exchanged() -> Book:
    """Opened once by an American Excel: a day up to 12 became a date with day and month turned."""
    told: dict[int, Value] = {
        1: date(2027, 4, 1),
        2: date(2027, 3, 2),
        3: "15/03/2027",
        4: date(2027, 5, 4),
        5: "14/05/2027",
        6: date(2027, 3, 6),
    }
    name = "Chi bộ Tổ dân phố 1"
    rows = [(month, name, f"Tháng {month}/2027", day) for month, day in told.items()]
    return one(("STT", "Chi bộ", "Kỳ sinh hoạt", "Ngày"), *rows)


def notice() -> Book:
    """The notice of a month's meetings: weekday, hour, place, the secretary on two lines."""
    head = ("STT", "Chi bộ", "SL", "Thời gian", "Địa điểm", "Bí thư")
    first, second = "Nguyễn Văn Mẫu\n0900.000.001", "Trần Thị Thử\nĐT 0900.000.002"
    return one(
        ("THÔNG BÁO lịch sinh hoạt chi bộ tháng 01/2027",),
        (),
        head,
        (1, "Chi bộ Tổ dân phố 1", 24, "19h30, 04/01/2027 (thứ Hai)", "Nhà văn hóa", first),
        (2, "Chi bộ Tổ dân phố 2", "31", "05/01/2027 (thứ Tư)", "nt", second),
        (3, "Chi bộ Tổ dân phố 3", 12, "Sáng ngày 06/01", "Hội trường", "Lê Văn Ví Dụ"),
        (None, "Tổng cộng: 03 chi bộ", 67, None, None, None),
    )


BOOKS = {
    "days-months-across": months_across,
    "days-calendar-of-1904": calendar_of_1904,
    "days-exchanged": exchanged,
    "days-notice": notice,
}
