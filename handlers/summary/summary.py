"""The summary of the cells one looks after, for a month: the worst first, each to be opened."""

from __future__ import annotations

from domain.chat import Choice, Listed, Month, Place, Said, Screen, Visit, Word, word
from domain.errors import Refused
from domain.people import Action
from domain.period import Period
from domain.summary import CellMonth, Finding, worst_first
from handlers.argument import month_asked, period_asked
from handlers.link import link
from handlers.navigation import BUTTONS_A_SCREEN
from handlers.summary import period as period_page
from handlers.summary.tally import CELLS_A_SCREEN, said_scores, said_tally
from storage import summary
from storage.organisation import unit
from storage.store import Tx

EARLIER, LATER, MORE = "!earlier", "!later-month", "!more"
NOTES_A_CELL = 3

Judged = list[tuple[CellMonth, list[Finding]]]


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    if period := period_asked(argument, Month.of(visit.today)):
        return await period_page.page_of(tx, visit, period)
    return await page_of(tx, visit, month_asked(argument, Month.of(visit.today)))


async def page_of(tx: Tx, visit: Visit, month: Month) -> Place:
    """The page keeps its order while it is read: a number means the cell that was shown there."""
    order = [cell.cell_id for cell, _ in await judged(tx, visit, month)]
    return Place("summary", {"month": str(month), "order": order})


async def judged(tx: Tx, visit: Visit, month: Month) -> Judged:
    """The cells in reach with what was found, the worst first."""
    cells = visit.person.units(Action.summarize)
    if not cells:
        raise Refused("nothing-to-summarize")
    rules = await unit.rules_of(tx, cells, visit.today)
    ends = month == month.quarter[1]
    return worst_first(await summary.cells_in_month(tx, cells, month, quarter_ends=ends), rules)


async def listed(tx: Tx, visit: Visit, month: Month) -> list[tuple[int, CellMonth, list[Finding]]]:
    """(number, cell, findings) in the order of the page; a cell out of reach since is left out."""
    now = {cell.cell_id: (cell, found) for cell, found in await judged(tx, visit, month)}
    return [(at, *now[one]) for at, one in enumerate(visit.args["order"], 1) if one in now]


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    month = Month.parse(visit.args["month"])
    start = int(visit.args.get("start", 0))
    match said.choice:
        case "!earlier":
            return await page_of(tx, visit, month.shift(-1))
        case "!later-month" if month < Month.of(visit.today):
            return await page_of(tx, visit, month.shift(1))
        case "!more":
            following = start + CELLS_A_SCREEN
            return visit.stay(None, start=following if following < len(visit.args["order"]) else 0)
    return await _open_cell(tx, visit, month, said.choice or said.text)


async def _open_cell(tx: Tx, visit: Visit, month: Month, line: str) -> Place:
    """The meeting of the cell with this number in the list."""
    rows = await listed(tx, visit, month)
    found = [cell for at, cell, _ in rows if str(at) == line.strip(" .")]
    if not found:
        return visit.stay(word("error-cell", lines=len(visit.args["order"])))
    (cell,) = found
    if cell.main is None:
        return visit.stay(word("cell-unrecorded", cell=cell.cell, month=month))
    return Place("record", {"meeting": cell.main.id})


async def screen(tx: Tx, visit: Visit) -> Screen:
    month = Month.parse(visit.args["month"])
    rows = await listed(tx, visit, month)
    start = int(visit.args.get("start", 0))
    shown = rows[start : start + CELLS_A_SCREEN]
    text = word(
        "summary",
        month=month,
        cells=len(rows),
        recorded=sum(1 for _, cell, _ in rows if cell.main),
        tally=said_tally([cell.main for _, cell, _ in rows if cell.main]),
        lines=tuple(_line(at, cell, found) for at, cell, found in shown),
    )
    navigation = _navigation(visit, month, len(rows))
    with_meeting = [(at, cell) for at, cell, _ in shown if cell.main]
    choices = tuple(
        Choice(str(at), word("open-cell", at=at, cell=cell.cell))
        for at, cell in with_meeting[: BUTTONS_A_SCREEN - len(navigation)]
    )
    return Screen(text, choices, navigation, asks="cell", typed="value")


def _line(at: int, cell: CellMonth, found: list[Finding]) -> Word:
    notes = Listed(tuple(finding.text for finding in found[:NOTES_A_CELL]))
    if cell.main is None:
        return word("summary-cell-unrecorded", at=at, cell=cell.cell, notes=notes)
    return word(
        "summary-cell",
        at=at,
        cell=cell.cell,
        state="good" if not found else "poor",
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
    if cells > CELLS_A_SCREEN:
        found.append(Choice(MORE, word("more-cells")))
    quarter = Period.around(month, 3)
    found.append(Choice(link("period", period=quarter), quarter.said))
    return tuple(found)
