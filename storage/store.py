"""The database: how it is opened, one writer, many readers. No table is named here.

SQLite: WAL, FULL, BEGIN IMMEDIATE and one writer behind a lock; a transaction is never cancelled
half way. PostgreSQL: the same code, the same single writer in this process.
"""

from __future__ import annotations

import asyncio
import fcntl
import os
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import IO, Any, TypeAlias, TypeVar

from sqlalchemy import event
from sqlalchemy.engine import URL, Connection, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

Tx: TypeAlias = AsyncConnection
T = TypeVar("T")

PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=5000")


class StoreError(Exception):
    """The database cannot be used; ``key`` names the message that says what to do."""

    def __init__(self, key: str, **args: Any) -> None:
        super().__init__(key, args)
        self.key = key
        self.args_for_words = args


class Store:
    """An open database. ``write`` serialises; ``read`` does not wait for a writer."""

    def __init__(self, engine: AsyncEngine, lock: IO[str] | None = None) -> None:
        self.engine = engine
        self._lock = lock
        self._writer = asyncio.Lock()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Tx]:
        async with self.engine.connect() as connection:
            yield connection

    async def write(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        """Run ``work`` in one transaction, to its end even if the caller is cancelled."""
        return await asyncio.shield(asyncio.ensure_future(self._write(work)))

    async def _write(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        async with self._writer, self.engine.connect() as connection:
            await connection.execution_options(writes=True)
            async with connection.begin():
                return await work(connection)

    async def close(self) -> None:
        async with self._writer:
            await self.engine.dispose()
        if self._lock:
            self._lock.close()


def sqlite_path(url: URL) -> Path | None:
    """The file of a SQLite database; None for other databases and for ":memory:"."""
    if url.get_backend_name() != "sqlite" or url.database in (None, "", ":memory:"):
        return None
    return Path(str(url.database))


def parse_url(text: str) -> URL:
    """The address of DATABASE_URL with the driver this product uses."""
    drivers = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}
    drivers["postgres"] = drivers["postgresql"]
    try:
        url = make_url(text)
    except ArgumentError:
        raise StoreError("store-url", url=text.split(":", 1)[0]) from None
    backend = url.drivername.split("+")[0]
    if backend not in drivers:
        raise StoreError("store-url", url=backend)
    return url.set(drivername=drivers[backend])


def open_store(text: str, *, create: bool = False, exclusive: bool = True) -> Store:
    """Open the database at this address.

    ``create`` allows a SQLite file that is not there yet (first start only); ``exclusive`` refuses
    a second process on the same SQLite file.
    """
    url = parse_url(text)
    path = sqlite_path(url)
    lock = None
    if path:
        _prepare_file(path, create=create)
        lock = _lock(path) if exclusive else None
    engine = create_async_engine(url, poolclass=AsyncAdaptedQueuePool, pool_size=5, max_overflow=5)
    if url.get_backend_name() == "sqlite":
        event.listen(engine.sync_engine, "connect", _connect_sqlite)
        event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return Store(engine, lock)


def _prepare_file(path: Path, *, create: bool) -> None:
    if not path.exists():
        if not create:
            raise StoreError("store-missing", path=str(path))
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        except OSError:
            raise StoreError("store-read-only", path=str(path)) from None
    if not path.is_file():
        raise StoreError("store-not-a-file", path=str(path))
    try:
        _probe(path)
    except sqlite3.DatabaseError as error:
        raise StoreError(_trouble(error), path=str(path)) from None


def _probe(path: Path) -> None:
    """Look at the file, and write to it without changing it."""
    connection = sqlite3.connect(f"file:{path}?mode=rw", uri=True, timeout=3, isolation_level=None)
    try:
        connection.execute("PRAGMA quick_check(1)").fetchone()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("PRAGMA user_version = 0")
        connection.execute("ROLLBACK")
    finally:
        connection.close()


def _trouble(error: sqlite3.DatabaseError) -> str:
    said = str(error)
    if "locked" in said:
        return "store-locked"
    if "readonly" in said or "unable to open" in said:
        return "store-read-only"
    return "store-corrupt"


def _lock(path: Path) -> IO[str]:
    handle = open(f"{path}.lock", "w", encoding="ascii")  # noqa: SIM115 - held until close
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        handle.close()
        raise StoreError("store-in-use", path=str(path)) from None
    return handle


def _connect_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # transactions are begun below, not by the driver
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
