"""``parse_mode=MarkdownV2``, roughly: the marks, and the letters that must be escaped."""

from __future__ import annotations

import re

from playground.errors import Refused, bad
from playground.html import units
from playground.messages import Tree

MARKS = {
    "*": "bold",
    "_": "italic",
    "__": "underline",
    "~": "strikethrough",
    "||": "spoiler",
    "`": "code",
    "```": "pre",
}
RESERVED = set("_*[]()~`>#+-=|{}.!")
TOKEN = re.compile(r"\\[\x01-\x7e]|```|\|\||__|\]\([^)]*\)|.", re.DOTALL)


def parse(source: str) -> tuple[str, list[Tree]]:
    out: list[str] = []
    length = 0
    stack: list[tuple[str, int, int]] = []
    entities: list[Tree] = []
    for found in TOKEN.finditer(source):
        token, place = found[0], len(source[: found.start()].encode())
        top = stack[-1][0] if stack else ""
        quotes = token == ">" and (found.start() == 0 or source[found.start() - 1] == "\n")
        if quotes and not top:
            continue
        if token.startswith("](") and top == "[":
            _end(stack, entities, length, url=token[2:-1])
        elif token == top:
            _end(stack, entities, length)
        elif top in ("`", "```"):
            length = _add(out, length, token[1:] if token[0] == "\\" else token)
        elif token in MARKS or token == "[":
            stack.append((token, length, place))
        else:
            length = _add(out, length, _plain(token))
    if stack:
        kind = MARKS.get(stack[-1][0], "TextUrl").capitalize()
        raise _wrong(f"Can't find end of {kind} entity at byte offset {stack[-1][2]}")
    return "".join(out), sorted(entities, key=lambda e: (e["offset"], -e["length"]))


def _plain(token: str) -> str:
    if len(token) == 2 and token[0] == "\\":
        return token[1]
    if token[0] in RESERVED:
        raise _wrong(
            f"Character '{token[0]}' is reserved and must be escaped with the preceding '\\'"
        )
    return token


def _add(out: list[str], length: int, text: str) -> int:
    out.append(text)
    return length + units(text)


def _end(
    stack: list[tuple[str, int, int]], entities: list[Tree], length: int, url: str | None = None
) -> None:
    mark, start, _ = stack.pop()
    if length == start:
        return
    entity: Tree = {"type": MARKS.get(mark, "text_link"), "offset": start, "length": length - start}
    if url is not None:
        entity["url"] = url
    entities.append(entity)


def _wrong(why: str) -> Refused:
    return bad(f"can't parse entities: {why}")
