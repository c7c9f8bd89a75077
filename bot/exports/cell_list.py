"""The cells of a committee, and what committees have set, as an Excel file in the columns in which
it is read again.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import xlsxwriter

from bot.exports import rule_list
from bot.exports.sheet_form import LINE, SPARE, Formats, Say, formats, lines, page_of, printed
from domain.chat import word
from domain.order import in_order
from storage.organisation import KnownUnit

WIDTHS = (6, 20, 42, 34, 10, 10, 10)
MOST = 5000  # members of a cell, as the import takes them


def render(title: str, units: Sequence[KnownUnit], rules: rule_list.Rows, say: Say) -> bytes:
    """A sheet of cells, one of rules, and one that says how rules are written."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    form = formats(book)
    _cells(book, title, units, form, say)
    rule_list.write(book, rules, form, say)
    book.close()
    return out.getvalue()


def _cells(book: Any, title: str, units: Sequence[KnownUnit], form: Formats, say: Say) -> None:
    """A row a cell, by superior and name; numbers as numbers, codes as text."""
    columns = list(zip(map(say, COLUMNS), WIDTHS, strict=True))
    page = page_of(book, say(word("cells-sheet")), title, columns, form)
    names = {one.code: one.name for one in units}
    cells = [one for one in units if one.kind == "cell"]
    cells.sort(key=lambda one: (in_order(names.get(one.under, "")), in_order(one.name)))
    for row, one in enumerate(cells, 2):
        superior = names.get(one.under, "")
        page.set_row(row, LINE * max(lines(one.name, WIDTHS[2]), lines(superior, WIDTHS[3])))
        page.write_number(row, 0, row - 1, form.number)
        page.write_string(row, 1, one.code, form.text)
        page.write_string(row, 2, one.name, form.plain)
        page.write_string(row, 3, superior, form.plain)
        known = one.full is not None
        members = (one.full or 0) + (one.probationary or 0)
        counts = (members, one.probationary, one.exempt) if known else (None,) * 3
        for column, count in enumerate(counts, 4):
            if count is None:
                page.write_blank(row, column, None, form.number)
            else:
                page.write_number(row, column, count, form.number)
    last = len(cells) + 1 + SPARE
    above = sorted({one.name for one in units if one.kind != "cell"}, key=in_order)
    _refuse_wrong(page, last, above, say)
    printed(page, len(cells) + 1, len(WIDTHS))


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
