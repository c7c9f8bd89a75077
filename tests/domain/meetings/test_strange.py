"""What answers another question is not kept in a text without a word about it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.chat import Word
from domain.errors import Refused
from domain.meetings.parse import attendance
from tests.domain.understanding import corpus

FORM = corpus.form()
ANSWERS = {
    "held_on": "2026-11-03",
    "attendance": {"obliged": 22, "present": 20, "excused": 2, "unexcused": 0},
}
TEXTS = {
    "setting": ["nhà văn hóa thôn 5", "hội trường thôn, anh Hùng chủ trì, chị Lan ghi"],
    "content": ["làm đường bê tông", "thu đảng phí, vệ sinh môi trường"],
    "conclusion": ["thống nhất làm đường bê tông ngõ 3"],
    "petitions": ["xin thêm thùng rác ở chợ", "đề nghị sửa cống đầu xóm"],
    "new_tasks": ["anh Tấn sửa đèn đường", "giao chị Lan thu quỹ"],
}
ELSEWHERE = [
    "2 phiếu trắng", "biểu quyết 18/20", "anh Nam không đồng ý", "trừ chú Hòa", "3 đ/c đến muộn",
    "vắng 2", "2 khách dự", "19h15 bắt đầu", "tới 21h mới xong", "khỏi ghi", "không cần ghi nữa",
    "mà chưa chắc", "thôi bỏ", "chị Thảo ghi biên bản",
]  # fmt: skip
WAYS = ["{text} ({other})", "{text}, {other}", "{text}\n{other}", "{other}, {text}"]


def _doubt(key: str, said: str) -> Word | Refused | None:
    step = FORM.step(key)
    try:
        value = FORM.understand(step, ANSWERS, said)[1]
    except Refused as refused:
        return refused
    return step.doubt(value, FORM.context, ANSWERS)


@settings(max_examples=250, deadline=None)
@given(
    key=st.sampled_from(list(TEXTS)),
    at=st.integers(0, 1),
    other=st.sampled_from(ELSEWHERE),
    way=st.sampled_from(WAYS),
)
def test_what_answers_another_question_is_asked_doubted_or_used(
    key: str, at: int, other: str, way: str
) -> None:
    text = TEXTS[key][at % len(TEXTS[key])]
    said = way.format(text=text, other=other)
    if _doubt(key, said) is not None:
        return
    step = FORM.step(key)
    kept = str(step.dump(FORM.understand(step, ANSWERS, said)[1]))
    assert other not in kept, (key, said, kept)


@pytest.mark.parametrize(("key", "texts"), TEXTS.items())
def test_what_is_clear_is_kept_without_a_doubt(key: str, texts: list[str]) -> None:
    assert [_doubt(key, text) for text in texts] == [None] * len(texts)


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("new_tasks", "anh Tấn liên hệ nhà sách"),
        ("new_tasks", "chị Lan kiểm tra vũ khí trang bị"),
        ("new_tasks", "anh Tấn treo cờ tuyến lộ, chậm nhất 1/12"),
        ("content", "bàn giao cho chị Lan sổ đảng viên"),
        ("petitions", "xin khởi công cầu trước tết"),
        ("conclusion", "giao anh Tấn sửa đèn, xong trước 1/12"),
    ],
)
def test_a_word_inside_another_is_no_strange_thing(key: str, said: str) -> None:
    assert _doubt(key, said) is None


@pytest.mark.parametrize(
    "said",
    [
        "chị Lan báo cáo kết quả thu quỹ kỳ sau",
        "phân công trực Tết: anh Tấn 1/12, chị Lan 2/12",
        "anh Tấn đắp bờ khi nào nước rút",
        "anh Tấn sửa đèn, hạn 10/12, giao chị Lan",
    ],
)
def test_a_task_whose_day_or_owner_is_left_in_its_words_is_doubted(said: str) -> None:
    assert _doubt("new_tasks", said) is not None


@pytest.mark.parametrize("aside", ["biểu quyết 25/29", "vắng 2", "hạn 15/8", "chú Hết lo", "x"])
def test_what_stands_in_parentheses_behind_a_roll_breaks_nothing(aside: str) -> None:
    try:
        found = attendance(f"31/34, vắng 3 có phép ({aside})", obliged=34)
    except Refused:
        return
    assert (found.present, found.excused) == (31, 3)
