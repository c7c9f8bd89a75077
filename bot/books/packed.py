"""Packed files from outside: none may unpack to more than there is room for."""

from __future__ import annotations

import zipfile

UNPACKED = 50 << 20  # bytes of all parts
RATIO = 100  # a part may be as many times larger than it lies in the file, from a size on
SMALL = 1 << 20


def is_bomb(archive: zipfile.ZipFile) -> bool:
    """Too large once it is unpacked."""
    parts = archive.infolist()
    whole = sum(part.file_size for part in parts)
    return whole > UNPACKED or any(
        part.file_size > max(SMALL, RATIO * part.compress_size) for part in parts
    )
