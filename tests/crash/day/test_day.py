"""What counts as a bad line; `make fault-day` is the whole of it."""

from __future__ import annotations

from typing import Any

import pytest

from bot.signs import SIGNS
from tests.crash.day.__main__ import is_bad
from tests.crash.day.faults import DAY, DOWN
from tests.crash.storms.run import BAD

GOOD: dict[str, Any] = {**dict.fromkeys(BAD, 0), "falls": 0, "red_after_s": 9, "green_after_s": 3}


@pytest.mark.parametrize(
    "wrong",
    [
        *({what: 1} for what in (*BAD, "falls")),
        {"red_after_s": None},
        {"green_after_s": None},
        {"red_after_s": 61.0},
    ],
)
def test_what_is_lost_or_told_too_late_is_bad(wrong: dict[str, Any]) -> None:
    assert not is_bad(GOOD)
    assert is_bad(GOOD | wrong)


def test_a_control_that_loses_nothing_is_bad() -> None:
    assert is_bad(GOOD | {"control": True})
    assert not is_bad(GOOD | {"control": True, "lost": 1})


def test_every_fault_waits_for_a_sign_that_there_is() -> None:
    assert not [fault.name for fault in DAY if not set(fault.signs) <= {DOWN, *SIGNS}]
    assert any(fault.control for fault in DAY)
