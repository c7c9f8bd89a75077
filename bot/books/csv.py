"""Reads text with a separator, as Excel saves it as .csv and people call it .xlsx."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter

from bot.books.xlsx import CELLS
from domain.books import Cell, Sheet, Unreadable, Workbook

ENCODINGS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
NAME = "CSV"  # a text has no sheet
QUOTED = re.compile(r'="(.*)"')  # so that Excel keeps the first zero
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
SEPARATORS = ";,\t|"
LEAST = 3  # rows with as many fields as the others


def read(content: bytes) -> Workbook:
    """Unreadable: it is no text, or none with columns."""
    text = _text(content)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text)))
    if sum(map(len, rows)) > CELLS:
        raise Unreadable("book-too-large")
    cells = {
        (row, column): Cell(value)
        for row, fields in enumerate(rows, 1)
        for column, field in enumerate(fields, 1)
        if (value := _value(field))
    }
    usual = Counter(map(len, rows)).most_common(1)[0][0]
    longer = frozenset(row for row, fields in enumerate(rows, 1) if len(fields) > usual)
    return Workbook((Sheet(NAME, cells, shifted=longer),))


def _text(content: bytes) -> str:
    encoding = next((one for mark, one in ENCODINGS.items() if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise Unreadable("book-not-a-workbook") from None
    if CONTROL.search(text):
        raise Unreadable("book-not-a-workbook")
    return text


def _separator(text: str) -> str:
    """Which of them parts most lines into as many fields, at least two."""
    lines = [line for line in text.splitlines() if line.strip()][:200]
    counts = {one: Counter(line.count(one) for line in lines) for one in SEPARATORS}
    tries = [
        (times, one)
        for one, found in counts.items()
        for count, times in found.most_common(1)
        if count and times >= min(LEAST, len(lines))
    ]
    if not tries:
        raise Unreadable("book-not-a-workbook")
    return max(tries)[1]


def _value(field: str) -> str:
    found = QUOTED.fullmatch(field.strip())
    return found[1] if found else field.strip()
