"""A file of an office read as forms: by what it is, whatever it is called."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from bot.books import file as workbooks
from bot.books import xlsx
from bot.frameworks import docx, pdf
from domain import wire
from domain.books import Sheet, Unreadable, shown
from domain.errors import Invalid, Refused
from domain.frameworks import Paper, Table, as_one, framework_text, papers, read_paper
from handlers.attached import LARGEST

OLD_WORD = "WordDocument".encode("utf-16-le")
LOCKED = "EncryptedPackage".encode("utf-16-le")
PDF = b"%PDF-"
ENCODINGS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"": "utf-8-sig"}


def forms(content: bytes) -> list[dict[str, Any]]:
    """Each form that is in it: its name, and what is understood as ``read_part`` gives it.

    Unreadable: the file cannot be read. Invalid: it can, and there is no framework in it.
    """
    if len(content) > LARGEST:
        raise Unreadable("framework-file-too-large")
    read = _text(content) if _is_text(content) else _papers(content)
    if not read:
        raise Invalid("framework-file-none")
    return read


def answer(content: bytes) -> bytes:
    """The same as JSON, or why not: asked of a process of its own."""
    try:
        told: dict[str, Any] = {"forms": forms(content)}
    except Refused as refused:
        told = {"refused": wire.dump(refused.said)}
    return json.dumps(told).encode()


def _is_text(content: bytes) -> bool:
    return not content.startswith((b"PK", workbooks.COMPOUND, PDF)) and _decoded(content) != ""


def _decoded(content: bytes) -> str:
    """ "" where it is no text."""
    mark = content[:2] if content[:2] in ENCODINGS else b""
    try:
        text = content.decode(ENCODINGS[mark])
    except UnicodeDecodeError:
        return ""
    return "" if "\0" in text else text


def _text(content: bytes) -> list[dict[str, Any]]:
    """In our own words, or as an office writes it."""
    found = framework_text.read_forms(_decoded(content).strip())
    return [{"name": name, "sent": sent} for name, sent in found]


def _papers(content: bytes) -> list[dict[str, Any]]:
    """What stands on sheets without criteria, such as the classes, belongs to every form."""
    opened = [(paper, read_paper(paper).get("criteria", ())) for paper in _opened(content)]
    worth = any(_have_points(criteria) for _, criteria in opened)
    held = [(paper, _have_points(found) if worth else bool(found)) for paper, found in opened]
    beside = [piece for paper, is_form in held if not is_form for piece in paper.pieces]
    forms = [paper for paper, is_form in held if is_form]
    read = [(one.name, read_paper(replace(one, pieces=(*one.pieces, *beside)))) for one in forms]
    as_one([sent for _, sent in read])
    return [{"name": name, "sent": sent} for name, sent in read]


def _have_points(criteria: Sequence[dict[str, Any]]) -> bool:
    """A sheet of numbered lines without any, beside forms that have them, tells how to use them."""
    return any("max" in one for one in criteria)


def _opened(content: bytes) -> list[Paper]:
    if content.startswith(b"PK"):
        return _unpacked(content)
    if content.startswith(PDF):
        return papers(pdf.read(content))
    if not content.startswith(workbooks.COMPOUND):
        raise Unreadable("framework-file-unknown" if content.strip() else "framework-file-empty")
    if LOCKED in content:
        raise Unreadable("framework-file-locked")
    if OLD_WORD in content:
        raise Unreadable("framework-file-old-word")
    return _sheets(content)


def _unpacked(content: bytes) -> list[Paper]:
    """By the parts that are in it: a workbook may hold a Word paper, and the other way round."""
    parts = xlsx.names(content)
    if not parts:
        raise Unreadable("framework-file-broken")
    if docx.PAPER in parts:
        return papers(docx.read(content))
    if xlsx.BOOK in parts:
        return _sheets(content)
    raise Unreadable("framework-file-unknown")


def _sheets(content: bytes) -> list[Paper]:
    book = workbooks.read(content)
    return [Paper(one.name, (_table(one),)) for one in book.sheets if one.visible and one.cells]


def _table(sheet: Sheet) -> Table:
    """What can be seen: hidden and struck rows and columns are left out."""
    return Table(tuple(_rows(sheet)))


def _rows(sheet: Sheet) -> Iterator[tuple[str, ...]]:
    last = max(column for _, column in sheet.cells)
    seen = [column for column in range(1, last + 1) if column not in sheet.hidden_columns]
    for row in range(1, max(sheet.rows) + 1):
        if row in sheet.hidden:
            continue
        cells = [sheet.cells.get((row, column)) for column in seen]
        yield tuple(shown(cell) if cell and not cell.struck else "" for cell in cells)
