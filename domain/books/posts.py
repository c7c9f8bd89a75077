"""Decisions on posts: who is appointed or steps down, in which cell, from a day."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any

from domain.books.cells import DEPUTY, SECRETARY, called
from domain.books.columns import Head
from domain.books.decisions import ABOUT, DAY, REVOKED, SIGNED, day_in, decision_of, revoked
from domain.books.lines import Line, lines, shown
from domain.books.reading import Notes, Row
from domain.books.sheet import Cell, Sheet
from domain.books.values import officer
from domain.chat import word
from domain.parse import fold
from domain.parse.terms import terms
from domain.parse.text import shadow

TERMS = terms(__file__, "posts")
APPOINT, DISMISS = TERMS.compiled("appoint"), TERMS.compiled("dismiss")
STILL, OTHER = TERMS.compiled("still"), TERMS.compiled("other")
SECRETARY_IN, DEPUTY_IN, OTHER_IN, GROUP_IN = (
    TERMS.compiled(f"{name}_in") for name in ("secretary", "deputy", "other", "group")
)
ELSEWHERE, THEN, CELL_IN = (TERMS.compiled(name) for name in ("elsewhere", "then", "cell_in"))
SERIAL = re.compile(r"[45]\d{4}")  # a day as Excel counts it, where the format was lost
MONTH_ONLY = re.compile(r"(?:thang )?(?:\d{1,2} ?[/.-] ?)?(?:nam )?20\d\d")
FIRST = date(1899, 12, 30)


def read(sheet: Sheet, head: Head, notes: Notes) -> list[Row]:
    """A row a decision on one person, or two of one that says two things."""
    turned = may_be_turned(sheet, head)
    whole = list(lines(sheet, head, notes, main="unit"))
    gone = {number for line in whole for number in revoked(line, "subject")}
    found: list[Row | None] = []
    for line in whole:
        if head.has("post"):
            found.append(_row(line, notes, turned))
        elif not _is_elsewhere(line, gone, notes):
            found += _told(line, notes, turned)
    return [row for row in found if row is not None]


def _is_elsewhere(line: Line, gone: set[str], notes: Notes) -> bool:
    """A decision of a register that is none on the posts here, or does not hold."""
    said = line.text("subject") or line.text("act")
    words = ABOUT.sub("", fold(said))
    why = None
    if REVOKED.fullmatch(words):
        why = word("book-act-revokes")
    elif decision_of(line)[0] in gone:
        why = word("book-act-revoked")
    elif ELSEWHERE.fullmatch(words):
        why = word("book-goes-elsewhere")
    elif GROUP_IN.search(words):
        why = word("book-act-of-groups")
    elif not (SECRETARY_IN.search(words) or DEPUTY_IN.search(words)):
        other = OTHER_IN.search(words)
        why = word("book-other-post") if other else word("book-act-of-others")
    if why:
        notes.aside(line.row, said, why)
    return why is not None


def _told(line: Line, notes: Notes, turned: bool) -> list[Row]:
    """What a sentence says: who is appointed or steps down, in the cell it names or that of the
    row.
    """
    who = officer(line.text("person")).name
    if not who:
        notes.fault(line.at("person"), line.row, "", word("book-post-empty"))
        return []
    column = "subject" if line.text("subject") else "act"
    number, signed = decision_of(line)
    days = _days(line, signed, notes, turned)
    rows = []
    for part in (parts := _parts(line.text(column))):
        named = CELL_IN.search(shadow(part)) if len(parts) > 1 else None
        unit = called(part[named.start() :] if named else line.text("unit"))
        words = fold(part)
        act = "dismiss" if DISMISS.fullmatch(words) else "appoint"
        if act == "appoint" and not APPOINT.fullmatch(words):
            notes.fault(line.at(column), line.row, part, word("book-unknown-post-act"))
            return []
        values = {"unit": unit, "code": re.sub(r"[ .]", "", line.text("code")), "person": who}
        values |= {"post": "deputy" if DEPUTY_IN.search(words) else "secretary", "act": act}
        rows.append(Row(line.row, {**values, "decision": number, **days}))
    return [] if (line.row, notes.part) in notes.off else rows


def _parts(said: str) -> list[str]:
    """Each thing that a sentence says, without what stands before it in the line of a register."""
    about = ABOUT.match(shadow(said))
    text = said[about.end() :] if about else said
    ends = [found.span() for found in THEN.finditer(shadow(text))]
    starts, stops = [0, *(end for _, end in ends)], [*(start for start, _ in ends), len(text)]
    return [text[start:stop].strip() for start, stop in zip(starts, stops, strict=True)]


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
    if SIGNED.fullmatch(fold(line.text("since"))) and line.text("signed"):
        name = "signed"
    if name == "since" and line.text("signed") and not signed and not _typed(line.cell("signed")):
        notes.wait(line.at("signed"), line.row, line.text("signed"), word("book-no-such-day"))
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
        why = "book-no-day-of-month" if MONTH_ONLY.fullmatch(fold(read).strip()) else "book-no-day"
        notes.fault(line.at(name), line.row, read, word(why))
    return found


def _typed(cell: Cell) -> bool:
    return isinstance(cell.value, date) or _of_number(cell) is not None


def _of_number(cell: Cell) -> date | None:
    said = shown(cell)
    return FIRST + timedelta(days=int(said)) if SERIAL.fullmatch(said) else None
