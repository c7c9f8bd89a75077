"""Words as JSON and back, for what is kept until it is shown: types of arguments survive."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from domain.chat import Listed, Month, Word

TAGS: tuple[tuple[type, str, Callable[[Any], Any], Callable[[Any], Any]], ...] = (
    (Word, "$word", lambda w: [w.key, {k: dump(v) for k, v in w.args.items()}], lambda s: _word(s)),
    (Listed, "$listed", lambda found: [found.apart, *dump(found.items)], lambda s: _listed(s)),
    (Month, "$month", str, Month.parse),
    (datetime, "$moment", datetime.isoformat, datetime.fromisoformat),  # before date: is one too
    (date, "$date", date.isoformat, date.fromisoformat),
    (time, "$time", time.isoformat, time.fromisoformat),
    (Decimal, "$points", str, Decimal),
)


def dump(value: Any) -> Any:
    for kind, tag, write, _ in TAGS:
        if isinstance(value, kind):
            return {tag: write(value)}
    if isinstance(value, list | tuple):
        return [dump(item) for item in value]
    return value


def load(stored: Any) -> Any:
    if isinstance(stored, list):
        return tuple(load(item) for item in stored)
    if isinstance(stored, dict):
        for _, tag, _, read in TAGS:
            if tag in stored:
                return read(stored[tag])
    return stored


def _listed(stored: Any) -> Listed:
    """What an earlier version kept has only its items."""
    if stored and isinstance(stored[0], str):
        return Listed(load(stored[1:]), stored[0])
    return Listed(load(stored))


def _word(stored: Any) -> Word:
    key, args = stored
    return Word(key, {name: load(value) for name, value in args.items()})
