"""A meeting that was to be on one day and was held on another: 'dự kiến 3/4 mà dời qua 4/4'."""

from __future__ import annotations

from domain.parse.terms import terms
from domain.parse.text import clean, shadow

TERMS = terms(__file__, "moved")
_DAY = TERMS.compiled("day")
_PLANNED, _MOVED = TERMS.compiled("planned"), TERMS.compiled("moved")
_NOT_SO = TERMS.compiled("not_so")


def moved_to(text: str) -> str:
    """The day on which it was held alone, where just two are told and the first was the plan."""
    line = clean(text)
    dark = shadow(line)
    days = [*_DAY.finditer(dark)]
    if len(days) != 2 or _NOT_SO.search(dark, days[1].end()):
        return text
    before, between = dark[: days[0].start()], dark[days[0].end() : days[1].start()]
    told = _MOVED.search(between) and (_PLANNED.search(before) or _MOVED.search(before))
    return line[days[1].start() :] if told else text
