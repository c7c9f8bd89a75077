"""A control: what could not be written is dropped, as by a handler that raises."""

from __future__ import annotations

from typing import Any

from bot import inbox
from tests.crash.storms import brisk


async def _drop(inbox: Any, jobs: Any, marks: Any) -> None:
    inbox._finish(jobs, [])


setattr(inbox.Inbox, "_one_by_one", _drop)  # noqa: B010

__all__ = ["brisk"]
