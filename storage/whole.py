"""All that a database holds, into one of the other kind: laid row by row, then compared.

JSON goes as the text it is kept as. A row may refer to a later one of its table, so keys are held
against each other only when all rows are there. How far ids were given is carried too: none is
given again (docs/decisions/0014).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Table,
    Text,
    bindparam,
    cast,
    create_engine,
    func,
    insert,
    select,
    text,
    tuple_,
)
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from storage.errors import StoreError, meaning
from storage.tables import metadata

BATCH = 1000  # rows
RING = 2**256
KEYS = """
    SELECT conrelid::regclass::text AS of, quote_ident(conname) AS name FROM pg_constraint
    WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
"""


@dataclass(frozen=True, slots=True)
class Content:
    """Of a table: how many rows, and a digest of all of them in whatever order."""

    rows: int
    digest: int


Tell = Callable[[int], None]  # so many rows more are laid
Contents = Mapping[str, Content]


def contents(source: Connection, lay: Callable[[Table, list[Any]], None] | None = None) -> Contents:
    """What each table holds; ``lay`` is given the rows of a table as they come."""
    found = {}
    for table in metadata.sorted_tables:
        count, digest = 0, 0
        for rows in _batches(source, table):
            count += len(rows)
            digest = (digest + sum(map(_digest, rows))) % RING
            if lay:
                lay(table, rows)
        found[table.name] = Content(count, digest)
    return found


def copy(source: Connection, target: Connection, tell: Tell) -> Contents:
    """Into empty tables of the newest schema; StoreError where a table does not take its rows, or
    does not hold the same at the end. Returns what each holds.
    """

    def lay(table: Table, rows: list[Any]) -> None:
        try:
            target.execute(_insert(target, table), [dict(row) for row in rows])
        except DBAPIError as error:
            if meaning(error) != "fault":
                raise
            raise StoreError("whole-refused", table=table.name) from None
        tell(len(rows))

    for table in reversed(metadata.sorted_tables):  # what migrations have put there
        target.execute(table.delete())
    laid = contents(source, lay)
    _carry_ids(source, target)
    refuse_unlike(laid, contents(target))
    return laid


def refuse_unlike(one: Contents, other: Contents) -> None:
    """StoreError with the first table that does not hold the same in both."""
    for name, content in one.items():
        if other[name] != content:
            raise StoreError("whole-unlike", table=name)


def into_postgresql(file: Path, target: Connection, tell: Tell) -> Contents:
    """From this SQLite file, within the transaction of ``target``."""
    keys = target.execute(text(KEYS)).all()
    for of, name in keys:
        said = f"ALTER TABLE {of} ALTER CONSTRAINT {name} DEFERRABLE INITIALLY DEFERRED"
        target.exec_driver_sql(said)
    with _sqlite(file) as source:
        laid = copy(source, target, tell)
    target.exec_driver_sql("SET CONSTRAINTS ALL IMMEDIATE")
    for of, name in keys:
        target.exec_driver_sql(f"ALTER TABLE {of} ALTER CONSTRAINT {name} NOT DEFERRABLE")
    return laid


def into_sqlite(source: Connection, file: Path, tell: Tell) -> Contents:
    """Into this file, of the newest schema, as ``source`` sees it in its snapshot; all of it is in
    the file itself, none in a WAL beside it.
    """
    with _sqlite(file) as target:
        target.exec_driver_sql("PRAGMA journal_mode = DELETE")
        laid = copy(source, target, tell)
        lost = target.exec_driver_sql("PRAGMA foreign_key_check").first()
        if lost:
            raise StoreError("whole-unlike", table=lost[0])
        target.commit()
    return laid


def in_sqlite(file: Path) -> Contents:
    with _sqlite(file) as source:
        return contents(source)


def _sqlite(file: Path) -> Connection:
    """Closed for good with the connection."""
    address = f"sqlite:///{file}"
    return create_engine(address, hide_parameters=True, poolclass=NullPool).connect()


def _batches(source: Connection, table: Table) -> Iterator[list[Any]]:
    """In the order of the primary key, without a cursor that stays open."""
    columns = [cast(c, Text).label(c.name) if _is_json(c) else c for c in table.c]
    keys = list(table.primary_key.columns)
    query = select(*columns).order_by(*keys).limit(BATCH)
    rows = source.execute(query).mappings().all()
    while rows:
        yield list(rows)
        last = [bindparam(None, rows[-1][key.name], type_=key.type) for key in keys]
        rows = source.execute(query.where(tuple_(*keys) > tuple_(*last))).mappings().all()


def _insert(target: Connection, table: Table) -> Any:
    return insert(table).values({c.name: _value(target, c) for c in table.c})


def _value(target: Connection, column: Column[Any]) -> Any:
    if not _is_json(column):
        return bindparam(column.name, type_=column.type)
    given = bindparam(column.name, type_=Text())
    return given if target.dialect.name == "sqlite" else cast(given, JSON)


def _is_json(column: Column[Any]) -> bool:
    return isinstance(column.type, JSON)


def _digest(row: Mapping[str, Any]) -> int:
    said = repr([(name, _plain(row[name])) for name in sorted(row)])
    return int.from_bytes(hashlib.sha256(said.encode()).digest())


def _plain(value: Any) -> Any:
    return value.astimezone(UTC).isoformat() if isinstance(value, datetime) else value


def _carry_ids(source: Connection, target: Connection) -> None:
    """The next id is after every one that was ever given, also of rows that are gone."""
    for name, given in _given(source).items():
        if target.dialect.name == "sqlite":  # which counts where it must not give an id again
            if not metadata.tables[name].dialect_options["sqlite"]["autoincrement"]:
                continue
            row = {"name": name, "seq": given}
            target.execute(text("DELETE FROM sqlite_sequence WHERE name = :name"), row)
            target.execute(text("INSERT INTO sqlite_sequence VALUES (:name, :seq)"), row)
        elif given:
            sequence = select(func.setval(func.pg_get_serial_sequence(name, "id"), given))
            target.execute(sequence)


def _given(source: Connection) -> dict[str, int]:
    """The highest id of each table that counts its rows."""
    counted = [table for table in metadata.sorted_tables if _counts(table)]
    if source.dialect.name == "sqlite":
        rows = source.exec_driver_sql("SELECT name, seq FROM sqlite_sequence").all()
        ever: dict[str, int] = {name: seq for name, seq in rows}
        return {t.name: max(ever.get(t.name, 0), _highest(source, t)) for t in counted}
    found = {}
    for table in counted:
        sequence = source.execute(select(func.pg_get_serial_sequence(table.name, "id"))).scalar()
        last = source.exec_driver_sql(f"SELECT last_value, is_called FROM {sequence}").one()  # noqa: S608
        found[table.name] = last[0] if last[1] else 0
    return found


def _counts(table: Table) -> bool:
    return "id" in table.c and table.c.id.autoincrement is True


def _highest(source: Connection, table: Table) -> int:
    return source.execute(select(func.max(table.c.id))).scalar() or 0
