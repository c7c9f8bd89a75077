"""The planned meetings on days that a committee sets off, and who plans them."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import date

from sqlalchemy import Integer, bindparam, cast, select

from domain.plans import State
from domain.policy import Action, roles
from storage.organisation import ground
from storage.plans.plan import IN_ORDER, QUERY, Kept, kept_of
from storage.sql import below, elements, held_on
from storage.store import Tx
from storage.tables import plan, post

PLANNERS = roles(action=Action.plan)


async def touched(tx: Tx, root: int, days: Collection[date], today: date) -> list[Kept]:
    """Of the units of this subtree that have not said something of the day themselves, by day."""
    tree = below([root], today).subquery()
    query = QUERY.join(tree, tree.c.unit == plan.c.cell_id)
    query = query.where(plan.c.day.in_(days), plan.c.day >= today)
    query = query.where(plan.c.state != State.cancelled).order_by(*IN_ORDER)
    found = [kept_of(row) for row in (await tx.execute(query)).mappings()]
    nearer = await ground.said_nearer(tx, root, "days", today)
    return [one for one in found if not any(_in(one, *said) for said in nearer)]


def _in(one: Kept, units: frozenset[int], days: frozenset[str]) -> bool:
    return one.cell_id in units and one.entry.day.isoformat() in days


async def planners(tx: Tx, meetings: Collection[int], today: date) -> list[tuple[int, int]]:
    """(person, meeting) of who plans them."""
    listed = elements(bindparam(None, json.dumps(sorted(meetings))))
    query = select(post.c.person_id, plan.c.id).join(plan, plan.c.cell_id == post.c.unit_id)
    query = query.join(listed, cast(listed.c.value, Integer) == plan.c.id)
    query = query.where(post.c.role.in_(PLANNERS), held_on(today)).distinct()
    rows = await tx.execute(query.order_by(post.c.person_id, plan.c.id))
    return [(row.person_id, row.id) for row in rows]
