"""Several sheets of one workbook: halves of a list, a summary over it, another version of it."""

from __future__ import annotations

from bot.books import file
from domain.books import Reading, understand_all
from tests.organisation_books.sheets import Book, Row, Sheet
from tests.organisation_books.xlsx import xlsx

HEAD: Row = ("STT", "Chi bộ", "Số ĐV", "Bí thư")
VILLAGES: list[Row] = [
    ("DANH SÁCH CHI BỘ KHỐI THÔN",),
    HEAD,
    (1, "Chi bộ Thôn Mẫu 1", 24, "Nguyễn Văn Mẫu"),
    (2, "Chi bộ Thôn Mẫu 2", 31, "Trần Thị Thử"),
    (3, "Chi bộ Thôn Mẫu 3", 19, "Lê Văn Ví Dụ"),
]
OFFICES: list[Row] = [
    ("DANH SÁCH CHI BỘ KHỐI CƠ QUAN",),
    ("TT", "Tên chi bộ", "Bí thư", "Điện thoại", "Tổng ĐV"),
    (1, "Chi bộ Trạm Y tế", "Vũ Thị Tạm", "0900 000 801", 8),
]


def read(**sheets: list[Row]) -> list[Reading]:
    pages = tuple(Sheet(name, rows) for name, rows in sheets.items())
    return understand_all(file.read(xlsx(Book(pages))))


def counts(reading: Reading) -> dict[str, int]:
    return {row.values["unit"]: row.values["members"] for row in reading.rows}


def test_halves_of_a_list_are_one_list_with_the_place_of_each_row() -> None:
    (found,) = read(Thon=VILLAGES, CoQuan=OFFICES)
    assert sorted(counts(found).values()) == [8, 19, 24, 31]
    assert {(row.sheet, row.row) for row in found.rows} >= {("Thon", 3), ("CoQuan", 3)}
    assert not found.asides


def test_a_summary_adds_nothing_and_what_it_says_otherwise_is_asked() -> None:
    summary: list[Row] = [
        ("Chi bộ", "Số ĐV"),
        ("Chi bộ Thôn Mẫu 1", 24),
        ("CB Thôn Mẫu 2", 31),
        ("Chi bộ Thôn Mẫu 3", 20),
        ("Chi bộ Trạm Y tế", 8),
        ("Cộng", 83),
    ]
    (found,) = read(TongHop=summary, Thon=VILLAGES, CoQuan=OFFICES)
    assert len(found.rows) == 4
    assert counts(found)["Chi bộ Thôn Mẫu 3"] == 19
    told = [(one.sheet, one.at, one.read, one.why.key) for one in found.asides]
    assert told == [("TongHop", "B4", "20", "book-otherwise")]


def test_what_only_the_other_sheet_says_of_a_cell_is_filled_in() -> None:
    phones: list[Row] = [
        ("DANH BẠ BÍ THƯ CHI BỘ",),
        ("STT", "Chi bộ", "Bí thư", "Điện thoại"),
        (1, "CB Thôn Mẫu 1", "Nguyễn Văn Mẫu", "0900 000 811"),
        (2, "CB Thôn Mẫu 2", "Trần Thị Thử", "0900 000 812"),
    ]
    (found,) = read(DS=VILLAGES, DanhBa=phones)
    taken = {row.values["unit"]: row.values["phone"] for row in found.rows}
    assert taken == {
        "Chi bộ Thôn Mẫu 1": "0900000811",
        "Chi bộ Thôn Mẫu 2": "0900000812",
        "Chi bộ Thôn Mẫu 3": "",
    }
    assert not found.asides


def test_another_version_of_a_list_is_not_read_and_said() -> None:
    other = [*VILLAGES[:2], *((*row[:2], int(str(row[2])) + 5) for row in VILLAGES[2:])]
    (found,) = read(DS=VILLAGES, BanKhac=other)
    assert sorted(counts(found).values()) == [19, 24, 31]
    assert [(one.at, one.why.key) for one in found.asides] == [("BanKhac", "book-other-version")]


def test_half_years_are_one_plan_and_a_month_of_both_is_asked_where_they_differ() -> None:
    first: list[Row] = [
        ("LỊCH SINH HOẠT 6 THÁNG ĐẦU NĂM 2027",),
        ("TT", "Chi bộ", "T1", "T2", "T7"),
        (1, "Chi bộ Thôn Mẫu 1", 5, 3, 6),
        (2, "Chi bộ Thôn Mẫu 2", 5, 3, 6),
    ]
    second: list[Row] = [
        ("LỊCH SINH HOẠT 6 THÁNG CUỐI NĂM 2027",),
        ("TT", "Chi bộ", "T7", "T8"),
        (1, "CB Thôn Mẫu 2", 6, 4),
        (2, "CB Thôn Mẫu 1", 8, 4),
    ]
    (found,) = read(Dau=first, Cuoi=second)
    days = sorted(f"{day:%d/%m}" for row in found.rows for day in row.values["days"])
    assert days == ["03/02", "03/02", "04/08", "04/08", "05/01", "05/01", "06/07", "06/07"]
    assert [(one.sheet, one.at, one.read) for one in found.asides] == [("Cuoi", "B4", "08/07/2027")]


def test_lists_of_several_kinds_are_read_each_as_what_it_is() -> None:
    groups: list[Row] = [
        ("PHÂN CÔNG CẤP ỦY VIÊN PHỤ TRÁCH CHI BỘ",),
        ("STT", "Đảng ủy viên", "Chi bộ phụ trách"),
        (1, "Ngô Thị Thử", "Chi bộ Thôn Mẫu 1; Chi bộ Thôn Mẫu 2"),
    ]
    days: list[Row] = [
        ("LỊCH SINH HOẠT NĂM 2027",),
        ("TT", "Chi bộ", "T1", "T2"),
        (1, "Chi bộ Thôn Mẫu 1", 5, 3),
    ]
    found = read(Lich=days, PhanCong=groups, DS=VILLAGES)
    assert [(one.kind, len(one.rows)) for one in found] == [
        ("cells", 3),
        ("groups", 1),
        ("days", 1),
    ]
    assert not any(one.asides for one in found)
