"""The day somebody names: '5/8', 'mùng 3', 'thứ 6 tuần trước', 'tối hôm qua', 'hết quý I'."""

from __future__ import annotations

import re
from datetime import date as Date
from datetime import timedelta

from domain.errors import Invalid, Refused, Unclear
from domain.parse.days import Mention, SaidOn, Towards, without_month
from domain.parse.mentions import mentions
from domain.parse.respell import prepared
from domain.parse.terms import terms
from domain.parse.text import clean, shown

TERMS = terms(__file__, "dates")
LUNAR = TERMS.compiled("lunar")
_HARMLESS = TERMS.compiled("harmless")
_DEADLINE = TERMS.compiled("deadline")
_TIGHT = TERMS.compiled("tight")
_UNSURE = TERMS.compiled("unsure")
_TWO_DAYS = TERMS.compiled("two_days")


def date(text: str, today: Date, *, towards: Towards) -> Date:
    """The day meant; the day always comes before the month.

    Without a year: the nearest such day in the direction of ``towards``, if it lies at most 183
    days back or 270 ahead; without a month, if it lies in this month or at most 21 days back or
    25 ahead; otherwise it is asked. A bare weekday is the nearest one, asked when today is one;
    'thứ 6 tới' and 'thứ 6 trước' are asked while this week's would do as well. Weeks begin on
    Monday. 'trong tuần này' and 'hết tháng' are deadlines: the last day. A day on the wrong side
    of today is refused: ``error-date-future`` or ``error-date-past`` (date).

    Invalid: ``error-date``, ``error-date-not-real``, ``error-date-year``, ``error-date-lunar``.
    Unclear: ``error-date-which`` (which year, month or week), ``error-date-two``,
    ``error-date-check``, ``error-date-day`` (a month or week without a day), ``error-date-vague``.
    """
    said = SaidOn(today, towards)
    line = prepared(text, said)
    if LUNAR.search(line):
        raise Invalid("error-date-lunar", given=shown(text))
    if "ngay mot" in line and "mốt" not in clean(text).lower():
        return _first_or_overmorrow(line, text, said)
    if "thang sau_" in line:
        return _june_or_next(line, text, said)
    return _decide(line.replace("sau_", "sau"), text, said)


def deadline(text: str, today: Date) -> Date:
    """``date`` towards the future where not a word is left over; ``error-date`` otherwise."""
    said = SaidOn(today, "future")
    rest = mentions(prepared(text, said).replace("sau_", "sau"), said)[1]
    if re.search(r"\w", _TIGHT.sub(" ", rest)):
        raise Invalid("error-date", given=shown(text))
    return date(text, today, towards="future")


def _june_or_next(line: str, text: str, said: SaidOn) -> Date:
    """'thang sau' without marks: next month or June; next month, unless June is near too."""
    june = _outcome(line.replace("thang sau_", "thang 6"), text, said)
    following = _outcome(line.replace("thang sau_", "thang sau"), text, said)
    if said.past or not isinstance(following, Date):
        following, june = june, following
    if isinstance(following, Refused):
        raise following
    near = isinstance(june, Date) and june != following and (june - said.today).days <= 92
    if near and isinstance(june, Date) and said.allows(june):
        raise Unclear("error-date-which", options=_texts((following, june), said))
    return following


def _first_or_overmorrow(line: str, text: str, said: SaidOn) -> Date:
    """'ngay mot' without marks: the 1st, or the day after tomorrow; for a deadline it is asked."""
    if not said.past and line.endswith("ngay mot"):
        days = (said.today + timedelta(days=2), without_month(1, said, "1").days[0])
        raise Unclear("error-date-which", options=_texts(days, said), given=shown(text))
    first = _outcome(line.replace("ngay mot", "ngay 1"), text, said)
    if isinstance(first, Refused):
        raise first
    return first


def _outcome(line: str, text: str, said: SaidOn) -> Date | Refused:
    try:
        return _decide(line, text, said)
    except Refused as refusal:
        return refusal


def _decide(line: str, text: str, said: SaidOn) -> Date:
    if pair := _TWO_DAYS.search(line):
        _ask_two(pair, said)
    found, rest = mentions(line, said)
    if not found:
        raise _no_day(line, text, said)
    days = [day for mention in found for day in mention.days]
    if not days:
        raise Unclear("error-date-day")
    agreed = [day for day in dict.fromkeys(days) if all(m.agrees(day) for m in found)]
    if len(agreed) != 1 or not any(mention.sure for mention in found):
        raise _several(agreed or days, said, text, bool(agreed))
    _check(rest, agreed[0], text, said, found)
    return _allowed(agreed[0], said)


def _allowed(day: Date, said: SaidOn) -> Date:
    if not said.allows(day):
        raise Invalid("error-date-future" if said.past else "error-date-past", date=day)
    return day


def _several(days: list[Date], said: SaidOn, text: str, agreed: bool) -> Refused:
    options = _texts(tuple(dict.fromkeys(days)), said)
    if not options:
        return Invalid("error-date-future" if said.past else "error-date-past", date=days[0])
    key = "error-date-which" if agreed else "error-date-two"
    return Unclear(key, options=options, given=shown(text))


def _check(rest: str, day: Date, text: str, said: SaidOn, found: list[Mention]) -> None:
    """Words that are not understood may change the sense: then the day is asked."""
    if re.search(r"\b(?:khong phai|ko phai|hong phai)\b", rest):
        raise Invalid("error-date", given=shown(text))
    left = _UNSURE.sub(" ? ", rest)
    left = left if said.past else _DEADLINE.sub(" ", left)
    if re.sub(r"[\s.,;:!()'\"*#/+-]+", "", _HARMLESS.sub(" ", left)):
        _allowed(day, said)
        raise Unclear("error-date-check", options=_texts((day,), said), given=shown(text))


def _no_day(line: str, text: str, said: SaidOn) -> Refused:
    """A bare number may be a day; anything else is not a date."""
    match = re.fullmatch(r"(\d{1,2})(?: (\d\d?)|(\d\d)(\d{4}))?", line)
    if not match:
        return Invalid("error-date", given=shown(text))
    asked = "/".join(group for group in match.groups() if group)
    found, _ = mentions(asked if "/" in asked else f"ngay {asked}", said)
    return Unclear("error-date-which", options=_texts(found[0].days, said), given=shown(text))


def _ask_two(pair: re.Match[str], said: SaidOn) -> None:
    found = [mentions(f"{day}/{pair[4]}", said)[0][0] for day in (pair[1], pair[2])]
    days = [m.days[0] for m in found if m.sure] or [m.days[0] for m in found]
    raise Unclear("error-date-two", options=_texts(tuple(days), said), given=pair[0])


def _texts(days: tuple[Date, ...], said: SaidOn) -> tuple[str, ...]:
    return tuple(f"{day:%d/%m/%Y}" for day in days if said.allows(day))[:4]
