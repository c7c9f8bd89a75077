"""Work groups of a committee: which cells each looks after, from a day on; one named person too."""

from __future__ import annotations

from dataclasses import replace

from domain.chat import Choice, Listed, Place, Said, Screen, Visit, Word, word
from domain.errors import Invalid
from domain.organisation import Terms, terms
from domain.policy import Action
from handlers import act, paging
from handlers.navigation import GO_BACK, GO_HOME, LABEL, NO, YES
from handlers.organisation import picking
from handlers.organisation.post import said_post
from handlers.organisation.told import tell
from storage import people
from storage.organisation import By, Ledger, apart, changes, find, groups, posts
from storage.store import Tx

GIVE, TAKE, NEW, RENAME, INVITE, NOW = "!give", "!take", "!new", "!rename", "!invite", "!today"
A_SCREEN, CELLS_SHOWN, SHORTEST, LONGEST = 8, 30, 3, 200
GONE = dict.fromkeys(("act", "cells", "order", "start", "step", "text", "query"))


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    return Place("group", visit.admitted.asked)


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    here: groups.Group | None = visit.subject
    asked = visit.args.get("act")
    if said.choice in ("!back", NO):
        if "step" in visit.args and said.choice != NO:  # one question back
            return visit.stay(None, **{"text" if "text" in visit.args else "step": None})
        return visit.stay(None, **GONE) if asked or not here else Place("group")
    if asked == NEW or (asked == RENAME and here):
        return await _named(tx, visit, here, said.text)
    if here is None:
        return await _list(tx, visit, said)
    if asked in (GIVE, TAKE):
        return await _assigning(tx, visit, here, said)
    match said.choice:
        case "!give" | "!take":
            there = replace(visit, place=visit.stay(None, act=said.choice))
            listed = picking.order(await _cells(tx, there, here))
            return visit.stay(None, act=said.choice, order=listed)
        case "!rename":
            return visit.stay(None, act=RENAME)
        case "!invite":
            return Place("invite", {"place": f"group:{here.id}", "name": here.name})
    held = paging.row_at(said.choice or said.text, await _people(tx, visit, here))
    return Place("post", {"post": held.id}) if held else visit.stay(word("error-choice"))


async def _list(tx: Tx, visit: Visit, said: Said) -> Place:
    if said.choice == NEW:
        return visit.stay(None, act=NEW)
    rows = await _rows(tx, visit)
    if said.choice == paging.MORE:
        return paging.turn(visit, len(rows), A_SCREEN)
    if chosen := paging.row_at(said.choice or said.text, rows):
        return Place("group", {"group": chosen.id})
    if said.choice is None and find.bare(said.text).strip():
        return visit.stay(None, query=said.text[:60], start=None)
    return visit.stay(word("error-choice"))


async def _rows(tx: Tx, visit: Visit) -> list[groups.Group]:
    """Those of all committees in reach; where something was typed, those called so."""
    found = await groups.of_committees(tx, visit.units)
    words = find.bare(str(visit.args.get("query", ""))).split()
    return [one for one in found if all(part in find.bare(one.name) for part in words)]


async def _named(tx: Tx, visit: Visit, here: groups.Group | None, text: str) -> Place:
    name = " ".join(text.split())
    if not SHORTEST <= len(name) <= LONGEST:
        return visit.stay(word("error-unit-name"))
    if here:
        await groups.rename(tx, here.id, name)
        await act.note(tx, visit, "rename-group", f"group:{here.id}")
        return Place("group", {"group": here.id}, word("group-renamed", name=name))
    above = next((one for one in visit.person.roots(Action.assign) if one in visit.units), None)
    if above is None:
        return visit.stay(word("not-for-you"), act=None)
    number = await groups.found(tx, name, above)
    await act.note(tx, visit, "found-group", f"group:{number}")
    return Place("group", {"group": number}, word("group-made", name=name))


