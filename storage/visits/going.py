"""Who of a work group said to attend a meeting of the plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, select

from storage.sql import held_on, there_is, upsert, valid_on
from storage.store import Tx
from storage.tables import assignment, going, person, plan, post


@dataclass(frozen=True, slots=True)
class Going:
    """``announced``: the cell was told."""

    id: int
    person_id: int
    name: str
    announced: bool


def theirs(day: Any) -> ColumnElement[bool]:
    """Whether who said to go to a planned meeting is of a group that looks after the cell."""
    return there_is(
        assignment.c.unit_id == plan.c.cell_id,
        valid_on(assignment, day),
        post.c.group_id == assignment.c.group_id,
        post.c.person_id == going.c.person_id,
        held_on(day),
    )


async def of_plan(tx: Tx, plan_id: int, today: date) -> list[Going]:
    """As far as the cell is still theirs."""
    columns = (going.c.id, going.c.person_id, person.c.name, going.c.announced)
    query = select(*columns).join(person, person.c.id == going.c.person_id)
    query = query.join(plan, plan.c.id == going.c.plan_id).where(theirs(today))
    rows = await tx.execute(query.where(going.c.plan_id == plan_id).order_by(going.c.id))
    return [Going(**row) for row in rows.mappings()]


async def say(tx: Tx, plan_id: int, by: int, now: datetime, *, announced: bool) -> None:
    """Also of who said so before: announced now."""
    values = {"plan_id": plan_id, "person_id": by, "announced": announced, "said_at": now}
    await tx.execute(upsert(tx, going, ["plan_id", "person_id"], values))


async def call_off(tx: Tx, plan_id: int, by: int) -> None:
    mine = (going.c.plan_id == plan_id) & (going.c.person_id == by)
    await tx.execute(delete(going).where(mine))
