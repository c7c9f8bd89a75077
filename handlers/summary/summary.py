"""The summary of the cells one looks after, for a month: who needs one most stands last, right
above the buttons, as number 1; each leads to the cell's year.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.chat import Choice, Listed, Month, Place, Said, Screen, Visit, Word, word
from domain.people import Action
from domain.period import Period
from domain.summary import CellMonth, Finding, findings
from handlers.argument import month_asked, period_asked
from handlers.between import between_asked
from handlers.link import link
from handlers.navigation import BUTTONS_A_SCREEN
from handlers.paging import more, row_at, turn
from handlers.summary import period as period_page
from handlers.summary import urging, year
from handlers.summary.change import said_change
from handlers.summary.order import (
    CELLS_A_SCREEN,
    Shown,
    as_of,
    branch_said,
    listed,
    of_branch,
    order_of,
    part,
    top_of,
    waiting,
    with_order,
    within,
)
from handlers.summary.tally import classes, said_scores, said_tally
from storage import summary
from storage.meetings import Check, checks
from storage.organisation import find, unit
from storage.store import Tx

EARLIER, LATER, PERIOD, BRANCHES = "!earlier", "!later-month", "!period", "!branches"
NOTES_A_CELL = 3
EVERYTHING: Mapping[str, Any] = {}

Row = tuple[int, CellMonth, list[Finding]]  # with its number on the page


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    asked = between_asked(argument, visit.today)
    if period := asked or period_asked(argument, Month.of(visit.today)):
        return period_page.page_of(period)
    return page_of(month_asked(argument, Month.of(visit.today)))


def page_of(month: Month, of: Mapping[str, Any] = EVERYTHING) -> Place:
    """Its order is noted when its figures are read, and kept while the page is read: a number means
    the cell that was shown there. ``of``: the branch that is open.
    """
    return Place("summary", {"month": str(month), **of})


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    month = Month.parse(visit.args["month"])
    match said.choice:
        case "!earlier":
            return page_of(month.shift(-1), of_branch(visit))
        case "!later-month" if month < Month.of(visit.today):
            return page_of(month.shift(1), of_branch(visit))
        case "!period":
            return period_page.page_of(Period.around(month, 3), of_branch(visit))
        case "!branches":
            return Place("branch", {"month": str(month), "unit": top_of(visit)})
        case "!more":
            return turn(visit, len(order_of(visit)), CELLS_A_SCREEN)
        case "!urge":
            return await _urge(tx, visit, month)
    return await _open_cell(tx, visit, month, said.choice or said.text)


async def _urge(tx: Tx, visit: Visit, month: Month) -> Place:
    """The cell that stands last, if it still has nothing on record."""
    visit = await within(tx, visit, min(month.last, visit.today))
    worst = part(visit, order_of(visit))[:1]
    found = await _rows(tx, visit, month, worst)
    if not found or not urging.offered(visit, found[0][1], found[0][0]):
        return visit.stay(word("error-choice"))
    return visit.stay(await urging.urge(tx, visit, found[0][1], month))


async def _open_cell(tx: Tx, visit: Visit, month: Month, line: str) -> Place:
    """The year of the cell with this number in the list; of one that one no longer looks after,
    the meeting.
    """
    now = visit.units
    visit = await as_of(tx, visit, min(month.last, visit.today))
    chosen = row_at(line, order_of(visit)) or await _named(tx, visit, line)
    if chosen is None or chosen not in visit.units:
        return visit.stay(word("error-cell", lines=len(order_of(visit))))
    if chosen in now:
        return year.page_of(chosen, month)
    (cell,) = await summary.cells_in_month(tx, [chosen], month, quarter_ends=False)
    if cell.main is None:
        return visit.stay(word("cell-unrecorded", cell=cell.cell, month=month))
    return Place(link("record", meeting=cell.main.id))


async def _named(tx: Tx, visit: Visit, name: str) -> int | None:
    """The one cell of the list with this name, with its marks or without."""
    there = set(order_of(visit)) & set(visit.units)
    said = await find.named(tx, name, there, visit.today)
    if said:
        return said[0].unit.id if len(said) == 1 else None
    count, found = await find.find(tx, name, there, visit.today, most=1)
    return found[0].unit.id if count == 1 else None


async def screen(tx: Tx, visit: Visit) -> Screen:
    return waiting(visit)


async def figures(tx: Tx, visit: Visit) -> Shown:
    """The cells of this part of the list, and what all of them come to."""
    month = Month.parse(visit.args["month"])
    day = min(month.last, visit.today)
    visit = await as_of(tx, visit, day)
    cells = listed(visit)
    every = await summary.worst_first(tx, cells, month, day, known=classes())
    args = with_order(visit, every.order)
    before = every.before
    begun = before.recorded or await summary.begun(tx, cells, month.shift(-1))
    rows = await _rows(tx, visit, month, part(visit, args["order"]))
    navigation = _navigation(visit, month, len(every.order))
    given_back = await checks.returned(tx, [row[1].main.id for row in rows if row[1].main])
    text = word(
        "summary",
        month=month,
        cells=len(every.order),
        recorded=every.held,
        where=await branch_said(tx, visit, day),
        change=said_change(every.figures, before if begun else None),
        tally=said_tally(every.tally, every.held),
        lines=tuple(_line(*row, given_back) for row in reversed(rows)),
    )
    worst = urging.offered(visit, rows[0][1], rows[0][0]) if rows else ()
    opened = [Choice(str(at), word("open-cell", at=at, cell=cell.cell)) for at, cell, _ in rows]
    choices = (*worst, *opened)[: BUTTONS_A_SCREEN - len(navigation)]
    return args, Screen(text, choices, navigation, asks="cell", typed="value")


async def _rows(tx: Tx, visit: Visit, month: Month, shown: list[tuple[int, int]]) -> list[Row]:
    """These few cells in full."""
    ids = [cell_id for _, cell_id in shown]
    ends = month == month.quarter[1]
    day = min(month.last, visit.today)
    found = await summary.cells_in_month(tx, ids, month, quarter_ends=ends, day=day)
    rules = await unit.rules_of(tx, ids, day)
    by_id = {cell.cell_id: cell for cell in found}
    return [(at, by_id[one], findings(by_id[one], rules[one])) for at, one in shown if one in by_id]


def _line(at: int, cell: CellMonth, found: list[Finding], given_back: Mapping[int, Check]) -> Word:
    """Given back and not corrected yet comes first of what is said of a cell."""
    back = given_back.get(cell.main.id) if cell.main else None
    first = (word("finding-returned", at=f"{back.at.day}/{back.at.month}"),) if back else ()
    notes = Listed((*first, *(finding.text for finding in found[:NOTES_A_CELL])))
    if cell.main is None:
        return word("summary-cell-unrecorded", at=at, cell=cell.cell, notes=notes)
    return word(
        "summary-cell",
        at=at,
        cell=cell.cell,
        state="poor" if found or back else "good",
        date=f"{cell.main.held_on:%d/%m}",
        minutes=cell.main.minutes,
        present=cell.main.present,
        obliged=cell.main.obliged,
        scores=said_scores(cell.main),
        notes=notes,
    )


def _navigation(visit: Visit, month: Month, cells: int) -> tuple[Choice, ...]:
    found = [Choice(EARLIER, word("month-earlier", month=month.shift(-1)))]
    if month < Month.of(visit.today):
        found.append(Choice(LATER, word("month-later", month=month.shift(1))))
    found += more(cells, CELLS_A_SCREEN, word("more-cells"))
    if Action.decide in visit.can:
        found.append(Choice(link("deciding", month=month), word("decide-month", month=month)))
    if top_of(visit):
        found.append(Choice(BRANCHES, word("see-branches")))
    else:
        found.append(Choice(PERIOD, Period.around(month, 3).said))
    return tuple(found)
