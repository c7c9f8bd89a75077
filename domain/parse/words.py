"""Words with their spoken numbers: the same sentence in one spelling, for the small grammars.

``canon`` gives folded text in which spelled numbers are digits ('mười lăm' is '15') and look-alikes
that differ only in their marks are told apart where the marks, or the neighbours, tell:
'tối' is 'evening', 'tới' is 'until', plain 'toi' stays 'toi'; 'tầm' is 'about'; 'mốt' is 'mot';
'thang sau_' may be June or next month.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from domain.parse.numerals import spelled
from domain.parse.terms import terms
from domain.parse.text import KEPT, SHORT, short
from domain.parse.word import Piece, key_at, words

TERMS = terms(__file__, "words")
_COMRADE = TERMS.compiled("comrade")
_POLITE_START = re.compile(TERMS.pattern("polite_start"), re.IGNORECASE)
_POLITE_END = re.compile(TERMS.pattern("polite_end"), re.IGNORECASE)
_MAY_MEAN, _HEARS = TERMS.compiled("may_mean"), TERMS.compiled("hears")
_ENDS = " .,;:!?\n"
_BY_MARKS = dict(TERMS.pairs("by_marks"))


@lru_cache(KEPT)
def canon(text: str, limit: int = SHORT, *, whole: bool = True) -> str:
    """One folded line; see above. ``error-empty``, ``error-too-long``.

    ``whole``: the text is all that was sent, so that polite words at its ends are left out; in a
    part of a text they may be anything ("quần chúng A").
    """
    cleaned = short(text, limit)
    return _COMRADE.sub("dc", spell(words(bare(cleaned) if whole else cleaned))).strip(_ENDS)


def bare(text: str) -> str:
    """A whole message without the polite words around it; what is only polite stays.

    By the letters as they were typed: "đa số" is no "dạ", nor is a capital A an "ạ".
    """
    for _ in range(4):
        shorter = _POLITE_END.sub("", _POLITE_START.sub("", text)).strip(_ENDS)
        text = shorter or text
    return text


def bare_free(text: str) -> str:
    """The same of free text, where without marks "nha" is a house, and "nghe" may be to listen."""
    for _ in range(4):
        last = text.strip(_ENDS)
        end = _POLITE_END.search(last)
        kept = end and _MAY_MEAN.fullmatch(end[0].strip())
        if end is None or (kept and (text.isascii() or _HEARS.search(last))):
            break
        text = last[: end.start()].strip(_ENDS) or text
    return _POLITE_START.sub("", text).strip() or text


def spell(pieces: Sequence[Piece]) -> str:
    out: list[str] = []
    at = 0
    while at < len(pieces):
        value, after = spelled(pieces, at)
        spaced = at > 0 and (pieces[at].spaced or value is not None)
        piece = _other(pieces, at) if value is None else str(value)
        out.append(" " + piece if spaced else piece)
        at = at + 1 if value is None else after
    return "".join(out)


def _other(pieces: Sequence[Piece], at: int) -> str:
    word, before = pieces[at], pieces[at - 1] if at else None
    if word.raw == "sau" and before and before.raw == "thang":
        return "sau_"
    if word.raw == "tam":
        return "about"
    return _BY_MARKS.get(word.raw, word.key)


__all__ = ["canon", "key_at", "words"]
