"""Heads and cells of offices that were met after the books: which list it is, and what it says."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.books import file
from domain.books import name_key, understand
from domain.books.cells import COUNTS
from domain.books.reading import Unreadable
from tests.organisation_books.cells_shape import one
from tests.organisation_books.sheets import Row, Value
from tests.organisation_books.xlsx import xlsx

FIRST, SECOND = "Chi bộ Thôn Một", "Chi bộ Thôn Hai"
DAY = date(2026, 12, 1)
YEAR = ("LỊCH SINH HOẠT CHI BỘ NĂM 2027",)
LAST_FRIDAYS = [
    date(2027, month, day)
    for month, day in enumerate((29, 26, 26, 29, 28, 25, 30, 27, 24, 29, 26, 31), 1)
]  # in April the day before the holiday
MONTHLY = [date(2027, month, 11 if month == 2 else 5) for month in range(1, 13)]  # Tết

Read = tuple[str, list[dict[str, Any]]]
CASES: dict[str, tuple[list[Row], Read]] = {
    "names before and after, the act in the head": (
        [
            ("STT", "Chi bộ trước sáp nhập", "Chi bộ sau sáp nhập", "Ngày thực hiện"),
            (1, f"{FIRST}, {SECOND}", "Chi bộ Đoàn Kết", "01/12/2026"),
        ],
        ("decisions", [{"act": "merge", "before": [FIRST, SECOND], "from": DAY}]),
    ),
    "old and new names": (
        [("STT", "Tên cũ", "Tên mới", "Từ ngày"), (1, FIRST, "Chi bộ Khu phố 1", "01/12/2026")],
        ("decisions", [{"act": "rename", "after": ["Chi bộ Khu phố 1"]}]),
    ),
    "one column of cells and what is done to them": (
        [("STT", "Tên chi bộ", "Hình thức", "Ngày hiệu lực"), (1, FIRST, "Giải thể", "01/12/2026")],
        ("decisions", [{"act": "dissolve", "before": [FIRST]}]),
    ),
    "who looks after a cell, a row a cell": (
        [
            ("STT", "Chi bộ", "Đảng ủy viên phụ trách", "Số điện thoại"),
            (1, FIRST, "Ngô Thị Thử", "0900000001"),
            (2, SECOND, '"', '"'),
        ],
        ("groups", [{"group": "Ngô Thị Thử", "cells": [FIRST]}, {"cells": [SECOND]}]),
    ),
    "a day of every month": (
        [YEAR, ("TT", "Chi bộ", "Ngày sinh hoạt định kỳ"), (1, FIRST, "Ngày 05 hằng tháng")],
        ("days", [{"days": MONTHLY, "at": ""}]),
    ),
    "days of every month, as offices shorten them": (
        [
            YEAR,
            ("TT", "Chi bộ", "Lịch họp"),
            (1, FIRST, "mùng 5"),
            (2, SECOND, "05, lúc 19h30"),
            (3, "Chi bộ Thôn Ba", "chiều thứ 6 tuần cuối"),
        ],
        (
            "days",
            [
                {"days": MONTHLY, "at": ""},
                {"days": MONTHLY, "at": "19:30"},
                {"days": LAST_FRIDAYS},
            ],
        ),
    ),
    "cells with their people, and when they meet": (
        [
            ("STT", "Chi bộ", "Số ĐV", "Bí thư", "Lịch họp"),
            (1, FIRST, 24, "Nguyễn Văn Mẫu", "ngày 03"),
            (2, SECOND, 9, "Vũ Thị Tạm", "02 hàng tháng"),
        ],
        ("cells", [{"members": 24, "secretary": "Nguyễn Văn Mẫu"}, {"members": 9}]),
    ),
    "a day whose format was lost": (
        [("STT", "Chi bộ", "Ngày họp"), (1, FIRST, 46394), (2, SECOND, "46395")],
        ("days", [{"days": [date(2027, 1, 7)]}, {"days": [date(2027, 1, 8)]}]),
    ),
    "members without their state": (
        [
            ("STT", "Họ tên đảng viên", "Số thẻ", "Chi bộ"),
            *((at, f"Người Giả {at}", str(at), FIRST) for at in (1, 2)),
        ],
        ("members", [{"members": 2, "probationary": None}]),
    ),
    "secretary and telephone under one head": (
        [
            ("STT", "Chi bộ", "Bí thư, số điện thoại", "Số ĐV"),
            (1, FIRST, "Nguyễn Văn Mẫu 0900.000.001", 24),
        ],
        ("cells", [{"secretary": "Nguyễn Văn Mẫu", "phone": "0900000001", "members": 24}]),
    ),
    "secretary and deputy behind their posts in one cell": (
        [
            ("STT", "Chi bộ", "Số ĐV", "Bí thư, phó bí thư"),
            (1, FIRST, 24, "Phó BT: Vũ Thị Tạm\nBí thư: Nguyễn Văn Mẫu - 0900.000.001"),
        ],
        (
            "cells",
            [{"secretary": "Nguyễn Văn Mẫu", "phone": "0900000001", "deputy": "Vũ Thị Tạm"}],
        ),
    ),
    "members under a line with the name of their cell": (
        [
            ("DANH SÁCH ĐẢNG VIÊN",),
            ("TT", "Họ và tên", "Ngày sinh", "Ngày vào Đảng"),
            (f"A. {FIRST}",),
            *((at, f"Người Giả {at}", "1/1/1970", "1/1/1999") for at in (1, 2)),
            (None, SECOND),
            (1, "Người Giả 3", "1/1/1970", "1/1/1999"),
        ],
        ("members", [{"unit": FIRST, "members": 2}, {"unit": SECOND, "members": 1}]),
    ),
    "sums between the rows, whatever they are called": (
        [
            ("STT", "Chi bộ", "Số ĐV", "Bí thư"),
            (1, FIRST, 24, "Nguyễn Văn Mẫu"),
            (2, SECOND, 30, "Trần Thị Thử"),
            (None, "Cộng nhóm thôn", 54, None),
            (3, "Trường THCS", 12, "Lê Văn Ví Dụ"),
            (None, "Toàn xã", 66, None),
        ],
        ("cells", [{"members": 24}, {"members": 30}, {"members": 12}]),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_it_is_known_by_its_head_and_read(name: str) -> None:
    rows, (kind, wanted) = CASES[name]
    found = understand(file.read(xlsx(one(*rows))))
    assert (found.kind, found.faults) == (kind, ())
    for row, want in zip(found.rows, wanted, strict=True):
        assert {key: row.values[key] for key in want} == want


def test_a_number_is_written_in_several_ways_in_one_name() -> None:
    ways = ("Chi bộ Tổ dân phố 3", "CB TDP 3", "Chi bộ TDP số 3", "TỔ DÂN PHỐ SỐ 03")
    assert len({name_key(way) for way in ways}) == 1
    assert name_key("Chi bộ Tổ dân phố 30") != name_key("Chi bộ Tổ dân phố 3")


def test_what_equals_the_rows_above_it_is_asked_about_and_not_taken() -> None:
    rows: list[Row] = [
        ("STT", "Chi bộ", "Số ĐV", "Bí thư"),
        (1, FIRST, 24, "Nguyễn Văn Mẫu"),
        (2, SECOND, 30, "Trần Thị Thử"),
        (None, "Hai thôn", 54, None),
    ]
    found = understand(file.read(xlsx(one(*rows))))
    assert [row.row for row in found.rows] == [2, 3]
    assert [(note.row, note.why.key) for note in found.asides] == [(4, "book-a-sum")]


def test_a_column_that_nobody_knows_is_told_where_one_is_missing() -> None:
    rows: list[Row] = [
        ("STT", "Chi bộ", "Quân lực", "Thủ lĩnh", "Quê quán"),
        (1, FIRST, 24, "Nguyễn Văn Mẫu", "Xã Mẫu, tỉnh Mẫu"),
        (2, SECOND, 30, "Trần Thị Thử", "Xã Thử, tỉnh Mẫu"),
    ]
    found = understand(file.read(xlsx(one(*rows))))
    told = {note.at: note.why.key for note in found.says}
    assert told == {"C1": "book-column-of-counts", "D1": "book-column-of-people"}


def test_a_table_printed_in_two_halves_is_read_as_one() -> None:
    head = ("TT", "Tên chi bộ", "Số ĐV")
    rows: list[Row] = [
        (*head, None, *head),
        (1, FIRST, 24, None, 3, "Chi bộ Thôn Ba", 30),
        (2, SECOND, 9, None, None, None, None),
    ]
    found = understand(file.read(xlsx(one(*rows))))
    assert not found.faults
    read = [(row.values["unit"], row.values["members"]) for row in found.rows]
    assert read == [(FIRST, 24), (SECOND, 9), ("Chi bộ Thôn Ba", 30)]


@pytest.mark.parametrize(
    ("head", "said", "counts"),
    [
        ("SL ĐV (CT/DB)", "22/2", (24, 22, 2, None)),
        ("Số đảng viên", "24 (DB: 2, miễn: 3)", (24, 22, 2, 3)),
        ("Số đảng viên", "24 (22 CT, 2 DB)", (24, 22, 2, None)),
        ("Số đảng viên", "45; 20 nữ, 1 dự bị", (45, 44, 1, None)),
        ("Số lượng đảng viên đến 31/10/2026", 41, (41, None, None, None)),
    ],
)
def test_a_count_tells_of_whom_it_is(
    head: str, said: Value, counts: tuple[int | None, ...]
) -> None:
    found = understand(file.read(xlsx(one(("TT", "Chi bộ", head), (1, FIRST, said)))))
    assert not found.faults
    read = tuple(found.rows[0].values[name] for name in COUNTS)
    assert read == counts


def test_a_count_with_a_part_that_nobody_knows_is_a_fault() -> None:
    rows: list[Row] = [("TT", "Chi bộ", "Số ĐV"), (1, FIRST, "24 (xyz 3)")]
    found = understand(file.read(xlsx(one(*rows))))
    assert [note.why.key for note in found.faults] == ["book-not-a-count"]


def test_cells_stand_under_the_committee_whose_block_they_are_in() -> None:
    rows: list[Row] = [
        ("STT", "Đảng bộ, chi bộ", "Tổng số", "Bí thư"),
        ("", "ĐẢNG BỘ XÃ", 59, ""),
        ("A", "Đảng bộ Công an xã", 20, "Lò Văn Thử"),
        (1, FIRST, 20, "Lò Văn Thử"),
        ("B", "Chi bộ trực thuộc", 39, ""),
        (1, SECOND, 39, "Vũ Thị Tạm"),
    ]
    found = understand(file.read(xlsx(one(*rows))))
    read = [(row.values["unit"], row.values["parent"]) for row in found.rows]
    assert read == [(FIRST, "Đảng bộ Công an xã"), (SECOND, "")]


def test_a_register_of_decisions_tells_each_in_its_subject() -> None:
    said = f"Về việc sáp nhập {FIRST} và {SECOND} thành Chi bộ Đoàn Kết"
    rows: list[Row] = [
        ("STT", "Số, ngày quyết định", "Trích yếu nội dung", "Hiệu lực từ"),
        (1, "12-QĐ/ĐU ngày 02/12/2026", said, "01/01/2027"),
    ]
    found = understand(file.read(xlsx(one(*rows))))
    assert (found.kind, found.faults) == ("decisions", ())
    values = found.rows[0].values
    assert (values["act"], values["before"]) == ("merge", [FIRST, SECOND])
    assert (values["after"], values["from"]) == (["Chi bộ Đoàn Kết"], date(2027, 1, 1))


@pytest.mark.parametrize(
    ("title", "head", "kind", "topic"),
    [
        ("KẾ HOẠCH CHUYÊN ĐỀ NĂM 2027", "Nội dung", "thematic", "Chuyển đổi số"),
        ("LỊCH HỌP NĂM 2027", "Nội dung chuyên đề", "thematic", "Chuyển đổi số"),
        ("LỊCH SINH HOẠT THƯỜNG KỲ VÀ CHUYÊN ĐỀ 2027", "Nội dung", "regular", ""),
        ("LỊCH HỌP NĂM 2027", "Nội dung", "regular", ""),
    ],
)
def test_a_list_of_thematic_meetings_keeps_what_they_are_about(
    title: str, head: str, kind: str, topic: str
) -> None:
    rows: list[Row] = [
        (title,),
        ("STT", "Chi bộ", "Ngày họp", head),
        (1, FIRST, "15/3/2027", "Chuyển đổi số"),
    ]
    values = understand(file.read(xlsx(one(*rows)))).rows[0].values
    assert (values["kind"], values["topic"]) == (kind, topic)


def test_the_members_at_the_end_of_a_quarter_are_those_that_count() -> None:
    rows: list[Row] = [
        ("STT", "Tên chi bộ", "Đầu kỳ", "Tăng", "Giảm", "Cuối kỳ"),
        (1, FIRST, 23, 2, 1, 24),
        (2, SECOND, 10, 1, 3, 8),
    ]
    found = understand(file.read(xlsx(one(*rows))))
    assert [row.values["members"] for row in found.rows] == [24, 8]


def test_who_steps_down_is_not_appointed() -> None:
    head = ("TT", "Số QĐ", "Họ và tên", "Chức vụ", "Chi bộ", "Nội dung", "Hiệu lực", "Ghi chú")
    rows: list[Row] = [
        head,
        (1, "15-QĐ", "Lò Văn Thử", "Bí thư", FIRST, "Chỉ định", "02/12/2026", ""),
        (2, "16-QĐ", "Vũ Thị Tạm", "Phó bí thư", FIRST, "V/v cho thôi giữ chức", "31/12/2026", ""),
        (3, "17-QĐ", "Đỗ Giả", "Bí thư", SECOND, "", "31/12/2026", "thôi giữ chức"),
        (4, "18-QĐ", "Ngô Mẫu", "Bí thư", SECOND, "khen thưởng", "31/12/2026", ""),
    ]
    found = understand(file.read(xlsx(one(*rows))))
    acts = {row.row: row.values["act"] for row in found.rows}
    assert acts == {2: "appoint", 3: "dismiss", 4: "dismiss"}
    assert [(note.at, note.why.key) for note in found.faults] == [("F5", "book-unknown-post-act")]


def test_the_days_of_a_month_are_no_list_of_cells() -> None:
    rows: list[Row] = [
        ("LỊCH SINH HOẠT CHI BỘ THÁNG 12/2026",),
        ("Thứ, ngày", "Giờ", "Chi bộ", "Địa điểm"),
        ("Thứ Tư, 02/12", "19h30", FIRST, "NVH"),
        ("Chủ nhật\n06/12/2026", "8 giờ 00", SECOND, "NVH"),
    ]
    found = understand(file.read(xlsx(one(*rows))))
    assert (found.kind, found.faults) == ("days", ())
    days = [row.values["days"] for row in found.rows]
    assert days == [[date(2026, 12, 2)], [date(2026, 12, 6)]]


def test_a_plan_of_mergers_names_a_cell_a_row() -> None:
    head = ("STT", "Chi bộ trước sắp xếp", "Phương án", "Chi bộ sau sắp xếp", "Thời điểm thực hiện")
    rows: list[Row] = [
        head,
        (1, FIRST, "Sáp nhập", "Chi bộ Đoàn Kết", "01/01/2027"),
        ("", SECOND, "", "", ""),
        (2, "Chi bộ Thôn Ba", "Giữ nguyên", "Chi bộ Thôn Ba", ""),
    ]
    found = understand(file.read(xlsx(one(*rows))))
    assert (found.kind, found.faults) == ("decisions", ())
    (values,) = [row.values for row in found.rows]
    assert (values["act"], values["before"]) == ("merge", [FIRST, SECOND])
    assert values["after"] == ["Chi bộ Đoàn Kết"]


@pytest.mark.parametrize(
    ("title", "head", "row"),
    [
        ("LỊCH KIỂM TRA CÁC CHI BỘ NĂM 2027", "Ngày", "15/3/2027"),
        ("DANH SÁCH CHI BỘ GIẢI THỂ", "Số ĐV", 2),
        ("KẾT QUẢ XẾP LOẠI CHI BỘ THÁNG 9/2026", "Điểm", 92),
        ("BẢNG THU ĐẢNG PHÍ QUÝ 3/2026", "Số ĐV", 24),
    ],
)
def test_what_is_told_of_cells_is_no_list_of_them(title: str, head: str, row: Value) -> None:
    rows: list[Row] = [(title,), ("TT", "Chi bộ", head), (1, FIRST, row), (2, SECOND, row)]
    with pytest.raises(Unreadable) as refused:
        understand(file.read(xlsx(one(*rows))))
    assert refused.value.key == "book-other-list"
