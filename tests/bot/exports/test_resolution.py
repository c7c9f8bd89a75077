"""The skeleton of a resolution, and what all papers that go to somebody look like."""

from __future__ import annotations

from typing import Any

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from bot.exports import report
from bot.exports.minutes import RESOLUTION, render
from domain.kind import Kind
from domain.meetings.meeting import Conclusion, Meeting, Vote
from tests.bot.exports.paper import opened, printed
from tests.bot.exports.test_minutes import MEETING, sheet


def resolution(meeting: Meeting = MEETING) -> bytes:
    return render(sheet(meeting), template=RESOLUTION)


def held_as(kind: Kind) -> Meeting:
    return MEETING.model_copy(update={"kind": kind})


def paragraphs(content: bytes) -> list[Any]:
    document = opened(content)
    cells = [c for table in document.tables for row in table.rows for c in row.cells]
    return [*document.paragraphs, *(one for cell in cells for one in cell.paragraphs)]


@pytest.mark.parametrize(
    ("kind", "title", "who", "signs"),
    [
        (Kind.regular, "Sinh hoạt chi bộ thường kỳ tháng 8", "Chi bộ họp", "T/M CHI BỘ"),
        (Kind.committee, "Họp chi ủy tháng 8", "Chi ủy họp", "T/M CHI ỦY"),
        (Kind.congress, "Đại hội chi bộ tháng 8", "Chi bộ họp", "T/M ĐOÀN CHỦ TỊCH"),
        (Kind.year_end, "Kiểm điểm cuối năm tháng 8", "Chi bộ họp", "T/M CHI BỘ"),
    ],
)
def test_it_says_which_meeting_resolved(kind: Kind, title: str, who: str, signs: str) -> None:
    said = printed(resolution(held_as(kind)))
    for one in (title, who, signs):
        assert one in said, one
    assert ("thường kỳ" in said) is (kind is Kind.regular)


def test_it_says_so_where_too_few_were_in_favour() -> None:
    """A draft of what was not carried must not look as if it was."""
    lost = Conclusion(text="Xây nhà văn hóa", vote=Vote(in_favour=9, against=11))
    said = printed(resolution(MEETING.model_copy(update={"conclusion": lost})))
    assert "nhất trí 9; không nhất trí 11" in said
    assert "Chưa đủ số phiếu để thông qua theo quy định chung (cần từ 12 phiếu)." in said
    assert "Chưa đủ số phiếu" not in printed(resolution())


@pytest.mark.parametrize("content", [resolution(), report.render({})], ids=["resolution", "report"])
def test_whom_it_goes_to_stands_as_papers_of_the_party_have_it(content: bytes) -> None:
    (title,) = [one for one in paragraphs(content) if one.text == "Nơi nhận:"]
    run = title.runs[0]
    assert (run.underline, run.bold, run.italic, run.font.size) == (True, None, None, None)
    assert title.alignment is WD_ALIGN_PARAGRAPH.LEFT
    (last,) = [one for one in paragraphs(content) if one.text.startswith("- Lưu")]
    assert (last.alignment, last.runs[0].font.size) == (WD_ALIGN_PARAGRAPH.LEFT, Pt(12))


@pytest.mark.parametrize("content", [resolution(), report.render({})], ids=["resolution", "report"])
def test_the_number_stands_beside_the_day(content: bytes) -> None:
    number, day = opened(content).tables[0].rows[1].cells
    assert number.text.startswith("Số ………-")
    assert "ngày" in day.text


def test_what_a_table_is_followed_by_stands_off_it() -> None:
    body = list(opened(resolution()).element.body)
    grids = [at for at, one in enumerate(body) if one.tag.endswith("}tbl")][1:-1]
    assert len(grids) == 2
    for at in grids:
        below = [one for one in body[at + 1].iter() if one.tag.endswith("}t")]
        assert body[at + 1].tag.endswith("}p"), "a line of its own"
        assert not below, "which is empty"


def test_what_was_said_ends_as_a_sentence() -> None:
    said = printed(render(sheet()))
    assert "2. Nhiệm vụ tháng 8.\n" in said
    assert "1. Sửa đường thôn.\n" in said
    assert "1. Kết luận: Thông qua nhiệm vụ.\n" in said
    asked = MEETING.model_copy(update={"petitions": ("Khi nào sửa đường?",)})
    assert "1. Khi nào sửa đường?\n" in printed(render(sheet(asked)))


@pytest.mark.parametrize("kind", [Kind.committee, Kind.congress, Kind.sub_group])
def test_no_points_are_asked_of_what_is_not_scored(kind: Kind) -> None:
    said = printed(render(sheet(held_as(kind))))
    assert "Điểm tự chấm" not in said
    assert "Buổi họp kết thúc lúc 21 giờ 10 phút cùng ngày." in said
    assert "Điểm tự chấm" in printed(render(sheet()))
    assert "Điểm tự chấm" in printed(resolution())
