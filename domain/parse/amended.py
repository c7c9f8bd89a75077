"""What somebody puts right within one message: 'mùng 3, ủa lộn, mùng 4'."""

from __future__ import annotations

from domain.parse.terms import terms
from domain.parse.text import clean

TERMS = terms(__file__, "amended")
_OTHER = TERMS.compiled("other")
_MARK, _SLIP = TERMS.compiled("mark"), TERMS.compiled("slip")


def amended(text: str) -> str:
    """What stands behind the last word that puts something right; "" where there is none."""
    line = clean(text)
    marks = [*_MARK.finditer(line.lower())]
    return line[marks[-1].end() :].strip() if marks else ""


def without_other(text: str) -> str:
    """'ngày 4 chứ không phải 5' without what it was not."""
    match = _OTHER.search(clean(text).lower())
    return clean(text)[: match.start()] if match else text


def slips(text: str) -> bool:
    """Whether something within this is taken back in so many words: 'à không', 'ủa lộn'."""
    return _SLIP.search(clean(text).lower()) is not None
