"""What people write short in a message, as words: "ko" is "không", "60p" is "60 phút"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from domain.frameworks.office_table import Table
from domain.parse.terms import terms
from domain.patterns import late

TERMS = terms(__file__, "office_short")
WORDS = dict(TERMS.pairs("words"))
SHORT = late(TERMS.pattern("short"), re.I)
MINUTES, MINUTES_SAID = TERMS.compiled("minutes"), TERMS.text("minutes_said")


def spelled(pieces: Iterable[str | Table]) -> Iterator[str | Table]:
    for piece in pieces:
        if isinstance(piece, str):
            yield _spelled(piece)
        else:
            yield Table(tuple(tuple(map(_spelled, row)) for row in piece.rows))


def _spelled(text: str) -> str:
    return MINUTES.sub(MINUTES_SAID, SHORT.sub(_whole, text))


def _whole(found: re.Match[str]) -> str:
    """ "NQ" in a sentence is no name."""
    word = WORDS[found[0].lower()]
    begins = found[0][0].isupper() and (not found.start() or found[0][1:].islower())
    return word[0].upper() + word[1:] if begins else word
