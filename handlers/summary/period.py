"""The scores of a quarter, half-year or year: the lowest first, each cell down to its meetings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from domain.chat import Choice, Listed, Month, Place, Said, Screen, Visit, Word, word
from domain.errors import Refused
from domain.people import Action
from domain.period import Period
from domain.scores import (
    Outcome,
    average_of,
    gaps_said,
    year_said,
)
from domain.summary import CellMonth, CellPeriod, Held, gaps_of
from handlers.link import link
from handlers.navigation import BUTTONS_A_SCREEN
from handlers.paging import more, row_at, turn
from handlers.summary.order import (
    CELLS_A_SCREEN,
    Shown,
    branch_said,
    listed,
    of_branch,
    order_of,
    part,
    waiting,
    with_order,
    within,
)
from handlers.summary.tally import classes, said_of_cell, said_scores, said_tally
from storage import reach, summary
from storage.frameworks import framework
from storage.organisation import unit
from storage.store import Tx
from storage.summary import Spans

EARLIER, LATER, WIDER, CLOSE = "!earlier", "!later", "!wider", "!close"
YEAR = 12
EVERYTHING: Mapping[str, Any] = {}


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    now = Month.of(visit.today)
    period = Period.parse(argument) or Period.around(now, 3)
    if period.first > now:
        raise Refused("not-for-you")
    return page_of(period)


def page_of(period: Period, of: Mapping[str, Any] = EVERYTHING) -> Place:
    """As with a month, its order is noted when its figures are read."""
    return Place("period", {"period": str(period), **of})


def _period(visit: Visit) -> Period:
    return Period.parse(visit.args["period"]) or Period.around(Month.of(visit.today), 3)


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    period = _period(visit)
    match said.choice:
        case "!earlier":
            return page_of(period.shift(-1), of_branch(visit))
        case "!later" if period.last < Month.of(visit.today):
            return page_of(period.shift(1), of_branch(visit))
        case "!wider":
            return page_of(period.wider(), of_branch(visit))
        case "!more":
            return turn(visit, len(order_of(visit)), CELLS_A_SCREEN)
        case "!close":
            return visit.stay(None, cell=None)
    if "cell" in visit.args:
        return visit.stay(word("error-choice"))
    visit, _ = await _as_of(tx, visit, period)
    cell = row_at(said.choice or said.text, order_of(visit))
    if cell not in visit.units:
        return visit.stay(word("error-cell", lines=len(order_of(visit))))
    return visit.stay(None, cell=cell)


async def screen(tx: Tx, visit: Visit) -> Screen:
    if "cell" not in visit.args:
        return waiting(visit)
    period = _period(visit)
    visit, spans = await _as_of(tx, visit, period)
    mine = {visit.args["cell"]} & visit.units
    found = await _cells(tx, visit, period, list(mine), spans)
    return await _cell_screen(tx, visit, period, found[0]) if found else waiting(visit)


async def _cells(
    tx: Tx, visit: Visit, period: Period, ids: list[int], spans: Spans | None
) -> list[CellPeriod]:
    months = period.months(Month.of(visit.today))
    return await summary.cells_in_period(tx, ids, months, spans, period.days)


async def _as_of(tx: Tx, visit: Visit, period: Period) -> tuple[Visit, Spans | None]:
    """With every unit that was in reach at the end of a month, and of each the months; None where
    nobody was hung or assigned anew since the period began.
    """
    day = min(period.last.last, visit.today)
    if not await reach.moved_within(tx, period.first.first, visit.today):
        return await within(tx, visit, day), None
    months = period.months(Month.of(visit.today))
    spans = await reach.spans(tx, visit.person, Action.summarize, months, visit.today)
    visit = replace(visit, admitted=replace(visit.admitted, units=frozenset(spans)))
    return await within(tx, visit, day), spans


async def figures(tx: Tx, visit: Visit) -> Shown:
    """The cells of this part of the list, and what all of them come to."""
    period = _period(visit)
    visit, spans = await _as_of(tx, visit, period)
    cells = listed(visit)
    months = period.months(Month.of(visit.today))
    every = await summary.lowest_first(
        tx, cells, months, known=classes(), spans=spans, days=period.days
    )
    args = with_order(visit, every.order)
    shown = part(visit, args["order"])
    found = await _cells(tx, visit, period, [one for _, one in shown], spans)
    by_id = {cell.cell_id: cell for cell in found}
    rows = [(at, by_id[one]) for at, one in shown if one in by_id]
    began = await summary.began(tx, cells, visit.today) or months[0]
    text = word(
        "period-summary",
        period=period.said,
        cells=len(every.order),
        where=await branch_said(tx, visit, months[-1].last),
        tally=said_tally(every.tally, every.held),
        lines=tuple([_line(at, cell, began) for at, cell in rows]),
    )
    navigation = _navigation(visit, period, len(every.order))
    room = BUTTONS_A_SCREEN - len(navigation)
    choices = tuple(
        Choice(str(at), word("open-cell", at=at, cell=cell.cell)) for at, cell in rows[:room]
    )
    return args, Screen(text, choices, navigation, asks="cell", typed="value")


def _line(at: int, cell: CellPeriod, began: Month) -> Word:
    """Of the months since the bot is used: of those before nothing is known."""
    return word(
        "period-cell",
        at=at,
        cell=cell.cell,
        months=sum(month >= began for month, _ in cell.months),
        held=len(cell.held),
        tally=said_of_cell(cell.held),
    )


def _navigation(visit: Visit, period: Period, cells: int) -> tuple[Choice, ...]:
    found = [Choice(EARLIER, word("earlier", period=period.shift(-1).said))]
    if period.last < Month.of(visit.today):
        found.append(Choice(LATER, word("later-period", period=period.shift(1).said)))
    found += more(cells, CELLS_A_SCREEN, word("more-cells"))
    found.append(Choice(WIDER, period.wider().said))
    return tuple(found)


async def _cell_screen(tx: Tx, visit: Visit, period: Period, cell: CellPeriod) -> Screen:
    """Month by month; a month opens its record, where the scores go down to the criterion."""
    text = await _cell_said(tx, visit, period, cell)
    held = [(month, one.main) for month, one in cell.months if one.main]
    choices = tuple(
        Choice(link("score", meeting=one.id), word("open-month", month=month))
        for month, one in held[-(BUTTONS_A_SCREEN - 1) :]
    )
    return Screen(text, choices, (Choice(CLOSE, word("back")),), asks="month")


async def _cell_said(tx: Tx, visit: Visit, period: Period, cell: CellPeriod) -> Word:
    return word(
        "period-one",
        cell=cell.cell,
        period=period.said,
        lines=tuple(_month(month, found) for month, found in cell.months),
        year=await whole_said(tx, period, cell, Month.of(visit.today)),
    )


def _month(month: Month, cell: CellMonth) -> Word:
    if cell.main is None:
        return word("period-month-unrecorded", month=month)
    notes = Listed(tuple(word("finding-sign", sign=sign) for sign in cell.main.signs))
    others = [one for one in cell.held if one.id != cell.main.id and one.score]
    return word(
        "period-month",
        month=month,
        scores=said_scores(cell.main),
        others=tuple(map(_other, others)),
        notes=notes,
    )


def _other(held: Held) -> Word:
    """Another meeting of the month that was scored, such as a thematic one by its own form."""
    return word("period-other", kind=held.kind.value, scores=said_scores(held))


async def whole_said(tx: Tx, period: Period, cell: CellPeriod, now: Month) -> Word | str:
    """What is missing to the period, or the class of the year; of days one chose nothing is."""
    if not period.named:
        return ""
    since = await summary.since(tx, cell.cell_id)
    gaps = gaps_of(cell, period, since=since, now=now)
    decided = {month: one for month, held in cell.months if (one := _official(held))}
    closed = await is_closed(tx, cell.cell_id, period, now)
    if (gaps and not closed) or period.span != YEAR or not decided:
        return gaps_said(gaps)
    by = [one.life.official for one in cell.held if one.month_official and one.life.official]
    rule = await framework.by_id(tx, by[-1].framework_id)
    if rule is None:
        return ""
    grades = {month: one.grade for month, one in decided.items()}
    average = average_of(rule.framework, [*decided.values()])
    return year_said(rule.framework, grades, gaps, closed=closed, average=average)


async def is_closed(tx: Tx, cell: int, period: Period, now: Month) -> bool:
    """Whether the committee has closed this year of the cell."""
    rules = await unit.rules_of(tx, [cell], now.last)
    return period.span == YEAR and period.first.year in rules[cell].closed_years


def _official(cell: CellMonth) -> Outcome | None:
    return cell.main.month_official if cell.main else None
