"""Points as people say them: "tối đa", "trừ 2 vì nộp muộn", "5 thôi vì họp chưa đúng giờ"."""

from __future__ import annotations

import re
from decimal import Decimal

from domain import parse
from domain.errors import Invalid, Unclear
from domain.frameworks import Criterion, Sort
from domain.parse.terms import terms

TERMS = terms(__file__, "spoken")
_ALL, _NOTHING = TERMS.compiled("all"), TERMS.compiled("nothing")
_UNTOUCHED = TERMS.compiled("untouched")
_LESS, _BECAUSE = TERMS.compiled("less"), TERMS.compiled("because")


def spoken_points(one: Criterion, text: str) -> Decimal:
    """Points of a criterion; whether they are within it is not looked at.

    Unclear ``error-points-check`` where the text says more than a number. Invalid ``error-points``.
    """
    said = parse.fold(parse.clean(text)).strip(" .!")
    if _ALL.fullmatch(said):
        return one.max
    if _UNTOUCHED.fullmatch(said):
        return Decimal(0) if one.sort is Sort.deduction else one.max
    if _NOTHING.fullmatch(said):
        return Decimal(0)
    less = _LESS.match(said)
    number = said[less.end() :] if less else said
    reason = _BECAUSE.search(number)
    if not less and not reason:
        return _number(one, text)
    points = _number(one, number[: reason.start()] if reason else number)
    if less and one.sort is not Sort.deduction:
        points = one.max - points
    if one.sort is Sort.deduction and not reason:
        return points
    options = (f"{points.normalize():f}",) if 0 <= points <= one.max else ()
    raise Unclear("error-points-check", options=options, given=_shown(text), max=one.max)


def _number(one: Criterion, text: str) -> Decimal:
    try:
        return parse.number(text)
    except Invalid as invalid:
        if invalid.key != "error-number":
            raise
        raise Invalid("error-points", given=_shown(text), max=one.max) from invalid


def _shown(text: str) -> str:
    line = re.sub(r"\s+", " ", text).strip()
    return line if len(line) <= 60 else f"{line[:59]}…"
