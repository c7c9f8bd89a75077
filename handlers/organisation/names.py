"""The names of a cell's members: pasted, looked at, taken off; only where its committee wishes it.

They are shown here and while the roll is ticked, to who leads the cell, and nowhere else.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from domain.chat import Choice, Place, Said, Screen, Visit, Word, word
from domain.errors import Refused
from domain.organisation import pasted
from domain.parse import fold
from handlers import act, paging
from handlers.link import link
from handlers.navigation import BACK, GO_BACK, GO_HOME, NO, YES
from storage.organisation import Unit, roster, unit
from storage.store import Tx

SIZE = 10  # names a screen
EXEMPT, OFF = "!exempt", "!off"
YEAR = timedelta(days=365)


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    here = await _here(tx, visit)
    return Place("names", {"cell": here.id})


async def _here(tx: Tx, visit: Visit) -> Unit:
    """Refused: its committee keeps none."""
    here: Unit | None = visit.subject
    if here is None or not (await unit.rules(tx, here.id, visit.today)).name_lists:
        raise Refused("names-off")
    return here


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    here = await _here(tx, visit)
    names = await roster.names(tx, here.id, visit.today)
    if "text" in visit.args:
        return await _add(tx, visit, here, names, said)
    if one := next((one for one in names if one.id == visit.args.get("member")), None):
        return await _one(tx, visit, here, one, said)
    if said.choice == paging.MORE:
        return paging.turn(visit, len(names), SIZE)
    if chosen := paging.row_at(said.choice or said.text, names):
        return visit.stay(None, member=chosen.id)
    found, strange = pasted(said.text)
    if said.choice or not found or strange:
        return visit.stay(word("error-no-name", given=(strange or [said.text])[0][:60]))
    return visit.stay(None, text=said.text)


async def _add(tx: Tx, visit: Visit, here: Unit, names: list[roster.Name], said: Said) -> Place:
    if said.choice != YES:
        stays = said.choice in (NO, BACK)
        return visit.stay(None if stays else word("error-choice"), text=None)
    new = _new(str(visit.args["text"]), names)
    await roster.add(tx, here.id, new, await roster.since(tx, here.id))
    await act.note(tx, visit, "names", f"unit:{here.id}", new={"added": len(new)})
    return visit.stay(word("names-added", count=len(new)), text=None)


def _new(text: str, names: list[roster.Name]) -> list[tuple[str, bool]]:
    """Those who are not on the list; of namesakes as many as were pasted."""
    there, new = Counter(fold(one.name) for one in names), []
    for one in pasted(text)[0]:
        key = fold(one[0])
        if there[key] > 0:
            there[key] -= 1
        else:
            new.append(one)
    return new


async def _one(tx: Tx, visit: Visit, here: Unit, one: roster.Name, said: Said) -> Place:
    if said.choice == EXEMPT:
        await roster.exempt(tx, here.id, one.id, now=not one.exempt)
        await act.note(tx, visit, "names", f"unit:{here.id}", new={"exempt": not one.exempt})
        return visit.stay(None)
    if said.choice == OFF:
        return visit.stay(None, act=OFF)
    if said.choice == YES and visit.args.get("act") == OFF:
        await roster.leave(tx, here.id, one.id, visit.today)
        await act.note(tx, visit, "names", f"unit:{here.id}", new={"removed": 1})
        return visit.stay(word("names-gone", name=one.name), member=None, act=None)
    if said.choice == NO:
        return visit.stay(None, act=None)
    if said.choice == BACK:
        return visit.stay(None, member=None, act=None)
    return visit.stay(word("error-choice"))


async def screen(tx: Tx, visit: Visit) -> Screen:
    here = await _here(tx, visit)
    names = await roster.names(tx, here.id, visit.today)
    if "text" in visit.args:
        return _sure(visit, names)
    if one := next((one for one in names if one.id == visit.args.get("member")), None):
        return await _card(tx, visit, here, one)
    first = paging.start(visit)
    rows = paging.numbered(names, first, SIZE)
    lines = tuple(_line(at, one) for at, one in rows)
    text = word("names-page", cell=here.name, count=len(names), lines=lines)
    turn = paging.more(len(names), SIZE, word("roll-more", more=_flag(first + SIZE < len(names))))
    counts = Choice(link("members", cell=here.id), word("names-counts"))
    return Screen(text, (*turn, counts), (GO_HOME,), asks="names", typed="free")


def _line(at: int, one: roster.Name) -> Word:
    return word("names-line", at=at, name=one.name, exempt=_flag(one.exempt))


def _flag(so: bool) -> str:
    return "yes" if so else "no"


def _sure(visit: Visit, names: list[roster.Name]) -> Screen:
    new = _new(str(visit.args["text"]), names)
    lines = tuple(_line(at, roster.Name(0, *one)) for at, one in enumerate(new[:SIZE], 1))
    same = [name for name, count in Counter(name for name, _ in new).items() if count > 1]
    more = max(len(new) - SIZE, 0)
    namesakes = word("names-same", names=", ".join(same)) if same else ""
    text = word("names-sure", count=len(new), lines=lines, more=more, same=namesakes)
    sure = (Choice(YES, word("names-yes", count=len(new))), Choice(NO, word("change-no")))
    return Screen(text, sure if new else sure[1:], asks=f"sure-{len(names)}")


async def _card(tx: Tx, visit: Visit, here: Unit, one: roster.Name) -> Screen:
    if visit.args.get("act") == OFF:
        sure = (Choice(YES, word("names-off-yes")), Choice(NO, word("change-no")))
        return Screen(word("names-off-sure", name=one.name), sure, asks=f"off-{one.id}")
    missed = await roster.absences(tx, here.id, one.id, _since(visit.today))
    lines = tuple(
        word("names-missed", day=gone.held_on, excused=_flag(gone.excused)) for gone in missed[:12]
    )
    facts = {"name": one.name, "exempt": _flag(one.exempt), "count": len(missed)}
    text = word("names-card", lines=lines, **facts)
    choices = (
        Choice(EXEMPT, word("names-exempt", now=_flag(one.exempt))),
        Choice(OFF, word("names-off-list")),
    )
    return Screen(text, choices, (GO_BACK, GO_HOME), asks=f"name-{one.id}-{one.exempt}")


def _since(today: date) -> date:
    return today - YEAR
