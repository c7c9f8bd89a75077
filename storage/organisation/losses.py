"""What hangs on a unit that is to end: what a change of the tree shows before it is applied."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select

from domain.policy import Role
from storage.sql import held_on, valid_on
from storage.store import Tx
from storage.tables import assignment, draft, person, petition, plan, post, task, unit, work_group
from storage.tasks import is_open


@dataclass(frozen=True, slots=True)
class Losses:
    """``people``: (name, role, unit) of the posts that end; ``groups``: that lose a cell."""

    people: tuple[tuple[str, Role, str], ...]
    groups: tuple[str, ...]
    drafts: int
    plans: int
    tasks: int
    petitions: int


async def losses(tx: Tx, units: Collection[int], since: date) -> Losses:
    return Losses(
        await _people(tx, units, since),
        await _groups(tx, units, since),
        drafts=await _count(tx, draft, draft.c.cell_id.in_(units)),
        plans=await _count(tx, plan, plan.c.cell_id.in_(units), plan.c.day >= since),
        tasks=await _count(tx, task, task.c.cell_id.in_(units), is_open()),
        petitions=await _count(
            tx, petition, petition.c.cell_id.in_(units), petition.c.state != "closed"
        ),
    )


async def _people(tx: Tx, units: Collection[int], since: date) -> tuple[tuple[str, Role, str], ...]:
    query = (
        select(person.c.name, post.c.role, unit.c.name.label("place"))
        .join(post, post.c.person_id == person.c.id)
        .join(unit, unit.c.id == post.c.unit_id)
        .where(post.c.unit_id.in_(units), held_on(since))
    )
    return tuple((row.name, Role(row.role), row.place) for row in await tx.execute(query))


async def _groups(tx: Tx, units: Collection[int], since: date) -> tuple[str, ...]:
    query = (
        select(work_group.c.name)
        .join(assignment, assignment.c.group_id == work_group.c.id)
        .where(assignment.c.unit_id.in_(units), valid_on(assignment, since))
    )
    return tuple((await tx.execute(query.distinct())).scalars())


async def _count(tx: Tx, table: Any, *where: Any) -> int:
    query = select(func.count()).select_from(table).where(*where)
    return int((await tx.execute(query)).scalar_one())
