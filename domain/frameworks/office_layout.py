"""A page whose cells are told apart by where they stand, such as the text of a PDF: as tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from domain.frameworks.office_classes import is_classes
from domain.frameworks.office_columns import CODE, Columns, columns
from domain.frameworks.office_items import BULLET
from domain.frameworks.office_table import Table
from domain.patterns import late

SEGMENT = late(r"\S+(?: \S+)*")
NEAR = 3  # letters by which a cell may stand beside its column

Cell = tuple[int, str]  # where it begins, and what it says


def pieces(text: str) -> Iterator[str | Table]:
    """Lines, and from the head of a table of criteria on its rows; what stands beside another
    behind it, as in the head of a paper.
    """
    table: _Table | None = None
    beside: list[str] = []
    for line in text.split("\n"):
        cells = [(found.start(), found[0]) for found in SEGMENT.finditer(line)]
        if not cells or (table and table.takes(cells)):
            continue
        if table:
            yield table.made
        head = columns([[said for _, said in cells]])
        table = _Table(head, [at for at, _ in cells], [[cells]]) if head else None
        if table is None and _marked(cells):
            yield " ".join(said for _, said in cells)
        elif table is None:
            yield cells[0][1]
            beside += [said for _, said in cells[1:]]
        if beside and (table or len(cells) == 1):
            yield " ".join(beside)
            beside = []
    if table:
        yield table.made


@dataclass
class _Table:
    """``starts``: where its columns begin; ``rows``: the lines of each."""

    head: Columns
    starts: list[int]
    rows: list[list[Sequence[Cell]]] = field(default_factory=list)

    def takes(self, cells: Sequence[Cell]) -> bool:
        """Whether a line is part of it: what runs over a column is none."""
        first, said = cells[0]
        if is_classes(said):
            return False
        if len(cells) == 1 and self._column(first) < len(self.starts) - 1:
            ends = self.starts[self._column(first) + 1]
            if first + len(said) > ends + NEAR:
                return False
        if len(self.rows) == 1 and not _begins(cells):
            new = [at for at, _ in cells if all(abs(at - one) > NEAR for one in self.starts)]
            self.starts = sorted([*self.starts, *new])
            self.rows[0].append(cells)
        elif self._is_row(cells):
            self.rows.append([cells])
        else:
            self.rows[-1].append(cells)
        return True

    def _is_row(self, cells: Sequence[Cell]) -> bool:
        """A code of its own, or points where the row above has some already."""
        if len(self.rows) == 1 or (self.head.code is not None and self._column(cells[0][0]) == 0):
            return True
        worth = self._points()
        given = {self._column(at) for line in self.rows[-1] for at, _ in line}
        return worth in given and worth in {self._column(at) for at, _ in cells}

    def _points(self) -> int | None:
        if self.head.points is None:
            return None
        return self._column(self.rows[0][0][self.head.points][0])

    def _column(self, at: int) -> int:
        return max((n for n, start in enumerate(self.starts) if start <= at + NEAR), default=0)

    @property
    def made(self) -> Table:
        return Table(tuple(self._row(lines) for lines in self.rows))

    def _row(self, lines: Sequence[Sequence[Cell]]) -> tuple[str, ...]:
        """What goes on below is put behind; what has a bullet begins anew."""
        row = [""] * len(self.starts)
        for line in lines:
            for at, said in line:
                n = self._column(at)
                apart = "\n" if BULLET.match(said) else " "
                row[n] = f"{row[n]}{apart}{said}".strip() if row[n] else said
        return tuple(row)


def _marked(cells: Sequence[Cell]) -> bool:
    """Of a list: "I.", "-", and what stands behind it."""
    mark = cells[0][1]
    return CODE.fullmatch(mark.strip("(). ")) is not None or BULLET.fullmatch(mark) is not None


def _begins(cells: Sequence[Cell]) -> bool:
    """ "I", "1.", "(1)", or points: below the head."""
    return _marked(cells) or any(char.isdigit() for _, said in cells for char in said)
