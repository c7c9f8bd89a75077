"""PostgreSQL as the store uses it: SQLAlchemy's engine, each call in a greenlet of its own.

What SQLAlchemy has for this brings its whole ORM, of which nothing is used: 7 MiB.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection, CursorResult, create_engine, event
from sqlalchemy.engine import URL, Dialect
from sqlalchemy.util import greenlet_spawn

T = TypeVar("T")

CONNECT_SECONDS = 10


class PostgresqlTx:
    """An open connection, given back to the others when it is closed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def dialect(self) -> Dialect:
        return self._connection.dialect

    async def execute(self, statement: Any, parameters: Any = None) -> CursorResult[Any]:
        return await greenlet_spawn(self._connection.execute, statement, parameters)

    async def run_sync(self, work: Callable[[Connection], T]) -> T:
        return await greenlet_spawn(work, self._connection)

    async def isolate(self, level: str) -> None:
        await greenlet_spawn(self._connection.execution_options, isolation_level=level)

    async def invalidate(self) -> None:
        """It is not used again, by nobody."""
        await greenlet_spawn(self._connection.invalidate)

    async def commit(self) -> None:
        await greenlet_spawn(self._connection.commit)

    async def close(self) -> None:
        """What was not committed is rolled back; also where the caller is cancelled."""
        await asyncio.shield(asyncio.create_task(greenlet_spawn(self._connection.close)))


class Postgresql:
    """``hide_parameters``: what people typed stays out of errors, and so out of logs."""

    def __init__(self, url: URL) -> None:
        self._engine = create_engine(
            url,
            connect_args={"timeout": CONNECT_SECONDS},
            pool_pre_ping=True,
            hide_parameters=True,
            pool_size=5,
            max_overflow=5,
        )
        event.listen(self._engine, "do_connect", _connect)

    async def open(self) -> PostgresqlTx:
        """The caller closes it."""
        return PostgresqlTx(await greenlet_spawn(self._engine.connect))

    @asynccontextmanager
    async def connect(self) -> AsyncIterator[PostgresqlTx]:
        tx = await self.open()
        try:
            yield tx
        finally:
            await tx.close()

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[PostgresqlTx]:
        """Committed at the end, unless something is raised."""
        async with self.connect() as tx:
            yield tx
            await tx.commit()

    async def dispose(self) -> None:
        await greenlet_spawn(self._engine.dispose)


def _connect(dialect: Any, record: Any, args: Any, options: Any) -> Any:
    """A server that is not reached is an error of the database like any other."""
    try:
        return dialect.connect(*args, **options)
    except OSError as trouble:
        raise dialect.dbapi.OperationalError(str(trouble)) from trouble
