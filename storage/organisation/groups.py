"""Work groups: which cells are whose, from a day to a day; one named person is a group too."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, insert, or_, select, update

from domain.organisation import Terms
from domain.parse import fold
from storage.dated import before, earliest
from storage.organisation.ledger import Ledger
from storage.organisation.unit import life
from storage.sql import alive_on, below, by_name, held_on, valid_on
from storage.store import Tx
from storage.tables import assignment, post, unit, work_group


@dataclass(frozen=True, slots=True)
class Group:
    id: int
    name: str
    committee_id: int


@dataclass(frozen=True, slots=True)
class Assigned:
    """A cell of a group; ``group``: its name."""

    cell_id: int
    cell: str
    group: str
    since: date
    until: date | None
    decision: str | None


@dataclass(frozen=True, slots=True)
class Cell:
    """``group``: who looks after it, if somebody does."""

    id: int
    name: str
    group_id: int | None
    group: str | None


ASSIGNED = (
    select(assignment, unit.c.name.label("cell"), work_group.c.name.label("group"))
    .join(unit, unit.c.id == assignment.c.unit_id)
    .join(work_group, work_group.c.id == assignment.c.group_id)
    .order_by(by_name(unit.c.name), assignment.c.from_date)
)


async def group_by_id(tx: Tx, group_id: int) -> Group | None:
    columns = (work_group.c.id, work_group.c.name, work_group.c.committee_id)
    row = (await tx.execute(select(*columns).where(work_group.c.id == group_id))).first()
    return Group(row.id, row.name, row.committee_id) if row else None


async def of_committees(tx: Tx, committees: Collection[int]) -> list[Group]:
    columns = (work_group.c.id, work_group.c.name, work_group.c.committee_id)
    query = select(*columns).where(work_group.c.committee_id.in_(committees))
    rows = await tx.execute(query.order_by(by_name(work_group.c.name), work_group.c.id))
    return [Group(row.id, row.name, row.committee_id) for row in rows]


async def sizes(tx: Tx, groups: Collection[int], today: date) -> dict[int, tuple[int, int]]:
    """By group how many cells and how many people it has."""
    cells = select(assignment.c.group_id, func.count()).where(assignment.c.group_id.in_(groups))
    cells = cells.where(valid_on(assignment, today)).group_by(assignment.c.group_id)
    people = select(post.c.group_id, func.count(post.c.person_id.distinct()))
    people = people.where(post.c.group_id.in_(groups), held_on(today)).group_by(post.c.group_id)
    have, are = [dict(list(map(tuple, await tx.execute(one)))) for one in (cells, people)]
    return {one: (have.get(one, 0), are.get(one, 0)) for one in groups}


async def cells_of(tx: Tx, group_id: int, today: date) -> list[Assigned]:
    """What the group looks after or is to look after."""
    to_come = or_(assignment.c.until_date.is_(None), assignment.c.until_date >= today)
    return await _assigned(tx, ASSIGNED.where(assignment.c.group_id == group_id, to_come))


async def of_cell(tx: Tx, cell_id: int, today: date) -> list[Assigned]:
    """Who looks after this cell or is to, the nearest first."""
    to_come = or_(assignment.c.until_date.is_(None), assignment.c.until_date >= today)
    return await _assigned(tx, ASSIGNED.where(assignment.c.unit_id == cell_id, to_come))


async def _assigned(tx: Tx, query: object) -> list[Assigned]:
    rows = (await tx.execute(query)).mappings()
    same = ("cell", "group", "decision")
    return [
        Assigned(
            cell_id=row["unit_id"],
            since=row["from_date"],
            until=row["until_date"],
            **{name: row[name] for name in same},
        )
        for row in rows
    ]


async def cells(tx: Tx, committee_id: int, day: date) -> list[Cell]:
    """Every cell below this committee on this day, those that nobody looks after first."""
    tree = below([committee_id], day).subquery()
    query = (
        select(unit.c.id, unit.c.name, assignment.c.group_id, work_group.c.name.label("group"))
        .join(tree, tree.c.unit == unit.c.id)
        .join(
            assignment,
            (assignment.c.unit_id == unit.c.id) & valid_on(assignment, day),
            isouter=True,
        )
        .join(work_group, work_group.c.id == assignment.c.group_id, isouter=True)
        .where(unit.c.kind == "cell", alive_on(day, unit.c.id))
        .order_by(assignment.c.group_id.is_not(None), by_name(unit.c.name), unit.c.id)
    )
    found = [Cell(row.id, row.name, row.group_id, row.group) for row in await tx.execute(query)]
    return list({one.id: one for one in found}.values())


async def found(tx: Tx, name: str, committee_id: int) -> int:
    """A new group; its code is nobody's business."""
    code = select(unit.c.code).where(unit.c.id == committee_id)
    prefix = f"{(await tx.execute(code)).scalar_one()}-to-"
    taken = set((await tx.execute(select(work_group.c.code))).scalars())
    free = next(one for at in range(1, len(taken) + 2) if (one := f"{prefix}{at}") not in taken)
    new = insert(work_group).values(code=free, name=name, committee_id=committee_id)
    return int((await tx.execute(new.returning(work_group.c.id))).scalar_one())


