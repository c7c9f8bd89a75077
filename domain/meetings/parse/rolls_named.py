"""The roll told by names: 'vắng bác Tư ốm với cô Lan đi công tác'. Names are never kept, and some
are numbers too ('bác Ba', 'anh Tư'): how many are missing is counted, and asked.
"""

from __future__ import annotations

from domain.parse.terms import terms
from domain.parse.text import fold

TERMS = terms(__file__, "rolls_named")
_ABSENT, _COUNT, _CAME = TERMS.compiled("absent"), TERMS.compiled("count"), TERMS.compiled("came")
_APART, _NAMED = TERMS.compiled("apart"), TERMS.compiled("named")
MANY = 9  # who are still told by name


def absent_named(text: str, obliged: int | None) -> int | None:
    """How many are missing, by the number or the names of the text; None where nobody can tell."""
    said = fold(text)
    came = _CAME.search(said)
    if came and obliged is not None:
        missing = obliged - int(came["n"])
    elif counted := _COUNT.search(said):
        missing = int(counted["n"])
    elif match := _ABSENT.search(said):
        pieces = _APART.split(said[match.end() :])
        missing = sum(_NAMED.match(piece) is not None for piece in pieces)
    else:
        return None
    return missing if 0 < missing <= min(MANY, obliged or MANY) else None
