"""The hour a meeting of the plan begins."""

from __future__ import annotations

from datetime import time

from domain import parse
from domain.errors import Unclear

EARLIEST, LATEST = time(5), time(20, 45)  # outside of these nobody means to begin a meeting


def hour(text: str) -> time:
    """As ``parse.clock``, but of two readings of which one is at night the other is taken."""
    try:
        return parse.clock(text)
    except Unclear as asked:
        awake = [one for one in asked.options if EARLIEST <= parse.clock(one) <= LATEST]
        if len(awake) == 1 and len(asked.options) == 2 and asked.key == "error-clock-part":
            return parse.clock(awake[0])
        raise
