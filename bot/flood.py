"""A bucket for each chat, so that one that floods costs the others nothing."""

from __future__ import annotations

import time
from bisect import bisect_left, insort
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from domain.chat import Inbound
from storage.chat import Address

FLOOD_SECONDS = 10.0
FLOOD_WORD_SECONDS = 60.0


class Flood:
    """What runs over is answered with one "please wait" a minute.

    What counts is when a message was sent: those that waited for us while we were away all come at
    once, and nobody has hurried.
    """

    def __init__(self, limit: int, now: Callable[[], datetime]) -> None:
        self._limit = limit
        self._now = now
        self._times: dict[Address, list[float]] = {}
        self._told: dict[Address, float] = {}
        self._swept = time.monotonic()

    def check(self, address: Address, inbound: Inbound) -> Inbound:
        now = time.monotonic()
        if now - self._swept > FLOOD_WORD_SECONDS:
            self._sweep(now)
        times, sent = self._times.setdefault(address, []), now - self._age(inbound)
        insort(times, sent)
        del times[: bisect_left(times, sent - FLOOD_SECONDS)]
        if len(times) <= self._limit:
            return inbound
        times.remove(sent)
        if now - self._told.get(address, -FLOOD_WORD_SECONDS) < FLOOD_WORD_SECONDS:
            return replace(inbound, sort="dropped")
        self._told[address] = now
        return replace(inbound, sort="flood")

    def _age(self, inbound: Inbound) -> float:
        """Seconds since it was sent, where the platform tells."""
        if inbound.sent_at is None:
            return 0.0
        return max(0.0, (self._now() - inbound.sent_at).total_seconds())

    def _sweep(self, now: float) -> None:
        """Forget those who have been quiet."""
        self._swept, since = now, now - FLOOD_WORD_SECONDS
        self._times = {who: times for who, times in self._times.items() if times[-1] > since}
        self._told = {who: at for who, at in self._told.items() if at > since}
