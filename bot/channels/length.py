"""How long a text is to a platform, and what to do with one that is too long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

MORE = " …"
NUMBER = 12  # letters that "(12/34) " and the like need
WORD = re.compile(r"\S+\s*|\s+")


@dataclass(frozen=True, slots=True)
class Unit:
    """What a platform counts: units of this many bytes in this encoding."""

    encoding: str
    size: int


UTF16 = Unit("utf-16-le", 2)  # an emoji counts twice
LETTERS = Unit("utf-32-le", 4)


@dataclass(frozen=True, slots=True)
class Longest:
    """So many units at most."""

    count: int
    unit: Unit = UTF16


def fits(text: str, longest: Longest) -> bool:
    if len(text) * 4 <= longest.count:  # whatever it counts
        return True
    return len(text.encode(longest.unit.encoding)) <= longest.count * longest.unit.size


def cut(text: str, longest: Longest) -> str:
    """As much of it as one message holds."""
    if fits(text, longest):
        return text
    return _head(text, Longest(longest.count - len(MORE), longest.unit)) + MORE


def split(text: str, longest: Longest) -> list[str]:
    """In numbered parts, at lines where it can be, else between words; one that fits as it is."""
    if fits(text, longest):
        return [text]
    parts = list(_parts(text, Longest(longest.count - NUMBER, longest.unit)))
    return [f"({at}/{len(parts)}) {part}" for at, part in enumerate(parts, 1)]


def _parts(text: str, longest: Longest) -> Iterator[str]:
    part = ""
    for piece in _pieces(text, longest):
        if fits((part + piece).rstrip(), longest):
            part += piece
            continue
        yield part.strip()
        part = piece
    if part.strip():
        yield part.strip()


def _pieces(text: str, longest: Longest) -> Iterator[str]:
    """Whole lines; the words of a line that is too long; the halves of such a word."""
    for line in text.splitlines(keepends=True):
        if fits(line.rstrip(), longest):
            yield line
            continue
        for word in WORD.findall(line):
            yield from _halves(word, longest)


def _halves(word: str, longest: Longest) -> Iterator[str]:
    while not fits(word.rstrip(), longest):
        head = _head(word, longest)
        yield head
        word = word[len(head) :]
    yield word


def _head(text: str, longest: Longest) -> str:
    """The beginning that fits; no letter is broken."""
    units = text.encode(longest.unit.encoding)[: longest.count * longest.unit.size]
    return units.decode(longest.unit.encoding, "ignore")
