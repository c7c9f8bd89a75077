"""A change of the plan is noted to be told, and the receipt says to whom."""

from __future__ import annotations

from datetime import datetime, timedelta
from math import ceil

from domain.chat import Listed, Visit, Word, word
from domain.plans import Stand
from storage.plans import Concerned, Kept, change, stand_of
from storage.store import Tx

AT_ONCE = timedelta(minutes=30)  # what is told by then needs no hour in the receipt


async def tell(tx: Tx, visit: Visit, found: Kept, after: Stand, *, new: bool = False) -> Word:
    """``found``: as it was, or as it is where it is ``new``."""
    before = None if new else stand_of(found)
    at, known = await change.note(tx, found.id, before, after, by=visit.person.id, now=visit.now)
    if known == after:
        return word("plan-told-nobody")
    was = known.entry.day if known else found.entry.day
    return said(visit, await change.told_of(tx, found, was, visit.today), at)


def said(visit: Visit, people: list[Concerned], at: datetime) -> Word:
    """To which roles a letter goes ``at`` that moment, and who cannot be reached."""
    others = [one for one in people if one.person_id != visit.person.id]
    wait = at - visit.now
    return word(
        "plan-told",
        told=_roles([one for one in others if one.reachable]),
        lost=_roles([one for one in others if not one.reachable]),
        late=at.astimezone(visit.now.tzinfo).time() if wait > AT_ONCE else "",
        minutes=ceil(wait.total_seconds() / 60),
    )


def _roles(people: list[Concerned]) -> Listed:
    """Each role once, in the order they come."""
    named = dict.fromkeys(one.role.value for one in people)
    return Listed(tuple(word("role", role=role) for role in named))
