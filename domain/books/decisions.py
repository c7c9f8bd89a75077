"""Decisions on cells: merged, split, renamed, dissolved, founded, hung elsewhere, from a day."""

from __future__ import annotations

import re
from datetime import date, datetime

from domain.books.columns import Head
from domain.books.letters import plain
from domain.books.lines import Line, lines, shown
from domain.books.reading import Notes, Row
from domain.books.sheet import Sheet
from domain.chat import word
from domain.parse import fold
from domain.parse.terms import terms

TERMS = terms(__file__, "decisions")
ACTS = {
    name: TERMS.compiled(name) for name in ("merge", "split", "rename", "dissolve", "found", "move")
}
SIGNED, NUMBER = TERMS.compiled("signed"), TERMS.compiled("number")
DAY = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")
LEAST = {  # names before and after that an act needs
    **{"merge": (2, 1), "split": (1, 2), "rename": (1, 1)},
    **{"dissolve": (1, 0), "found": (0, 1), "move": (1, 1)},
}


def read(sheet: Sheet, head: Head, notes: Notes) -> list[Row]:
    """A row a decision; what goes and what comes may stand in several rows merged beside it."""
    found = (_row(line, notes) for line in lines(sheet, head, notes, main="act"))
    return [row for row in found if row is not None]


def _row(line: Line, notes: Notes) -> Row | None:
    said = line.text("act")
    act = next((name for name, one in ACTS.items() if one.match(fold(said))), "")
    if not act:
        notes.fault(line.at("act"), line.row, said, word("book-unknown-act"))
        return None
    before, after = _names(line, "before"), _names(line, "after")
    if len(before) < LEAST[act][0] or len(after) < LEAST[act][1]:
        column = "before" if len(before) < LEAST[act][0] else "after"
        at = line.at(column) if column in line.head.columns else line.at("act")
        notes.fault(at, line.row, line.text(column), word("book-names-missing", act=act))
        return None
    number, signed = _decision(line)
    since = _since(line, signed, notes)
    if since is None:
        return None
    values = {"act": act, "before": before, "after": after, "from": since}
    return Row(line.row, {**values, "decision": number, "signed": signed})


def _names(line: Line, column: str) -> list[str]:
    """One in a line or row, or with ";" between; names may hold commas of their own."""
    texts = [one.text(column) for one in (line, *line.more)]
    parts = [part for text in dict.fromkeys(texts) for part in re.split(r"[\n;]+", text)]
    names = [" ".join(part.split()).strip("-–•+ ") for part in parts]
    return list(dict.fromkeys(name for name in names if name))


def _decision(line: Line) -> tuple[str, date | None]:
    """ "41-QĐ/ĐU ngày 20/11/2026" in one cell, or in two."""
    text = line.text("decision")
    signed = _day(line.text("signed")) or _day(text)
    found = NUMBER.search(plain(DAY.sub(" ", text)))
    return (found[1] if found else ""), signed


def _day(text: str) -> date | None:
    found = DAY.search(text)
    if found is None:
        return None
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None


def _since(line: Line, signed: date | None, notes: Notes) -> date | None:
    cell = line.cell("since")
    if isinstance(cell.value, datetime):
        return cell.value.date()
    if isinstance(cell.value, date):
        return cell.value
    text = shown(cell)
    if signed and SIGNED.fullmatch(fold(text)):
        return signed
    if found := _day(text):
        return found
    at = line.at("since") if "since" in line.head.columns else line.at("act")
    notes.fault(at, line.row, text, word("book-no-day"))
    return None
