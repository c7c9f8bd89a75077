"""That a database is the one we left: its id and its count of commits, noted in a file beside it.

Both stand in SQLite's own header (``application_id``, ``user_version``), so that they are written
with every commit and copied with every backup; the note beside it is written right after. A
database that is empty, another, or has fewer commits than the note has lost something: a copy laid
over it, a missing or shortened WAL.
"""

from __future__ import annotations

import mmap
import os
import secrets
import sqlite3
import struct
from pathlib import Path

from storage.errors import StoreError

NOTE = struct.Struct("<ii")  # id, commits; an id of 0: nothing noted yet
MOST = 2**31  # then the count begins again


def note_path(path: Path) -> Path:
    return path.with_name(f"{path.name}.left")


def refuse_another(path: Path, connection: sqlite3.Connection) -> None:
    """StoreError where what is there is not what was left."""
    ours, commits = _noted(path)
    found = int(connection.execute("PRAGMA application_id").fetchone()[0])
    if not ours or not commits:  # killed in its first commit: there was nothing to lose
        return
    if connection.execute("PRAGMA schema_version").fetchone()[0] == 0:
        raise StoreError("store-emptied", path=str(path))
    if found != ours:
        raise StoreError("store-replaced", path=str(path))
    lost = (commits - _count(connection)) % MOST
    if 0 < lost < MOST // 2:
        raise StoreError("store-behind", path=str(path), commits=lost)


def _noted(path: Path) -> tuple[int, int]:
    try:
        return NOTE.unpack(note_path(path).read_bytes())
    except (FileNotFoundError, struct.error):
        return 0, 0


def _count(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


class Left:
    """Counts the commits of the one writer; ``count`` within the transaction, ``note`` after it."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._id = int(connection.execute("PRAGMA application_id").fetchone()[0])
        if not self._id:
            self._id = secrets.randbelow(MOST - 1) + 1
            connection.execute(f"PRAGMA application_id = {self._id}")
        self._commits = _count(connection)
        number = os.open(note_path(path), os.O_CREAT | os.O_RDWR, 0o600)
        try:
            os.ftruncate(number, NOTE.size)
            self._note = mmap.mmap(number, NOTE.size)
        finally:
            os.close(number)
        self.note()

    def count(self) -> None:
        """One commit more, written with it."""
        self._commits = (_count(self._connection) + 1) % MOST
        self._connection.execute(f"PRAGMA user_version = {self._commits}")

    def note(self) -> None:
        """It is committed."""
        NOTE.pack_into(self._note, 0, self._id, self._commits)

    def close(self) -> None:
        self._note.close()
