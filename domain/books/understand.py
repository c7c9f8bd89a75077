"""From a workbook to what it says: which sheet, which kind of list, which rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from unicodedata import normalize

from domain.books import (
    alone,
    blocks,
    cells,
    days,
    decisions,
    groups,
    headings,
    members,
    names,
    posts,
    rules,
    together,
    turning,
)
from domain.books.columns import Head, find
from domain.books.letters import FONTS, font_of
from domain.books.lines import shown
from domain.books.reading import (
    Kind,
    Note,
    Notes,
    Reading,
    Row,
    Table,
    Unreadable,
    turned_back,
)
from domain.books.sheet import Sheet, Workbook, letter
from domain.chat import word
from domain.parse import fold

Read = Callable[[Sheet, Head, Notes], list[Row]]
YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
OLD = re.compile(r"\b(?:old|nhap|luu)\b|(?<!dan )\bcu\b")
LIVING = re.compile(r"\bcư\b")  # "Dân cư" is folded as "cũ" is
OTHER_LISTS = ("cells", "before", "after", "act", "signed", "day")  # groups, decisions, meetings
OF_CELLS = re.compile(r"\b(?:chi bo|cb|bi thu|dang vien|sap nhap|giai the)\b")
WORDS, REMARKS, LONGEST = 5, 60, 80  # of a remark; cells of a sheet of them; letters shown of one
SOME = 5  # rows in an old font that are named one by one
READERS: Mapping[Kind, Read] = {
    "cells": cells.read,
    "members": members.read,
    "decisions": decisions.read,
    "posts": posts.read,
    "groups": groups.read,
    "days": days.read,
    "rules": rules.read,
}


@dataclass(frozen=True)
class _Candidate:
    sheet: Sheet
    head: Head
    kind: Kind
    size: int


def understand(book: Workbook, *, sheet: str = "") -> Reading:
    """The first list of it, or that of the sheet named; Unreadable: nothing is there."""
    return understand_all(book, sheet=sheet)[0]


def understand_all(book: Workbook, *, sheet: str = "") -> list[Reading]:
    """Every list of it: a list of one kind may stand on several sheets, and the newest is taken."""
    if not any(one.cells for one in book.sheets):
        raise Unreadable("book-empty")
    book, fonts = _in_unicode(book)
    found = _candidates(book)
    font = ""
    if not found:
        book, font = _all_in_unicode(book)
        found = _candidates(book)
    seen = [
        one for one in found if one.sheet.visible and one.sheet.name == (sheet or one.sheet.name)
    ]
    if not seen:
        other = any(find(one) for one in book.sheets if one.cells)
        raise Unreadable("book-other-list" if other else "book-no-head")
    taken = _newest([one for one in seen if one.size and one.kind != "names"])
    if not taken:
        named = any(one.kind == "names" for one in seen)
        raise Unreadable("book-names" if named else "book-no-rows")
    notes = Notes()
    _tell_sheets(found, taken, notes)
    _tell_remarks(book, found, notes)
    _tell_file(book, font, notes)
    readings = []
    for one in taken:
        _tell_fonts(fonts[one.sheet.name], notes)
        readings.append(_read(one, notes))
        notes = Notes()
    if not any((*one.rows, *one.faults, *one.asides) for one in readings):
        raise Unreadable("book-no-rows")
    return together.joined(readings)


def _candidates(book: Workbook) -> list[_Candidate]:
    found = []
    for sheet in book.sheets:
        if not sheet.cells:
            continue
        if (table := _table(sheet)) is None:
            continue
        sheet, head = table
        kind = kind_of(head)
        if kind == "days" and days.of_cells(sheet, head):
            kind = "cells"
        head, kind = names.settled(sheet, head, kind)
        if kind:
            size = sum(row > head.last for row in sheet.rows)
            found.append(_Candidate(sheet, head, kind, size))
    return found


def _table(sheet: Sheet) -> tuple[Sheet, Head] | None:
    """In blocks; as it stands; else with its headings beside the people, or turned; else names
    alone.
    """
    if head := blocks.find(sheet):
        return sheet, head
    if head := find(sheet):
        return sheet, head
    if other := headings.beside(sheet) or turning.turned(sheet):
        return other
    return (sheet, head) if (head := alone.find(sheet)) else None


def kind_of(head: Head) -> Kind | None:
    """Which list it is, by the columns it has."""
    if head.has("unit", "person") and any(map(head.has, ("state", "grade", "card", "identity"))):
        return "members"
    if head.has("unit", "person") and head.has("made_full") and not head.has("post"):
        return "members"
    if head.has("unit", "person", "post") and any(map(head.has, ("decision", "since", "signed"))):
        return "posts"
    if head.has("unit", "person", "decision") and any(map(head.has, ("subject", "act"))):
        return "posts"
    if head.has("unit", "rule", "value"):
        return "rules"
    if head.has("act") and any(map(head.has, ("before", "after", "since"))):
        return "decisions"
    if head.has("before", "after"):
        return "decisions"
    if not head.has("unit") and head.has("decision") and (head.has("act") or head.has("subject")):
        return "decisions"
    if head.many("group_x") and head.has("unit"):
        return "groups"
    if head.has("cells") and any(map(head.has, ("person", "officer", "group"))):
        return "groups"
    if head.has("unit", "officer") and not head.has("members"):
        return "groups"
    if head.has("unit") and (head.has("day") or len(head.many("month_day")) > 1):
        return "days"
    hours = head.has("hour") and not head.has("members")
    if hours or any(map(head.has, OTHER_LISTS)) or head.many("month_day"):
        return None
    return "cells" if head.has("unit") else None


def _in_unicode(book: Workbook) -> tuple[Workbook, dict[str, dict[int, str]]]:
    """Rows in an old font turned; by sheet which they are, and in which font."""
    fonts = {one.name: _fonts(one) for one in book.sheets}
    sheets = tuple(_rows_turned(one, fonts[one.name]) for one in book.sheets)
    return Workbook(sheets, book.macros), fonts


def _fonts(sheet: Sheet) -> dict[int, str]:
    texts: dict[int, list[str]] = {}
    for (row, _), cell in sheet.cells.items():
        if isinstance(cell.value, str) and not cell.value.isascii():
            texts.setdefault(row, []).append(cell.value)
    return {row: font for row, parts in texts.items() if (font := font_of(" ".join(parts)))}


def _rows_turned(sheet: Sheet, fonts: Mapping[int, str]) -> Sheet:
    if not fonts:
        return sheet
    changed = {
        at: replace(cell, value=FONTS[fonts[at[0]]](cell.value))
        if at[0] in fonts and isinstance(cell.value, str)
        else cell
        for at, cell in sheet.cells.items()
    }
    return replace(sheet, cells=changed)


def _tell_fonts(fonts: Mapping[int, str], notes: Notes) -> None:
    """Row by row where it is some, else once."""
    for row, font in list(fonts.items()) if len(fonts) <= SOME else ():
        notes.say(str(row), row, "", word("book-old-font-row", font=font))
    if len(fonts) > SOME:
        notes.say("", 0, "", word("book-old-font", font=next(iter(fonts.values()))))


def _all_in_unicode(book: Workbook) -> tuple[Workbook, str]:
    """Read as text of an old font, where that gives a head."""
    for font, turn in FONTS.items():
        turned = Workbook(tuple(_turned(one, turn) for one in book.sheets), book.macros)
        if _candidates(turned):
            return turned, font
    return book, ""


def _turned(sheet: Sheet, turn: Callable[[str], str]) -> Sheet:
    changed = {
        at: replace(cell, value=turn(cell.value)) if isinstance(cell.value, str) else cell
        for at, cell in sheet.cells.items()
    }
    return replace(sheet, cells=changed)


def _newest(found: Sequence[_Candidate]) -> list[_Candidate]:
    """Of each kind those that are not called old, and of no year before the latest."""
    taken = []
    for one in found:
        alike = [other for other in found if other.kind == one.kind]
        called_old = _is_old(one) and not all(map(_is_old, alike))
        latest = max(map(_year, alike))
        if not called_old and _year(one) in ("", latest):
            taken.append(one)
    return taken


def _year(one: _Candidate) -> str:
    """The latest that stands above the list or in the name of its sheet; "" where none does."""
    above = [
        str(cell.value)
        for (row, _), cell in one.sheet.cells.items()
        if row < one.head.first and isinstance(cell.value, str)
    ]
    return max(YEAR.findall(" ".join([*above, one.sheet.name])), default="")


def _is_old(one: _Candidate) -> bool:
    name = normalize("NFC", one.sheet.name).casefold()
    return bool(OLD.search(fold(LIVING.sub("", name))))


def _tell_sheets(found: list[_Candidate], read: Sequence[_Candidate], notes: Notes) -> None:
    for one in found:
        if one not in read and one.size:
            other = word("book-other-sheet", rows=one.size)
            hidden = word("book-hidden-sheet", rows=one.size)
            why = other if one.sheet.visible else hidden
            notes.asides.append(Note(one.sheet.name, 0, "", why))


def _tell_remarks(book: Workbook, found: list[_Candidate], notes: Notes) -> None:
    """A sheet beside the list where somebody wrote down what is to be minded."""
    lists = {one.sheet.name for one in found}
    for sheet in book.sheets:
        texts = [shown(cell) for _, cell in sorted(sheet.cells.items())]
        told = [text for text in texts if _is_remark(text)]
        if told and sheet.visible and sheet.name not in lists and len(sheet.cells) < REMARKS:
            why = word("book-remarks", first=told[0][:LONGEST], more=len(told) - 1)
            notes.asides.append(Note(sheet.name, 0, "", why))


def _is_remark(text: str) -> bool:
    """A sentence on a cell or its people, and no title."""
    long = len(text.split()) > WORDS and not text.isupper()
    return long and bool(OF_CELLS.search(fold(text)))


def _tell_columns(chosen: _Candidate, notes: Notes) -> None:
    used = set(chosen.head.columns.values())
    for column in sorted(used & chosen.sheet.hidden_columns):
        row = chosen.head.first
        at, read = f"{letter(column)}{row}", chosen.head.texts.get(column, "")
        notes.say(at, row, read, word("book-hidden-column"))


def _tell_file(book: Workbook, font: str, notes: Notes) -> None:
    if font:
        notes.say("", 0, "", word("book-old-font", font=font))
    if book.macros:
        notes.say("", 0, "", word("book-macros"))


def _read(chosen: _Candidate, notes: Notes) -> Reading:
    _tell_columns(chosen, notes)
    rows = READERS[chosen.kind](chosen.sheet, chosen.head, notes)
    columns = {} if chosen.head.blocks else chosen.head.columns
    letters = {name: letter(at) for name, at in columns.items()}
    parts = (notes.faults, notes.asides, notes.says)
    faults, asides, says = (_in_order(part, chosen.sheet.turned) for part in parts)
    table = Table(chosen.sheet.name, chosen.head.first, letters, chosen.sheet.turned)
    return Reading(chosen.kind, (table,), tuple(rows), faults, asides, says)


def _in_order(notes: Sequence[Note], turned: bool) -> tuple[Note, ...]:
    placed = map(turned_back, notes) if turned else notes
    return tuple(sorted(placed, key=lambda note: note.row))
