"""A paper as a DOCX document: one look for all of them."""

from __future__ import annotations

from datetime import datetime

from docx import Document
from docx.document import Document as Docx
from docx.shared import Mm, Pt

from bot.exports.templates.layout import grid, page, tables
from bot.exports.templates.layout.paragraphs import write
from bot.exports.templates.paper import Body, Grid, Heading, Line, Lines, Paper, Part

MADE = datetime(2026, 1, 1)  # noqa: DTZ001  the same file whenever it is made
LETTERHEAD = (Mm(72), Mm(93))
BELOW_A_GRID = Pt(5)
SIGNATURES = (Mm(82.5), Mm(82.5))


def lay_out(paper: Paper) -> Docx:
    document = Document()
    page.set_up(document)
    _letterhead(document, paper.letterhead)
    write(document, "Paper head", paper.title)
    for part in paper.body:
        _part(document, part)
    _signatures(document, paper.signatures)
    _ending(document)
    _properties(document, paper.name)
    return document


def _letterhead(document: Docx, letterhead: tuple[Lines, ...]) -> None:
    table = tables.table(document, LETTERHEAD, rows=2)
    for cell, lines in zip(tables.cells(table), letterhead, strict=True):
        write(cell, "Paper head", lines)


def _part(document: Docx, part: Part) -> None:
    match part:
        case Heading(text):
            write(document, "Paper heading", [Line(text)])
        case Body(text, keep):
            write(document, "Paper body", [Line(text)])
            document.paragraphs[-1].paragraph_format.keep_with_next = keep or None
        case Grid():
            grid.draw(document, part)
            document.add_paragraph().paragraph_format.line_spacing = BELOW_A_GRID


def _signatures(document: Docx, signatures: tuple[Lines, ...]) -> None:
    table = tables.table(document, SIGNATURES, rows=2)
    for cell, lines in zip(tables.cells(table), signatures, strict=True):
        write(cell, "Paper head", lines)
        cell.paragraphs[0].paragraph_format.space_before = Pt(12)
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.keep_with_next = True
    for cell in table.rows[1].cells:
        cell.paragraphs[0].paragraph_format.space_before = Pt(64)  # room to sign


def _ending(document: Docx) -> None:
    """Word wants a paragraph after a table: as small as possible, lest it make a page."""
    last = document.add_paragraph().paragraph_format
    last.line_spacing = Pt(1)


def _properties(document: Docx, name: str) -> None:
    properties = document.core_properties
    properties.author = properties.comments = properties.last_modified_by = ""
    properties.title, properties.language = name, "vi-VN"
    properties.created = properties.modified = MADE
