"""What was answered so far in a form of a unit, on whatever phone, until it is submitted.

A draft is known by the page of its flow, the unit and a number the flow gives a meaning, such as a
year; 0 where there is only one.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, select

from storage.prepared import prepared
from storage.sql import upsert
from storage.store import Tx
from storage.tables import form_draft, unit

KEY = ["page", "unit_id", "about"]
BEGUN = prepared(
    select(form_draft, unit.c.name.label("unit"))
    .join(unit, unit.c.id == form_draft.c.unit_id)
    .where(form_draft.c.page == bindparam("page"))
    .where(form_draft.c.unit_id.in_(bindparam("units", expanding=True)))
    .where(form_draft.c.about >= bindparam("since"))
    .order_by(form_draft.c.updated_at.desc())
)


@dataclass(frozen=True, slots=True)
class FormDraft:
    unit_id: int
    unit: str
    about: int
    answers: dict[str, Any]
    updated_at: datetime


async def answers(tx: Tx, page: str, unit_id: int, about: int = 0) -> dict[str, Any]:
    """Empty where none was given."""
    return (await found(tx, page, unit_id, about))[0]


async def found(tx: Tx, page: str, unit_id: int, about: int = 0) -> tuple[dict[str, Any], int]:
    """The answers and their edition, 0 where none was given."""
    query = select(form_draft.c.answers, form_draft.c.edition).where(_of(page, unit_id, about))
    row = (await tx.execute(query)).first()
    return (dict(row.answers), row.edition) if row else ({}, 0)


async def begun(tx: Tx, page: str, units: Collection[int], since: int = 0) -> list[FormDraft]:
    """What these units have begun, about this number or a later one; touched last comes first."""
    names = ("unit_id", "unit", "about", "answers", "updated_at")
    given = {"page": page, "units": list(units), "since": since}
    rows = (await tx.execute(BEGUN, given)).mappings()
    return [FormDraft(**{name: row[name] for name in names}) for row in rows]


async def save(
    tx: Tx,
    page: str,
    unit_id: int,
    about: int,
    given: Mapping[str, Any],
    *,
    by: int,
    now: datetime,
) -> int:
    """The new edition."""
    key = {"page": page, "unit_id": unit_id, "about": about}
    row = {**key, "answers": dict(given), "updated_by": by, "updated_at": now}
    kept = upsert(tx, form_draft, KEY, row, edition=form_draft.c.edition + 1)
    result = await tx.execute(kept.returning(form_draft.c.edition))
    return int(result.scalar_one())


async def drop(tx: Tx, page: str, unit_id: int, about: int = 0) -> None:
    await tx.execute(delete(form_draft).where(_of(page, unit_id, about)))


async def forget(tx: Tx, page: str, before: datetime) -> None:
    """What was begun on this page and not touched since."""
    old = (form_draft.c.page == page) & (form_draft.c.updated_at < before)
    await tx.execute(delete(form_draft).where(old))


def _of(page: str, unit_id: int, about: int) -> Any:
    mine = (form_draft.c.page == page) & (form_draft.c.unit_id == unit_id)
    return mine & (form_draft.c.about == about)
