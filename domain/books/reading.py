"""What was understood of a workbook, and every place that is to be looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

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
    it is named.
    """

    at: str
    row: int
    read: str
    why: Word


@dataclass(frozen=True, slots=True)
class Row:
    """A row that was understood; ``values`` by name of what it says. ``part``: of several tables
    side by side the one it stands in.
    """

    row: int
    values: Mapping[str, Any]
    part: int = 0


@dataclass(frozen=True)
class Reading:
    """``faults``: nothing of the file can be written. ``asides``: rows and sheets that are not
    taken and wait for an answer. ``says``: taken, and to be looked at. ``from_row``: the head.
    ``letters``: the columns by what they are. ``turned``: rows and columns are exchanged.
    """

    kind: Kind
    sheet: str
    from_row: int
    letters: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[Row, ...] = ()
    faults: tuple[Note, ...] = ()
    asides: tuple[Note, ...] = ()
    says: tuple[Note, ...] = ()
    turned: bool = False


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
