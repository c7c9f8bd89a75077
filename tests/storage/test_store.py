"""Writing on both databases: nothing is lost, nothing is half done."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sqlite3
import time
from collections.abc import Awaitable, Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select, text
from sqlalchemy.exc import StatementError
from sqlalchemy.ext.asyncio import create_async_engine

from storage import sqlite_file
from storage.store import Store, StoreError, Tx, open_store, parse_url
from storage.tables import meta, seen

NOW = datetime(2026, 8, 18, 13, tzinfo=UTC)


Work = Callable[[Tx], Awaitable[str]]


class Broken(Exception):
    pass


async def count(store: Store) -> int:
    async with store.read() as tx:
        return int((await tx.execute(select(func.count()).select_from(seen))).scalar_one())


def adds(key: str, *, breaks: bool = False, pause: float = 0.0) -> Work:
    async def work(tx: Tx) -> str:
        await tx.execute(insert(seen).values(key=key, at=NOW))
        await lasts(tx, pause)
        if breaks:
            raise Broken
        return key

    return work


async def lasts(tx: Tx, seconds: float) -> None:
    """A transaction that takes long, without holding up this thread."""
    if seconds and tx.dialect.name == "postgresql":
        await tx.execute(text(f"SELECT pg_sleep({seconds})"))
    elif seconds:
        time.sleep(seconds)  # noqa: ASYNC251 - SQLite's transactions have a thread of their own


async def test_writers_side_by_side_lose_nothing(store: Store) -> None:
    """Every third one breaks, and takes no neighbour with it."""
    works = [adds(f"k{n}", breaks=n % 3 == 0) for n in range(60)]
    told = await asyncio.gather(*map(store.write, works), return_exceptions=True)
    saved = [key for key in told if isinstance(key, str)]
    assert (len(saved), await count(store)) == (40, 40)


async def test_on_one_connection_without_the_lock_something_is_lost(store: Store) -> None:
    """The control: what the lock is for."""
    saved = 0
    drivers = {"sqlite": "sqlite+aiosqlite"}
    driver = drivers.get(store.url.drivername, store.url.drivername)
    engine = create_async_engine(store.url.set(drivername=driver))
    async with engine.connect() as tx:
        for n in range(30):
            await adds(f"k{n}")(tx)
            saved += 1
            if n % 3 == 0:
                await tx.rollback()
        await tx.commit()
    await engine.dispose()
    assert await count(store) < saved


async def test_a_cancelled_write_is_done_whole(store: Store) -> None:
    task = asyncio.create_task(store.write(adds("whole", pause=0.1)))
    await asyncio.sleep(0.05)
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task
    await store.write(adds("next"))
    assert await count(store) == 2


async def test_closing_waits_for_what_is_being_written(url: str) -> None:
    store = open_store(url)
    tasks = [asyncio.create_task(store.write(adds(f"k{n}", pause=0.02))) for n in range(5)]
    await asyncio.sleep(0.01)
    await store.close()
    again = open_store(url)
    assert await count(again) == 5
    await again.close()
    await asyncio.gather(*tasks)


async def test_a_reader_does_not_wait_for_a_writer(store: Store) -> None:
    writing = asyncio.create_task(store.write(adds("slow", pause=3.0)))
    await asyncio.sleep(0.05)
    assert await asyncio.wait_for(count(store), 2.5) == 0
    await writing


async def test_a_snapshot_does_not_change_while_others_write(store: Store) -> None:
    async with store.snapshot() as tx:
        before = (await tx.execute(select(func.count()).select_from(seen))).scalar()
        await store.write(adds("meanwhile"))
        after = (await tx.execute(select(func.count()).select_from(seen))).scalar()
    assert (before, after, await count(store)) == (0, 0, 1)


async def test_a_naive_moment_is_refused(store: Store) -> None:
    naive = NOW.replace(tzinfo=None)
    with pytest.raises(StatementError, match="naive"):
        await store.write(lambda tx: tx.execute(insert(seen).values(key="k", at=naive)))
    assert await count(store) == 0


async def test_an_aware_moment_comes_back_as_it_was(store: Store) -> None:
    await store.write(adds("k"))
    async with store.read() as tx:
        assert (await tx.execute(select(seen.c.at))).scalar() == NOW


async def test_an_error_does_not_quote_what_was_written(store: Store) -> None:
    await store.write(adds("what a person typed"))
    with pytest.raises(Exception) as trouble:  # noqa: PT011 - each database has its own class
        await store.write(adds("what a person typed"))
    assert "parameters hidden" in str(trouble.value)


async def test_a_postgresql_that_was_started_anew_is_found_again(postgres_url: str) -> None:
    store = open_store(postgres_url)
    await store.write(adds("before"))
    other = open_store(postgres_url)
    mine = "pid <> pg_backend_pid() AND datname = current_database()"
    query = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {mine}"  # noqa: S608
    async with other.read() as tx:
        await tx.execute(text(query))
    await store.write(adds("after"))
    assert await count(store) == 2
    await store.close()
    await other.close()


async def test_two_processes_write_in_turn_on_sqlite(sqlite_url: str) -> None:
    stores = [open_store(sqlite_url, exclusive=False) for _ in range(3)]
    works = [stores[n % 3].write(adds(f"k{n}")) for n in range(60)]
    await asyncio.gather(*works)
    assert await count(stores[0]) == 60
    for store in stores:
        await store.close()


async def test_sqlite_is_opened_for_a_power_cut(sqlite_url: str) -> None:
    store = open_store(sqlite_url)
    async with store.read() as tx:
        names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        found = [(await tx.execute(text(f"PRAGMA {name}"))).scalar() for name in names]
    assert found == ["wal", 2, 1, 5000]
    await store.close()


async def test_files_are_for_the_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "data" / "bot.db"
    store = open_store(f"sqlite:///{path}", create=True)
    await store.write(lambda tx: tx.run_sync(meta.create))
    modes = {file.name: file.stat().st_mode & 0o777 for file in path.parent.iterdir()}
    await store.close()
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert set(modes.values()) == {0o600}
    assert {"bot.db", "bot.db-wal", "bot.db.lock"} <= modes.keys()


async def test_a_second_process_is_refused_until_the_first_lets_go(sqlite_url: str) -> None:
    first = open_store(sqlite_url)
    with pytest.raises(StoreError) as trouble:
        open_store(sqlite_url)
    assert trouble.value.key == "store-in-use"
    await first.close()
    await open_store(sqlite_url).close()


@pytest.mark.parametrize("name", ["a b.db", "50%?.db", "sổ#1.db"])
async def test_a_file_may_have_any_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    sqlite_file.prepare(path, create=True)
    sqlite_file.probe(path)
    assert sqlite_file.is_whole(path)


async def test_a_large_file_is_looked_through_beside_the_work(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bot.db"
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        file.execute("CREATE TABLE leaf (text)")
        file.executemany("INSERT INTO leaf VALUES (?)", [("x" * 3000,)] * 50)
        file.commit()
    monkeypatch.setattr(sqlite_file, "AT_ONCE", 4096)
    store = open_store(sqlite_url)
    await store.examine()
    store.refuse_if_lost()
    await store.close()
    with path.open("r+b") as file:
        file.seek(-8 * 4096, os.SEEK_END)
        file.write(b"\xee" * 4096 * 4)
    store = open_store(sqlite_url)
    await store.examine()
    with pytest.raises(StoreError, match="store-corrupt"):
        store.refuse_if_lost()
    await store.close()


async def test_half_a_large_file_is_refused_at_once(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_file, "AT_ONCE", 4096)
    with closing(sqlite3.connect(tmp_path / "bot.db")) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    os.truncate(tmp_path / "bot.db", (tmp_path / "bot.db").stat().st_size // 2)
    with pytest.raises(StoreError, match="store-corrupt"):
        open_store(sqlite_url)


def test_the_address_of_postgresql_may_ask_for_a_safe_connection() -> None:
    found = parse_url("postgres://me:pw@host/name?sslmode=require")
    assert found.drivername == "postgresql+asyncpg"
    assert found.query == {"ssl": "require"}
