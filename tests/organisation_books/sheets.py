"""What a workbook of an office holds, before it becomes a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

Plain = str | int | float | date | None


@dataclass(frozen=True)
class Formula:
    """A formula, with the value that was stored beside it; None: no value is stored."""

    text: str
    value: str | int | float | None = None


@dataclass(frozen=True)
class Styled:
    """A value in a style of STYLES: struck through, a number that shows its leading zeros ..."""

    value: Plain
    style: str


@dataclass(frozen=True)
class Corrected:
    """A text of which the first line is struck through, and the next was written below it."""

    old: str
    new: str


Value = Plain | Formula | Styled | Corrected
Row = Sequence[Value]


@dataclass(frozen=True)
class Sheet:
    """One sheet; rows and columns are counted from 1 in ``hidden`` and as Excel names them."""

    name: str
    rows: Sequence[Row]
    merged: tuple[str, ...] = ()
    hidden: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    filter: str = ""  # the range of an automatic filter; its rows out of sight are hidden
    state: str = "visible"


@dataclass(frozen=True)
class Book:
    """A workbook: its sheets, its calendar, and parts that are no sheet (macros, links)."""

    sheets: tuple[Sheet, ...]
    date1904: bool = False
    plain: bool = False  # as some programs export: text inside the cells, cells without address
    parts: Mapping[str, bytes] = field(default_factory=dict)

    def at(self, sheet: int, row: int, column: str) -> Value:
        """The value of a cell as Excel names it; None outside the rows."""
        rows, index = self.sheets[sheet].rows, number(column) - 1
        if row > len(rows) or index >= len(rows[row - 1]):
            return None
        return rows[row - 1][index]


def letter(column: int) -> str:
    """The name of a column: 1 is A, 28 is AB."""
    first, last = divmod(column - 1, 26)
    return (letter(first) if first else "") + chr(ord("A") + last)


def number(column: str) -> int:
    """The number of a column: A is 1, AB is 28."""
    total = 0
    for sign in column:
        total = total * 26 + ord(sign) - ord("A") + 1
    return total


def shown(value: Value) -> str:
    """A value as a person would read it in the cell."""
    if isinstance(value, Formula):
        return f"={value.text}" if value.value is None else str(value.value)
    if isinstance(value, Styled):
        return shown(value.value)
    if isinstance(value, Corrected):
        return value.new
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return "" if value is None else str(value)
