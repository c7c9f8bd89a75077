"""Words of the south that only stress a no: 'hổng có gì ráo trọi'."""

from __future__ import annotations

from domain.parse.terms import terms
from domain.parse.text import shadow

TERMS = terms(__file__, "stress")
_NO, _STRESSED = TERMS.compiled("no"), TERMS.compiled("stressed")


def unstressed(text: str) -> str:
    """A text that denies something without these."""
    if not _NO.match(shadow(text)):
        return text
    match = _STRESSED.search(shadow(text))
    return text[: match.start()] if match else text
