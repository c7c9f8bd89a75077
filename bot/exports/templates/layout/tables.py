"""Tables of fixed widths: without lines they hold what stands side by side."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document as Docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.shared import Length
from docx.table import Table, _Cell

from bot.exports.templates.layout.paragraphs import xml


def table(document: Docx, widths: Sequence[Length], *, rows: int, style: str = "") -> Table:
    made: Table = document.add_table(rows, len(widths), style or None)
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    made.autofit = False  # a very long word must not push the columns apart
    for row in made.rows:
        row._tr.get_or_add_trPr().append(xml("<w:cantSplit {}/>"))
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    return made


def cells(table: Table) -> list[_Cell]:
    return [cell for row in table.rows for cell in row.cells]
