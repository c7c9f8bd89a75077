"""A text cut into words, each as typed and folded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from domain.parse.text import clean, shadow

_PIECE = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_")


@dataclass(frozen=True)
class Piece:
    """A piece of the text: as typed in lower case, folded, and whether a space came before."""

    raw: str
    key: str
    spaced: bool

    @property
    def marked(self) -> bool:
        return not self.raw.isascii()


def words(text: str) -> list[Piece]:
    return [piece for piece, _ in located(clean(text))]


def located(text: str) -> list[tuple[Piece, int]]:
    """The words of a cleaned text and where each begins."""
    lowered = text.lower()
    found = []
    for match in _PIECE.finditer(lowered):
        key = shadow(match.group()).replace("\0", "")
        spaced = match.start() > 0 and lowered[match.start() - 1].isspace()
        found.append((Piece(match.group(), key, spaced), match.start()))
    return [(word, at) for word, at in found if word.key]


def key_at(pieces: Sequence[Piece], at: int) -> str:
    return pieces[at].key if 0 <= at < len(pieces) else ""


def raw_at(pieces: Sequence[Piece], at: int) -> str:
    return pieces[at].raw if 0 <= at < len(pieces) else ""


def bag(listed: str) -> frozenset[str]:
    """The words of a list in one string."""
    return frozenset(listed.split())
