"""Names that are other words too: 'bác Sáu' is no six in a roll, 'thầy Đủ' not all of them."""

from __future__ import annotations

import re

from domain.parse.terms import terms
from domain.parse.text import fold

TERMS = terms(__file__, "roll_clauses")
_TITLE, RANK = TERMS.compiled("title"), TERMS.compiled("rank")
STAND_IN = TERMS.text("stand_in")


def plainly_named(text: str) -> str:
    """With one plain name for each that stands behind a title, or in capitals within the text."""
    out: list[str] = []
    plain = text.isupper() or text.islower()
    for word in re.findall(r"\S+|\s+", text):
        before = [one for one in out if not one.isspace()]
        titled = bool(before) and _TITLE.fullmatch(before[-1].lower()) is not None
        if plain or not word[0].isupper() or not (titled or before):
            out.append(word)
            continue
        end = re.search(r"\W*$", word)
        sign = end[0] if end else ""
        if not titled and RANK.fullmatch(fold(word[: len(word) - len(sign)])):
            out.append(word)
        elif before[-1] == STAND_IN:  # of a whole name
            out[-1:] = [sign] if sign else []
        else:
            out.append(STAND_IN + sign)
    return "".join(out)
