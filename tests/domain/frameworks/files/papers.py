"""Writes what an office has: a Word paper of lines and tables, an Excel book with merged cells."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import xlsxwriter
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

Rows = Sequence[Any]
Area = tuple[int, int, int, int]  # top, left, bottom, right, from 0


class Paper:
    """A Word paper, line by line."""

    def __init__(self) -> None:
        self._made = Document()

    def lines(self, text: str) -> Paper:
        for line in text.strip("\n").split("\n"):
            self._made.add_paragraph(line)
        return self

    def table(self, rows: Rows, merged: Sequence[Area] = ()) -> Paper:
        """A line break within a cell is a paragraph of its own."""
        made = self._made.add_table(len(rows), max(map(len, rows)))
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                first, *rest = str(text).split("\n")
                made.cell(at, column).text = first
                for line in rest:
                    made.cell(at, column).add_paragraph(line)
        for top, left, bottom, right in merged:
            made.cell(top, left).merge(made.cell(bottom, right))
        return self

    def numbered(self, lines: Sequence[tuple[int, str]]) -> Paper:
        """Numbered by Word itself: I., 1., a), each beginning anew below the one above."""
        self._number_shapes()
        for level, text in lines:
            self._number(self._made.add_paragraph(text), level)
        return self

    def numbered_cells(self, rows: Rows) -> Paper:
        """A table with 1., 2., … in its first column, which are no text either."""
        self._number_shapes()
        self.table(rows)
        for row in self._made.tables[-1].rows[1:]:
            if not row.cells[0].text:
                self._number(row.cells[0].paragraphs[0], 1)
        return self

    def _number_shapes(self) -> None:
        part = self._made.part.numbering_part.element
        shapes = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"))
        levels = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for at, (kind, text) in enumerate(shapes)
        )
        space = nsdecls("w")
        part.insert(
            0, parse_xml(f'<w:abstractNum {space} w:abstractNumId="77">{levels}</w:abstractNum>')
        )
        part.append(parse_xml(f'<w:num {space} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))

    def _number(self, paragraph: Any, level: int) -> None:
        properties = paragraph._p.get_or_add_pPr()
        of = f'<w:ilvl w:val="{level}"/><w:numId w:val="77"/>'
        properties.append(parse_xml(f"<w:numPr {nsdecls('w')}>{of}</w:numPr>"))

    def content(self) -> bytes:
        out = io.BytesIO()
        self._made.save(out)
        return out.getvalue()


class Book:
    """An Excel book, sheet by sheet; a tuple is a formula with its stored value."""

    def __init__(self) -> None:
        self._out = io.BytesIO()
        self._made = xlsxwriter.Workbook(self._out, {"in_memory": True})

    def sheet(
        self,
        name: str,
        rows: Rows,
        merged: Sequence[Area] = (),
        *,
        hidden: Sequence[int] = (),
        shown: bool = True,
    ) -> Book:
        page = self._made.add_worksheet(name)
        for top, left, bottom, right in merged:
            page.merge_range(top, left, bottom, right, "")
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, tuple):
                    page.write_formula(at, column, value[0], None, value[1])
                elif value != "":
                    page.write(at, column, value)
        for at in hidden:
            page.set_row(at, None, None, {"hidden": True})
        if not shown:
            page.hide()
        return self

    def content(self) -> bytes:
        self._made.close()
        return self._out.getvalue()
