"""The kill test in short, with a fixed seed; `make crash` is the whole of it."""

from __future__ import annotations

from tests.crash.__main__ import BAD, control
from tests.crash.kills import POINTS, Order, run_all


async def test_nothing_confirmed_is_lost_by_a_kill_at_any_point() -> None:
    (outcome,) = await run_all([Order(kills=len(POINTS) + 2, seed=11, people=4)])
    assert set(POINTS) <= set(outcome.points), "a point was never reached"
    assert {what: outcome.counts[what] for what in BAD} == dict.fromkeys(BAD, 0), outcome.notes


async def test_the_same_kills_lose_answers_on_the_stock_library() -> None:
    (outcome,) = await run_all([control(kills=4, seed=11)])
    assert outcome.counts["lost"] > 0, "the control lost nothing: this test is blind"
