"""A table as an Excel file as offices print it: A4, Times New Roman, a title, a head that stays.

What people typed is written as text: it never becomes a formula or a link. Imported only when a
file is made.
"""

from __future__ import annotations

import io
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import xlsxwriter

from bot.exports.printed import word

Value = str | int | float | Decimal | date | None
FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter"}
BOXED = {**FONT, "border": 1}
FORMATS: dict[str, dict[str, Any]] = {
    "title": {**FONT, "bold": True, "font_size": 14, "align": "center"},
    "subtitle": {**FONT, "italic": True, "align": "center"},
    "head": {**BOXED, "bold": True, "align": "center", "text_wrap": True},
    "text": {**BOXED, "text_wrap": True, "indent": 1},
    "mark": {**BOXED, "align": "center", "text_wrap": True},
    "number": {**BOXED, "align": "center"},
    "whole": {**BOXED, "num_format": "0", "align": "center"},
    "date": {**BOXED, "num_format": "dd/mm/yyyy", "align": "center"},
}
NARROW, BELOW, PAPER_A4 = 0.4, 0.7, 9  # inches of a margin; Excel's number of the paper
FOOTER = '&C&"Times New Roman,Regular"&12&P/&N'
LINE, ABOVE = 16, 3  # points of one: not every program makes a row as high as its text needs
# "X", "22/22", "(X)", "0 (+1)", "28/36 (77,8%)", "3/10, 3/11"
MARK = re.compile(r".|[\dX/()+.,%–-]+(?: [\dX/()+.,%–-]+)*")


@dataclass(frozen=True, slots=True)
class Column:
    """``width``: in letters."""

    name: str
    width: float


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet. Values are written with their own types; None is an empty cell."""

    name: str
    title: str
    subtitle: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Value]]


def render(*pages: Page) -> bytes:
    """The XLSX file, a sheet for each page."""
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    formats = {name: book.add_format(made) for name, made in FORMATS.items()}
    for page in pages:
        _sheet(book, page, formats)
    book.close()
    return content.getvalue()


def _sheet(book: Any, page: Page, formats: dict[str, Any]) -> None:
    sheet = book.add_worksheet(page.name)
    last = len(page.columns) - 1
    sheet.merge_range(0, 0, 0, last, word(page.title), formats["title"])
    sheet.merge_range(1, 0, 1, last, word(page.subtitle), formats["subtitle"])
    for at, column in enumerate(page.columns):
        sheet.set_column(at, at, column.width)
        sheet.write_string(3, at, column.name, formats["head"])
    sheet.set_row(3, _height(page, [column.name for column in page.columns]))
    for number, row in enumerate(page.rows, 4):
        sheet.set_row(number, _height(page, row))
        for at, value in enumerate(row):
            _write(sheet, number, at, value, formats)
    _for_print(sheet, last, len(page.rows))


def _height(page: Page, row: Sequence[Value]) -> int:
    """Of the lines that the longest text of the row needs in its column."""
    pairs = zip(row, page.columns, strict=True)
    needed = [1.2 * len(text) / column.width for text, column in pairs if isinstance(text, str)]
    return ABOVE + LINE * max(1, math.ceil(max(needed, default=0)))


def _write(sheet: Any, row: int, at: int, value: Value, formats: dict[str, Any]) -> None:
    if value is None or value == "":
        sheet.write_blank(row, at, None, formats["text"])
    elif isinstance(value, str):
        kind = "mark" if MARK.fullmatch(value) else "text"
        sheet.write_string(row, at, word(value) or "", formats[kind])
    elif isinstance(value, date):
        sheet.write_datetime(row, at, value, formats["date"])
    else:
        kind = "whole" if isinstance(value, int) else "number"
        sheet.write_number(row, at, value, formats[kind])


def _for_print(sheet: Any, last: int, rows: int) -> None:
    sheet.freeze_panes(4, 0)
    sheet.autofilter(3, 0, 3 + rows, last)
    sheet.repeat_rows(3)
    sheet.set_landscape()
    sheet.set_paper(PAPER_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(NARROW, NARROW, NARROW, BELOW)
    sheet.set_footer(FOOTER)
