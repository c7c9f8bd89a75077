"""A sheet with one column of names of cells and no head."""

from __future__ import annotations

import re

from domain.books.columns import Head
from domain.books.lines import CELL, TOTAL, shown
from domain.books.reading import Notes, Row
from domain.books.sheet import Sheet, letter
from domain.chat import word
from domain.parse import fold
from domain.parse.terms import terms
from domain.parse.text import shadow

TERMS = terms(__file__, "alone")
LED, TITLE, COUNTED = (TERMS.compiled(name) for name in ("led", "title", "counted"))
NUMBER = re.compile(r"^(?:\d{1,3} ?[.)/-]+|[-–•+*]) ?(?=[^\W\d])")
SAID = re.compile(r"\d{1,4}")
WORDS = 14  # of a name with who leads it; more is a sentence
LEAST = 3  # names of cells


def find(sheet: Sheet) -> Head | None:
    """None where it is no such sheet: most of its rows hold one text, most of them name a cell."""
    texts = {row: shown(sheet.cells[row, at[0]]) for row, at in sheet.rows.items() if len(at) == 1}
    names = [row for row, text in texts.items() if _is_name(text)]
    columns = {at[0] for at in sheet.rows.values()}
    if len(names) < LEAST or 2 * len(names) < len(sheet.rows) or len(texts) < len(sheet.rows):
        return None
    if len(columns) > 1:
        return None
    column, first = columns.pop(), min(names) - 1
    return Head(first, first, {"unit": column}, {}, alone=True)


def _is_name(text: str) -> bool:
    bare = NUMBER.sub("", text)
    return fold(bare).startswith(CELL) and len(bare.split()) <= WORDS


def parted(text: str) -> tuple[str, str, int | None]:
    """(name, who leads it, how many members) of "Chi bộ A - đ/c Tô Mẫu Yến BT (12 ĐV)"."""
    count = COUNTED.search(shadow(text))
    bare = (text[: count.start()] + text[count.end() :]).strip() if count else text
    led = LED.search(shadow(bare))
    who = TITLE.sub("", shadow(bare[led.end("before") :])) if led else ""
    name = bare[: led.start()] if led else bare
    return name.strip(), _last(bare, who), int(count[1]) if count else None


def _last(text: str, who: str) -> str:
    """The letters of ``text`` that ``who`` is the shadow of."""
    start = shadow(text).rfind(who) if who else -1
    return text[start : start + len(who)].strip(" -–.,") if start >= 0 else ""


def tell_number(sheet: Sheet, head: Head, rows: list[Row], notes: Notes) -> None:
    """ "Tổng: 22 chi bộ", where others were read."""
    for row in sheet.rows:
        text = shown(sheet.cells[row, head.columns["unit"]])
        said = SAID.search(text) if TOTAL.fullmatch(text.lower()) else None
        if said and int(said[0]) != len(rows):
            at = f"{letter(head.columns['unit'])}{row}"
            notes.say(at, row, text, word("book-other-number", count=len(rows)))
