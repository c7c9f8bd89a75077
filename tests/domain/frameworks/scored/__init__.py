"""Frameworks as offices have them, each with five meetings scored by hand from its text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from bot.frameworks.file import forms
from domain.frameworks import framework_text
from tests.domain.frameworks.files.papers import Book
from tests.domain.frameworks.scored import drawn

HERE = Path(__file__).parent
RIGHT: dict[str, dict[str, Any]] = yaml.safe_load((HERE / "expected.yaml").read_text("utf-8"))
ANOTHER_MESSAGE = "=====\n"
HEAD = "Đảng ủy xã Mẫu, số 01-HD/ĐU ngày 15/12/2026, thực hiện từ 01/01/2027"


def sent(name: str) -> list[dict[str, Any]]:
    """What is understood of it, form by form; with the head that an office adds when asked."""
    if made := DRAWN.get(name):
        read = [dict(form["sent"]) for form in forms(made())]
    else:
        first, *others = (HERE / name).read_text("utf-8").split(ANOTHER_MESSAGE)
        read = [form for _, form in framework_text.read_forms(first)]
        for text in others:
            (more,) = (form for _, form in framework_text.read_forms(text))
            read = [framework_text.merged(one, more) for one in read]
    return [framework_text.merged(framework_text.read_part(HEAD), one) for one in read]


def ward_xlsx() -> bytes:
    """A title over all columns, a two-row head, numbers and contents merged down, a signature."""
    rows = [
        ["ĐẢNG ỦY PHƯỜNG CHỢ MẪU", "", "", "ĐẢNG CỘNG SẢN VIỆT NAM", "", ""],
        ["BIỂU CHẤM ĐIỂM CHẤT LƯỢNG SINH HOẠT CHI BỘ"],
        ["Tháng …… năm 2027 - Chi bộ: ……………………"],
        ["STT", "Nội dung", "Tiêu chuẩn", "Điểm chuẩn", "Điểm chấm", ""],
        ["", "", "", "", "Chi bộ", "Đảng ủy"],
        [1, "Thời gian sinh hoạt", "Từ 90 phút trở lên", 10, "", ""],
        ["", "", "Từ 60 đến dưới 90 phút", 7, "", ""],
        ["", "", "Dưới 60 phút", 4, "", ""],
        [2, "Tỷ lệ đảng viên dự sinh hoạt", "≥ 90%", 10, "", ""],
        ["", "", "80% - <90%", 8, "", ""],
        ["", "", "< 80%", 5, "", ""],
        [3, "Nội dung sinh hoạt", "Chuẩn bị chu đáo, rõ việc", 15, "", ""],
        ["", "", "Thông tin thời sự, chính sách mới", 10, "", ""],
        ["", "", "Thảo luận dân chủ, tự phê bình và phê bình", 20, "", ""],
        [4, "Kết quả thực hiện nhiệm vụ tháng trước", "Hoàn thành 100%", 20, "", ""],
        ["", "", "Hoàn thành từ 70% đến dưới 100%", 15, "", ""],
        ["", "", "Hoàn thành dưới 70%", 5, "", ""],
        [5, "Chế độ báo cáo", "Gửi biên bản, báo cáo đầy đủ", 15, "", ""],
        ["TỔNG ĐIỂM", "", "", 100, "", ""],
        ["Xếp loại: Tốt từ 90 điểm trở lên; Khá từ 70 đến dưới 90 điểm; "
         "Trung bình từ 50 đến dưới 70 điểm; Kém dưới 50 điểm"],
        ["", "", "", "Chợ Mẫu, ngày … tháng … năm 2027"],
        ["BÍ THƯ CHI BỘ", "", "", "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ"],
        ["(Ký, ghi rõ họ tên)", "", "", "(Ký tên, đóng dấu)"],
    ]  # fmt: skip
    down = [(a, c, b, c) for a, b in ((5, 7), (8, 10), (11, 13), (14, 16)) for c in (0, 1)]
    across = [(0, 0, 0, 2), (0, 3, 0, 5), (1, 0, 1, 5), (2, 0, 2, 5), (3, 4, 3, 5), (18, 0, 18, 2)]
    head = [(3, c, 4, c) for c in range(4)]
    return Book().sheet("Biểu", rows, [*across, *head, *down, (19, 0, 19, 5)]).content()


DRAWN = {
    "6-phuong-bang-excel.xlsx": ward_xlsx,
    "6-xa-bang-word.docx": drawn.word_table,
    "7-xa-cong-thuc.xlsx": drawn.formulas,
}
