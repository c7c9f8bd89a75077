"""An id that stood in a button or a link is never given to something else."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from sqlalchemy import delete, select, text

from bot import demo
from storage import schema, tables
from storage.store import Store, Tx, open_store
from tests.world import NOW

NAMED = [table for table in tables.metadata.sorted_tables if "id" in table.c]
LATER = ("form_draft", "occasion", "reminder")  # made, or made anew, by a later version
HELD = [table for table in NAMED if table.dialect_options["sqlite"]["autoincrement"]]


async def first(tx: Tx, table: Any) -> int:
    return int((await tx.execute(select(table.c.id).order_by(table.c.id).limit(1))).scalar_one())


async def begins(tx: Tx, kind: str) -> int:
    """The id of a new draft."""
    who = {"cell_id": await first(tx, tables.unit), "updated_by": await first(tx, tables.person)}
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
async def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Store]:
    """A SQLite database of the version before, with the demo data."""
    store = open_store(f"sqlite:///{tmp_path}/old.db", create=True)
    await goes_to(store, "0011")
    await store.write(lambda tx: demo.fill(tx, NOW))
    await store.write(_as_before)
    yield store
    await store.close()


async def _as_before(tx: Tx) -> None:
    """What the newest migration changes, undone by other means than its own."""
    for table in ("draft", "score", "plan", "plan_draft"):
        await tx.execute(text(f"ALTER TABLE {table} DROP COLUMN edition"))
    await tx.execute(text("PRAGMA writable_schema = ON"))
    await tx.execute(text("UPDATE sqlite_master SET sql = replace(sql, ' AUTOINCREMENT', '')"))
    version = (await tx.execute(text("PRAGMA schema_version"))).scalar_one()
    await tx.execute(text(f"PRAGMA schema_version = {version + 1}"))
    await tx.execute(text("PRAGMA writable_schema = OFF"))
    await tx.execute(text("DELETE FROM sqlite_sequence"))
    await tx.execute(text("UPDATE alembic_version SET version_num = '0010'"))


async def contents(store: Store) -> dict[str, list[Any]]:
    async with store.read() as tx:
        return {
            table.name: [
                tuple(row)
                for row in await tx.execute(
                    select(*(c for c in table.c if c.name != "edition")).order_by(
                        *table.primary_key.columns
                    )
                )
            ]
            for table in tables.metadata.sorted_tables
            if table.name not in LATER
        }


async def test_the_id_of_a_dropped_draft_was_given_again(old: Store) -> None:
    """Control: what the newest migration is for."""
    dropped = await old.write(lambda tx: begins(tx, "regular"))
    await old.write(lambda tx: drops(tx, dropped))
    assert await old.write(lambda tx: begins(tx, "thematic")) == dropped


async def test_a_filled_database_is_brought_up_whole(old: Store) -> None:
    dropped = await old.write(lambda tx: begins(tx, "regular"))
    await old.write(lambda tx: drops(tx, dropped))
    before = await contents(old)
    await schema.upgrade(old, NOW)
    assert await contents(old) == before
    async with old.read() as tx:
        assert (await tx.execute(text("PRAGMA integrity_check"))).scalar() == "ok"
        assert (await tx.execute(text("PRAGMA foreign_key_check"))).all() == []
    assert await old.write(lambda tx: begins(tx, "thematic")) > dropped


async def test_an_upgrade_that_breaks_leaves_the_database_as_it_was(old: Store) -> None:
    before = await contents(old)
    await old.write(lambda tx: tx.execute(text("ALTER TABLE task RENAME TO other")))
    with pytest.raises(Exception, match="the table task is not"):
        await schema.upgrade(old, NOW)
    await old.write(lambda tx: tx.execute(text("ALTER TABLE other RENAME TO task")))
    assert await contents(old) == before
    await schema.upgrade(old, NOW + timedelta(seconds=1))
    assert await schema.current(old) == schema.newest()


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
