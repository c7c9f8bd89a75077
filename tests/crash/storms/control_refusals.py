"""A control: what was refused counts as shown."""

from __future__ import annotations

from typing import Any

from bot import display
from bot.channels import Shown
from tests.crash.storms import hasty

_mark_of = display.mark_of


def _as_shown(row: Any, shown: Any, began: Any, *, lost: bool = False) -> Any:
    return _mark_of(row, shown or Shown(row.message, None), began)


vars(display)["mark_of"] = _as_shown

__all__ = ["hasty"]
