"""SQLite's writer: a whole transaction in one trip to the driver's thread.

Through aiosqlite each statement is several trips to its thread and back, and under load each trip
waits for the interpreter's lock; that was most of what a step cost (docs/decisions/0006). A
transaction here waits for nothing but its database, so its coroutine can be run to the end where
the connection lives.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from typing import Any, TypeVar, cast

import aiosqlite
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.engine import Dialect
from sqlalchemy.pool import StaticPool

T = TypeVar("T")


class Thread(aiosqlite.Connection):
    """aiosqlite's connection, in whose thread a whole function can be run."""

    async def run(self, work: Callable[[], T]) -> T:
        return cast(T, await self._execute(work))  # type: ignore[no-untyped-call]

    @property
    def raw(self) -> sqlite3.Connection:
        return self._conn


class ThreadTx:
    """A transaction as the work sees it: its coroutines end without waiting."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def dialect(self) -> Dialect:
        return self._connection.dialect

    async def execute(self, statement: Any, parameters: Any = None) -> Any:
        return self._connection.execute(statement, parameters)

    async def run_sync(self, work: Callable[[Connection], T]) -> T:
        return work(self._connection)


class SqliteWriter:
    """Opened by the first transaction; ``pragmas`` are set on its connection."""

    def __init__(self, path: Path, pragmas: tuple[str, ...]) -> None:
        self._path = path
        self._pragmas = pragmas
        self._thread: Thread | None = None
        self._connection: Connection | None = None

    async def transaction(self, work: Callable[[Any], Awaitable[T]]) -> T:
        """Run ``work`` in one transaction; RuntimeError if it waits for anything else."""
        if self._thread is None:
            self._thread = Thread(self._open, iter_chunk_size=64)
            await self._thread
        return await self._thread.run(lambda: self._transact(work))

    async def close(self) -> None:
        if self._thread is None:
            return
        if self._connection:
            await self._thread.run(self._connection.close)
        await self._thread.close()

    def _open(self) -> sqlite3.Connection:
        raw = sqlite3.connect(self._path, isolation_level=None)
        for pragma in self._pragmas:
            raw.execute(f"PRAGMA {pragma}")
        return raw

    def _transact(self, work: Callable[[Any], Awaitable[T]]) -> T:
        connection = self._connect()
        with connection.begin():
            return drive(work(ThreadTx(connection)))

    def _connect(self) -> Connection:
        """SQLAlchemy on the one connection of this thread."""
        if self._connection is None:
            assert self._thread
            raw = self._thread.raw
            engine = create_engine(
                "sqlite://", creator=lambda: raw, poolclass=StaticPool, hide_parameters=True
            )
            event.listen(engine, "begin", begin_immediate)
            self._connection = engine.connect()
        return self._connection


def begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def drive(work: Awaitable[T]) -> T:
    """The result of a coroutine that never has to wait."""
    running = cast(Coroutine[Any, Any, T], work)
    try:
        running.send(None)
    except StopIteration as done:
        return cast(T, done.value)
    running.close()
    raise RuntimeError("a transaction must not wait for anything but its database")
