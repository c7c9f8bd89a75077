"""The schema's version: upgraded in one transaction after a backup; a newer one is refused."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Connection

from storage.store import Store, StoreError, Tx, sqlite_path

MIGRATIONS = Path(__file__).parent / "migrations"


def config(connection: Connection | None = None) -> Config:
    found = Config()
    found.set_main_option("script_location", str(MIGRATIONS))
    found.attributes["connection"] = connection
    return found


def newest() -> str:
    return str(ScriptDirectory.from_config(config()).get_current_head())


async def current(store: Store) -> str | None:
    """The version of the database; None for an empty one."""
    async with store.read() as tx:
        return await tx.run_sync(
            lambda connection: MigrationContext.configure(connection).get_current_revision()
        )


async def refuse_newer(store: Store) -> None:
    version = await current(store)
    known = {s.revision for s in ScriptDirectory.from_config(config()).walk_revisions()}
    if version is not None and version not in known:
        raise StoreError("store-newer", version=version)


async def upgrade(store: Store, now: datetime) -> None:
    """Bring the schema to the newest version; an older one is backed up first."""
    await refuse_newer(store)
    version = await current(store)
    if version == newest():
        return
    path = sqlite_path(store.engine.url)
    if version is not None and path:
        backup(path, path.with_name(f"{path.stem}-before-{newest()}-{now:%Y%m%d%H%M%S}.db"))

    async def work(tx: Tx) -> None:
        await tx.run_sync(lambda connection: command.upgrade(config(connection), "head"))

    await store.write(work)


def backup(source: Path, target: Path) -> None:
    """A whole copy of a live SQLite database, checked after it was written (mode 0600)."""
    target.touch(mode=0o600, exist_ok=False)
    with (
        closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as live,
        closing(sqlite3.connect(target)) as copy,
    ):
        live.backup(copy)
        if copy.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise StoreError("store-backup-bad", path=str(target))
