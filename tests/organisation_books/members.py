"""The member export of the national system: cells and counts follow from it, no name is kept."""

from __future__ import annotations

import unicodedata
from datetime import date

from tests.organisation_books.sheets import Book, Row, Sheet, Value

HEAD: Row = (
    "STT",
    "Họ và tên",
    "Số thẻ",
    "CCCD",
    "Ngày sinh",
    "Ngày kết nạp",
    "Chi bộ đang sinh hoạt",
    "Chi bộ nơi cư trú",
    "Trạng thái",
)
FULL, PROBATIONARY = "Đảng viên chính thức", "Đảng viên dự bị"
EXEMPT, LEFT = "Miễn công tác và sinh hoạt đảng", "Đã chuyển sinh hoạt đảng chính thức"
BORN: tuple[Value, ...] = ("01/02/1980", date(1980, 2, 1), 29252, "1980")
FIRST, SECOND, HOME = "Chi bộ Tổ dân phố 1", "Chi bộ Tổ dân phố 2", "Chi bộ Thôn Xa"


def member(n: int, cell: str | None, state: str) -> list[Value]:
    """Member n of nobody: card and identity number with zeros in front, sometimes lost."""
    name = f"Đảng Viên Giả {n}"
    card: Value = f"{n:08}" if n % 3 else n
    person: Value = f"0990{n:08}" if n % 2 else float(990 * 10**8 + n)
    joined: Value = "15/05/2010" if n % 4 else date(2010, 5, 15)
    decomposed = (lambda text: unicodedata.normalize("NFD", text)) if n % 3 == 0 else str
    place = decomposed(cell) if cell else cell
    return [n, decomposed(name), card, person, BORN[n % 4], joined, place, HOME, decomposed(state)]


def export() -> Book:
    """Twenty people of two cells, letters mixed; who has left or died counts nowhere."""
    states = [FULL] * 9 + [PROBATIONARY] * 2 + [EXEMPT, LEFT]
    rows = [member(n, FIRST, state) for n, state in enumerate(states, 1)]
    more = [FULL] * 4 + [PROBATIONARY, "Từ trần", "Tạm miễn sinh hoạt"]
    rows += [member(n, SECOND, state) for n, state in enumerate(more, len(rows) + 1)]
    title: list[Row] = [("DANH SÁCH ĐẢNG VIÊN",), ("Tổng số: 20",), ()]
    return Book((Sheet("Danh sach", [*title, HEAD, *rows]),))


def doubts() -> Book:
    """One person twice, one without a cell, a state that is unknown, one who is here for a time."""
    rows = [member(n, FIRST, FULL) for n in (1, 2, 3)]
    again = [5, *rows[0][1:]]
    rows += [member(4, None, FULL), again, member(6, FIRST, "ĐV CT???")]
    rows += [member(7, FIRST, "Sinh hoạt đảng tạm thời"), member(8, SECOND, "Khai trừ")]
    return Book((Sheet("Sheet1", [HEAD, *rows]),))


BOOKS = {"members-national-export": export, "members-doubts": doubts}
