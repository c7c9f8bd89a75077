"""The scores of a quarter, half-year or year: the lowest first, each cell down to its meetings."""

from __future__ import annotations

from collections import Counter

from domain.chat import Choice, Listed, Month, Place, Said, Screen, Visit, Word, word
from domain.errors import Refused
from domain.people import Action
from domain.period import Period
from domain.scores import year_class
from domain.summary import CellMonth, CellPeriod, lowest_first
from handlers.link import link
from handlers.navigation import BUTTONS_A_SCREEN
from handlers.summary.tally import CELLS_A_SCREEN, said_of_cell, said_scores, said_tally
from storage import summary
from storage.frameworks import framework
from storage.store import Tx

EARLIER, LATER, WIDER, MORE, CLOSE = "!earlier", "!later", "!wider", "!more", "!close"
YEAR = 12


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    now = Month.of(visit.today)
    period = Period.parse(argument) or Period.around(now, 3)
    if period.first > now:
        raise Refused("not-for-you")
    return await page_of(tx, visit, period)


async def page_of(tx: Tx, visit: Visit, period: Period) -> Place:
    """The page keeps its order while it is read."""
    order = [cell.cell_id for cell in lowest_first(await _cells(tx, visit, period))]
    return Place("period", {"period": str(period), "order": order})


async def _cells(tx: Tx, visit: Visit, period: Period) -> list[CellPeriod]:
    cells = visit.person.units(Action.summarize)
    if not cells:
        raise Refused("nothing-to-summarize")
    return await summary.cells_in_period(tx, cells, period.months(Month.of(visit.today)))


async def _listed(tx: Tx, visit: Visit, period: Period) -> list[tuple[int, CellPeriod]]:
    """(number, cell) in the order of the page; a cell out of reach since is left out."""
    now = {cell.cell_id: cell for cell in await _cells(tx, visit, period)}
    return [(at, now[one]) for at, one in enumerate(visit.args["order"], 1) if one in now]


def _period(visit: Visit) -> Period:
    return Period.parse(visit.args["period"]) or Period.around(Month.of(visit.today), 3)


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    period = _period(visit)
    match said.choice:
        case "!earlier":
            return await page_of(tx, visit, period.shift(-1))
        case "!later" if period.last < Month.of(visit.today):
            return await page_of(tx, visit, period.shift(1))
        case "!wider":
            return await page_of(tx, visit, period.wider())
        case "!more":
            following = int(visit.args.get("start", 0)) + CELLS_A_SCREEN
            return visit.stay(None, start=following if following < len(visit.args["order"]) else 0)
        case "!close":
            return visit.stay(None, cell=None)
    if "cell" in visit.args:
        return visit.stay(word("error-choice"))
    line = (said.choice or said.text).strip(" .")
    found = [cell for at, cell in await _listed(tx, visit, period) if str(at) == line]
    if not found:
        return visit.stay(word("error-cell", lines=len(visit.args["order"])))
    return visit.stay(None, cell=found[0].cell_id)


async def screen(tx: Tx, visit: Visit) -> Screen:
    period = _period(visit)
    rows = await _listed(tx, visit, period)
    chosen = [cell for _, cell in rows if cell.cell_id == visit.args.get("cell")]
    if chosen:
        return await _cell_screen(tx, period, chosen[0])
    start = int(visit.args.get("start", 0))
    shown = rows[start : start + CELLS_A_SCREEN]
    every = [held for _, cell in rows for held in cell.held]
    text = word(
        "period-summary",
        period=period.said,
        cells=len(rows),
        tally=said_tally(every),
        lines=tuple([_line(at, cell) for at, cell in shown]),
    )
    navigation = _navigation(visit, period, len(rows))
    room = BUTTONS_A_SCREEN - len(navigation)
    choices = tuple(
        Choice(str(at), word("open-cell", at=at, cell=cell.cell)) for at, cell in shown[:room]
    )
    return Screen(text, choices, navigation, asks="cell", typed="value")


def _line(at: int, cell: CellPeriod) -> Word:
    return word(
        "period-cell",
        at=at,
        cell=cell.cell,
        months=len(cell.months),
        held=len(cell.held),
        tally=said_of_cell(cell.held),
    )


def _navigation(visit: Visit, period: Period, cells: int) -> tuple[Choice, ...]:
    found = [Choice(EARLIER, word("earlier", period=period.shift(-1).said))]
    if period.last < Month.of(visit.today):
        found.append(Choice(LATER, word("later-period", period=period.shift(1).said)))
    if cells > CELLS_A_SCREEN:
        found.append(Choice(MORE, word("more-cells")))
    found.append(Choice(WIDER, period.wider().said))
    return tuple(found)


async def _cell_screen(tx: Tx, period: Period, cell: CellPeriod) -> Screen:
    """Month by month; a month opens its record, where the scores go down to the criterion."""
    text = word(
        "period-one",
        cell=cell.cell,
        period=period.said,
        lines=tuple([_month(month, found) for month, found in cell.months]),
        year=await _year(tx, cell) if period.span == YEAR else "",
    )
    held = [(month, one.main) for month, one in cell.months if one.main]
    choices = tuple(
        Choice(link("score", meeting=one.id), word("open-month", month=month))
        for month, one in held[-(BUTTONS_A_SCREEN - 1) :]
    )
    return Screen(text, choices, (Choice(CLOSE, word("back")),), asks="month")


def _month(month: Month, cell: CellMonth) -> Word:
    if cell.main is None:
        return word("period-month-unrecorded", month=month)
    notes = Listed(tuple(word("finding-sign", sign=sign) for sign in cell.main.signs))
    return word("period-month", month=month, scores=said_scores(cell.main), notes=notes)


async def _year(tx: Tx, cell: CellPeriod) -> Word | str:
    """The class of the year, where the framework of its newest score says how it is made."""
    scores = [held.score for held in cell.held if held.score]
    newest = await framework.by_id(tx, scores[-1].framework_id) if scores else None
    if newest is None or {one.framework_id for one in scores} != {newest.id}:
        return ""
    grade = year_class(newest.framework, Counter(one.grade for one in scores))
    return word("year-class", grade=grade, months=len(scores)) if grade else ""
