"""Ballots handed out, collected and valid, before how they were cast: "phát ra 29, thu về 29"."""

from __future__ import annotations

import re

from domain.errors import Unclear
from domain.parse.terms import terms
from domain.parse.text import shadow, shown

TERMS = terms(__file__, "ballots")
_SECRET = re.compile(TERMS.pattern("secret"), re.IGNORECASE)
_BALLOTS, _EACH = TERMS.compiled("ballots"), TERMS.compiled("each")


def without_ballots(text: str) -> tuple[str, int | None]:
    """The text without them, and how many were cast; Unclear where they are not all the same, or
    how they were cast is not told.
    """
    match = _BALLOTS.search(shadow(text))
    if not match:
        return text, None
    counts = {int(one["n"]) for one in _EACH.finditer(match[0])}
    before = _SECRET.sub("", text[: match.start()].rstrip(" ,;"))
    rest = f"{before}, {text[match.end() :]}".strip(" ,;.:")
    if len(counts) != 1 or not re.search(r"\d|%", rest):
        raise Unclear("error-vote-ballots", given=shown(match[0]))
    return rest, counts.pop()
