"""What somebody puts right within one message: 'mùng 3, ủa lộn, mùng 4'."""

from __future__ import annotations

from domain.parse.terms import terms
from domain.parse.text import clean

TERMS = terms(__file__, "amended")
_MARK, _SLIP = TERMS.compiled("mark"), TERMS.compiled("slip")


def amended(text: str) -> str:
    """What stands behind the last word that puts something right; "" where there is none."""
    line = clean(text)
    marks = [*_MARK.finditer(line.lower())]
    return line[marks[-1].end() :].strip() if marks else ""


def slips(text: str) -> bool:
    """Whether something within this is taken back in so many words: 'à không', 'ủa lộn'."""
    return _SLIP.search(clean(text).lower()) is not None
