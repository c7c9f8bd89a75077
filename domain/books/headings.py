"""Lists of people where a cell is a line over its people: it is put beside each of them."""

from __future__ import annotations

import re
from dataclasses import replace

from domain.books.columns import Head, find_people
from domain.books.lines import CELL, ends, shown
from domain.books.sheet import Cell, Sheet
from domain.parse import fold

MARK = re.compile(r"(?:[ivxl]{1,5}|\d{1,3}|[a-z])? ?[.)/:-]? ?", re.IGNORECASE)
NUMBER = re.compile(r"^(?:[IVXL]{1,5}|\d{1,3}|[a-zA-Z]) ?[.)/:-]+ ?")


def beside(sheet: Sheet) -> tuple[Sheet, Head] | None:
    """The same sheet with a column of cells behind the last; None where no line names a cell."""
    if (head := find_people(sheet)) is None:
        return None
    column = max(at for columns in sheet.rows.values() for at in columns) + 1
    cells, cell = dict(sheet.cells), ""
    for row, columns in sheet.rows.items():
        if row <= head.last:
            continue
        if ends(sheet, row):
            break
        if found := _named(sheet, row):
            cell = found
            for at in columns:
                del cells[row, at]
        elif cell:
            cells[row, column] = Cell(cell)
    if not cell:
        return None
    return replace(sheet, cells=cells), replace(head, columns={**head.columns, "unit": column})


def _named(sheet: Sheet, row: int) -> str:
    """The cell that stands alone in a row, with a number at most."""
    texts = [shown(sheet.cells[row, at]) for at in sheet.rows[row]]
    texts = [NUMBER.sub("", text) for text in texts if not MARK.fullmatch(text)]
    return texts[0] if len(texts) == 1 and fold(texts[0]).startswith(CELL) else ""
