"""A control: nobody looks whether the database is still there, and whole."""

from __future__ import annotations

from typing import Any

from storage import store
from tests.crash.storms import brisk


def _fine(store: Any) -> None:
    return None


setattr(store.Store, "refuse_if_lost", _fine)  # noqa: B010

__all__ = ["brisk"]
