"""Meetings whose cell has scored them and whose work group has not, as they stand: oldest first."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select

from domain.chat import Month
from domain.kind import ASIDE
from domain.scores import Life, Stage
from storage.scores import score
from storage.store import Tx
from storage.tables import meeting, unit


@dataclass(frozen=True, slots=True)
class Unassessed:
    """A meeting with the life of its score."""

    meeting_id: int
    cell_id: int
    cell: str
    month: Month
    life: Life[score.Given]

    @property
    def again(self) -> bool:
        """The group has scored it, and what it went by has changed since."""
        return Stage.supervisor in self.life.given


async def unassessed(tx: Tx, cells: Collection[int], first: Month, last: Month) -> list[Unassessed]:
    """What the committee has decided already waits for nobody."""
    given = await score.given_in(tx, cells, first, last)
    columns = (meeting.c.id, meeting.c.cell_id, meeting.c.month, meeting.c.version, unit.c.name)
    query = select(*columns).join(unit, unit.c.id == meeting.c.cell_id)
    query = query.where(meeting.c.id.in_(list(given)), meeting.c.kind.not_in(ASIDE))
    rows = (await tx.execute(query.order_by(meeting.c.held_on, meeting.c.id))).all()
    lives = [(row, Life(row.version, given[row.id])) for row in rows]
    return [
        Unassessed(row.id, row.cell_id, row.name, Month.parse(row.month), life)
        for row, life in lives
        if _waits(life)
    ]


def _waits(life: Life[score.Given]) -> bool:
    """The cell's own score stands, the group's is missing or stale."""
    if Stage.own not in life.given or life.stale(Stage.own) or not life.opens(Stage.supervisor):
        return False
    return Stage.supervisor not in life.given or life.stale(Stage.supervisor)
