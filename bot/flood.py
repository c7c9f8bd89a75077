"""A bucket for each chat, so that one that floods costs the others nothing."""

from __future__ import annotations

import time
from collections import defaultdict, deque
from dataclasses import replace

from domain.chat import Inbound
from storage.chat import Address

FLOOD_SECONDS = 10.0
FLOOD_WORD_SECONDS = 60.0


class Flood:
    """A bucket for each chat; what runs over is answered with one "please wait" a minute."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._times: dict[Address, deque[float]] = defaultdict(deque)
        self._told: dict[Address, float] = {}

    def check(self, address: Address, inbound: Inbound) -> Inbound:
        now = time.monotonic()
        times = self._times[address]
        times.append(now)
        while now - times[0] > FLOOD_SECONDS:
            times.popleft()
        if len(times) <= self._limit:
            return inbound
        times.pop()
        if now - self._told.get(address, -FLOOD_WORD_SECONDS) < FLOOD_WORD_SECONDS:
            return replace(inbound, sort="dropped")
        self._told[address] = now
        return replace(inbound, sort="flood")
