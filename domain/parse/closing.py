"""What only ends a free text: 'sửa cầu, có vậy thôi'."""

from __future__ import annotations

from domain.parse.terms import terms
from domain.parse.text import fold
from domain.patterns import late

TERMS = terms(__file__, "closing")
_END = TERMS.compiled("end")
_END_BARE = late(fold(TERMS.pattern("end")))


def closed(text: str) -> str:
    """The text without such an end, where something stands before it."""
    match = (_END_BARE if text.isascii() else _END).search(text.lower())
    return text[: match.start()].rstrip() if match else text
