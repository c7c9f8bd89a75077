"""The control: every word of the parsers' lists turned round. Nothing may be understood then."""

from __future__ import annotations

import re
from typing import Any

from domain.parse import terms

_WORD = re.compile(r"(?<![\\\w<«{])[^\W\d_]{2,}(?![\w»>])")


def swap() -> None:
    """Before the parsers are imported: their vocabularies are read then."""
    whole = terms._tables

    def turned(path: Any) -> dict[str, Any]:
        found: dict[str, Any] = _turned(whole(path))
        return found

    terms._tables = turned  # type: ignore[assignment]


def _turned(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _turned(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_turned(part) for part in value]
    return _WORD.sub(lambda found: found[0][::-1], value) if isinstance(value, str) else value
