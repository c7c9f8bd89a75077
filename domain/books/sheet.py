"""A workbook as it was read: cells with their place, and what can be seen of rows and columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

Value = str | float | date | None  # a moment is a date with its hours (datetime)


@dataclass(frozen=True, slots=True)
class Cell:
    """``formula`` without a value: none was stored. ``shape``: the number format.

    ``error``: the value is one of Excel's, such as "#REF!". ``dropped``: what is struck through of
    a text that stands; it is no part of the value.
    """

    value: Value = None
    formula: str = ""
    shape: str = ""
    struck: bool = False
    error: bool = False
    dropped: str = ""


EMPTY = Cell()
Area = tuple[int, int, int, int]  # top, left, bottom, right


@dataclass(frozen=True)
class Sheet:
    """Rows and columns are counted from 1. ``hidden``: rows out of sight. ``turned``: they are
    exchanged, see ``turning.py``. ``shifted``: rows of a text with more fields than the others.
    """

    name: str
    cells: Mapping[tuple[int, int], Cell]
    merged: tuple[Area, ...] = ()
    hidden: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    filtered: bool = False
    visible: bool = True
    widths: Mapping[int, float] = field(default_factory=dict)
    turned: bool = False
    shifted: frozenset[int] = frozenset()

    @cached_property
    def rows(self) -> Mapping[int, tuple[int, ...]]:
        """The columns that hold something, by row, both in order."""
        found: dict[int, list[int]] = {}
        for row, column in sorted(self.cells):
            found.setdefault(row, []).append(column)
        return {row: tuple(columns) for row, columns in found.items()}

    @cached_property
    def covered(self) -> Mapping[tuple[int, int], tuple[int, int]]:
        """The first cell of the merged area that a cell lies in."""
        return {
            (row, column): (top, left)
            for top, left, bottom, right in self.merged
            for row in range(top, bottom + 1)
            for column in range(left, right + 1)
        }

    def home(self, row: int, column: int) -> tuple[int, int]:
        """Where the value of this place stands: of a merged area, in its first cell."""
        return self.covered.get((row, column), (row, column))

    def cell(self, row: int, column: int) -> Cell:
        return self.cells.get(self.home(row, column), EMPTY)


@dataclass(frozen=True)
class Workbook:
    """``macros``: there are some; they are never run."""

    sheets: tuple[Sheet, ...]
    macros: bool = False


def letter(column: int) -> str:
    """The name of a column: 1 is A, 28 is AB."""
    first, last = divmod(column - 1, 26)
    return (letter(first) if first else "") + chr(ord("A") + last)


def column_of(name: str) -> int:
    """The number of a column: A is 1, AB is 28."""
    total = 0
    for sign in name:
        total = total * 26 + ord(sign) - ord("A") + 1
    return total
