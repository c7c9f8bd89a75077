"""The hour of a meeting: what can only be meant one way by day is taken."""

from __future__ import annotations

from datetime import time

import pytest

from domain import parse
from domain.errors import Unclear
from domain.plans.hour import hour

TAKEN = {
    "10h": time(10),
    "10 giờ": time(10),
    "11h": time(11),
    "10h30": time(10, 30),
    "10 rưỡi": time(10, 30),
    "10:00": time(10),
    "11:30": time(11, 30),
    "22h": time(22),
    "14h": time(14),
    "10 giờ tối": time(22),
}


@pytest.mark.parametrize("text", TAKEN)
def test_an_hour_that_is_at_night_the_other_way_is_taken(text: str) -> None:
    assert hour(text) == TAKEN[text]


@pytest.mark.parametrize("text", ["7h", "8h30", "7 rưỡi"])
def test_an_hour_that_may_be_morning_or_evening_is_asked_with_both(text: str) -> None:
    with pytest.raises(Unclear) as asked:
        hour(text)
    assert len(asked.value.options) == 2


@pytest.mark.parametrize("half", range(48))
def test_every_reading_that_is_offered_is_taken(half: int) -> None:
    said = time(half // 2, half % 2 * 30)
    assert parse.clock(f"{said:%H:%M}") == said


@pytest.mark.parametrize("text", ["10h", "11h", "10h30"])
def test_the_general_question_offers_morning_and_evening(text: str) -> None:
    with pytest.raises(Unclear) as asked:
        parse.clock(text)
    assert len(asked.value.options) == 2
