"""What an error of the database means, each produced by a real database."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path
from unittest.mock import AsyncMock

import asyncpg
import pytest
from asyncpg.exceptions import InternalClientError
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from storage.errors import meaning
from storage.store import Store, Tx, open_store
from tests import needs, postgres
from tests.storage.test_left import left


async def said(store: Store, work: Callable[[Tx], Awaitable[object]]) -> BaseException:
    with pytest.raises((DBAPIError, OSError)) as found:
        await store.write(work)
    return found.value


def asks(statement: str) -> Callable[[Tx], Awaitable[object]]:
    return lambda tx: tx.execute(text(statement))


FULL = "INSERT INTO parked (channel, raw, reason, at) VALUES ('x', :raw, 'x', '2026-01-01')"
FAULTS = (
    "SELECT nothing FROM nowhere",
    "INSERT INTO seen (key) VALUES (NULL)",
    "INSERT INTO unit_link (unit_id, parent_id, from_date) VALUES (-1, -1, '2026-01-01')",
    "not a statement",
)


@pytest.mark.parametrize("statement", FAULTS)
async def test_what_is_asked_wrongly_is_at_fault(url: str, statement: str) -> None:
    store = open_store(url)
    assert meaning(await said(store, asks(statement))) == "fault"
    store.refuse_if_lost()
    await store.close()


async def test_a_locked_file_is_unwell(sqlite_url: str, tmp_path: Path) -> None:
    store = open_store(sqlite_url)
    await store.write(asks("PRAGMA busy_timeout = 50"))
    with closing(sqlite3.connect(tmp_path / "bot.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert meaning(await said(store, asks("SELECT 1"))) == "unwell"
    await store.close()


async def test_a_full_disk_is_unwell(sqlite_url: str) -> None:
    store = open_store(sqlite_url)
    await store.write(asks("PRAGMA max_page_count = 1"))

    async def much(tx: Tx) -> None:
        for _ in range(50):
            await tx.execute(text(FULL), {"raw": "x" * 10_000})

    assert meaning(await said(store, much)) == "unwell"
    store.refuse_if_lost()
    await store.close()


async def test_no_memory_left_is_no_fault_of_what_was_asked(sqlite_url: str) -> None:
    store = open_store(sqlite_url)

    async def much(tx: Tx) -> None:
        bytearray(1 << 60)

    with pytest.raises(MemoryError) as found:
        await store.write(much)
    assert meaning(found.value) == "unwell"
    await store.close()


async def test_a_damaged_file_is_broken(sqlite_url: str, tmp_path: Path) -> None:
    await left(sqlite_url, "a")
    store = open_store(sqlite_url)
    with (tmp_path / "bot.db").open("r+b") as file:
        file.seek(4096)
        file.write(b"\xee" * 4096 * 60)
    error = await said(store, asks("DELETE FROM seen WHERE key > 'a'"))
    assert meaning(error) == "broken"
    with pytest.raises(Exception, match="store-corrupt"):
        store.refuse_if_lost()
    await store.close()


async def test_a_postgresql_that_ends_its_clients_is_unwell(postgres_url: str) -> None:
    store, other = open_store(postgres_url), open_store(postgres_url)
    writing = asyncio.create_task(said(store, asks("SELECT pg_sleep(20)")))
    await asyncio.sleep(0.3)
    kill = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%sleep(20)%'"
    await other.write(asks(f"{kill} AND pid <> pg_backend_pid()"))
    assert meaning(await writing) == "unwell"
    await store.write(asks("SELECT 1"))
    await store.close()
    await other.close()


async def test_a_driver_that_lost_its_place_is_unwell(postgres_url: str) -> None:
    """As asyncpg does, now and then, where the connection ends between two of its messages: marks
    of what was shown were thrown away as faulty, and the next answer was asked about again."""
    store = open_store(postgres_url)
    await store.write(asks("SELECT 1"))
    fails = InternalClientError("cannot switch to state 12; another operation is in progress")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(asyncpg.Connection, "prepare", AsyncMock(side_effect=fails))
        error = await said(store, asks("SELECT 2"))
    assert "cannot switch" in str(error)
    assert meaning(error) == "unwell"
    await store.close()


async def test_a_postgresql_that_stops_is_unwell(postgres_server: str) -> None:
    with postgres.running(Path(str(needs.postgresql()))) as address:
        postgres.statement(address, "SELECT 1")  # it may still be starting
        store = open_store(f"{address}/postgres")
        await store.write(asks("SELECT 1"))
        writing = asyncio.create_task(said(store, asks("SELECT pg_sleep(20)")))
        await asyncio.sleep(0.3)
        await asyncio.to_thread(postgres.stop, address)
        found = [await writing]
        for _ in range(3):
            found.append(await said(store, asks("SELECT 1")))
        assert {meaning(one) for one in found} == {"unwell"}
        assert all(isinstance(one, DBAPIError) for one in found)
        await store.close()