async def called(tx: Tx, name: str, committee_id: int) -> Group:
    """The group of this name, which is made where there is none."""
    for one in await of_committees(tx, [committee_id]):
        if fold(one.name) == fold(name):
            return one
    return Group(await found(tx, name, committee_id), name, committee_id)


async def rename(tx: Tx, group_id: int, name: str) -> None:
    await tx.execute(update(work_group).where(work_group.c.id == group_id).values(name=name))


async def assign(tx: Tx, group_id: int, chosen: Collection[int], terms: Terms) -> Ledger:
    """From that day these cells are the group's: who looked after them ends on its eve. What is
    known of later days stays. Returns how to take it back.
    """
    query = select(assignment).where(assignment.c.unit_id.in_(chosen))
    rows, ledger = (await tx.execute(query)).mappings().all(), Ledger(tx)
    for cell in chosen:
        mine = [row for row in rows if row["unit_id"] == cell]
        await _assign(ledger, group_id, cell, terms, mine)
    return ledger


async def _assign(
    ledger: Ledger, group_id: int, cell: int, terms: Terms, rows: Sequence[Any]
) -> None:
    since = terms.since
    later = [before(row["from_date"]) for row in rows if row["from_date"] > since]
    ends = earliest(terms.until, (await life(ledger.tx, cell))[1], *later)
    values = {"until_date": ends, "decision": terms.decision}
    there = False
    for row in rows:
        if row["from_date"] > since or (row["until_date"] or since) < since:
            continue
        this = assignment.c.id == row["id"]
        if row["group_id"] == group_id:
            there = True
            kept = values if terms.decision else {"until_date": values["until_date"]}
            await ledger.change(assignment, this, **kept)
        elif row["from_date"] == since:
            await ledger.drop(assignment, this)
        else:
            await ledger.change(assignment, this, until_date=before(since))
    if not there:
        new = {"group_id": group_id, "unit_id": cell, "from_date": since, **values}
        await ledger.add(assignment, **new)


async def take(tx: Tx, group_id: int, chosen: Collection[int], since: date) -> Ledger:
    """From that day these cells are the group's no more. Returns how to take it back."""
    ledger = Ledger(tx)
    mine = (assignment.c.group_id == group_id) & assignment.c.unit_id.in_(chosen)
    await ledger.drop(assignment, mine & (assignment.c.from_date >= since))
    open_ = or_(assignment.c.until_date.is_(None), assignment.c.until_date >= since)
    await ledger.change(assignment, mine & open_, until_date=before(since))
    return ledger


async def people_of(tx: Tx, cells: Collection[int], day: date, today: date) -> set[int]:
    """Who is in a group today that looks after one of these cells on the day."""
    query = select(post.c.person_id).join(assignment, assignment.c.group_id == post.c.group_id)
    query = query.where(assignment.c.unit_id.in_(cells), valid_on(assignment, day))
    return set((await tx.execute(query.where(held_on(today)))).scalars())


async def people(tx: Tx, group_id: int, day: date) -> list[int]:
    query = select(post.c.person_id).where(post.c.group_id == group_id, held_on(day))
    return sorted(set((await tx.execute(query)).scalars()))


async def by_cell(tx: Tx, chosen: Collection[int], day: date) -> dict[int, str]:
    """By cell the name of the group that looks after it on this day."""
    query = select(assignment.c.unit_id, work_group.c.name)
    query = query.join(work_group, work_group.c.id == assignment.c.group_id)
    query = query.where(valid_on(assignment, day)).order_by(assignment.c.id)
    wanted = set(chosen)
    return {row.unit_id: row.name for row in await tx.execute(query) if row.unit_id in wanted}
