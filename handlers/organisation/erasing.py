"""Somebody is forgotten: posts end, the name and the account go, what the cell decided stays."""

from __future__ import annotations

from domain.chat import Place, Visit, Word, word
from domain.policy import Action
from handlers import act
from handlers.organisation.told import tell
from storage.organisation import Held, personal, posts
from storage.store import Tx


async def erase(tx: Tx, visit: Visit, said: Word) -> Place:
    """Also every other phone of this person is a stranger's from now on."""
    person_id = visit.person.id
    held = await posts.of_person(tx, person_id, visit.today)
    for one in held:
        if await posts.end(tx, one, now=visit.now):
            await act.note(tx, visit, "end-post", f"post:{one.id}")
    await act.note(tx, visit, "erase", f"person:{person_id}")
    await personal.erase(tx, person_id, visit.now)
    for one in held:
        await _tell(tx, visit, one)
    return Place("welcome", {"greet": True}, said)


async def _tell(tx: Tx, visit: Visit, held: Held) -> None:
    """Who stands beside and above, by the role and not by the name."""
    to = {*await posts.beside(tx, held, visit.today)}
    to |= set(await posts.who_may(tx, Action.appoint, held.under, visit.today))
    message = word("told-erased", role=held.role.value, place=held.place)
    await tell(tx, visit, f"erased:{held.id}", to - {visit.person.id}, message)


async def left_alone(tx: Tx, visit: Visit) -> list[str]:
    """Where nobody is left to invite others once this person is gone."""
    found = []
    for one in await posts.of_person(tx, visit.person.id, visit.today):
        if Action.invite in one.role.actions:
            others = await posts.who_may(tx, Action.invite, one.under, visit.today)
            found += [one.place] if not {*others} - {visit.person.id} else []
    return found
