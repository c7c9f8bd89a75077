"""Pieces of what people said, put together anyhow: understood or refused, they break nothing."""

from __future__ import annotations

import re
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.errors import Refused
from domain.meetings import block
from domain.parse.text import fold
from tests.domain.understanding.corpus import form, meetings, phrases

SAID = sorted({str(one["said"]) for one in meetings()} | {one.said for one in phrases()})
ANSWERS = {"kind": {"kind": "regular"}, "held_on": "2026-11-03"}


@st.composite
def pieces(draw: st.DrawFn) -> str:
    words = re.split(r"(?<=[,;.\n ])", draw(st.sampled_from(SAID)))
    first = draw(st.integers(0, len(words) - 1))
    return "".join(words[first : first + draw(st.integers(1, 25))])


def heard(text: str) -> None:
    asked = form()
    for answers in ({}, ANSWERS):
        block(asked, answers, text)
    for step in asked.steps:
        with suppress(Refused):
            step.parse(text, asked.context, ANSWERS)


@settings(max_examples=200, derandomize=True)
@given(st.lists(pieces(), min_size=1, max_size=3), st.sampled_from((", ", "\n", ". ", " ", "; ")))
def test_whatever_is_put_together_breaks_nothing(parts: list[str], between: str) -> None:
    heard(between.join(parts))
    heard(fold(between.join(parts)))


@pytest.mark.parametrize("text", ["Lập danh sách, hạn 15/11\n9h-8h"])
def test_what_once_broke_it_is_heard(text: str) -> None:
    heard(text)
