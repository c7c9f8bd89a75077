"""What a cell waits for from those above: somebody who attends it, answers to its petitions."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, Select, case, func, select

from storage.petitions import petition as petitions
from storage.sql import days_between, valid_on
from storage.tables import assignment, petition, visit


def seen(cell_id: ColumnElement[int], day: Any) -> ScalarSelect[Any]:
    """When somebody last attended it, up to this day."""
    last = select(func.max(visit.c.day)).where(visit.c.cell_id == cell_id, visit.c.day <= day)
    return last.scalar_subquery()


def unseen(cell_id: ColumnElement[int], day: Any) -> ColumnElement[int]:
    """Days since then, or since a work group looks after it where nobody ever came; None where none
    does on this day, or nobody has kept a visit so far: of every cell it would say nothing.
    """
    begun = select(func.min(assignment.c.from_date))
    begun = begun.where(assignment.c.unit_id == cell_id, valid_on(assignment, day))
    begun = begun.where(select(visit.c.id).exists())
    mine = begun.scalar_subquery()
    return case((mine.is_not(None), days_between(day, func.coalesce(seen(cell_id, day), mine))))


def late(day: Any) -> Select[int]:
    """The cells of petitions that are still to be answered after their day, a row each."""
    query = select(petitions.home(day).label("cell_id"))
    waiting = petition.c.state.in_(petitions.ON_DESK), petition.c.tied_to.is_(None)
    return query.where(*waiting, petition.c.due < day)
