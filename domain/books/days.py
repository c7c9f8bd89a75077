"""When the cells meet: a column a month, or a row a meeting."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any

from domain.books import hours
from domain.books.columns import Head
from domain.books.letters import plain
from domain.books.lines import Line, lines, shown
from domain.books.month_cells import is_off, meetings, weekday_of, year_of
from domain.books.reading import Notes, Row
from domain.books.sheet import Cell, Sheet
from domain.books.values import officer, telephone
from domain.chat import word
from domain.errors import Refused
from domain.kind import Kind
from domain.parse import fold
from domain.parse.terms import terms
from domain.plans import days_off, meetings_of_year, parse_rule

TERMS = terms(__file__, "days")
CLOCK, HOUR, PART, WEEKDAYS, NONE, UNSET = (
    TERMS.compiled(name) for name in ("clock", "hour", "part", "weekday", "none", "unset")
)
MONTH_LINE = TERMS.compiled("month_line")
WITH_THEME, THEME = TERMS.compiled("with_theme"), TERMS.compiled("theme")
THEMATIC, REGULAR = TERMS.compiled("thematic"), TERMS.compiled("regular")
YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
DAY = re.compile(r"(?<![\d/.-])(\d{1,2})(?:[/.-](\d{1,2})(?:[/.-](20\d\d))?)?(?![\d/.-])")
WRITTEN_OUT = re.compile(r"(\d{1,2}) thang (\d{1,2})(?: nam (20\d\d))?")
PERIOD = re.compile(r"(\d{1,2})(?: ?[/.-] ?(20\d\d))?")
A_DAY, FIRST = timedelta(days=1), date(1899, 12, 30)
COUNTED, LED = ("members", "full"), ("secretary", "leaders", "deputy")
SERIAL = re.compile(r"[45]\d{4}")  # a day as Excel counts it, where the format was lost


def read(sheet: Sheet, head: Head, notes: Notes) -> list[Row]:
    """A row a cell, or of its meetings one; ``days`` in their order."""
    year = _year(sheet, head)
    found = lines(sheet, head, notes, main="unit")
    return [row for line in found for row in _rows(line, year, notes)]


def _year(sheet: Sheet, head: Head) -> int | None:
    """That of the title, or of the name of the sheet; else the only one that days are said with."""
    if years := _years(sheet, head):
        return int(years[-1])
    months = head.many("month_day").values()
    cells = [cell for (row, at), cell in sheet.cells.items() if row > head.last and at in months]
    said = {year for cell in cells if (year := year_of(cell))}
    return said.pop() if len(said) == 1 else None


def _years(sheet: Sheet, head: Head) -> list[str]:
    above = [
        str(sheet.cells[row, at].value)
        for row, columns in sheet.rows.items()
        if row < head.first
        for at in columns
        if isinstance(sheet.cells[row, at].value, str)
    ]
    return YEAR.findall(" ".join([*above, sheet.name]))


def _rows(line: Line, year: int | None, notes: Notes) -> list[Row]:
    """One, or under months one for each kind of meeting and hour."""
    unit = plain(line.text("unit"))  # several may stand there, one a line
    if not unit:
        return []
    kind, topic = _about(line)
    days: dict[tuple[str, str], list[date]] = {}
    if months := line.head.many("month_day"):
        found = [one for month in months for one in meetings(line, int(month), year, notes)]
        at = _hour(line, notes) if found else ""
        for one in found:
            mine = kind if one.kind == Kind.regular.value else one.kind
            days.setdefault((mine, one.at or at), []).append(one.day)
    else:
        told = _every_month(line, year, notes) or [_of_row(line, year, notes)]
        said = line.text("day")
        off = [day for day in told if day and is_off(day, said)]
        for day in off:
            notes.wait(line.at("day"), line.row, said, word("book-on-a-day-off", date=day))
        if dates := [day for day in told if day and day not in off]:
            days[kind, _hour(line, notes)] = dates
    who = officer(line.text("secretary"))
    values: dict[str, Any] = {"unit": unit, "code": line.text("code"), "topic": topic}
    values |= {"place": line.text("place"), "secretary": who.name}
    values |= {"phone": who.phone or telephone(line.cell("phone"))}
    return [
        Row(line.row, {**values, "days": dates, "at": at, "kind": kind})
        for (kind, at), dates in days.items()
    ]


def of_cells(sheet: Sheet, head: Head) -> bool:
    """Whether the days are a column of a list of cells, which tells by what rule each meets."""
    column = head.columns.get("day")
    if column is None or not any(map(head.has, COUNTED)) or not any(map(head.has, LED)):
        return False
    cells = [sheet.cell(row, column) for row in sheet.rows if row > head.last]
    said = [cell for cell in cells if isinstance(cell.value, date) or shown(cell)]
    return 2 * sum(_is_dated(cell) for cell in said) < len(said)


def _is_dated(cell: Cell) -> bool:
    text = fold(shown(cell))
    return bool(SERIAL.fullmatch(text)) or any(one[2] for one in DAY.finditer(text))


def _every_month(line: Line, year: int | None, notes: Notes) -> list[date | None]:
    """ "Ngày 05 hằng tháng", "chiều thứ 6 tuần cuối": in the year that the title says."""
    if line.head.has("period") or MONTH_LINE.fullmatch(fold(line.section)) or year is None:
        return []
    if _is_dated(line.cell("day")):
        return []
    try:
        rule = parse_rule(HOUR.sub(" ", fold(line.text("day"))))
    except Refused:
        return []
    found = meetings_of_year(rule, year, 1, days_off(year))
    for one in found:
        if one.day != one.meant:
            moved = word("book-day-moved", meant=one.meant, date=one.day)
            notes.say(line.at("day"), line.row, line.text("day"), moved)
    return [one.day for one in found]


def _made(year: int | None, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year else None
    except ValueError:
        return None


def _day_of(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value


def _exchanged(day: date) -> date | None:
    return _made(day.year, day.day, day.month)


def _of_row(line: Line, year: int | None, notes: Notes) -> date | None:
    cell, said = line.cell("day"), line.text("day")
    month, year = _month(line, year)
    if NONE.fullmatch(fold(said)) or UNSET.fullmatch(fold(said)):
        notes.say(line.at("day"), line.row, said, word("book-no-day-yet"))
        return None
    if isinstance(cell.value, date):
        return _of_date(line, _day_of(cell.value), month, notes)
    if SERIAL.fullmatch(said):
        return _of_date(line, FIRST + A_DAY * int(said), month, notes)
    text = WRITTEN_OUT.sub(_in_figures, CLOCK.sub(" ", fold(said)))
    found = next((one for one in DAY.finditer(text) if one[2] or month), None)
    if found is None or (found[3] is None and year is None):
        notes.fault(line.at("day"), line.row, said, word("book-no-meeting-day"))
        return None
    day = _made(int(found[3] or year or 0), int(found[2] or month or 0), int(found[1]))
    if day is None or (month and day.month != month):
        notes.fault(line.at("day"), line.row, said, word("book-no-meeting-day"))
        return None
    if _is_other_weekday(line, text, day, notes) or _is_before_title(line, day, notes):
        return None
    return day


def _month(line: Line, year: int | None) -> tuple[int | None, int | None]:
    """(month, year) that a row says besides its day, or the line that stands over it."""
    said = fold(line.text("period"))
    if period := PERIOD.search(said) if said else MONTH_LINE.fullmatch(fold(line.section)):
        return int(period[1]), int(period[2]) if period[2] else year
    return None, year


def _is_other_weekday(line: Line, text: str, day: date, notes: Notes) -> bool:
    """Beside the day, or in a column of its own: "Ba", "CN", "5"."""
    own = fold(line.text("weekday"))
    name = "weekday" if own else "day"
    found = WEEKDAYS.search(f"thu {own}" if own and not WEEKDAYS.search(own) else own or text)
    if found is None or weekday_of(found[1]) == day.weekday():
        return False
    said = " ".join(filter(None, (line.text("weekday"), line.text("day"))))
    notes.fault(line.at(name), line.row, said, word("book-other-weekday", date=day))
    return True


def _is_before_title(line: Line, day: date, notes: Notes) -> bool:
    """A day of the year before the only one that the title names."""
    years = set(_years(line.sheet, line.head))
    if len(years) != 1 or day.year >= (year := int(min(years))):
        return False
    why = word("book-other-year", year=str(year))
    notes.fault(line.at("day"), line.row, line.text("day"), why)
    return True


def _in_figures(found: re.Match[str]) -> str:
    """ "ngày 06 tháng 01 năm 2027" as 06/01/2027."""
    return "/".join(part for part in found.groups() if part)


def _of_date(line: Line, day: date, month: int | None, notes: Notes) -> date | None:
    """A typed date; Excel may have exchanged its day and month, which the period tells."""
    if _is_before_title(line, day, notes):
        return None
    if month in (None, day.month):
        return None if _is_other_weekday(line, "", day, notes) else day
    other = _exchanged(day)
    if other and other.month == month and not _is_other_weekday(line, "", other, notes):
        notes.say(line.at("day"), line.row, line.text("day"), word("book-exchanged", date=other))
        return other
    notes.fault(line.at("day"), line.row, line.text("day"), word("book-not-a-day", month=month))
    return None


def _hour(line: Line, notes: Notes) -> str:
    """ "19:30"; "" where none is said, which is told where others say one."""
    name = "hour" if line.text("hour") else "day"
    text = line.text(name)
    try:
        if at := hours.of_number(line.cell(name)) or hours.said(text, line.sheet):
            return at
    except hours.NoHour:
        notes.say(line.at(name), line.row, text, word("book-which-half-of-day"))
        return ""
    if name == "hour" or PART.search(fold(text)):
        notes.say(line.at(name), line.row, text, word("book-no-hour"))
    elif line.head.has("hour") and _is_said_of_others(line, "hour"):
        notes.say(line.at("hour"), line.row, "", word("book-no-hour"))
    return ""


def _is_said_of_others(line: Line, name: str) -> bool:
    column = line.head.columns[name]
    return any(
        line.sheet.cell(row, column).value is not None
        for row in line.sheet.rows
        if row > line.head.last
    )


def _about(line: Line) -> tuple[str, str]:
    """Which kind of meeting, and the topic of one that is in a list of thematic ones."""
    said = line.text("subject")
    head = line.head.texts.get(line.head.columns.get("subject", 0), "")
    above = [
        shown(cell)
        for (row, _), cell in line.sheet.cells.items()
        if row < line.head.first and isinstance(cell.value, str)
    ]
    of_all = fold(" ".join([head, *above]))
    if THEMATIC.search(of_all) and not REGULAR.search(of_all):
        told = _kind(said) if THEME.fullmatch(fold(said)) or WITH_THEME.search(fold(said)) else ""
        return told or Kind.thematic.value, "" if told else " ".join(said.split())
    return _kind(said), ""


def _kind(text: str) -> str:
    said = fold(text)
    if WITH_THEME.search(said):
        return Kind.both.value
    return Kind.thematic.value if THEME.fullmatch(said) else Kind.regular.value
