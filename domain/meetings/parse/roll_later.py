"""A roll that was told twice, at the beginning and when others had come: 'lúc đầu 22, sau vô thêm
1 người là 23', and one that only says that enough came: 'đủ số lượng theo quy định'.
"""

from __future__ import annotations

import re

from domain.errors import Invalid
from domain.meetings.parse.answers import ANSWERS
from domain.parse.numerals import digits
from domain.parse.terms import terms
from domain.parse.text import shadow, shown

TERMS = terms(__file__, "roll_later")
_AT_FIRST, _ON_TIME = TERMS.compiled("at_first"), TERMS.compiled("on_time")
_ENOUGH = TERMS.compiled("enough")


def came_later(text: str) -> str:
    """With how many there were in the end, and how many of them came late."""
    told = digits(text)
    match = _AT_FIRST.search(shadow(told)) or _ON_TIME.search(shadow(told))
    if not match:
        return text
    first, more = int(match["first"]), int(match["more"])
    whole = match.groupdict().get("whole")
    if whole and int(whole) != first + more:
        return text
    said = f"{ANSWERS.text('came')} {first + more}, {ANSWERS.text('late', n=more)}"
    return f"{told[: match.start()]}{said}{told[match.end() :]}"


def enough_is_no_number(text: str) -> str:
    """The text without that enough came; Invalid where it says nothing else."""
    match = _ENOUGH.search(shadow(text))
    if not match:
        return text
    rest = f"{text[: match.start()]} {text[match.end() :]}"
    if not re.search(r"\d", rest):
        raise Invalid("error-count-exact", given=shown(text))
    return rest
