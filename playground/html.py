"""``parse_mode=HTML``: text without tags and its entities, refused as Telegram refuses it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playground.errors import Refused, bad
from playground.messages import Tree

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "blockquote": "blockquote",
}
TAG = re.compile(r"<(/?)([A-Za-z0-9-]*)([^<>]*)>")
ATTRIBUTE = re.compile(r"""([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
LETTERS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
ESCAPE = re.compile(r"&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));?")


@dataclass(slots=True)
class Open:
    name: str
    start: int
    attributes: dict[str, str]


def units(text: str) -> int:
    """Length as Telegram counts offsets: UTF-16 code units."""
    return len(text) + sum(character > "\uffff" for character in text)


def parse(source: str) -> tuple[str, list[Tree]]:
    out: list[str] = []
    length = at = 0
    stack: list[Open] = []
    entities: list[Tree] = []
    while (start := source.find("<", at)) >= 0:
        text = _unescape(source[at:start])
        out.append(text)
        length += units(text)
        tag = TAG.match(source, start)
        place = len(source[:start].encode())
        if tag is None:
            raise _wrong(f"Unclosed start tag at byte offset {place}")
        if tag[1]:
            _close(stack, entities, tag[2].lower(), place, length)
        else:
            _open(stack, tag, place, length)
        at = tag.end()
    out.append(_unescape(source[at:]))
    if stack:
        raise _wrong(f'Can\'t find end tag corresponding to start tag "{stack[-1].name}"')
    return "".join(out), sorted(entities, key=lambda e: (e["offset"], -e["length"]))


def _open(stack: list[Open], tag: re.Match[str], place: int, length: int) -> None:
    name = tag[2].lower()
    if name not in KINDS:
        raise _wrong(f'Unsupported start tag "{name}" at byte offset {place}')
    found = {a[1]: a[2] or a[3] or a[4] or "" for a in ATTRIBUTE.finditer(tag[3])}
    if name == "span" and found.get("class") != "tg-spoiler":
        raise _wrong(f'Tag "span" must have class "tg-spoiler" at byte offset {place}')
    stack.append(Open(name, length, found))


def _close(stack: list[Open], entities: list[Tree], name: str, place: int, length: int) -> None:
    if not stack:
        raise _wrong(f"Unexpected end tag at byte offset {place}")
    tag = stack.pop()
    if name and name != tag.name:
        raise _wrong(
            f'Unmatched end tag at byte offset {place}, expected "</{tag.name}>", found "</{name}>"'
        )
    if length == tag.start:
        return
    entity: Tree = {"type": KINDS[tag.name], "offset": tag.start, "length": length - tag.start}
    if tag.name == "a":
        if not tag.attributes.get("href"):
            return
        entity["url"] = tag.attributes["href"]
    entities.append(entity)


def _unescape(text: str) -> str:
    return ESCAPE.sub(_letter, text) if "&" in text else text


def _letter(found: re.Match[str]) -> str:
    if found[3]:
        return LETTERS[found[3]]
    return chr(int(found[1]) if found[1] else int(found[2], 16))


def _wrong(why: str) -> Refused:
    return bad(f"can't parse entities: {why}")
