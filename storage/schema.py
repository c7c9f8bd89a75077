"""The schema's version: upgraded in one transaction after a backup; a newer one is refused, and one
into which data are being moved.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import inspect, text
from sqlalchemy.engine import Connection

from storage import lock, sqlite_file, whole
from storage.store import Store, StoreError, Tx, sqlite_path
from storage.whole import Contents, Tell

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"
REVISIONS = (
    "0001",
    "0002",
    "0003",
    "0004",
    "0005",
    "0006",
    "0007",
    "0008",
    "0009",
    "0010",
    "0011",
    "0012",
    "0013",
    "0014",
    "0015",
    "0016",
    "0017",
    "0018",
    "0019",
    "0020",
    "0021",
    "0022",
    "0023",
    "0024",
    "0025",
    "0026",
    "0027",
    "0028",
    "0029",
    "0030",
)  # oldest first, as in migrations/versions; Alembic is slow to start


MOVING = "moving"  # the version of a PostgreSQL as long as not everything is there


def config(connection: Connection | None = None) -> Config:
    """Alembic's settings; it is only loaded when there is something to upgrade."""
    from alembic.config import Config

    found = Config()
    found.set_main_option("script_location", str(MIGRATIONS))
    found.attributes["connection"] = connection
    return found


def newest() -> str:
    return REVISIONS[-1]


async def current(store: Store) -> str | None:
    """The version of the database; None for an empty one."""
    async with store.read() as tx:
        return await tx.run_sync(_version)


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


async def refuse_newer(store: Store) -> None:
    await store.reach()
    version = await current(store)
    if version == MOVING:
        raise StoreError("store-moving")
    if version is not None and version not in REVISIONS:
        raise StoreError("store-newer", version=version)


async def refuse_older(store: Store) -> None:
    """For what only reads or adds: the bot itself brings the schema to the newest version."""
    await refuse_newer(store)
    if await current(store) != newest():
        raise StoreError("store-older")


async def upgrade(store: Store, now: datetime) -> None:
    """Bring the schema to the newest version; an older one is backed up first. StoreError where
    processes of the older version still run: they would write what the newer does not expect.
    """
    await refuse_newer(store)
    version = await current(store)
    if version == newest():
        return
    path = sqlite_path(store.url)
    if version is not None and path:
        name = f"{path.stem}-before-{newest()}-{now:%Y%m%d%H%M%S%f}.db"
        sqlite_file.backup(path, path.with_name(name))

    from alembic import command

    async def work(tx: Tx) -> None:
        await lock.job(tx, lock.UPGRADE)  # who waited finds it done
        if await tx.run_sync(_version) not in (newest(), None) and (
            others := await lock.living(tx)
        ):
            raise StoreError("store-older-runs", count=others, version=newest())
        await tx.run_sync(lambda connection: command.upgrade(config(connection), "head"))

    await store.write(work)


async def move(file: Path, store: Store, tell: Tell) -> Contents:
    """All that this SQLite file of the newest schema holds into an empty PostgreSQL: all of it,
    held against the file, or nothing. Until then no bot starts on it, however this ends.
    """
    await store.reach()

    async def mark(tx: Tx) -> None:
        await lock.job(tx, lock.UPGRADE)
        await tx.run_sync(_mark)

    async def lay(tx: Tx) -> Contents:
        await lock.job(tx, lock.UPGRADE)
        return await tx.run_sync(lambda connection: _lay(file, connection, tell))

    await store.write(mark)
    return await store.write(lay)


def _mark(connection: Connection) -> None:
    """StoreError where anything is there but such a mark."""
    tables = inspect(connection).get_table_names()
    if tables and (tables != ["alembic_version"] or _version(connection) != MOVING):
        raise StoreError("move-not-empty", count=len(tables))
    if not tables:
        connection.execute(text("CREATE TABLE alembic_version (version_num TEXT NOT NULL)"))
        connection.execute(text("INSERT INTO alembic_version VALUES (:it)"), {"it": MOVING})


def _lay(file: Path, connection: Connection, tell: Tell) -> Contents:
    from alembic import command

    _mark(connection)
    connection.execute(text("DROP TABLE alembic_version"))
    command.upgrade(config(connection), "head")
    return whole.into_postgresql(file, connection, tell)
