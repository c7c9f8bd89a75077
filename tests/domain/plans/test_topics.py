"""Topics land in the month they were said for, or are asked about; never in another."""

from __future__ import annotations

import re
from contextlib import suppress

import hypothesis.strategies as st
import pytest
from hypothesis import example, given

from domain.errors import Invalid, Refused
from domain.plans.topics import by_month, topics

YEAR = range(1, 13)
LATE = range(7, 13)
FOUND = {
    "Học tập Bác\nChuyển đổi số": {8: "Học tập Bác", 11: "Chuyển đổi số"},
    "Quý 4: Chuyển đổi số": {11: "Chuyển đổi số"},
    "quy IV - Chuyển đổi số; quý III: Học tập Bác": {8: "Học tập Bác", 11: "Chuyển đổi số"},
    "Quý 3 Học tập Bác": {8: "Học tập Bác"},
    "chưa có": {},
    "Tháng 8: Học tập Bác; Tháng 12: Chuyển đổi số": {8: "Học tập Bác", 12: "Chuyển đổi số"},
    "Tháng 8: Học tập Bác\nTháng 12: Chuyển đổi số": {8: "Học tập Bác", 12: "Chuyển đổi số"},
    "Tháng 8: Học tập Bác. Tháng 12: Chuyển đổi số": {8: "Học tập Bác", 12: "Chuyển đổi số"},
    "T8/2026 - Học tập Bác": {8: "Học tập Bác"},
    "Tháng 8, 11: Học tập Bác": {8: "Học tập Bác", 11: "Học tập Bác"},
    "Quý 3: A; B": {8: "A; B"},
    "Quý 3: A; B\nQuý 4: C": {8: "A; B", 11: "C"},
    "Quý 3: Học tập và làm theo\ntư tưởng Hồ Chí Minh": {
        8: "Học tập và làm theo tư tưởng Hồ Chí Minh"
    },
    "Quý 3 và quý 4: Học tập Bác": {8: "Học tập Bác", 11: "Học tập Bác"},
    "- Tháng 7: một\n- Tháng 10: hai": {7: "một", 10: "hai"},
    "quy 3 hoc tap bac, quy 4 chuyen doi so": {8: "hoc tap bac", 11: "chuyen doi so"},
    "Tháng 8: đánh giá tháng 7, quý 3 đạt": {8: "đánh giá tháng 7, quý 3 đạt"},
}
WRONG = {
    "một\nhai\nba bốn": ("error-topics-many", None),
    "Một\nHai\nBa bốn": ("error-topics-many", None),
    "Quý 1: đã qua": ("error-topics-quarter", "Quý 1: đã qua"),
    "Tháng 3: đã qua": ("error-topics-month", "Tháng 3: đã qua"),
    "Quý 3: một\nQuý 3: hai": ("error-topics-twice", "Quý 3: hai"),
    "Quý 3: một; hai\nQuý 5: ba": ("error-topics-unnamed", "Quý 5: ba"),
    "Quý 4: một\nHai": ("error-topics-unnamed", "Hai"),
}


@pytest.mark.parametrize("text", FOUND)
def test_a_topic_is_of_its_month(text: str) -> None:
    assert by_month(topics(text, LATE), LATE) == FOUND[text]


@pytest.mark.parametrize("text", WRONG)
def test_what_fits_nowhere_is_refused_with_its_own_line(text: str) -> None:
    key, line = WRONG[text]
    with pytest.raises(Invalid) as refused:
        topics(text, LATE)
    assert refused.value.key == key
    assert line is None or refused.value.args_for_words["given"] == line


@given(st.dictionaries(st.integers(1, 12), st.from_regex("[A-Z][a-z]{3,9}", fullmatch=True)))
def test_named_months_are_never_exchanged(said: dict[int, str]) -> None:
    text = "\n".join(f"Tháng {month}: {topic}" for month, topic in said.items()) or "không"
    assert by_month(topics(text, YEAR), YEAR) == said


@given(st.text(max_size=200))
@example("Q1¡")
def test_any_text_is_read_or_refused_and_nothing_is_made_up(text: str) -> None:
    with suppress(Refused):
        for topic in topics(text, YEAR).values():
            assert re.search(r"\w", topic)
