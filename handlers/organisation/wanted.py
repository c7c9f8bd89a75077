"""A sentence that wants something done with a unit or a post opens its page, filled as far as it
was said; nothing is changed by it.
"""

from __future__ import annotations

from domain.chat import Place, Visit, word
from domain.errors import Invalid
from domain.organisation import Wanted, terms, wanted
from domain.policy import HEAD, Action, Role
from handlers.organisation.group import GIVE, NEW
from handlers.organisation.naming import which
from storage.organisation import Found, Unit, find, groups, posts, unit
from storage.store import Tx

MOST_GROUPS = 50
RIGHTS = {
    "invite": Action.invite,
    "post": Action.appoint,
    "who": Action.appoint,
    "assign": Action.assign,
    "group": Action.assign,
}


async def opened(tx: Tx, visit: Visit, text: str) -> Place | None:
    """None where nothing is wanted that this person may do."""
    said = wanted(text)
    mine = visit.person.units(RIGHTS.get(said.act, Action.organise)) if said else None
    if not said or not mine:
        return None
    if said.act == "found":
        return await _found(tx, visit, said, mine)
    if said.act == "group":
        return await _group(tx, visit, said)
    here = await _units(tx, visit, said.unit, mine)
    if len(here) > 1:
        return visit.stay(which(here))
    if not here:
        return None if said.act == "invite" else Place("unit", {}, word("which-unit-heard"))
    return await _at(tx, visit, said, here[0].unit, mine)


async def _units(tx: Tx, visit: Visit, name: str, mine: frozenset[int]) -> list[Found]:
    if found := await find.named(tx, name, mine, visit.today):
        return found
    count, near = await find.find(tx, name, mine, visit.today, most=1)
    return near if count == 1 else []


async def _at(tx: Tx, visit: Visit, said: Wanted, here: Unit, mine: frozenset[int]) -> Place | None:
    heard = word("unit-heard", unit=here.name)
    match said.act:
        case "who":
            return Place("unit", {"unit": here.id}, heard)
        case "invite":
            role = {"act": said.role.value} if said.role and here.kind == "cell" else {}
            return Place("invite", {"place": f"unit:{here.id}", "name": here.name, **role}, heard)
        case "assign":
            return await _assign(tx, visit, said, here)
        case "post":
            return await _post(tx, visit, here, said.role or HEAD)
    act = f"!{said.act}" if said.act == "revoke" else said.act
    args = {"unit": here.id, "act": act, "name": said.name}
    if said.other:
        other = await _units(tx, visit, said.other, mine)
        args["target"] = other[0].unit.id if len(other) == 1 else None
    args["since"] = _since(visit, said.since)
    return Place("unit", {name: value for name, value in args.items() if value}, heard)


def _since(visit: Visit, text: str) -> str:
    try:
        return str(terms(text, visit.today).since) if text else ""
    except Invalid:
        return ""


async def _post(tx: Tx, visit: Visit, here: Unit, role: Role) -> Place:
    """Of who holds it; the unit where nobody does, or several do."""
    held = await posts.of_place(tx, unit_id=here.id, group_id=None, today=visit.today)
    theirs = [one for one in held if one.role is role and one.holds(visit.today)]
    if len(theirs) == 1:
        return Place("post", {"post": theirs[0].id}, word("post-heard", role=role.value))
    return Place("unit", {"unit": here.id}, word("unit-heard", unit=here.name))


async def _found(tx: Tx, visit: Visit, said: Wanted, mine: frozenset[int]) -> Place:
    """Under the one committee that is theirs; else one is chosen first."""
    tops = {post.unit for post in visit.person.posts} & mine
    over = [one for one in await unit.units(tx, {top for top in tops if top}) if one.kind != "cell"]
    if len(over) != 1:
        return Place("unit", {}, word("which-unit-heard"))
    args = {"unit": over[0].id, "act": "found", "name": said.name}
    args["since"] = _since(visit, said.since)
    heard = word("unit-heard", unit=over[0].name)
    return Place("unit", {name: value for name, value in args.items() if value}, heard)


async def _group(tx: Tx, visit: Visit, said: Wanted) -> Place:
    """The one that is named; a new one, or all of them, where none is."""
    if not said.other:
        return Place("group", {"act": NEW})
    found = await _groups(tx, visit, said.other)
    if len(found) != 1:
        return Place("group", {"query": said.other[:60]} if found else {})
    return Place("group", {"group": found[0].id}, word("unit-heard", unit=found[0].name))


async def _groups(tx: Tx, visit: Visit, name: str) -> list[Unit]:
    """Those in whose name all its words stand whole."""
    words = set(find.bare(name).split())
    units = visit.person.units(Action.assign)
    found = await find.groups(tx, name, units, most=MOST_GROUPS)
    return [one for one in found if words <= set(find.bare(one.name).split())]


async def _assign(tx: Tx, visit: Visit, said: Wanted, here: Unit) -> Place:
    """As far as its question from when, or its preview; the group itself where it has the cell."""
    found = await _groups(tx, visit, said.other)
    if len(found) != 1:
        return Place("group", {"query": said.other[:60]} if found else {})
    heard = word("unit-heard", unit=found[0].name)
    if here.id in {one.cell_id for one in await groups.cells_of(tx, found[0].id, visit.today)}:
        return Place("group", {"group": found[0].id}, heard)
    args = {"group": found[0].id, "act": GIVE, "cells": [here.id], "step": "since"}
    text = {"text": said.since} if _since(visit, said.since) else {}
    return Place("group", {**args, **text}, heard)
