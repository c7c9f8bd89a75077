"""A control: a letter is tried once, whatever is answered."""

from __future__ import annotations

from typing import Any

from bot import outbox
from tests.crash.storms import hasty


async def _trouble(outbox: Any, letter: Any, *whatever: Any) -> None:
    await outbox._settle(letter, "sent")


setattr(outbox.Outbox, "_trouble", _trouble)  # noqa: B010

__all__ = ["hasty"]
