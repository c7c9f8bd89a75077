"""The sheets beside the report are those of an office: classes with an X and why points were taken,
thirteen columns of several months, who attended.
"""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

from bot.exports import workbook
from storage import tables
from tests.handlers.summary.test_report import opened
from tests.talk import adds, asked
from tests.world import NOW, World

CLASSES = ["Tốt", "Khá", "Trung bình", "Kém"]
BHXH = 2
XLSX = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


async def visited(w: World, cell: int, day: date) -> None:
    row = {"cell_id": cell, "group_id": 1, "person_id": 3, "day": day, "minutes": 90}
    await adds(w, tables.visit, **row, present=9, obliged=9, remarks={}, sent_at=NOW)


async def test_the_classes_of_a_month_have_the_columns_of_an_office(s: World) -> None:
    leader = await s.leader()
    await asked(leader, "/baocao 7", "ở ngay dưới đây")
    rows = await opened(leader, 1)
    title, head, body, total = rows[0][0], rows[3], rows[4:10], rows[10]
    assert title == "BẢNG TỔNG HỢP XẾP LOẠI CHẤT LƯỢNG SINH HOẠT CHI BỘ (Tháng 7/2026)"
    assert head[:5] == ["STT", "Tên đơn vị", "Số lượng đảng viên", "Ngày họp", "Điểm"]
    assert head[5:] == [*CLASSES, "Ghi chú (thuyết minh điểm trừ)"]
    scored = [row for row in body if row[4] is not None]
    assert scored
    for row in scored:
        assert [one for one in row[5:9] if one] == ["(X)"], "nobody above has decided"
        assert "chưa có điểm chính thức tháng 7" in row[9]
        taken = sum(
            float(part.partition("-")[2].partition(" ")[0].replace(",", "."))
            for part in (row[9] or "").split("; ")
            if ": -" in part
        )
        assert float(row[4]) + taken == 100
    counts = [re.fullmatch(r"0(?: \(\+(\d+)\))?", str(one)) for one in total[5:9]]
    assert sum(int(one[1] or 0) for one in counts if one) == len(scored)


async def test_a_half_year_has_the_thirteen_columns_and_leaves_empty_what_nobody_knows(
    s: World,
) -> None:
    leader = await s.leader()
    await asked(leader, "/baocao tháng 7 đến tháng 8", "ở ngay dưới đây")
    rows = await opened(leader, 1)
    head = rows[3]
    assert len(head) == 13
    assert head[3:5] == ["Số dự", "Phát biểu"]
    meetings = await s.rows(tables.meeting)
    names = {row["id"]: row["name"] for row in await s.rows(tables.unit)}
    for row in rows[4:10]:
        mine = [one for one in meetings if names[one["cell_id"]] == row[1]]
        if not mine:
            assert row[3:6] == [None, None, None]
            continue
        present, obliged = (sum(one[what] for one in mine) for what in ("present", "obliged"))
        assert row[3].startswith(f"{present}/{obliged} (")
        assert row[4] == sum(one["answers"]["speakers"] for one in mine)
        assert [row[at] for at in (5, 7, 9, 10)] == [None] * 4


async def test_who_attended_stands_by_group_and_an_x_where_nobody_came(s: World) -> None:
    leader = await s.leader()
    await visited(s, BHXH, date(2026, 7, 5))
    await visited(s, BHXH, date(2026, 8, 5))
    await visited(s, BHXH + 1, date(2026, 6, 30))
    await asked(leader, "/baocao quý 3", "ở ngay dưới đây")
    rows = await opened(leader, 2)
    names = {row["id"]: row["name"] for row in await s.rows(tables.unit)}
    body = {row[2]: row for row in rows[4:10]}
    assert body[names[BHXH]][3:5] == [2, "5/7, 5/8"]
    assert body[names[BHXH]][6] is None
    assert body[names[BHXH + 1]][3:7] == [0, None, None, "X"]
    assert rows[10][2] == "CỘNG: đã dự 1/6 chi bộ"
    assert rows[10][6] == 5


def test_what_is_counted_is_centred_and_a_page_number_has_room() -> None:
    columns = [workbook.Column(name, 10) for name in "AB"]
    counted = ("3/10, 3/11", "28/36 (77,8%)", "32/32", "X", 77.8)
    rows = [[None, value] for value in (*counted, "chưa ghi biên bản tháng 1, 2")]
    book = ZipFile(BytesIO(workbook.render(workbook.Page("A", "A", "B", columns, rows))))
    sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    formats = ElementTree.fromstring(book.read("xl/styles.xml")).find(f"{XLSX}cellXfs")
    assert formats is not None
    styles = [formats[int(cell.get("s", 0))] for cell in sheet.iter(f"{XLSX}c")][
        -2 * len(rows) + 1 :: 2
    ]
    ways = [one[0].get("horizontal") for one in styles]
    assert ways == ["center"] * len(counted) + ["left"]
    assert styles[4].get("numFmtId") == "0", "another leaves «100,» of 100"
    margins = sheet.find(f"{XLSX}pageMargins")
    assert margins is not None
    assert float(margins.get("bottom", 0)) - float(margins.get("footer", 0)) > 0.3, "a line"
    assert "Times New Roman" in "".join(sheet.itertext())
