"""Reads a true .xls (Excel 5 to 2003)."""

from __future__ import annotations

import io
from datetime import datetime, timedelta

import xlrd

from bot.books.xlsx import CELLS, FIRST_DAY, day_of
from domain.books import Cell, Sheet, Unreadable, Value, Workbook

MARKS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!"}


def read(content: bytes) -> Workbook:
    """Unreadable: locked, or not a whole one."""
    try:
        book = xlrd.open_workbook(
            file_contents=content, formatting_info=True, logfile=io.StringIO()
        )
        return Workbook(tuple(_sheet(book, one) for one in book.sheets()))
    except xlrd.XLRDError as trouble:
        locked = "encrypted" in str(trouble)
        raise Unreadable("book-locked" if locked else "book-broken") from None
    except Unreadable:
        raise
    except Exception:  # the library checks little of what it reads
        raise Unreadable("book-broken") from None


def _sheet(book: xlrd.Book, one: xlrd.sheet.Sheet) -> Sheet:
    since = FIRST_DAY + timedelta(days=1462 if book.datemode else 0)
    cells = {}
    for row in range(one.nrows):
        for column in range(one.row_len(row)):
            if (made := _cell(book, one.cell(row, column), since)) is not None:
                cells[row + 1, column + 1] = made
        if len(cells) > CELLS:
            raise Unreadable("book-too-large")
    return Sheet(
        name=one.name,
        cells=cells,
        merged=tuple((t + 1, left + 1, b, r) for t, b, left, r in one.merged_cells),
        hidden=frozenset(at + 1 for at, row in one.rowinfo_map.items() if row.hidden),
        hidden_columns=frozenset(at + 1 for at, col in one.colinfo_map.items() if col.hidden),
        visible=not one.visibility,
    )


def _cell(book: xlrd.Book, found: xlrd.sheet.Cell, since: datetime) -> Cell | None:
    value: Value = None
    match found.ctype:
        case xlrd.XL_CELL_TEXT:
            value = found.value or None
        case xlrd.XL_CELL_NUMBER:
            value = float(found.value)
        case xlrd.XL_CELL_DATE:
            value = day_of(found.value, since)
        case xlrd.XL_CELL_BOOLEAN:
            value = str(found.value)
        case xlrd.XL_CELL_ERROR:
            return Cell(MARKS.get(found.value, "#N/A"), error=True)
    if value is None:
        return None
    style = book.xf_list[found.xf_index]
    struck = bool(book.font_list[style.font_index].struck_out)
    shape = book.format_map.get(style.format_key)
    return Cell(value, shape=shape.format_str if shape else "", struck=struck)
