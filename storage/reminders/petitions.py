"""Petitions that somebody still has to answer, or to say of whether they are solved.

Of the unit on whose desk they lie; those that are tied to another are dealt with there.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta, tzinfo
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Select,
    bindparam,
    case,
    literal_column,
    select,
    union_all,
)

from domain.petitions import State
from domain.reminders import Anchor
from storage.petitions import petition as petitions
from storage.reminders.question import (
    BEGINS,
    DAY,
    ENDS,
    TODAY,
    Question,
    Values,
    at_day,
    what,
    within_day,
)
from storage.sql import valid_on
from storage.tables import petition, unit_link

LEVELS, A_LEVEL = 3, timedelta(days=7)  # that are told one after another, each so much later


def _on_desk() -> ColumnElement[bool]:
    return petition.c.state.in_(petitions.ON_DESK) & petition.c.tied_to.is_(None)


def _desk(day: Any) -> ColumnElement[int]:
    """The unit it was forwarded to, else its cell, whose work group or committee has it."""
    held = petition.c.holder_id
    return case((held.is_not(None), held), else_=petitions.home(day))


def _waiting() -> Select[Any]:
    return what(cell=_desk(TODAY), subject=petition.c.id).where(_on_desk(), petition.c.due == DAY)


def _late() -> Select[Any]:
    """Of the unit above the desk where it is late for a week, of the one above that after two."""
    by_level = []
    at: Any = _above_desk(TODAY)
    for level in range(LEVELS):
        due = bindparam(f"due_{level}", type_=Date)
        rows = what(cell=at, subject=petition.c.id)
        by_level.append(rows.where(_on_desk(), petition.c.due == due, at.is_not(None)))
        at = _parent(at)
    found = union_all(*by_level).subquery("late")
    return select(*(found.c[name] for name in ("cell_id", "group_id", "subject", "starts")))


def _above_desk(day: Any) -> Any:
    """Without a work group it lies with the committee right above the cell."""
    return case(
        (petition.c.holder_id.is_not(None), _parent(petition.c.holder_id)),
        (petitions.group(day).is_not(None), petitions.parent(day)),
        else_=_parent(petitions.parent(day)),
    )


def _parent(of: Any) -> Any:
    link = unit_link.alias()
    query = select(link.c.parent_id).where(link.c.unit_id == of, valid_on(link, TODAY))
    return query.limit(1).scalar_subquery()


def _answered() -> Select[Any]:
    """``state <> 'closed'`` is what the index of those that are open says."""
    mine = petition.c.state == State.answered, petition.c.state != literal_column("'closed'")
    day = petition.c.answered_at >= BEGINS, petition.c.answered_at < ENDS
    return what(cell=petitions.home(TODAY), subject=petition.c.id).where(*mine, *day)


def _by_level(day: date, zone: tzinfo) -> Values | None:
    return {f"due_{level}": day - A_LEVEL * (level + 1) for level in range(LEVELS)}


QUESTIONS: Mapping[Anchor, Question] = {
    Anchor.petition: Question(_waiting(), at_day),
    Anchor.petition_late: Question(_late(), _by_level),
    Anchor.petition_answered: Question(_answered(), within_day),
}
