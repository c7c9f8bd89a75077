"""The week of the cells of work groups, and of those below committees: some queries for all.

Very many are told on one morning, so that nothing here is asked for each of them.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, bindparam, cast, func, or_, select

from domain.chat import Month, Word, word
from domain.petitions import Desk, overdue
from domain.plans import State
from domain.policy import Level, roles
from domain.reminders import Anchor, DigestMeeting, Week
from domain.summary import findings
from domain.visits import half_of
from storage import summary
from storage.meetings import tasks
from storage.organisation import unit as organisation
from storage.petitions import petition
from storage.reminders.question import TODAY, Question, Values, what
from storage.sql import alive_on, below, by_name, elements, held_on, name_on, there_is, valid_on
from storage.store import Tx
from storage.supports import support
from storage.tables import assignment, meeting, plan, post, unit, unit_link, visit, work_group

DAYS = timedelta(days=7)
MONDAY, REASONS = 0, 2
ABOVE = roles(told=frozenset({Level.committee}))
Owner = tuple[int | None, int | None]  # a committee, or a work group
Cells = Mapping[int, str]
Worst = tuple[str, tuple[Word, ...]]
DEEPEST = 4  # committees one above the other, the one that is told included


async def weeks(tx: Tx, owners: Collection[Owner], today: date, zone: tzinfo) -> dict[Owner, Week]:
    """By committee or work group: what came, who needs them, what is due."""
    cells = await _cells(tx, owners, today)
    every: dict[int, str] = {}
    for mine in cells.values():
        every |= mine
    month, ids = Month.of(today), _listed(every)
    ranked = await summary.worst_first(tx, every, month, today, known=())
    records = await _records(tx, ids, month)
    place = {cell: at for at, cell in enumerate(ranked.order)}
    first = {owner: min(mine, key=lambda one: place[one]) for owner, mine in cells.items() if mine}
    needs = await _needs(tx, set(first.values()), month, today)
    branches = await _branches(tx, owners, today)
    coming = await _coming(tx, ids, today)
    raised = await _waiting(tx, every, today)
    left = await _left(tx, cells, today)
    lacking = await support.lacking(tx, every, month.shift(-1), zone)
    since = datetime.combine(today, time(0), zone) - DAYS
    committees = [committee for committee, _ in owners if committee is not None]
    behind = await tasks.count_left(tx, committees, datetime.combine(today, time.max, zone))
    return {
        owner: Week(
            month,
            cells=len(mine),
            recorded=sum(one in records for one in mine),
            new=sum(one in records and records[one] >= since for one in mine),
            worst=_worst(branches[owner], records) or needs.get(first.get(owner, 0)),
            coming=tuple(
                DigestMeeting(mine[cell], day, starts)
                for cell, day, starts in coming
                if cell in mine
            ),
            waiting=sum(len(raised[one]) for one in mine),
            late=sum(sum(raised[one]) for one in mine),
            left=left[owner][0] if owner in left else (),
            until=left[owner][1] if owner in left else None,
            lines=tuple(name for cell, name in lacking if cell in mine),
            behind=behind.get(owner[0] or 0, 0),
        )
        for owner, mine in cells.items()
    }


def _worst(branches: Sequence[_Branch], records: Mapping[int, Any]) -> Worst | None:
    """The branch with the least on record, where something is missing."""
    worst = min(branches, key=lambda one: one.share(records), default=None)
    return worst.said(records) if worst and worst.share(records) < 1 else None


def _listed(ids: Collection[int]) -> Select[int]:
    """As one parameter, however many they are."""
    given = elements(bindparam(None, json.dumps(sorted(ids)), unique=True))
    return select(cast(given.c.value, Integer))


async def _cells(tx: Tx, owners: Collection[Owner], today: date) -> dict[Owner, dict[int, str]]:
    """By name, as they are today."""
    found: dict[Owner, dict[int, str]] = {owner: {} for owner in owners}
    groups = [group for _, group in owners if group is not None]
    named = (unit.c.id, name_on(today).label("name"))
    query = select(assignment.c.group_id, *named).join(unit, unit.c.id == assignment.c.unit_id)
    query = query.where(assignment.c.group_id.in_(_listed(groups)), valid_on(assignment, today))
    for row in await tx.execute(query.order_by(by_name(unit.c.name), unit.c.id)):
        found[None, row.group_id][row.id] = row.name
    over = [committee for committee, _ in owners if committee is not None]
    tree = below(_listed(over), today).subquery()
    query = select(tree.c.root, *named).join(unit, unit.c.id == tree.c.unit)
    query = query.where(unit.c.kind == "cell", alive_on(today, unit.c.id))
    for row in await tx.execute(query.order_by(by_name(unit.c.name), unit.c.id)):
        found[row.root, None][row.id] = row.name
    return found


@dataclass(frozen=True, slots=True)
class _Branch:
    """A committee right below another one, with its cells."""

    name: str
    cells: Collection[int]

    def said(self, records: Mapping[int, Any]) -> tuple[str, tuple[Word, ...]]:
        recorded = sum(one in records for one in self.cells)
        return self.name, (word("week-branch", recorded=recorded, cells=len(self.cells)),)

    def share(self, records: Mapping[int, Any]) -> float:
        return sum(one in records for one in self.cells) / len(self.cells)


async def _branches(tx: Tx, owners: Collection[Owner], today: date) -> dict[Owner, list[_Branch]]:
    """Of committees above others those that have cells, by name."""
    over = [committee for committee, _ in owners if committee is not None]
    query = select(unit_link.c.parent_id, unit.c.id, name_on(today).label("name"))
    query = query.join(unit, unit.c.id == unit_link.c.unit_id).where(
        unit_link.c.parent_id.in_(_listed(over)),
        valid_on(unit_link, today),
        unit.c.kind != "cell",
        alive_on(today, unit.c.id),
    )
    rows = (await tx.execute(query.order_by(by_name(unit.c.name), unit.c.id))).all()
    cells = await _cells(tx, {(row.id, None) for row in rows}, today)
    found: dict[Owner, list[_Branch]] = defaultdict(list)
    for row in rows:
        if mine := cells[row.id, None]:
            found[row.parent_id, None].append(_Branch(row.name, tuple(mine)))
    return found


async def _records(tx: Tx, ids: Select[int], month: Month) -> dict[int, datetime]:
    """When the newest record of the month was handed in, by cell."""
    newest = func.max(meeting.c.submitted_at, type_=meeting.c.submitted_at.type).label("at")
    query = select(meeting.c.cell_id, newest).where(meeting.c.cell_id.in_(ids))
    query = query.where(meeting.c.month == str(month), summary.counted(meeting))
    rows = await tx.execute(query.group_by(meeting.c.cell_id))
    return {row.cell_id: row.at for row in rows}


async def _needs(
    tx: Tx, cells: Collection[int], month: Month, today: date
) -> dict[int, tuple[str, tuple[Word, ...]]]:
    """Each with why it needs somebody; not where nothing is to be said."""
    ends = month == month.quarter[1]
    rules = await organisation.rules_of(tx, cells, today)
    found = {}
    for cell in await summary.cells_in_month(tx, cells, month, quarter_ends=ends, day=today):
        why = findings(cell, rules[cell.cell_id])[:REASONS]
        if why:
            found[cell.cell_id] = cell.cell, tuple(one.text for one in why)
    return found


async def _coming(tx: Tx, ids: Select[int], today: date) -> Sequence[tuple[int, date, time | None]]:
    query = select(plan.c.cell_id, plan.c.day, plan.c.starts).where(
        plan.c.cell_id.in_(ids),
        plan.c.day.between(today, today + DAYS - timedelta(days=1)),
        plan.c.state != State.cancelled,
    )
    rows = await tx.execute(query.order_by(plan.c.day, plan.c.id))
    return [(row.cell_id, row.day, row.starts) for row in rows]


async def _waiting(tx: Tx, cells: Cells, today: date) -> Mapping[int, list[bool]]:
    """Of each petition that those above have to answer, by cell: whether it is late."""
    found: dict[int, list[bool]] = defaultdict(list)
    for one in await petition.open_in(tx, cells, today):
        if one.desk in (Desk.group, Desk.committee) and one.tied_to is None:
            found[one.home_id].append(bool(overdue(one.state, one.due, today)))
    return found


async def _left(
    tx: Tx, cells: Mapping[Owner, Cells], today: date
) -> dict[Owner, tuple[tuple[str, ...], date]]:
    """What each work group has not attended in its period, and when that ends."""
    groups = [group for _, group in cells if group is not None]
    query = select(work_group.c.id, work_group.c.committee_id)
    rows = (await tx.execute(query.where(work_group.c.id.in_(_listed(groups))))).all()
    rules = await organisation.rules_of(tx, {row.committee_id for row in rows}, today)
    last = select(visit.c.group_id, visit.c.cell_id, func.max(visit.c.day).label("day"))
    last = last.where(visit.c.group_id.in_(_listed(groups))).group_by(
        visit.c.group_id, visit.c.cell_id
    )
    seen = {(row.group_id, row.cell_id): row.day for row in await tx.execute(last)}
    found: dict[Owner, tuple[tuple[str, ...], date]] = {}
    for row in rows:
        begun, ends = half_of(today, rules[row.committee_id].visit_months)
        mine = cells[None, row.id].items()
        left = tuple(name for one, name in mine if seen.get((row.id, one), date.min) < begun)
        found[None, row.id] = left, ends
    return found


def _groups() -> Select[Any]:
    busy = there_is(assignment.c.group_id == work_group.c.id, valid_on(assignment, TODAY))
    return what(group=work_group.c.id).where(busy)


def _committees() -> Select[Any]:
    """Those that have cells below them, and somebody who is told."""
    over = unit.alias("over")
    mine = there_is(post.c.unit_id == over.c.id, post.c.role.in_(ABOVE), held_on(TODAY))
    return what(cell=over.c.id).where(mine, or_(*(_has_cells(over, at) for at in range(DEEPEST))))


def _has_cells(over: Any, depth: int) -> ColumnElement[bool]:
    """Whether there are cells so many committees further down."""
    link, at = unit_link.alias(), unit.alias()
    is_cell = at.c.kind == "cell" if depth == 0 else _has_cells(at, depth - 1)
    here = (link.c.unit_id == at.c.id) & (link.c.parent_id == over.c.id)
    return there_is(here, valid_on(link, TODAY), is_cell, alive_on(TODAY, at.c.id))


def _monday(day: date, zone: tzinfo) -> Values | None:
    return {} if day.weekday() == MONDAY else None


QUESTIONS: Mapping[Anchor, Question] = {
    Anchor.week: Question(_groups(), _monday),
    Anchor.committee_week: Question(_committees(), _monday),
}
