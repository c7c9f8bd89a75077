"""Meetings that their cell is still to score, or to look at again: the oldest first."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import bindparam, func, select

from domain.chat import Month
from domain.kind import ASIDE, Kind
from domain.scores import SUPERIOR, Stage
from storage.prepared import prepared
from storage.store import Tx
from storage.tables import meeting, score, unit

MOST = 12
_own, _above = score.alias("own"), score.alias("above")
NEWEST = (
    select(func.max(_own.c.id))
    .where(_own.c.meeting_id == meeting.c.id, _own.c.given_at.is_not(None))
    .where(_own.c.stage == Stage.own)
    .correlate(meeting)
    .scalar_subquery()
)
STANDS_ABOVE = (
    select(func.max(_above.c.id))
    .where(_above.c.meeting_id == meeting.c.id, _above.c.given_at.is_not(None))
    .where(_above.c.stage.in_(SUPERIOR), _above.c.version == meeting.c.version)
    .correlate(meeting)
    .scalar_subquery()
)
OPEN = prepared(
    select(
        meeting.c.id,
        meeting.c.cell_id,
        meeting.c.month,
        meeting.c.kind,
        meeting.c.held_on,
        unit.c.name,
        score.c.id.label("own"),
        score.c.passed.label("passed"),
    )
    .join(unit, unit.c.id == meeting.c.cell_id)
    .join(score, score.c.id == NEWEST, isouter=True)
    .where(meeting.c.cell_id.in_(bindparam("cells", expanding=True)))
    .where(
        score.c.id.is_(None)
        | (
            ((score.c.version != meeting.c.version) | score.c.passed.is_(False))
            & STANDS_ABOVE.is_(None)
        )
    )
    .where(meeting.c.month >= bindparam("since"), meeting.c.kind.not_in(ASIDE))
    .order_by(meeting.c.held_on, meeting.c.id)
    .limit(MOST)
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A record; ``again``: it was scored, and since then "corrected" or "returned"."""

    meeting_id: int
    cell_id: int
    cell: str
    month: Month
    kind: Kind
    held_on: date
    again: str


async def waiting(tx: Tx, cells: Collection[int], since: Month) -> list[Waiting]:
    """Of these cells, from this month on."""
    rows = await tx.execute(OPEN, {"cells": list(cells), "since": str(since)})
    return [
        Waiting(
            meeting_id=row.id,
            cell_id=row.cell_id,
            cell=row.name,
            month=Month.parse(row.month),
            kind=Kind(row.kind),
            held_on=row.held_on,
            again=_again(row),
        )
        for row in rows
    ]


def _again(row: Any) -> str:
    if row.passed is False:
        return "returned"
    return "corrected" if row.own is not None else ""
