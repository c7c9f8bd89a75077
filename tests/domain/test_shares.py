"""A share is said alike everywhere, and never as more than it is."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.shares import rounded


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [(19, 22, 86.4), (1, 3, 33.3), (2, 3, 66.7), (197, 219, 89.9), (20, 20, 100.0), (0, 7, 0.0)],
)
def test_it_is_rounded_but_not_up_to_a_whole_number(part: int, whole: int, said: float) -> None:
    assert rounded(100 * part / whole) == said
    assert rounded(Decimal(100 * part) / whole) == said


@given(st.integers(1, 5000), st.data())
def test_what_misses_a_bar_is_never_said_to_reach_it(whole: int, data: st.DataObject) -> None:
    part = data.draw(st.integers(0, whole))
    exact = Decimal(100 * part) / whole
    said = rounded(exact)
    assert abs(Decimal(repr(said)) - exact) <= Decimal("0.1")
    assert all(said < bar for bar in range(101) if exact < bar)
