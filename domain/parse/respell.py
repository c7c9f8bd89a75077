"""The spellings of days brought to one, before the patterns look at them."""

from __future__ import annotations

import re

from domain.errors import Unclear
from domain.parse.days import SaidOn
from domain.parse.terms import terms
from domain.parse.text import clean, shown
from domain.parse.words import canon

TERMS = terms(__file__, "respell")
_TIME = TERMS.compiled("time")
_SPELLINGS = tuple(
    (re.compile(pattern), spelling) for pattern, spelling in TERMS.pairs("spellings")
)
_AGAIN = TERMS.compiled("again")


def prepared(text: str, said: SaidOn) -> str:
    """``canon`` with weekdays, months and years in one spelling, without the time of day.

    What comes back every week or month ('hằng tháng') is no deadline: ``error-date-vague``.
    """
    line = canon(text)
    if "kìa" in clean(text).lower() or (not said.past and _AGAIN.search(line)):
        raise Unclear("error-date-vague", given=shown(text))
    line = _AGAIN.sub(lambda match: "thu" if match[1] == "thu" else "", line)
    for pattern, spelling in _SPELLINGS:
        line = pattern.sub(spelling, line)
    return line if _TIME.fullmatch(line) else _TIME.sub(" ", line)
