"""A flood is what is sent too fast, not what waited for us; who is quiet is forgotten."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.flood import Flood
from domain.chat import Inbound
from tests.world import NOW

LIMIT = 20
HER = ("telegram", "1")


def sorts(flood: Flood, ages: list[float], who: tuple[str, str] = HER) -> list[str]:
    """What becomes of texts that were sent so many seconds ago."""
    return [
        flood.check(
            who,
            Inbound(*who, (str(number),), "text", sent_at=NOW - timedelta(seconds=age)),
        ).sort
        for number, age in enumerate(ages)
    ]


@pytest.fixture
def flood() -> Flood:
    return Flood(LIMIT, lambda: NOW)


def test_what_runs_over_is_told_once_a_minute(flood: Flood) -> None:
    assert sorts(flood, [0.0] * 23) == ["text"] * LIMIT + ["flood", "dropped", "dropped"]


def test_what_waited_for_us_is_no_flood(flood: Flood) -> None:
    assert set(sorts(flood, [600.0 - 2 * number for number in range(200)])) == {"text"}


def test_what_was_hurried_meanwhile_is_one(flood: Flood) -> None:
    assert sorts(flood, [600.0] * 21)[-1] == "flood"


def test_who_is_quiet_is_forgotten(flood: Flood) -> None:
    """A million strangers leave nothing behind."""
    for number in range(1000):
        sorts(flood, [600.0], ("telegram", str(number)))
    flood._swept -= 61.0
    sorts(flood, [0.0])
    assert len(flood._times) == 1
