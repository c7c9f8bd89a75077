"""SQLite's readers: a few connections of aiosqlite, each in its thread, beside the one that writes.

SQLAlchemy's asynchronous engine would do, but it brings the whole ORM with it: 8 MiB and a tenth of
the start for what is 60 lines here.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection
from sqlalchemy.engine import Dialect
from sqlalchemy.exc import DBAPIError

from storage.prepared import PreparedStatements, is_prepared
from storage.sqlite_writer import ThreadTx, drive
from storage.worker import Worker, Working, connect, engine

T = TypeVar("T")

MOST = 5  # connections; who comes then waits for one
ENGINE = engine("BEGIN")


class SqliteReaders:
    """``pragmas`` are set on every connection; each is opened when it is first needed."""

    def __init__(self, path: Path, pragmas: tuple[str, ...]) -> None:
        self._path = path
        self._pragmas = pragmas
        self._free = asyncio.Semaphore(MOST)
        self._idle: list[ReadTx] = []

    @asynccontextmanager
    async def connect(self) -> AsyncIterator[ReadTx]:
        """A transaction that sees one moment, and is rolled back at its end."""
        async with self._free:
            reader = self._idle.pop() if self._idle else ReadTx(self._open)
            try:
                yield reader
            finally:
                await asyncio.shield(self._take_back(reader))

    async def _take_back(self, reader: ReadTx) -> None:
        await reader.end()
        self._idle.append(reader)

    async def dispose(self) -> None:
        while self._idle:
            await self._idle.pop().close()

    def _open(self) -> Working:
        return connect(self._path, self._pragmas)


class ReadTx:
    """A reading transaction as the work sees it; rows are all fetched before it gets them."""

    def __init__(self, open: Callable[[], Working]) -> None:
        self._worker = Worker(open)
        self._connection: Connection | None = None
        self._prepared: PreparedStatements

    @property
    def dialect(self) -> Dialect:
        return ENGINE.dialect

    async def execute(self, statement: Any, parameters: Any = None) -> Any:
        return await self._worker.run(lambda: self._execute(statement, parameters))

    async def run_sync(self, work: Callable[[Connection], T]) -> T:
        return await self._worker.run(lambda: work(self._connected()))

    async def whole(self, work: Callable[[Any], Awaitable[T]]) -> T:
        """Run ``work``, all of it, where the connection lives: many statements in one trip.

        RuntimeError if it waits for anything but this database.
        """
        return await self._worker.run(lambda: drive(work(self._here())))

    def _here(self) -> ThreadTx:
        connection = self._connected()
        return ThreadTx(connection, self._prepared)

    async def end(self) -> None:
        """Before whatever is asked of this connection next."""
        if self._connection:
            await self._worker.run(self._roll_back)

    async def close(self) -> None:
        await self._worker.run(self._let_go)
        await self._worker.stop()

    def _connected(self) -> Connection:
        if self._connection is None:
            self._connection = ENGINE.connect()
            self._prepared = PreparedStatements(self._connection)
        return self._connection

    def _execute(self, statement: Any, parameters: Any) -> Any:
        connection = self._connected()
        if is_prepared(statement):
            return self._prepared.run(statement, parameters)
        return connection.execute(statement, parameters).freeze()()

    def _roll_back(self) -> None:
        if self._connection:
            with suppress(DBAPIError):
                self._connection.rollback()

    def _let_go(self) -> None:
        if self._connection:
            self._connection.close()
