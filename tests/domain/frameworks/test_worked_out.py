"""What an office works out of a figure, and what a class asks for, as meetings are scored by it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from domain.frameworks import Framework, Paper, Sort, Table, framework_text, read_paper
from domain.scores import Mark, proposal, score
from domain.scores.scoring import year_class
from tests.domain.frameworks.kept import HEAD, record

HEADS = ("TT", "Nội dung", "Điểm tối đa", "Mức chấm")
CLASSES = "Xếp loại: Tốt từ 80 điểm; Khá từ 60 đến dưới 80 điểm; Kém dưới 60 điểm."
REST = ("9", "Việc khác", "50", "")


def understood(sent: dict[str, Any]) -> Framework:
    head = framework_text.read_part(HEAD)
    found, wrong = framework_text.understood(framework_text.merged(head, sent))
    assert wrong == []
    assert found is not None
    return found


def of_rows(*rows: tuple[str, ...], beside: tuple[str, ...] = (CLASSES,)) -> Framework:
    return understood(read_paper(Paper("", (Table((HEADS, *rows)), *beside))))


def proposed(found: Framework, code: str, **row: Any) -> Decimal | None:
    came = proposal(found.criterion(code), record({"minutes": 90, **row}, found))
    return came.points if came else None


def graded(found: Framework, **points: int) -> str:
    marks = {code.lstrip("c"): Mark(points=Decimal(n)) for code, n in points.items()}
    came = score(found, marks, thematic=False)
    assert came.grade is not None
    return came.grade.name


def test_parts_in_one_cell_have_their_own_points() -> None:
    rows = ("1", "a) Đúng ngày\nb) Đủ nội dung", "20\n30", ""), REST
    found = of_rows(*rows)
    assert [f"{one.code}: {one.max}" for one in found.criteria] == ["1.a: 20", "1.b: 30", "9: 50"]


def test_levels_without_a_unit_fall_from_all_of_the_points() -> None:
    found = of_rows(("1", "Lịch họp", "50", "Đúng lịch 50; lệch 2 ngày 20; lệch hơn 0"), REST)
    options = [f"{one.name}: {one.points}" for one in found.criteria[0].options]
    assert options == ["Đúng lịch: 50", "lệch 2 ngày: 20", "lệch hơn: 0"]


LONGER = {
    "in brackets": (
        ("1", "Thời lượng (mốc trong ngoặc khi có chuyên đề)", "50",
         "Từ 80 (110) phút: 50 điểm\nTừ 60 (90) đến dưới 80 (110) phút: 30 điểm\n"
         "Dưới 60 (90) phút: 10 điểm"),
    ),
    "a sentence": (
        ("1", "Thời lượng", "50",
         "Từ 80 phút: 50 điểm\nTừ 60 đến dưới 80 phút: 30 điểm\nDưới 60 phút: 10 điểm\n"
         "Kỳ có chuyên đề thì mỗi mốc trên tăng thêm 30 phút"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("rows", LONGER.values(), ids=[*LONGER])
def test_each_level_takes_longer_with_a_thematic_part(rows: tuple[tuple[str, ...], ...]) -> None:
    found = of_rows(*rows, REST)
    assert [proposed(found, "1", minutes=n) for n in (80, 79, 60, 59)] == [50, 30, 30, 10]
    both = [proposed(found, "1", minutes=n, kind="both") for n in (110, 109, 90, 89)]
    assert both == [50, 30, 30, 10]


def test_a_small_cell_has_levels_of_its_own() -> None:
    levels = (
        "≥ 70 phút: 50; 50 - <70 phút: 30; <50 phút: 10. "
        "Chi bộ dưới 10 đảng viên: ≥ 50 phút: 50; 30 - <50 phút: 30; <30 phút: 10"
    )
    found = of_rows(("1", "Thời lượng", "50", levels), REST)
    assert proposed(found, "1", minutes=50, members=9) == 50
    assert proposed(found, "1", minutes=50, members=10) == 30
    uneven = levels.replace("30 - <50", "40 - <50").replace("<30 phút", "<40 phút")
    by_hand = of_rows(("1", "Thời lượng", "50", uneven), REST)
    assert proposed(by_hand, "1", minutes=50, members=9) is None
    assert "dưới 10 đảng viên" in by_hand.criteria[0].notes[0]


def test_what_is_taken_off_by_level_and_for_each_absence_leaves_the_rest() -> None:
    said = "- Dưới 85% trừ 10 điểm.\n- Mỗi đồng chí vắng không lý do trừ 4 điểm."
    found = of_rows(("01", "Quân số dự", "20", said), ("2", "Nội dung", "80", ""))
    row = {"obliged": 20, "excused": 0}
    assert proposed(found, "1", present=18, unexcused=2, **row) == 12
    assert proposed(found, "1", present=16, unexcused=4, **row) == 0
    assert proposed(found, "1", present=20, unexcused=0, **row) == 20


def test_levels_with_a_deduction_behind_them_are_both_read() -> None:
    found = understood(
        framework_text.read_part(
            "1. Đảng viên dự họp: >=90% 20đ, 70-<90% 10đ, <70% 0đ. Có đảng viên vắng không lý do "
            "thì trừ 3đ/người, trừ tối đa 6đ\n2. Nội dung: 80đ\n" + CLASSES
        )
    )
    assert proposed(found, "1", obliged=20, present=18, excused=1, unexcused=1) == 17
    assert proposed(found, "1", obliged=20, present=15, excused=0, unexcused=5) == 4


def test_a_share_of_the_points_is_rounded_as_the_office_says() -> None:
    said = "Điểm = 30 x số việc hoàn thành / số việc giao, làm tròn đến 0,5 điểm"
    found = of_rows(("1", "Việc đã giao", "30", said), ("2", "Nội dung", "70", ""))
    assert proposed(found, "1", done=2, tasks=7) == Decimal("8.5")
    assert proposed(found, "1", done=7, tasks=7) == 30
    assert proposed(found, "1", done=0, tasks=7) == 0
    assert proposed(found, "1", done=0, tasks=0) is None


def test_each_who_spoke_brings_points_up_to_the_most() -> None:
    said = "Mỗi đảng viên phát biểu được 2 điểm, tối đa 9 điểm"
    found = of_rows(("1", "Phát biểu", "9", said), ("2", "Nội dung", "91", ""))
    row = {"obliged": 20, "present": 20}
    assert [proposed(found, "1", speakers=n, **row) for n in (0, 1, 4, 5, 12)] == [0, 2, 8, 9, 9]
    assert proposed(found, "1", **row) is None


def test_nobody_who_spoke_is_a_level_of_its_own() -> None:
    said = "Từ 1/4 trở lên: 10 điểm; dưới 1/4: 5 điểm; không có ý kiến: 0 điểm"
    text = f"1. Đảng viên phát biểu: {said}\n2. Nội dung: 90 điểm\n{CLASSES}"
    found = understood(framework_text.read_part(text))
    row = {"obliged": 20, "present": 20}
    assert [proposed(found, "1", speakers=n, **row) for n in (5, 4, 1, 0)] == [10, 5, 5, 0]


def test_days_late_are_counted_behind_the_days_that_are_allowed() -> None:
    text = (
        "1. Gửi biên bản, kết quả trong 3 ngày 10đ, chậm 1-2 ngày 6đ, quá nữa 0đ\n"
        f"2. Nội dung 90đ\n{CLASSES}"
    )
    found = understood(framework_text.read_part(text))
    assert [proposed(found, "1", days=n) for n in (3, 4, 5, 6)] == [10, 6, 6, 0]


def test_levels_keep_all_that_they_say() -> None:
    levels = (
        "Từ 90% trở lên, không có vắng không lý do: 20 điểm\n"
        "Từ 90% trở lên, có vắng không lý do: 12 điểm\nDưới 90%: 5 điểm"
    )
    found = of_rows(("1", "Tỷ lệ dự", "20", levels), ("2", "Nội dung", "80", ""))
    row = {"obliged": 20, "present": 19}
    assert proposed(found, "1", **row, unexcused=0) == 20
    assert proposed(found, "1", **row, unexcused=1) == 12
    assert proposed(found, "1", obliged=20, present=17, unexcused=0) == 5


def test_what_is_taken_off_by_hand_stays_in_words() -> None:
    said = "Chung chung, không sát nhiệm vụ: trừ từ 1 đến 12 điểm."
    found = of_rows(("1", "Nghị quyết", "20", said), ("2", "Nội dung", "80", ""))
    assert (found.criteria[0].sort, found.criteria[0].notes) == (Sort.number, (said,))


IN_WORDS = {
    "1. Chuẩn bị: 20 điểm. Không có tài liệu trừ 5 điểm; không họp trừ 8 điểm": (
        "20", ["Không có tài liệu trừ 5 điểm", "không họp trừ 8 điểm"],
    ),
    "1. Nền nếp (40 điểm): thiếu 1 lần trừ 5 điểm, thiếu 2 lần trừ 10 điểm": (
        "40", ["thiếu 1 lần trừ 5 điểm", "thiếu 2 lần trừ 10 điểm"],
    ),
    "1. Nền nếp: 40 điểm (chậm trừ 5đ)": ("40", ["chậm trừ 5đ"]),
    "1. Nền nếp 40đ (có kế hoạch 20đ, có báo cáo 20đ)": (
        "40", ["có kế hoạch 20đ, có báo cáo 20đ"],
    ),
    "1. Phát biểu: mỗi ý kiến được 1 điểm, tối đa 10 điểm": (
        "10", ["mỗi ý kiến được 1 điểm, tối đa 10 điểm"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("line", IN_WORDS)
def test_points_of_anything_else_are_those_of_no_level(line: str) -> None:
    first, *_ = framework_text.read_part(f"{line}\n2. Nội dung: 60 điểm\n{CLASSES}")["criteria"]
    assert first["sort"] == "number"
    assert (first["max"], first["notes"]) == IN_WORDS[line]


def test_minutes_short_are_of_the_length_that_is_said() -> None:
    said = (
        "Đủ 80 phút được 20 điểm; thiếu dưới 10 phút được 10 điểm; thiếu từ 10 phút trở lên 0 điểm"
    )
    found = of_rows(("1", "Thời lượng", "20", said), ("2", "Nội dung", "80", ""))
    assert [proposed(found, "1", minutes=n) for n in (80, 79, 71, 70)] == [20, 10, 10, 0]


PARTS = ("Có dự thảo (12 điểm); họp chi ủy (8 điểm)", "- Có dự thảo: 12 điểm\n- Họp: 8 điểm")


@pytest.mark.parametrize("said", [*PARTS, "20 điểm nếu từ 90%; 10 điểm nếu dưới 90%"])
def test_how_it_is_scored_is_shown_where_it_is_no_levels(said: str) -> None:
    found = of_rows(("1", "Chuẩn bị", "20", said), ("2", "Nội dung", "80", "0 - 80"))
    assert (found.criteria[0].sort, found.criteria[1].notes) == (Sort.number, ())
    assert [*found.criteria[0].notes] == [line.strip("- ") for line in said.split("\n")]


def test_the_name_ends_where_the_points_of_the_first_level_stand() -> None:
    text = (
        "1. Họp đúng ngày: 20 điểm; thay đổi ngày, có báo cáo: 10 điểm; tự ý: 0 điểm.\n"
        "2. Chi ủy (nơi không có chi ủy là bí thư) hội ý trước: 20 điểm; không hội ý: 0 điểm.\n"
        "3. Từ 1/3 số đảng viên có mặt phát biểu: 60 điểm; dưới 1/3: 30 điểm.\n"
    )
    found = understood(framework_text.read_part(text + CLASSES))
    names = ["Họp đúng ngày", "Chi ủy hội ý trước", "Từ 1/3 số đảng viên có mặt phát biểu"]
    assert [one.name for one in found.criteria] == names
    assert [one.name for one in found.criteria[0].options][1] == "thay đổi ngày, có báo cáo"
    assert proposed(found, "3", obliged=12, present=12, speakers=4) == 60


def test_parts_stand_under_the_group_of_their_criterion() -> None:
    rows = (
        ("I", "NỀN NẾP", "50", ""),
        ("1", "a) Đúng ngày\nb) Đủ giờ", "20\n20", ""),
        ("2", "Đủ người", "10", ""),
        ("II", "NỘI DUNG", "50", ""),
        ("3", "Nội dung", "50", ""),
    )
    found = of_rows(*rows)
    groups = [f"{one.code} {one.group}" for one in found.criteria]
    assert groups == ["1.a I. NỀN NẾP", "1.b I. NỀN NẾP", "2 I. NỀN NẾP", "3 II. NỘI DUNG"]


@pytest.mark.parametrize("ahead", ["02 ngày", "hai ngày", "48 giờ", "một tuần"])
def test_papers_that_are_due_more_than_a_day_ahead_are_asked_for(ahead: str) -> None:
    found = of_rows(
        ("1", f"Gửi tài liệu trước {ahead}", "20", "Có: 20 điểm\nKhông: 0 điểm"),
        (*REST[:2], "80", ""),
    )
    assert proposed(found, "1", early=True) is None


def test_a_sentence_that_names_a_class_and_no_points_is_kept_in_words() -> None:
    text = f"1. Nền nếp: 40đ\n2. Nội dung: 60đ\n{CLASSES} Tháng không họp tính kém."
    assert framework_text.read_part(text)["unread"] == ["Tháng không họp tính kém"]


def test_a_class_asks_for_a_share_of_the_points_or_a_level() -> None:
    rows = (
        ("1", "Nền nếp", "40", "Tốt: 40 điểm\nĐược: 30 điểm\nYếu: 10 điểm"),
        ("2", "Nội dung", "60", ""),
    )
    asked = "Chỉ xếp loại Tốt khi các tiêu chí 1 và 2 đều đạt từ 75% điểm tối đa; không thì Khá."
    found = of_rows(*rows, beside=(CLASSES, asked))
    assert graded(found, c1=40, c2=44) == "Khá"
    assert graded(found, c1=40, c2=45) == "Tốt"
    level = of_rows(*rows, beside=(CLASSES, "Muốn tốt thì tiêu chí 1 từ mức 1 trở lên."))
    assert graded(level, c1=30, c2=60) == "Khá"


def test_what_a_class_asks_for_beside_its_points_may_stand_in_a_table() -> None:
    rows = (
        ("1", "Nền nếp", "40", "Tốt: 40 điểm\nĐược: 30 điểm\nYếu: 10 điểm"),
        ("2", "Nội dung", "60", "Tốt: 60 điểm\nĐược: 55 điểm\nYếu: 50 điểm"),
    )
    classes = Table(
        (
            ("Loại", "Tổng điểm", "Điều kiện kèm theo"),
            ("Tốt", "70 - 100", "Không có tiêu chí nào ở mức 3; tiêu chí 1 từ mức 2 trở lên"),
            ("Khá", "50 - dưới 70", "Không quá 01 tiêu chí ở mức 3"),
            ("Kém", "dưới 50", ""),
        )
    )
    found = understood(read_paper(Paper("", (Table((HEADS, *rows)), classes))))
    (asked,) = [one for one in found.criteria if one.beside]
    assert asked.name == "Điều kiện xếp loại Khá: Không quá 01 tiêu chí ở mức 3"
    assert graded(found, c1=30, c2=50, L1=1) == "Khá"
    assert graded(found, c1=30, c2=55, L1=1) == "Tốt"
    assert graded(found, c1=10, c2=50, L1=0) == "Kém"


def test_points_lost_keep_a_cell_out_of_a_class() -> None:
    rule = (
        "Điều 3. Không xếp loại Tốt nếu có một trong các trường hợp: a) Bị trừ từ 10 điểm trở lên "
        "ở nội dung 1; b) Có đảng viên bị kỷ luật. Chi bộ để mất đoàn kết thì không xếp loại cao "
        "hơn Kém."
    )
    found = of_rows(
        ("01", "Nền nếp", "40", ""), ("02", "Nội dung", "60", ""), beside=(CLASSES, rule)
    )
    assert [one.name for one in found.criteria if one.beside] == [
        "Không có trường hợp: có đảng viên bị kỷ luật",
        "Không có trường hợp: chi bộ để mất đoàn kết",
    ]
    assert graded(found, c1=31, c2=60, L1=1, L2=1) == "Tốt"
    assert graded(found, c1=30, c2=60, L1=1, L2=1) == "Khá"
    assert graded(found, c1=40, c2=60, L1=1, L2=0) == "Kém"


def test_what_is_added_and_taken_off_stands_among_the_levels() -> None:
    head = ("Nhóm", "Mã", "Tiêu chí", "Điểm tối đa", "Cách chấm")
    rows = (
        ("A. Tổ chức", "TC1", "Nền nếp", "100", ""),
        ("B. Cộng (tối đa 05 điểm)", "CT1", "Mô hình hay", "", "+2 điểm/mô hình"),
        ("", "CT2", "Họp tại thôn", "", "+1 điểm"),
        ("C. Trừ", "TR1", "Vắng không lý do", "", "Trừ 3 điểm/người"),
        ("", "TR2", "Để mất đoàn kết", "", "-10 điểm"),
    )
    beside = (CLASSES, "Chi bộ bị trừ theo TR2 thì không xếp loại Tốt.")
    found = understood(read_paper(Paper("", (Table((head, *rows)), *beside))))
    assert graded(found, TC1=75, CT1=6, CT2=1, TR1=0, TR2=0) == "Tốt"  # 5 of 7
    assert graded(found, TC1=100, CT1=0, CT2=0, TR1=0, TR2=10) == "Khá"
    assert proposed(found, "TR1", obliged=20, present=18, unexcused=2) == 6


CHECKLIST = (
    ("1", "Họp đúng lịch (*)", "", ""),
    ("2", "Thời gian từ 90 phút (chi bộ dưới 8 đảng viên phải dự: từ 45 phút)", "", ""),
    ("3", "Có mặt từ 80% số phải dự, không có đảng viên vắng không lý do (*)", "", ""),
    ("4", "Có phê bình", "", ""),
    ("5", "Sinh hoạt chuyên đề (chỉ đánh giá ở tháng cuối quý)", "", ""),
)
FAILED = (
    "Cách xếp loại:",
    "- Tốt: đạt tất cả các tiêu chí, hoặc chỉ có 01 tiêu chí không đạt và không có dấu (*).",
    "- Khá: có 02 - 03 tiêu chí không đạt, hoặc có 01 tiêu chí (*) không đạt.",
    "- Kém: có từ 04 tiêu chí không đạt hoặc từ 02 tiêu chí (*) không đạt trở lên.",
)


def checklist() -> Framework:
    head = ("TT", "Tiêu chí", "Đạt", "Không đạt")
    return understood(read_paper(Paper("", (Table((head, *CHECKLIST)), *FAILED))))


def test_a_checklist_is_classed_by_how_many_are_not_passed() -> None:
    found = checklist()
    assert graded(found, c1=1, c2=1, c3=1, c4=0, c5=1) == "Tốt"
    assert graded(found, c1=1, c2=0, c3=1, c4=0, c5=1) == "Khá"
    assert graded(found, c1=0, c2=1, c3=1, c4=1, c5=1) == "Khá"
    assert graded(found, c1=0, c2=1, c3=0, c4=1, c5=1) == "Kém"
    assert graded(found, c1=1, c2=0, c3=0, c4=0, c5=0) == "Kém"


def test_both_halves_of_a_check_are_proved_and_those_who_have_to_come_are_counted() -> None:
    found = checklist()
    row = {"minutes": 45, "obliged": 7, "members": 12}
    assert proposed(found, "2", **row, present=7) == 1
    assert proposed(found, "2", **{**row, "obliged": 8}, present=8) == 0
    assert proposed(found, "3", **row, present=6, unexcused=1) == 0
    assert proposed(found, "3", **row, present=6, unexcused=0) == 1


def year(text: str) -> dict[str, Any]:
    return framework_text.read_part(f"1. Nền nếp: 40đ\n2. Nội dung: 60đ\n{CLASSES}\n{text}")


def test_a_year_ends_with_what_is_left() -> None:
    found = understood(
        year(
            "Xếp loại năm: tốt khi có từ 8 tháng tốt, không có tháng kém. Khá khi có từ 6 tháng "
            "khá trở lên (tính cả tốt). Còn lại kém."
        )
    )
    assert year_class(found, {"Tốt": 8, "Khá": 4}) == "Tốt"
    assert year_class(found, {"Tốt": 8, "Khá": 3, "Kém": 1}) == "Khá"
    assert year_class(found, {"Khá": 5, "Kém": 7}) == "Kém"


def test_of_a_year_with_one_rule_that_is_not_understood_none_is_taken() -> None:
    sent = year(
        "D. XẾP LOẠI NĂM\n1. Tốt: có từ 8 tháng xếp loại Tốt trở lên\n"
        "2. Khá: 4 tháng bất kỳ trong quý đạt mức 3\n3. Kém: các trường hợp còn lại"
    )
    assert "year" not in sent
    assert "2. Khá: 4 tháng bất kỳ trong quý đạt mức 3" in sent["unread"]
