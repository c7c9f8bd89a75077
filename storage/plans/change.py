"""Changes of the plan until they are told: a row a meeting, with how it was when it was last told.

Whoever changes a meeting notes here how it was before; the heartbeat takes what is due and writes
the letters (bot/reminders/changes.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Select, and_, case, delete, exists, or_, select

from domain.chat import Month
from domain.kind import Kind
from domain.plans import TOGETHER, Entry, Stand, State, change_due, facts
from domain.policy import Action, Reach, Role, roles
from storage.plans.above import Concerned, above, reached
from storage.plans.plan import Kept
from storage.sql import held_on, insert_into, valid_on
from storage.store import Tx
from storage.tables import assignment, person, plan, plan_change, post

OFFICERS = roles(action=Action.record, reach=Reach.cell)
SUPERVISORS = roles(action=Action.assess, reach=Reach.assigned)


@dataclass(frozen=True, slots=True)
class Pending:
    """A change that is due. ``before`` None: the meeting was not there."""

    plan_id: int
    before: Stand | None
    by_person: int
    begun_at: datetime


async def note(
    tx: Tx, plan_id: int, before: Stand | None, after: Stand, *, by: int, now: datetime
) -> tuple[datetime, Stand | None]:
    """To be told; where another change waits, both together. When that will be, and how the meeting
    stood when it was last told: nobody is told of what stands so again.
    """
    if before == after:
        found = (await tx.execute(_waiting(plan_id))).first()
        return (found.due_at, _stand(found.before)) if found else (now, before)
    row = {
        "plan_id": plan_id,
        "before": _dumped(before),
        "by_person": by,
        "begun_at": now,
        "due_at": change_due(before, after, now),
    }
    new = insert_into(tx, plan_change).values(**row)
    sooner = new.excluded.due_at < plan_change.c.due_at
    due_at = case((sooner, new.excluded.due_at), else_=plan_change.c.due_at)
    both = new.on_conflict_do_update(
        index_elements=["plan_id"], set_={"by_person": by, "due_at": due_at}
    )
    kept = (await tx.execute(both.returning(plan_change.c.due_at, plan_change.c.before))).one()
    return kept.due_at, _stand(kept.before)


async def waiting_state(tx: Tx, plan_id: int) -> State | None:
    """How the meeting stood before a change that nobody was told of yet, if it stood."""
    found = (await tx.execute(_waiting(plan_id))).first()
    known = _stand(found.before) if found else None
    return None if known is None or known.state is State.cancelled else known.state


def _waiting(plan_id: int) -> Select[Any]:
    columns = (plan_change.c.before, plan_change.c.due_at)
    return select(*columns).where(plan_change.c.plan_id == plan_id)


async def take_due(tx: Tx, now: datetime, *, most: int) -> list[Pending]:
    """What is due, taken out: a change that comes meanwhile is told by itself. What waited its ten
    minutes takes along what else changed in the plan of this cell, so that they are one letter.
    """
    columns = (plan_change.c.plan_id, plan_change.c.begun_at, plan_change.c.due_at, plan.c.cell_id)
    query = select(*columns).join(plan, plan.c.id == plan_change.c.plan_id)
    query = query.where(plan_change.c.due_at <= now + TOGETHER).order_by(plan_change.c.due_at)
    rows = (await tx.execute(query.limit(2 * most))).all()
    due = [row for row in rows if row.due_at <= now][:most]
    if not due:
        return []
    waited = {row.cell_id for row in due if row.due_at - row.begun_at >= TOGETHER}
    ids = {row.plan_id for row in due}
    ids |= {row.plan_id for row in rows if row.cell_id in waited and row.due_at > now}
    taken = delete(plan_change).where(plan_change.c.plan_id.in_(ids)).returning(plan_change)
    return [_pending(row) for row in (await tx.execute(taken)).mappings()]


async def concerned(tx: Tx, cell: int, day: date) -> list[Concerned]:
    """The officers of the cell and the people of the work groups that look after it, once each."""
    looks_after = and_(
        assignment.c.group_id == post.c.group_id,
        assignment.c.unit_id == cell,
        valid_on(assignment, day),
    )
    theirs = or_(
        and_(post.c.unit_id == cell, post.c.role.in_(OFFICERS)),
        and_(post.c.role.in_(SUPERVISORS), exists().where(looks_after)),
    )
    query = select(post.c.person_id, post.c.role, reached().label("reachable"))
    query = query.join(person, person.c.id == post.c.person_id).where(theirs, held_on(day))
    found: dict[int, Concerned] = {}
    for row in await tx.execute(query.order_by(post.c.id)):
        one = Concerned(row.person_id, Role(row.role), bool(row.reachable))
        found.setdefault(one.person_id, one)
    return list(found.values())


async def told_of(tx: Tx, kept: Kept, was: date, day: date) -> list[Concerned]:
    """Also who is above the group and knows that it ``was`` on that day, or acts for the group."""
    people = await concerned(tx, kept.cell_id, day)
    alone = not any(one.reachable and one.role in SUPERVISORS for one in people)
    known = {one.person_id for one in people}
    more = await above(tx, kept, was, day, alone=alone)
    return [*people, *(one for one in more if one.person_id not in known)]


def stand_of(kept: Kept) -> Stand:
    return Stand(kept.entry, kept.state)


def told_to(people: Sequence[Concerned], but: int) -> list[int]:
    return [one.person_id for one in people if one.person_id != but]


def _dumped(stand: Stand | None) -> dict[str, Any]:
    return {**facts(stand.entry), "state": stand.state.value} if stand else {}


def _pending(row: Any) -> Pending:
    return Pending(row["plan_id"], _stand(row["before"]), row["by_person"], row["begun_at"])


def _stand(said: dict[str, Any]) -> Stand | None:
    """As ``_dumped`` wrote it."""
    if not said:
        return None
    entry = Entry(
        month=Month.parse(said["month"]),
        day=date.fromisoformat(said["day"]),
        kind=Kind(said["kind"]),
        model=said["model"],
        starts=time.fromisoformat(said["starts"]) if said["starts"] else None,
        place=said["place"],
        topic=said["topic"],
        chair=Role(said["chair"]) if said.get("chair") else None,
        merged_with=Month.parse(said["merged_with"]) if said.get("merged_with") else None,
    )
    return Stand(entry, State(said["state"]))
