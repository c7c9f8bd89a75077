"""At which hour the cells meet, as it stands beside their days."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, datetime, time, timedelta

from domain.books.lines import shown
from domain.books.sheet import Cell, Sheet
from domain.errors import Refused
from domain.parse import clock, fold
from domain.parse.terms import terms

TERMS = terms(__file__, "days")
CLOCK, PART = TERMS.compiled("clock"), TERMS.compiled("part")
WHOLE_DAY = re.compile(r"(?<!\d)(?:1[3-9]|2[0-3])(?: ?(?:h|g|gio)\b| ?(?:h|g)\d|:\d\d)")
PLAIN = re.compile(r"(\d{1,2})\D{0,5}?(\d\d)?\D*")


class NoHour(Exception):
    """What stands there is no hour, or one of two."""


def of_number(cell: Cell) -> str:
    """ "19:30" of a typed hour, or of a day with its hour; "" where it is neither."""
    value = cell.value
    if isinstance(value, datetime):
        return f"{value:%H:%M}" if value.time() != time() else ""
    if isinstance(value, float) and 0 < value < 1:
        return f"{datetime.combine(date.min, time()) + timedelta(days=value, seconds=30):%H:%M}"
    return ""


def said(text: str, sheet: Sheet) -> str:
    """Of "sáng 06/1, 7h30'", "7 rưỡi tối"; "" where no hour is said. NoHour: morning or evening,
    nobody says, unless others in the sheet are told by the clock of 24 hours.
    """
    words = fold(text)
    if (found := CLOCK.search(words)) is None:
        return ""
    part = PART.search(words)
    bare = found[0].strip(" ,;'")
    for one in (bare, f"{bare} {part[0]}" if part else bare):
        with suppress(Refused):
            return f"{clock(one):%H:%M}"
    plain = PLAIN.fullmatch(bare)
    if part or plain is None or "ruoi" in bare or not _by_24_hours(sheet):
        raise NoHour
    return f"{int(plain[1]):02}:{plain[2] or '00'}"


def _by_24_hours(sheet: Sheet) -> bool:
    texts = (shown(cell) for cell in sheet.cells.values() if isinstance(cell.value, str))
    return any(WHOLE_DAY.search(fold(text)) for text in texts)
