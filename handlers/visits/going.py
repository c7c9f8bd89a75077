"""The next meeting of a cell: who of the group will attend it, announced to the cell or not."""

from __future__ import annotations

from domain.chat import Choice, Listed, Place, Said, Screen, Visit, word
from domain.errors import Refused
from handlers import act
from handlers.link import link
from handlers.navigation import GO_BACK
from handlers.visits.visiting import groups_of
from storage import people, visits
from storage.plans import Kept, plan
from storage.store import Tx
from storage.visits import Going

GO, ANNOUNCE, OFF = "!go", "!announce", "!off"


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    if not visit.subject:
        raise Refused("visit-not-yours")
    return Place("going", {"cell": visit.subject.id})


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    cell = visit.subject.id
    if said.choice == "!back":
        return Place("visit")
    if await visits.visit.assigned_since(tx, groups_of(visit), cell, visit.today) is None:
        return Place("home", {}, word("visit-not-yours"))
    coming = await plan.following(tx, cell, visit.today)
    before = await _mine(tx, visit, coming)
    if coming is None or visit.asks != _asks(coming, before):
        return visit.stay(word("going-changed"))
    if said.choice not in [choice.value for choice in _choices(cell, before)]:
        return visit.stay(word("error-choice"))
    if said.choice == OFF:
        await visits.going.call_off(tx, coming.id, visit.person.id)
    else:
        announced = said.choice == ANNOUNCE
        await visits.going.say(tx, coming.id, visit.person.id, visit.now, announced=announced)
    await act.note(tx, visit, "going", f"plan:{coming.id}", new=said.choice)
    await _tell(tx, visit, coming, before)
    return visit.stay(word("going-said", choice=said.choice.removeprefix("!")))


async def _tell(tx: Tx, visit: Visit, coming: Kept, before: Going | None) -> None:
    """The cell hears of what is announced, and of what was and is called off."""
    now = await _mine(tx, visit, coming)
    told = now if now and now.announced else before if before and before.announced else None
    if told is None:
        return
    to = await people.secretaries_of(tx, coming.cell_id, visit.today)
    facts = {"by": visit.person.name, "cell": coming.cell, "day": coming.entry.day}
    message = word("told-going", off="no" if now else "yes", **facts)
    key = f"going{'' if now else '-off'}:{told.id}"
    await act.tell(tx, visit, key, to, message, link("plan", plan=coming.id))


async def _mine(tx: Tx, visit: Visit, coming: Kept | None) -> Going | None:
    every = await visits.going.of_plan(tx, coming.id, visit.today) if coming else []
    return next((one for one in every if one.person_id == visit.person.id), None)


def _asks(coming: Kept, mine: Going | None) -> str:
    """Names the meeting as it was shown, and what one had said."""
    return f"going-{coming.id}-{coming.edition}-{'' if mine is None else int(mine.announced)}"


def _choices(cell: int, mine: Going | None) -> list[Choice]:
    found = []
    if mine is None or not mine.announced:
        found.append(Choice(ANNOUNCE, word("going-announce")))
    if mine is None:
        found.append(Choice(GO, word("going-quietly")))
    else:
        found.append(Choice(OFF, word("going-off")))
    return [*found, Choice(link("visiting", cell=cell), word("going-note"))]


async def screen(tx: Tx, visit: Visit) -> Screen:
    cell = visit.subject
    coming = await plan.following(tx, cell.id, visit.today)
    if coming is None:
        note = Choice(link("visiting", cell=cell.id), word("going-note"))
        return Screen(word("going-nothing", cell=cell.name), (note,), (GO_BACK,), asks="going")
    every = await visits.going.of_plan(tx, coming.id, visit.today)
    text = word(
        "going",
        cell=cell.name,
        day=coming.entry.day,
        starts=coming.entry.starts or "",
        place=coming.entry.place or "",
        topic=coming.entry.topic or "",
        goes=Listed(tuple(word("cell-named", cell=one.name) for one in every)),
    )
    mine = await _mine(tx, visit, coming)
    return Screen(text, tuple(_choices(cell.id, mine)), (GO_BACK,), asks=_asks(coming, mine))
