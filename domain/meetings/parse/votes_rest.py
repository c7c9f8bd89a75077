"""Votes told with what the others did: 'phản đối 1, còn lại thuận', 'Sen bỏ trắng, còn lại ok'."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from domain.meetings.parse.answers import ANSWERS
from domain.parse.numerals import digits
from domain.parse.terms import terms
from domain.parse.text import shadow

TERMS = terms(__file__, "votes_rest")
_CLAUSE, _OTHERS = TERMS.compiled("clause"), TERMS.compiled("others")
_EITHER = TERMS.compiled("either")
_NOBODY, _COUNTED, _NAMED = (TERMS.compiled(one) for one in ("nobody", "counted", "named"))
_ACTS = [(name, TERMS.compiled(name)) for name in ("abstained", "against", "in_favour")]
_NO_NAME = TERMS.bag("no_name")
Act = Literal["in_favour", "against", "abstained"]


@dataclass(frozen=True)
class _Told:
    """What so many did; of the others ``count`` is None, and ``act`` of whom it is not said."""

    act: str | None
    count: int | None


def rest_counted(text: str, base: int | None) -> str:
    """With numbers for the others, of ``base`` who have a vote, where it is known."""
    parts = [match for match in _CLAUSE.finditer(shadow(text)) if match[0].strip()]
    told: list[_Told] = []
    start = len(text)
    for part in reversed(parts):
        one = _told(text[part.start() : part.end()].strip())
        if one is None:
            break
        told.insert(0, one)
        start = part.start()
    others = [one for one in told if one.count is None]
    if len(others) != 1 or len(told) < 2 or base is None:
        return text
    left = base - sum(one.count or 0 for one in told)
    if left <= 0 or left == base:
        return text
    before = text[:start].strip(" ,;.\n")
    return f"{before}; {_said(told, left, base)}" if before else _said(told, left, base)


def _said(told: list[_Told], left: int, base: int) -> str:
    if any(one.act is None for one in told):
        return ANSWERS.text("all_in_favour_of", said=f"{left}/{base}")
    counts = {"in_favour": 0, "against": 0, "abstained": 0}
    for one in told:
        counts[one.act or ""] += left if one.count is None else one.count
    return ", ".join(ANSWERS.text(act, n=n) for act, n in counts.items() if n)


def _told(clause: str) -> _Told | None:
    if _EITHER.fullmatch(clause):
        return None
    dark = re.sub(r"\bmot\b", "1", shadow(digits(clause)))
    if match := _OTHERS.fullmatch(dark):
        return _Told(_act(match["act"]), None)
    if _NOBODY.fullmatch(dark):
        return _Told("against", 0)
    if match := _COUNTED.fullmatch(dark):
        return _Told(_act(match["act"] or match["first"]), int(match["n"] or match["m"]))
    match = _NAMED.fullmatch(shadow(clause))
    if not match or not _names(clause, match):
        return None
    if not match["act"] and not match["but"]:
        return None
    count = len(re.split(r"\s(?:va|voi)\s", match["who"]))
    return _Told(_act(match["act"]) if match["act"] else None, count)


def _names(clause: str, match: re.Match[str]) -> bool:
    """Whether these are people: with a title, or in capitals where no other word may stand."""
    if match["title"]:
        return True
    said = clause[match.start("who") : match.end("who")]
    words = [one for one in said.split() if one not in ("và", "với", "va", "voi")]
    return all(one[:1].isupper() and one.lower() not in _NO_NAME for one in words)


def _act(said: str) -> str | None:
    return next((name for name, pattern in _ACTS if pattern.search(said)), None)
