"""What a template is made of, from top to bottom; wording/ has its words, layout/ its look."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One paragraph of a heading; ``size`` and ``above`` (the space) in points, 0: as usual."""

    text: str
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    boxed: bool = False
    underlined: bool = False
    left: bool = False  # else as the others of its place
    size: int = 0
    above: int = 0
    rule: int = 0  # mm: an empty line with a stroke this much shorter at both ends


@dataclass(frozen=True)
class Heading:
    text: str


@dataclass(frozen=True)
class Body:
    text: str
    keep: bool = False  # on the page of what follows


@dataclass(frozen=True)
class Row:
    """``across``: the columns that the first cell takes; each of the others takes one."""

    cells: tuple[str, ...]
    across: int = 1
    bold: bool = False  # and on the page of what follows


@dataclass(frozen=True, kw_only=True)
class Grid:
    """A table; widths in mm. A row that is only text is a tag, gone when it has been obeyed."""

    widths: tuple[int, ...]
    titles: tuple[str, ...]
    rows: tuple[Row | str, ...]
    centred: tuple[int, ...] = (0,)
    dense: bool = False  # smaller letters: many columns


Part = Heading | Body | Grid
Lines = tuple[Line, ...]


@dataclass(frozen=True, kw_only=True)
class Paper:
    """``letterhead`` and ``signatures``: cells of two columns, row by row."""

    name: str
    letterhead: tuple[Lines, ...]
    title: Lines
    body: tuple[Part, ...]
    signatures: tuple[Lines, ...]
