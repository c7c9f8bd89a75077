"""Whom a framework concerns: the cells scored by it, and those who look after them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from sqlalchemy import select

from domain.kind import Kind
from domain.policy import Action, roles
from storage.frameworks.framework import loaded_on
from storage.sql import below, held_on, valid_on
from storage.store import Tx
from storage.tables import assignment, post, unit, unit_link


async def people_concerned(
    tx: Tx, unit_id: int, kinds: Collection[Kind], day: date, today: date
) -> set[int]:
    """Those who score today for the cells of this unit that have no nearer framework on ``day``."""
    cells = await _cells(tx, unit_id, kinds, day, today)
    submit = post.c.role.in_(roles(action=Action.submit))
    own = select(post.c.person_id).where(post.c.unit_id.in_(cells), submit, held_on(today))
    group = (
        select(post.c.person_id)
        .join(assignment, assignment.c.group_id == post.c.group_id)
        .where(assignment.c.unit_id.in_(cells), valid_on(assignment, today), held_on(today))
        .where(post.c.role.in_(roles(action=Action.assess)))
    )
    return set((await tx.execute(own.union(group))).scalars())


async def _cells(
    tx: Tx, unit_id: int, kinds: Collection[Kind], day: date, today: date
) -> list[int]:
    tree = below([unit_id], today).subquery()
    query = (
        select(unit.c.id, unit.c.kind, unit_link.c.parent_id)
        .join(tree, tree.c.unit == unit.c.id)
        .join(
            unit_link,
            (unit_link.c.unit_id == unit.c.id) & valid_on(unit_link, today),
            isouter=True,
        )
    )
    rows = (await tx.execute(query)).all()
    own = await loaded_on(tx, [row.id for row in rows if row.id != unit_id], kinds, day)
    children = defaultdict(list)
    for row in rows:
        if row.id not in own:
            children[row.parent_id].append(row)
    found, to_see = [row.id for row in rows if row.id == unit_id and row.kind == "cell"], [unit_id]
    while to_see:
        here = children.pop(to_see.pop(), [])
        found += [row.id for row in here if row.kind == "cell"]
        to_see += [row.id for row in here]
    return found
