"""How each platform takes us: whether it means it that the token is wrong, and what it answered
that nobody foresaw.

One refusal of the token may be a mistake of the platform's; several in a row over some time are
not, whichever way they come: where receiving works, sending may be refused all the same.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from bot.channels import NotSent, OddReply, Trouble, Unauthorized, Unreachable, Unsure
from storage import parked
from storage.store import Store

REFUSALS = 3  # in a row
REFUSED_SECONDS = 60.0  # since the first of them
ODD_SECONDS = 60.0  # between two notes of the same shape
NOBODY = 5  # chats in a row that cannot be reached: it is not each of these people

Way = Literal["receiving", "sending"]

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Refusals:
    """Of the token, in a row."""

    since: float = field(default_factory=lambda: time.monotonic())
    count: int = 0

    @property
    def are_meant(self) -> bool:
        return self.count >= REFUSALS and time.monotonic() - self.since >= REFUSED_SECONDS


class Standing:
    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now
        self._refused: dict[tuple[str, Way], Refusals] = {}
        self._failing: dict[str, float] = {}  # by channel: since when nothing could be sent
        self._unreached: Counter[str] = Counter()  # by channel: chats in a row that refuse
        self._noted: dict[tuple[str, str], float] = {}
        self.troubles: Counter[tuple[str, Way, str]] = Counter()  # since the start, by class
        self._notes: set[asyncio.Task[None]] = set()

    def well(self, channel: str, way: Way) -> None:
        """The platform did what was asked."""
        self._refused.pop((channel, way), None)
        if way == "sending":
            self._failing.pop(channel, None)
            self._unreached.pop(channel, None)

    def ill(self, channel: str, way: Way, trouble: Trouble) -> None:
        """It did not; what that says of the token or of its answers is kept."""
        self.troubles[channel, way, type(trouble).__name__] += 1
        if way == "sending" and isinstance(trouble, NotSent | Unsure | Unauthorized):
            self._failing.setdefault(channel, time.monotonic())
        match trouble:
            case Unreachable():
                self._unreached[channel] += 1
            case Unauthorized():
                self._refused.setdefault((channel, way), Refusals()).count += 1
                log.warning("%s refuses the token (%s)", channel, way)
            case OddReply():
                self._note(channel, trouble)

    def failing(self) -> float:
        """Seconds since something could not be sent, and nothing was since; the longest."""
        return time.monotonic() - min(self._failing.values(), default=time.monotonic())

    def reaches_nobody(self) -> bool:
        """One chat after the other refuses."""
        return max(self._unreached.values(), default=0) >= NOBODY

    def doubts(self, channel: str) -> bool:
        """What was sent last was refused for the token."""
        return (channel, "sending") in self._refused

    def refused(self) -> set[str]:
        """The channels whose token was refused when it was last used, one way or the other."""
        return {channel for channel, _ in self._refused}

    def token_refused(self) -> set[str]:
        """The channels whose token is refused for good."""
        return {channel for (channel, _), found in self._refused.items() if found.are_meant}

    def _note(self, channel: str, odd: OddReply) -> None:
        """For the operator, without content; the same shape once a minute."""
        log.error("%s answered in a shape not foreseen: %s", channel, odd.shape)
        now, known = time.monotonic(), (channel, odd.shape)
        if now - self._noted.get(known, -ODD_SECONDS) < ODD_SECONDS:
            return
        self._noted = {one: at for one, at in self._noted.items() if now - at < ODD_SECONDS}
        self._noted[known] = now
        task = asyncio.create_task(self._keep(channel, odd.shape))
        self._notes.add(task)
        task.add_done_callback(self._notes.discard)

    async def _keep(self, channel: str, shape: str) -> None:
        try:
            await self._store.write(
                lambda tx: parked.park(tx, channel, shape, OddReply.__name__, self._now())
            )
        except Exception as trouble:
            log.warning("the shape was not kept: %s", type(trouble).__name__)
