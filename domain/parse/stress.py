"""Words of the south that only stress: 'hổng có gì ráo trọi', '4 người phát biểu hà'."""

from __future__ import annotations

from domain.parse.terms import terms
from domain.parse.text import shadow

TERMS = terms(__file__, "stress")
_NO, _STRESSED = TERMS.compiled("no"), TERMS.compiled("stressed")
_ONLY = TERMS.compiled("only")


def unstressed(text: str) -> str:
    """A text without these: of the first kind one that denies something."""
    if match := _ONLY.search(text.lower()):
        text = text[: match.end("kept")]
    if not _NO.match(shadow(text)):
        return text
    match = _STRESSED.search(shadow(text))
    return text[: match.start()] if match else text
