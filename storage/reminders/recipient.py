"""Who is told of a cell or work group today, by level, and who of them can be reached."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import and_, exists, literal, or_, select

from domain.policy import Level, Role, roles
from domain.reminders import COMMITTEE, LEVELS
from storage.reminders.opening import Owner
from storage.sql import held_on, valid_on
from storage.store import Tx
from storage.tables import assignment, chat, person, post, preference, unit, unit_link, work_group

BELOW = roles(told=frozenset(LEVELS[:COMMITTEE]))
ABOVE = roles(told=frozenset({Level.committee}))
IN_ORDER = tuple(Role)  # the member where no leader can be reached


@dataclass(frozen=True, slots=True)
class Recipient:
    person_id: int
    role: Role
    reachable: bool
    unwanted: frozenset[str] = frozenset()  # keys of rules


ByLevel = Mapping[int, Sequence[Recipient]]
HELD = select(
    post.c.person_id,
    post.c.role,
    post.c.unit_id,
    post.c.group_id,
    and_(
        person.c.consented_at.is_not(None),
        person.c.locked_at.is_(None),
        exists().where(chat.c.person_id == post.c.person_id, chat.c.lost_at.is_(None)),
    ).label("reachable"),
).join(person, person.c.id == post.c.person_id)


async def recipients(
    tx: Tx, owners: Collection[Owner], day: date
) -> dict[Owner, dict[int, list[Recipient]]]:
    """By owner and index of LEVELS, without the committee; leaders of a group come first."""
    cells = [cell for cell, _ in owners if cell is not None]
    groups_of = await _groups_of(tx, cells, day)
    groups = {group for _, group in owners if group is not None}.union(*groups_of.values())
    here = or_(post.c.unit_id.in_(cells), post.c.group_id.in_(groups))
    who = HELD.where(held_on(day), post.c.role.in_(BELOW), here).order_by(post.c.id)
    rows = (await tx.execute(who)).all()
    unwanted = await _unwanted(tx, {row.person_id for row in rows})
    by_cell, by_group = _grouped(rows, "unit_id"), _grouped(rows, "group_id")
    found = {}
    for owner in owners:
        cell, group = owner
        theirs = groups_of[cell] if cell is not None else [group]
        in_groups = [row for one in theirs for row in by_group[one]]
        in_groups.sort(key=lambda row: IN_ORDER.index(Role(row.role)))
        found[owner] = _by_level([*by_cell[cell], *in_groups], unwanted)
    return found


async def _groups_of(tx: Tx, cells: Collection[int], day: date) -> dict[int, list[int]]:
    query = select(assignment.c.unit_id, assignment.c.group_id).where(
        assignment.c.unit_id.in_(cells), valid_on(assignment, day)
    )
    found: dict[int, list[int]] = defaultdict(list)
    for row in await tx.execute(query):
        found[row.unit_id].append(row.group_id)
    return found


def _grouped(rows: Iterable[Any], column: str) -> dict[int | None, list[Any]]:
    found: dict[int | None, list[Any]] = defaultdict(list)
    for row in rows:
        if getattr(row, column) is not None:
            found[getattr(row, column)].append(row)
    return found


def _by_level(rows: Iterable[Any], unwanted: Mapping[int, set[str]]) -> dict[int, list[Recipient]]:
    found: dict[int, list[Recipient]] = defaultdict(list)
    for row in rows:
        role = Role(row.role)
        level = LEVELS.index(role.told or Level.committee)
        off = frozenset(unwanted.get(row.person_id, ()))
        found[level].append(Recipient(row.person_id, role, bool(row.reachable), off))
    return found


async def committees_of(
    tx: Tx, owners: Collection[Owner], day: date
) -> dict[Owner, list[Recipient]]:
    """The people of the superior committees, the nearest first."""
    if not owners:
        return {}
    groups = [group for _, group in owners if group is not None]
    query = select(work_group.c.id, work_group.c.committee_id).where(work_group.c.id.in_(groups))
    made_by = {row.id: row.committee_id for row in await tx.execute(query)}
    under = {owner: owner[0] if owner[1] is None else made_by.get(owner[1]) for owner in owners}
    tree = _above({at for at in under.values() if at is not None}, day)
    who = HELD.add_columns(tree.c.root).join(tree, tree.c.unit == post.c.unit_id)
    who = who.where(held_on(day), post.c.role.in_(ABOVE))
    rows = (await tx.execute(who.order_by(tree.c.height, post.c.id))).all()
    unwanted = await _unwanted(tx, {row.person_id for row in rows})
    by_root = _grouped(rows, "root")
    return {owner: _by_level(by_root[at], unwanted)[COMMITTEE] for owner, at in under.items()}


def _above(roots: Collection[int], day: date) -> Any:
    """(root, unit, height): each of these units and all above it."""
    start = select(unit.c.id.label("root"), unit.c.id.label("unit"), literal(0).label("height"))
    tree = start.where(unit.c.id.in_(roots)).cte("above", recursive=True)
    return tree.union(
        select(tree.c.root, unit_link.c.parent_id, tree.c.height + 1)
        .join(tree, unit_link.c.unit_id == tree.c.unit)
        .where(valid_on(unit_link, day))
    )


async def owners_of(tx: Tx, people: Collection[int], day: date) -> set[Owner]:
    """Every cell and work group of which one of these people may be told."""
    query = (
        select(post.c.unit_id, post.c.group_id, assignment.c.unit_id.label("assigned"))
        .join(
            assignment,
            (assignment.c.group_id == post.c.group_id) & valid_on(assignment, day),
            isouter=True,
        )
        .where(held_on(day), post.c.person_id.in_(people), post.c.role.in_(BELOW))
    )
    found: set[Owner] = set()
    for row in await tx.execute(query):
        if row.unit_id is not None:
            found.add((row.unit_id, None))
        if row.group_id is not None:
            found.add((None, row.group_id))
        if row.assigned is not None:
            found.add((row.assigned, None))
    return found


async def _unwanted(tx: Tx, people: Collection[int]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    query = select(preference).where(preference.c.person_id.in_(people), ~preference.c.wanted)
    for row in await tx.execute(query):
        found[row.person_id].add(row.rule)
    return found
