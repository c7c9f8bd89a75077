"""An id that stood in a button or a link is never given to something else."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from sqlalchemy import (
    JSON,
    Boolean,
    Date,
    DateTime,
    Integer,
    MetaData,
    Table,
    Time,
    delete,
    insert,
    select,
    text,
)
from sqlalchemy.engine import Connection

from storage import schema, tables
from storage.store import Store, Tx, open_store
from tests.world import NOW

BEFORE, AFTER = "0010", "0011"
NAMED = [table for table in tables.metadata.sorted_tables if "id" in table.c]
LATER = ("form_draft", "occasion", "reminder")  # made, or made anew, by a later version
HELD = [table for table in NAMED if table.dialect_options["sqlite"]["autoincrement"]]


async def first(tx: Tx, table: str) -> int:
    return int((await tx.execute(text(f"SELECT min(id) FROM {table}"))).scalar_one())  # noqa: S608


async def begins(tx: Tx, kind: str) -> int:
    """The id of a new draft."""
    who = {"cell_id": await first(tx, "unit"), "updated_by": await first(tx, "person")}
    statement = text(
        "INSERT INTO draft (cell_id, month, kind, answers, context, updated_by, updated_at)"
        " VALUES (:cell_id, '2026-08', :kind, '{}', '{}', :updated_by, CURRENT_TIMESTAMP)"
        " RETURNING id"
    )
    return int((await tx.execute(statement, {**who, "kind": kind})).scalar_one())


async def drops(tx: Tx, draft_id: int) -> None:
    await tx.execute(delete(tables.draft).where(tables.draft.c.id == draft_id))


async def goes_to(store: Store, revision: str) -> None:
    async def work(tx: Tx) -> None:
        await tx.run_sync(lambda connection: command.upgrade(schema.config(connection), revision))

    await store.write(work)


@pytest.fixture
async def old(tmp_path: Path) -> AsyncIterator[Store]:
    """A SQLite database of the version before, with rows in every table that refer to another."""
    store = open_store(f"sqlite:///{tmp_path}/old.db", create=True)
    await goes_to(store, BEFORE)
    await store.write(_fill)
    yield store
    await store.close()


def _reflected(connection: Connection) -> MetaData:
    found = MetaData()
    found.reflect(connection)
    return found


async def _fill(tx: Tx) -> None:
    for table in (await tx.run_sync(_reflected)).sorted_tables:
        if table.name != "alembic_version":
            await tx.execute(insert(table), [_row(table, number) for number in (1, 2, 3)])


def _row(table: Table, number: int) -> dict[str, Any]:
    """The ids it refers to are there: every table has rows with these numbers."""
    values: dict[type, Any] = {
        JSON: [],
        DateTime: NOW,
        Date: NOW.date(),
        Time: NOW.time(),
        Boolean: False,
        Integer: number,
    }
    return {
        column.name: next(
            (value for kind, value in values.items() if isinstance(column.type, kind)), f"x{number}"
        )
        for column in table.c
    }


async def contents(store: Store, tables: MetaData) -> dict[str, list[Any]]:
    """Of the columns that were there before."""
    async with store.read() as tx:
        found = {}
        for table in tables.sorted_tables:
            rows = await tx.execute(select(table).order_by(*table.primary_key.columns))
            found[table.name] = [tuple(row) for row in rows if table.name != "alembic_version"]
        return found


async def reflected(store: Store) -> MetaData:
    async with store.read() as tx:
        return await tx.run_sync(_reflected)


async def test_the_id_of_a_dropped_draft_was_given_again(old: Store) -> None:
    """Control: what the newest migration is for."""
    dropped = await old.write(lambda tx: begins(tx, "regular"))
    await old.write(lambda tx: drops(tx, dropped))
    assert await old.write(lambda tx: begins(tx, "thematic")) == dropped


async def test_a_filled_database_is_brought_up_whole(old: Store) -> None:
    dropped = await old.write(lambda tx: begins(tx, "regular"))
    await old.write(lambda tx: drops(tx, dropped))
    tables = await reflected(old)
    before = await contents(old, tables)
    await goes_to(old, AFTER)
    assert await contents(old, tables) == before
    assert all(len(rows) == 3 for name, rows in before.items() if name != "alembic_version")
    async with old.read() as tx:
        assert (await tx.execute(text("PRAGMA integrity_check"))).scalar() == "ok"
        assert (await tx.execute(text("PRAGMA foreign_key_check"))).all() == []
    assert await old.write(lambda tx: begins(tx, "thematic")) > dropped


async def test_an_upgrade_that_breaks_leaves_the_database_as_it_was(old: Store) -> None:
    tables = await reflected(old)
    before = await contents(old, tables)
    await old.write(lambda tx: tx.execute(text("ALTER TABLE task RENAME TO other")))
    with pytest.raises(RuntimeError, match="the table task is not"):
        await goes_to(old, AFTER)
    await old.write(lambda tx: tx.execute(text("ALTER TABLE other RENAME TO task")))
    assert await contents(old, tables) == before
    await goes_to(old, AFTER)
    assert await contents(old, tables) == before


@pytest.mark.parametrize("table", HELD, ids=lambda table: table.name)
async def test_the_tables_say_so(sqlite_url: str, table: Any) -> None:
    store = open_store(sqlite_url)
    words = text("SELECT sql FROM sqlite_master WHERE name = :name")
    async with store.read() as tx:
        found = (await tx.execute(words, {"name": table.name})).scalar_one()
    await store.close()
    assert "AUTOINCREMENT" in found


async def test_a_draft_gets_an_id_that_none_had_before(store: Store) -> None:
    ids = []
    for kind in ("regular", "thematic", "both"):
        ids.append(await store.write(lambda tx, kind=kind: begins(tx, kind)))  # type: ignore[misc]
        await store.write(lambda tx: drops(tx, ids[-1]))
    assert ids == sorted(set(ids))


def test_every_id_that_stands_in_a_button_is_kept() -> None:
    held = {table.name for table in HELD}
    assert {"draft", "meeting", "task", "plan", "score", "framework", "outbox"} <= held
    assert {"invite", "notice", "reminder", "petition", "person", "chat"} <= held
