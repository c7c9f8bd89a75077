"""Reads what a Word paper says: its lines and tables, with the numbers that Word itself writes.

Only the text of the paper and how its lists are numbered are opened; pictures, macros and links
are not. What was struck out by a reviewer, and what is hidden, is no text.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from bot.books.packed import is_bomb
from domain.books import Unreadable
from domain.frameworks import Table

PAPER, NUMBERING, STYLES = "word/document.xml", "word/numbering.xml", "word/styles.xml"
MOST_CELLS = 20_000
ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
W = {name: qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc", "t", "tab", "br", "cr", "val", "r")}
ASIDE = {qn("w:del"), qn("w:moveFrom"), qn("w:pPr"), qn("w:rPr"), qn("w:instrText")}
ASIDE |= {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
INSIDE = {
    qn(f"w:{name}") for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")
}


def read(content: bytes) -> list[str | Table]:
    """Unreadable: it is no Word paper, or not a whole one."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if is_bomb(archive):
                raise Unreadable("framework-file-too-large")
            names = set(archive.namelist())
            if PAPER not in names:
                raise Unreadable("framework-file-unknown")
            parts = {
                name: _parsed(archive.read(name))
                for name in (PAPER, NUMBERING, STYLES)
                if name in names
            }
    except (zipfile.BadZipFile, SyntaxError, ValueError, OSError, EOFError, NotImplementedError):
        raise Unreadable("framework-file-broken") from None
    except RuntimeError:  # a password
        raise Unreadable("framework-file-locked") from None
    body = parts[PAPER].find(qn("w:body"))
    if body is None:
        raise Unreadable("framework-file-broken")
    return list(_Reader(_Numbers(parts)).pieces(body))


def _parsed(content: bytes) -> Any:
    """Without entities of its own, by which a small file may become a large one."""
    found: Any = parse_xml(content)
    if found.getroottree().docinfo.doctype:
        raise Unreadable("framework-file-broken")
    return found


class _Reader:
    def __init__(self, numbers: _Numbers) -> None:
        self._numbers = numbers
        self._cells = 0

    def pieces(self, body: Any, *, cell: bool = False) -> Iterator[str | Table]:
        for one in body:
            if one.tag == W["p"]:
                yield from self._lines(one, cell=cell)
            elif one.tag == W["tbl"]:
                yield Table(tuple(map(tuple, self._rows(one))))
            elif one.tag in INSIDE:
                yield from self.pieces(one, cell=cell)

    def _lines(self, paragraph: Any, *, cell: bool) -> list[str]:
        """A number without a text is one only in a cell of its own."""
        text = "".join(_text(paragraph)).strip()
        if not text and not cell:
            return []
        number = self._numbers.next(paragraph)
        return [line for line in f"{number} {text}".strip().split("\n") if line]

    def _rows(self, table: Any) -> Iterator[list[str]]:
        for row in _below(table, W["tr"]):
            cells = list[str]()
            for cell in _below(row, W["tc"]):
                cells += [self._cell(cell), *[""] * (_span(cell) - 1)]
            self._cells += len(cells)
            if self._cells > MOST_CELLS:
                raise Unreadable("framework-file-too-large")
            yield cells

    def _cell(self, cell: Any) -> str:
        """A table within a cell, line by line; what goes on from the cell above is empty."""
        merged = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
        if merged is not None and merged.get(W["val"]) != "restart":
            return ""
        lines = list[str]()
        for piece in self.pieces(cell, cell=True):
            inner = [piece] if isinstance(piece, str) else [" ".join(row) for row in piece.rows]
            lines += inner
        return "\n".join(lines)


def _below(parent: Any, tag: str) -> Iterator[Any]:
    """Also what was put in by a reviewer, or lies in a field to be filled in."""
    for one in parent:
        if one.tag == tag:
            yield one
        elif one.tag in INSIDE:
            yield from _below(one, tag)


def _span(cell: Any) -> int:
    found = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    return min(int(found.get(W["val"], 1)), 60) if found is not None else 1


