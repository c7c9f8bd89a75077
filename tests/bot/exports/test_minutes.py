"""The minutes as an office opens them: the facts, the layout, and nobody's traps."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.shared import Pt
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.exports.minutes import Minutes, TemplateError, check, file_name, render
from domain.kind import Kind
from domain.meetings.meeting import (
    Attendance,
    Conclusion,
    Conduct,
    Hours,
    Meeting,
    NewTask,
    Setting,
    TaskResult,
    Vote,
)
from tests.bot.exports.paper import opened, printed

MEETING = Meeting(
    kind=Kind.regular,
    held_on=date(2026, 8, 5),
    hours=Hours(start=time(19, 30), end=time(21, 10)),
    setting=Setting(place="Nhà văn hóa thôn", chair="Bí thư", minute_taker="Phó bí thư"),
    attendance=Attendance(obliged=22, present=20, excused=1, unexcused=1, exempt=2),
    conduct=Conduct(merged=False, materials_early=True),
    content=("Đánh giá công tác tháng 7", "Nhiệm vụ tháng 8"),
    speakers=6,
    last_tasks=(TaskResult(task_id=1, title="Thu đảng phí", done=False),),
    new_tasks=(NewTask(title="Trồng cây", owner="Tổ 2", due=date(2026, 8, 30)),),
    conclusion=Conclusion(text="Thông qua nhiệm vụ", vote=Vote(in_favour=19, against=1)),
    petitions=("Sửa đường thôn",),
)
BARE = Meeting(
    kind=Kind.extraordinary,
    held_on=date(2026, 8, 5),
    hours=Hours(start=time(22), end=time(0, 30)),
    attendance=MEETING.attendance,
    conduct=MEETING.conduct,
    content=("Việc gấp",),
)


def sheet(meeting: Meeting = MEETING, **more: Any) -> Minutes:
    known: dict[str, Any] = {"superior": "Đảng bộ xã", "cell": "Chi bộ thôn Đông", "number": 5}
    return Minutes(month=(2026, 8), meeting=meeting, **{**known, **more})


def test_who_was_absent_is_printed_as_it_was_said() -> None:
    who = "đ/c Tư ốm, đ/c Năm không phép"
    roll = MEETING.attendance.model_copy(update={"absent": who})
    said = MEETING.model_copy(update={"attendance": roll})
    assert f"Họ tên, lý do vắng: {who}" in printed(render(sheet(said)))
    assert who not in printed(render(sheet(said.without_names())))


def test_every_fact_is_printed() -> None:
    text = printed(render(sheet(full=22, probationary=2)))
    for fact in (
        "Số 05-BB/CB",
        "19 giờ 30 phút, ngày 05 tháng 8 năm 2026",
        "Nhà văn hóa thôn",
        "có mặt: 20 (đạt 90,9%)",
        "Vắng có lý do: 1; vắng không có lý do: 1",
        "Nhiệm vụ tháng 8",
        "Chưa hoàn thành",
        "30/8/2026",
        "nhất trí: 19; không nhất trí: 1",
        "Sửa đường thôn",
        "kết thúc lúc 21 giờ 10 phút cùng ngày",
        "Tổng số đảng viên: 24",
    ):
        assert fact in text, fact


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        (Kind.regular, "Sinh hoạt chi bộ thường kỳ tháng 8/2026"),
        (Kind.thematic, "Sinh hoạt chi bộ chuyên đề tháng 8/2026"),
        (Kind.both, "Sinh hoạt chi bộ thường kỳ và chuyên đề tháng 8/2026"),
        (Kind.extraordinary, "Sinh hoạt chi bộ bất thường tháng 8/2026"),
        (Kind.committee, "Họp chi ủy tháng 8/2026"),
        (Kind.year_end, "Kiểm điểm cuối năm tháng 8/2026"),
        (Kind.congress, "Đại hội chi bộ tháng 8/2026"),
        (Kind.sub_group, "Họp tổ đảng tháng 8/2026"),
    ],
)
def test_the_title_names_the_kind(kind: Kind, title: str) -> None:
    assert title in printed(render(sheet(MEETING.model_copy(update={"kind": kind}))))


def test_a_model_meeting_is_marked() -> None:
    model = MEETING.model_copy(update={"model": True})
    assert "(sinh hoạt mẫu)" in printed(render(sheet(model)))


def test_what_was_not_recorded_is_dotted() -> None:
    text = printed(render(sheet(BARE, number=None)))
    assert "Số ………-BB/CB" in text
    assert "Chủ trì: \t" in text
    assert "None" not in text


def test_what_there_was_none_of_is_said() -> None:
    none = MEETING.model_copy(update={"new_tasks": (), "petitions": ()})
    assert "Không có nhiệm vụ mới." in printed(render(sheet(none)))


def test_a_meeting_past_midnight_ends_on_the_next_day() -> None:
    assert "0 giờ 30 phút ngày 06 tháng 8" in printed(render(sheet(BARE)))


def test_a_correction_and_a_draft_say_so() -> None:
    text = printed(render(sheet(corrected=2, draft=True)))
    assert "Bản sửa lần 2" in text
    assert "DỰ THẢO" in text


def test_the_page_is_laid_out_as_offices_want_it() -> None:
    section = opened(render(sheet())).sections[0]
    assert [round(side.mm) for side in (section.page_width, section.page_height)] == [210, 297]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(m.mm) for m in margins] == [20, 20, 30, 15]


def test_one_font_serves_every_script() -> None:
    style = opened(render(sheet())).styles["Normal"]
    fonts = style.element.rPr.rFonts.attrib.values()
    assert set(fonts) == {"Times New Roman"}
    assert len(fonts) == 4
    assert style.font.size == Pt(14)


@pytest.mark.parametrize(
    "typed", ["TN&MT < 5 tỷ", "{{ 7*7 }}", "{% for x in y %}", "{#", "{_{", "a\x00b\x0bc", "😀"]
)
def test_what_people_typed_is_printed_and_never_run(typed: str) -> None:
    tricky = MEETING.model_copy(update={"content": (typed,)})
    text = printed(render(sheet(tricky)))
    line = typed.replace("\x00", "").replace("\x0b", "\n").split("\n")[0]
    assert line[0].upper() + line[1:] in text
    assert "49" not in text


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=80), st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=20))
def test_any_text_makes_a_document_that_opens(place: str, lines: list[str]) -> None:
    setting = Setting(place=place, chair=place, minute_taker=place)
    odd = MEETING.model_copy(update={"setting": setting, "content": tuple(lines)})
    assert "BIÊN BẢN" in printed(render(sheet(odd)))


def test_a_file_name_is_plain() -> None:
    assert file_name(sheet()) == "bien-ban-chi-bo-thon-dong-2026-08.docx"
    assert file_name(sheet(BARE, cell="../../etc")) == "bien-ban-etc-2026-08-05.docx"


def replaced(tmp_path: Path, text: str) -> Path:
    document = docx.Document()
    document.add_paragraph(text)
    path = tmp_path / "office.docx"
    document.save(str(path))
    return path


def test_an_office_may_replace_the_template(tmp_path: Path) -> None:
    path = replaced(tmp_path, "Họp tại {{ place }}, {{ attendance.present }} đồng chí")
    check(path)
    assert "Họp tại Nhà văn hóa thôn, 20 đồng chí" in printed(render(sheet(), template=path))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{{ plase }}", "plase"),
        ("{{ place", "not well formed"),
        ("{{ ''.__class__.__mro__ }}", "may not do"),
        ("{{ place.nothing }}", "nothing"),
    ],
)
def test_a_broken_template_says_what_to_do(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(TemplateError, match=reason):
        check(replaced(tmp_path, text))


def test_a_template_that_is_no_document_says_so(tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_text("hello")
    with pytest.raises(TemplateError, match="save it in Word"):
        check(tmp_path / "x.docx")
    with pytest.raises(TemplateError, match="cannot be read"):
        check(tmp_path / "missing.docx")


def test_a_head_of_its_own_is_printed_and_without_one_the_usual() -> None:
    own = sheet(party="ĐẢNG BỘ TỈNH", locality="Lộc Bình", left="THƯ KÝ", right="BÍ THƯ CHI BỘ")
    text = printed(render(own))
    for said in ("ĐẢNG BỘ TỈNH", "Lộc Bình, ngày 05 tháng 8", "THƯ KÝ", "BÍ THƯ CHI BỘ"):
        assert said in text
    for usual in ("ĐẢNG CỘNG SẢN VIỆT NAM", "NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ"):
        assert usual not in text
        assert usual in printed(render(sheet()))
