"""How the sheets look that go out, are changed and come in again."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.exports.workbook import FOOTER
from domain.chat import Word

Say = Callable[[Word], str]
FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter"}
SPARE = 200  # rows below the last one that are ready to be filled in
PAPER_A4 = 9
LINE = 17  # points of a line of text


@dataclass(frozen=True)
class Formats:
    plain: Any
    text: Any
    number: Any
    day: Any
    head: Any
    top: Any


def formats(book: Any) -> Formats:
    boxed = {"border": 1, "bold": True, "align": "center", "text_wrap": True}
    return Formats(
        plain=book.add_format(FONT | {"border": 1, "text_wrap": True}),
        text=book.add_format(FONT | {"border": 1, "num_format": "@"}),
        number=book.add_format(FONT | {"border": 1, "align": "center"}),
        day=book.add_format(FONT | {"border": 1, "align": "center", "num_format": "dd/mm/yyyy"}),
        head=book.add_format(FONT | boxed | {"bg_color": "#E2EFDA"}),
        top=book.add_format(FONT | {"bold": True, "font_size": 14, "align": "center"}),
    )


def page_of(
    book: Any, name: str, title: str, columns: Sequence[tuple[str, float]], form: Formats
) -> Any:
    """A sheet with its title and its head; ``columns``: name and width in letters."""
    page = book.add_worksheet(name)
    page.merge_range(0, 0, 0, len(columns) - 1, title, form.top)
    page.set_row(0, 2 * LINE)
    page.set_row(1, 2 * LINE)
    for at, (column, width) in enumerate(columns):
        page.set_column(at, at, width)
        page.write_string(1, at, column, form.head)
    return page


def lines(text: str, width: float) -> int:
    """How many lines a text takes in a column of so many letters."""
    return max(1, math.ceil(len(text) * 1.1 / width))


def printed(page: Any, last: int, columns: int) -> None:
    """A4 across, the head on every page and always in sight."""
    page.freeze_panes(2, 3)
    page.set_landscape()
    page.set_paper(PAPER_A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0, 1)
    page.set_footer(FOOTER)
    page.print_area(0, 0, last, columns - 1)
