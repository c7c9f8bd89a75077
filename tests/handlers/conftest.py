"""Every conversation here is also looked at screen by screen; ``s`` is the bot on SQLite alone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.screens import every_screen
from tests.world import World, world

__all__ = ["every_screen"]


@pytest.fixture(autouse=True)
def _looked_at(every_screen: None) -> None:
    """See tests/screens.py."""


@pytest.fixture
async def s(sqlite_url: str, tmp_path: Path) -> AsyncIterator[World]:
    """For conversations in which the database cannot matter."""
    async with world(sqlite_url, tmp_path) as found:
        yield found
