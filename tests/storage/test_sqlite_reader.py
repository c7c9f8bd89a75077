"""Reading on SQLite, beside what is written: one moment, a few connections, none of them lost."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Generator
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import func, insert, select, text
from sqlalchemy.exc import OperationalError

from storage import chat
from storage.sqlite_reader import MOST
from storage.store import Store, Tx, open_store
from storage.tables import seen

NOW = datetime(2026, 8, 18, 13, tzinfo=UTC)
COUNT = select(func.count()).select_from(seen)


@pytest.fixture
async def store(sqlite_url: str) -> AsyncIterator[Store]:
    found = open_store(sqlite_url)
    yield found
    await found.close()


async def add(store: Store, *keys: str) -> None:
    async def work(tx: Tx) -> None:
        await tx.execute(insert(seen), [{"key": key, "at": NOW} for key in keys])

    await store.write(work)


async def test_a_reader_sees_one_moment_and_the_next_one_what_came_meanwhile(store: Store) -> None:
    async with store.read() as tx:
        assert (await tx.execute(COUNT)).scalar_one() == 0
        await add(store, "a", "b")
        assert (await tx.execute(COUNT)).scalar_one() == 0
    async with store.read() as tx:
        assert (await tx.execute(COUNT)).scalar_one() == 2


async def test_what_was_read_can_be_used_after_the_transaction(store: Store) -> None:
    await add(store, "a", "b")
    async with store.read() as tx:
        rows = await tx.execute(select(seen.c.key, seen.c.at).order_by(seen.c.key))
    assert [(row.key, row.at) for row in rows] == [("a", NOW), ("b", NOW)]


async def test_rows_can_be_read_in_each_way(store: Store) -> None:
    await add(store, "a", "b")
    keys = select(seen.c.key).order_by(seen.c.key)
    async with store.read() as tx:
        assert list((await tx.execute(keys)).scalars()) == ["a", "b"]
        assert [dict(row) for row in (await tx.execute(keys)).mappings()] == [
            {"key": "a"},
            {"key": "b"},
        ]
        assert (await tx.execute(keys)).scalar() == "a"
        assert (await tx.execute(keys.where(seen.c.key == "x"))).first() is None
        assert await tx.run_sync(lambda connection: connection.execute(COUNT).scalar()) == 2
        assert await chat.chats(tx, [], date(2026, 8, 18)) == {}  # a prepared statement


async def test_more_readers_than_connections_wait_for_one(store: Store) -> None:
    await add(store, "a")
    inside = most = 0

    async def look() -> int:
        nonlocal inside, most
        async with store.read() as tx:
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0.01)
            inside -= 1
            return int((await tx.execute(COUNT)).scalar_one())

    assert await asyncio.gather(*(look() for _ in range(4 * MOST))) == [1] * 4 * MOST
    assert most == MOST


async def test_a_reader_that_fails_or_is_cancelled_leaves_its_connection_as_it_was(
    store: Store,
) -> None:
    async def fails() -> None:
        async with store.read() as tx:
            await tx.execute(text("SELECT * FROM nothing"))

    async def takes_long() -> None:
        async with store.read() as tx:
            await tx.execute(COUNT)
            await asyncio.sleep(60)

    for _ in range(2 * MOST):
        with pytest.raises(OperationalError):
            await fails()
        task = asyncio.create_task(takes_long())
        await asyncio.sleep(0.01)
        task.cancel()
        await asyncio.wait([task])
    await add(store, "a")
    async with store.read() as tx:
        assert (await tx.execute(COUNT)).scalar_one() == 1


async def waits(tx: Tx) -> None:
    """For something that is not the database."""
    await Turn()


class Turn:
    def __await__(self) -> Generator[None]:
        yield


async def test_a_look_reads_one_moment_in_one_trip_and_waits_for_nothing_else(store: Store) -> None:
    await add(store, "a")

    async def counts(tx: Tx) -> tuple[int, bool]:
        aside = threading.current_thread() is not threading.main_thread()
        return (await tx.execute(COUNT)).scalar_one(), aside

    assert await store.look(counts) == (1, True)
    await add(store, "b")
    assert (await store.look(counts))[0] == 2
    with pytest.raises(RuntimeError, match="must not wait"):
        await store.look(waits)
    assert (await store.look(counts))[0] == 2
