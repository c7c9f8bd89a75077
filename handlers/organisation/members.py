"""The counts of members: seen, and changed with one message from a day on."""

from __future__ import annotations

from domain.chat import Choice, Place, Said, Screen, Visit, Word, word
from domain.errors import Invalid, Refused
from domain.organisation import CountChange, count_changes
from domain.people import Action
from handlers import act
from handlers.link import link
from handlers.navigation import GO_BACK, GO_HOME, YES
from handlers.organisation.naming import which
from storage.organisation import Members, Unit, apart, find, tally, unit
from storage.store import Tx

MOST = 6


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    """``argument``: "kết nạp 1 từ 15/8", for who has one cell."""
    if visit.subject:
        return Place("members", visit.admitted.asked)
    cells = await apart(tx, await unit.units(tx, visit.units, kind="cell"), visit.today)
    if len(cells) != 1:
        return Place("members", {})
    text = {"text": argument} if argument else {}
    return Place("members", {"cell": cells[0].id, **text})


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    here: Unit | None = visit.subject
    if here is None:
        cells = {str(cell) for cell in visit.units}
        if said.choice in cells:
            return visit.stay(None, cell=int(said.choice or 0))
        return await _called(tx, visit, said.text)
    if said.choice == "!back":
        return visit.stay(None, text=None)
    try:
        if said.choice == YES and "text" in visit.args:
            return await _change(tx, visit, here, str(visit.args["text"]))
        found = count_changes(said.text, visit.today)
        _after(await _counts(tx, here, found), found)
    except (Invalid, Refused) as trouble:
        return visit.stay(trouble.said)
    return visit.stay(None, text=said.text)


async def _called(tx: Tx, visit: Visit, text: str) -> Place:
    """The one cell of this name, or which they are."""
    _, near = await find.find(tx, text, visit.units, visit.today, most=MOST)
    cells = [one for one in near if one.unit.kind == "cell"]
    if len(cells) == 1:
        return visit.stay(None, cell=cells[0].unit.id)
    if not cells:
        return visit.stay(word("error-found-none", query=text[:60]))
    return visit.stay(which(cells))


async def _change(tx: Tx, visit: Visit, here: Unit, text: str) -> Place:
    found = count_changes(text, visit.today)
    before, after = await tally.change(tx, here.id, found.since, found.added)
    kept = {"from": str(found.since), "before": _plain(before), "after": _plain(after)}
    await act.note(tx, visit, "members", f"unit:{here.id}", new=kept)
    return visit.stay(word("members-changed", counts=said_counts(after)), text=None)


def _plain(counts: Members) -> list[int]:
    return [getattr(counts, name) for name in unit.COUNTS]


async def _counts(tx: Tx, here: Unit, found: CountChange) -> Members:
    return await unit.members(tx, here.id, found.since) or tally.NONE


def _after(before: Members, found: CountChange) -> Members:
    return tally.changed(before, found.added)


async def screen(tx: Tx, visit: Visit) -> Screen:
    here: Unit | None = visit.subject
    if here is None:
        cells = await apart(tx, await unit.units(tx, visit.units, kind="cell"), visit.today)
        choices = tuple(Choice(str(one.id), one.name) for one in cells[:5])
        return Screen(word("members-which"), choices, (GO_HOME,), asks="cell", typed="value")
    now = await unit.members(tx, here.id, visit.today) or tally.NONE
    if "text" in visit.args:
        return await _sure(tx, visit, here)
    text = word("members-card", cell=here.name, counts=said_counts(now))
    choices = await _by_name(tx, visit, here)
    return Screen(text, choices, (GO_HOME,), asks="members", typed="value")


async def _by_name(tx: Tx, visit: Visit, here: Unit) -> tuple[Choice, ...]:
    """To the list of names, where the committee lets the cell keep one, for who leads the cell."""
    may = here.id in visit.person.units(Action.submit)
    if not may or not (await unit.rules(tx, here.id, visit.today)).name_lists:
        return ()
    return (Choice(link("names", cell=here.id), word("names-open")),)


async def _sure(tx: Tx, visit: Visit, here: Unit) -> Screen:
    try:
        found = count_changes(str(visit.args["text"]), visit.today)
        before = await _counts(tx, here, found)
        facts = {"before": said_counts(before), "after": said_counts(_after(before, found))}
    except (Invalid, Refused) as trouble:
        return Screen(trouble.said, (), (GO_BACK, GO_HOME), asks="members", typed="free")
    text = word("members-sure", cell=here.name, since=found.since, **facts)
    sure = (Choice(YES, word("members-yes")),)
    return Screen(text, sure, (GO_BACK, GO_HOME), asks=f"members-{_plain(before)}", typed="value")


def said_counts(counts: Members) -> Word:
    facts = {name: getattr(counts, name) for name in unit.COUNTS}
    return word("members-counts", **facts, obliged=counts.obliged)
