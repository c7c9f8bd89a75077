"""A control: one odd answer ends the process, as a refused token or a missing key once did."""

from __future__ import annotations

import os
from typing import Any

from bot import standing
from bot.channels import OddReply, Unauthorized
from tests.crash.storms import hasty

_ill = standing.Standing.ill


def _ends(self: Any, channel: str, way: Any, trouble: Any) -> None:
    if isinstance(trouble, OddReply | Unauthorized):
        os._exit(1)
    _ill(self, channel, way, trouble)


setattr(standing.Standing, "ill", _ends)  # noqa: B010

__all__ = ["hasty"]
