"""The schema's version: upgraded in one transaction after a backup; a newer one is refused."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Connection

from storage import sqlite_file
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
    await store.reach()
    version = await current(store)
    known = {s.revision for s in ScriptDirectory.from_config(config()).walk_revisions()}
    if version is not None and version not in known:
        raise StoreError("store-newer", version=version)


async def refuse_older(store: Store) -> None:
    """For what only reads or adds: the bot itself brings the schema to the newest version."""
    await refuse_newer(store)
    if await current(store) != newest():
        raise StoreError("store-older")


async def upgrade(store: Store, now: datetime) -> None:
    """Bring the schema to the newest version; an older one is backed up first."""
    await refuse_newer(store)
    version = await current(store)
    if version == newest():
        return
    path = sqlite_path(store.engine.url)
    if version is not None and path:
        name = f"{path.stem}-before-{newest()}-{now:%Y%m%d%H%M%S%f}.db"
        sqlite_file.backup(path, path.with_name(name))

    async def work(tx: Tx) -> None:
        await tx.run_sync(lambda connection: command.upgrade(config(connection), "head"))

    await store.write(work)
