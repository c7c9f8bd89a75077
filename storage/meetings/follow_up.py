"""The tasks a meeting gave, found done, or left open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select

from domain.chat import Month
from storage.heirs import inherited
from storage.store import Tx
from storage.tables import meeting, task
from storage.tasks import is_open


@dataclass(frozen=True, slots=True)
class Followed:
    """``given``, ``closed``: the months of those meetings; ``done`` also outside a meeting."""

    title: str
    owner: str | None
    due: date | None
    given: Month | None
    closed: Month | None
    done: bool


async def of_meeting(
    tx: Tx, meeting_id: int, cell: int, month: Month, today: date
) -> list[Followed]:
    """What this meeting gave or found done, and what earlier ones gave and is still open."""
    given, closed = meeting.alias("given"), meeting.alias("closed")
    sent = select(meeting.c.submitted_at).where(meeting.c.id == meeting_id).scalar_subquery()
    earlier = is_open(sent) & or_(given.c.month.is_(None), given.c.month <= str(month))
    here = or_(task.c.meeting_id == meeting_id, task.c.closed_in == meeting_id, earlier)
    mine = task.c.cell_id.in_(inherited(cell, today))
    columns = (given.c.month.label("given"), closed.c.month.label("closed"))
    joined = task.join(given, given.c.id == task.c.meeting_id, isouter=True)
    joined = joined.join(closed, closed.c.id == task.c.closed_in, isouter=True)
    query = select(task, *columns).select_from(joined).where(mine, here)
    rows = await tx.execute(query.order_by(given.c.month, task.c.id))
    return [
        Followed(
            row.title,
            row.owner,
            row.due,
            Month.parse(row.given) if row.given else None,
            Month.parse(row.closed) if row.closed else None,
            row.closed_in is not None or row.done_at is not None,
        )
        for row in rows
    ]
