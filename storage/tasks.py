"""Which tasks a cell still has to do."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, exists, false

from storage.tables import notice, task


def is_open(moment: Any = None) -> ColumnElement[bool]:
    """Not done, and still asked for: whoever gave it by a notice has not closed that, and it has
    gone out by this moment.
    """
    early = notice.c.at > moment if moment is not None else false()
    not_asked = exists().where(
        notice.c.id == task.c.notice_id, notice.c.closed_at.is_not(None) | early
    )
    return and_(task.c.closed_in.is_(None), task.c.done_at.is_(None), ~not_asked)
