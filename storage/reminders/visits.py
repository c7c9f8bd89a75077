"""Cells a work group has not attended in the period that ends; meetings somebody said to attend,
and what was seen there is not noted yet.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta, tzinfo
from typing import Any

from sqlalchemy import ColumnElement, Date, Select, bindparam, case, exists, func, literal, select

from domain.plans import State
from domain.reminders import Anchor
from domain.rules import Rules
from domain.visits import half_of
from storage import visits
from storage.reminders.question import DAY, TODAY, Question, Values, what
from storage.sql import there_is, valid_on
from storage.tables import assignment, going, plan, unit_link, unit_rules, visit, work_group

SINCE, NEAR = bindparam("since", type_=Date), timedelta(days=3)
LENGTHS = range(1, 13)  # of the period, in months


def _begun(months: ColumnElement[int]) -> ColumnElement[date]:
    """The first day of the period of so many months; none where it does not end on the day."""
    return case(*((months == n, bindparam(f"begun_{n}", type_=Date)) for n in LENGTHS))


def _months() -> Any:
    """As the nearest unit says, from the committee up that made the group."""
    top = select(
        work_group.c.committee_id.label("root"),
        work_group.c.committee_id.label("unit"),
        literal(0).label("height"),
    )
    line = top.cte("committees", recursive=True)
    line = line.union(
        select(line.c.root, unit_link.c.parent_id, line.c.height + 1)
        .join(line, unit_link.c.unit_id == line.c.unit)
        .where(valid_on(unit_link, TODAY))
    )
    newer = unit_rules.alias()
    same = newer.c.unit_id == unit_rules.c.unit_id, newer.c.from_date <= TODAY
    newest = ~exists().where(*same, newer.c.from_date > unit_rules.c.from_date)
    said = unit_rules.c.rules["visit_months"].as_integer()
    query = (
        select(said)
        .join(line, line.c.unit == unit_rules.c.unit_id)
        .where(line.c.root == work_group.c.committee_id, unit_rules.c.from_date <= TODAY, newest)
        .where(said.is_not(None))
        .order_by(line.c.height)
        .limit(1)
    )
    return func.coalesce(query.scalar_subquery(), Rules().visit_months)


def _unseen() -> Select[Any]:
    group = select(work_group.c.id, _months().label("months")).subquery("of_group")
    begun = select(group.c.id, _begun(group.c.months).label("begun")).subquery("period")
    seen = visit.c.group_id == begun.c.id, visit.c.cell_id == assignment.c.unit_id
    left = there_is(
        assignment.c.group_id == begun.c.id,
        valid_on(assignment, TODAY),
        ~there_is(*seen, visit.c.day >= begun.c.begun),
    )
    return what(group=begun.c.id).where(begun.c.begun.is_not(None), left)


def _ending(day: date, zone: tzinfo) -> Values | None:
    ends = {n: half_of(day, n) for n in LENGTHS}
    begun = {f"begun_{n}": first if last == day else None for n, (first, last) in ends.items()}
    return begun if any(begun.values()) else None


def _going() -> Select[Any]:
    """As long as the meeting stands and they look after the cell; a note of a day near it counts,
    for it may have been held on another one.
    """
    noted = there_is(
        visit.c.person_id == going.c.person_id,
        visit.c.cell_id == plan.c.cell_id,
        visit.c.day >= SINCE,
    )
    query = what(cell=plan.c.cell_id, subject=going.c.id)
    query = query.select_from(going.join(plan, plan.c.id == going.c.plan_id))
    theirs = visits.going.theirs(TODAY)
    return query.where(plan.c.day == DAY, plan.c.state != State.cancelled, theirs, ~noted)


def _near(day: date, zone: tzinfo) -> Values | None:
    return {"day": day, "since": day - NEAR}


QUESTIONS: Mapping[Anchor, Question] = {
    Anchor.going: Question(_going(), _near),
    Anchor.visits_over: Question(_unseen(), _ending),
}
