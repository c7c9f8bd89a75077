"""The words in which a framework is written: Vietnamese, or the English names of the fields.

What is on the right is what the program writes, and with or without diacritics what it reads.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from domain import parse
from domain.frameworks.framework import NotApplicable, Sort
from domain.kind import Kind
from domain.meetings import Fact

FRAMEWORK = {
    "title": "tên",
    "issuer": "cơ quan ban hành",
    "number": "số",
    "dated": "ngày ban hành",
    "since": "áp dụng từ",
    "source": "nguồn",
    "confidence": "độ tin cậy",
    "kinds": "loại sinh hoạt",
    "out_of": "thang điểm",
    "criteria": "tiêu chí",
    "classes": "xếp loại",
    "year": "xếp loại năm",
}
CRITERION = {
    "code": "mã",
    "name": "tên",
    "group": "nhóm",
    "sort": "cách chấm",
    "max": "tối đa",
    "step": "bước",
    "options": "lựa chọn",
    "fact": "dữ kiện",
    "bands": "các mức",
    "each": "mỗi đơn vị trừ",
    "when": "đạt khi",
    "shows": "xem thêm",
    "bonus": "điểm thưởng",
    "thematic_only": "chỉ khi có chuyên đề",
    "not_applicable": "không áp dụng",
}
SPAN = {"least": "từ", "above": "trên", "most": "đến", "below": "dưới"}
OPTION = {"name": "tên", "points": "điểm", "when": "khi"}
BAND = {**SPAN, "points": "điểm"}
CONDITION = {"fact": "dữ kiện", **SPAN}
SCORE_CLASS = {"name": "tên", "least": "từ", "gates": "điều kiện"}
GATE = {"code": "tiêu chí", "least": "từ"}
YEAR_CLASS = {"name": "tên", "every": "mọi tháng từ", "months": "số tháng"}

SORTS: dict[StrEnum, str] = {
    Sort.number: "điểm",
    Sort.yes_no: "có hoặc không",
    Sort.options: "lựa chọn",
    Sort.bands: "theo mức",
    Sort.deduction: "trừ điểm",
    Sort.check: "đạt hoặc không đạt",
}
FACTS: dict[StrEnum, str] = {
    Fact.minutes: "số phút",
    Fact.minutes_short: "số phút thiếu",
    Fact.attendance_percent: "tỷ lệ dự",
    Fact.absent_unexcused: "số vắng không lý do",
    Fact.materials_early: "gửi tài liệu trước",
    Fact.held_apart: "họp riêng",
    Fact.speakers_percent: "tỷ lệ phát biểu",
    Fact.tasks_done_percent: "tỷ lệ việc hoàn thành",
    Fact.tasks_assigned_percent: "tỷ lệ việc giao rõ",
    Fact.result_days: "số ngày nộp biên bản",
}
NOT_APPLICABLE: dict[StrEnum, str] = {
    NotApplicable.full: "đủ điểm",
    NotApplicable.scaled: "bỏ và quy đổi",
    NotApplicable.unscaled: "bỏ không quy đổi",
}
KINDS: dict[StrEnum, str] = {
    Kind.regular: "thường kỳ",
    Kind.thematic: "chuyên đề",
    Kind.both: "cả hai",
    Kind.extraordinary: "bất thường",
}
YES, NO = "có", "không"


def meant(text: str, words: Mapping[str, str] | Mapping[StrEnum, str]) -> str | None:
    """The name that a text means, by its word or by itself; None where it means nothing."""
    key = parse.fold(text).replace("_", " ")
    for name, said in words.items():
        if key in (parse.fold(said), str(name).replace("_", " ")):
            return str(name)
    return None
