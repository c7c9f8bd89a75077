"""A table of facts."""

from __future__ import annotations

from docx.document import Document as Docx
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm
from docx.table import _Cell, _Row

from bot.exports.templates.layout.paragraphs import dots_until, write, xml
from bot.exports.templates.layout.tables import table
from bot.exports.templates.paper import Grid, Line, Row


def draw(document: Docx, grid: Grid) -> None:
    """The titles are repeated on each page."""
    rows = (Row(grid.titles, bold=True), *grid.rows)
    made = table(document, [Mm(w) for w in grid.widths], rows=len(rows), style="Table Grid")
    for place, row in zip(made.rows, rows, strict=True):
        if isinstance(row, Row):
            _row(place, row, grid)
        else:
            write(place.cells[0], "Paper cell", [Line(row)])
    _title_row(made.rows[0])


def _row(place: _Row, row: Row, grid: Grid) -> None:
    singles = range(row.across, len(grid.widths))
    spans = (range(row.across), *(range(at, at + 1) for at in singles))
    for text, span in zip(row.cells, spans, strict=True):
        cell = place.cells[span[0]].merge(place.cells[span[-1]])
        _cell(cell, Line(text, bold=row.bold), span, grid)
        cell.paragraphs[0].paragraph_format.keep_with_next = row.bold or None


def _cell(cell: _Cell, line: Line, span: range, grid: Grid) -> None:
    write(cell, "Paper dense cell" if grid.dense else "Paper cell", [line])
    margins = 4
    dots_until(cell.paragraphs[0], Mm(sum(grid.widths[at] for at in span) - margins))
    if len(span) == 1 and span[0] in grid.centred:
        _centre(cell)
    if grid.dense:
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER


def _title_row(row: _Row) -> None:
    row._tr.get_or_add_trPr().append(xml("<w:tblHeader {}/>"))
    for cell in row.cells:
        _centre(cell)


def _centre(cell: _Cell) -> None:
    cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
