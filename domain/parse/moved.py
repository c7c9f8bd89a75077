"""A meeting that was to be on one day and was held on another: 'dự kiến 3/4 mà dời qua 4/4'."""

from __future__ import annotations

import re

from domain.parse.terms import terms
from domain.parse.text import clean, shadow

TERMS = terms(__file__, "moved")
_DAY = TERMS.compiled("day")
_PLANNED, _MOVED = TERMS.compiled("planned"), TERMS.compiled("moved")
_SURELY = TERMS.compiled("surely")
_NOT_SO = TERMS.compiled("not_so")
_SENTENCE = re.compile(r"(?s).+?(?:[.;](?=\s)\s*|\n+|$)")


def moved_to(text: str) -> str:
    """The day on which it was held alone, where just two are told and the first was the plan."""
    line = clean(text)
    told = _told(line)
    return line[told[1] :] if told else text


def without_plan(text: str) -> str:
    """The same in a message that tells more: sentence by sentence only the plan is left out."""
    sentences = _SENTENCE.findall(clean(text))
    return "".join(map(_without_plan, sentences)) if any(map(_told, sentences)) else text


def _without_plan(sentence: str) -> str:
    told = _told(sentence)
    return f"{sentence[: told[0]]}{sentence[told[1] :]}" if told else sentence


def _told(line: str) -> tuple[int, int] | None:
    """Where the plan is told, and where the day on which it was held."""
    dark = shadow(line)
    days = [*_DAY.finditer(dark)]
    if len(days) != 2 or _NOT_SO.search(dark, days[1].end()):
        return None
    before, between = dark[: days[0].start()], dark[days[0].end() : days[1].start()]
    planned = _PLANNED.search(before)
    moved = _MOVED.search(before) or _SURELY.search(between)
    if not _MOVED.search(between) or not (planned or moved):
        return None
    return (planned.start() if planned else days[0].start()), days[1].start()
