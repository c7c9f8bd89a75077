"""The kill test in short, with a fixed seed; `make crash` is the whole of it."""

from __future__ import annotations

import pytest

from tests.crash.__main__ import BAD, control, is_bad
from tests.crash.kills import POINTS, Order, run_all


async def test_nothing_confirmed_is_lost_by_a_kill_at_any_point() -> None:
    (outcome,) = await run_all([Order(kills=len(POINTS) + 2, seed=11, people=4)])
    assert set(POINTS) <= set(outcome.points), "a point was never reached"
    assert {what: outcome.counts[what] for what in BAD} == dict.fromkeys(BAD, 0), outcome.notes


async def test_the_same_kills_lose_answers_on_the_stock_library() -> None:
    (outcome,) = await run_all([control(kills=4, seed=11)])
    assert outcome.counts["lost"] > 0, "the control lost nothing: this test is blind"


@pytest.mark.parametrize("what", BAD)
def test_a_line_that_counts_anything_bad_fails(what: str) -> None:
    nothing = dict.fromkeys(BAD, 0)
    assert not is_bad({**nothing})
    assert is_bad({**nothing, what: 1})


def test_a_control_that_loses_nothing_fails() -> None:
    nothing = {**dict.fromkeys(BAD, 0), "control": True}
    assert is_bad({**nothing, "silent": 1})
    assert not is_bad({**nothing, "lost": 1})
