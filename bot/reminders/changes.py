"""The letters that tell a change of the plan: one each, however many changes came together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from domain.chat import Choice, Word, word
from domain.plans import State, change_may_go, change_told
from domain.policy import OFFICE
from handlers.link import link
from storage import outbox, visits
from storage.plans import Concerned, Kept, Pending, change, plan, stand_of, told_to
from storage.store import Tx

BATCH = 50


async def tell_changes(tx: Tx, now: datetime) -> int:
    """One batch of what is due, to whom it concerns now; not to who made the last change."""
    found = await change.take_due(tx, now, most=BATCH)
    for one in found:
        await _tell(tx, one, now)
    return len(found)


async def _tell(tx: Tx, one: Pending, now: datetime) -> None:
    kept = await plan.by_id(tx, one.plan_id)
    if kept is None:
        return
    month = kept.entry.merged_with
    into = (await plan.regular(tx, kept.cell_id, month, month)).get(month) if month else None
    other = into.entry if into else None
    message = change_told(kept.cell, one.before, stand_of(kept), kept.reason, other)
    if message is None:
        return
    people = await change.concerned(tx, kept.cell_id, now.date())
    message = _by(people, one.by_person, message)
    to = set(told_to(people, one.by_person))
    coming = to & await _coming(tx, one, kept)
    key, due = (
        f"plan-change:{kept.id}:{one.begun_at.isoformat()}",
        change_may_go(one.before, stand_of(kept), now),
    )
    look = Choice(link("plan", plan=kept.id), word("look-at-it"))
    again = Choice(link("going", cell=kept.cell_id), word("going-still"))
    asked = word("told-plan-going", said=message)
    for who, said, button in ((to - coming, message, look), (coming, asked, again)):
        await outbox.post_letter(tx, key, to=who, message=said, button=button, now=now, due=due)


def _by(people: Sequence[Concerned], person_id: int, message: Word) -> Word:
    """With who changed it, where that is nobody of the cell."""
    role = next((one.role for one in people if one.person_id == person_id), OFFICE)
    if role in change.OFFICERS:
        return message
    return word("told-plan-by", said=message, by=word("role", role=role.value))


async def _coming(tx: Tx, one: Pending, kept: Kept) -> set[int]:
    """Who said to attend, where it is at another time now: asked whether they still can."""
    new = kept.entry
    if one.before is None or kept.state is State.cancelled:
        return set()
    old = one.before.entry
    if (old.day, old.starts) == (new.day, new.starts):
        return set()
    return {going.person_id for going in await visits.going.of_plan(tx, kept.id)}
