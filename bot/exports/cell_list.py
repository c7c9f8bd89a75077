"""The cells of a committee as an Excel file, in the columns in which it is read again."""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Sequence
from typing import Any

import xlsxwriter

from domain.chat import Word, word
from domain.order import in_order
from storage.organisation import KnownUnit

Say = Callable[[Word], str]
FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter"}
WIDTHS = (6, 20, 42, 34, 10, 10, 10)
MOST = 5000  # members of a cell, as the import takes them
SPARE = 200  # rows below the last one that are ready to be filled in
PAPER_A4 = 9
LINE = 17  # points of a line of text


def render(title: str, units: Sequence[KnownUnit], say: Say) -> bytes:
    """A row a cell, by superior and name; numbers as numbers, codes as text."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    plain = book.add_format(FONT | {"border": 1, "text_wrap": True})
    code = book.add_format(FONT | {"border": 1, "num_format": "@"})
    number = book.add_format(FONT | {"border": 1, "align": "center"})
    boxed = {"border": 1, "bold": True, "align": "center", "text_wrap": True}
    head = book.add_format(FONT | boxed | {"bg_color": "#E2EFDA"})
    top = book.add_format(FONT | {"bold": True, "font_size": 14, "align": "center"})
    page = book.add_worksheet(say(word("cells-sheet")))
    page.merge_range(0, 0, 0, len(WIDTHS) - 1, title, top)
    columns = [say(one) for one in COLUMNS]
    for column, (name, width) in enumerate(zip(columns, WIDTHS, strict=True)):
        page.set_column(column, column, width)
        page.write_string(1, column, name, head)
    names = {one.code: one.name for one in units}
    cells = [one for one in units if one.kind == "cell"]
    cells.sort(key=lambda one: (in_order(names.get(one.under, "")), in_order(one.name)))
    page.set_row(1, 2 * LINE, None)
    for row, one in enumerate(cells, 2):
        superior = names.get(one.under, "")
        page.set_row(row, LINE * max(_lines(one.name, WIDTHS[2]), _lines(superior, WIDTHS[3])))
        page.write_number(row, 0, row - 1, number)
        page.write_string(row, 1, one.code, code)
        page.write_string(row, 2, one.name, plain)
        page.write_string(row, 3, superior, plain)
        known = one.full is not None
        members = (one.full or 0) + (one.probationary or 0)
        counts = (members, one.probationary, one.exempt) if known else (None,) * 3
        for column, count in enumerate(counts, 4):
            if count is None:
                page.write_blank(row, column, None, number)
            else:
                page.write_number(row, column, count, number)
    last = len(cells) + 1 + SPARE
    above = sorted({one.name for one in units if one.kind != "cell"}, key=in_order)
    _refuse_wrong(page, last, above, say)
    _printed(page, len(cells) + 1)
    book.close()
    return out.getvalue()


def _lines(text: str, width: int) -> int:
    """How many lines a text takes in a column of so many letters."""
    return max(1, math.ceil(len(text) * 1.1 / width))


COLUMNS = (
    word("cells-number"),
    word("cells-code"),
    word("cells-name"),
    word("cells-under"),
    word("cells-members"),
    word("cells-probationary"),
    word("cells-exempt"),
)


def _refuse_wrong(page: Any, last: int, above: Sequence[str], say: Say) -> None:
    """A list to choose the superior from, whole numbers where there are counts."""
    if above and sum(map(len, above)) + len(above) < 250:  # Excel takes no longer list
        page.data_validation(
            2, 3, last, 3, {"validate": "list", "source": list(above), "error_type": "warning"}
        )
    whole = {
        "validate": "integer",
        "criteria": "between",
        "minimum": 0,
        "maximum": MOST,
        "error_message": say(word("cells-whole-number")),
    }
    page.data_validation(2, 4, last, 6, whole)


def _printed(page: Any, last: int) -> None:
    """A4 across, the head on every page and always in sight."""
    page.freeze_panes(2, 3)
    page.set_landscape()
    page.set_paper(PAPER_A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0, 1)
    page.set_footer("&C&P/&N")
    page.print_area(0, 0, last, len(WIDTHS) - 1)
