"""The plan of a year while it is being made: the answers so far, on whatever phone."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, select

from storage.prepared import prepared
from storage.sql import upsert
from storage.store import Tx
from storage.tables import plan_draft, unit

BEGUN = prepared(
    select(plan_draft, unit.c.name.label("cell"))
    .join(unit, unit.c.id == plan_draft.c.cell_id)
    .where(plan_draft.c.cell_id.in_(bindparam("cells", expanding=True)))
    .where(plan_draft.c.year >= bindparam("since"))
    .order_by(plan_draft.c.updated_at.desc())
)


@dataclass(frozen=True, slots=True)
class PlanDraft:
    cell_id: int
    cell: str
    year: int
    answers: dict[str, Any]
    updated_at: datetime


async def answers(tx: Tx, cell: int, year: int) -> dict[str, Any]:
    """Empty where none was given."""
    return (await found(tx, cell, year))[0]


async def found(tx: Tx, cell: int, year: int) -> tuple[dict[str, Any], int]:
    """The answers and their edition, 0 where none was given."""
    query = select(plan_draft.c.answers, plan_draft.c.edition).where(_of(cell, year))
    row = (await tx.execute(query)).first()
    return (dict(row.answers), row.edition) if row else ({}, 0)


async def drafts_of(tx: Tx, cells: Collection[int], since: int) -> list[PlanDraft]:
    """The plans these cells have begun, of this year or a later one."""
    names = ("cell_id", "cell", "year", "answers", "updated_at")
    rows = (await tx.execute(BEGUN, {"cells": list(cells), "since": since})).mappings()
    return [PlanDraft(**{name: row[name] for name in names}) for row in rows]


async def save(
    tx: Tx, cell: int, year: int, given: Mapping[str, Any], *, by: int, now: datetime
) -> None:
    row = {"cell_id": cell, "year": year, "answers": dict(given)}
    who = {"updated_by": by, "updated_at": now}
    count = {"edition": plan_draft.c.edition + 1}
    await tx.execute(upsert(tx, plan_draft, ["cell_id", "year"], {**row, **who}, **count))


async def drop(tx: Tx, cell: int, year: int) -> None:
    await tx.execute(delete(plan_draft).where(_of(cell, year)))


def _of(cell: int, year: int) -> Any:
    return (plan_draft.c.cell_id == cell) & (plan_draft.c.year == year)
