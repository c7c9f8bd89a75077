"""Cells by months as a grid of signs that fits a phone; the most lacking stands last."""

from __future__ import annotations

from collections.abc import Sequence

from domain.chat import Choice, File, Listed, Month, Place, Said, Screen, Visit, Word, word
from domain.period import Period
from domain.summary import Lacking
from handlers import act
from handlers.navigation import BUTTONS_A_SCREEN, GO_HOME
from handlers.paging import more, row_at, turn
from handlers.summary import year
from handlers.summary.order import (
    CELLS_A_SCREEN,
    Shown,
    listed,
    order_of,
    part,
    waiting,
    with_order,
)
from handlers.summary.report import number_of
from storage import summary
from storage.store import Tx

TABLE = "!table"
MONTHS, NAMED = 12, 4  # so many missing months are named, of more only their number is
HELD, MISSING, BEFORE = "🟩", "🟥", "⬜"


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    return Place("grid")


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    if said.choice == "!more":
        return turn(visit, len(order_of(visit)), CELLS_A_SCREEN)
    if said.choice == TABLE:
        await act.note(tx, visit, "download", "table")
        now = Month.of(visit.today)
        months = Period(now.shift(1 - MONTHS), MONTHS)
        return Place("grid", {}, word("table-follows"), (File("table", number_of(months)),))
    cell = row_at(said.choice or said.text, order_of(visit))
    if cell not in visit.units:
        return visit.stay(word("error-cell", lines=len(order_of(visit))))
    return year.page_of(cell, Month.of(visit.today))


async def screen(tx: Tx, visit: Visit) -> Screen:
    return waiting(visit)


async def figures(tx: Tx, visit: Visit) -> Shown:
    """The twelve months up to this one; this month is not missed yet."""
    now = Month.of(visit.today)
    months = [now.shift(at) for at in range(1 - MONTHS, 1)]
    every = await summary.most_lacking_first(tx, listed(visit), months)
    args = with_order(visit, [one.cell_id for one in every])
    by_id = {one.cell_id: one for one in every}
    rows = [(at, by_id[cell]) for at, cell in part(visit, args["order"]) if cell in by_id]
    text = word(
        "grid",
        first=months[0],
        last=months[-1],
        cells=len(every),
        complete=sum(not one.missing(months[:-1]) for one in every),
        lines=tuple(_line(at, one, months) for at, one in reversed(rows)),
    )
    table = Choice(TABLE, word("see-table"))
    navigation = (*more(len(every), CELLS_A_SCREEN, word("more-cells")), table, GO_HOME)
    room = BUTTONS_A_SCREEN - len(navigation)
    choices = [Choice(str(at), word("open-cell", at=at, cell=one.cell)) for at, one in rows]
    return args, Screen(text, tuple(choices[:room]), navigation, asks="cell", typed="value")


def _line(at: int, one: Lacking, months: Sequence[Month]) -> Word:
    missing = one.missing(months[:-1])
    said = Listed(tuple(word("plain-month", month=str(month.month)) for month in missing))
    return word(
        "grid-line",
        at=at,
        cell=one.cell,
        signs="".join(_sign(one, month, now=months[-1]) for month in months),
        missing=said,
        many="yes" if len(missing) > NAMED else "no",
        count=len(missing),
    )


def _sign(one: Lacking, month: Month, *, now: Month) -> str:
    if month in one.held:
        return HELD
    return BEFORE if month < one.since or month == now else MISSING
