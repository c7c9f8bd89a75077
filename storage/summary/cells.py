"""A few cells in full, as they are shown: some queries in all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row, RowMapping, func, select

from domain import wire
from domain.chat import Month
from domain.kind import REGULAR, Kind
from domain.period import Days
from domain.scores import Life, Stage
from domain.summary import CellMonth, CellPeriod, Held, Scored, percent_of
from storage.scores import score
from storage.sql import name_on
from storage.store import Tx
from storage.summary import beside, together
from storage.summary.facts import CANCELLED, Spans
from storage.tables import draft, meeting, membership, plan, unit, unit_link

FACTS = ("id", "version", "kind", "held_on", "minutes", "obliged", "present", "unexcused", "merged")
SPOKE = meeting.c.answers["speakers"].as_integer().label("speakers")


async def cells_in_month(
    tx: Tx,
    cells: Collection[int],
    month: Month,
    *,
    quarter_ends: bool,
    day: date | None = None,
) -> list[CellMonth]:
    """Each of these cells as of this day, else of the end of the month; thematic meetings are only
    missed once the quarter is ending.
    """
    if not cells:
        return []
    day = day or month.last
    held, before = [await _held(tx, cells, one, one) for one in (month, month.shift(-1))]
    late = Counter((await tx.execute(beside.late(day))).scalars())
    thematic = await _with_thematic(tx, cells, month) if quarter_ends else set(cells)
    reasons = await _not_held(tx, cells, month)
    return [
        CellMonth(
            cell_id=row.id,
            cell=row.name,
            members=row.members,
            held=tuple(held[row.id, month]),
            drafting=bool(row.drafts),
            thematic_missing=row.id not in thematic,
            not_held=reasons.get(row.id),
            before=_score(
                CellMonth(row.id, row.name, None, tuple(before[row.id, month.shift(-1)]))
            ),
            seen=row.seen,
            unseen=row.unseen,
            petitions_late=late[row.id],
        )
        for row in await tx.execute(_cells(cells, month, day))
    ]


def _score(cell: CellMonth) -> float | None:
    return percent_of(cell.main.month_score) if cell.main else None


def _cells(cells: Collection[int], month: Month, day: date):  # type: ignore[no-untyped-def]
    counts = membership.alias()
    newest = (
        select(counts.c.full + counts.c.probationary)
        .where(counts.c.unit_id == unit.c.id, counts.c.from_date < month.shift(1).first)
        .order_by(counts.c.from_date.desc())
        .limit(1)
        .scalar_subquery()
    )
    drafts = (
        select(func.count())
        .where(draft.c.cell_id == unit.c.id, draft.c.month == str(month))
        .where(draft.c.meeting_id.is_(None))
        .scalar_subquery()
    )
    columns = (
        unit.c.id,
        name_on(day).label("name"),
        newest.label("members"),
        drafts.label("drafts"),
        beside.seen(unit.c.id, day).label("seen"),
        beside.unseen(unit.c.id, day).label("unseen"),
    )
    return select(*columns).where(unit.c.id.in_(cells), unit.c.kind == "cell")


async def _not_held(tx: Tx, cells: Collection[int], month: Month) -> dict[int, str]:
    """By cell the reason why its meeting of this month is not held, where none is planned."""
    query = select(plan.c.cell_id, plan.c.state, plan.c.reason).where(
        plan.c.cell_id.in_(cells), plan.c.month == str(month), plan.c.kind.in_(REGULAR)
    )
    rows = list(await tx.execute(query))
    planned = {row.cell_id for row in rows if row.state != CANCELLED}
    return {row.cell_id: row.reason or "" for row in rows if row.cell_id not in planned}


async def _held(
    tx: Tx, cells: Collection[int], first: Month, last: Month, days: Days | None = None
) -> dict[tuple[int, Month], list[Held]]:
    """By cell and month, in the order they were held."""
    scores = await score.given_in(tx, cells, first, last)
    query = (
        select(
            meeting.c.cell_id,
            meeting.c.month,
            meeting.c.signs,
            *(meeting.c[n] for n in FACTS),
            SPOKE,
        )
        .where(meeting.c.month.between(str(first), str(last)), meeting.c.cell_id.in_(cells))
        .order_by(meeting.c.held_on, meeting.c.id)
    )
    if days:
        query = query.where(meeting.c.held_on.between(*days))
    found: dict[tuple[int, Month], list[Held]] = defaultdict(list)
    for row in (await tx.execute(query)).mappings():
        one = _one(row, scores.get(row["id"], {}))
        found[row["cell_id"], Month.parse(row["month"])].append(one)
    await together.join(tx, found)
    return found


async def months_together(
    tx: Tx, cells: Collection[int], first: Month, last: Month, days: Days | None = None
) -> str:
    """Of very many cells: the meetings whose months have another score, as rows for a statement."""
    asked = await together.months_asked(tx, cells, first, last)
    if not asked:
        return together.NONE
    held = await _held(tx, {cell for cell, _ in asked}, first, last, days)
    return together.as_rows(one for key in asked for one in held.get(key, ()))


def _one(row: RowMapping, given: Mapping[Stage, score.Given]) -> Held:
    facts = {name: row[name] for name in (*FACTS, "speakers") if name != "version"}
    return Held(
        **{**facts, "kind": Kind(row["kind"])},
        life=Life(row["version"], {stage: _scored(one) for stage, one in given.items()}),
        signs=(*wire.load(row["signs"]), *(s for one in given.values() for s in one.signs)),
    )


def _scored(given: score.Given) -> Scored:
    names = ("total", "out_of", "grade", "framework_id", "id", "version", "base_id", "passed")
    return Scored(**{name: getattr(given, name) for name in (*names, "by_id")})


async def cells_in_period(
    tx: Tx,
    cells: Collection[int],
    months: Sequence[Month],
    spans: Spans | None = None,
    days: Days | None = None,
) -> list[CellPeriod]:
    """The same cells over these months, which follow each other; no records being written. Of a
    cell in ``spans`` only the months from the first to the last that it names; with ``days`` only
    what was held from the one to the other.
    """
    if not cells or not months:
        return []
    held = await _held(tx, cells, months[0], months[-1], days)
    named = select(unit.c.id, name_on(months[-1].last).label("name")).where(
        unit.c.id.in_(cells), unit.c.kind == "cell"
    )
    return [
        CellPeriod(
            row.id,
            row.name,
            tuple((month, _month(row, held, month)) for month in _within(row.id, months, spans)),
        )
        for row in await tx.execute(named)
    ]


def _within(cell: int, months: Sequence[Month], spans: Spans | None) -> Sequence[Month]:
    if spans is None or cell not in spans:
        return months
    first, last = spans[cell]
    return [month for month in months if first <= month <= last]


async def since(tx: Tx, cell: int) -> Month:
    """The first month in which the cell was there for a whole meeting day: of its oldest link."""
    query = select(func.min(unit_link.c.from_date)).where(unit_link.c.unit_id == cell)
    first = (await tx.execute(query)).scalar()
    return Month.of(first) if first else Month(1, 1)


def _month(cell: Row[Any], held: Mapping[tuple[int, Month], list[Held]], month: Month) -> CellMonth:
    return CellMonth(cell.id, cell.name, None, held=tuple(held.get((cell.id, month), ())))


async def _with_thematic(tx: Tx, cells: Collection[int], month: Month) -> set[int]:
    start, end = month.quarter
    query = select(meeting.c.cell_id).where(
        meeting.c.month.between(str(start), str(end)),
        meeting.c.cell_id.in_(cells),
        meeting.c.kind.in_([Kind.thematic, Kind.both]),
    )
    return set((await tx.execute(query.distinct())).scalars())
