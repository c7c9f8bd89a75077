"""What the database compares is what the rules of the domain compare, whatever is on record."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import insert, select

from domain import summary as told
from domain.chat import Month, word
from domain.frameworks import MonthScore
from domain.kind import Kind
from domain.scores import Stage
from domain.wire import dump
from storage import summary
from storage.frameworks.framework import shipped
from storage.organisation import unit
from storage.store import Store, Tx
from storage.tables import (
    assignment,
    draft,
    meeting,
    membership,
    person,
    petition,
    plan,
    score,
    unit_link,
    visit,
    work_group,
)
from storage.tables import framework as frameworks
from storage.tables import unit as units
from tests.world import NOW

TODAY = NOW.date()
MONTHS = [Month(2026, month) for month in range(4, 9)]
CELLS = 40
KINDS = ("regular", "regular", "regular", "thematic", "both", "extraordinary")
GRADES = ("Tốt", "Khá", "Trung bình", "")
RULES: tuple[Any, ...] = (
    None,
    {"regular_minutes": 60},
    {"attendance_percent": 75, "score_gap": 5},
    {"need_short": 0, "need_unseen": 99, "need_sign": 50, "low_percent": 90},
    {"small_cell_below": 20, "small_cell_minutes": 45, "reminders": {"plan-next": False}},
)


async def filled(tx: Tx, chance: random.Random) -> list[int]:
    """Cells under two committees, some with rules of their own; any meetings, drafts, scores."""
    by = (await tx.execute(select(person.c.id).limit(1))).scalar_one()
    forms = [await _framework(tx, month) for month in ("regular", "average", "lowest")]
    top = await _unit(tx, chance, "top", "committee", None)
    below = [await _unit(tx, chance, f"below-{n}", "committee", top) for n in range(2)]
    cells = [
        await _unit(tx, chance, f"cell-{n}", "cell", chance.choice([top, *below]))
        for n in range(CELLS)
    ]
    group = await _added(tx, work_group, {"code": "g", "name": "Tổ", "committee_id": top})
    for cell in cells:
        await _from_above(tx, chance, cell, by, group)
        for since in chance.sample(range(200), chance.randrange(3)):
            count = {"full": chance.randrange(30), "probationary": chance.randrange(3), "exempt": 0}
            day = TODAY - timedelta(days=since)
            await tx.execute(insert(membership).values(unit_id=cell, from_date=day, **count))
        for month in MONTHS:
            if chance.random() < 0.1:
                await _draft(tx, cell, month, by)
            if chance.random() < 0.3:
                await _plan(tx, chance, cell, month, by)
            for _ in range(chance.choice((0, 1, 1, 1, 2, 3))):
                held = await _added(tx, meeting, _meeting(chance, cell, month, by))
                given: list[int | None] = [None]
                for _ in range(chance.randrange(5)):
                    row = _score(chance, held, chance.choice(forms), by)
                    row["base_id"] = chance.choice(given)
                    given.append(await _added(tx, score, row))
    return [*cells, top, *below]


async def _framework(tx: Tx, month: str) -> int:
    """What a month comes to with a thematic meeting, as this form has it."""
    kinds = (*shipped().kinds, Kind.thematic)
    found = shipped().model_copy(update={"month": MonthScore(month), "kinds": kinds})
    document = found.model_dump(mode="json", exclude_defaults=True)
    frame = {"digest": month, "document": document, "from_date": TODAY, "added_at": NOW}
    return await _added(tx, frameworks, frame)


async def _unit(tx: Tx, chance: random.Random, code: str, kind: str, above: int | None) -> int:
    name = chance.choice(("Chi bộ Đông", "Chi bộ đông", "Chi bộ An", "Chi bộ 10", "Chi bộ 9"))
    rules = chance.choice(RULES)
    made = await _added(tx, units, {"code": code, "name": name, "kind": kind, "rules": rules})
    if above:
        link = {"unit_id": made, "parent_id": above, "from_date": date(2026, 1, 1)}
        await tx.execute(insert(unit_link).values(**link))
    return made


async def _added(tx: Tx, table: Any, row: dict[str, Any]) -> int:
    made = await tx.execute(insert(table).values(**row).returning(table.c.id))
    return int(made.scalar_one())


async def _from_above(tx: Tx, chance: random.Random, cell: int, by: int, group: int) -> None:
    """Perhaps looked after by a group, attended, with petitions."""
    if chance.random() < 0.6:
        begun = TODAY - timedelta(days=chance.choice((5, 60, 61, 200)))
        row = {"group_id": group, "unit_id": cell, "from_date": begun}
        await tx.execute(insert(assignment).values(**row))
    for since in chance.sample((-3, 0, 20, 60, 61, 100), chance.randrange(3)):
        row = {"cell_id": cell, "person_id": by, "day": TODAY - timedelta(days=since)}
        row |= {"minutes": 90, "present": 9, "obliged": 9, "remarks": {}, "sent_at": NOW}
        await tx.execute(insert(visit).values(**row))
    for state in chance.sample(("new", "in_hand", "answered", "closed"), chance.randrange(3)):
        due = chance.choice((None, TODAY, TODAY - timedelta(days=1)))
        row = {"cell_id": cell, "text": "Sửa đường", "state": state, "due": due}
        await tx.execute(insert(petition).values(**row, raised_by=by, raised_at=NOW))


async def _draft(tx: Tx, cell: int, month: Month, by: int) -> None:
    row = {"cell_id": cell, "month": str(month), "kind": "regular", "answers": {}, "context": {}}
    await tx.execute(insert(draft).values(**row, updated_by=by, updated_at=NOW))


async def _plan(tx: Tx, chance: random.Random, cell: int, month: Month, by: int) -> None:
    kind, state = chance.choice(KINDS[:2]), chance.choice(("planned", "cancelled", "cancelled"))
    row = {"cell_id": cell, "month": str(month), "kind": kind, "day": month.first}
    reason = chance.choice(("mưa lũ", None))
    await tx.execute(
        insert(plan).values(**row, state=state, reason=reason, updated_by=by, updated_at=NOW)
    )


def _meeting(chance: random.Random, cell: int, month: Month, by: int) -> dict[str, Any]:
    obliged = chance.choice((0, 10, 20, 30))
    return {
        "cell_id": cell,
        "month": str(month),
        "kind": chance.choice(KINDS),
        "state": "submitted",
        "version": 1,
        "number": 1,
        "held_on": month.first + timedelta(days=chance.randrange(3)),
        "minutes": chance.choice((40, 45, 59, 60, 90, 120)),
        "obliged": obliged,
        "present": max(0, obliged - chance.choice((0, 0, 1, 2, 3, 9))),
        "unexcused": chance.choice((0, 0, 0, 2)),
        "merged": chance.random() < 0.2,
        "answers": {},
        "signs": [dump(word("sign-copied"))] * chance.choice((0, 0, 1, 2)),
        "submitted_by": by,
        "submitted_at": NOW,
    }


def _score(chance: random.Random, held: int, framework: int, by: int) -> dict[str, Any]:
    """Given long ago or never; checklists have no points."""
    out_of = Decimal(chance.choice((0, 90, 100)))
    given = NOW - timedelta(minutes=chance.randrange(9))
    return {
        "meeting_id": held,
        "version": chance.choice((1, 1, 2)),
        "stage": chance.choice(list(Stage)),
        "framework_id": framework,
        "answers": {},
        "total": min(out_of, Decimal(chance.randrange(6000, 10000)) / 100),
        "out_of": out_of,
        "grade": chance.choice(GRADES),
        "signs": [dump(word("sign-always-full"))] * chance.choice((0, 0, 1)),
        "by_person": by,
        "updated_at": NOW,
        "given_at": given,
    }


@pytest.mark.parametrize("seed", range(6))
async def test_the_worst_first_as_the_rules_say(store: Store, seed: int) -> None:
    asked = await store.write(lambda tx: filled(tx, random.Random(seed)))
    async with store.snapshot() as tx:
        for month in MONTHS:
            found = await summary.worst_first(tx, asked, month, TODAY, known=GRADES[:1])
            rules = await unit.rules_of(tx, asked, TODAY)
            ends = month == month.quarter[1]
            cells = await summary.cells_in_month(tx, asked, month, quarter_ends=ends, day=TODAY)
            expected = told.worst_first(sorted(cells, key=lambda c: c.cell_id), rules)
            assert list(found.order) == [cell.cell_id for cell, _ in expected]
            _same(found, [cell.main for cell, _ in expected if cell.main])
            held = sum(1 for cell in cells if cell.main)
            assert await summary.recorded(tx, asked, month) == (CELLS, held)


@pytest.mark.parametrize("seed", range(6))
async def test_the_lowest_first_as_the_rules_say(store: Store, seed: int) -> None:
    asked = await store.write(lambda tx: filled(tx, random.Random(seed)))
    async with store.snapshot() as tx:
        for months in (MONTHS[:1], MONTHS[:3], MONTHS):
            found = await summary.lowest_first(tx, asked, months, known=GRADES[:1])
            cells = await summary.cells_in_period(tx, asked, months)
            expected = told.lowest_first(sorted(cells, key=lambda cell: cell.cell_id))
            assert list(found.order) == [cell.cell_id for cell in expected]
            _same(found, [held for cell in expected for held in cell.held])


def _same(found: told.Ranked, held: Sequence[told.Held]) -> None:
    expected, none = told.tally(held, GRADES[:1]), told.Mean()
    assert found.held == len(held)
    assert replace(found.tally, own=none, group=none, official=none) == replace(
        expected, own=none, group=none, official=none
    )
    for name in ("own", "group", "official"):
        mine, theirs = getattr(found.tally, name), getattr(expected, name)
        assert mine.count == theirs.count
        assert mine.percent == pytest.approx(theirs.percent)


async def test_nobody_asked_about_is_nobody(store: Store) -> None:
    async with store.snapshot() as tx:
        month = await summary.worst_first(tx, [], MONTHS[0], TODAY, known=())
        period = await summary.lowest_first(tx, [], MONTHS, known=())
        assert (month.order, period.order) == ((), ())
        assert await summary.recorded(tx, [], MONTHS[0]) == (0, 0)
