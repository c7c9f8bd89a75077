"""The letters that tell a change of the plan: one each, however many changes came together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.chat import Choice, Word, word
from domain.plans import State, change_may_go, change_told
from domain.policy import OFFICE
from handlers.link import link
from storage import outbox, visits
from storage.outbox import NewLetter
from storage.plans import (
    Concerned,
    Kept,
    Pending,
    change,
    letters_key,
    plan,
    stand_of,
    told_to,
)
from storage.store import Tx

BATCH = 50
MOST_LINES = 6  # in a letter
KEPT = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Told:
    """``coming``: who is told said to attend, and it is at another time now."""

    pending: Pending
    kept: Kept
    message: Word
    coming: bool


async def tell_changes(tx: Tx, now: datetime) -> int:
    """One batch of what is due, to whom it concerns now; not to who made the last change."""
    found = await change.take_due(tx, now, most=BATCH)
    mine: dict[tuple[int, datetime], list[Told]] = defaultdict(list)
    for one in found:
        async for person, due, told in _tell(tx, one, now):
            mine[person, due].append(told)
    for (person, due), lines in mine.items():
        for at in range(0, len(lines), MOST_LINES):
            await _post(tx, person, lines[at : at + MOST_LINES], now, due)
    return len(found)


async def _tell(tx: Tx, one: Pending, now: datetime) -> AsyncIterator[tuple[int, datetime, Told]]:
    """Who is told, when, and what."""
    kept = await plan.by_id(tx, one.plan_id)
    if kept is None:
        return
    month = kept.entry.merged_with
    into = (await plan.regular(tx, kept.cell_id, month, month)).get(month) if month else None
    other = into.entry if into else None
    message = change_told(kept.cell, one.before, stand_of(kept), kept.reason, other)
    if message is None:
        return
    was = one.before.entry.day if one.before else kept.entry.day
    people = await change.told_of(tx, kept, was, now.date())
    message = _by(people, one.by_person, message)
    to = told_to(people, one.by_person)
    coming = await _coming(tx, one, kept, now.date())
    due = change_may_go(one.before, stand_of(kept), now)
    for person in sorted(set(to)):
        yield person, due, Told(one, kept, message, person in coming)


async def _post(tx: Tx, person: int, told: Sequence[Told], now: datetime, due: datetime) -> None:
    """One letter; who said to attend is asked whether they still can."""
    cells = {one.kept.cell_id for one in told}
    asked = {one.kept.cell_id for one in told if one.coming}
    lines = tuple(one.message for one in told)
    said = lines[0] if len(lines) == 1 else word("told-plan-changes", lines=lines)
    if asked:
        said = word("told-plan-going", said=said, many="no" if len(lines) == 1 else "yes")
    rows = [(Choice(link("going", cell=cell), word("going-still")),) for cell in sorted(asked)]
    if len(told) == 1:
        look = link("plan", plan=told[0].kept.id)
    else:
        look = link("plan", cell=cells.pop()) if len(cells) == 1 else link("plan")
    if not asked or len(told) > 1:
        rows.append((Choice(look, word("look-at-it")),))
    key = letters_key([one.kept.id for one in told], min(one.pending.begun_at for one in told))
    letter = NewLetter(f"{key}:{person}", person, said, tuple(rows))
    await outbox.post(tx, [letter], now=due, until=now + KEPT)


def _by(people: Sequence[Concerned], person_id: int, message: Word) -> Word:
    """With who changed it, where that is nobody of the cell."""
    role = next((one.role for one in people if one.person_id == person_id), OFFICE)
    if role in change.OFFICERS:
        return message
    return word("told-plan-by", said=message, by=word("role", role=role.value))


async def _coming(tx: Tx, one: Pending, kept: Kept, today: date) -> set[int]:
    """Who said to attend, where it is at another time now: asked whether they still can."""
    new = kept.entry
    if one.before is None or kept.state is State.cancelled:
        return set()
    old = one.before.entry
    if (old.day, old.starts) == (new.day, new.starts):
        return set()
    return {going.person_id for going in await visits.going.of_plan(tx, kept.id, today)}
