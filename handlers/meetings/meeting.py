"""The page of recording: the draft that waits is resumed, else the record of a month begun."""

from __future__ import annotations

from dataclasses import replace

from domain.chat import Choice, Month, Place, Said, Screen, Visit, word
from domain.errors import Refused
from domain.people import Action
from handlers import answering, asking
from handlers.link import identity, month_asked
from handlers.meetings.recording import Recording
from storage.meetings import draft
from storage.organisation import unit
from storage.plans import plan
from storage.store import Tx

FLOW = Recording()


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    """Resume the draft, else begin the record of this month (or of the month asked for)."""
    cells = visit.person.units(Action.record)
    if not cells:
        raise Refused("no-cell-to-record")
    if argument.startswith("draft-"):
        return await _resume(tx, visit, identity(argument.removeprefix("draft-")))
    now = Month.of(visit.today)
    latest = await plan.last_begun(tx, cells, visit.today) if argument else now
    month = month_asked(argument, max(now, latest))
    mine = await draft.drafts_of(tx, cells, visit.now) if len(cells) == 1 else []
    waiting = [found for found in mine if found.month == month] or mine
    if len(waiting) == 1 and not argument:
        return await _resume(tx, visit, waiting[0].id)
    if len(cells) == 1:
        return Place("meeting", {"cell": next(iter(cells)), "month": str(month)})
    return Place("meeting", {"month": str(month)})


async def _resume(tx: Tx, visit: Visit, draft_id: int) -> Place:
    place = Place("meeting", {"draft": draft_id})
    return replace(place, known=await FLOW.at(tx, replace(visit, place=place)))


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    if visit.args.keys() & {"draft", "cell"}:
        return await answering.apply(FLOW, tx, visit, said)
    cells = {str(cell) for cell in visit.person.units(Action.record)}
    if said.choice in cells:
        return visit.stay(None, cell=int(str(said.choice)))
    return visit.stay(word("error-choice"))


async def screen(tx: Tx, visit: Visit) -> Screen:
    if visit.args.keys() & {"draft", "cell"}:
        return await asking.screen(FLOW, tx, visit)
    cells = await unit.units(tx, visit.person.units(Action.record))
    choices = tuple(Choice(str(cell.id), cell.name) for cell in cells)
    return Screen(word("which-cell"), choices, asks="cell")
