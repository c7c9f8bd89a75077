"""Many changes of the tree at once, of a workbook of decisions: written, noted, told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from domain.chat import Visit, word
from domain.organisation import Terms
from domain.policy import Action
from handlers import act
from handlers.organisation import group
from handlers.organisation.told import tell
from storage.organisation import By, Ledger, bulk, changes, groups, id_of, posts
from storage.store import Tx
from storage.tables import unit


async def assign(tx: Tx, visit: Visit, acts: Sequence[Mapping[str, Any]]) -> int:
    """How many cells are another's from the day of their act on; what is so already is left."""

    async def give(to: groups.Group, cells: list[groups.Cell], given: Terms) -> Ledger:
        return await group.give(tx, visit, to, cells, given, "assign")

    return await bulk.assign(tx, acts, By(visit.person.id, visit.now), give)


async def decide(tx: Tx, visit: Visit, acts: Sequence[Mapping[str, Any]]) -> None:
    """All of them or, where one cannot be, none; each person hears of what concerns them."""
    people = {}
    for code in (code for one in acts for code in one["units"]):
        unit_id = await id_of(tx, unit, code)
        held = await posts.of_place(tx, unit_id=unit_id, group_id=None, today=visit.today)
        people[unit_id] = {one.person_id for one in held}
    by = By(visit.person.id, visit.now)
    for number, decision in await bulk.apply(tx, acts, by):
        change = await changes.change_by_id(tx, number)
        assert change
        new = {"since": str(change.since), "decision": decision}
        await act.note(tx, visit, f"unit-{change.kind}", f"change:{number}", new=new)
        told = {one for unit_id in change.units for one in people.get(unit_id, ())}
        told |= set(await posts.who_may(tx, Action.appoint, change.units[0], visit.today))
        message = word("told-change", change=change.said, date=change.since, by=visit.person.name)
        await tell(tx, visit, f"change:{number}", told - {visit.person.id}, message)
