"""That the log beside a live SQLite file (-wal) holds what its index (-shm) says was committed.

SQLite itself keeps both open and does not notice that they were deleted, emptied or overwritten: it
goes on confirming what is gone with the process.
"""

from __future__ import annotations

import struct
from pathlib import Path

from storage.sqlite_file import identity

INDEX = struct.Struct("=12x2xHI4x8x8s")  # of its head: size of a page, frames, salt
HEAD, FRAME = 32, 24  # bytes, of the log's head and of that of each page in it
SALT = slice(16, 24)


def paths(file: Path) -> tuple[Path, Path]:
    return file.with_name(f"{file.name}-wal"), file.with_name(f"{file.name}-shm")


Identities = tuple[tuple[int, int], ...]


def identities(file: Path) -> Identities | None:
    """Which files they are; None before anything was written."""
    found = [identity(path) for path in paths(file)]
    return tuple(one for one in found if one) if all(found) else None


def is_there(file: Path, before: Identities | None) -> bool:
    """The same as before, and whole."""
    return identities(file) == before and is_whole(file)


def is_whole(file: Path) -> bool:
    """Looked at again where it was written meanwhile."""
    log, index = paths(file)
    try:
        before = _head(index)
        while not _holds(log, before):
            if (now := _head(index)) == before:
                return False
            before = now
    except (OSError, struct.error):
        return False
    return True


def _head(index: Path) -> bytes:
    with index.open("rb") as file:
        return file.read(INDEX.size)


def _holds(log: Path, head: bytes) -> bool:
    page, frames, salt = INDEX.unpack(head)
    if frames == 0:
        return True
    page = 65536 if page == 1 else page
    with log.open("rb") as file:
        begins = file.read(HEAD)
    is_long = log.stat().st_size >= HEAD + frames * (FRAME + page)
    return bool(is_long and begins[SALT] == salt)
