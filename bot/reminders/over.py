"""The letters that tell that a post is over by its date, once, in the morning after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from domain.chat import Choice, Word, word
from domain.policy import Action
from handlers.link import link
from handlers.navigation import GO_HOME
from storage import outbox
from storage.organisation import Held, over, posts
from storage.store import Tx

BATCH, LINES = 50, 10
ByPerson = dict[int, list[Held]]


async def tell_over(tx: Tx, now: datetime) -> int:
    """One batch: who held them, each alone; who stands beside or appoints, of all of it at once."""
    found = await over.over(tx, now.date(), most=BATCH)
    beside: ByPerson = defaultdict(list)
    above: ByPerson = defaultdict(list)
    for held in found:
        await _tell_holder(tx, held, now)
        who, day = held.person_id, now.date()
        appoint = await posts.nearest_who_may(tx, Action.appoint, held.under, day, but=who)
        for one in appoint:
            above[one].append(held)
        for one in {*await posts.beside(tx, held, day)} - {who, *appoint}:
            beside[one].append(held)
    for one, gone in above.items():
        await _tell(tx, one, gone, _open(gone), now)
    for one, gone in beside.items():
        await _tell(tx, one, gone, GO_HOME, now)
    return len(found)


async def _tell(tx: Tx, who: int, gone: Sequence[Held], button: Choice, now: datetime) -> None:
    key, message = f"posts-over:{gone[0].id}", _said(gone)
    await outbox.post_letter(tx, key, to=[who], message=message, button=button, now=now)


async def _tell_holder(tx: Tx, held: Held, now: datetime) -> None:
    facts = {"role": held.role.value, "place": held.place, "date": held.until}
    message = word("told-over-own", interim="yes" if held.interim else "no", **facts)
    key = f"{over.KEY}:{held.id}"
    to = [held.person_id]
    await outbox.post_letter(tx, key, to=to, message=message, button=GO_HOME, now=now)


def _said(gone: Sequence[Held]) -> Word:
    lines = tuple(
        word("told-over-line", role=one.role.value, place=one.place, who=one.who, date=one.until)
        for one in gone[:LINES]
    )
    return word("told-over", lines=lines, more=max(0, len(gone) - LINES))


def _open(gone: Sequence[Held]) -> Choice:
    """Where a successor is invited, if it is one place."""
    units = {one.unit_id for one in gone}
    unit = units.pop() if len(units) == 1 else None
    return Choice(link("unit", unit=unit), word("look-at-it")) if unit else GO_HOME
