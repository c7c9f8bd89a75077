"""Lines, strokes and dotted lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Length, Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from bot.exports.templates.paper import Line


def write(place: Docx | _Cell, style: str, lines: Sequence[Line]) -> None:
    """The lines as paragraphs; a cell comes with an empty one, which is used first."""
    for at, line in enumerate(lines):
        fresh = isinstance(place, _Cell) and at == 0
        paragraph = place.paragraphs[0] if fresh else place.add_paragraph()
        paragraph.style = style
        _line(paragraph, line)


def _line(paragraph: Paragraph, line: Line) -> None:
    run = paragraph.add_run(line.text)
    run.bold, run.italic = line.bold or None, line.italic or None
    run.underline = line.underlined or None
    run.font.all_caps = line.capitals or None
    run.font.size = Pt(line.size) if line.size else None
    if line.boxed:
        run._r.get_or_add_rPr().append(xml('<w:bdr {} w:val="single" w:sz="6" w:space="2"/>'))
    if line.left:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
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
        xml(border), "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc"
    )


def dots_until(lines: Paragraph | ParagraphStyle, width: Length) -> None:
    """A tab there is drawn as a dotted line."""
    stops = lines.paragraph_format.tab_stops
    stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)


def xml(markup: str) -> Any:
    return parse_xml(markup.format(nsdecls("w")))
