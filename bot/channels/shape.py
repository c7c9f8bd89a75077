"""What came in a shape nobody foresaw, told without a word of what it says."""

from __future__ import annotations

import re
from typing import Any

DEEPEST = 4
MOST = 30  # keys of an object; of a list the first few tell enough
NAME = re.compile(r"[a-z][a-z0-9_]{0,40}")  # a key that is a name of the platform's


def shape(value: Any, depth: int = DEEPEST) -> str:
    """Names of keys, sorts of values and lengths: ``{ok: bool, result: {text: str 12}}``."""
    match value:
        case dict():
            pairs = [f"{_name(key)}: {shape(one, depth - 1)}" for key, one in value.items()]
            return _held("{}", pairs[:MOST] if depth else [], len(value))
        case list():
            return _held("[]", [shape(one, depth - 1) for one in value[:3] if depth], len(value))
        case str():
            return f"str {len(value)}"
        case None:
            return "null"
    return type(value).__name__


def _name(key: object) -> str:
    text = str(key)
    return text if NAME.fullmatch(text) else f"key {len(text)}"


def _held(ends: str, parts: list[str], count: int) -> str:
    more = [f"of {count}"] if len(parts) < count else []
    return f"{ends[0]}{', '.join(parts + more)}{ends[1]}"
