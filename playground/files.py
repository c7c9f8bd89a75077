"""Files of both sides, in memory, under ids as Telegram gives them."""

from __future__ import annotations

import itertools
import mimetypes
import secrets
import struct
from dataclasses import dataclass
from pathlib import PurePosixPath

from playground.errors import bad
from playground.messages import Tree

LARGEST_DOWNLOAD = 20 * 1024 * 1024
LARGEST_UPLOAD = 50 * 1024 * 1024
LARGEST_PHOTO = 10 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Stored:
    file_id: str
    name: str
    mime: str
    content: bytes
    path: str

    @property
    def facts(self) -> Tree:
        return {
            "file_id": self.file_id,
            "file_unique_id": self.file_id[-15:],
            "file_size": len(self.content),
        }


class Files:
    def __init__(self) -> None:
        self._by_id: dict[str, Stored] = {}
        self._by_path: dict[str, Stored] = {}
        self._number = itertools.count()

    def keep(self, content: bytes, name: str, folder: str, mime: str | None = None) -> Stored:
        suffix = PurePosixPath(name).suffix
        path = f"{folder}/file_{next(self._number)}{suffix}"
        kind = mime or mimetypes.guess_type(name)[0] or "application/octet-stream"
        stored = Stored(f"BQACAgUAAx{secrets.token_urlsafe(36)}", name, kind, content, path)
        self._by_id[stored.file_id] = self._by_path[path] = stored
        return stored

    def by_id(self, file_id: str) -> Stored:
        found = self._by_id.get(file_id)
        if found is None:
            raise bad("wrong file_id or the file is temporarily unavailable")
        return found

    def by_path(self, path: str) -> Stored | None:
        return self._by_path.get(path)


def document(stored: Stored) -> Tree:
    return {"document": {**stored.facts, "file_name": stored.name, "mime_type": stored.mime}}


def photo(stored: Stored) -> Tree:
    width, height = _size(stored.content)
    scale = min(1.0, 90 / max(width, height))
    small = {"width": max(1, int(width * scale)), "height": max(1, int(height * scale))}
    thumb = {**stored.facts, "file_unique_id": f"s{stored.file_id[-14:]}", **small}
    return {"photo": [thumb, {**stored.facts, "width": width, "height": height}]}


def _size(content: bytes) -> tuple[int, int]:
    """Pixels of a PNG or JPEG, read from its header."""
    if content[:8] == b"\x89PNG\r\n\x1a\n" and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return int(width), int(height)
    if content[:2] == b"\xff\xd8":
        return _jpeg(content)
    raise bad("IMAGE_PROCESS_FAILED")


def _jpeg(content: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF:
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return int(width), int(height)
        at += 2 + length
    return 640, 480
