"""Posts: who holds which, from when, until when; they are ended, locked, given for a time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, insert, or_, select, update

from domain.policy import Action, Role, roles
from storage.dated import before, earliest
from storage.organisation.unit import above, life
from storage.sql import held_on, valid_on
from storage.store import Tx
from storage.tables import assignment, person, post, unit, work_group

PLACE = func.coalesce(unit.c.name, work_group.c.name).label("place")
UNDER = func.coalesce(unit.c.id, work_group.c.committee_id).label("under")
HELD = (
    select(post, PLACE, UNDER, person.c.name.label("who"), person.c.locked_at)
    .join(person, person.c.id == post.c.person_id)
    .join(unit, unit.c.id == post.c.unit_id, isouter=True)
    .join(work_group, work_group.c.id == post.c.group_id, isouter=True)
)


@dataclass(frozen=True, slots=True)
class Held:
    """A post with who holds it. ``place``: the name of the unit or group; ``under``: the unit, or
    the committee of the group.
    """

    id: int
    person_id: int
    who: str
    role: Role
    unit_id: int | None
    group_id: int | None
    place: str
    under: int
    since: date
    until: date | None
    ended: bool
    interim: bool
    decision: str | None
    locked: bool

    def holds(self, day: date) -> bool:
        return self.since <= day and not self.is_over(day)

    def is_over(self, day: date) -> bool:
        return self.ended or (self.until is not None and self.until < day)


def held_of(row: Any) -> Held:
    same = ("id", "person_id", "who", "unit_id", "group_id", "place", "under", "interim")
    return Held(
        **{name: row[name] for name in (*same, "decision")},
        role=Role(row["role"]),
        since=row["from_date"],
        until=row["until_date"],
        ended=row["ended_at"] is not None,
        locked=row["locked_at"] is not None,
    )


async def post_by_id(tx: Tx, post_id: int) -> Held | None:
    row = (await tx.execute(HELD.where(post.c.id == post_id))).mappings().first()
    return held_of(row) if row else None


async def of_person(tx: Tx, person_id: int, today: date) -> list[Held]:
    """What this person holds or is to hold."""
    rows = await tx.execute(HELD.where(post.c.person_id == person_id, _to_come(today)))
    return [held_of(row) for row in rows.mappings()]


async def ever(tx: Tx, person_id: int) -> list[Held]:
    """All that this person holds, held or is to hold."""
    query = HELD.where(post.c.person_id == person_id).order_by(post.c.from_date, post.c.id)
    return [held_of(row) for row in (await tx.execute(query)).mappings()]


async def of_place(tx: Tx, *, unit_id: int | None, group_id: int | None, today: date) -> list[Held]:
    """Who holds or is to hold something here, as the roles are listed."""
    here = post.c.unit_id == unit_id if unit_id is not None else post.c.group_id == group_id
    rows = await tx.execute(HELD.where(here, _to_come(today)).order_by(post.c.from_date))
    return _in_order(held_of(row) for row in rows.mappings())


def _in_order(held: Iterable[Held]) -> list[Held]:
    order = list(Role)
    return sorted(held, key=lambda one: order.index(one.role))


def _to_come(today: date) -> Any:
    over = post.c.until_date < today
    return post.c.ended_at.is_(None) & ~func.coalesce(over, False)


async def end(tx: Tx, held: Held, *, now: datetime, last: date | None = None) -> bool:
    """At once, or after its last day; False where it was over before."""
    mine = (post.c.id == held.id) & _to_come(now.date())
    at_once = last is None or last < now.date()
    values: dict[str, Any] = {"until_date": min(last or now.date(), held.until or date.max)}
    if at_once:
        values["ended_at"] = now
    return bool((await tx.execute(update(post).where(mine).values(**values))).rowcount)


async def give(
    tx: Tx, person_id: int, role: Role, unit_id: int, *, since: date, until: date | None
) -> int:
    """For a time, in place of who holds it; not beyond the end of the unit."""
    until = earliest(until, (await life(tx, unit_id))[1])
    values = {"person_id": person_id, "role": role, "unit_id": unit_id, "interim": True}
    values |= {"from_date": since, "until_date": until}
    return int((await tx.execute(insert(post).values(**values).returning(post.c.id))).scalar_one())


async def hand_over(tx: Tx, old: Held, since: date, *, now: datetime) -> bool:
    """The predecessor ends on the eve of this day, or now where it has begun."""
    return await end(tx, old, now=now, last=before(since) if since > now.date() else None)


async def lock(tx: Tx, person_id: int, now: datetime | None) -> bool:
    """The phone is lost: nothing is shown on it or taken from it. None unlocks."""
    there = person.c.locked_at.is_(None) if now else person.c.locked_at.is_not(None)
    statement = update(person).where(person.c.id == person_id, there).values(locked_at=now)
    return bool((await tx.execute(statement)).rowcount)


async def is_locked(tx: Tx, person_id: int) -> bool:
    query = select(person.c.locked_at).where(person.c.id == person_id)
    return (await tx.execute(query)).scalar() is not None


async def who_may(tx: Tx, action: Action, under: int, day: date) -> list[int]:
    """The people above this unit, or in it, who may do this there; who is locked out may not."""
    return await _able(tx, action, await above(tx, under, day), day)


async def nearest_who_may(
    tx: Tx, action: Action, under: int, day: date, *, but: int
) -> Collection[int]:
    """Of the first unit, from this one up, in which somebody besides this person may."""
    for one in await above(tx, under, day):
        if found := {*await _able(tx, action, [one], day)} - {but}:
            return found
    return ()


async def _able(tx: Tx, action: Action, units: Collection[int], day: date) -> list[int]:
    query = (
        select(post.c.person_id)
        .join(person, person.c.id == post.c.person_id)
        .where(post.c.unit_id.in_(units), post.c.role.in_(roles(action=action)), held_on(day))
        .where(person.c.locked_at.is_(None))
        .distinct()
    )
    return sorted((await tx.execute(query)).scalars())


async def around(tx: Tx, cell_id: int, today: date) -> list[Held]:
    """Who runs a cell and who looks after it today, as the roles are listed."""
    groups = select(assignment.c.group_id)
    groups = groups.where(assignment.c.unit_id == cell_id, valid_on(assignment, today))
    here = or_(post.c.unit_id == cell_id, post.c.group_id.in_(groups))
    rows = await tx.execute(HELD.where(here, held_on(today)).order_by(post.c.from_date))
    return _in_order(held_of(row) for row in rows.mappings())


async def beside(tx: Tx, held: Held, today: date) -> Sequence[int]:
    """Who else submits for the same cell: the deputy of a secretary, the secretary of a deputy."""
    if held.unit_id is None:
        return []
    able: Collection[Role] = roles(action=Action.submit)
    query = select(post.c.person_id).where(post.c.unit_id == held.unit_id)
    rows = await tx.execute(query.where(post.c.role.in_(able), held_on(today)).distinct())
    return list(rows.scalars())