async def _assigning(tx: Tx, visit: Visit, here: groups.Group, said: Said) -> Place:
    cells = await _cells(tx, visit, here)
    if "text" in visit.args:
        if said.choice != YES:
            return visit.stay(word("error-choice"))
        return await _assign(tx, visit, here, picking.chosen(visit, cells))
    if "step" not in visit.args:
        if said.choice == picking.DONE and picking.chosen(visit, cells):
            return visit.stay(None, step="since")
        return picking.apply(visit, said, cells)
    try:
        text = f"{visit.today:%d/%m/%Y}" if said.choice == NOW else said.text
        terms(text, visit.today)
    except Invalid as invalid:
        return visit.stay(invalid.said)
    return visit.stay(None, text=text)


async def _cells(tx: Tx, visit: Visit, here: groups.Group) -> list[groups.Cell]:
    """What can be given: all that are not the group's; what can be taken: those that are."""
    there = await groups.cells(tx, here.committee_id, visit.today)
    found = await apart(tx, there, visit.today)
    if visit.args.get("act") == GIVE:
        return [one for one in found if one.group_id != here.id]
    known = {one.cell_id: one for one in await groups.cells_of(tx, here.id, visit.today)}
    return [groups.Cell(one.cell_id, one.cell, here.id, here.name) for one in known.values()]


async def _assign(tx: Tx, visit: Visit, here: groups.Group, cells: list[groups.Cell]) -> Place:
    given = terms(str(visit.args["text"]), visit.today)
    what = "unassign" if visit.args["act"] == TAKE else "assign"
    ledger = await give(tx, visit, here, cells, given, what)
    if given.since > visit.today:
        ids, by = [one.id for one in cells], By(visit.person.id, visit.now)
        names = [here.name]
        await changes.note_assigned(ledger, here.committee_id, ids, names, given.since, by)
    done = word("group-done", what=what, group=here.name, count=len(cells), since=given.since)
    return Place("group", {"group": here.id}, done)


async def give(
    tx: Tx, visit: Visit, here: groups.Group, cells: list[groups.Cell], given: Terms, what: str
) -> Ledger:
    """``what``: "assign" or "unassign"; written, noted, told. Returns how to take it back."""
    ids = [one.id for one in cells]
    if what == "unassign":
        ledger = await groups.take(tx, here.id, ids, given.since)
    else:
        ledger = await groups.assign(tx, here.id, ids, given)
    noted = {"cells": ids, "from": str(given.since), "decision": given.decision or ""}
    old = {str(one.id): one.group_id for one in cells if one.group_id}
    await act.note(tx, visit, what, f"group:{here.id}", old=old, new=noted)
    await _tell(tx, visit, here, cells, given, what)
    return ledger


async def _tell(
    tx: Tx, visit: Visit, here: groups.Group, cells: list[groups.Cell], given: Terms, what: str
) -> None:
    """The group, who loses cells to it, and the secretaries: one letter each."""
    at = f"{what}:{here.id}:{visit.now:%Y%m%d%H%M%S%f}"
    facts = {"group": here.name, "since": given.since, "decision": given.decision or ""}
    told = word("told-group", what=what, cells=_names(cells), **facts)
    await tell(tx, visit, at, await groups.people(tx, here.id, visit.today), told)
    losers = {one.group_id: one.group or "" for one in cells if one.group_id not in (None, here.id)}
    for number, name in losers.items():
        lost = _names([one for one in cells if one.group_id == number])
        message = word("told-group", what="unassign", cells=lost, **{**facts, "group": name})
        await tell(
            tx, visit, f"{at}:{number}", await groups.people(tx, number or 0, visit.today), message
        )
    for cell in cells:
        message = word("told-cell", what=what, cell=cell.name, **facts)
        to = await people.secretaries_of(tx, cell.id, visit.today)
        await tell(tx, visit, f"{at}:cell-{cell.id}", to, message)


def _names(cells: list[groups.Cell]) -> Listed:
    return Listed(tuple(word("cell-named", cell=one.name) for one in cells), "; ")


async def _people(tx: Tx, visit: Visit, here: groups.Group) -> list[posts.Held]:
    return await posts.of_place(tx, unit_id=None, group_id=here.id, today=visit.today)


