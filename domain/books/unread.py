"""Columns of a list of cells that nobody knows, and that look like what is missing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from domain.books.columns import Head
from domain.books.lines import shown
from domain.books.reading import Notes
from domain.books.sheet import Sheet, letter
from domain.books.values import officer
from domain.chat import word

COUNTS, PEOPLE = ("members", "full"), ("secretary", "leaders", "deputy", "person", "officer")
COUNT, NAME = re.compile(r"0?\d{1,3}"), re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,4}")


def tell(sheet: Sheet, head: Head, rows: Sequence[int], notes: Notes) -> None:
    """Where no column counts the members, or none names who leads; on which days they meet, of
    which a list of cells makes no plan.
    """
    if head.has("day"):
        at = head.columns["day"]
        read = head.texts[at]
        notes.say(f"{letter(at)}{head.first}", head.first, read, word("book-days-apart"))
    for name in [one for one in COUNTS if head.has(f"{one}_older")]:
        at, newest = head.columns[f"{name}_older"], head.texts[head.columns[name]]
        place, read = f"{letter(at)}{head.first}", head.texts[at]
        notes.say(place, head.first, read, word("book-older-column", newest=newest))
    known = {head.texts[at] for at in head.columns.values() if at in head.texts}
    unknown = [at for at, text in head.texts.items() if text and text not in known]
    for at in unknown:
        place, read = f"{letter(at)}{head.first}", head.texts[at]
        texts = [shown(sheet.cell(row, at)) for row in rows]
        if not any(map(head.has, COUNTS)) and _most(bool(COUNT.fullmatch(one)) for one in texts):
            notes.say(place, head.first, read, word("book-column-of-counts"))
        elif not any(map(head.has, PEOPLE)) and _most(_is_person(one) for one in texts):
            notes.say(place, head.first, read, word("book-column-of-people"))


def _most(told: Iterable[bool]) -> bool:
    answers = list(told)
    return sum(answers) * 2 > len(answers)


def _is_person(text: str) -> bool:
    name = "" if "," in text else officer(text).name  # an address
    return bool(NAME.fullmatch(name)) and all(part[0].isupper() for part in name.split())
