"""What people send besides text."""

from __future__ import annotations

import base64

from playground import files
from playground.messages import Tree

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
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
