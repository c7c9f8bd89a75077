"""A line of the review card that somebody wants to change in words: "sửa dòng 5"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from domain.parse.terms import terms
from domain.parse.text import clean, shadow
from domain.patterns import late

TERMS = terms(__file__, "lines")
_CHANGE, _LINE = TERMS.compiled("change"), TERMS.compiled("line")
_NUMBER = late(r"(?P<at>\d{1,2})(?![\d/,h]|\s*[/-]\s*\d)(?P<sign>\s*[.:)=]+)?\s*")
_NAMES = {step: late(pattern) for step, pattern in TERMS.named("names").items()}
_BECOMES = TERMS.compiled("becomes")
_NOT_SO = TERMS.compiled("not_so")


@dataclass(frozen=True)
class Change:
    """``texts``: what may be the answer, the likeliest first; ``sure``: it can be nothing else."""

    step: str
    texts: tuple[str, ...]
    sure: bool


def change_of(text: str, steps: Sequence[str]) -> Change | None:
    """``steps``: of the card, in the order of its numbers."""
    said = clean(text).strip(" .!")
    change = _CHANGE.match(shadow(said))
    rest = said[change.end() :] if change else said
    line = _LINE.match(shadow(rest))
    rest = rest[line.end() :] if line else rest
    if number := _NUMBER.match(rest):
        at = int(number["at"])
        if not 1 <= at <= len(steps):
            return None
        answer = _bare(rest[number.end() :])
        sure = bool(change or line or (number["sign"] and answer))
        return Change(steps[at - 1], (answer,) if answer else (), sure)
    rather = _NOT_SO.search(shadow(rest))
    rest = rest[: rather.start()] if rather else rest
    named = next(((step, match) for step in steps if (match := _name(step, rest))), None)
    if named is None:
        return None
    step, match = named
    answer = _bare(rest[match.end() :])
    becomes = rather or _BECOMES.match(shadow(rest[match.end() :]).lstrip())
    if not change and not (becomes and answer):
        return None
    return Change(step, (answer, rest) if answer else (), bool(change))


def _name(step: str, rest: str) -> re.Match[str] | None:
    return _NAMES[step].match(shadow(rest)) if step in _NAMES else None


def _bare(answer: str) -> str:
    """Without 'thành', 'là' before it."""
    answer = answer.strip()
    match = _BECOMES.match(shadow(answer))
    return (answer[match.end() :] if match else answer).strip(" :=.,-")
