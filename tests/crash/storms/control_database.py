"""A control: whatever a database says is the update's own fault, which is parked."""

from __future__ import annotations

from typing import Any

from bot import inbox
from tests.crash.storms import hasty


def _fault(trouble: Any) -> str:
    return "fault"


vars(inbox)["meaning"] = _fault

__all__ = ["hasty"]
