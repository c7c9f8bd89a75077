"""The page of recording: the draft that waits is resumed, else the record of a month begun."""

from __future__ import annotations

from domain.chat import Choice, Month, Place, Said, Screen, Visit, word
from handlers import answering, asking, petitions
from handlers.argument import month_asked
from handlers.meetings.recording import Recording, paper_of
from storage.meetings import draft
from storage.organisation import apart, unit
from storage.plans import plan
from storage.store import Tx

FLOW = Recording()


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    """Resume the draft, else begin the record of this month (or of the month asked for)."""
    if visit.subject:
        return _resume(visit.subject)
    cells = visit.units
    now = Month.of(visit.today)
    if not argument and len(cells) == 1:
        now = await plan.month_to_record(tx, next(iter(cells)), visit.today)
    latest = await plan.last_begun(tx, cells, visit.today) if argument else now
    month = month_asked(argument, max(now, latest))
    mine = await draft.drafts_of(tx, cells, visit.now) if len(cells) == 1 else []
    waiting = [found for found in mine if found.month == month] or mine
    if len(waiting) == 1 and not argument:
        return _resume(waiting[0])
    if len(cells) == 1:
        return await _begin(tx, visit, next(iter(cells)), month)
    return Place("meeting", {"month": str(month)})


async def _begin(tx: Tx, visit: Visit, cell: int, month: Month) -> Place:
    """What was answered since the last meeting stands in the opening of this one."""
    answers = await petitions.answers_to_judge(tx, visit, cell)
    return Place("meeting", {"cell": cell, "month": str(month)}, answers)


def _resume(found: draft.Draft) -> Place:
    args = {"draft": found.id}
    return Place("meeting", args, known=FLOW.opened(args, paper_of(found)))


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    if visit.args.keys() & {"draft", "cell"}:
        return await answering.apply(FLOW, tx, visit, said)
    cells = {str(cell) for cell in visit.units}
    if said.choice in cells:
        cell, month = int(str(said.choice)), Month.parse(visit.args["month"])
        if month == Month.of(visit.today):
            month = await plan.month_to_record(tx, cell, visit.today)
        return await _begin(tx, visit, cell, month)
    return visit.stay(word("error-choice"))


async def screen(tx: Tx, visit: Visit) -> Screen:
    if visit.args.keys() & {"draft", "cell"}:
        return await asking.screen(FLOW, tx, visit)
    cells = await apart(tx, await unit.units(tx, visit.units), visit.today)
    choices = tuple(Choice(str(cell.id), cell.name) for cell in cells)
    return Screen(word("which-cell"), choices, asks="cell")
