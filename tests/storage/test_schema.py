"""The schema on both databases: what the migrations make is what the tables say."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic import command, op
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, select, text
from sqlalchemy.engine import Connection

from storage import form_draft, schema
from storage.presence import Presence
from storage.store import Store, StoreError, Tx, open_store
from storage.tables import chat, metadata

NOW = datetime(2026, 8, 18, 13, tzinfo=UTC)
FIRST = "0001"
SET_VERSION = text("UPDATE alembic_version SET version_num = :it")
OLDER = [s.revision for s in ScriptDirectory.from_config(schema.config()).walk_revisions()]


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "postgresql":
        return str(request.getfixturevalue("postgres_url"))
    return f"sqlite:///{tmp_path}/bot.db"


@pytest.fixture
async def empty(empty_url: str) -> AsyncIterator[Store]:
    """A database without a table."""
    store = open_store(empty_url, create=True)
    if empty_url.startswith("postgresql"):
        for statement in ("DROP SCHEMA public CASCADE", "CREATE SCHEMA public"):
            await store.write(lambda tx, said=statement: tx.execute(text(said)))  # type: ignore[misc]
    yield store
    await store.close()


async def names(store: Store) -> set[str]:
    async with store.read() as tx:
        return set(await tx.run_sync(lambda connection: inspect(connection).get_table_names()))


async def test_the_migrated_schema_is_that_of_the_tables(empty: Store) -> None:
    await schema.upgrade(empty, NOW)

    def differences(connection: Connection) -> Any:
        options = {"compare_type": True, "compare_server_default": False}
        return compare_metadata(MigrationContext.configure(connection, opts=options), metadata)

    async with empty.read() as tx:
        assert await tx.run_sync(differences) == []


PARTIAL = [
    (str(index.name), str(where))
    for table in metadata.tables.values()
    for index in table.indexes
    if (where := index.dialect_options["sqlite"]["where"]) is not None
]


async def test_an_index_of_a_few_rows_is_one_on_both_databases(empty: Store) -> None:
    """The tables say it for SQLite only, so that PostgreSQL is not loaded for nothing."""
    await schema.upgrade(empty, NOW)
    sources = {
        "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'index'",
        "postgresql": "SELECT indexname, indexdef FROM pg_indexes",
    }
    async with empty.read() as tx:
        rows = await tx.execute(text(sources[tx.dialect.name]))
    found = {str(name): str(definition) for name, definition in map(list, rows)}
    assert len(PARTIAL) >= 7
    said = {name: definition.partition("WHERE")[2] for name, definition in found.items()}
    assert [name for name, where in PARTIAL if where not in _plain(said[name])] == []


def _plain(condition: str) -> str:
    """Without the types and brackets that PostgreSQL puts around each part."""
    bare = re.sub(r"[()]|::(?:text|character varying)", "", condition)
    return re.sub(r"\s+", " ", bare)


@pytest.mark.parametrize("revision", OLDER)
async def test_a_database_of_each_older_version_is_brought_up(empty: Store, revision: str) -> None:
    async def work(tx: Tx) -> None:
        await tx.run_sync(lambda connection: command.upgrade(schema.config(connection), revision))

    await empty.write(work)
    await schema.upgrade(empty, NOW)
    assert await schema.current(empty) == schema.newest()
    assert set(metadata.tables) <= await names(empty)


async def test_a_chat_that_was_lost_in_an_older_database_is_lost_still(empty: Store) -> None:
    async def work(tx: Tx) -> None:
        await tx.run_sync(lambda connection: command.upgrade(schema.config(connection), "0004"))
        for external, reachable in (("1", "true"), ("2", "false")):
            values = f"('telegram', '{external}', {reachable})"
            statement = f"INSERT INTO chat (channel, external, reachable) VALUES {values}"  # noqa: S608
            await tx.execute(text(statement))

    await empty.write(work)
    await schema.upgrade(empty, NOW)
    async with empty.read() as tx:
        found = {row.external: row.lost_at for row in await tx.execute(select(chat))}
    assert found["1"] is None
    assert found["2"].tzinfo is not None


async def test_the_message_that_shows_a_page_is_known_still(empty: Store) -> None:
    """Its id was a number, which not every platform has."""

    async def work(tx: Tx) -> None:
        await tx.run_sync(lambda connection: command.upgrade(schema.config(connection), "0008"))
        for external, message in (("1", "4711"), ("2", "NULL")):
            values = f"('telegram', '{external}', {message})"
            statement = f"INSERT INTO chat (channel, external, message) VALUES {values}"  # noqa: S608
            await tx.execute(text(statement))

    await empty.write(work)
    await schema.upgrade(empty, NOW)
    async with empty.read() as tx:
        found = {row.external: row.message for row in await tx.execute(select(chat))}
    assert found == {"1": "4711", "2": None}


async def test_a_plan_that_is_being_made_goes_on(empty: Store) -> None:
    """Its answers had a table of their own."""

    async def work(tx: Tx) -> None:
        await tx.run_sync(lambda connection: command.upgrade(schema.config(connection), "0011"))
        for statement in (
            "INSERT INTO unit (id, code, name, kind) VALUES (3, 'c', 'Chi bộ', 'cell')",
            "INSERT INTO person (id, name, language, created_at)"
            " VALUES (5, 'Bí thư', 'vi', '2026-08-01 00:00:00')",
            "INSERT INTO plan_draft (cell_id, year, answers, updated_by, updated_at)"
            """ VALUES (3, 2026, '{"rule": "mùng 3"}', 5, '2026-08-01 00:00:00')""",
        ):
            await tx.execute(text(statement.replace(":", r"\:")))

    await empty.write(work)
    await schema.upgrade(empty, NOW)
    async with empty.read() as tx:
        assert await form_draft.answers(tx, "planning", 3, 2026) == {"rule": "mùng 3"}
        (found,) = await form_draft.begun(tx, "planning", [3], 2026)
    assert (found.unit, found.about, found.updated_at.year) == ("Chi bộ", 2026, 2026)


async def test_an_upgrade_that_fails_half_way_changes_nothing(
    empty: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def breaks(name: str, *columns: Any, **options: Any) -> Any:
        made.append(name)
        if name == "outbox":
            raise RuntimeError("half way")
        return real(name, *columns, **options)

    real = op.create_table
    monkeypatch.setattr(op, "create_table", breaks)
    with pytest.raises(RuntimeError, match="half way"):
        await schema.upgrade(empty, NOW)
    assert len(made) > 5
    assert await names(empty) == set()
    monkeypatch.undo()
    await schema.upgrade(empty, NOW)


def test_the_versions_are_those_of_the_migrations() -> None:
    assert list(schema.REVISIONS) == OLDER[::-1]


async def test_upgrading_twice_changes_nothing(store: Store) -> None:
    before = await names(store)
    await schema.upgrade(store, NOW)
    assert await names(store) == before


async def test_a_newer_schema_is_refused(store: Store) -> None:
    await store.write(lambda tx: tx.execute(text("UPDATE alembic_version SET version_num='9999'")))
    with pytest.raises(StoreError) as trouble:
        await schema.upgrade(store, NOW)
    assert trouble.value.key == "store-newer"


async def test_an_older_database_is_backed_up_before_it_is_brought_up(
    tmp_path: Path, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store(sqlite_url)
    monkeypatch.setattr(schema, "newest", lambda: "9998")
    await schema.upgrade(store, NOW)
    await store.close()
    (copy,) = tmp_path.glob("bot-before-9998-*.db")
    with closing(sqlite3.connect(copy)) as old:
        assert old.execute("SELECT count(*) FROM unit").fetchone()[0] > 30
    assert copy.stat().st_mode & 0o777 == 0o600


async def test_a_newer_version_does_not_start_while_an_older_one_runs(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The minute of an upgrade of several processes: a clear refusal, nothing changed."""
    older, newer = (open_store(postgres_url, exclusive=False) for _ in range(2))
    running = Presence(older)
    await running.appear()
    await older.write(lambda tx: tx.execute(SET_VERSION, {"it": FIRST}))
    with pytest.raises(StoreError) as refused:
        await schema.upgrade(newer, NOW)
    assert (refused.value.key, refused.value.args_for_words["count"]) == ("store-older-runs", 1)
    assert await schema.current(newer) == FIRST
    await running.leave()
    await older.write(lambda tx: tx.execute(SET_VERSION, {"it": schema.newest()}))
    await schema.upgrade(newer, NOW)
    await older.close()
    await newer.close()
