"""What a text about a whole meeting cannot do without, told by a glance."""

from __future__ import annotations

import re

from domain.parse.terms import terms
from domain.parse.text import shadow

TERMS = terms(__file__, "signals")
_OF = TERMS.named("signals")
_CORRECTS = TERMS.compiled("corrects")
_BUT: dict[str, re.Pattern[str]] = {}


def speaks_of_others(text: str, step: str) -> bool:
    """Whether this may answer other questions than ``step`` too; a mere number never does."""
    if step not in _BUT:
        _BUT[step] = re.compile("|".join(said for name, said in _OF.items() if name != step))
    return _BUT[step].search(shadow(text)) is not None


def corrects(text: str) -> bool:
    """Whether something said before is put right by this, wherever it says so."""
    return _CORRECTS.search(shadow(text)) is not None
