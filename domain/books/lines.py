"""The rows below a head that say something: titles, sums, sections and signatures passed over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from domain.books import columns
from domain.books.columns import Head
from domain.books.letters import key, plain
from domain.books.reading import Notes
from domain.books.sheet import EMPTY, Cell, Sheet, letter
from domain.chat import word
from domain.parse import fold
from domain.parse.terms import terms
from domain.parse.text import shadow

TERMS = terms(__file__, "lines")
TOTAL, PAGE, NUMBERED, SECTION, STOP, DITTO, CROSS = (
    TERMS.compiled(name)
    for name in ("total", "page", "numbered", "section", "stop", "ditto", "cross")
)
MARK, CELLS = TERMS.compiled("mark"), TERMS.compiled("cells")
SECTION_ALONE = terms(__file__, "alone").compiled("section")
SECTION_LINE, ROMAN_LINE = TERMS.compiled("section_line"), TERMS.compiled("roman_line")

CELL = ("chi bo ", "cb ")  # as a name begins
WHO = ("secretary", "person", "code", "leaders")


def shown(cell: Cell) -> str:
    """A cell as a person reads it."""
    if cell.value is None:
        return f"={cell.formula}" if cell.formula else ""
    if isinstance(cell.value, float):
        whole = int(cell.value)
        return str(whole) if whole == cell.value else repr(cell.value)
    if isinstance(cell.value, date):
        return f"{cell.value:%d/%m/%Y}"
    return plain(cell.value)


@dataclass(frozen=True, slots=True)
class Line:
    """A row by the names of its columns. ``above``: the line that marks for "as above" mean.

    ``section``: the line over the whole width that it stands below; ``block``: that with a mark.
    ``more``: rows that lie in the same merged cell.
    """

    sheet: Sheet
    head: Head
    row: int
    above: Line | None = None
    section: str = ""
    block: str = ""
    more: list[Line] = field(default_factory=list)

    def at(self, name: str) -> str:
        """The place of a column in this row, as Excel names it."""
        return f"{letter(self.head.columns[name])}{self.row}"

    def cell(self, name: str) -> Cell:
        """What stands there, or above where it says "as above"."""
        column = self.head.columns.get(name)
        if column is None:
            return EMPTY
        found = self.sheet.cell(self.row, column)
        if found.struck:
            return EMPTY
        if self.sheet.turned:  # "as above" is beside here, or the month before: nobody knows
            return found
        if self.above and isinstance(found.value, str) and DITTO.fullmatch(fold(found.value)):
            return self.above.cell(name)
        return found

    def text(self, name: str) -> str:
        found = self.cell(name)
        return "" if found.error else shown(found)

    def struck(self, main: str) -> bool:
        """What makes the row is struck through, or everything that stands in it."""
        cells = [self.sheet.cells[self.row, at] for at in self.sheet.rows[self.row]]
        main_cell = self.sheet.cell(self.row, self.head.columns[main])
        return main_cell.struck or (bool(cells) and all(cell.struck for cell in cells))

    def struck_in_part(self) -> Iterator[tuple[str, Cell]]:
        """(place, cell) of what is struck through in a row that stands."""
        for column in self.head.columns.values():
            found = self.sheet.cells.get((self.row, column), EMPTY)
            if found.struck or found.dropped:
                yield f"{letter(column)}{self.row}", found

    def lies_in(self, name: str, other: Line) -> bool:
        """Both rows lie in one merged cell of this column."""
        column = self.head.columns.get(name)
        if column is None or (self.row, column) not in self.sheet.covered:
            return False
        return self.sheet.home(self.row, column) == self.sheet.home(other.row, column)


def lines(sheet: Sheet, head: Head, notes: Notes, *, main: str) -> Iterator[Line]:
    """Every row with something to understand; hidden and struck ones are put aside.

    ``main``: the column that makes a row; rows merged in it are ``more`` of the first.
    """
    above: Line | None = None
    section = block = ""
    for row in sheet.rows:
        if row <= head.last:
            continue
        if ends(sheet, row):
            break
        if (other := columns.again(sheet, row)) and main in other.columns:
            head = other
            continue
        line = Line(sheet, head, row, above, section, block)
        if _is_passed(line, main):
            section, block = _title(line) or section, _block(line, main, block)
            continue
        if above and line.lies_in(main, above):
            above.more.append(line)
        elif not _is_out_of_sight(line, notes, main):
            if above:
                yield above
            above = line
    if above:
        yield above


def ends(sheet: Sheet, row: int) -> bool:
    """Whether the signatures begin here."""
    texts = [sheet.cells[row, at].value for at in sheet.rows[row]]
    return any(isinstance(text, str) and STOP.fullmatch(fold(text)) for text in texts)


def _is_passed(line: Line, main: str) -> bool:
    """Titles between rows, numbers of columns, the head again, sums and sections."""
    sheet, row = line.sheet, line.row
    cells = [(at, shown(sheet.cells[row, at])) for at in sheet.rows[row]]
    texts = [(at, text) for at, text in cells if text]
    if not texts:
        return True
    if _is_head_again(line, texts) or _are_numbers(texts):
        return True
    first = [text for at, text in texts if at <= line.head.columns[main]]
    if any(TOTAL.fullmatch(text.lower()) or PAGE.fullmatch(fold(text)) for text in first):
        return True
    return _is_section(line, texts, main)


def _block(line: Line, main: str, before: str) -> str:
    """What stands behind a mark, in one cell or two: "A | Đảng bộ Công an xã"; else as before."""
    number, name = line.text("number"), line.text(main)
    if SECTION.fullmatch(fold(number).rstrip(".)")):
        return name
    text = number or name
    return text[found.end() :] if (found := MARK.match(shadow(text))) else before


def _title(line: Line) -> str:
    """What stands alone in a row."""
    texts = [shown(line.sheet.cells[line.row, at]) for at in line.sheet.rows[line.row]]
    texts = [text for text in texts if text]
    return texts[0] if len(texts) == 1 else ""


def _is_head_again(line: Line, texts: list[tuple[int, str]]) -> bool:
    same = [key(text) == key(line.head.texts.get(at, "")) for at, text in texts]
    return len(same) > 1 and sum(same) * 2 > len(same)


def _are_numbers(texts: list[tuple[int, str]]) -> bool:
    """1 2 3 4, or (1) (2) (3)=(1)+(2)."""
    if len(texts) < 3 or not all(NUMBERED.fullmatch(text) for _, text in texts):
        return False
    numbers = [int(text.strip("() ").partition(")")[0].partition("=")[0]) for _, text in texts]
    return all(after == number + 1 for number, after in pairwise(numbers))


def _is_section(line: Line, texts: list[tuple[int, str]], main: str) -> bool:
    number = line.head.columns.get("number")
    marks = [fold(text).rstrip(".)") for at, text in texts if at == number]
    if marks and (SECTION.fullmatch(marks[0]) or SECTION_LINE.fullmatch(marks[0])):
        return not _is_cell(line, main)
    if any(at == line.head.columns[main] and _is_roman(text) for at, text in texts):
        return True
    if _is_over_the_row(line, texts, main):
        return True
    if line.head.alone:
        return SECTION_ALONE.fullmatch(fold(texts[0][1])) is not None
    only = len(texts) == 1 and texts[0][0] in (number, line.head.columns[main])
    return only and not fold(texts[0][1]).startswith("chi bo")


def _is_over_the_row(line: Line, texts: list[tuple[int, str]], main: str) -> bool:
    """Words alone before the column that makes a row, or merged over it, and no name of a cell."""
    (at, text), column = texts[0], line.head.columns[main]
    if len(texts) > 1 or at == column or fold(text).startswith(CELL):
        return False
    return line.sheet.home(line.row, column) == (line.row, at) or (
        at < column and text[0].isalpha()
    )


def _is_cell(line: Line, main: str) -> bool:
    """ "III | Chi bộ Trạm Y tế | 8": one cell that is numbered as a block."""
    name = fold(line.text(main))
    besides = [one for one in line.head.columns if one not in ("number", main) and line.text(one)]
    sums = "khoi" in name.split() and not any(one in WHO for one in besides)
    return name.startswith(CELL) and bool(besides) and not sums and not CELLS.fullmatch(name)


def _is_roman(text: str) -> bool:
    """ "II. Khối cơ quan", "I. Các chi bộ bản", and no cell with such a number."""
    said = fold(text)
    if not ROMAN_LINE.fullmatch(said):
        return False
    name = said[found.end() :] if (found := MARK.match(said)) else said
    return "chi bo" not in said or bool(CELLS.fullmatch(name))


def _is_out_of_sight(line: Line, notes: Notes, main: str) -> bool:
    if line.row in line.sheet.hidden:
        filtered = word("book-row-filtered")
        why = filtered if line.sheet.filtered else word("book-row-hidden")
        notes.aside(line.row, line.text(main), why)
    elif line.row in line.sheet.shifted:
        notes.aside(line.row, line.text(main), word("book-row-shifted"))
    elif line.struck(main):
        read = shown(line.sheet.cell(line.row, line.head.columns[main]))
        notes.aside(line.row, read, word("book-row-struck"))
    else:
        for at, cell in line.struck_in_part():
            why = word("book-struck-in-part" if cell.dropped else "book-struck")
            notes.say(at, line.row, cell.dropped or shown(cell), why)
        return False
    return True
