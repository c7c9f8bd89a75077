"""Decisions on posts: who is appointed or steps down, in which cell, from a day."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any

from domain.books.cells import DEPUTY, SECRETARY, called
from domain.books.columns import Head
from domain.books.decisions import ABOUT, DAY, day_in, decision_of
from domain.books.lines import Line, lines, shown
from domain.books.reading import Notes, Row
from domain.books.sheet import Cell, Sheet
from domain.books.values import officer
from domain.chat import word
from domain.parse import fold
from domain.parse.terms import terms

TERMS = terms(__file__, "posts")
APPOINT, DISMISS = TERMS.compiled("appoint"), TERMS.compiled("dismiss")
STILL, OTHER = TERMS.compiled("still"), TERMS.compiled("other")
SERIAL = re.compile(r"[45]\d{4}")  # a day as Excel counts it, where the format was lost
MONTH_ONLY = re.compile(r"(?:\d{1,2}[/.-])?20\d\d")
FIRST = date(1899, 12, 30)


def read(sheet: Sheet, head: Head, notes: Notes) -> list[Row]:
    """A row a decision on one person."""
    turned = may_be_turned(sheet, head)
    found = (_row(line, notes, turned) for line in lines(sheet, head, notes, main="unit"))
    return [row for row in found if row is not None]


def may_be_turned(sheet: Sheet, head: Head) -> bool:
    """A column with days as text of which none could be a month: Excel has turned the others."""
    columns = [head.columns[name] for name in ("since", "signed", "until") if head.has(name)]
    texts = [
        cell.value for (row, at), cell in sheet.cells.items() if row > head.last and at in columns
    ]
    days = [found for text in texts if isinstance(text, str) and (found := DAY.search(text))]
    return bool(days) and all(int(found[1]) > 12 for found in days)


def _row(line: Line, notes: Notes, turned: bool) -> Row | None:
    unit, who = called(line.text("unit")), officer(line.text("person")).name
    if not unit and not who:
        return None
    if not unit or not who:
        empty = "person" if unit else "unit"
        notes.fault(line.at(empty), line.row, "", word("book-post-empty"))
        return None
    if OTHER.fullmatch(fold(line.text("post"))):
        notes.aside(line.row, line.text("post"), word("book-other-post"))
        return None
    number, signed = decision_of(line)
    values = {"unit": unit, "code": re.sub(r"[ .]", "", line.text("code")), "person": who}
    values |= {"post": _post(line, notes), "act": _act(line, notes), "decision": number}
    days = _days(line, signed, notes, turned)
    return None if (line.row, notes.part) in notes.off else Row(line.row, {**values, **days})


def _post(line: Line, notes: Notes) -> str:
    said = fold(line.text("post"))
    if SECRETARY.fullmatch(said):
        return "secretary"
    if not DEPUTY.fullmatch(said):
        notes.fault(line.at("post"), line.row, line.text("post"), word("book-unknown-post"))
    return "deputy"


def _act(line: Line, notes: Notes) -> str:
    """By its own column, else by what the decision is about; where nothing is said, somebody is
    appointed, unless a remark says that he steps down.
    """
    column = "act" if line.text("act") else "subject"
    said = ABOUT.sub("", fold(line.text(column)))
    if DISMISS.fullmatch(said) or (not said and DISMISS.fullmatch(fold(line.text("note")))):
        return "dismiss"
    if said and not APPOINT.fullmatch(said):
        notes.fault(line.at(column), line.row, line.text(column), word("book-unknown-post-act"))
    return "appoint"


def _days(line: Line, signed: date | None, notes: Notes, turned: bool) -> dict[str, Any]:
    """From which day it holds, that of the decision where no other is said, and to which."""
    name = "since" if line.text("since") else "signed"
    since = day_of(line, name, notes, turned) if line.text(name) else signed
    if since is None and (line.row, notes.part) not in notes.off:
        at = line.at(name if line.head.has(name) else "unit")
        notes.fault(at, line.row, line.text(name), word("book-no-day"))
    open_ = not line.text("until") or STILL.fullmatch(fold(line.text("until")))
    until = None if open_ else day_of(line, "until", notes, turned)
    if since and until and until < since:
        notes.fault(line.at("until"), line.row, line.text("until"), word("book-ends-before"))
    return {"from": since, "until": until}


def day_of(line: Line, name: str, notes: Notes, turned: bool) -> date | None:
    cell, read = line.cell(name), line.text(name)
    if isinstance(cell.value, date):
        day = cell.value.date() if isinstance(cell.value, datetime) else cell.value
        if turned and day.day <= 12 and day.day != day.month:
            other = day.replace(month=day.day, day=day.month)
            notes.aside(line.row, read, word("book-turned", date=day, other=other))
        return day
    found = _of_number(cell) or day_in(read)
    if found is None:
        why = "book-no-day-of-month" if MONTH_ONLY.fullmatch(read.strip()) else "book-no-day"
        notes.fault(line.at(name), line.row, read, word(why))
    return found


def _of_number(cell: Cell) -> date | None:
    said = shown(cell)
    return FIRST + timedelta(days=int(said)) if SERIAL.fullmatch(said) else None
