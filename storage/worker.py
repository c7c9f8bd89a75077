"""The thread of a SQLite connection, which is aiosqlite's: a whole function can be run there.

Statement by statement each costs a trip to the thread and back, most of a step (decision 6). A
connection of this class also takes a function where it takes SQL, and gives its result where it
gives rows; so a function makes the trip as a statement would, through what both libraries publish.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar, cast

import aiosqlite
from pydantic_core import PydanticSerializationError, from_json, to_json
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from domain.order import in_order

T = TypeVar("T")

CHUNK = 64  # rows, of what is read row by row; nothing is
STATEMENTS = 2000  # compiled forms that an engine remembers

_here = threading.local()  # .raw: the connection of this thread


def engine(begin: str) -> Engine:
    """SQLAlchemy on the connection of the thread that asks; what it compiles is for all of them.

    ``begin``: how a transaction of it begins.
    """
    made = create_engine(
        "sqlite://",
        creator=lambda: _here.raw,
        poolclass=NullPool,
        hide_parameters=True,
        pool_reset_on_return=None,  # who uses it ends its transactions
        query_cache_size=STATEMENTS,
        json_serializer=_json,
        json_deserializer=_from_json,
    )

    def begins(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(made, "begin", begins)
    return made


def _json(value: Any) -> str:
    """Three times as fast as the standard library, which alone can write half a character."""
    try:
        return to_json(value).decode()
    except PydanticSerializationError:
        return json.dumps(value)


def _from_json(text: str) -> Any:
    try:
        return from_json(text)
    except ValueError:
        return json.loads(text)


class Working(sqlite3.Connection):
    """``execute`` runs a function too, in the thread that it is called in."""

    def execute(self, what: Any, parameters: Any = (), /) -> Any:
        return Result(what()) if callable(what) else super().execute(what, parameters)


class Result:
    def __init__(self, found: Any) -> None:
        self._found = found

    def fetchall(self) -> Any:
        return self._found


def connect(path: Path, pragmas: Sequence[str]) -> Working:
    """The connection of this thread; SQLAlchemy's errors."""
    try:
        raw = sqlite3.connect(path, isolation_level=None, factory=Working)
        for pragma in pragmas:
            raw.execute(f"PRAGMA {pragma}")
        raw.create_function("in_order", 1, _in_order, deterministic=True)
    except sqlite3.Error as error:
        raise DBAPIError.instance("connect", None, error, sqlite3.Error) from error
    _here.raw = raw
    return raw


def _in_order(name: str | None) -> str | None:
    """See storage.sql.by_name; no name is none in order, as in PostgreSQL."""
    return None if name is None else in_order(name)


class Worker:
    """``open`` makes the connection, in its thread, when the first function is to be run."""

    def __init__(self, open: Callable[[], Working]) -> None:
        self._open = open
        self._connection: aiosqlite.Connection | None = None

    async def run(self, work: Callable[[], T]) -> T:
        """The result of ``work``, or what it raised; once handed over it is run to its end."""
        if self._connection is None:
            self._connection = await aiosqlite.Connection(self._open, iter_chunk_size=CHUNK)
        return cast(T, await self._connection.execute_fetchall(cast(str, work)))

    async def stop(self) -> None:
        """Close the connection when all that was handed over before is done."""
        if self._connection:
            await self._connection.close()
            self._connection = None
