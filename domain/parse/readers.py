"""What each expression of a day means, counted from the day it was said."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date as Date
from datetime import timedelta

from domain.errors import Invalid, Unclear
from domain.parse.days import (
    SOON,
    Mention,
    SaidOn,
    exactly,
    last_day,
    monday,
    month_away,
    real,
    weekday,
    with_year,
    without_month,
    without_year,
)
from domain.parse.terms import terms

Found = re.Match[str]


Reader = Callable[[Found, SaidOn], Mention]


TERMS = terms(__file__, "readers")
LAST = TERMS.pattern("last")


NEXT = TERMS.pattern("next")


SPAN = {unit: int(days) for unit, days in TERMS.pairs("days")}


QUARTER = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def in_figures(match: Found, said: SaidOn) -> Mention:
    return with_year(int(match["d"]), int(match["m"]), int(match["y"]), said, match[0])


def day_month(match: Found, said: SaidOn) -> Mention:
    day, month, year = int(match["d"]), int(match["m"]), match["y"]
    if year is None:
        if month > 12 or day > 31:
            raise Invalid("error-date-not-real", given=match[0])
        return without_year(day, month, said, match[0])
    return with_year(day, month, _year(year, said), said, match[0])


def _year(word: str, said: SaidOn) -> int:
    if word.isdigit():
        return int(word)
    if word == "nay":
        return said.today.year
    return said.today.year + (1 if re.fullmatch(NEXT, word) else -1)


def day_of_month(match: Found, said: SaidOn) -> Mention:
    year, month = month_away(said.today, _shift(match["w"]))
    return exactly(real(int(match["d"]), month, year, match[0]))


def _shift(word: str | None) -> int:
    if word is None or word == "nay":
        return 0
    return 1 if re.fullmatch(NEXT, word) else -1


def day_alone(match: Found, said: SaidOn) -> Mention:
    return without_month(int(match["d"]), said, match[0])


def on_weekday(match: Found, said: SaidOn) -> Mention:
    wanted = int(match["n"]) - 2
    if not 0 <= wanted <= 6:
        raise Invalid("error-date-not-real", given=match[0])
    week = match["w1"] or match["w2"]
    if week is not None:
        return exactly(monday(said.today) + timedelta(days=wanted + 7 * _shift(week)))
    beside = match["w3"]
    if beside in ("vua roi", "vua qua", "moi roi", "moi qua", "nay") or beside is None:
        return weekday(wanted, said, None)
    return weekday(wanted, said, "next" if re.fullmatch(NEXT, beside) else "last")


def ago(match: Found, said: SaidOn) -> Mention:
    return _away(-1, match, said)


def ahead(match: Found, said: SaidOn) -> Mention:
    return _away(1, match, said)


def _away(sign: int, match: Found, said: SaidOn) -> Mention:
    number, span = int(match["n"]), SPAN.get(match["u"])
    if span is not None:
        return exactly(said.today + timedelta(days=sign * number * span))
    return _months_away(sign, number, match, said)


def _months_away(sign: int, number: int, match: Found, said: SaidOn) -> Mention:
    """'1 tháng trước' is a month ago or, said carelessly, the 1st of last month: always asked."""
    year, month = month_away(said.today, sign * min(number, 60))
    days = [min(last_day(year, month), Date(year, month, min(said.today.day, 28)))]
    if 1 <= number <= 28 and not match[0].endswith("nua"):
        days.append(Date(*month_away(said.today, sign), number))
    return Mention(tuple(days), lambda day: day in days, False)


def length(match: Found, said: SaidOn) -> Mention:
    """'2 tuần' alone: counted from today, and asked."""
    if said.past:
        raise Unclear("error-date-vague", given=match[0])
    return exactly(ahead(match, said).days[0], sure=False)


def near(days: int) -> Reader:
    return lambda match, said: exactly(said.today + timedelta(days=days))


def just(match: Found, said: SaidOn) -> Mention:
    """'hồi sáng' is today's; 'hồi tối' may be last night."""
    days = (said.today,) if match["p"] == "sang" else (said.today, said.today - timedelta(days=1))
    return Mention(days, lambda day: day in days, len(days) == 1)


def kia(match: Found, said: SaidOn) -> Mention:
    """'hôm kia' looks back, 'ngày kia' ahead; 'bữa kia' and plain 'kia' as the question does."""
    back = match["p"] == "hom" or (said.past and match["p"] != "ngay")
    day = said.today + timedelta(days=-2 if back or said.past else 2)
    return exactly(day, sure=match["p"] != "ngay" or not said.past)


def end_of_month(match: Found, said: SaidOn) -> Mention:
    if match["m"] is None:
        return _end(*month_away(said.today, _shift(match["w"])), said, match)
    month = int(match["m"])
    if not 1 <= month <= 12:
        raise Invalid("error-date-not-real", given=match[0])
    year = _year(match["y"], said) if match["y"] else said.today.year
    year += 2000 if year < 100 else 0
    if match["y"] is None and month < said.today.month and not said.past:
        year += 1
    return _end(year, month, said, match)


def end_of_quarter(match: Found, said: SaidOn) -> Mention:
    word = match["q"]
    quarter = (said.today.month + 2) // 3 if word in (None, "nay") else QUARTER.get(word, 0)
    quarter = int(word) if word and word.isdigit() else quarter
    if not 1 <= quarter <= 4:
        raise Invalid("error-date-not-real", given=match[0])
    year = _year(match["y"], said) if match["y"] else said.today.year
    year += 2000 if year < 100 else 0
    if match["y"] is None and quarter * 3 < said.today.month:
        year += 1
    return _end(year, quarter * 3, said, match)


def end_of_year(match: Found, said: SaidOn) -> Mention:
    word = match["y2"]
    year = _year(word, said) if word else said.today.year
    return _end(year, 12, said, match)


def _end(year: int, month: int, said: SaidOn, match: Found) -> Mention:
    """The last day of a month: a deadline, if a word said so; a meeting's day never."""
    if abs(year - said.today.year) > 10:
        raise Invalid("error-date-year", given=match[0], year=str(year))
    if said.past:
        return Mention((), lambda other: (other.year, other.month) == (year, month), False)
    day = last_day(year, month)
    return exactly(day, bool(match["end"]) and (month == 12 or (day - said.today).days <= SOON))


def in_week(match: Found, said: SaidOn) -> Mention:
    if said.past or match["end"] in ("cuoi", "het cuoi"):
        start = monday(said.today) + timedelta(days=7 * _shift(match["w"]))
        days = tuple(start + timedelta(days=n) for n in ((5, 6) if match["end"] else ()))
        return Mention(days, lambda other: monday(other) == start, False)
    end = monday(said.today) + timedelta(days=6 + 7 * _shift(match["w"]))
    sure = bool(match["end"]) or match["w"] == "nay"
    return Mention((end,) if sure else (end - timedelta(days=2), end), lambda d: d == end, sure)


def vague(match: Found, said: SaidOn) -> Mention:
    raise Unclear("error-date-vague", given=match[0])
