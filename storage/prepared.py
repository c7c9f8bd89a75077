"""Statements of every step, for SQLite's writer: compiled once, then handed to the driver.

SQLAlchemy looks for its compiled form of a statement anew each time and puts a context and a result
around it, which costs several times the running. A ``prepared`` statement skips that; its SQL,
its types and the interface of its rows stay SQLAlchemy's. On PostgreSQL it is like any other.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection
from sqlalchemy.engine import Dialect, IteratorResult
from sqlalchemy.engine.result import SimpleResultMetaData
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.compiler import ExpandedState, SQLCompiler

S = TypeVar("S")
Values = Mapping[str, Any]
Process = Callable[[Any], Any]
LENGTHS = 100  # of lists, of which a statement keeps its expanded form

_known: set[Any] = set()
_compiled: dict[tuple[Any, ...], _Statement] = {}  # for every connection: all are SQLite's


def prepared(statement: S) -> S:
    """Marks a statement that is built once, when its module is read, and given values beside it."""
    _known.add(statement)
    return statement


def is_prepared(statement: Any) -> bool:
    return statement in _known


class Rows(IteratorResult[Any]):
    """What was found, or how many rows were changed."""

    def __init__(self, columns: SimpleResultMetaData, rows: list[Any], rowcount: int) -> None:
        super().__init__(columns, iter(rows))
        self.rowcount = rowcount


class PreparedStatements:
    """The prepared statements as one connection runs them."""

    def __init__(self, connection: Connection) -> None:
        raw = connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        self._raw = raw
        self._dialect = connection.dialect

    def run(self, statement: Any, values: Values | list[Values] | None) -> Rows:
        """One row of values, or a list of rows with the same names; SQLAlchemy's errors."""
        rows: list[Values] = values if isinstance(values, list) else [values or {}]
        key = (statement, *rows[0])
        if key not in _compiled:
            _compiled[key] = _Statement(statement, list(rows[0]), self._dialect)
        found = _compiled[key]
        try:
            if isinstance(values, list):
                return found.run_many(self._raw, values)
            return found.run(self._raw, rows[0])
        except sqlite3.Error as error:
            raise found.explained(error) from error


class _Statement:
    """One statement, given values of these names."""

    def __init__(self, statement: Any, names: list[str], dialect: Dialect) -> None:
        compiled = statement.compile(dialect=dialect, column_keys=names)
        assert not (*compiled.insert_prefetch, *compiled.update_prefetch), "give it every value"
        columns = list(statement.exported_columns)
        # A list among the values: a question mark for each. Else the compiled form is let go of.
        self._expanding = compiled if compiled.post_compile_params else None
        self._lists = [compiled.bind_names[bind] for bind in compiled.post_compile_params]
        self._expanded: dict[tuple[int, ...], ExpandedState] = {}  # by how long the lists are
        self._sql = str(compiled)
        self._names = list(compiled.positiontup)
        self._constant = compiled.construct_params({}, _check=False)
        self._write = _processes(
            ((name, compiled.binds[name].type) for name in compiled.binds),
            lambda kind: kind.dialect_impl(dialect).bind_processor(dialect),
        )
        keys = [column.name for column in columns]
        assert len(set(keys)) == len(keys), "two columns have the same name"
        self._columns = SimpleResultMetaData(keys)
        self._read = _processes(
            ((at, column.type) for at, column in enumerate(columns)),
            lambda kind: kind.dialect_impl(dialect).result_processor(dialect, None),
        )

    def run(self, raw: sqlite3.Connection, values: Values) -> Rows:
        if self._expanding:
            cursor = raw.execute(*self._expand(self._expanding, values))
        else:
            cursor = raw.execute(self._sql, self._row(values))
        return Rows(self._columns, self._found(cursor.fetchall()), cursor.rowcount)

    def _expand(self, compiled: SQLCompiler, values: Values) -> tuple[str, list[Any]]:
        """The statement with a question mark for each element, and the row of values."""
        values = {**self._constant, **values}
        lengths = tuple(len(values[name]) for name in self._lists)
        state = self._expanded.get(lengths)
        if state is None:
            state = compiled.construct_expanded_state(values)
            if len(self._expanded) < LENGTHS:
                self._expanded[lengths] = state
        elements = {
            key: element
            for name, keys in state.parameter_expansion.items()
            for key, element in zip(keys, _flat(values[name]), strict=True)
        }
        write = {**self._write, **state.processors}
        row = _written(state.positiontup or (), {**values, **elements}, write)
        return state.statement, row

    def run_many(self, raw: sqlite3.Connection, rows: list[Values]) -> Rows:
        cursor = raw.executemany(self._sql, [self._row(values) for values in rows])
        return Rows(self._columns, [], cursor.rowcount)

    def explained(self, error: sqlite3.Error) -> BaseException:
        """As SQLAlchemy says it, without what people typed."""
        return DBAPIError.instance(self._sql, None, error, sqlite3.Error, hide_parameters=True)

    def _row(self, values: Values) -> list[Any]:
        return _written(self._names, {**self._constant, **values}, self._write)

    def _found(self, rows: list[Any]) -> list[Any]:
        if not self._read:
            return rows
        found = [list(row) for row in rows]
        for at, read in self._read.items():
            for values in found:
                values[at] = read(values[at])
        return found


def _processes(
    kinds: Iterable[tuple[Any, Any]], process: Callable[[Any], Process | None]
) -> dict[Any, Process]:
    """By name or place what its type does with a value; most do nothing."""
    return {place: found for place, kind in kinds if (found := process(kind))}


def _flat(elements: Iterable[Any]) -> Iterator[Any]:
    """One after another, also where each is a tuple."""
    for one in elements:
        if isinstance(one, tuple):
            yield from one
        else:
            yield one


def _written(names: Sequence[str], values: Values, write: Mapping[str, Process]) -> list[Any]:
    return [write[name](values[name]) if name in write else values[name] for name in names]
