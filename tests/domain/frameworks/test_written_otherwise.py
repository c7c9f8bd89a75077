"""What offices write in ways of their own: codes, short words, chapters, levels across."""

from __future__ import annotations

from typing import Any

from domain.frameworks import Paper, Table, framework_text, read_paper

CLASSES = "Xếp loại: Tốt từ 90 điểm; Khá từ 70 đến dưới 90 điểm; Kém dưới 70 điểm"


def of_rows(*rows: tuple[str, ...], beside: str = CLASSES) -> dict[str, Any]:
    return read_paper(Paper("", (Table(rows), beside)))


def by_code(sent: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {one["code"]: one for one in sent["criteria"]}


def test_codes_are_numbers_with_zeros_or_several_letters() -> None:
    head = ("TT", "Nội dung", "Điểm tối đa")
    zeros = of_rows(head, ("01", "Nền nếp", "40"), ("02", "Nội dung", "60"))
    assert [*by_code(zeros)] == ["1", "2"]
    letters = of_rows(("Mã", *head[1:]), ("ND1", "Nền nếp", "40"), ("ND2", "Nội dung", "60"))
    assert [*by_code(letters)] == ["ND1", "ND2"]


def test_chapters_of_a_guidance_hold_no_criteria_and_are_kept_as_words() -> None:
    sent = framework_text.read_part(
        "A. NGUYÊN TẮC CHẤM\n1. Chấm lẻ đến 0,25 điểm\n2. Chi bộ tự chấm trước\n"
        "B. NỘI DUNG CHẤM\n1. Nền nếp: 40 điểm\n2. Nội dung: 60 điểm\n"
        "C. XẾP LOẠI THÁNG\n- Tốt: từ 80 điểm\n- Khá: từ 60 đến cận 80 điểm\n- Yếu: dưới 60 điểm"
    )
    assert {code: one["max"] for code, one in by_code(sent).items()} == {"1": "40", "2": "60"}
    assert [one["name"] for one in sent["classes"]] == ["Tốt", "Khá", "Yếu"]
    assert sent["unread"] == ["1. Chấm lẻ đến 0,25 điểm", "2. Chi bộ tự chấm trước"]


def test_close_to_ninety_is_below_it() -> None:
    sent = framework_text.read_part(
        "1. Thời lượng (100 điểm)\n- Từ 90 phút trở lên: 100 điểm\n"
        "- Từ 70 đến cận 90 phút: 50 điểm\n- Cận 70 phút: 20 điểm"
    )
    bands = by_code(sent)["1"]["bands"]
    assert bands[1] == {"least": "70", "below": "90", "points": "50"}
    assert bands[2] == {"below": "70", "points": "20"}


def test_a_line_that_was_cut_before_a_number_goes_on() -> None:
    sent = framework_text.read_part(
        "1. Tỷ lệ đảng viên phát biểu tại kỳ sinh hoạt: từ 50% trở lên: 10 điểm; dưới 50%:\n"
        "4 điểm.\n2. Nội dung sinh hoạt sát với nhiệm vụ chính trị của đơn vị: 90 điểm"
    )
    assert [band["points"] for band in by_code(sent)["1"]["bands"]] == ["10", "4"]


def test_short_words_of_a_message_are_spelled_out() -> None:
    sent = framework_text.read_part(
        "1/ Thời gian: >=80p 60đ; <80p 20đ\n2/ ND sh 40đ:\n a/ có dự thảo NQ 15đ\n"
        " b/ đv ko vắng 25đ"
    )
    found = by_code(sent)
    assert [*found] == ["1", "2.a", "2.b"]
    assert found["1"]["fact"] == "minutes"
    assert (found["2.a"]["name"], found["2.a"]["max"]) == ("có dự thảo nghị quyết", "15")
    assert found["2.b"]["name"] == "đảng viên không vắng"
    head = framework_text.read_part("Đảng ủy xã Mẫu, số 12-NQ/ĐU, áp dụng từ 01/01/2027")
    assert head["number"] == "12-NQ/ĐU"


def test_levels_in_columns_may_say_their_points_themselves() -> None:
    sent = of_rows(
        ("TT", "Tiêu chí", "Điểm tối đa", "Mức 1", "Mức 2", "Mức 3"),
        ("1", "Thời lượng", "40", "≥ 80 phút: 40", "60 - 79 phút: 25", "< 60 phút: 5"),
        ("2", "Nội dung", "60", "Đúng, đủ: 60", "Có, còn thiếu: 30", "Không có: 0"),
    )
    found = by_code(sent)
    assert [band["points"] for band in found["1"]["bands"]] == ["40", "25", "5"]
    assert [one["name"] for one in found["2"]["options"]] == [
        "Đúng, đủ",
        "Có, còn thiếu",
        "Không có",
    ]
    assert "passes" not in sent


def test_classes_stand_over_their_points_behind_the_name_of_the_row() -> None:
    classes = Table((("Mức", "Tốt", "Khá", "Kém"), ("Điểm", "80 - 100", "60 - dưới 80", "dưới 60")))
    rows = (("TT", "Nội dung", "Điểm tối đa"), ("1", "Nền nếp", "40"), ("2", "Nội dung", "60"))
    sent = read_paper(Paper("", (Table(rows), classes)))
    assert [(one["name"], one["least"]) for one in sent["classes"]] == [
        ("Tốt", "80"),
        ("Khá", "60"),
        ("Kém", "0"),
    ]
