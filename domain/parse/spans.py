"""How long something took: '90 phút', '1 tiếng rưỡi', '1h30', 'hai tiếng kém mười lăm'."""

from __future__ import annotations

import re

from domain.errors import Invalid, Unclear
from domain.parse.terms import terms
from domain.parse.text import shown
from domain.parse.words import canon

TERMS = terms(__file__, "spans")
SPAN = TERMS.compiled("span")
_LEAD = TERMS.compiled("lead")
_ABOUT = TERMS.compiled("about")
LONGEST = 24 * 60


def minutes(match: re.Match[str]) -> int:
    """Minutes of a ``SPAN`` match."""
    if match["only"]:
        return int(match["only"])
    if match["colon"]:
        return int(match["colon"]) * 60 + int(match["cm"])
    if match["thirty"]:
        return 30
    if match["one"]:
        return 90
    whole = int(match["h"] or match["h2"]) * 60
    if match["part"]:
        return whole + round(float("0." + match["part"]) * 60)
    more = 30 if match["half"] or match["half2"] else int(match["m"] or 0)
    return whole - more if match["less"] else whole + more


def duration(text: str) -> int:
    """Minutes 1..1440; a bare number of 30 or more is minutes.

    Invalid: ``error-duration``, ``error-duration-range``. Unclear: ``error-duration-about``
    ('gần 2 tiếng'), ``error-duration-unit`` ('2').
    """
    line = re.sub(r"\bmot\b", "1", canon(text))
    line = _LEAD.sub("", line)
    if _ABOUT.search(line):
        raise Unclear("error-duration-about", options=_rounded(line), given=shown(text))
    if re.fullmatch(r"\d{1,4}", line):
        return _bare(int(line), text)
    match = SPAN.fullmatch(line)
    if not match or (match["part"] and (match["half"] or match["m"])):
        raise Invalid("error-duration", given=shown(text))
    return _within(minutes(match))


def _bare(value: int, text: str) -> int:
    if value >= 30 or value == 0:
        return _within(value)
    units = ("in_hours", "in_minutes") if value <= 8 else ("in_minutes",)
    options = tuple(TERMS.text(unit, n=value) for unit in units)
    raise Unclear("error-duration-unit", options=options, given=shown(text))


def _rounded(line: str) -> tuple[str, ...]:
    match = SPAN.fullmatch(_ABOUT.sub("", line).strip())
    known = match and 0 < minutes(match) <= LONGEST
    return (TERMS.text("in_minutes", n=minutes(match)),) if match and known else ()


def _within(value: int) -> int:
    if not 1 <= value <= LONGEST:
        raise Invalid("error-duration-range", given=value, lo=1, hi=LONGEST)
    return value
