"""``backup`` and ``restore``: whole copies of a SQLite database, checked before they count."""

from __future__ import annotations

import os
import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from bot.commands import CannotDo, database_file, with_store
from bot.config import Settings
from domain.chat import word
from storage import schema, sqlite_file
from storage.sqlite_left import note_path
from storage.store import Store, StoreError, open_store


async def backup(settings: Settings, file: Path) -> None:
    """Copy the live database to a file that is not there yet (0600)."""
    source = source_of(settings)
    await with_store(settings, _nothing)
    try:
        sqlite_file.backup(source, file)
    except FileExistsError:
        raise CannotDo(word("backup-exists", path=str(file))) from None
    except (OSError, sqlite3.Error):
        raise CannotDo(word("backup-failed", path=str(file))) from None


def source_of(settings: Settings) -> Path:
    """The file of the database; CannotDo where it is no SQLite."""
    path = database_file(settings)
    if path is None:
        raise CannotDo(word("backup-sqlite-only"))
    return path


async def _nothing(store: Store) -> None:
    """Opening it was all."""


async def restore(settings: Settings, file: Path, identity: Path | None = None) -> str:
    """Replace the database; returns where the one before is kept ("" if there was none).

    The copy is looked at beside its place before anything is touched; the bot must not run.
    ``identity``: the file of the key with which an encrypted copy is read.
    """
    target = source_of(settings)
    if not file.is_file():
        raise CannotDo(word("restore-missing", path=str(file)))
    fresh = target.with_name(f"{target.name}.new")
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        await bring(file, fresh, identity)
        return _replace(target, fresh)
    except OSError:
        raise CannotDo(word("restore-failed", path=str(target))) from None
    finally:
        _remove(fresh)


async def bring(file: Path, fresh: Path, identity: Path | None = None) -> None:
    """A copy of this file beside the database: whole, ours, and not of a newer version."""
    _remove(fresh)
    if file.suffix == ".age":
        decrypt(file, fresh, identity)
    else:
        _copy(file, fresh)
    if not sqlite_file.is_whole(fresh):
        raise StoreError("store-backup-bad", path=str(file))
    store = open_store(f"sqlite:///{fresh}", exclusive=False)
    try:
        await schema.refuse_newer(store)
        if await schema.current(store) is None:
            raise CannotDo(word("restore-not-ours", path=str(file)))
    finally:
        await store.close()


def decrypt(file: Path, fresh: Path, identity: Path | None) -> None:
    """An encrypted copy as it was; CannotDo where the key is missing or another one."""
    import pyrage  # only who encrypts needs it

    if identity is None:
        raise CannotDo(word("restore-needs-key", path=str(file)))
    try:
        lines = identity.read_text(encoding="utf-8").split()
        keys = [pyrage.x25519.Identity.from_str(one) for one in lines if one.startswith("AGE-")]
        content = pyrage.decrypt(file.read_bytes(), keys)
    except (OSError, UnicodeDecodeError, pyrage.IdentityError, pyrage.DecryptError):
        raise CannotDo(word("restore-wrong-key", path=str(file), identity=str(identity))) from None
    os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    fresh.write_bytes(content)
    _sync(fresh)


def _replace(target: Path, fresh: Path) -> str:
    """Only while no bot holds the database."""
    with sqlite_file.hold(target):
        kept = _keep(target) if target.exists() else ""
        for suffix in ("-wal", "-shm"):
            target.with_name(target.name + suffix).unlink(missing_ok=True)
        note_path(target).unlink(missing_ok=True)  # what is laid there is meant to be there
        os.replace(fresh, target)
        _sync(target.parent)
    return kept


def _keep(target: Path) -> str:
    """Copy the present files, corrupt as they may be, beside their place."""
    aside = f"{target.stem}-before-restore-{datetime.now(UTC):%Y%m%d%H%M%S%f}.db"
    for suffix in ("", "-wal"):
        if (part := target.with_name(target.name + suffix)).exists():
            _copy(part, target.with_name(aside + suffix))
    return str(target.with_name(aside))


def _copy(source: Path, target: Path) -> None:
    """Byte by byte, 0600, on the disk when this returns."""
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    shutil.copyfile(source, target)
    _sync(target)


def _sync(path: Path) -> None:
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
