"""Who of a work group attended which cells in the running period: some queries a group."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from sqlalchemy import distinct, func, select

from domain.policy import Action, roles
from domain.visits import Duty, Member, Seen, half_of
from storage.organisation import unit as organisation
from storage.sql import by_name, held_on, valid_on
from storage.store import Tx
from storage.tables import assignment, going, meeting, person, plan, post, unit, visit, work_group
from storage.visits.going import theirs


async def of_group(tx: Tx, group: int, today: date) -> Duty:
    """By the rules of the committee that made the group."""
    made_by = select(work_group.c.committee_id).where(work_group.c.id == group)
    committee = (await tx.execute(made_by)).scalar_one()
    rules = await organisation.rules(tx, committee, today)
    first, last = half_of(today, rules.visit_months)
    cells = await _cells(tx, group, today)
    return Duty(first, last, cells, await _members(tx, group, first, today))


async def _cells(tx: Tx, group: int, today: date) -> list[Seen]:
    seen = select(func.max(visit.c.day)).where(
        visit.c.cell_id == unit.c.id, visit.c.group_id == group
    )
    coming = select(func.min(plan.c.day)).where(
        plan.c.cell_id == unit.c.id, plan.c.day >= today, plan.c.state != "cancelled"
    )
    held = select(func.max(meeting.c.held_on)).where(
        meeting.c.cell_id == unit.c.id, meeting.c.held_on <= today
    )
    query = (
        select(
            unit.c.id,
            unit.c.name,
            held.scalar_subquery().label("held"),
            seen.scalar_subquery().label("last"),
            coming.scalar_subquery().label("coming"),
        )
        .join(assignment, assignment.c.unit_id == unit.c.id)
        .where(assignment.c.group_id == group, valid_on(assignment, today))
    )
    rows = await tx.execute(query.order_by(by_name(unit.c.name), unit.c.id))
    goes = await _goes(tx, today)
    return [
        Seen(row.id, row.name, row.last, row.coming, tuple(goes.get(at, ())), row.held)
        for row in rows
        for at in [(row.id, row.coming)]
    ]


async def _goes(tx: Tx, today: date) -> dict[tuple[int, date], list[str]]:
    """By cell and day of the meetings to come."""
    query = select(plan.c.cell_id, plan.c.day, person.c.name).where(plan.c.day >= today)
    query = query.join(going, going.c.plan_id == plan.c.id)
    query = query.join(person, person.c.id == going.c.person_id).where(theirs(today))
    found: dict[tuple[int, date], list[str]] = defaultdict(list)
    for row in await tx.execute(query.order_by(going.c.id)):
        found[row.cell_id, row.day].append(row.name)
    return found


async def _members(tx: Tx, group: int, first: date, today: date) -> list[Member]:
    """Who may assess for the group today, whoever has attended fewest first."""
    cells = select(func.count(distinct(visit.c.cell_id))).where(
        visit.c.person_id == person.c.id, visit.c.group_id == group, visit.c.day >= first
    )
    last = select(func.max(visit.c.day)).where(
        visit.c.person_id == person.c.id, visit.c.group_id == group
    )
    query = (
        select(
            person.c.id,
            person.c.name,
            cells.scalar_subquery().label("cells"),
            last.scalar_subquery().label("last"),
        )
        .join(post, post.c.person_id == person.c.id)
        .where(post.c.group_id == group, held_on(today))
        .where(post.c.role.in_(roles(action=Action.assess)))
        .distinct()
    )
    rows = [Member(row.id, row.name, row.cells, row.last) for row in await tx.execute(query)]
    return sorted(rows, key=lambda one: (one.cells, one.name, one.person_id))
