"""That the log beside a live SQLite file (-wal) holds what its index (-shm) says was committed.

SQLite itself keeps both open and does not notice that they were deleted, emptied or overwritten: it
goes on confirming what is gone with the process.
"""

from __future__ import annotations

import os
import struct
from pathlib import Path

from storage.sqlite_file import identity

INDEX = struct.Struct("=12x2xHI4x8x8s")  # of its head: size of a page, frames, salt
HEAD, FRAME = 32, 24  # bytes, of the log's head and of that of each page in it
SALT = slice(16, 24)


class Beside:
    """The log and the index of a file, as they were at the first look.

    The index stays open: a process that closes a file loses the locks it has on it, SQLite's too.
    """

    def __init__(self, file: Path) -> None:
        self._log = file.with_name(f"{file.name}-wal")
        self._path = file.with_name(f"{file.name}-shm")
        self._known: tuple[tuple[int, int] | None, ...] = ()
        self._index: int | None = None

    def are_there(self) -> bool:
        """The same as before, and whole; before anything was written there are none."""
        found = identity(self._log), identity(self._path)
        if self._index is None:
            if all(found):
                self._known, self._index = found, os.open(self._path, os.O_RDONLY)
            return True
        return found == self._known and self._is_whole(self._index)

    def close(self) -> None:
        """When nobody uses the database here any more."""
        if self._index is not None:
            os.close(self._index)
            self._index = None

    def _is_whole(self, index: int) -> bool:
        """Looked at again where it was written meanwhile."""
        try:
            before = os.pread(index, INDEX.size, 0)
            while not self._holds(before):
                if (now := os.pread(index, INDEX.size, 0)) == before:
                    return False
                before = now
        except (OSError, struct.error):
            return False
        return True

    def _holds(self, head: bytes) -> bool:
        page, frames, salt = INDEX.unpack(head)
        if frames == 0:
            return True
        page = 65536 if page == 1 else page
        with self._log.open("rb") as file:  # on which nobody has locks
            begins = file.read(HEAD)
        is_long = self._log.stat().st_size >= HEAD + frames * (FRAME + page)
        return bool(is_long and begins[SALT] == salt)
