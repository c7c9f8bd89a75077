"""What the cells and work groups still have to do: one query for each anchor, for all at once.

Each gives ``cell_id`` or ``group_id``, a ``subject`` (a meeting of the plan, a record, a task, a
draft, a person) and the hour it ``starts`` where there is one.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, time, tzinfo
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    String,
    and_,
    bindparam,
    case,
    cast,
    func,
    or_,
    select,
)

from domain.chat import Month
from domain.kind import REGULAR, Kind
from domain.period import Period
from domain.policy import roles
from domain.reminders import COMMITTEE, LEVELS, Anchor, is_month_end
from domain.scores import Stage
from storage.heirs import heir
from storage.reminders import petitions, supports, visits, week
from storage.reminders.question import (
    BEGINS,
    DAY,
    ENDS,
    FIRST,
    LAST,
    TODAY,
    Question,
    Values,
    at_day,
    what,
    within_day,
)
from storage.sql import alive_on, below, held_on, there_is, valid_on
from storage.store import Tx
from storage.tables import (
    assignment,
    chat,
    draft,
    framework,
    meeting,
    plan,
    post,
    record_check,
    score,
    task,
    unit,
    work_group,
)
from storage.tasks import is_open

THEMATIC = (Kind.thematic, Kind.both)
STANDING = ("planned", "confirmed")
YEAR_ENDS, HALVES = (12,), (6, 12)
QUARTERS, EVERY_MONTH = (3, 6, 9, 12), tuple(range(1, 13))
CELLS = bindparam("cells", type_=Integer, expanding=True)
GROUPS = bindparam("groups", type_=Integer, expanding=True)
Owner = tuple[int | None, int | None]  # a cell, or a work group


@dataclass(frozen=True, slots=True)
class Open:
    """Something that is still to be done. ``starts``: of a meeting, where it is known."""

    cell_id: int | None
    group_id: int | None
    subject: int | None
    starts: time | None = None

    @property
    def owner(self) -> Owner:
        return self.cell_id, self.group_id


def _cells(*lacking: ColumnElement[bool]) -> Select[Any]:
    """Cells somebody belongs to, and of which this is true."""
    belongs = there_is(post.c.unit_id == unit.c.id, held_on(TODAY))
    there = or_(unit.c.ended_on.is_(None), unit.c.ended_on >= TODAY)
    return what(cell=unit.c.id).where(unit.c.kind == "cell", there, belongs, *lacking)


def _groups() -> Select[Any]:
    """Work groups that look after some cell."""
    busy = there_is(assignment.c.group_id == work_group.c.id, valid_on(assignment, TODAY))
    return what(group=work_group.c.id).where(busy)


def _planned(*states: str, kinds: Sequence[Kind] = REGULAR) -> ColumnElement[bool]:
    return there_is(
        plan.c.cell_id == unit.c.id,
        plan.c.month.between(FIRST, LAST),
        plan.c.kind.in_(kinds),
        plan.c.state.in_(states),
    )


def _recorded(kinds: Sequence[Kind]) -> ColumnElement[bool]:
    return there_is(
        meeting.c.cell_id == unit.c.id,
        meeting.c.month.between(FIRST, LAST),
        meeting.c.kind.in_(kinds),
    )


def _to_come() -> ColumnElement[bool]:
    """A thematic meeting is planned for a day of this quarter that is still ahead."""
    return there_is(
        plan.c.cell_id == unit.c.id,
        plan.c.day.between(TODAY, DAY),
        plan.c.kind.in_(THEMATIC),
        plan.c.state.in_(STANDING),
    )


def _few_records() -> ColumnElement[bool]:
    """Fewer than all but one of the months since the first that this cell ever recorded."""
    theirs = (meeting.c.cell_id == unit.c.id) & meeting.c.kind.in_(REGULAR)
    first = select(func.min(meeting.c.month)).where(theirs).correlate(unit).scalar_subquery()
    months = (
        select(func.count(func.distinct(meeting.c.month)))
        .where(theirs, meeting.c.month.between(FIRST, LAST))
        .scalar_subquery()
    )
    settled = (
        select(func.count(func.distinct(plan.c.month)))
        .where(plan.c.cell_id == unit.c.id, plan.c.kind.in_(REGULAR), plan.c.state == "cancelled")
        .where(plan.c.month.between(FIRST, LAST), plan.c.month > first)
        .where(~_recorded_in(plan.c.month))
        .scalar_subquery()
    )
    return months + settled < _number(LAST) - _number(case((first > FIRST, first), else_=FIRST))


def _recorded_in(month: ColumnElement[str]) -> ColumnElement[bool]:
    """By this cell: said of both tables, since it stands two statements deep."""
    other = meeting.alias()
    same = (other.c.cell_id == unit.c.id) & (other.c.month == month)
    return there_is(same, other.c.kind.in_(REGULAR)).correlate(unit, plan)


def _number(month: ColumnElement[str]) -> ColumnElement[int]:
    """Of "2026-08", counted from the year 0, so that months can be subtracted."""
    year, rest = func.substr(month, 1, 4), func.substr(month, 6, 2)
    return cast(year, Integer) * 12 + cast(rest, Integer)


def _meetings() -> Select[Any]:
    """On this day, and not on record under another."""
    same_kind = or_(
        and_(plan.c.kind.in_(REGULAR), meeting.c.kind.in_(REGULAR)),
        and_(plan.c.kind == Kind.thematic, meeting.c.kind.in_(THEMATIC)),
        and_(plan.c.kind == Kind.extraordinary, meeting.c.kind == Kind.extraordinary),
    )
    recorded = there_is(
        meeting.c.cell_id == plan.c.cell_id, meeting.c.month == plan.c.month, same_kind
    )
    query = what(cell=plan.c.cell_id, subject=plan.c.id, starts=plan.c.starts)
    there = alive_on(plan.c.day, plan.c.cell_id)
    return query.where(plan.c.day == DAY, plan.c.state.in_(STANDING), ~recorded, there)


def _unscored() -> Select[Any]:
    scored = there_is(
        score.c.meeting_id == meeting.c.id,
        score.c.stage == Stage.own,
        score.c.given_at.is_not(None),
    )
    query = what(cell=meeting.c.cell_id, subject=meeting.c.id)
    thematic = (meeting.c.kind == Kind.thematic) & meeting.c.cell_id.in_(_with_a_form())
    asked = or_(meeting.c.kind.in_(REGULAR), thematic)
    return query.where(meeting.c.held_on == DAY, asked, ~scored)


def _with_a_form() -> Select[int]:
    """The units for whose thematic meetings a framework is in force."""
    kinds = cast(framework.c.document["kinds"], String)
    forms = select(framework.c.unit_id).where(kinds.like(f'%"{Kind.thematic}"%'))
    covered = below(forms.where(valid_on(framework, DAY)), DAY, name="with_a_form").subquery()
    return select(covered.c.unit)


def _returned() -> Select[Any]:
    """The version that was given back is still the newest."""
    query = what(cell=meeting.c.cell_id, subject=meeting.c.id)
    query = query.join(record_check, record_check.c.meeting_id == meeting.c.id)
    same = (record_check.c.version == meeting.c.version) & (meeting.c.state == "returned")
    given = (record_check.c.at >= BEGINS) & (record_check.c.at < ENDS)
    there = alive_on(TODAY, meeting.c.cell_id)
    return query.where(given, record_check.c.kind == "returned", same, there).distinct()


def _drafts() -> Select[Any]:
    query = what(cell=draft.c.cell_id, subject=draft.c.id)
    mine = alive_on(TODAY, draft.c.cell_id)
    return query.where(draft.c.updated_at >= BEGINS, draft.c.updated_at < ENDS, mine)


def _tasks() -> Select[Any]:
    cell = heir(task.c.cell_id, TODAY)
    query = what(cell=cell, subject=task.c.id)
    return query.where(task.c.due == DAY, is_open(), alive_on(TODAY, cell))


def _lost() -> Select[Any]:
    """People of a cell or work group none of whose chats can be reached any more."""
    told = post.c.role.in_(roles(told=frozenset(LEVELS[:COMMITTEE])))
    other = chat.alias()
    reached = there_is(other.c.person_id == post.c.person_id, other.c.lost_at.is_(None))
    query = what(cell=post.c.unit_id, group=post.c.group_id, subject=post.c.person_id)
    return (
        query.join(chat, chat.c.person_id == post.c.person_id)
        .where(chat.c.lost_at >= BEGINS, chat.c.lost_at < ENDS)
        .where(told, held_on(TODAY), ~reached)
    )


def _next_month(day: date, zone: tzinfo) -> Values | None:
    return _months(Month.of(day).shift(1), 1) if day.day == 20 else None


def _this_month(day: date, zone: tzinfo) -> Values | None:
    return _months(Month.of(day), 1) if day.day == 7 else None


def _quarter(day: date, zone: tzinfo) -> Values | None:
    if not is_month_end(day, QUARTERS):
        return None
    return {**_months(Period.around(Month.of(day), 3).first, 3), "day": day}


def _half_or_year(day: date, zone: tzinfo) -> Values | None:
    """The last month may still be to come."""
    if not is_month_end(day, HALVES):
        return None
    span = 12 if is_month_end(day, YEAR_ENDS) else 6
    return _months(Month.of(day).shift(1 - span), span)


def _over(months: tuple[int, ...]) -> Callable[[date, tzinfo], Values | None]:
    def about(day: date, zone: tzinfo) -> Values | None:
        return {} if is_month_end(day, months) else None

    return about


def _months(first: Month, span: int) -> Values:
    return {"first": str(first), "last": str(first.shift(span - 1))}


QUESTIONS = {
    Anchor.plan_deadline: Question(_cells(~_planned("confirmed", "cancelled")), _next_month),
    Anchor.no_plan: Question(
        _cells(~_planned(*STANDING, "cancelled"), ~_recorded(REGULAR)), _this_month
    ),
    Anchor.meeting: Question(_meetings(), at_day, hours=True),
    Anchor.held: Question(_unscored(), at_day),
    Anchor.quarter_end: Question(_cells(~_recorded(THEMATIC), ~_to_come()), _quarter),
    Anchor.draft: Question(_drafts(), within_day),
    Anchor.returned: Question(_returned(), within_day),
    Anchor.task: Question(_tasks(), at_day),
    Anchor.half_year_end: Question(_cells(_few_records()), _half_or_year),
    Anchor.month_over: Question(_groups(), _over(EVERY_MONTH)),
    Anchor.half_year_over: Question(_groups(), _over(HALVES)),
    Anchor.lost: Question(_lost(), within_day),
    **petitions.QUESTIONS,
    **visits.QUESTIONS,
    **week.QUESTIONS,
    **supports.QUESTIONS,
}


@cache
def _of_owners(anchor: Anchor) -> Select[Any]:
    query = QUESTIONS[anchor].query
    found = query.selected_columns
    return query.where(or_(found.cell_id.in_(CELLS), found.group_id.in_(GROUPS)))


async def openings(
    tx: Tx, anchor: Anchor, day: date, zone: tzinfo, owners: Collection[Owner], today: date
) -> set[Open]:
    """What of these cells and work groups is open at this anchor."""
    values = QUESTIONS[anchor].about(day, zone)
    if values is None:
        return set()
    values["cells"] = [cell for cell, _ in owners if cell is not None]
    values["groups"] = [group for _, group in owners if group is not None]
    rows = await tx.execute(_of_owners(anchor), {**values, "today": today})
    return {Open(row.cell_id, row.group_id, row.subject, row.starts) for row in rows}
