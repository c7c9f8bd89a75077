"""Votes of those who are named, and of all but them: '19 đồng ý, bác Tư không'."""

from __future__ import annotations

import re

from domain.meetings.parse.answers import ANSWERS
from domain.parse.terms import terms
from domain.parse.text import shadow

TERMS = terms(__file__, "votes_named")
_ALL_BUT, _NAMED = TERMS.compiled("all_but"), TERMS.compiled("named")
_COUNTED = TERMS.compiled("counted")
_ABSTAINED = TERMS.compiled("abstained")
_COUNTS = {"mot": 1, "hai": 2, "ba": 3}


def numbered(text: str, base: int | None) -> str:
    """With how many they were instead of who; ``base``: how many have a vote, where it is known."""
    dark = shadow(text)
    if (match := _ALL_BUT.fullmatch(dark.strip(" ."))) and base:
        count = _COUNTS.get(match["n"] or "mot") or int(match["n"])
        most = ANSWERS.text("in_favour", n=base - count)
        if not match["act"]:  # how these voted is asked
            return ANSWERS.text("all_in_favour_of", said=f"{base - count}/{base}")
        return f"{most}, {_cast(match['act'], count)}"
    told = _COUNTED.search(dark)
    for match in reversed([*_NAMED.finditer(dark, told.end())] if told else []):
        count = len(re.split(r"\s(?:va|voi)\s", match["who"]))
        text = f"{text[: match.start('who')]}{_cast(match['act'], count)}{text[match.end() :]}"
    return text


def _cast(act: str, count: int) -> str:
    return ANSWERS.text("abstained" if _ABSTAINED.search(act) else "against", n=count)