async def screen(tx: Tx, visit: Visit) -> Screen:
    here: groups.Group | None = visit.subject
    asked = visit.args.get("act")
    if asked == NEW or (asked == RENAME and here):
        name = here.name if here else ""
        return Screen(word("ask-group-name", name=name), (), (GO_BACK,), asks="name", typed="free")
    if here is None:
        return await _list_screen(tx, visit)
    if asked in (GIVE, TAKE):
        return await _assigning_screen(tx, visit, here)
    return await _card(tx, visit, here)


async def _list_screen(tx: Tx, visit: Visit) -> Screen:
    rows = await _rows(tx, visit)
    shown = paging.numbered(rows, paging.start(visit), A_SCREEN)
    sizes = await groups.sizes(tx, [one.id for _, one in shown], visit.today)
    lines = tuple(
        word(
            "work-group-line",
            at=at,
            group=one.name,
            cells=sizes[one.id][0],
            people=sizes[one.id][1],
        )
        for at, one in shown
    )
    choices = [Choice(str(at), one.name[:LABEL]) for at, one in shown[:3]]
    choices.append(Choice(NEW, word("group-new")))
    more = paging.more(len(rows), A_SCREEN, word("more-cells"))
    text = word("group-list", count=len(rows), query=visit.args.get("query", ""), lines=lines)
    return Screen(text, tuple(choices), (*more, GO_HOME), asks="group", typed="value")


async def _card(tx: Tx, visit: Visit, here: groups.Group) -> Screen:
    held = await _people(tx, visit, here)
    cells = await groups.cells_of(tx, here.id, visit.today)
    lines = tuple(word("numbered", at=at, text=said_post(one)) for at, one in enumerate(held, 1))
    text = word(
        "group-card",
        group=here.name,
        people=lines or (word("group-nobody"),),
        count=len(cells),
        cells=tuple(word("item", text=said_assigned(one, "cell")) for one in cells[:CELLS_SHOWN]),
        more=max(0, len(cells) - CELLS_SHOWN),
    )
    choices = [Choice(GIVE, word("group-give"))]
    choices += [Choice(TAKE, word("group-take"))] if cells else []
    choices += [
        Choice(INVITE, word("unit-invite")),
        Choice(RENAME, word("change-kind", kind="rename")),
    ]
    return Screen(text, tuple(choices), (GO_BACK, GO_HOME), asks="card", typed="value")


def said_assigned(one: groups.Assigned, what: str) -> Word:
    """``what``: "cell" names the cell, "group" who looks after it."""
    facts = {"since": one.since, "until": one.until or "", "decision": one.decision or ""}
    return word("group-cell", name=one.cell if what == "cell" else one.group, **facts)


async def _assigning_screen(tx: Tx, visit: Visit, here: groups.Group) -> Screen:
    kind = "take" if visit.args["act"] == TAKE else "give"
    cells = await _cells(tx, visit, here)
    if "text" in visit.args:
        return _sure(visit, here, picking.chosen(visit, cells), kind)
    if "step" in visit.args:
        asks = word("group-since", kind=kind, group=here.name, count=len(visit.args["cells"]))
        now = (Choice(NOW, word("from-today")),)
        return Screen(asks, now, (GO_BACK,), asks="since", typed="value")
    return picking.screen(visit, word("group-which", kind=kind, group=here.name), cells)


def _sure(visit: Visit, here: groups.Group, cells: list[groups.Cell], kind: str) -> Screen:
    """What changes, before anything is written: also who loses a cell."""
    given = terms(str(visit.args["text"]), visit.today)
    lines = tuple(
        word("group-change", cell=one.name, old=(one.group or "") if kind == "give" else "")
        for one in cells
    )
    facts = {"since": given.since, "until": given.until or "", "decision": given.decision or ""}
    text = word("group-sure", kind=kind, group=here.name, count=len(cells), lines=lines, **facts)
    sure = (Choice(YES, word("change-yes")), Choice(NO, word("change-no")))
    return Screen(text, sure, asks="sure")
