"""The score sheet, read back from the file: what was given, and dots where nothing was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from docx import Document
from docx.document import Document as Docx

from bot.exports.score_sheet import Line, ScoreSheet, Verdict, file_name, render
from domain.kind import Kind
from domain.meetings.meeting import Vote

OWN = Verdict(
    total=Decimal("77.5"),
    out_of=Decimal(100),
    grade="Khá",
    by="Bí thư",
    on=date(2026, 8, 4),
    vote=Vote(in_favour=20, against=2),
)
LINES = (
    Line(code="1", name="Thời lượng", out_of=Decimal(5), own=Decimal(3), note="75 phút, ít hơn 90"),
    Line(code="", name="4. Tổ chức", out_of=None, sort="heading"),
    Line(code="4.2", name="Nội dung", out_of=Decimal(25), own=Decimal("20.5"), superior=Decimal(8)),
    Line(code="8", name="Kiến nghị", out_of=Decimal(5), own="not_applicable"),
    Line(code="9", name="Vi phạm", out_of=Decimal(10), sort="deduction", own=Decimal(2)),
    Line(code="10", name="Thông qua", out_of=None, sort="check", own="passed", superior="failed"),
    Line(code="11", name="Sáng kiến", out_of=Decimal(3), sort="bonus", own=Decimal(2)),
)
SHEET = ScoreSheet(
    superior="Đảng bộ Lộc Bình",
    cell="Chi bộ Văn hóa",
    month=(2026, 8),
    kind=Kind.regular,
    held_on=date(2026, 8, 3),
    framework="Khung chấm điểm",
    issuer="Ban Tổ chức",
    framework_number="42-HD/BTCTW",
    framework_dated=date(2025, 10, 28),
    reproduction=True,
    lines=LINES,
    own=OWN,
    superior_verdict=None,
    missed=("mục 4.2 phải đủ điểm",),
)


def read(sheet: ScoreSheet) -> Docx:
    return Document(BytesIO(render(sheet)))


def rows(sheet: ScoreSheet) -> dict[str, list[str]]:
    """The cells of each row of the table by its first one, each cell once."""
    found = {}
    for row in read(sheet).tables[1].rows:
        texts = [cell.text for cell in dict.fromkeys(row.cells)]
        found[texts[0]] = texts
    return found


def text(sheet: ScoreSheet) -> str:
    return "\n".join(paragraph.text for paragraph in read(sheet).paragraphs)


def test_every_kind_of_points_stands_in_its_column() -> None:
    found = rows(SHEET)
    assert found["1"] == ["1", "Thời lượng", "5", "3", "………", "75 phút, ít hơn 90"]
    assert found["4.2"][2:5] == ["25", "20,5", "8"]
    assert found["8"][3] == "Không áp dụng"
    assert found["9"][3] == "-2"
    assert found["10"][2:5] == ["Đạt", "Đạt", "Không đạt"]
    assert found["11"][3] == "+2"
    assert found["4. Tổ chức"] == ["4. Tổ chức"], "one cell across the table"


def test_the_sum_the_class_the_vote_and_what_was_missed() -> None:
    found, said = rows(SHEET), text(SHEET)
    assert found["Tổng điểm"][1:4] == ["100", "77,5", "………"]
    assert found["Xếp loại"][2] == "Khá"
    assert "nhất trí 20/22; không nhất trí: 2" in said
    assert "- Mục 4.2 phải đủ điểm." in said


def test_a_reproduction_is_called_one() -> None:
    assert "bản chép lại tại địa phương" in text(SHEET)
    assert "bản chép lại" not in text(replace(SHEET, reproduction=False))


def test_a_checklist_has_no_sum() -> None:
    line = LINES[5]
    passed = replace(OWN, total=Decimal(0), out_of=Decimal(0), grade="Đạt")
    found = rows(replace(SHEET, lines=(line,), own=passed))
    assert "Tổng điểm" not in found
    assert found["Xếp loại"][2] == "Đạt"


def test_what_people_type_stays_text() -> None:
    odd = replace(LINES[0], note="TN&MT < 5 tỷ {{ x }} {% if %}", name="A\nB")
    found = rows(replace(SHEET, lines=(odd,)))
    assert found["1"][5] == "TN&MT < 5 tỷ {{ x }} {% if %}"
    assert found["1"][1] == "A\nB"


def test_nothing_scored_yet_is_a_form_to_fill_in_by_hand() -> None:
    found = rows(replace(SHEET, own=None, lines=()))
    assert found["Xếp loại"][2:4] == ["………", "………"]


@pytest.mark.parametrize("count", [1, 60])
def test_any_number_of_lines(count: int) -> None:
    many = tuple(replace(LINES[0], code=str(n), name="Nội dung dài " * 12) for n in range(count))
    assert len(rows(replace(SHEET, lines=many))) == count + 3


def test_the_file_is_named_after_the_cell_and_the_month() -> None:
    assert file_name(SHEET) == "phieu-diem-chi-bo-van-hoa-2026-08.docx"
    thematic = replace(SHEET, kind=Kind.thematic)
    assert file_name(thematic) == "phieu-diem-chi-bo-van-hoa-2026-08-03.docx"
