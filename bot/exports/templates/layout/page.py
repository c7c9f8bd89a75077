"""The page (A4, its margins and number) and the styles: Times New Roman 14, exact spacing."""

from __future__ import annotations

from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.styles.style import ParagraphStyle

from bot.exports.templates.layout.paragraphs import dots_until, xml

FONT = "Times New Roman"
LEFT, RIGHT = Mm(30), Mm(15)
WIDTH = Length(Mm(210) - LEFT - RIGHT)


def set_up(document: Docx) -> None:
    _page(document)
    _styles(document)


def _page(document: Docx) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = LEFT, RIGHT
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    number._p.append(xml('<w:fldSimple {} w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>'))


def _styles(document: Docx) -> None:
    normal = document.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)
    normal.font.size = Pt(14)
    _font(normal)
    _spacing(normal, after=Pt(0))
    body = _style(document, "Paper body", after=Pt(6))
    body.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    body.paragraph_format.first_line_indent = Mm(10)
    dots_until(body, WIDTH)
    heading = _style(document, "Paper heading", after=Pt(6), base=body, bold=True)
    heading.paragraph_format.space_before = Pt(6)
    heading.paragraph_format.keep_with_next = True
    head = _style(document, "Paper head", after=Pt(0))
    head.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    cell = _style(document, "Paper cell", after=Pt(2))
    cell.paragraph_format.space_before = Pt(2)
    dense = _style(document, "Paper dense cell", after=Pt(2), base=cell)
    dense.font.size = Pt(12)
    dense.paragraph_format.line_spacing = Pt(15)
    dense.paragraph_format.space_before = Pt(2)


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


def _font(style: ParagraphStyle) -> None:
    """Word takes the font of a Vietnamese letter from any of the four."""
    style.font.name = FONT
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{kind}"), FONT)
    style.element.rPr.append(xml('<w:szCs {} w:val="28"/>'))
    style.element.rPr.append(xml('<w:lang {} w:val="vi-VN" w:eastAsia="vi-VN"/>'))


def _spacing(style: ParagraphStyle, *, after: Length) -> None:
    spacing = style.paragraph_format
    spacing.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    spacing.line_spacing = Pt(18)
    spacing.space_before, spacing.space_after = Pt(0), after
