"""SQLite's writer: a whole transaction in one trip to a thread of its own.

Through aiosqlite each statement is several trips to its thread and back, and under load each trip
waits for the interpreter's lock; that was most of what a step cost (docs/decisions/0006). A
transaction here waits for nothing but its database, so its coroutine can be run to the end where
the connection lives.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from typing import Any, TypeVar, cast

from sqlalchemy import Connection
from sqlalchemy.engine import Dialect

from storage.prepared import PreparedStatements, is_prepared
from storage.sqlite_left import Left
from storage.worker import Worker, Working, connect, engine

T = TypeVar("T")
ENGINE = engine("BEGIN IMMEDIATE")


class ThreadTx:
    """A transaction as the work sees it: its coroutines end without waiting."""

    def __init__(self, connection: Connection, prepared: PreparedStatements) -> None:
        self._connection = connection
        self._prepared = prepared

    @property
    def dialect(self) -> Dialect:
        return self._connection.dialect

    async def execute(self, statement: Any, parameters: Any = None) -> Any:
        if is_prepared(statement):
            return self._prepared.run(statement, parameters)
        return self._connection.execute(statement, parameters)

    async def run_sync(self, work: Callable[[Connection], T]) -> T:
        return work(self._connection)


class SqliteWriter:
    """Opened by the first transaction; ``pragmas`` are set on its connection."""

    def __init__(self, path: Path, pragmas: tuple[str, ...]) -> None:
        self._path = path
        self._pragmas = pragmas
        self._worker = Worker(self._open)
        self._connection: Connection | None = None
        self._prepared: PreparedStatements
        self._left: Left

    async def transaction(self, work: Callable[[Any], Awaitable[T]]) -> T:
        """Run ``work`` in one transaction; RuntimeError if it waits for anything else."""
        return await self._worker.run(lambda: self._transact(work))

    async def close(self) -> None:
        if self._connection:
            await self._worker.run(self._let_go)
        await self._worker.stop()

    def _transact(self, work: Callable[[Any], Awaitable[T]]) -> T:
        if self._connection is None:
            self._connection = ENGINE.connect()
            self._prepared = PreparedStatements(self._connection)
        with self._connection.begin():
            result = drive(work(ThreadTx(self._connection, self._prepared)))
            self._left.count()
        self._left.note()
        return result

    def _open(self) -> Working:
        raw = connect(self._path, self._pragmas)
        self._left = Left(self._path, raw)
        return raw

    def _let_go(self) -> None:
        if self._connection is None:
            return
        self._left.close()
        self._connection.close()
        self._connection = None


def drive(work: Awaitable[T]) -> T:
    """The result of a coroutine that never has to wait."""
    running = cast(Coroutine[Any, Any, T], work)
    try:
        running.send(None)
    except StopIteration as done:
        return cast(T, done.value)
    running.close()
    raise RuntimeError("a transaction must not wait for anything but its database")
