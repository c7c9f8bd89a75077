"""The database: how it is opened, one writer, many readers. No table is named here.

SQLite: WAL, FULL, BEGIN IMMEDIATE and one writer behind a lock; a transaction is never cancelled
half way. PostgreSQL: the same code, the same single writer in this process.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import IO, Any, Protocol, TypeVar

from sqlalchemy import event
from sqlalchemy.engine import URL, Connection, CursorResult, Dialect, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from storage import sqlite_file
from storage.errors import StoreError, code, may_pass, meaning
from storage.sqlite_writer import SqliteWriter

__all__ = ["Store", "StoreError", "Tx", "open_store", "parse_url", "sqlite_path"]

T = TypeVar("T")
log = logging.getLogger(__name__)

CONNECT_SECONDS = 10
RACES = 4  # that a transaction may lose before its caller hears of it
PAUSE = (0.01, 0.1)  # seconds, by chance: so that the same two do not meet again
NO_DATABASE, NO_LOGIN = "3D000", ("28000", "28P01")  # PostgreSQL's own codes
PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=5000")


class Tx(Protocol):
    """An open connection: SQLAlchemy's, or that of SQLite's writer."""

    @property
    def dialect(self) -> Dialect: ...

    async def execute(self, statement: Any, parameters: Any = None) -> CursorResult[Any]: ...

    async def run_sync(self, work: Callable[[Connection], T]) -> T: ...


class Store:
    """An open database. ``write`` serialises; ``read`` does not wait for a writer.

    What ``write`` runs is run again where it lost a race with another process.
    """

    def __init__(
        self,
        engine: AsyncEngine,
        lock: IO[str] | None = None,
        writer: SqliteWriter | None = None,
    ) -> None:
        self.engine = engine
        self._lock = lock
        self._sqlite = writer
        self._writer = asyncio.Lock()
        self._writing: set[asyncio.Future[Any]] = set()
        self._path = sqlite_path(engine.url)
        self._file = sqlite_file.identity(self._path) if self._path else None
        self._broken = False

    def refuse_if_lost(self) -> None:
        """StoreError where a write found it broken, or its file is gone or another."""
        where = str(self._path or _address(self.engine.url))
        if self._broken:
            raise StoreError("store-corrupt", path=where)
        if self._path and sqlite_file.identity(self._path) != self._file:
            raise StoreError("store-taken-away", path=where)

    async def reach(self) -> None:
        """Connect once; StoreError if it cannot be."""
        try:
            async with self.engine.connect():
                pass
        except TypeError:  # an option behind "?" that the driver does not know
            raise StoreError("store-url", url=self.engine.url.get_backend_name()) from None
        except (OSError, DBAPIError) as error:
            raise StoreError(_trouble(error), address=_address(self.engine.url)) from None

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Tx]:
        async with self.engine.connect() as connection:
            yield connection

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[Tx]:
        """Read everything as it was at one moment, whatever is written meanwhile."""
        async with self.engine.connect() as connection:
            if self.engine.dialect.name == "postgresql":
                await connection.execution_options(isolation_level="REPEATABLE READ")
            yield connection

    async def write(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        """Run ``work`` in one transaction, to its end even if the caller is cancelled."""
        task = asyncio.ensure_future(self._write(work))
        self._writing.add(task)
        task.add_done_callback(self._writing.discard)
        return await asyncio.shield(task)

    async def _write(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        async with self._writer:
            try:
                if self._sqlite:
                    return await self._sqlite.transaction(work)
                return await self._race(work)
            except DBAPIError as error:
                self._broken |= meaning(error) == "broken"
                raise

    async def _race(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        for _ in range(RACES):
            try:
                return await self._once(work)
            except DBAPIError as error:
                if not may_pass(error):
                    raise
                log.info("run again, another process was quicker: %s", code(error))
            await asyncio.sleep(random.uniform(*PAUSE))
        return await self._once(work)

    async def _once(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        async with self.engine.begin() as connection:
            return await work(connection)

    async def close(self) -> None:
        """Let what is being written end, then let go of the file."""
        if self._writing:
            await asyncio.wait(self._writing)
        if self._sqlite:
            await self._sqlite.close()
        await self.engine.dispose()
        if self._lock:
            self._lock.close()


def sqlite_path(url: URL) -> Path | None:
    """The file of a SQLite database; None for other databases."""
    if url.get_backend_name() != "sqlite":
        return None
    return Path(str(url.database))


def parse_url(text: str) -> URL:
    """The address of DATABASE_URL with the driver this product uses."""
    drivers = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}
    drivers["postgres"] = drivers["postgresql"]
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise StoreError("store-url", url=text.split(":", 1)[0]) from None
    backend = url.drivername.split("+")[0]
    nowhere = backend == "sqlite" and url.database in (None, "", ":memory:")
    if backend not in drivers or nowhere:
        raise StoreError("store-url", url=backend)
    query = {"ssl" if name == "sslmode" else name: value for name, value in url.query.items()}
    return url.set(drivername=drivers[backend], query=query)


def open_store(text: str, *, create: bool = False, exclusive: bool = True) -> Store:
    """Open the database at this address.

    ``create`` allows a SQLite file that is not there yet (first start only); ``exclusive`` refuses
    a second process on the same SQLite file.
    """
    url = parse_url(text)
    path = sqlite_path(url)
    if path is None:
        return Store(_engine(url, connect_args={"timeout": CONNECT_SECONDS}, pool_pre_ping=True))
    sqlite_file.prepare(path, create=create)
    lock = sqlite_file.hold(path) if exclusive else None
    try:
        sqlite_file.probe(path)
    except StoreError:
        if lock:
            lock.close()
        raise
    engine = _engine(url)
    event.listen(engine.sync_engine, "connect", _connect_sqlite)
    event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return Store(engine, lock, SqliteWriter(path, PRAGMAS))


def _engine(url: URL, **more: Any) -> AsyncEngine:
    """``hide_parameters``: what people typed stays out of errors, and so out of logs."""
    sizes = {"pool_size": 5, "max_overflow": 5}
    return create_async_engine(
        url, poolclass=AsyncAdaptedQueuePool, hide_parameters=True, **sizes, **more
    )


def _trouble(error: OSError | DBAPIError) -> str:
    state = getattr(getattr(error, "orig", None), "sqlstate", None)
    if state in NO_LOGIN:
        return "store-login"
    return "store-no-database" if state == NO_DATABASE else "store-unreachable"


def _address(url: URL) -> str:
    """host:port/name, without the password."""
    return f"{url.host or 'localhost'}:{url.port or 5432}/{url.database or ''}"


def _connect_sqlite(connection: Any, _record: Any) -> None:
    """A connection for reading, of one moment; all writing is done by the writer's own."""
    connection.isolation_level = None  # transactions are begun below, not by the driver
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")
