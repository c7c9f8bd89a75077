"""Make minutes.docx anew: ``python -m bot.exports.templates.build``.

The layout is here (A4, Times New Roman 14, exact spacing), the text in wording.py.
The product reads only the committed minutes.docx.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Length, Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from bot.exports.templates import wording

TARGET = Path(__file__).with_name("minutes.docx")
MADE = datetime(2026, 1, 1)  # noqa: DTZ001  the same file whenever it is made
FONT = "Times New Roman"
WIDTH = Mm(210 - 30 - 15)
LETTERHEAD = (Mm(72), Mm(93))
SIGNATURES = (Mm(82.5), Mm(82.5))


def build() -> bytes:
    document = Document()
    _page(document)
    _styles(document)
    _letterhead(document)
    _write(document, "Minutes head", wording.TITLE)
    for part in wording.BODY:
        _part(document, part)
    _signatures(document)
    _ending(document)
    _properties(document)
    return _same_bytes(document)


def _page(document: Docx) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    number._p.append(_xml('<w:fldSimple {} w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>'))


def _styles(document: Docx) -> None:
    normal = document.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)
    normal.font.size = Pt(14)
    _font(normal)
    _spacing(normal, after=Pt(0))
    body = _style(document, "Minutes body", after=Pt(6))
    body.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    body.paragraph_format.first_line_indent = Mm(10)
    _dots_until(body, WIDTH)
    heading = _style(document, "Minutes heading", after=Pt(6), base=body, bold=True)
    heading.paragraph_format.space_before = Pt(6)
    heading.paragraph_format.keep_with_next = True
    head = _style(document, "Minutes head", after=Pt(0))
    head.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    cell = _style(document, "Minutes cell", after=Pt(2))
    cell.paragraph_format.space_before = Pt(2)


def _style(
    document: Docx,
    name: str,
    *,
    after: Length,
    base: ParagraphStyle | None = None,
    bold: bool = False,
) -> ParagraphStyle:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    style.base_style = base or document.styles["Normal"]
    style.font.bold = bold or None
    _spacing(style, after=after)
    return style


def _dots_until(lines: Paragraph | ParagraphStyle, width: Length) -> None:
    """A tab there is drawn as a dotted line."""
    stops = lines.paragraph_format.tab_stops
    stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)


def _font(style: ParagraphStyle) -> None:
    """Word takes the font of a Vietnamese letter from any of the four."""
    style.font.name = FONT
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{kind}"), FONT)
    style.element.rPr.append(_xml('<w:szCs {} w:val="28"/>'))
    style.element.rPr.append(_xml('<w:lang {} w:val="vi-VN" w:eastAsia="vi-VN"/>'))


def _spacing(style: ParagraphStyle, *, after: Length) -> None:
    spacing = style.paragraph_format
    spacing.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    spacing.line_spacing = Pt(18)
    spacing.space_before, spacing.space_after = Pt(0), after


def _letterhead(document: Docx) -> None:
    table = _table(document, LETTERHEAD, rows=2)
    for cell, lines in zip(_cells(table), wording.LETTERHEAD, strict=True):
        _write(cell, "Minutes head", lines)


def _part(document: Docx, part: wording.Part) -> None:
    match part:
        case wording.Heading(text):
            _write(document, "Minutes heading", [wording.Line(text)])
        case wording.Body(text, keep):
            _write(document, "Minutes body", [wording.Line(text)])
            document.paragraphs[-1].paragraph_format.keep_with_next = keep or None
        case wording.Grid():
            _grid(document, part)


def _grid(document: Docx, grid: wording.Grid) -> None:
    """A heading row repeated on each page, and one row for each fact between two tags."""
    table = _table(document, [Mm(w) for w in grid.widths], rows=4, style="Table Grid")
    rows = (
        grid.titles,
        (grid.loop, *[""] * (len(grid.widths) - 1)),
        grid.cells,
        ("{%tr endfor %}",),
    )
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text, width in zip(row.cells, texts, grid.widths, strict=False):
            _write(cell, "Minutes cell", [wording.Line(text)])
            _dots_until(cell.paragraphs[0], Mm(width - 4))  # less the margins of the cell
    _title_row(table.rows[0])
    for row in table.rows:
        row.cells[0].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER


def _title_row(row: _Row) -> None:
    row._tr.get_or_add_trPr().append(_xml("<w:tblHeader {}/>"))
    for cell in row.cells:
        paragraph = cell.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.keep_with_next = True
        paragraph.runs[0].bold = True


def _signatures(document: Docx) -> None:
    table = _table(document, SIGNATURES, rows=2)
    for cell, line in zip(_cells(table), wording.SIGNATURES, strict=True):
        _write(cell, "Minutes head", [line])
        spacing = cell.paragraphs[0].paragraph_format
        spacing.keep_with_next, spacing.space_before = True, Pt(12)
    for cell in table.rows[1].cells:
        cell.paragraphs[0].paragraph_format.space_before = Pt(64)  # room to sign


def _ending(document: Docx) -> None:
    """Word wants a paragraph after a table: as small as possible, lest it make a page."""
    last = document.add_paragraph().paragraph_format
    last.line_spacing = Pt(1)


def _table(document: Docx, widths: Sequence[Length], *, rows: int, style: str = "") -> Table:
    table: Table = document.add_table(rows, len(widths), style or None)
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False  # a very long word must not push the columns apart
    for row in table.rows:
        row._tr.get_or_add_trPr().append(_xml("<w:cantSplit {}/>"))
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    return table


def _cells(table: Table) -> list[_Cell]:
    return [cell for row in table.rows for cell in row.cells]


def _write(place: Docx | _Cell, style: str, lines: Sequence[wording.Line]) -> None:
    """The lines as paragraphs; a cell comes with an empty one, which is used first."""
    for at, line in enumerate(lines):
        fresh = isinstance(place, _Cell) and at == 0
        paragraph = place.paragraphs[0] if fresh else place.add_paragraph()
        paragraph.style = style
        run = paragraph.add_run(line.text)
        run.bold, run.italic = line.bold or None, line.italic or None
        run.font.all_caps = line.capitals or None
        run.font.size = Pt(line.size) if line.size else None
        if line.boxed:
            run._r.get_or_add_rPr().append(_xml('<w:bdr {} w:val="single" w:sz="6" w:space="2"/>'))
        paragraph.paragraph_format.space_before = Pt(line.above) if line.above else None
        if line.rule:
            _rule(paragraph, Mm(line.rule))


def _rule(paragraph: Paragraph, indent: Length) -> None:
    """An empty paragraph is a line, shorter than the column by the indent on both sides."""
    spacing = paragraph.paragraph_format
    spacing.line_spacing, spacing.space_after = Pt(4), Pt(8)
    spacing.left_indent = spacing.right_indent = indent
    border = '<w:pBdr {}><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
    paragraph._p.get_or_add_pPr().insert_element_before(
        _xml(border), "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc"
    )


def _xml(markup: str) -> Any:
    return parse_xml(markup.format(nsdecls("w")))


def _properties(document: Docx) -> None:
    properties = document.core_properties
    properties.author = properties.comments = properties.last_modified_by = ""
    properties.title, properties.language = wording.NAME, "vi-VN"
    properties.created = properties.modified = MADE


def _same_bytes(document: Docx) -> bytes:
    """Without the time at which each part was written."""
    made, out = BytesIO(), BytesIO()
    document.save(made)
    with ZipFile(made) as source, ZipFile(out, "w") as target:
        for name in source.namelist():
            info = ZipInfo(name, MADE.timetuple()[:6])
            target.writestr(info, source.read(name), ZIP_DEFLATED)
    return out.getvalue()


if __name__ == "__main__":
    TARGET.write_bytes(build())
