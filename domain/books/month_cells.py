"""What stands under a month: "4", "7 (CĐ)", "3 + 18CĐ", "4 (14h)", "bận, lùi 10/8"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from domain.books import hours
from domain.books.lines import Line, shown
from domain.books.reading import Notes, Odd
from domain.books.sheet import Cell, Sheet
from domain.chat import word
from domain.kind import Kind
from domain.parse import fold
from domain.parse.terms import terms
from domain.plans import days_off

TERMS = terms(__file__, "days")
HOUR, EMPTY, WEEKDAYS = TERMS.compiled("hour"), TERMS.compiled("empty"), TERMS.compiled("weekday")
THEME, BEFORE, PUT_OFF, NONE, UNSET = (
    TERMS.compiled(name) for name in ("theme_mark", "before_day", "put_off", "none", "unset")
)
ALL_THE_SAME = TERMS.compiled("all_the_same")
THEMATIC = TERMS.compiled("thematic")
SHORT_WEEKDAY = re.compile(r"^t([2-7])(?= )")
BEFORE_DAY = re.compile(rf"^(?:{WEEKDAYS.pattern.lstrip('^')}|t[2-7]), ?(?=\d)")  # "T3, 05/01"
DAY = re.compile(r"(\d{1,2})(?: ?[/.-] ?(\d{1,2})(?:[/.-]((?:20)?\d\d))?)?\.?")
PARTS = re.compile(r" ?[;+&] ?| va |, (?=\d{1,2}(?!\d| ?(?:h|g|:)))")
STAR = re.compile(r" ?\*+$")


@dataclass(frozen=True)
class Meeting:
    day: date
    kind: str
    at: str = ""


def meetings(line: Line, month: int, year: int | None, notes: Notes) -> list[Meeting]:
    """Of one month; what cannot be one is a fault, what is to be looked at is said."""
    name, cell = f"month_day:{month}", line.cell(f"month_day:{month}")
    text = shown(cell)
    if any(one.fullmatch(fold(text)) for one in (EMPTY, NONE, UNSET)):
        notes.say(line.at(name), line.row, text, word("book-no-meeting", month=month))
        return []
    read = _dated if isinstance(cell.value, date) else _said
    try:
        found = read(line, month, year, notes)
    except Odd as why:
        notes.fault(line.at(name), line.row, text, why.said)
        return []
    for one in found:
        if is_off(one.day, text):
            notes.wait(line.at(name), line.row, text, word("book-on-a-day-off", date=one.day))
    return [one for one in found if not is_off(one.day, text)]


def is_off(day: date, text: str) -> bool:
    """On a public holiday, and nobody says that they meet all the same."""
    return bool(days_off(day.year).get(day)) and not ALL_THE_SAME.search(fold(text))


def _dated(line: Line, month: int, year: int | None, notes: Notes) -> list[Meeting]:
    """A typed date, whose day and month Excel may have exchanged."""
    name = f"month_day:{month}"
    value = line.cell(name).value
    day = value.date() if isinstance(value, datetime) else value
    assert isinstance(day, date)
    if year and year != day.year and day.month == month and _hides_year(line.cell(name)):
        notes.say(
            line.at(name), line.row, line.text(name), word("book-year-of-title", year=str(year))
        )
        day = _made(year, day.month, day.day) or day
    if year not in (None, day.year):
        raise Odd("book-other-year", year=str(year))
    if day.month == month:
        return [Meeting(day, Kind.regular.value)]
    other = _made(day.year, day.day, day.month)
    if other is None or other.month != month:
        raise Odd("book-not-a-day", month=month)
    notes.say(line.at(name), line.row, line.text(name), word("book-exchanged", date=other))
    return [Meeting(other, Kind.regular.value)]


def _hides_year(cell: Cell) -> bool:
    """A day of which only day and month are shown: Excel has put in the year of its typing."""
    code = cell.shape.lower()
    return "d" in code and "m" in code and "y" not in code


def _said(line: Line, month: int, year: int | None, notes: Notes) -> list[Meeting]:
    name = f"month_day:{month}"
    text = STAR.sub("*", fold(line.text(name)))
    text = BEFORE_DAY.sub(lambda found: f"{found[0].strip(', ')} ", text)
    if later := PUT_OFF.fullmatch(text):
        notes.say(line.at(name), line.row, line.text(name), word("book-put-off"))
        text = later["to"]
    found = [_meeting(line, part, month, year, notes) for part in PARTS.split(text)]
    if len({one.kind for one in found}) < len(found):
        raise Odd("book-not-a-day", month=month)  # one of two, and nobody says which
    return found


def year_of(cell: Cell) -> int | None:
    """That which a day under a month is said with."""
    if isinstance(cell.value, date):
        return cell.value.year
    found = DAY.search(shown(cell))
    return _full_year(found[3]) if found and found[3] else None


def _full_year(said: str) -> int:
    return int(said[-2:]) + 2000


def _meeting(line: Line, part: str, month: int, year: int | None, notes: Notes) -> Meeting:
    bare = HOUR.sub(" ", part)
    theme = THEME.search(bare) or (bare.endswith("*") and _stars_are_themes(line.sheet))
    bare = ALL_THE_SAME.sub(" ", THEME.sub(" ", bare)).strip("*(),;. ")
    weekday = WEEKDAYS.match(bare) or SHORT_WEEKDAY.match(bare)
    bare = bare[weekday.end() :].strip(" ,") if weekday else bare
    found = DAY.fullmatch(BEFORE.sub("", bare))
    if found is None:
        raise Odd("book-not-a-day", month=month)
    said = _full_year(found[3]) if found[3] else None
    if said and year not in (None, said):
        raise Odd("book-other-year", year=str(year))
    day = _made(said or year or 0, int(found[2] or month), int(found[1]))
    if day is None or day.month != month:
        raise Odd("book-not-a-day", month=month)
    if weekday and weekday_of(weekday[1]) != day.weekday():
        raise Odd("book-other-weekday", date=day)
    kind = Kind.thematic if theme else Kind.regular
    return Meeting(day, kind.value, _hour(line, part, month, notes))


def _hour(line: Line, part: str, month: int, notes: Notes) -> str:
    """Beside the day, else in a column of its own."""
    own = f"month_hour:{month}"
    try:
        at = hours.said(part, line.sheet) or hours.of_number(line.cell(own))
        return at or hours.said(line.text(own), line.sheet)
    except hours.NoHour:
        name = f"month_day:{month}"
        notes.say(line.at(name), line.row, line.text(name), word("book-which-half-of-day"))
        return ""


def _stars_are_themes(sheet: Sheet) -> bool:
    """ "Ghi chú: * là kỳ có chuyên đề"."""
    texts = (cell.value for cell in sheet.cells.values() if isinstance(cell.value, str))
    return any("*" in text and THEMATIC.search(fold(text)) for text in texts)


def weekday_of(said: str) -> int:
    """Of "thu hai", "thu 2", "2"."""
    if said.isdigit():
        return int(said) - 2
    return TERMS.lines("weekdays").index(said) // 2


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
