"""The kinds of things a page's arguments can be: how each is read from a link, and known again.

What is not of the kind is None, never a guess and never an exception.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain import parse
from domain.chat import Month
from domain.errors import Invalid
from domain.period import Period

FIRST_YEAR = 2018  # of the meetings that anyone still records
LONGEST = 64  # letters of an argument: what a button holds


@dataclass(frozen=True, slots=True)
class Kind:
    """``read``: the value a link's text stands for, or None. ``fits``: whether a stored value is
    one, whatever version stored it.
    """

    read: Callable[[str], Any]
    fits: Callable[[Any], bool]


def _number(text: str) -> int | None:
    return int(text) if re.fullmatch("[1-9][0-9]{0,8}", text) else None


def _is_number(value: Any) -> bool:
    return type(value) is int and 0 < value < 10**9


def _month(text: str) -> str | None:
    """ "2026-08", of a year in which meetings are recorded."""
    found = re.fullmatch("(20[0-9][0-9])-(0[1-9]|1[0-2])", text)
    return text if found and int(found[1]) >= FIRST_YEAR else None


def _period(text: str) -> str | None:
    """ "2026-07-3": where it begins and how many months it has."""
    period = Period.parse(text)
    return text if period and str(period) == text and period.first.year >= FIRST_YEAR else None


def _again(text: str) -> str | None:
    """ "tonight-2026-08-20"."""
    found = re.fullmatch("(?:tonight|tomorrow)-([0-9]{4}-[0-9]{2}-[0-9]{2})", text)
    return text if found and _is_day(found[1]) else None


def _is_day(value: Any) -> bool:
    try:
        return bool(str(date.fromisoformat(value)) == value)
    except (TypeError, ValueError):
        return False


def _short(text: str) -> str | None:
    return text if text and len(text) <= LONGEST else None


def _read_as(read: Callable[[str], str | None]) -> Kind:
    """A text that is stored as it stands in the link."""
    return Kind(read, lambda value: isinstance(value, str) and read(value) == value)


def _only_stored(fits: Callable[[Any], bool]) -> Kind:
    return Kind(lambda text: None, fits)


def one_of(*values: str) -> Kind:
    return _read_as(lambda text: text if text in values else None)


DAY = _only_stored(_is_day)
ID = Kind(_number, _is_number)
MONTH, PERIOD, AGAIN, CODE = map(_read_as, (_month, _period, _again, _short))
FLAG = _only_stored(lambda value: value is True)
COUNT = _only_stored(lambda value: type(value) is int and 0 <= value < 10**6)
TEXT = _only_stored(lambda value: isinstance(value, str))
KEY = _only_stored(lambda value: type(value) is int)
YEAR = _only_stored(lambda value: type(value) is int and FIRST_YEAR <= value < 2100)
IDS = _only_stored(lambda value: isinstance(value, list) and set(map(type, value)) <= {int})
TEXTS = _only_stored(
    lambda value: isinstance(value, list) and all(isinstance(one, str) for one in value)
)


HALVES = {"dau": 1, "cuoi": 7}  # "6 tháng đầu năm"


def month_asked(argument: str, now: Month) -> Month:
    """The month named after a command: "10", "tháng trước", "10/2025", "10/25", "2025-10"; else
    now.

    Invalid: ``error-month`` where it is not a month, or one that has not begun.
    """
    if not argument:
        return now
    if (away := parse.months_away(argument)) is not None:
        return now.shift(away)
    numbers = [int(number) for number in re.findall("[0-9]{1,4}", argument)]
    if len(numbers) == 2 and numbers[0] > 1000:
        numbers.reverse()
    if len(numbers) not in (1, 2) or not 1 <= numbers[0] <= 12:
        raise Invalid("error-month", given=argument[:40])
    year = numbers[1] if len(numbers) > 1 else now.year - (numbers[0] > now.month)
    month = Month(year + 2000 if year < 100 else year, numbers[0])
    if month.year < FIRST_YEAR or month > now:
        raise Invalid("error-month", given=argument[:40])
    return month


def period_asked(argument: str, now: Month) -> Period | None:
    """ "quý", "quý 2", "quý 2/2025", "6 tháng", "6 tháng đầu năm", "năm", "năm 2025"; None where it
    is a month.
    """
    words = parse.fold(argument)
    numbers = [int(number) for number in re.findall("[0-9]{1,4}", words)]
    year = numbers[-1] if numbers and numbers[-1] > 1000 else now.year
    if not FIRST_YEAR <= year <= now.year:
        raise Invalid("error-month", given=argument[:40])
    if match := re.match(r"(?:quy|q|quarter) ?([1-4])?(?!\d)", words):
        month = Month(year, int(match[1]) * 3) if match[1] else now
        return Period.around(month, 3)
    if words.startswith(("6 thang", "sau thang", "nua nam", "half")):
        half = next((month for said, month in HALVES.items() if said in words.split()), None)
        if half and Month(year, half) > now:
            raise Invalid("error-month", given=argument[:40])
        return Period.around(Month(year, half) if half else now, 6)
    if words.startswith(("nam", "year")):
        return Period.around(Month(year, 1), 12)
    return None


def year_asked(argument: str, now: int) -> int | None:
    """ "2027", "năm 2027", "năm sau"; None where it is no year."""
    words = parse.fold(argument)
    if found := re.search(r"\b(20[0-9]{2})$", words):
        return int(found[1])
    return {"nam nay": now, "nam sau": now + 1, "nam toi": now + 1}.get(words.removeprefix("cho "))
