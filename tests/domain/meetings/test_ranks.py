"""How members were classed, as it is typed; whatever is not understood is refused."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import Invalid, Refused
from domain.meetings.meeting import Rank, RankCount
from domain.meetings.parse import ranks

NAMES = {
    Rank.excellent: ("xuất sắc", "HTXSNV", "hoan thanh xuat sac nhiem vu"),
    Rank.good: ("tốt", "HTTNV", "hoàn thành tốt"),
    Rank.fair: ("hoàn thành", "HTNV", "hoàn thành nhiệm vụ"),
    Rank.failed: ("không hoàn thành", "không HTNV", "KHTNV"),
}


@st.composite
def said(draw: st.DrawFn) -> tuple[str, tuple[RankCount, ...]]:
    """In any order, the number before or behind, with a vote or without."""
    chosen = draw(st.lists(st.sampled_from(Rank), min_size=1, unique=True))
    texts, meant = [], []
    for rank in chosen:
        name, count = draw(st.sampled_from(NAMES[rank])), draw(st.integers(0, 5))
        of = draw(st.none() | st.integers(1, 24))
        vote = (
            ""
            if of is None
            else draw(st.sampled_from((f" ({of}/{of})", f", biểu quyết {of}/{of}")))
        )
        before = draw(st.booleans())
        texts.append((f"{count} đ/c {name}" if before else f"{name}: {count}") + vote)
        meant.append(RankCount(rank=rank, members=count, in_favour=of, of=of))
    order = sorted(meant, key=lambda one: list(Rank).index(one.rank))
    return draw(st.sampled_from((", ", "; ", "\n"))).join(texts), tuple(order)


@given(said())
def test_any_order_and_form_gives_the_same(told: tuple[str, tuple[RankCount, ...]]) -> None:
    text, meant = told
    assert ranks(text, members=None) == meant


@pytest.mark.parametrize(
    "text",
    ["nhiều", "tốt", "tốt 3, tốt 4", "tốt 3 hoặc 4", "tốt 3, khá 2", "tốt 30", "tốt 3 (21/20)"],
)
def test_what_is_not_clear_is_refused(text: str) -> None:
    with pytest.raises(Invalid):
        ranks(text, members=24)


@given(st.text(max_size=60))
def test_any_text_is_a_value_or_refused(text: str) -> None:
    with suppress(Refused):
        ranks(text, members=24)
