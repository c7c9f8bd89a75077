"""What a list of cells says of all of them together, beside its rows; and rows that say nothing."""

from __future__ import annotations

from collections.abc import Sequence

from domain.books.columns import Head
from domain.books.lines import TOTAL, shown
from domain.books.reading import Notes, Row
from domain.books.sheet import Sheet, letter
from domain.chat import word

LEAST = 3  # full members of a cell


def tell(sheet: Sheet, head: Head, rows: Sequence[Row], notes: Notes) -> None:
    """Sums that are others than those of the rows above; cells without a count, or with too few."""
    column = head.columns.get("members")
    if column is None:
        return
    counts = {row.row: row.values["members"] for row in rows}
    off = {row for row, part in notes.off if part == notes.part}
    if not sheet.hidden and all(counts.get(row) is not None for row in off):
        _tell_sums(sheet, head, {row: count or 0 for row, count in counts.items()}, notes)
    there = [row for row in rows if row.row not in off]
    empty = [row.row for row in there if row.values["members"] is None]
    if head.has("members_older") or 2 * len(empty) >= len(there):
        empty = []  # said of the older count, or nobody's is known
    for row in empty:
        notes.say(f"{letter(column)}{row}", row, "", word("book-no-count"))
    for one in there:
        full = one.values["full"] if one.values["full"] is not None else one.values["members"]
        if full is not None and full < LEAST:
            at, read = f"{letter(column)}{one.row}", shown(sheet.cell(one.row, column))
            notes.say(at, one.row, read, word("book-too-few"))


def _tell_sums(sheet: Sheet, head: Head, counts: dict[int, int], notes: Notes) -> None:
    """Of a block, or of everything above it."""
    column = head.columns["members"]
    whole = block = 0
    for row in (row for row in sheet.rows if row > head.last):
        if row in counts:
            whole, block = whole + counts[row], block + counts[row]
        elif (said := _sum(sheet, head, row)) is not None:
            if said not in (whole, block):
                total = block if block else whole
                at, read = f"{letter(column)}{row}", shown(sheet.cell(row, column))
                notes.say(at, row, read, word("book-other-sum", sum=total))
            block = 0


def _sum(sheet: Sheet, head: Head, row: int) -> int | None:
    column, name = head.columns["members"], head.columns["unit"]
    value = sheet.cell(row, column).value
    texts = [shown(sheet.cells[row, at]).lower() for at in sheet.rows[row] if at <= name]
    if not isinstance(value, float) or not any(map(TOTAL.fullmatch, texts)):
        return None
    return int(value)
