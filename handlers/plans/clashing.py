"""What is said of meetings that lie at the same time as these."""

from __future__ import annotations

from collections.abc import Sequence

from domain.chat import Visit, Word, word
from domain.plans import Entry, State, clashes, days_off, own_days
from storage import plans
from storage.organisation import unit
from storage.plans import Kept
from storage.store import Tx

MOST = 4  # lines


async def of_meeting(tx: Tx, visit: Visit, kept: Kept) -> tuple[Word, ...]:
    """Nothing of a meeting that is over."""
    if kept.entry.day < visit.today or kept.state is State.cancelled:
        return ()
    return await _said(tx, visit, kept.cell_id, [kept.entry], but=kept.id)


async def of_year(tx: Tx, visit: Visit, cell: int, entries: Sequence[Entry]) -> tuple[Word, ...]:
    """Of a year that is not kept yet, each under its day; meetings of its own are no clash: they
    will be replaced, or stand on the card.
    """
    return await _said(tx, visit, cell, entries, but=None)


async def _said(
    tx: Tx, visit: Visit, cell: int, entries: Sequence[Entry], *, but: int | None
) -> tuple[Word, ...]:
    around = await plans.beside(tx, cell, entries, visit.today, but=but, named=visit.units)
    if but is None:
        around = [one for one in around if not one.own]
    count = await plans.supervisors(tx, cell, visit.today)
    found = []
    own = own_days(await unit.ground(tx, cell, visit.today)) if but is not None else ()
    for entry in entries:
        off = days_off(entry.day.year, own) if but is not None else {}
        for said in clashes(entry, State.planned, around, count, off):
            found.append(word("plan-clash", day=entry.day if but is None else "", said=said))
    if len(found) > MOST:
        return (*found[:MOST], word("plan-clash-more", count=len(found) - MOST))
    return tuple(found)
