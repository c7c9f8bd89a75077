"""What a channel can do, and how it fails. One file a channel; nothing else names a platform."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Button:
    text: str
    data: str


Rows = Sequence[Sequence[Button]]


@dataclass(frozen=True, slots=True)
class Shown:
    """Where a message stands now, in the platform's own terms."""

    message: int | None
    at: datetime | None


class Trouble(Exception):
    """A message could not be shown. Never holds content or a token."""


class Wait(Trouble):
    """Too fast for this chat: try again after ``seconds``."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class Unreachable(Trouble):
    """Blocked, or no such chat: only the person can heal it."""


class Unsure(Trouble):
    """No answer, or a cut connection: it may have been shown."""


class NotSent(Trouble):
    """The platform was not reached: it was certainly not shown."""


class Refused(Trouble):
    """The platform does not take this message as it is."""


class Unauthorized(Trouble):
    """The token is wrong: stop and say so."""


class Channel(Protocol):
    name: str

    async def send(self, chat: str, text: str, rows: Rows) -> Shown: ...

    async def edit(self, chat: str, message: int, text: str, rows: Rows) -> Shown: ...

    async def send_keyboard(self, chat: str, text: str, rows: Sequence[Sequence[str]]) -> None: ...

    async def send_file(self, chat: str, name: str, content: bytes) -> None: ...

    async def answer(self, query: str, text: str) -> None: ...

    async def busy(self, chat: str) -> None: ...
