"""Storms in short, with a fixed seed; `make storm` is the whole of it."""

from __future__ import annotations

import pytest

from tests.crash.ledger import told_elsewhere
from tests.crash.storms.__main__ import is_bad
from tests.crash.storms.blows import STORMS
from tests.crash.storms.run import BAD, MOST_GROWN, MOST_KEPT, rage

BY_NAME = {one.name: one for one in STORMS}


async def test_odd_answers_to_screens_cost_nobody_anything() -> None:
    counted = await rage(BY_NAME["screens-odd"], 4, seed=7)
    assert (counted.bad, counted.counts["falls"]) == ({}, 0), counted.notes
    assert counted.blows == 4


async def test_a_mob_leaves_nobody_silent_and_takes_nothing_for_good() -> None:
    """Broken updates, dead buttons, half-open connections; STORM_BLOWS=4000 is a million. What it
    holds is counted in objects; how much memory that takes is told by a longer storm.
    """
    counted = await rage(BY_NAME["mob"], 6, seed=7)
    bad = {what for what in counted.bad if what != "grown"}
    assert (bad, counted.counts["falls"]) == (set(), 0), (counted.notes, counted.counts)
    assert counted.counts["sockets"] <= MOST_GROWN[1]


async def test_who_keeps_what_came_would_be_found() -> None:
    """The control."""
    counted = await rage(BY_NAME["mob"], 6, seed=7, control=True)
    assert counted.counts["kept"] > MOST_KEPT


@pytest.mark.parametrize("what", BAD)
def test_a_line_that_counts_anything_bad_fails(what: str) -> None:
    nothing: dict[str, object] = {**dict.fromkeys(BAD, 0), "falls": 0}
    assert not is_bad(nothing)
    assert is_bad(nothing | {what: 1})
    assert is_bad(nothing | {"falls": 1})


def test_a_control_with_which_nothing_goes_wrong_fails() -> None:
    nothing: dict[str, object] = {**dict.fromkeys(BAD, 0), "falls": 0, "control": "x"}
    assert is_bad(nothing)
    assert not is_bad(nothing | {"silent": 1})
    assert not is_bad(nothing | {"falls": 1})


def test_what_was_said_to_another_question_is_known() -> None:
    assert told_elsewhere({"text": "Nội dung 1-0"}, ["x", "Nội dung 1-0"])
    assert not told_elsewhere(["6"], ["Nội dung", ""])
