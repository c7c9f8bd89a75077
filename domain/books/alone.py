"""A sheet with one column of names of cells and no head."""

from __future__ import annotations

import re
from contextlib import suppress

from domain.books.columns import Head
from domain.books.lines import CELL, TOTAL, shown
from domain.books.reading import Notes, Odd, Row
from domain.books.sheet import Cell, Sheet, letter
from domain.books.values import count, officer
from domain.chat import word
from domain.parse import fold
from domain.parse.terms import terms
from domain.parse.text import shadow

TERMS = terms(__file__, "alone")
LED, TITLE, COUNTED, POST = (TERMS.compiled(name) for name in ("led", "title", "counted", "post"))
NUMBER = re.compile(r"^(?:\d{1,3}(?: ?\+ ?\d{1,3})* ?[.)/-]+|[-–•+*]) ?(?=[^\W\d])")
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
    return fold(bare).startswith(CELL) and len(parted(bare)[0].split()) <= WORDS


def cells(text: str) -> list[str]:
    """Each of several that stand in one line, with what is said of it; [] where it is one."""
    parts = [part.strip() for part in NUMBER.sub("", text).split(";")]
    return parts if len(parts) > 1 and all(fold(one).startswith(CELL) for one in parts) else []


def parted(text: str) -> tuple[str, dict[str, str], dict[str, int | None]]:
    """(name, who leads it, its counts) of "Chi bộ A (12 đv) - BT: Tô Mẫu Yến - PBT: …"."""
    counted = COUNTED.search(shadow(text))
    counts: dict[str, int | None] = dict.fromkeys(("members", "full", "probationary", "exempt"))
    if counted:
        said = counted["in"] or counted["bare"]
        with suppress(Odd):
            found = count(Cell(said))
            counts = {name: getattr(found, name) for name in counts}
        text = f"{text[: counted.start()]} {text[counted.end() :]}".strip()
    low = shadow(text)
    posts = [one for one in POST.finditer(low)]
    led = LED.search(low)
    start = min((one.start() for one in (*posts, led) if one), default=len(text))
    people = {"secretary": "", "phone": "", "deputy": "", "deputy_phone": ""}
    people |= {"secretary_figures": "", "deputy_figures": ""}
    if led and (not posts or posts[0].end() == len(text)):  # "- đ/c Tô Mẫu Yến BT"
        end = posts[0].start() if posts else len(text)
        _lead(people, "secretary", text[led.end("before") : end])
    else:
        ends = [one.start() for one in posts[1:]] + [len(text)]
        for one, end in zip(posts, ends, strict=False):
            if not one["vacant"]:
                _lead(people, "deputy" if one["deputy"] else "secretary", text[one.end() : end])
    return text[:start].strip(" -–,(;:"), people, counts


def _lead(people: dict[str, str], post: str, said: str) -> None:
    who = TITLE.search(shadow(said))
    bare = said[who.end() :] if who and not who.start() else said
    found = officer(bare)
    figures = "".join(sign for sign in bare if sign.isdigit())
    phone = "phone" if post == "secretary" else "deputy_phone"
    if not people[post]:
        people |= {post: found.name, phone: found.phone, f"{post}_figures": figures}


def tell_number(sheet: Sheet, head: Head, rows: list[Row], notes: Notes) -> None:
    """ "Tổng: 22 chi bộ", where others were read."""
    for row in sheet.rows:
        text = shown(sheet.cells[row, head.columns["unit"]])
        said = SAID.search(text) if TOTAL.fullmatch(text.lower()) else None
        if said and int(said[0]) != len(rows):
            at = f"{letter(head.columns['unit'])}{row}"
            notes.say(at, row, text, word("book-other-number", count=len(rows)))
