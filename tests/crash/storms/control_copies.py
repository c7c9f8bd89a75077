"""A control: a screen whose answer was lost is sent again whatever was tapped or typed meanwhile,
what follows is an edit of the message that was tapped, and a text answers whatever is asked now.
"""

from __future__ import annotations

from typing import Any

from bot import inbox, turn
from tests.crash.storms import hasty


async def _newest(inbox: Any, row: Any) -> bool:
    return False


def _stands_last(turn: Any, row: Any, inbound: Any) -> bool:
    return inbound.sort == "tap" and not inbound.link


def _in_time(turn: Any, row: Any, inbound: Any) -> bool:
    return False


setattr(inbox.Inbox, "overtaken", _newest)  # noqa: B010
setattr(turn.Turn, "_stands_last", _stands_last)  # noqa: B010
setattr(turn.Turn, "_sent_before", _in_time)  # noqa: B010

__all__ = ["hasty"]
