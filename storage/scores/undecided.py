"""Meetings of a month that were scored, and that their committee has not decided as they stand."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select

from domain.chat import Month
from domain.scores import Life
from storage.scores import score
from storage.sql import by_name
from storage.store import Tx
from storage.tables import meeting, unit

MOST = 200


@dataclass(frozen=True, slots=True)
class Undecided:
    """A meeting with the life of its score."""

    meeting_id: int
    cell_id: int
    cell: str
    life: Life[score.Given]


async def undecided(tx: Tx, cells: Collection[int], month: Month) -> list[Undecided]:
    """By name; those that nobody has scored are not there."""
    given = await score.given_in(tx, cells, month, month)
    columns = (meeting.c.id, meeting.c.cell_id, meeting.c.version, unit.c.name)
    query = select(*columns).join(unit, unit.c.id == meeting.c.cell_id)
    query = query.where(meeting.c.cell_id.in_(cells), meeting.c.month == str(month))
    rows = (await tx.execute(query.order_by(by_name(unit.c.name), meeting.c.id))).all()
    found = [
        Undecided(row.id, row.cell_id, row.name, Life(row.version, given.get(row.id, {})))
        for row in rows
    ]
    return [one for one in found if one.life.score and not one.life.official][:MOST]
