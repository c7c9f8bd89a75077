"""The database that ours is measured on: many cells, each with a secretary and an open task."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import insert, select, update

from storage import organisation, schema, tables
from storage.organisation import Organisation
from storage.store import Tx, open_store
from tests.world import NOW

FIRST_CHAT = 20_000


async def prepare(database: Path, cells: int) -> None:
    store = open_store(f"sqlite:///{database}", create=True)
    await schema.upgrade(store, NOW)
    await store.write(lambda tx: _fill(tx, cells))
    await store.close()


async def _fill(tx: Tx, cells: int) -> None:
    whole = Organisation.model_validate(_organisation(cells))
    await organisation.bring_in(tx, whole, NOW)
    await tx.execute(update(tables.person).values(consented_at=NOW))
    await open_tasks(tx, cells)


async def open_tasks(tx: Tx, cells: int) -> None:
    """One task left from a meeting of last month, so that the form has all its questions; in the
    first so many cells.
    """
    query = select(tables.unit.c.id).where(tables.unit.c.kind == "cell")
    found = (await tx.execute(query.order_by(tables.unit.c.id).limit(cells))).all()
    by = (await tx.execute(select(tables.person.c.id).limit(1))).scalar_one()
    for (cell,) in found:
        made = await tx.execute(
            insert(tables.meeting).values(**_meeting(cell, by)).returning(tables.meeting.c.id)
        )
        task = {"cell_id": cell, "meeting_id": made.scalar_one(), "title": "Thu đảng phí"}
        await tx.execute(insert(tables.task).values(**task))


def _meeting(cell: int, by: int) -> dict[str, object]:
    held = NOW.date().replace(month=NOW.month - 1, day=3)
    answers = {
        "kind": {"kind": "regular", "model": False},
        "held_on": str(held),
        "hours": {"start": "14:00:00", "end": "15:40:00"},
        "attendance": {"obliged": 20, "present": 20, "excused": 0, "unexcused": 0, "exempt": 0},
        "conduct": {"merged": False, "materials_early": True},
        "content": ["Nhiệm vụ tháng tới"],
    }
    facts = {"minutes": 100, "obliged": 20, "present": 20, "unexcused": 0, "merged": False}
    row = {"cell_id": cell, "month": "2026-07", "kind": "regular", "state": "submitted"}
    kept = {"version": 1, "number": 1, "held_on": held, "submitted_by": by, "submitted_at": NOW}
    return {**facts, **row, **kept, "answers": answers}


def _organisation(cells: int) -> dict[str, object]:
    members = {"full": 20, "probationary": 0, "exempt": 0}
    units = [
        {"code": f"c-{n}", "name": f"Chi bộ {n}", "under": "song", "members": members}
        for n in range(cells)
    ]
    people = [
        {
            "name": f"Người {n}",
            "telegram": str(FIRST_CHAT + n),
            "posts": [{"role": "cell_secretary", "unit": f"c-{n}"}],
        }
        for n in range(cells)
    ]
    committee = {"code": "song", "name": "Đảng bộ Sông", "kind": "committee"}
    return {"from": "2026-01-01", "units": [committee, *units], "people": people}
