"""Whatever is sent gives a value, Invalid or Unclear, and every option offered is taken."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import date as Date
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from domain import parse
from domain.errors import Refused, Unclear
from domain.meetings import parse as facts
from domain.meetings.meeting import Setting

LABELS = ("Thường kỳ", "Chuyên đề", "Cả hai", "Bất thường")
TITLES = ("Thu đảng phí", "Trồng cây", "Dọn vệ sinh")
LAST = Setting(place="Nhà văn hóa", chair="đ/c Hùng", minute_taker="đ/c Lan")
TODAY = Date(2026, 11, 5)
Parser = Callable[[str], Any]

PARSERS: dict[str, Parser] = {
    "attendance": lambda text: facts.attendance(text, obliged=24, exempt=2),
    "attendance unknown": lambda text: facts.attendance(text, obliged=None),
    "choice": lambda text: parse.choice(text, LABELS),
    "choice of numbers": lambda text: parse.choice(text, ("22", "21", "20", "Số khác")),
    "clock": parse.clock,
    "conclusion": lambda text: facts.conclusion(text, present=20),
    "conduct": facts.conduct,
    "count": lambda text: parse.count(text, lo=0, hi=24),
    "date past": lambda text: parse.date(text, TODAY, towards="past"),
    "date future": lambda text: parse.date(text, TODAY, towards="future"),
    "duration": parse.duration,
    "fraction": parse.fraction,
    "headings": parse.headings,
    "hours": facts.hours,
    "kind": facts.kind,
    "new_tasks": lambda text: facts.new_tasks(text, TODAY),
    "none": parse.none,
    "number": parse.number,
    "setting": lambda text: facts.setting(text, LAST),
    "setting unknown": lambda text: facts.setting(text, None),
    "task_results": lambda text: facts.task_results(text, TITLES),
    "vote": lambda text: facts.vote(text, present=20),
    "yes_no": parse.yes_no,
    "clean": parse.clean,
    "fold": parse.fold,
}
LINES = """
ngày thứ tháng năm tuần mùng hôm qua nay mai mốt kia trước sau tới tối sáng chiều đến từ hết cuối
trong quý chủ nhật 1 2 3 5 6 12 20 22 24 31 2026 / - . , : ; ( ) % h g giờ phút rưỡi kém tiếng hai
ba mươi mười lăm không có vắng phép miễn đủ cả dự mặt người đồng ý nhất trí tán thành riêng gộp gửi
chưa rồi xong trừ còn việc thường kỳ chuyên đề mẫu như cũ tại chủ trì thư ký đ/c Lan hạn sau_
"""
WORDS = [*re.split(r"\s+", LINES.strip()), "\n"]
SPEECH = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
TIGHT = st.lists(st.sampled_from(WORDS), max_size=10).map("".join)


def refusal(parser: Parser, text: str) -> Refused | None:
    try:
        parser(text)
    except Refused as refused:
        return refused
    return None


@pytest.mark.parametrize("name", PARSERS)
@settings(max_examples=150, deadline=None)
@given(text=st.one_of(st.text(max_size=80), SPEECH, SPEECH, TIGHT))
@example(text="tại/tại")
def test_any_text_is_taken_or_refused_and_every_option_is_taken(name: str, text: str) -> None:
    refused = refusal(PARSERS[name], text)
    for option in refused.options if isinstance(refused, Unclear) else ():
        assert refusal(PARSERS[name], option) is None, (text, option)


LONG = {
    "letters": "a" * 10_000,
    "spaces": " " * 9_999 + "x",
    "digits": "1" * 10_000,
    "dates": "5/8 " * 2_500,
    "dashes": "- " * 5_000,
    "absent": "vắng 1 có phép, " * 625,
    "words": "ngày hôm qua mùng ba " * 500,
    "lines": "1. việc\n" * 1_250,
    "spaced comma": "a" + " " * 9_000 + ",b",
    "open": "(" * 10_000,
    "semicolons": "; " * 5_000,
}


@pytest.mark.parametrize("name", PARSERS)
@pytest.mark.parametrize("kind", LONG)
def test_ten_thousand_characters_do_not_hang(name: str, kind: str) -> None:
    for text in (LONG[kind], LONG[kind][:2000], LONG[kind][:300]):
        begun = time.perf_counter()
        refusal(PARSERS[name], text)
        assert time.perf_counter() - begun < 30  # a hang would be minutes


@given(st.text())
def test_cleaning_and_folding_twice_changes_nothing(text: str) -> None:
    assert parse.clean(parse.clean(text)) == parse.clean(text)
    assert parse.fold(parse.fold(text)) == parse.fold(text)
    assert parse.fold(parse.clean(text)) == parse.fold(text)
