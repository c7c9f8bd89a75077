"""A long text that a platform cut into several messages, put together again before it is read."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace

from bot.channels import Ability
from domain.chat import Inbound
from storage.chat import Address

WAIT_SECONDS = 3.0  # for the next part
LONGEST = 4000  # letters that are read as one text; more is refused as too long


class Together:
    """Parts that have come; ``taken`` is set when the whole is in the database."""

    def __init__(self, first: Inbound, longest_read: int) -> None:
        self.parts = [first]
        self.taken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._longest_read = longest_read
        self._came = asyncio.Event()

    def add(self, part: Inbound) -> None:
        self.parts.append(part)
        self._came.set()

    @property
    def waits(self) -> bool:
        """Whether the newest part is as long as one can be, so that another may follow."""
        whole = sum(len(part.text) for part in self.parts)
        return len(self.parts[-1].text) >= self._longest_read and whole < LONGEST

    async def whole(self) -> Inbound:
        """All parts in the order in which they were sent, as one; the first alone as it is."""
        with suppress(TimeoutError):
            while self.waits:
                self._came.clear()
                async with asyncio.timeout(WAIT_SECONDS):
                    await self._came.wait()
        first, *rest = self.parts
        if not rest:
            return first
        dated = all(part.sent_at for part in self.parts)
        parts = sorted(self.parts, key=lambda part: str(part.sent_at)) if dated else self.parts
        keys = tuple(key for part in parts for key in part.keys)
        text = "".join(part.text for part in parts)
        return replace(parts[-1], keys=keys, text=text, joined=True)


class Parts:
    """Of every chat, those that are still waited for."""

    def __init__(self, can: Mapping[str, Ability]) -> None:
        self._can = can
        self._open: dict[Address, Together] = {}

    def find(self, inbound: Inbound) -> Together | None:
        """What this text belongs to, with it added; None: it stands alone."""
        address = (inbound.channel, inbound.chat)
        if inbound.sort != "text":
            return None
        if (known := self._open.get(address)) and known.waits:
            known.add(inbound)
            return known
        longest_read = self._can[inbound.channel].longest_read
        if not longest_read <= len(inbound.text) < LONGEST:
            return None
        found = self._open[address] = Together(inbound, longest_read)
        return found

    def close(self, together: Together) -> None:
        first = together.parts[0]
        if self._open.get((first.channel, first.chat)) is together:
            del self._open[first.channel, first.chat]
