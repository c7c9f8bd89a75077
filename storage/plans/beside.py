"""What else is planned for the days of a cell's meetings: its own, in the same halls, of the same
supervisors.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import Select, func, or_, select

from domain.plans import Beside, Entry, State
from storage.plans.change import SUPERVISORS
from storage.plans.plan import QUERY, entry_of
from storage.sql import held_on, valid_on
from storage.store import Tx
from storage.tables import assignment, plan, post, unit_link


async def beside(
    tx: Tx,
    cell: int,
    entries: Collection[Entry],
    today: date,
    *,
    but: int | None,
    named: Collection[int],
) -> list[Beside]:
    """What stands on the days of these meetings. ``but``: this meeting is the one asked about;
    ``named``: the cells whose names may be told.
    """
    groups = set((await tx.execute(_groups(cell, today))).scalars())
    over = select(unit_link.c.parent_id).where(
        unit_link.c.unit_id == cell, valid_on(unit_link, today)
    )
    kin = select(unit_link.c.unit_id).where(
        unit_link.c.parent_id.in_(over), valid_on(unit_link, today)
    )
    supervised = select(assignment.c.unit_id).where(
        assignment.c.group_id.in_(groups), valid_on(assignment, today)
    )
    theirs = or_(plan.c.cell_id == cell, plan.c.cell_id.in_(kin), plan.c.cell_id.in_(supervised))
    query = QUERY.where(
        plan.c.day.in_({one.day for one in entries}), plan.c.state != State.cancelled, theirs
    ).add_columns(
        plan.c.cell_id.in_(kin).label("kin"), plan.c.cell_id.in_(supervised).label("same")
    )
    rows = (await tx.execute(query.order_by(plan.c.id))).mappings()
    return [
        Beside(
            entry_of(row),
            row["cell"] if row["cell_id"] in named else "",
            own=row["cell_id"] == cell,
            kin=bool(row["kin"]),
            supervised=bool(row["same"]),
        )
        for row in rows
        if row["id"] != but
    ]


async def supervisors(tx: Tx, cell: int, today: date) -> int:
    """How many look after this cell."""
    query = select(func.count(func.distinct(post.c.person_id))).where(
        post.c.group_id.in_(_groups(cell, today)), post.c.role.in_(SUPERVISORS), held_on(today)
    )
    return int((await tx.execute(query)).scalar_one())


def _groups(cell: int, today: date) -> Select[tuple[int]]:
    return select(assignment.c.group_id).where(
        assignment.c.unit_id == cell, valid_on(assignment, today)
    )
