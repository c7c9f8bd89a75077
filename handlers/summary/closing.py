"""A committee closes a cell's year: its class then comes from the months that have one."""

from __future__ import annotations

from domain.chat import Choice, Month, Place, Said, Screen, Visit, Word, word
from domain.ground import Setting
from domain.people import Action
from handlers import act
from handlers.navigation import NO, YES
from storage.organisation import By, changes, unit
from storage.store import Tx

CLOSE, REOPEN = "!close-year", "!reopen-year"


def offered(visit: Visit, year: int, *, closed: bool, whole: bool) -> tuple[Choice, ...]:
    """``whole``: every month has an official class, so that there is nothing to close."""
    if Action.decide not in visit.can or (whole and not closed):
        return ()
    if closed:
        return (Choice(REOPEN, word("reopen-year", year=str(year))),)
    return (Choice(CLOSE, word("close-year", year=str(year))),)


async def hear(tx: Tx, visit: Visit, said: Said) -> Place | None:
    """Asked once more before it is closed; None where something else was said."""
    if said.choice in (CLOSE, REOPEN) and Action.decide in visit.can:
        if said.choice == CLOSE:
            return visit.stay(None, closing=True)
        await _set(tx, visit, closed=False)
        return visit.stay(word("year-reopened"))
    if "closing" not in visit.args or said.choice not in (YES, NO):
        return None
    if said.choice == NO or Action.decide not in visit.can:
        return visit.stay(None, closing=None)
    await _set(tx, visit, closed=True)
    return visit.stay(word("year-closed-now"), closing=None)


def asked(cell: str, year: int, whole: Word | str) -> Screen:
    """``whole``: what is missing."""
    text = word("close-year-sure", cell=cell, year=str(year), whole=whole)
    choices = (Choice(YES, word("close-year", year=str(year))), Choice(NO, word("not-yet")))
    return Screen(text, choices, asks="close-year")


async def _set(tx: Tx, visit: Visit, *, closed: bool) -> None:
    """A rule of the cell's own from today on; what else it has set stays."""
    cell, year = visit.subject.id, Month.parse(visit.args["month"]).year
    before = (await unit.rules_of(tx, [cell], visit.today))[cell].closed_years
    years = sorted({*before, year} if closed else {*before} - {year})
    by = By(visit.person.id, visit.now)
    await changes.set_rules(tx, cell, Setting({("closed_years",): years}, visit.today), by)
    action = "close-year" if closed else "reopen-year"
    await act.note(tx, visit, action, f"unit:{cell}", new={"year": year})
