"""Drafts: the answers given so far for one meeting of one cell, on whatever phone they were given.

At most one per cell, month and kind, and one per record that is being corrected.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, Select, bindparam, delete, insert, select, update

from domain.chat import Month
from domain.meetings import Context, kind_of
from storage.prepared import prepared
from storage.store import Tx
from storage.tables import draft

# The statements of every step are built once: building one costs several times its running.
NEWEST = select(draft).order_by(draft.c.updated_at.desc(), draft.c.id.desc())
BY_ID = prepared(select(draft).where(draft.c.id == bindparam("draft_id")))
OF_CELLS = prepared(NEWEST.where(draft.c.cell_id.in_(bindparam("cells", expanding=True))))
LIKE = prepared(
    NEWEST.where(
        draft.c.cell_id == bindparam("cell"),
        draft.c.month == bindparam("month"),
        draft.c.kind == bindparam("kind"),
        draft.c.meeting_id.is_(None),
    )
)
CORRECTING = prepared(NEWEST.where(draft.c.meeting_id == bindparam("meeting")))
ADD = prepared(insert(draft).returning(draft.c.id))
DROP = prepared(delete(draft).where(draft.c.id == bindparam("draft_id")))
SAVE = prepared(
    update(draft)
    .where(draft.c.id == bindparam("draft_id"))
    .values({name: bindparam(f"new_{name}") for name in ("answers", "kind", "updated_by")})
    .values(updated_at=bindparam("new_updated_at"), edition=draft.c.edition + 1)
)


CONTEXT = prepared(
    update(draft)
    .where(draft.c.id == bindparam("draft_id"))
    .values(context=bindparam("new_context"))
)


@dataclass(frozen=True, slots=True)
class Draft:
    id: int
    cell_id: int
    month: Month
    answers: dict[str, Any]
    context: Context
    updated_at: datetime
    edition: int
    meeting_id: int | None
    reason: str | None


async def draft_by_id(tx: Tx, draft_id: int, now: datetime) -> Draft | None:
    row = (await tx.execute(BY_ID, {"draft_id": draft_id})).mappings().first()
    return _draft(row, now) if row else None


async def drafts_of(tx: Tx, cells: Collection[int], now: datetime) -> list[Draft]:
    """The open drafts of these cells, the one touched last first."""
    return await _select(tx, OF_CELLS, now, cells=sorted(cells))


async def draft_like(tx: Tx, cell: int, month: Month, kind: str, now: datetime) -> Draft | None:
    """The open draft of a new record of this kind."""
    found = await _select(tx, LIKE, now, cell=cell, month=str(month), kind=kind)
    return next(iter(found), None)


async def correction_of(tx: Tx, meeting_id: int, now: datetime) -> Draft | None:
    return next(iter(await _select(tx, CORRECTING, now, meeting=meeting_id)), None)


async def add_draft(
    tx: Tx,
    *,
    cell: int,
    context: Context,
    answers: Mapping[str, Any],
    by: int,
    now: datetime,
    meeting_id: int | None = None,
    reason: str | None = None,
) -> int:
    values = {
        "cell_id": cell,
        "month": context.month,
        "kind": kind_of(answers),
        "meeting_id": meeting_id,
        "reason": reason,
        "answers": dict(answers),
        "context": context.model_dump(mode="json", exclude={"now"}),
        "updated_by": by,
        "updated_at": now,
    }
    return int((await tx.execute(ADD, values)).scalar_one())


async def save_answers(
    tx: Tx, draft_id: int, answers: Mapping[str, Any], *, by: int, now: datetime
) -> None:
    values = {
        "new_answers": dict(answers),
        "new_kind": kind_of(answers),
        "new_updated_by": by,
        "new_updated_at": now,
    }
    await tx.execute(SAVE, {"draft_id": draft_id, **values})


async def save_context(tx: Tx, draft_id: int, context: Context) -> None:
    """What is known around the record changed with the day it is of."""
    stored = context.model_dump(mode="json", exclude={"now"})
    await tx.execute(CONTEXT, {"draft_id": draft_id, "new_context": stored})


async def drop_draft(tx: Tx, draft_id: int) -> None:
    await tx.execute(DROP, {"draft_id": draft_id})


async def _select(tx: Tx, query: Select[Any], now: datetime, **values: Any) -> list[Draft]:
    rows = (await tx.execute(query, values)).mappings().all()
    return [_draft(row, now) for row in rows]


def _draft(row: RowMapping, now: datetime) -> Draft:
    return Draft(
        id=row["id"],
        cell_id=row["cell_id"],
        month=Month.parse(row["month"]),
        answers=row["answers"],
        context=Context.model_validate({**row["context"], "now": now}),
        updated_at=row["updated_at"],
        edition=row["edition"],
        meeting_id=row["meeting_id"],
        reason=row["reason"],
    )
