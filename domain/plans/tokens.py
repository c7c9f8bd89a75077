"""A plan as an office writes it, cut into what matters: dates, days, months, hours, kinds.

What is understood is taken out of the canonical text one sort after the other, the longer before
the shorter; each leaves a mark in its place, so that what is near what can still be seen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from domain.errors import Refused
from domain.parse.clocks import CLOCK
from domain.parse.terms import terms
from domain.patterns import late
from domain.plans.day_rule import LAST, LAST_DAY, SUNDAY, WEEKEND, DayRule
from domain.plans.hour import hour
from domain.plans.off_clause import take_off

TERMS = terms(__file__, "reading")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
ROMAN = {one: at for at, one in enumerate(_ROMAN, 1)}
MARK = 0xE000
WHOLE = frozenset(range(1, 13))
_NUMBER = late(r"(?<![\d/])\d{1,2}(?![\d/])|\b(?:xii|xi|x|ix|viii|vii|vi|v|iv|iii|ii|i)\b")
FIRST = {"dau": 1, "dau tien": 1, "nhat": 1, "nhi": 2, "cuoi": LAST, "cuoi cung": LAST}


@dataclass(frozen=True, slots=True)
class Token:
    """``kind``: date, months, rest, rule, vague, hour, thematic, … ; ``value`` what it says."""

    kind: str
    value: Any = None


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written: ``day`` 31 of ``month`` 2 may be meant, ``weekday`` may not fit."""

    day: int
    month: int
    year: int | None
    weekday: int | None

    def on(self, year: int) -> date | None:
        try:
            return date(self.year or year, self.month, self.day)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class InWeek:
    """ "thứ ba tuần thứ ba": the third Tuesday, or the Tuesday of the third week."""

    rule: DayRule

    def is_nth(self, year: int, month: int) -> bool:
        first = date(year, month, 1).weekday()
        return self.rule.weekday is not None and first <= self.rule.weekday


def _weekday(said: str | None) -> int | None:
    if not said:
        return None
    return SUNDAY if not said[-1].isdigit() else int(said[-1]) - 2


def _written(match: re.Match[str]) -> Written:
    """ "t2 17/2" is of February, not on a Monday."""
    named = match.groupdict()
    year = 2000 + int(named["y"]) % 100 if named.get("y") else None
    said = named.get("w") or named.get("w2")
    month = said and re.fullmatch(r"t ?(\d)", said)
    weekday = None if month and int(month[1]) == int(match["m"]) else _weekday(said)
    return Written(int(match["d"]), int(match["m"]), year, weekday)


def numbers(said: str) -> tuple[int, ...]:
    found = (ROMAN.get(one) or int(one) for one in _NUMBER.findall(said) if one.isalnum())
    return tuple(dict.fromkeys(found))


def _months(match: re.Match[str]) -> frozenset[int]:
    return frozenset(numbers(re.sub(r"20\d\d", "", match[0])))


def _span(match: re.Match[str]) -> frozenset[int]:
    first, last = int(match["a"] or match["a2"]), int(match["b"] or match["b2"])
    inside = range(first, last + 1) if first <= last else [*range(first, 13), *range(1, last + 1)]
    return frozenset(inside)


def _onwards(match: re.Match[str]) -> frozenset[int]:
    return frozenset(range(int(match["a"] or match["a2"]), 13))


def _half(match: re.Match[str]) -> frozenset[int]:
    return frozenset(range(1, 7) if match["at"] == "dau" else range(7, 13))


def _of_quarter(match: re.Match[str]) -> frozenset[int]:
    at = {"dau": 1, "giua": 2, "cuoi": 3}.get(match["at"]) or int(match["at"][-1])
    return frozenset(range(at, 13, 3))


def _first_hour(match: re.Match[str]) -> time | str:
    """Of "14h đến 16h"."""
    begin = _HOUR.match(match[0].strip())
    assert begin
    return _hour(begin)


def _hour(match: re.Match[str]) -> time | str:
    """What is not clear stays as it was said."""
    try:
        return hour(match[0].strip())
    except Refused:
        return match[0].strip()


def _working(match: re.Match[str]) -> DayRule | None:
    if match["last"]:
        return DayRule(day=LAST_DAY, off=WEEKEND, before=True)
    return DayRule(day=1, off=WEEKEND) if match["first"] else None


