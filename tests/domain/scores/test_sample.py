"""A meeting that never was, scored before a framework is put in force."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from bot.config import DEFAULT_ZONE
from bot.words import Words
from domain.frameworks import Framework
from domain.rules import Rules
from domain.scores import sample_said
from storage.frameworks.framework import shipped
from tests.domain.frameworks.made_up import good_frameworks
from tests.domain.frameworks.test_offices_read import read

WORDS = Words(DEFAULT_ZONE, strict=True)

RIGHT = {
    "national": (
        "1. Thời gian, thời lượng: 3/5 – 80 phút, ít hơn 90",
        "2. Tỷ lệ đảng viên dự sinh hoạt: 3/5 – dự 20/22, 90,9%, 1 vắng không lý do",
        "6. Kết quả thực hiện kết luận, nghị quyết: 15/30 – xong 2/3 việc, 66,7%",
        "3.1, 3.2, 4.1, 4.2, 4.3, 5, 7 (đến 60 điểm)",
        "Tổng 81/100 · Khá",
    ),
    "ward": (
        "A1. Thời lượng: 6/10 – 80 phút, ít hơn 90",
        "A2. Tỷ lệ đảng viên dự: 15/15 – dự 20/22, 90,9%",
        "C1. Tỷ lệ đảng viên phát biểu: 7/10 – phát biểu 9/20 người dự, 45%",
        "D2. Vắng không phép: 8/10 – 1 vắng không lý do",
        "B1, B2, B3, C2, D1 (đến 55 điểm)",
        "Tổng 91/100 · Tốt",
    ),
}


@pytest.mark.parametrize("name", RIGHT)
def test_it_tells_what_facts_prove_and_where_the_rest_would_lead(name: str) -> None:
    framework = shipped() if name == "national" else read(name, "said")
    said = WORDS.say(sample_said(framework, Rules()))
    assert [line for line in RIGHT[name] if line not in said] == []


@settings(max_examples=60, deadline=None)
@given(good_frameworks())
def test_any_framework_that_can_be_used_has_one(framework: Framework) -> None:
    assert "🧪" in WORDS.say(sample_said(framework, Rules()))
