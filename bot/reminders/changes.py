"""The letters that tell a change of the plan: one each, however many changes came together."""

from __future__ import annotations

from datetime import datetime

from domain.chat import Choice, word
from domain.plans import change_may_go, change_told
from handlers.link import link
from storage import outbox
from storage.plans import Pending, change, plan, stand_of, told_to
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
    await outbox.post_letter(
        tx,
        f"plan-change:{kept.id}:{one.begun_at.isoformat()}",
        to=told_to(people, one.by_person),
        message=message,
        button=Choice(link("plan", plan=kept.id), word("look-at-it")),
        now=now,
        due=change_may_go(one.before, stand_of(kept), now),
    )
