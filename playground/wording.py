"""The text of a message as the server keeps it: parsed, trimmed, counted."""

from __future__ import annotations

import re
from typing import Any

from playground import html, markdown
from playground.errors import bad
from playground.messages import Tree

LONGEST_TEXT, LONGEST_CAPTION = 4096, 1024
MARKED = re.compile(r"(?<!\S)/[A-Za-z0-9_]{1,64}(?:@\w+)?|https?://[^\s<>\"]+")


def text(source: str, mode: str | None, entities: Any = None) -> tuple[str, list[Tree]]:
    """Text of a message, 1..4096 characters after parsing."""
    found, marks = _parse(source, mode, entities)
    if not found:
        raise bad("message text is empty")
    if len(found) > LONGEST_TEXT:
        raise bad("message is too long")
    return found, marks


def caption(source: str, mode: str | None, entities: Any = None) -> tuple[str, list[Tree]]:
    """Text under a file, 0..1024 characters after parsing."""
    found, marks = _parse(source, mode, entities)
    if len(found) > LONGEST_CAPTION:
        raise bad("message caption is too long")
    return found, marks


def spotted(plain: str) -> list[Tree]:
    """The entities the server finds by itself: commands and links."""
    if "/" not in plain:
        return []
    return [
        {
            "type": "bot_command" if found[0][0] == "/" else "url",
            "offset": html.units(plain[: found.start()]),
            "length": html.units(found[0]),
        }
        for found in MARKED.finditer(plain)
    ]


def _parse(source: str, mode: str | None, entities: Any) -> tuple[str, list[Tree]]:
    kind = (mode or "").lower()
    if kind == "html":
        found, marks = html.parse(source)
    elif kind in ("markdownv2", "markdown"):
        found, marks = markdown.parse(source)
    elif kind:
        raise bad("unsupported parse_mode")
    else:
        found, marks = source, _given(entities)
    return _trimmed(found, marks + (spotted(found) if not marks else []))


def _given(entities: Any) -> list[Tree]:
    if not entities:
        return []
    if not isinstance(entities, list) or not all(isinstance(e, dict) for e in entities):
        raise bad("can't parse entities: expected an Array of MessageEntity")
    for entity in entities:
        if not {"type", "offset", "length"} <= entity.keys():
            raise bad('can\'t parse MessageEntity: Field "type" must be of type String')
    return entities


def _trimmed(found: str, marks: list[Tree]) -> tuple[str, list[Tree]]:
    short = found.strip()
    if len(short) == len(found) or not marks:
        return short, marks
    shift, end = html.units(found) - html.units(found.lstrip()), html.units(short)
    moved = []
    for mark in marks:
        start = max(0, mark["offset"] - shift)
        stop = min(end, mark["offset"] - shift + mark["length"])
        if stop > start:
            moved.append({**mark, "offset": start, "length": stop - start})
    return short, moved
