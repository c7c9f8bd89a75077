"""What a chat is made of: messages, buttons, keyboards; and how the Bot API writes them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Tree = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Button:
    """One button under a message: ``data`` goes back to the bot, ``url`` is opened."""

    label: str
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Keyboard:
    """The keyboard in place of the letters; its labels are sent as text."""

    rows: tuple[tuple[str, ...], ...]
    persistent: bool = False
    resize: bool = False
    one_time: bool = False
    placeholder: str = ""

    @property
    def labels(self) -> list[str]:
        return [label for row in self.rows for label in row]


@dataclass(slots=True)
class Message:
    """A message of either side. ``text`` is the caption where there is a file."""

    message_id: int
    chat: Tree
    sender: Tree
    date: int
    text: str = ""
    entities: list[Tree] = field(default_factory=list)
    media: Tree = field(default_factory=dict)
    markup: Tree | None = None
    extra: Tree = field(default_factory=dict)
    edit_date: int | None = None
    read: bool = False
    serial: int = 0

    @property
    def from_bot(self) -> bool:
        return bool(self.sender["is_bot"])

    @property
    def edited(self) -> bool:
        return self.edit_date is not None

    @property
    def kind(self) -> str:
        """ "text", "document", "photo", "sticker", "voice" or "contact"."""
        return next(iter(self.media), "text")

    @property
    def buttons(self) -> tuple[tuple[Button, ...], ...]:
        rows = self.markup["inline_keyboard"] if self.markup else []
        return tuple(
            tuple(Button(b["text"], b.get("callback_data"), b.get("url")) for b in row)
            for row in rows
        )

    @property
    def labels(self) -> list[str]:
        return [button.label for row in self.buttons for button in row]

    @property
    def file_id(self) -> str | None:
        """The file the message carries (of a photo the largest size)."""
        content: Any = next(iter(self.media.values()), {})
        largest = content[-1] if isinstance(content, list) else content
        return largest.get("file_id") if isinstance(largest, dict) else None

    @property
    def file_name(self) -> str | None:
        document = self.media.get("document")
        return document.get("file_name") if document else None

    def snapshot(self) -> Message:
        """As it looks now; what it holds is replaced in edits, never changed."""
        return Message(
            self.message_id,
            self.chat,
            self.sender,
            self.date,
            self.text,
            self.entities,
            self.media,
            self.markup,
            self.extra,
            self.edit_date,
            self.read,
            self.serial,
        )

    def json(self) -> Tree:
        """As the Bot API gives a Message."""
        out: Tree = {
            "message_id": self.message_id,
            "from": self.sender,
            "chat": self.chat,
            "date": self.date,
        }
        if self.edit_date is not None:
            out["edit_date"] = self.edit_date
        if self.extra:
            out.update(self.extra)
        if self.media:
            out.update(self.media)
        words = "caption" if self.media else "text"
        if self.text:
            out[words] = self.text
        if self.entities:
            out["entities" if words == "text" else "caption_entities"] = self.entities
        if self.markup:
            out["reply_markup"] = self.markup
        return out
