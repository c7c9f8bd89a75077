"""Who above the work group is told of a change of a meeting: who stands in for the group, who
brought the meeting in, and who had a letter that says how it was.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Select, and_, exists, select

from domain import wire
from domain.chat import Word
from domain.policy import Level, Reach, Role, roles
from domain.reminders import RULES, WHOLE, Anchor, names_meeting
from storage import organisation
from storage.plans.plan import Kept
from storage.sql import held_on
from storage.store import Tx
from storage.tables import audit, chat, occasion, outbox, person, post, reminder

ABOVE = roles(reach=Reach.subtree)
STANDS_IN = roles(reach=Reach.subtree, told=frozenset({Level.committee}))
OF_MEETING = tuple(rule.key for rule in RULES if rule.anchor is Anchor.meeting)
OF_MANY = tuple(rule.key for rule in RULES if rule.anchor in WHOLE)
CHANGE = "plan-change"  # how the keys of its letters begin
LISTED = timedelta(days=62)  # the oldest list in which a meeting that is still to come may stand
KEPT = 1  # lists of the cell that are looked at for who brought the meeting in


@dataclass(frozen=True, slots=True)
class Concerned:
    """Somebody who is told of a cell's plan; ``reachable``: has a chat that can be written to."""

    person_id: int
    role: Role
    reachable: bool


def reached() -> Any:
    """Whether who holds a post can be written to."""
    with_chat = exists().where(chat.c.person_id == post.c.person_id, chat.c.lost_at.is_(None))
    return and_(person.c.consented_at.is_not(None), with_chat)


def letters_key(plans: Collection[int], begun: datetime) -> str:
    """Of a letter of changes: whose they are can be read again."""
    return f"{CHANGE}:{'.'.join(map(str, sorted(plans)))}:{int(begun.timestamp() * 1000)}"


async def above(tx: Tx, kept: Kept, was: date, day: date, *, alone: bool) -> list[Concerned]:
    """``was``: the day they may know; ``alone``: nobody of a work group can be told."""
    line = await organisation.unit.above(tx, kept.cell_id, day)
    query = select(
        post.c.person_id, post.c.role, post.c.unit_id, reached().label("reachable")
    ).join(person, person.c.id == post.c.person_id)
    query = query.where(post.c.unit_id.in_(line), post.c.role.in_(ABOVE), held_on(day))
    rows = sorted(await tx.execute(query.order_by(post.c.id)), key=lambda r: line.index(r.unit_id))
    if not rows:
        return []
    who = {row.person_id for row in rows}
    told = await _had_letters(tx, kept.id, who, day) | await _had_lists(tx, kept, was, who, day)
    told |= who & {await _brought_in(tx, kept)}
    if alone:
        acts = [row for row in rows if row.role in STANDS_IN]
        first = next((row.unit_id for row in acts if row.reachable), None)
        told |= {row.person_id for row in acts if row.unit_id == first}
    found: dict[int, Concerned] = {}
    for row in rows:
        if row.person_id in told:
            one = Concerned(row.person_id, Role(row.role), bool(row.reachable))
            found.setdefault(one.person_id, one)
    return list(found.values())


async def _had_letters(tx: Tx, plan_id: int, who: Collection[int], day: date) -> set[int]:
    """Of this meeting alone: what is still to be done for it, or what changed."""
    query = _letters(OF_MEETING, who).where(reminder.c.subject == plan_id)
    found = {row.person_id for row in await tx.execute(query)}
    changes = select(outbox.c.person_id, outbox.c.key).where(
        outbox.c.person_id.in_(who), outbox.c.key.startswith(f"{CHANGE}:")
    )
    for row in await tx.execute(changes):
        if str(plan_id) in row.key.split(":")[1].split("."):
            found.add(row.person_id)
    return found


async def _had_lists(tx: Tx, kept: Kept, was: date, who: Collection[int], day: date) -> set[int]:
    """A list of what is to come, in which it was named."""
    query = _letters(OF_MANY, who).where(occasion.c.anchor.between(day - LISTED, day))
    found = set()
    for row in await tx.execute(query):
        said = wire.load(row.message)
        if isinstance(said, Word) and names_meeting(said, kept.cell, was):
            found.add(row.person_id)
    return found


def _letters(rules: Collection[str], who: Collection[int]) -> Select[Any]:
    query = select(outbox.c.person_id, outbox.c.message).join(
        reminder, reminder.c.letter_id == outbox.c.id
    )
    query = query.join(occasion, occasion.c.id == reminder.c.occasion_id)
    return query.where(outbox.c.person_id.in_(who), occasion.c.rule.in_(rules))


async def _brought_in(tx: Tx, kept: Kept) -> int | None:
    """Who sent the newest list of the cell, where this meeting stood in it."""
    query = select(audit.c.person_id, audit.c.new).where(
        audit.c.action == "plan-kept", audit.c.subject == f"unit:{kept.cell_id}"
    )
    last = (await tx.execute(query.order_by(audit.c.id.desc()).limit(KEPT))).first()
    months = {one.get("month") for one in (last.new or ())} if last else set()
    return last.person_id if last and str(kept.entry.month) in months else None