def _text(parent: Any) -> Iterator[str]:
    for one in parent:
        if one.tag in ASIDE or (one.tag == W["r"] and _hidden(one)):
            continue
        if one.tag == W["t"]:
            yield one.text or ""
        elif one.tag == W["tab"]:
            yield " "
        elif one.tag in (W["br"], W["cr"]):
            yield "\n"
        else:
            yield from _text(one)


def _hidden(run: Any) -> bool:
    for name in ("vanish", "strike", "dstrike"):
        found = run.find(f"{qn('w:rPr')}/{qn(f'w:{name}')}")
        if found is not None and found.get(W["val"], "1") not in ("0", "false", "none"):
            return True
    return False


class _Numbers:
    """The numbers of lists, which are not in the text: "I.", "1.", "a)", begun anew where due."""

    def __init__(self, parts: Mapping[str, Any]) -> None:
        self._levels = _levels(parts.get(NUMBERING))
        self._styles = _numbered_styles(parts.get(STYLES))
        self._counts: dict[str, dict[int, int]] = {}

    def next(self, paragraph: Any) -> str:
        """What stands in front of this paragraph; "" where it is no line of a numbered list."""
        at = _place(paragraph.find(qn("w:pPr")))
        if at is None:
            style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
            at = self._styles.get(style.get(W["val"], "")) if style is not None else None
        if at is None or at[0] not in self._levels:
            return ""
        of, level = at
        levels = self._levels[of]
        counts = self._counts.setdefault(of, {})
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        first = levels[level][0] if level in levels else 1
        counts[level] = counts.get(level, first - 1) + 1
        return _written(levels, counts, level)


def _place(properties: Any) -> tuple[str, int] | None:
    """(number of the list, level)"""
    found = properties.find(qn("w:numPr")) if properties is not None else None
    if found is None:
        return None
    of, level = (found.find(qn(f"w:{name}")) for name in ("numId", "ilvl"))
    if of is None:
        return None
    return of.get(W["val"], ""), int(level.get(W["val"], 0)) if level is not None else 0


def _numbered_styles(part: Any) -> dict[str, tuple[str, int]]:
    if part is None:
        return {}
    styles = [(one, _place(one.find(qn("w:pPr")))) for one in part.iter(qn("w:style"))]
    return {one.get(qn("w:styleId"), ""): place for one, place in styles if place}


Levels = Mapping[int, tuple[int, str, str]]  # first number, kind, text such as "%1.%2."


def _levels(part: Any) -> dict[str, Levels]:
    """By the number of a list."""
    if part is None:
        return {}
    shapes = {
        one.get(qn("w:abstractNumId")): {
            int(level.get(qn("w:ilvl"), 0)): (
                int(_val(level, "start", "1")),
                _val(level, "numFmt", "decimal"),
                _val(level, "lvlText", ""),
            )
            for level in one.findall(qn("w:lvl"))
        }
        for one in part.findall(qn("w:abstractNum"))
    }
    return {
        one.get(qn("w:numId"), ""): shapes.get(_val(one, "abstractNumId", ""), {})
        for one in part.findall(qn("w:num"))
    }


def _val(parent: Any, name: str, other: str) -> str:
    found = parent.find(qn(f"w:{name}"))
    return str(found.get(W["val"], other)) if found is not None else other


def _written(levels: Levels, counts: Mapping[int, int], level: int) -> str:
    _, kind, text = levels.get(level, (1, "none", ""))
    if kind == "bullet":
        return "-"
    for at, count in counts.items():
        text = text.replace(f"%{at + 1}", _number(count, levels[at][1] if at in levels else ""))
    return "" if kind == "none" or "%" in text else text


def _number(count: int, kind: str) -> str:
    if kind in ("upperRoman", "lowerRoman"):
        found = ""
        for value, sign in ROMAN:
            found += sign * (count // value)
            count %= value
        return found if kind == "upperRoman" else found.lower()
    if kind in ("upperLetter", "lowerLetter"):
        sign = chr(ord("a") + (count - 1) % 26)
        return sign.upper() if kind == "upperLetter" else sign
    return str(count)
