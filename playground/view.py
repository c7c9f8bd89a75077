"""Messages and chats as the page draws them."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from playground.files import Files
from playground.messages import Message, Tree
from playground.people import Chat


def message(one: Message, files: Files) -> Tree:
    origin = one.extra.get("forward_origin") or {}
    replied = one.extra.get("reply_to_message") or {}
    return {
        "id": one.message_id,
        "chat": one.chat["id"],
        "serial": one.serial,
        "mine": not one.from_bot,
        "text": one.text,
        "entities": one.entities,
        "date": one.date,
        "edited": one.edited,
        "read": one.read,
        "kind": one.kind,
        "file": _file(one, files),
        "details": _details(one),
        "buttons": [
            [{"label": b.label, "data": b.data, "url": b.url} for b in row] for row in one.buttons
        ],
        "group": one.chat.get("title"),
        "forwarded": origin.get("sender_user_name"),
        "reply": replied.get("text"),
        "album": one.extra.get("media_group_id"),
    }


def keyboard(chat: Chat) -> Tree | None:
    shown = chat.keyboard
    if shown is None:
        return None
    return {
        "rows": shown.rows,
        "persistent": shown.persistent,
        "resize": shown.resize,
        "oneTime": shown.one_time,
        "placeholder": shown.placeholder,
    }


def _file(one: Message, files: Files) -> Tree | None:
    if one.file_id is None:
        return None
    stored = files.by_id(one.file_id)
    return {
        "name": stored.name,
        "size": len(stored.content),
        "mime": stored.mime,
        "url": f"/file/{stored.file_id}/{quote(stored.name, safe='')}",
    }


def _details(one: Message) -> Any:
    if one.kind == "sticker":
        return one.media["sticker"]["emoji"]
    if one.kind == "voice":
        return one.media["voice"]["duration"]
    if one.kind == "contact":
        return one.media["contact"]["phone_number"]
    return None
