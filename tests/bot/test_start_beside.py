"""A process starts and shows what is owed while another one takes what people say."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from bot import demo
from storage import chat, tables
from tests.processes import Processes, processes, without_locks
from tests.talk import execute


@pytest.fixture
async def two(postgres_url: str, tmp_path: Path) -> AsyncIterator[Processes]:
    async with processes(postgres_url, tmp_path) as found:
        yield found


async def starts_while_she_submits(
    two: Processes, patch: pytest.MonkeyPatch, *, patience: float
) -> None:
    """The other process reads what is owed before it is submitted, and writes after it, or when it
    has waited for that in vain.
    """
    secretary = await two.w.secretary()
    await two.w.fills(secretary)
    await two.settled()
    await execute(two.w, update(tables.chat).values(owed=True, shown_by=None))
    read, has_read, submitted = chat.chats_owed, asyncio.Event(), asyncio.Event()

    async def reads(*args: Any, **more: Any) -> Any:
        found = await read(*args, **more)
        has_read.set()
        with suppress(TimeoutError):
            await asyncio.wait_for(submitted.wait(), patience)
        return found

    patch.setattr(chat, "chats_owed", reads)
    start = asyncio.create_task(two.other.owed.at_start())
    await has_read.wait()
    await secretary.taps("Nộp biên bản")
    with suppress(TimeoutError):
        await secretary.sees("Biên bản số", within=patience)
        submitted.set()
    await start
    await two.settled()


async def stands_where_she_is(two: Processes) -> bool:
    """At the record where it was submitted, else at the draft."""
    rows = await two.w.rows(tables.chat)
    page = next(row["page"] for row in rows if row["external"] == demo.SECRETARY)
    return bool((page == "record") == (await two.w.count(tables.draft) == 0))


async def test_the_page_fits_what_was_done(two: Processes, monkeypatch: pytest.MonkeyPatch) -> None:
    await starts_while_she_submits(two, monkeypatch, patience=1.0)
    assert await stands_where_she_is(two)


async def test_without_the_locks_it_would_not(
    two: Processes, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_locks(monkeypatch)
    await starts_while_she_submits(two, monkeypatch, patience=30.0)
    assert not await stands_where_she_is(two)
