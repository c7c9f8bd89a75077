"""Lists of people by cell: all members, who leads the cells, or some that say nothing of a cell."""

from __future__ import annotations

from dataclasses import replace

from domain.books.cells import DEPUTY, SECRETARY
from domain.books.columns import Head
from domain.books.lines import shown
from domain.books.reading import Kind
from domain.books.sheet import Sheet
from domain.parse import fold
from domain.parse.terms import terms

NAMES = terms(__file__, "names")
ALL, SOME, LEADERS = (NAMES.compiled(name) for name in ("all", "some", "leaders"))
ELSE = NAMES.compiled("of_something_else")
OF_CELLS = ("members", "full", "code", "secretary", "deputy")


def settled(sheet: Sheet, head: Head, kind: Kind | None) -> tuple[Head, Kind | None]:
    """What a list of cells or members with a column of names is; "names" where nobody can say. What
    is told of cells by its title, with nobody who leads them, is none of our lists.
    """
    told = not any(map(head.has, ("code", "secretary", "leaders", "person")))
    if kind in ("cells", "days") and told and ELSE.search(_above(sheet, head)):
        return head, None
    if kind not in ("cells", "members") or not head.has("person"):
        return head, kind
    above = _above(sheet, head)
    if kind == "members":
        return head, "names" if SOME.search(above) else kind
    if any(map(head.has, OF_CELLS)) or _names_leaders(sheet, head):
        return head, kind
    if ALL.search(above) and not SOME.search(above):
        return head, "members"
    if LEADERS.search(above) and not head.has("post"):
        columns = {**head.columns, "secretary": head.columns["person"]}
        return replace(head, columns=columns), kind
    return head, "names"


def _above(sheet: Sheet, head: Head) -> str:
    texts = (shown(cell) for (row, _), cell in sorted(sheet.cells.items()) if row < head.first)
    return fold(" ".join(texts))


def _names_leaders(sheet: Sheet, head: Head) -> bool:
    if not head.has("post"):
        return False
    column = head.columns["post"]
    posts = {fold(shown(sheet.cell(row, column))) for row in sheet.rows if row > head.last}
    return any(SECRETARY.fullmatch(post) or DEPUTY.fullmatch(post) for post in posts)
