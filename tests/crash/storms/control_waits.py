"""A control: a platform that asks to wait for an hour is obeyed for the hour."""

from __future__ import annotations

from bot import display, outbox, poll
from tests.crash.storms import hasty

for module in (display, outbox, poll):
    vars(module)["LONGEST_WAIT"] = 1e9

__all__ = ["hasty"]
