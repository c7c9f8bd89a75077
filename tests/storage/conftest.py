"""A store on each kind of database."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from storage.store import Store, open_store


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    found = open_store(url)
    yield found
    await found.close()
