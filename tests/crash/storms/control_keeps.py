"""A control: what came is kept, and whoever is connected stays so."""

from __future__ import annotations

from typing import Any

from bot import gate, inbox
from tests.crash.storms import counting

_take = inbox.Inbox.take
_kept: list[Any] = []


def _keeps(self: Any, inbound: Any) -> Any:
    _kept.append((inbound, [inbound] * 40))
    return _take(self, inbound)


setattr(inbox.Inbox, "take", _keeps)  # noqa: B010
gate.MOST_OPEN, gate.WANTS_SECONDS = 10**9, 1e9

__all__ = ["counting"]
