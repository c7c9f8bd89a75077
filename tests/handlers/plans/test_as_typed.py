"""Changes as people type them, on the card of a meeting or at home: nothing is wrong in silence."""

from __future__ import annotations

from typing import Any

import pytest

from tests.handlers.plans.as_typed import changes, judged
from tests.world import World


@pytest.mark.parametrize("one", changes(), ids=lambda one: one["said"])
async def test_a_change_comes_out_as_it_was_said(s: World, one: dict[str, Any]) -> None:
    verdict, why = await judged(s, one)
    assert verdict in ("right", "asked"), why


async def test_a_change_that_is_not_taken_is_seen_by_the_judge(s: World) -> None:
    """The control."""
    verdict, _ = await judged(s, {"said": "dời sang 13/10 vì mưa lũ", "day": None})
    assert verdict == "silent"
