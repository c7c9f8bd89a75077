"""The file of a SQLite database: made, looked at, held by one process, copied while it lives."""

from __future__ import annotations

import fcntl
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import IO

from storage.errors import StoreError
from storage.sqlite_left import refuse_another

PATIENCE_SECONDS = 3  # with another process that writes
AT_ONCE = 32 << 20  # bytes: a larger file takes long to look through


def prepare(path: Path, *, create: bool) -> None:
    """There is a file, and its folder can be written to; ``create`` makes an empty one."""
    try:
        if not path.exists():
            if not create:
                raise StoreError(_missing(path), path=str(path))
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        if not path.is_file():
            raise StoreError("store-not-a-file", path=str(path))
    except OSError:
        raise StoreError("store-read-only", path=str(path)) from None


def _missing(path: Path) -> str:
    """The lock beside it tells that it was there once."""
    return "store-missing" if Path(f"{path}.lock").exists() else "store-none-yet"


def identity(path: Path) -> tuple[int, int] | None:
    """Which file is there; None where there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def hold(path: Path) -> IO[str]:
    """A lock that refuses a second process, until it is closed; made beside the file."""
    try:
        number = os.open(f"{path}.lock", os.O_CREAT | os.O_RDWR, 0o600)
    except OSError:
        raise StoreError("store-read-only", path=str(path)) from None
    try:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(number)
        raise StoreError("store-in-use", path=str(path)) from None
    return os.fdopen(number, "w", encoding="ascii")


def is_large(path: Path) -> bool:
    """Too large to be looked through before the start; SQLite itself refuses one that was cut."""
    return path.stat().st_size > AT_ONCE


def probe(path: Path) -> None:
    """The file is whole as far as can be seen at once, and can be written to: tried without
    changing it.
    """
    try:
        with closing(_connect(path, "rw")) as connection:
            look = "PRAGMA quick_check(1)"
            whole = is_large(path) or connection.execute(look).fetchone() == ("ok",)
            refuse_another(path, connection)
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("PRAGMA user_version = 0")
            connection.execute("ROLLBACK")
    except sqlite3.Error as error:
        raise refusal(error, path) from None
    if not whole:
        raise StoreError("store-corrupt", path=str(path))


def is_sound(path: Path) -> bool:
    """Its pages, however many: seconds for a gigabyte."""
    try:
        with closing(_connect(path, "ro")) as connection:
            found = connection.execute("PRAGMA quick_check(1)").fetchone()
            return bool(found == ("ok",))
    except sqlite3.OperationalError:  # held by somebody, no room: nothing is known of its pages
        return True
    except sqlite3.Error:
        return False


def refusal(error: sqlite3.Error, path: Path) -> StoreError:
    """The same for people, who are told what to do."""
    return StoreError(_trouble(error), path=str(path))


def _trouble(error: sqlite3.Error) -> str:
    said = str(error)
    if "malformed" in said:  # "database disk image is malformed"
        return "store-corrupt"
    if "locked" in said:
        return "store-locked"
    if "disk" in said:  # full, beyond a quota, or broken
        return "store-disk"
    if "readonly" in said or "unable to open" in said:
        return "store-read-only"
    return "store-corrupt"


def is_whole(path: Path) -> bool:
    """Every page and index of it; the file is only read."""
    try:
        with closing(_connect(path, "ro")) as connection:
            found = connection.execute("PRAGMA integrity_check(1)").fetchone()
            return bool(found == ("ok",))
    except sqlite3.Error:
        return False


def backup(source: Path, target: Path) -> None:
    """A whole copy of a live database, checked after it was written (0600), or nothing.

    FileExistsError where the target is there; OSError or sqlite3.Error where it cannot be written.
    """
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        with closing(_connect(source, "ro")) as live, closing(sqlite3.connect(target)) as copy:
            live.backup(copy)
        if not is_whole(target):
            raise StoreError("store-backup-bad", path=str(target))
    except BaseException:
        target.unlink()
        raise


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?mode={mode}"
    return sqlite3.connect(address, uri=True, timeout=PATIENCE_SECONDS, isolation_level=None)
