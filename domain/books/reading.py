"""What was understood of a workbook, and every place that is to be looked at."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from domain.books.sheet import column_of, letter
from domain.chat import Word
from domain.errors import Refused

Kind = Literal["cells", "members", "groups", "decisions", "posts", "days", "names", "rules"]


class Unreadable(Refused):
    """The whole file cannot be used; the key is the sentence that says why."""


class Odd(Refused):
    """A cell cannot be understood; the key says why."""


@dataclass(frozen=True, slots=True)
class Note:
    """A place of the sheet ("D4", a row "5", or the name of a sheet), what stands there, and why
    it is named. ``sheet``: which one, where several are read as one list.
    """

    at: str
    row: int
    read: str
    why: Word
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row that was understood; ``values`` by name of what it says. ``part``: of several tables
    side by side the one it stands in; ``sheet``: of several sheets read as one list.
    """

    row: int
    values: Mapping[str, Any]
    part: int = 0
    sheet: str = ""


@dataclass(frozen=True)
class Table:
    """Where a list stands: ``sheet``, ``from_row`` its head, ``letters`` the columns by what they
    are. ``turned``: rows and columns are exchanged.
    """

    sheet: str
    from_row: int
    letters: Mapping[str, str] = field(default_factory=dict)
    turned: bool = False


@dataclass(frozen=True)
class Reading:
    """A list, of one sheet or several. ``faults``: places that are wrong and are left out, or keep
    the whole list from being written. ``asides``: rows and sheets that are not taken and wait for
    an answer. ``says``: taken, and to be looked at.
    """

    kind: Kind
    tables: tuple[Table, ...]
    rows: tuple[Row, ...] = ()
    faults: tuple[Note, ...] = ()
    asides: tuple[Note, ...] = ()
    says: tuple[Note, ...] = ()

    def table(self, row: Row) -> Table:
        return next((one for one in self.tables if one.sheet == row.sheet), self.tables[0])

    def has(self, column: str) -> bool:
        return any(column in one.letters for one in self.tables)

    def note(self, row: Row, columns: str | tuple[str, ...], read: str, why: Word) -> Note:
        """At the first of these columns that is there."""
        table = self.table(row)
        names = (columns,) if isinstance(columns, str) else columns
        letters = (table.letters[name] for name in names if name in table.letters)
        made = Note(f"{next(letters, '')}{row.row}", row.row, read, why, row.sheet)
        return turned_back(made) if table.turned else made

    def of_sheet(self, name: str) -> Reading:
        """The same, and each row and note says on which sheet it stands."""
        parts: dict[str, Any] = {
            part: tuple(replace(one, sheet=one.sheet or name) for one in getattr(self, part))
            for part in ("rows", "faults", "asides", "says")
        }
        return replace(self, **parts)


PLACE = re.compile(r"([A-Z]+)(\d+)")


def turned_back(note: Note) -> Note:
    """Its place as it is in the file, where rows and columns were exchanged."""
    if not note.row:
        return note
    if found := PLACE.fullmatch(note.at):
        row = column_of(found[1])
        return replace(note, at=f"{letter(int(found[2]))}{row}", row=row)
    return replace(note, at=letter(int(note.at))) if note.at.isdigit() else note


@dataclass
class Notes:
    """Collects them while rows are read; a row with a fault or aside is not taken."""

    faults: list[Note] = field(default_factory=list)
    asides: list[Note] = field(default_factory=list)
    says: list[Note] = field(default_factory=list)
    off: set[tuple[int, int]] = field(default_factory=set)
    part: int = 0  # which of several tables side by side is being read

    def fault(self, at: str, row: int, read: str, why: Word) -> None:
        self.faults.append(Note(at, row, read, why))
        self.off.add((row, self.part))

    def aside(self, row: int, read: str, why: Word) -> None:
        self.asides.append(Note(str(row), row, read, why))
        self.off.add((row, self.part))

    def wait(self, at: str, row: int, read: str, why: Word) -> None:
        """One thing of a row waits for an answer; the rest of it is taken."""
        self.asides.append(Note(at, row, read, why))

    def is_off(self, row: Row) -> bool:
        return (row.row, row.part) in self.off

    def say(self, at: str, row: int, read: str, why: Word) -> None:
        self.says.append(Note(at, row, read, why))
