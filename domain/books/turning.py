"""Tables with a row a month and a column a cell, read as if rows and columns were exchanged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from domain.books.columns import FIRST_ROWS, TERMS, Head
from domain.books.letters import key
from domain.books.lines import CELL, shown
from domain.books.sheet import Area, Cell, Sheet
from domain.parse import fold

MONTH, HOUR = TERMS.compiled("turned_month"), TERMS.compiled("hour")
LEAST = 3  # months, and cells


def turned(sheet: Sheet) -> tuple[Sheet, Head] | None:
    """The same with a row a cell; None where no column counts the months."""
    for column in sorted({at for _, at in sheet.cells})[:2]:
        months = _months(sheet, column)
        names = _names_row(sheet, min(months.values(), default=0))
        if len(months) >= LEAST and names:
            return _exchanged(sheet, names), _head(sheet, column, names, months)
    return None


def _months(sheet: Sheet, column: int) -> dict[int, int]:
    """Its row of each month, where they follow one another."""
    found: dict[int, int] = {}
    for row in sheet.rows:
        said = key(shown(sheet.cells[row, column])) if (row, column) in sheet.cells else ""
        if (month := MONTH.fullmatch(said)) and int(month["month"]) == max(found, default=0) + 1:
            found[int(month["month"])] = row
    return found


def _names_row(sheet: Sheet, before: int) -> int:
    """The last row above the months in which most texts are names of cells; 0: there is none."""
    for row in sorted((one for one in sheet.rows if one < min(before, FIRST_ROWS)), reverse=True):
        if (
            sum(fold(shown(sheet.cells[row, at])).startswith(CELL) for at in sheet.rows[row])
            >= LEAST
        ):
            return row
    return 0


def _exchanged(sheet: Sheet, names: int) -> Sheet:
    """Only columns with the name of a cell; what stood above the names stands above all."""
    there = {at for at in sheet.rows[names] if fold(shown(sheet.cell(names, at))).startswith(CELL)}
    cells: dict[tuple[int, int], Cell] = {}
    for (row, column), cell in sheet.cells.items():
        if row >= names and column in there:
            cells[column, row] = cell
        elif isinstance(cell.value, str):  # titles and notes, which tell the year and the signs
            cells[-1 if row < names else 0, len(cells) + 1] = cell
    merged: list[Area] = [
        (left, top, right, bottom)
        for top, left, bottom, right in sheet.merged
        if top >= names and {*range(left, right + 1)} <= there
    ]
    return replace(
        sheet,
        cells=cells,
        merged=tuple(merged),
        hidden=frozenset(sheet.hidden_columns & there),
        hidden_columns=sheet.hidden,
        turned=True,
    )


def _head(sheet: Sheet, column: int, names: int, months: Mapping[int, int]) -> Head:
    columns = {"unit": names} | {f"month_day:{month}": row for month, row in months.items()}
    for row in sheet.rows:
        if (row, column) in sheet.cells and HOUR.fullmatch(key(shown(sheet.cells[row, column]))):
            columns["hour"] = row
    texts = {row: shown(sheet.cell(row, column)) for row in columns.values()}
    return Head(0, 0, columns, texts)
