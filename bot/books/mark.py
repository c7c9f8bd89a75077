"""The file given back with a column "Lỗi": the same cells at the same places, and what is wrong."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import xlsxwriter

from bot.books import child, file
from domain.books import Cell, Findings, Sheet, marks
from domain.chat import Word, word

FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}
FAULT_WIDTH = 60  # letters of the column of faults
LINE = 17  # points of a line of text
PAPER_A4 = 9
WIDEST = 40  # letters; what is longer is a title
LONGEST = 32_000  # letters of a cell


async def mark_all(content: bytes, found: Findings, say: Callable[[Word], str]) -> bytes:
    """With all that was found in it: what is said of each row, in each sheet that was read."""
    title = say(word("book-fault-column"))
    heads = {sheet: row for one in found.all for sheet, row in one.heads.items()}
    sheets = {
        sheet: {heads[sheet]: title}
        | {row: "\n".join(map(say, whys)) for row, whys in rows.items()}
        for sheet, rows in marks(found).items()
        if rows
    }
    return await child.ask({"mark": {"sheets": sheets}}, content)


def marked(content: bytes, *, sheets: Mapping[str, Mapping[str, str]]) -> bytes:
    """The same in the process of its own; ``sheets``: by name what is said of which row."""
    out = io.BytesIO()
    made = xlsxwriter.Workbook(out, {"in_memory": True})
    writing = _Writing(made)
    for one in file.read(content).sheets:
        said = sheets.get(one.name, {})
        writing.sheet(one, {int(row): text for row, text in said.items()})
    made.close()
    return out.getvalue()


def _widths(one: Sheet) -> dict[int, float]:
    """As the file has them; else as wide as what stands there, a title aside."""
    found: dict[int, float] = {}
    for (_, column), cell in one.cells.items():
        text = str(cell.value or "").split("\n")[0]
        if len(text) <= WIDEST:
            found[column] = max(found.get(column, 6), len(text) + 2)
    return found | {column: min(width, 80) for column, width in one.widths.items()}


class _Writing:
    def __init__(self, made: xlsxwriter.Workbook) -> None:
        self._made = made
        self._plain = made.add_format(FONT)
        self._date = made.add_format(FONT | {"num_format": "dd/mm/yyyy"})
        self._struck = made.add_format(FONT | {"font_strikeout": True})
        self._fault = made.add_format(
            FONT | {"text_wrap": True, "font_color": "#C00000", "bg_color": "#FFF2CC"}
        )
        self._used: set[str] = set()

    def sheet(self, one: Sheet, said: Mapping[int, str]) -> None:
        page = self._made.add_worksheet(self._name(one.name))
        for column, width in _widths(one).items():
            page.set_column(column - 1, column - 1, width)
        for (row, column), cell in one.cells.items():
            self._cell(page, row - 1, column - 1, cell)
        last = max((column for _, column in one.cells), default=0)
        for row, text in said.items():
            page.write_string(row - 1, last, text[:LONGEST], self._fault)
            page.set_row(row - 1, LINE * (1 + text.count("\n") + len(text) // FAULT_WIDTH))
        if said:
            page.set_column(last, last, FAULT_WIDTH)
        page.set_landscape()
        page.set_paper(PAPER_A4)
        page.fit_to_pages(1, 0)
        for row in one.hidden:
            page.set_row(row - 1, None, None, {"hidden": True})
        if not one.visible:
            page.hide()

    def _name(self, name: str) -> str:
        """Excel takes 31 letters, each name once."""
        short = name[:31]
        while short.lower() in self._used:
            short = f"{short[:28]}~{len(self._used)}"
        self._used.add(short.lower())
        return short

    def _cell(self, page: Any, row: int, column: int, cell: Cell) -> None:
        """A formula without a value comes back as its text."""
        style = self._struck if cell.struck else self._plain
        if cell.value is None:
            page.write_string(row, column, f"={cell.formula}", style)
        elif isinstance(cell.value, float):
            page.write_number(row, column, cell.value, style)
        elif isinstance(cell.value, date):
            page.write_datetime(row, column, cell.value, self._date)
        else:
            page.write_string(row, column, cell.value[:LONGEST], style)
