"""What time it is at a platform, by the Date of its answers: our own clock may be wrong."""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

AGAIN_SECONDS = 10.0  # between two that are read: every answer has one


class ServerTime:
    def __init__(self) -> None:
        self._said: datetime | None = None
        self._heard = 0.0

    def read(self, headers: Mapping[str, str]) -> None:
        """Of an answer that has just come."""
        now = _passing()
        if self._said and now - self._heard < AGAIN_SECONDS:
            return
        try:
            said = parsedate_to_datetime(headers.get("Date", ""))
        except ValueError:
            return
        self._said, self._heard = said.replace(tzinfo=said.tzinfo or UTC), now

    def now(self) -> datetime | None:
        """None: it has not said."""
        return self._said and self._said + timedelta(seconds=_passing() - self._heard)


def _passing() -> float:
    """Goes on while the machine sleeps, and nobody sets it."""
    return time.clock_gettime(time.CLOCK_BOOTTIME)
