"""A message of either side, and what the platform says of it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import Any

Tree = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ZaloMessage:
    """``event`` is what the bot is told of a person's message; ``extra`` its other fields."""

    message_id: str
    chat: str
    from_bot: bool
    date: int  # milliseconds
    text: str = ""
    event: str = "message.text.received"
    extra: Tree = field(default_factory=dict)
    styles: tuple[Tree, ...] = ()
    photo: str | None = None


def new_id() -> str:
    """As the platform's ids look: letters and digits, in no order."""
    return secrets.token_hex(8)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
