"""A database of every version that ever landed becomes today's, and nothing in it is lost.

``older/NNNN.sql`` is what the bot of that version left on SQLite: the demo data, a meeting half
recorded, a leader who asked for the summary.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from sqlalchemy import JSON, Boolean, Date, DateTime, MetaData, Time, insert, select
from sqlalchemy.engine import Connection

from storage import schema
from storage.store import Store
from tests.storage.test_schema import NOW, OLDER, empty, empty_url

__all__ = ["empty", "empty_url"]  # fixtures

FOLDER = Path(__file__).parent / "older"
LANDED = Path(__file__).parent / "migrations.sha256"
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

Rows = dict[str, list[dict[str, Any]]]


@pytest.mark.parametrize("revision", sorted(OLDER)[:-1])
async def test_an_older_database_is_brought_up_whole(empty: Store, revision: str) -> None:
    left = _left(revision)
    await empty.write(lambda tx: tx.run_sync(lambda connection: _lay(connection, revision, left)))
    before = await _kept(empty)
    assert {name: len(rows) for name, rows in left.items()} == {
        name: len(before[name]) for name in left
    }
    assert len(before["meeting"]) == 7
    await schema.upgrade(empty, NOW)
    assert _lost(before, await _kept(empty)) == []


def test_a_row_that_is_lost_would_be_noticed() -> None:
    before: Rows = {"task": [{"id": 1, "title": "A"}, {"id": 2, "title": "B"}]}
    after: Rows = {"task": [{"id": 1, "title": "A", "more": None}, {"id": 2, "title": "b"}]}
    assert _lost(before, before) == []
    assert _lost(before, after) == ["task: {'id': 2, 'title': 'B'}"]


def test_a_migration_that_has_landed_is_never_edited() -> None:
    """A new one adds its line, as sha256sum prints it in storage/migrations/versions."""
    lines = [line.split() for line in LANDED.read_text().splitlines()]
    landed = {name: digest for digest, name in lines}
    files = sorted((schema.MIGRATIONS / "versions").glob("[0-9]*.py"))
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    assert found == landed


def _left(revision: str) -> Rows:
    """What the version's file holds, as SQLite gives it."""
    with closing(sqlite3.connect(":memory:")) as old:
        old.executescript((FOLDER / f"{revision}.sql").read_text())
        old.row_factory = sqlite3.Row
        names = [
            str(name)
            for (name,) in old.execute("SELECT name FROM sqlite_master WHERE type='table'")
        ]
        ours = [name for name in names if not name.startswith(("sqlite_", "alembic_"))]
        return {name: [dict(row) for row in old.execute(f"SELECT * FROM {name}")] for name in ours}  # noqa: S608


def _lay(connection: Connection, revision: str, left: Rows) -> None:
    """Into the tables of that version."""
    command.upgrade(schema.config(connection), revision)
    found = MetaData()
    found.reflect(connection)
    for table in found.sorted_tables:
        connection.execute(table.delete()) if table.name in left else None
    for table in found.sorted_tables:
        for row in left.get(table.name, []):
            values = {name: _typed(value, table.c[name].type) for name, value in row.items()}
            connection.execute(insert(table).values(values))


def _typed(value: Any, kind: Any) -> Any:
    if value is None:
        return None
    if isinstance(kind, Boolean):
        return bool(value)
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    if isinstance(kind, Time):
        return time.fromisoformat(value)
    if isinstance(kind, DateTime):
        return EPOCH + timedelta(microseconds=value) if isinstance(value, int) else _moment(value)
    return json.loads(value) if isinstance(kind, JSON) else value


def _moment(said: str) -> datetime:
    return datetime.fromisoformat(said).replace(tzinfo=UTC)


async def _kept(store: Store) -> Rows:
    async with store.read() as tx:
        return await tx.run_sync(_rows)


def _rows(connection: Connection) -> Rows:
    found = MetaData()
    found.reflect(connection)
    return {
        table.name: [dict(row) for row in connection.execute(select(table)).mappings()]
        for table in found.sorted_tables
        if not table.name.startswith("alembic_")
    }


def _lost(before: Rows, after: Rows) -> list[str]:
    """The rows of which a column that is still there says something else (14 and "14" do not)."""
    lost = []
    for name in sorted(before.keys() & after.keys()):
        first = [rows[name][0].keys() if rows[name] else set() for rows in (before, after)]
        same = sorted(set(first[0]) & set(first[1]))
        kept = {str([str(row[key]) for key in same]) for row in after[name]}
        gone = [row for row in before[name] if str([str(row[key]) for key in same]) not in kept]
        lost += [f"{name}: {row}" for row in gone]
    return lost
