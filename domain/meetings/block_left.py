"""What is left over of a message though it tells a number of what was kept: then that is asked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as Date
from typing import Any

from domain.errors import Refused, Unclear
from domain.meetings.block_two import NOT_HELD
from domain.meetings.context import Context
from domain.parse.dates import date
from domain.parse.terms import terms
from domain.parse.text import shadow, shown

TERMS = terms(__file__, "block_left")
_DAY, _CAME = TERMS.compiled("day"), TERMS.compiled("came")


def told_otherwise(key: str, value: Any, left: Iterable[str], context: Context) -> Refused | None:
    """Another day than the one that was kept, other numbers of people than those of the roll."""
    for piece in left:
        if key == "held_on" and (day := _another_day(piece, value, context)):
            options = tuple(f"{one:%d/%m/%Y}" for one in (value, day))
            return Unclear("error-date-two", options=options, given=shown(piece))
        if key == "attendance" and _other_people(piece, value):
            return Unclear("error-attendance-check", given=shown(piece))
    return None


def _another_day(piece: str, value: Date, context: Context) -> Date | None:
    match = _DAY.search(shadow(piece))
    if not match or NOT_HELD.search(shadow(piece[: match.start()])):
        return None
    try:
        day = date(match[0], context.today, towards="past")
    except Refused:
        return None
    return day if day != value else None


def _other_people(piece: str, value: Any) -> bool:
    known = {value.present, value.obliged, value.excused, value.unexcused, value.exempt}
    known |= {value.obliged + value.exempt, value.excused + value.unexcused}
    told = [int(match["n"] or match["m"]) for match in _CAME.finditer(shadow(piece))]
    return any(number not in known for number in told)
