"""A piece as it would be written, of how it is chatted: "5 ng phát biểu nha", "hk có kn"."""

from __future__ import annotations

from domain.parse.terms import terms
from domain.parse.text import shadow
from domain.patterns import late

TERMS = terms(__file__, "block_plain")
_LEADS, _TAILS = TERMS.compiled("leads"), TERMS.compiled("tails")
_SPELLED = [(late(pattern), said) for said, pattern in TERMS.pairs("spelled")]


def plain(piece: str) -> str:
    """Without what says nothing before it and behind it, with its short words in full."""
    if match := _LEADS.match(shadow(piece)):
        piece = piece[match.end() :]
    if match := _TAILS.search(shadow(piece)):
        piece = piece[: match.start()]
    for pattern, said in _SPELLED:
        for match in reversed([*pattern.finditer(shadow(piece))]):
            piece = piece[: match.start()] + said + piece[match.end() :]
    return piece
