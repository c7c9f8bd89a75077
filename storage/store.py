"""The database: how it is opened, one writer, many readers. No table is named here.

SQLite: WAL, FULL, BEGIN IMMEDIATE and one writer behind a lock; a transaction is never cancelled
half way. PostgreSQL: the same code, the same single writer in this process.
"""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import IO, Any, Protocol, TypeVar

from sqlalchemy.engine import URL, Connection, CursorResult, Dialect, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from storage import sqlite_file
from storage.errors import StoreError, code, may_pass, meaning
from storage.postgresql import Postgresql, PostgresqlTx
from storage.sqlite_log import Beside
from storage.sqlite_reader import ReadTx, SqliteReaders
from storage.sqlite_writer import SqliteWriter

__all__ = ["Store", "StoreError", "Tx", "open_store", "parse_url", "sqlite_path"]

T = TypeVar("T")
log = logging.getLogger(__name__)

CLOSE_SECONDS = 30.0
HANGS_SECONDS = 30.0  # that a transaction may take, with what it waits for
RACES = 4  # that a transaction may lose before its caller hears of it
PAUSE = (0.01, 0.1)  # seconds, by chance: so that the same two do not meet again
NO_DATABASE, NO_LOGIN = "3D000", ("28000", "28P01")  # PostgreSQL's own codes
PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=5000")
READING = (*PRAGMAS, "cache_size=-512")  # KiB: the system keeps the file for all of them


class Tx(Protocol):
    """An open connection: SQLAlchemy's, or that of SQLite's writer or a reader."""

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
        url: URL,
        lock: IO[str] | None = None,
        sqlite: tuple[SqliteReaders, SqliteWriter] | None = None,
    ) -> None:
        self.url = url
        self._lock = lock
        self._sqlite = sqlite[1] if sqlite else None
        self._readers = sqlite[0] if sqlite else Postgresql(url)
        self._writer = asyncio.Lock()
        self._writing: dict[asyncio.Future[Any], float] = {}  # since when
        self._path = sqlite_path(url)
        self._file = sqlite_file.identity(self._path) if self._path else None
        self._size = 0
        self._beside = Beside(self._path) if self._path else None
        self._broken = False
        self._refused = False  # what was written last
        self.timed: Callable[[float], None] = lambda seconds: None  # of each transaction

    @property
    def shared(self) -> bool:
        """Whether other processes may have opened the same database."""
        return self._sqlite is None

    def refuse_if_lost(self) -> None:
        """StoreError where a write found it broken, or its file is gone or another."""
        where = str(self._path or _address(self.url))
        if self._broken:
            raise StoreError("store-corrupt", path=where)
        if self._path and sqlite_file.identity(self._path) != self._file:
            raise StoreError("store-taken-away", path=where)
        size = self._path.stat().st_size if self._path else 0
        if size < self._size:  # it grows, and never shrinks
            raise StoreError("store-taken-away", path=where)
        self._size = size
        if self._beside and not self._beside.are_there():
            raise StoreError("store-taken-away", path=f"{where}-wal")

    async def examine(self) -> None:
        """A file that was too large to be looked through before the start, beside the work;
        ``refuse_if_lost`` tells what was found.
        """
        if self._path and sqlite_file.is_large(self._path):
            self._broken |= not await asyncio.to_thread(sqlite_file.is_sound, self._path)

    async def reach(self) -> None:
        """Connect once; StoreError if it cannot be."""
        try:
            async with self._readers.connect() as tx:
                await tx.run_sync(lambda connection: None)
        except TypeError:  # an option behind "?" that the driver does not know
            raise StoreError("store-url", url=self.url.get_backend_name()) from None
        except (OSError, DBAPIError) as error:
            raise StoreError(_trouble(error), address=_address(self.url)) from None

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Tx]:
        async with self._readers.connect() as connection:
            yield connection

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[Tx]:
        """Read everything as it was at one moment, whatever is written meanwhile."""
        async with self._readers.connect() as connection:
            if isinstance(connection, PostgresqlTx):
                await connection.isolate("REPEATABLE READ")
            yield connection

    async def apart(self) -> PostgresqlTx:
        """A connection to PostgreSQL that stays open and does each statement by itself; the caller
        closes it.
        """
        assert not isinstance(self._readers, SqliteReaders)
        connection = await self._readers.open()
        await connection.isolate("AUTOCOMMIT")
        return connection

    async def look(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        """What ``work`` reads in a snapshot, as it does nothing else: on SQLite in one trip to the
        reader's thread, with all that is made of the rows.
        """
        async with self.snapshot() as tx:
            return await (tx.whole(work) if isinstance(tx, ReadTx) else work(tx))

    async def write(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        """Run ``work`` in one transaction, to its end even if the caller is cancelled."""
        task = asyncio.ensure_future(self._write(work))
        self._writing[task] = time.monotonic()
        task.add_done_callback(self._writing.pop)
        return await asyncio.shield(task)

    @property
    def unwell(self) -> bool:
        """It does not take what is written, or does not say whether it did."""
        longest = time.monotonic() - min(self._writing.values(), default=time.monotonic())
        return self._refused or longest > HANGS_SECONDS

    async def _write(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        async with self._writer:
            began = time.monotonic()
            try:
                result = await (
                    self._sqlite.transaction(work) if self._sqlite else self._race(work)
                )
            except Exception as error:
                self._broken |= meaning(error) == "broken"
                self._refused = meaning(error) == "unwell"
                raise
            self._refused = False
            self.timed(time.monotonic() - began)
            return result

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
        assert not isinstance(self._readers, SqliteReaders)
        async with self._readers.begin() as connection:
            return await work(connection)

    async def close(self) -> None:
        """Let what is being written end, within reason, then let go of the file."""
        if self._writing:
            _, late = await asyncio.wait(self._writing, timeout=CLOSE_SECONDS)
            if late:
                return log.error("what is being written does not end")
        if self._sqlite:
            await self._sqlite.close()
        await self._readers.dispose()
        if self._beside:
            self._beside.close()
        if self._lock:
            self._lock.close()


def sqlite_path(url: URL) -> Path | None:
    """The file of a SQLite database; None for other databases."""
    if url.get_backend_name() != "sqlite":
        return None
    return Path(str(url.database))


def parse_url(text: str) -> URL:
    """The address of DATABASE_URL with the driver this product uses."""
    drivers = {"sqlite": "sqlite", "postgresql": "postgresql+asyncpg"}
    drivers["postgres"] = drivers["postgresql"]
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise StoreError("store-url", url=text.split(":", 1)[0]) from None
    backend = url.drivername.split("+")[0]
    nowhere = backend == "sqlite" and (url.database in (None, "", ":memory:") or url.query)
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
        return Store(url)
    sqlite_file.prepare(path, create=create)
    lock = sqlite_file.hold(path) if exclusive else None
    try:
        sqlite_file.probe(path)
    except StoreError:
        if lock:
            lock.close()
        raise
    return Store(url, lock, (SqliteReaders(path, READING), SqliteWriter(path, PRAGMAS)))


def _trouble(error: OSError | DBAPIError) -> str:
    state = getattr(getattr(error, "orig", None), "sqlstate", None)
    if state in NO_LOGIN:
        return "store-login"
    return "store-no-database" if state == NO_DATABASE else "store-unreachable"


def _address(url: URL) -> str:
    """host:port/name, without the password."""
    return f"{url.host or 'localhost'}:{url.port or 5432}/{url.database or ''}"
