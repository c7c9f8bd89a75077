"""Telegram's pace, when a test wants it kept: 30 messages a second, one a second in a chat."""

from __future__ import annotations

import math
import time

from playground.errors import Refused

TOGETHER, BURST = 30.0, 30.0
CHAT, CHAT_BURST = 1.0, 5.0


class Pace:
    """Buckets that refill; an empty one means 429 with the seconds to wait."""

    def __init__(self) -> None:
        self.refused = 0
        self._all = (BURST, time.monotonic())
        self._chats: dict[int, tuple[float, float]] = {}

    def check(self, chat_id: int) -> None:
        now = time.monotonic()
        everyone = _refilled(self._all, TOGETHER, BURST, now)
        chat = _refilled(self._chats.get(chat_id, (CHAT_BURST, now)), CHAT, CHAT_BURST, now)
        if everyone < 1 or chat < 1:
            self.refused += 1
            wait = math.ceil(max((1 - everyone) / TOGETHER, (1 - chat) / CHAT))
            raise Refused(429, f"Too Many Requests: retry after {wait}", retry_after=wait)
        self._all = (everyone - 1, now)
        self._chats[chat_id] = (chat - 1, now)


def _refilled(bucket: tuple[float, float], rate: float, most: float, now: float) -> float:
    left, then = bucket
    return min(most, left + (now - then) * rate)
