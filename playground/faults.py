"""What goes wrong on purpose: refusals, cut connections, silence and slowness."""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "400",
    "401",
    "403",
    "404",
    "429",
    "500",
    "502",
    "no-chat",
    "cut-before",
    "cut-after",
    "hang-before",
    "hang-after",
    "odd",
    "odd-before",
]
REFUSALS: dict[Kind, tuple[int, str]] = {
    "400": (400, "Bad Request: BUTTON_DATA_INVALID"),
    "no-chat": (400, "Bad Request: chat not found"),
    "401": (401, "Unauthorized"),
    "404": (404, "Not Found"),
    "403": (403, "Forbidden: bot was blocked by the user"),
    "500": (500, "Internal Server Error"),
    "502": (502, "Bad Gateway"),
}


@dataclass(slots=True)
class Fault:
    """The next ``times`` calls of ``method`` ("*": any; None times: until healed) go wrong.

    cut: the connection drops without an answer, before or after the call took effect; hang: no
    answer for ``seconds``, then it drops; odd: it takes effect, or does not, and is answered with
    OK in a shape that no Bot API has. ``share`` is the chance of each call to be hit, ``chat`` the
    only one that it may be about.
    """

    method: str
    kind: Kind
    times: int | None = 1
    share: float = 1.0
    retry_after: int = 1
    seconds: float = 60.0
    chat: int | None = None

    def hits(self, method: str, chance: random.Random, chat: int | None = None) -> bool:
        if self.times == 0 or self.method not in ("*", method):
            return False
        if self.chat not in (None, chat):
            return False
        if self.share < 1 and chance.random() >= self.share:
            return False
        if self.times is not None:
            self.times -= 1
        return True


class Faults:
    def __init__(self, seed: int = 1) -> None:
        self.plans: list[Fault] = []
        self.latency = 0.0
        self.slow: dict[str, float] = {}
        self.happened = 0
        self._chance = random.Random(seed)

    def plan(
        self,
        method: str,
        kind: Kind,
        *,
        times: int | None = 1,
        share: float = 1.0,
        retry_after: int = 1,
        seconds: float = 60.0,
        chat: int | None = None,
    ) -> Fault:
        """``method`` as in Telegram ("sendMessage"), any case, or "*"."""
        fault = Fault(method.lower(), kind, times, share, retry_after, seconds, chat)
        self.plans.append(fault)
        return fault

    def slowly(self, method: str, seconds: float) -> None:
        """Every call of this method takes so much longer ("*": of any)."""
        if method == "*":
            self.latency = seconds
        else:
            self.slow[method.lower()] = seconds

    def heal(self) -> None:
        self.plans.clear()
        self.slow.clear()
        self.latency = 0.0

    def next(self, method: str, chat: int | None = None) -> Fault | None:
        """That this call, about this chat, meets."""
        for fault in self.plans:
            if fault.hits(method, self._chance, chat):
                self.happened += 1
                return fault
        return None

    async def delay(self, method: str) -> None:
        seconds = self.slow.get(method, self.latency) if self.slow else self.latency
        if seconds:
            await asyncio.sleep(seconds)
