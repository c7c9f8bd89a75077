"""Who has what a cell left open: the cell itself, or since it was merged the one it went into."""

from __future__ import annotations

from typing import Any

from sqlalchemy import CompoundSelect, FromClause, Select, func, literal, or_, select, union_all

from storage.tables import succession, unit, unit_link


def heir(cell: Any, day: Any) -> Any:
    """The cell, or the one it is merged into on this day, at most twice. One that was split goes
    on itself.
    """
    first, then = succession.alias(), succession.alias()
    once = _into(first, first.c.unit_id, day).where(first.c.before_id == cell)
    again = (then.c.before_id == first.c.unit_id) & _holds(then, day)
    twice = _into(first, then.c.unit_id, day).join(then, again).where(first.c.before_id == cell)
    found = [one.limit(1).scalar_subquery() for one in (twice, once)]
    return func.coalesce(*found, cell)


def inherited(cell: Any, day: Any) -> CompoundSelect[Any]:
    """The cell and those whose heir it is."""
    first, then = succession.alias(), succession.alias()
    once = _into(first, first.c.before_id, day).where(first.c.unit_id == cell)
    again = (then.c.before_id == first.c.unit_id) & _holds(then, day)
    twice = _into(first, first.c.before_id, day).join(then, again).where(then.c.unit_id == cell)
    return union_all(select(literal(cell)) if isinstance(cell, int) else select(cell), once, twice)


def before(cells: Any) -> CompoundSelect[Any]:
    """These cells, and all whose history they keep, at most twice: more than they are heirs of."""
    first, then = succession.alias(), succession.alias()
    once = select(first.c.before_id).where(first.c.unit_id.in_(cells))
    twice = select(then.c.before_id).join(first, first.c.before_id == then.c.unit_id)
    return union_all(cells, once, twice.where(first.c.unit_id.in_(cells)))


def superior(cell: Any, day: Any) -> Any:
    """The unit above; of a cell that is over the last one."""
    query = select(unit_link.c.parent_id).where(unit_link.c.unit_id == cell)
    query = query.where(unit_link.c.from_date <= day).order_by(unit_link.c.from_date.desc())
    return query.limit(1).scalar_subquery()


def _into(step: FromClause, what: Any, day: Any) -> Select[Any]:
    return select(what).select_from(step).where(_holds(step, day))


def _holds(step: FromClause, day: Any) -> Any:
    """The cell is over on this day, and this one got its history last: its parts did before."""
    gone = select(unit.c.id).where(unit.c.id == step.c.before_id, unit.c.ended_on < day)
    other = succession.alias()
    later = or_(
        other.c.from_date > step.c.from_date,
        (other.c.from_date == step.c.from_date) & (other.c.id > step.c.id),
    )
    same = (other.c.before_id == step.c.before_id) & (other.c.from_date <= day)
    last = ~select(other.c.id).where(same, later).exists()
    return (step.c.from_date <= day) & gone.exists() & last
