"""Other papers of the same builds: conditions beside points, bonuses in the whole, sizes, years."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from bot.frameworks.file import forms
from domain.frameworks import framework_text
from tests.domain.frameworks.files.papers import Book, Paper

CLASSES = (
    "Xếp loại: Tốt từ 90 điểm; Khá từ 70 đến dưới 90; Trung bình từ 50 đến dưới 70; Kém dưới 50."
)


def tables_by_group() -> bytes:
    """A table a group, codes in words, conditions in one paragraph."""
    paper = Paper().lines("ĐẢNG ỦY XÃ BẾN MẪU\nSố 11-HD/ĐU, áp dụng từ 01/02/2027\nA. Chuẩn bị")
    paper.table([["Tiêu chí", "Nội dung", "Điểm tối đa"],
                 ["TC 1", "Họp chi ủy trước khi sinh hoạt", "20"],
                 ["TC 2", "Gửi tài liệu trước 01 ngày (không gửi: 0 điểm)", "20"],
                 ["Tổng nhóm A", "", "40"]], [])  # fmt: skip
    paper.lines("B. Tiến hành")
    paper.table([["Tiêu chí", "Nội dung", "Điểm tối đa"],
                 ["TC 3", "Tỷ lệ dự: từ 90% 30đ; từ 80% đến dưới 90% 20đ; dưới 80% 5đ", "30"],
                 ["TC 4", "Thảo luận dân chủ", "30"],
                 ["Cộng mục B", "", "60"]], [])  # fmt: skip
    return paper.lines(
        f"{CLASSES}\nLưu ý: (1) Tiêu chí 3 dưới 20 điểm thì không xếp loại Tốt. "
        "(2) Điểm nhóm A dưới 20 thì không xếp loại quá Trung bình."
    ).content()


def conditions_below() -> bytes:
    """Codes beside the names, conditions as lines of a list."""
    return (
        "ĐẢNG ỦY PHƯỜNG CẦU MẪU\nSố 12-HD/ĐU, áp dụng từ 01/02/2027\n"
        "1. Thời lượng: từ 90 phút 20 điểm; từ 60 đến dưới 90 phút 10 điểm; dưới 60 phút 0 điểm\n"
        "2. Nội dung sinh hoạt (40 điểm)\n3. Tự phê bình và phê bình (40 điểm)\n"
        f"{CLASSES}\nTiêu chí coi là không đạt khi dưới 60% điểm tối đa.\n"
        "Không đạt tiêu chí 2 thì không xếp loại quá Khá.\n"
        "Tháng không tổ chức sinh hoạt thì xếp loại Kém."
    ).encode()


def short_sum() -> bytes:
    """Comes to 95 of 100; says itself what each group comes to."""
    rows = [["Mã", "Tiêu chí", "Điểm"], ["I", "NỀN NẾP", "40"],
            ["1", "Thời lượng từ 90 phút trở lên (chậm hơn: 10 điểm)", "20"],
            ["2", "Tỷ lệ dự từ 90% trở lên", "15"], ["II", "NỘI DUNG", "60"],
            ["3", "Nội dung sát nhiệm vụ", "60"], ["", "Tổng cộng", "100"]]  # fmt: skip
    return Book().sheet("Khung", [*rows, [CLASSES]], []).content()


def bonus_in_the_whole() -> bytes:
    rows = [["TT", "Nội dung", "Mức điểm", "Điểm tối đa", "Hướng dẫn chấm"],
            ["A", "ĐIỂM CHUẨN", "", "95", ""],
            ["A1", "Thời lượng", "45; 20; 0", "45",
             "Từ 90 phút: 45. Từ 60 đến dưới 90: 20. Dưới 60 phút: 0"],
            ["A2", "Nội dung", "0 - 50", "50", ""], ["B", "ĐIỂM CỘNG", "", "5", "Không quá 5"],
            ["B1", "Có sáng kiến được công nhận", "+1/sáng kiến", "", ""],
            ["B2", "Dự đủ 100% đảng viên", "+2", "2", ""], ["C", "ĐIỂM TRỪ", "", "", ""],
            ["C1", "Vắng không lý do", "-1/người", "", ""],
            ["C2", "Gửi biên bản chậm", "-1/ngày", "-3", "Không quá 3"],
            ["", "Tổng điểm = A + B - C, không quá 100 điểm", "", "", ""],
            [f"{CLASSES} Điểm A dưới 80 thì không xếp loại Tốt."]]  # fmt: skip
    return Book().sheet("Bieu", rows, []).content()


def bonus_in_words() -> bytes:
    rows = [["STT", "Tiêu chí", "Tối đa"], ["I", "Điểm chấm", "100"], ["1", "Thời lượng", "40"],
            ["2", "Nội dung", "60"], ["II", "Điểm thưởng", "+5"], ["3", "Kết nạp đảng viên", "+3"],
            ["4", "Có mô hình mới", "+2"], ["III", "Điểm trừ", ""],
            ["5", "Đảng viên bị kỷ luật", "-10"], ["", "Tổng cộng", "100"], [CLASSES]]  # fmt: skip
    return Book().sheet("Bieu", rows, []).content()


def amounts_only() -> bytes:
    rows = [["Mã", "Nội dung chấm", "Mức điểm", "Tối đa", "Cách tính"],
            ["N1", "Tỷ lệ dự", "30; 10", "30", "Từ 90%: 30. Dưới 90%: 10"],
            ["N2", "Thảo luận", "0 - 70", "70,0", ""],
            ["T", "ĐIỂM TRỪ", "", "", "Tổng điểm trừ không quá 20"],
            ["T1", "Gộp với họp chuyên môn", "-10", "-10", ""],
            ["T2", "Vắng không lý do", "-2/đảng viên", "", ""], [CLASSES]]  # fmt: skip
    return Book().sheet("Bieu", rows, []).content()


def sizes() -> bytes:
    return (
        "ĐẢNG ỦY XÃ NÚI MẪU\nSố 13-HD/ĐU, áp dụng từ 01/02/2027\n"
        "1. Thời lượng theo quy mô chi bộ 40 điểm\n"
        "- Chi bộ dưới 9 đảng viên: từ 60 phút; từ 9 đảng viên trở lên: từ 90 phút. "
        "Kỳ có chuyên đề thêm 30 phút.\n"
        "- Đủ: 40 điểm; thiếu không quá 10 phút: 20 điểm; thiếu trên 10 phút: 0 điểm.\n"
        "2. Đảng viên có mặt phát biểu 20 điểm\n- Từ 2/3: 20 điểm; từ 1/3 đến dưới 2/3: 10 điểm; "
        "còn lại: 0 điểm.\n3. Nội dung 40 điểm\n"
        f"{CLASSES}\nXếp loại năm\n- Tốt: đủ 12 tháng đạt Khá trở lên, có ít nhất 7 tháng Tốt.\n"
        "- Khá: ít nhất 9 tháng đạt Khá trở lên.\n- Kém: các trường hợp còn lại."
    ).encode()


def sizes_in_a_check() -> bytes:
    paper = Paper().lines("ĐẢNG ỦY XÃ ĐỒNG MẪU\nSố 14-HD/ĐU, áp dụng từ 01/02/2027\nBẢNG KIỂM")
    paper.table([["TT", "Tiêu chí", "Đạt", "Không đạt"],
                 ["1", "Thời lượng từ 90 phút (chi bộ dưới 9 đảng viên từ 60 phút)", "", ""],
                 ["2", "Từ 1/2 đảng viên có mặt phát biểu", "", ""],
                 ["3", "Nghị quyết được trên 2/3 đảng viên tán thành", "", ""]], [])  # fmt: skip
    text = "Xếp loại: Tốt: đạt 3 tiêu chí. Khá: đạt 2 tiêu chí. Kém: dưới 2 tiêu chí."
    return paper.lines(text).content()


def classes_across() -> bytes:
    """Numbers of the parts within the names, the classes beside one another."""
    paper = Paper().lines("ĐẢNG ỦY XÃ VƯỜN MẪU\nSố 15-HD/ĐU, áp dụng từ 01/02/2027")
    paper.table([["TT", "Nhóm", "Nội dung", "Điểm", "Điểm nhóm"],
                 ["1", "Chuẩn bị", "1.1. Chương trình", "20", "50"],
                 ["", "", "1.2. Tài liệu", "30", ""], ["2", "Kết quả", "Kết luận", "50", "50"],
                 ["", "", "Tổng cộng", "100", ""]], [])  # fmt: skip
    return paper.table(
        [["Tốt", "Khá", "Kém"], ["Từ 90 điểm", "Từ 70 đến dưới 90 điểm", "Dưới 70 điểm"]], []
    ).content()


RIGHT: dict[Any, dict[str, Any]] = {
    tables_by_group: {
        "items": {"1": 20, "2": 20, "3": 30, "4": 30},
        "gates": {"Tốt": ["3 20", "1+2 20"], "Khá": ["1+2 20"]},
    },
    conditions_below: {
        "items": {"1": 20, "2": 40, "3": 40},
        "gates": {"Tốt": ["2 24"]},
        "unread": ["Tháng không tổ chức sinh hoạt thì xếp loại Kém."],
    },
    short_sum: {
        "items": {"1": 20, "2": 15, "3": 60},
        "asked": ["framework-sum", "framework-group-sum"],
    },
    bonus_in_the_whole: {
        "items": {"A1": 45, "A2": 50, "B1": 5, "B2": 2, "C1": 100, "C2": 3},
        "gates": {"Tốt": ["A1+A2 80"]},
    },
    bonus_in_words: {"items": {"1": 40, "2": 60, "3": 3, "4": 2, "5": 10}},
    amounts_only: {"items": {"N1": 30, "N2": 70, "T1": 10, "T2": 20}},
    sizes: {"items": {"1": 40, "2": 20, "3": 40}, "year": ["Tốt", "Khá", "Kém"], "longer": 30},
    sizes_in_a_check: {"items": {"1": 0, "2": 0, "3": 0}, "proved": ["1", "2"]},
    classes_across: {"items": {"1.1": 20, "1.2": 30, "2": 50}},
}
HEAD = "Đảng ủy xã Mẫu, số 01-HD/ĐU, áp dụng từ 01/02/2027"


def gate_said(gate: Any) -> str:
    return f"{'+'.join(gate.codes) or gate.code} {gate.least}"


@pytest.mark.parametrize("paper", RIGHT, ids=lambda one: one.__name__)
def test_another_paper_of_the_same_build_says_what_it_means(paper: Any) -> None:
    right = RIGHT[paper]
    (form,) = forms(paper())
    sent = framework_text.merged(framework_text.read_part(HEAD), form["sent"])
    found, wrong = framework_text.understood(sent)
    assert found is not None
    assert {one.code: one.max for one in found.criteria} == {
        code: Decimal(most) for code, most in right["items"].items()
    }
    gates = {
        one.name: [gate_said(gate) for gate in one.gates] for one in found.classes if one.gates
    }
    assert gates == right.get("gates", {})
    assert [one.key for one in wrong] == right.get("asked", [])
    assert sent.get("unread", []) == right.get("unread", [])
    assert [one.name for one in found.year] == right.get("year", [])
    assert found.thematic_minutes == right.get("longer", 0)
    if "proved" in right:
        assert [one.code for one in found.criteria if one.when] == right["proved"]