def _nth(match: re.Match[str]) -> DayRule | InWeek | None:
    weekday = _weekday(match["w"] or match["w2"])
    said = match["n"] or match["n2"]
    nth = FIRST.get(said) or int(said)
    in_week = match["n2"] or match["t"] == "tuan"
    if nth not in (1, 2, 3, 4, LAST):
        return None
    rule = DayRule(weekday=weekday, nth=nth)
    return InWeek(rule) if in_week and nth not in (1, LAST) else rule


def _day(match: re.Match[str]) -> DayRule | None:
    """None: one of two days, or no day of any month."""
    day = int(match["d"])
    return DayRule(day=day) if 1 <= day <= 31 and not match["two"] else None


def _quarters(match: re.Match[str]) -> frozenset[int]:
    found = match["n"]
    return frozenset(numbers(found)) if found else frozenset({1, 2, 3, 4})


_HOUR = late(rf"(?<![a-z\d])(?:{CLOCK.pattern})")
_PLAIN = re.sub(r"\?P<\w+>", "?:", _HOUR.pattern)
_CLOCKS = {
    "hour": _HOUR,
    "hours": late(rf"{_PLAIN} ?(?:-|den|until|toi) ?{_PLAIN}"),
}
Maker = Callable[[re.Match[str]], Any]
SORTS: tuple[tuple[str, str, Maker], ...] = (
    ("lunar", "lunar", lambda match: match[0]),
    ("date", "long_date", _written),
    ("date", "iso_date", _written),
    ("date", "full_date", _written),
    ("months", "half", _half),
    ("months", "from", _onwards),
    ("months", "span", _span),
    ("strange", "strange_month", lambda match: match[0]),
    ("date", "short_date", _written),
    ("months", "list", _months),
    ("none", "merged", lambda match: match[0]),
    ("rule", "bare_monthly", _day),
    ("hour", "hours", _first_hour),
    ("hour", "hour", _hour),
    ("months", "odd", lambda match: frozenset(range(1, 13, 2))),
    ("months", "even", lambda match: frozenset(range(2, 13, 2))),
    ("months", "of_quarter", _of_quarter),
    ("all", "all_months", lambda match: None),
    ("rest", "rest", lambda match: None),
    ("vague", "days_span", lambda match: match[0]),
    ("rule", "working", _working),
    ("vague", "two_weekdays", lambda match: match[0]),
    ("rule", "nth", _nth),
    ("rule", "last", lambda match: DayRule(day=LAST_DAY)),
    ("rule", "day", _day),
    ("vague", "vague", lambda match: match[0]),
    ("model", "model", lambda match: None),
    ("together", "together", lambda match: None),
    ("thematic", "thematic", lambda match: None),
    ("regular", "regular", lambda match: None),
    ("quarters", "quarters", _quarters),
    ("year", "year", lambda match: int(match["y"] or match["y2"])),
)
PATTERNS = [(kind, _CLOCKS.get(name) or TERMS.compiled(name), maker) for kind, name, maker in SORTS]


class Marked:
    """The text with marks, and what they stand for."""

    def __init__(self, canonical: str) -> None:
        self.tokens: list[Token] = []
        self.off, text = take_off(canonical)
        for kind, pattern, maker in PATTERNS:
            text = pattern.sub(lambda match, k=kind, m=maker: self._mark(match, k, m), text)  # type: ignore[misc]
        self.text = text

    def _mark(self, match: re.Match[str], kind: str, maker: Maker) -> str:
        if kind == "hour" and not re.search(r"[hg:]|ruoi|[ap]m|sang|chieu|evening|trua", match[0]):
            return match[0]  # a number alone is no hour
        self.tokens.append(Token(kind, maker(match)))
        return f" {chr(MARK + len(self.tokens) - 1)} "

    def in_order(self, part: str) -> Iterator[Token]:
        for char in part:
            at = ord(char) - MARK
            if 0 <= at < len(self.tokens):
                yield self.tokens[at]


def excel_day(number: int) -> date:
    """A day as a sheet counts it."""
    return date(1899, 12, 30) + timedelta(days=number)
