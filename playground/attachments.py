"""What people send besides text."""

from __future__ import annotations

import base64
import struct
import zlib

from playground import files
from playground.messages import Tree

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def picture(number: int = 0, width: int = 240, height: int = 150) -> bytes:
    """A PNG of hills under a sky, another colour for each number."""
    sky, hill = (
        (150 + 30 * (number % 3), 200, 235 - 40 * (number % 3)),
        (70, 130 - 25 * number % 60, 80),
    )
    rows = bytearray()
    for y in range(height):
        rows.append(0)
        for x in range(width):
            near = abs((x + 60 * number) % width - width // 2) * 0.5
            rows += bytes(hill if y > height * 0.45 + near * 0.6 else sky)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in (
            (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
            (b"IDAT", zlib.compress(bytes(rows))),
            (b"IEND", b""),
        )
    )


def document(store: files.Files, name: str, content: bytes) -> Tree:
    return files.document(store.keep(content, name, "documents"))


def photo(store: files.Files, content: bytes) -> Tree:
    return files.photo(store.keep(content, "photo.png", "photos"))


def sticker(store: files.Files, emoji: str) -> Tree:
    stored = store.keep(PIXEL, "sticker.png", "stickers")
    shape = {"type": "regular", "width": 512, "height": 512, "emoji": emoji}
    return {"sticker": {**stored.facts, **shape, "is_animated": False, "is_video": False}}


def voice(store: files.Files, seconds: int) -> Tree:
    stored = store.keep(b"OggS" + bytes(400 * seconds), "voice.oga", "voice", "audio/ogg")
    return {"voice": {**stored.facts, "duration": seconds, "mime_type": "audio/ogg"}}


def contact(phone: str, user: Tree) -> Tree:
    return {
        "contact": {
            "phone_number": phone,
            "first_name": user["first_name"],
            "user_id": user["id"],
        }
    }


def forwarded(of: str, now: float) -> Tree:
    return {
        "forward_origin": {"type": "hidden_user", "sender_user_name": of, "date": int(now) - 3600}
    }
