"""A phone with Zalo on the page: only text and links, nothing to press."""

from __future__ import annotations

import re
from collections.abc import Callable

from playground.zalo.messages import Tree, ZaloMessage, units
from playground.zalo.room import ZaloChat

URL = re.compile(r"https?://\S+")
SHOWN = 300
KINDS = {
    "message.sticker.received": "sticker",
    "message.voice.received": "voice",
    "message.image.received": "sticker",
}
SIGNS = {"message.sticker.received": "👍", "message.image.received": "🖼"}


class ZaloPhone:
    """``id`` tells it from the other phones of the page."""

    def __init__(self, phone_id: int, chat: ZaloChat) -> None:
        self.id = phone_id
        self.chat = chat

    async def says(self, text: str) -> None:
        await self.chat.says(text)

    async def sends_sticker(self) -> None:
        await self.chat.sends_sticker()

    async def sends_voice(self) -> None:
        await self.chat.sends_voice()

    async def sends_photos(self, pictures: list[bytes], caption: str = "") -> None:
        """One: the app sends each on its own."""
        await self.chat.sends_photo(caption)

    def tells(self, tell: Callable[[Tree], None]) -> None:
        """Every new message from now on, as the page draws it."""
        self.chat.listeners.append(
            lambda message: tell({"type": "message", "phone": self.id, "message": drawn(message)})
        )

    @property
    def messages(self) -> list[Tree]:
        return [drawn(one) for one in list(self.chat.messages)[-SHOWN:]]


def drawn(one: ZaloMessage) -> Tree:
    """With the fields that a message of the other platform has on the page."""
    links = [("url", *found.span()) for found in URL.finditer(one.text)]
    entities = [
        {"type": kind, "offset": units(one.text[:at]), "length": units(one.text[at:end])}
        for kind, at, end in links
    ]
    return {
        "id": one.message_id,
        "chat": one.chat,
        "mine": not one.from_bot,
        "text": one.text,
        "entities": [*entities, *map(_style, one.styles)],
        "date": one.date // 1000,
        "read": True,
        "kind": KINDS.get(one.event, "text") if not one.from_bot else "text",
        "details": SIGNS.get(one.event, 3),
        "buttons": [],
    }


def _style(style: Tree) -> Tree:
    kind = "large" if str(style["st"]).startswith("f_") else "bold"
    return {"type": kind, "offset": style["start"], "length": style["len"]}
