"""The tables as offices keep them: the classes of a month, the thirteen columns of several, and who
attended which cells.

What the assistant does not know is left empty, to be filled in by hand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.exports.cells_report import THEMATIC, Found, counted, mark, note
from bot.exports.workbook import Column, Page, Value
from domain.chat import Word, word
from domain.order import in_order
from domain.shares import rounded
from domain.summary import CellPeriod

Say = Callable[[Word | str], str]
MONTH = {"at": 5, "unit": 32, "members": 9, "day": 12, "score": 9}  # before the classes
SEVERAL = {
    **{"at": 5, "cell": 28, "members": 8, "present": 16, "speakers": 9, "skilled": 9},
    **{"thematic": 10, "articles": 9, "planned": 10, "admitted": 7, "checked": 7},
    **{"note": 28, "other": 14},
}
DUTY = {"at": 5, "group": 22, "cell": 30, "count": 8, "days": 24, "by": 30, "left": 9}


@dataclass(frozen=True, slots=True)
class Attended:
    """A visit; ``by``: who went."""

    cell_id: int
    day: date
    by: str


@dataclass(frozen=True, slots=True)
class Office:
    """``minus``: of a month, by cell why points were taken; ``planned``: thematic meetings in the
    plan; ``groups``: who looked after each cell at the end.
    """

    minus: Mapping[int, str]
    planned: Mapping[int, int]
    groups: Mapping[int, str]
    attended: Sequence[Attended]


def pages_of(found: Found, office: Office, classes: Sequence[str], say: Say) -> list[Page]:
    month = found.period.span == 1
    table = _month(found, office, classes, say) if month else _several(found, office, classes, say)
    return [table, _duty(found, office, say)]


def _columns(table: str, widths: Mapping[str, float], say: Say) -> list[Column]:
    return [
        Column(say(word("office-column", table=table, column=name)), width)
        for name, width in widths.items()
    ]


def _page(
    table: str, found: Found, columns: Sequence[Column], rows: Sequence[Sequence[Value]], say: Say
) -> Page:
    title = say(word("office-title", table=table, period=found.period.said))
    subtitle = say(word("office-subtitle", table=table, cells=len(found.cells)))
    return Page(say(word("office-sheet", table=table)), title, subtitle, columns, rows)


def _month(found: Found, office: Office, classes: Sequence[str], say: Say) -> Page:
    """An X in the class of each cell, and why points were taken."""
    columns = _columns("month", MONTH, say)
    columns += [Column(name, 9) for name in classes]
    columns += _columns("month", {"note": 46}, say)
    rows: list[Sequence[Value]] = []
    for at, cell in enumerate(found.cells, 1):
        held = cell.held[0] if cell.held else None
        score = held.month_score if held else None
        rows.append(
            (
                at,
                cell.cell,
                found.members.get(cell.cell_id),
                held.held_on if held else None,
                score.total if score and score.out_of else None,
                *(mark(cell.held[:1], name) for name in classes),
                "; ".join(
                    filter(
                        None,
                        (
                            office.minus.get(cell.cell_id),
                            note(cell, found.months(cell), classes, say),
                        ),
                    )
                ),
            )
        )
    judged = [cell.held[0] for cell in found.cells if cell.held]
    counts = [counted(judged, name) or 0 for name in classes]
    total = (None, say(word("report-total")), _members(found), None, None, *counts, None)
    return _page("month", found, columns, [*rows, total], say)


def _several(found: Found, office: Office, classes: Sequence[str], say: Say) -> Page:
    rows = [
        (
            at,
            cell.cell,
            found.members.get(cell.cell_id),
            *_counts(office, [cell]),
            note(cell, found.months(cell), classes, say),
        )
        for at, cell in enumerate(found.cells, 1)
    ]
    total = (None, say(word("report-total")), _members(found), *_counts(office, found.cells), None)
    every = [(*row, _others(office, mine)) for row, mine in zip(rows, found.cells, strict=True)]
    return _page("several", found, _columns("several", SEVERAL, say), [*every, (*total, None)], say)


def _members(found: Found) -> int | None:
    return sum(one or 0 for one in found.members.values()) or None


def _counts(office: Office, cells: Sequence[CellPeriod]) -> Sequence[Value]:
    """From those present to checks: what is not on record stays empty."""
    held = [one for cell in cells for one in cell.held]
    every = [one for cell in cells for _, month in cell.months for one in month.held]
    present, obliged = sum(one.present for one in held), sum(one.obliged for one in held)
    spoke = [one.speakers for one in held if one.speakers is not None]
    share = f" ({rounded(100 * present / obliged):g}%)".replace(".", ",") if obliged else ""
    return (
        f"{present}/{obliged}{share}" if held else None,
        sum(spoke) if spoke else None,
        None,
        sum(one.kind in THEMATIC for one in every),
        None,
        sum(office.planned.get(cell.cell_id, 0) for cell in cells),
        None,
        None,
    )


def _others(office: Office, cell: CellPeriod) -> str | None:
    """How often somebody attended it."""
    count = sum(one.cell_id == cell.cell_id for one in office.attended)
    return f"{count}" if count else None


def _group(office: Office, cell: CellPeriod) -> tuple[bool, str]:
    """Sorts by the work group; cells that none looks after stand last."""
    name = office.groups.get(cell.cell_id)
    return name is None, in_order(name or "")


def _duty(found: Found, office: Office, say: Say) -> Page:
    """By work group; an X where nobody came in the period."""
    by_cell: dict[int, list[Attended]] = defaultdict(list)
    for one in office.attended:
        by_cell[one.cell_id].append(one)
    order = sorted(
        found.cells,
        key=lambda one: (*_group(office, one), in_order(one.cell), one.cell_id),
    )
    rows: list[Sequence[Value]] = []
    for at, cell in enumerate(order, 1):
        mine = by_cell[cell.cell_id]
        rows.append(
            (
                at,
                office.groups.get(cell.cell_id),
                cell.cell,
                len(mine),
                ", ".join(f"{one.day.day}/{one.day.month}" for one in mine) or None,
                ", ".join(dict.fromkeys(one.by for one in mine)) or None,
                None if mine else "X",
            )
        )
    seen = sum(bool(by_cell[cell.cell_id]) for cell in order)
    left = len(order) - seen
    total = (None, None, say(word("office-seen", seen=seen, cells=len(order))))
    rows.append((*total, len(office.attended), None, None, left))
    return _page("duty", found, _columns("duty", DUTY, say), rows, say)
