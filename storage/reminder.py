"""What is open of the cells, the reminders made of it, and to whom they go.

One query a rule and day finds what is open, however many cells there are; rows have unique keys, so
looking twice makes nothing twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    Text,
    Time,
    and_,
    cast,
    exists,
    func,
    null,
    or_,
    select,
    update,
)

from domain.chat import Month
from domain.meeting import Kind
from domain.people import Role
from domain.period import Period
from domain.reminder import (
    BY_KEY,
    LEVELS,
    Anchor,
    Open,
    Rule,
    due_at,
    expires_at,
    is_month_end,
    key_of,
    plan_deadline,
)
from domain.scoring import Stage
from storage.sql import below, insert_each, insert_new, upsert, valid_on
from storage.store import Tx
from storage.tables import (
    assignment,
    chat,
    draft,
    meeting,
    meta,
    outbox,
    person,
    plan,
    post,
    preference,
    reminder,
    score,
    task,
    unit,
)

PLANNED = "reminders_planned_until"
CHUNK = 500
REGULAR, THEMATIC = (Kind.regular, Kind.both), (Kind.thematic, Kind.both)
AS_LEVEL = {Role.cell_secretary: 0, Role.deputy_secretary: 1, Role.group_leader: 2}


@dataclass(frozen=True, slots=True)
class Reminder:
    """A row; ``level`` is an index of LEVELS."""

    id: int
    rule: Rule
    cell_id: int
    cell: str
    anchor: date
    subject: int | None
    step: int
    level: int
    due_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Recipient:
    person_id: int
    reachable: bool
    unwanted: frozenset[str] = frozenset()  # keys of rules


async def openings(
    tx: Tx,
    rule: Rule,
    anchor: date,
    zone: tzinfo,
    cells: Collection[int] | None = None,
    *,
    new_at: int | None = None,
) -> list[Open]:
    """Of all cells, or of these, what is open for this rule and this day.

    ``new_at``: only what has no row for this step yet.
    """
    query = _open_query(rule, anchor, zone)
    if query is None:
        return []
    if cells is not None:
        query = query.where(query.selected_columns.cell_id.in_(cells))
    if new_at is not None:
        query = _without_rows(query, rule, anchor, new_at)
    return [Open(row.cell_id, anchor, row.subject, row.starts) for row in await tx.execute(query)]


def _without_rows(query: Select[Any], rule: Rule, anchor: date, step: int) -> Select[Any]:
    found = query.subquery()
    known = exists().where(
        reminder.c.rule == rule.key,
        reminder.c.anchor == anchor,
        reminder.c.cell_id == found.c.cell_id,
        reminder.c.step == step,
        func.coalesce(reminder.c.subject, 0) == func.coalesce(found.c.subject, 0),
    )
    return select(found).where(~known)


def _open_query(rule: Rule, anchor: date, zone: tzinfo) -> Select[Any] | None:
    """cell_id, subject, starts; None where the rule has nothing to do with this day."""
    match rule.anchor:
        case Anchor.plan_deadline:
            first = plan_deadline(anchor)
            return _cells(~_has_plan(Month.of(first), "confirmed")) if first else None
        case Anchor.no_plan:
            month = Month.of(anchor)
            nothing = and_(~_has_plan(month, "planned"), ~_has_record(month, month, REGULAR))
            return _cells(nothing) if anchor.day == 7 else None
        case Anchor.quarter_end:
            period = Period.around(Month.of(anchor), 3)
            lacking = ~_has_record(period.first, period.last, THEMATIC)
            return _cells(lacking) if is_month_end(anchor, (3, 6, 9, 12)) else None
        case Anchor.half_year_end:
            period = Period.around(Month.of(anchor), 6)
            few = _records(period.first, period.last, REGULAR) < period.span - 1
            return _cells(few) if is_month_end(anchor, (6, 12)) else None
        case Anchor.month_end:
            month = Month.of(anchor)
            unmet = ~_has_record(month, month, REGULAR)
            return _cells(unmet) if is_month_end(anchor, tuple(range(1, 13))) else None
        case Anchor.meeting:
            return _meetings(anchor, unrecorded=rule.key == "record")
        case Anchor.held:
            return _unscored(anchor)
        case Anchor.draft:
            return _drafts(anchor, zone)
        case Anchor.task:
            columns = (task.c.cell_id, task.c.id.label("subject"), NO_HOUR)
            return select(*columns).where(task.c.due == anchor, task.c.closed_in.is_(None))


NO_SUBJECT = cast(null(), Integer).label("subject")
NO_HOUR = cast(null(), Time).label("starts")


def _cells(lacking: ColumnElement[bool]) -> Select[Any]:
    """Cells somebody belongs to, and of which this is true."""
    staffed = exists().where(post.c.unit_id == unit.c.id, post.c.until_date.is_(None))
    columns = (unit.c.id.label("cell_id"), NO_SUBJECT, NO_HOUR)
    return select(*columns).where(unit.c.kind == "cell", staffed, lacking)


def _has_plan(month: Month, least: str) -> ColumnElement[bool]:
    """Planned or confirmed, as asked, or cancelled: then nothing more is expected."""
    states = ("confirmed", "cancelled") if least == "confirmed" else ("planned", "confirmed")
    return exists().where(
        plan.c.cell_id == unit.c.id,
        plan.c.month == str(month),
        plan.c.kind.in_(REGULAR),
        plan.c.state.in_((*states, "cancelled")),
    )


def _has_record(first: Month, last: Month, kinds: Sequence[Kind]) -> ColumnElement[bool]:
    return exists().where(
        meeting.c.cell_id == unit.c.id,
        meeting.c.month.between(str(first), str(last)),
        meeting.c.kind.in_(kinds),
    )


def _records(first: Month, last: Month, kinds: Sequence[Kind]) -> ColumnElement[int]:
    return (
        select(func.count(func.distinct(meeting.c.month)))
        .where(meeting.c.cell_id == unit.c.id, meeting.c.kind.in_(kinds))
        .where(meeting.c.month.between(str(first), str(last)))
        .scalar_subquery()
    )


def _meetings(day: date, *, unrecorded: bool) -> Select[Any]:
    columns = (plan.c.cell_id, plan.c.id.label("subject"), plan.c.starts)
    query = select(*columns).where(plan.c.day == day, plan.c.state.in_(("planned", "confirmed")))
    if not unrecorded:
        return query
    same_kind = or_(
        and_(plan.c.kind.in_(REGULAR), meeting.c.kind.in_(REGULAR)),
        and_(plan.c.kind == Kind.thematic, meeting.c.kind.in_(THEMATIC)),
    )
    recorded = exists().where(
        meeting.c.cell_id == plan.c.cell_id, meeting.c.month == plan.c.month, same_kind
    )
    return query.where(~recorded)


def _unscored(held: date) -> Select[Any]:
    scored = exists().where(
        score.c.meeting_id == meeting.c.id,
        score.c.stage == Stage.own,
        score.c.given_at.is_not(None),
    )
    columns = (meeting.c.cell_id, meeting.c.id.label("subject"), NO_HOUR)
    regular = meeting.c.kind.in_(REGULAR)
    return select(*columns).where(meeting.c.held_on == held, regular, ~scored)


def _drafts(day: date, zone: tzinfo) -> Select[Any]:
    start = datetime.combine(day, time(0), zone)
    columns = (draft.c.cell_id, draft.c.id.label("subject"), NO_HOUR)
    touched = (draft.c.updated_at >= start) & (draft.c.updated_at < start + timedelta(days=1))
    return select(*columns).where(touched)


async def overrides(tx: Tx, day: date) -> dict[str, dict[bool | int, set[int]]]:
    """By rule and what a committee set for it: the cells it is set for, the nearest one counting.

    Only units that set something are looked at, and what is below them.
    """
    query = select(unit.c.id, unit.c.rules).where(cast(unit.c.rules, Text).like('%"reminders"%'))
    setting = {row.id: row.rules["reminders"] for row in await tx.execute(query)}
    if not setting:
        return {}
    below_them: dict[int, set[int]] = defaultdict(set)
    for pair in await tx.execute(below(list(setting), day)):
        below_them[pair.root].add(pair.unit)
    found: dict[str, dict[int, bool | int]] = defaultdict(dict)
    for root in sorted(setting, key=lambda one: -len(below_them[one])):
        for rule, value in setting[root].items():
            said = 0 if value is True else value
            found[rule] |= dict.fromkeys(below_them[root], said)
    by_value: dict[str, dict[bool | int, set[int]]] = {}
    for rule, values in found.items():
        by_value[rule] = defaultdict(set)
        for cell, value in values.items():
            by_value[rule][value].add(cell)
    return by_value


async def add(
    tx: Tx,
    rule: Rule,
    step: int,
    found: Iterable[Open],
    zone: tzinfo,
    *,
    since: datetime,
    shift: int = 0,
) -> None:
    """A row for each that is not there yet; what was due by ``since`` was looked at before."""
    due = {one: due_at(rule, step, one.anchor, one.starts, zone, shift) for one in found}
    rows = [_row(rule, one, step, rule.level, at) for one, at in due.items() if at > since]
    if rows:
        await tx.execute(insert_each(tx, reminder), rows)


def _row(rule: Rule, one: Open, step: int, level: int, due: datetime) -> dict[str, Any]:
    return {
        "key": key_of(rule, one, step, level),
        "rule": rule.key,
        "cell_id": one.cell_id,
        "anchor": one.anchor,
        "subject": one.subject,
        "step": step,
        "level": level,
        "due_at": due,
        "expires_at": expires_at(rule, due),
    }


async def pass_on(tx: Tx, found: Reminder, now: datetime, *, state: str) -> None:
    """To the next level, now; nothing where there is none."""
    await settle(tx, [found.id], state, now)
    if found.level + 1 < len(LEVELS):
        one = Open(found.cell_id, found.anchor, found.subject)
        row = _row(found.rule, one, found.step, found.level + 1, now)
        await tx.execute(insert_new(tx, reminder, [row]))


WITH_CELL = select(reminder, unit.c.name.label("cell")).join(unit, unit.c.id == reminder.c.cell_id)


async def waiting(
    tx: Tx, until: datetime, *, most: int, cells: Collection[int] | None = None
) -> list[Reminder]:
    """Due before this moment, of these cells if they are named, the oldest first."""
    query = WITH_CELL.where(reminder.c.state == "waiting", reminder.c.due_at <= until)
    if cells is not None:
        query = query.where(reminder.c.cell_id.in_(cells))
    rows = await tx.execute(query.order_by(reminder.c.due_at, reminder.c.id).limit(most))
    return [_reminder(row) for row in rows.mappings()]


async def unanswered(tx: Tx, before: datetime, *, most: int) -> list[Reminder]:
    """Last steps that were sent before this moment and whose next level was not told."""
    following = reminder.alias()
    told = exists().where(
        following.c.rule == reminder.c.rule,
        following.c.cell_id == reminder.c.cell_id,
        following.c.anchor == reminder.c.anchor,
        following.c.step == reminder.c.step,
        following.c.level == reminder.c.level + 1,
    )
    last = [
        and_(reminder.c.rule == rule.key, reminder.c.step == len(rule.steps) - 1)
        for rule in BY_KEY.values()
        if rule.escalates
    ]
    query = WITH_CELL.where(
        reminder.c.state == "sent",
        reminder.c.done_at <= before,
        reminder.c.done_at > before - timedelta(days=7),
        reminder.c.level < len(LEVELS) - 1,
        or_(*last),
        ~told,
    )
    rows = await tx.execute(query.order_by(reminder.c.id).limit(most))
    return [_reminder(row) for row in rows.mappings()]


async def unheard(tx: Tx, *, most: int) -> list[Reminder]:
    """Sent with a letter that could not be delivered."""
    query = WITH_CELL.join(outbox, outbox.c.id == reminder.c.letter_id).where(
        reminder.c.state == "sent", outbox.c.state.in_(("undeliverable", "expired"))
    )
    rows = await tx.execute(query.order_by(reminder.c.id).limit(most))
    return [_reminder(row) for row in rows.mappings()]


def _reminder(row: Mapping[Any, Any]) -> Reminder:
    names = ("id", "cell_id", "cell", "anchor", "subject", "step", "level", "due_at", "expires_at")
    return Reminder(rule=BY_KEY[row["rule"]], **{name: row[name] for name in names})


async def expire(tx: Tx, now: datetime) -> None:
    """What waited too long is listed, never sent."""
    stale = (reminder.c.state == "waiting") & (reminder.c.expires_at <= now)
    await tx.execute(update(reminder).where(stale).values(state="expired", done_at=now))


async def settle(
    tx: Tx, ids: Collection[int], state: str, now: datetime, letter_id: int | None = None
) -> None:
    """``sent``, ``done`` (not needed any more), ``unheard`` or ``undeliverable``."""
    values: dict[str, Any] = {"state": state, "done_at": now}
    if letter_id is not None:
        values["letter_id"] = letter_id
    await tx.execute(update(reminder).where(reminder.c.id.in_(ids)).values(**values))


async def postpone(tx: Tx, ids: Collection[int], until: datetime) -> None:
    await tx.execute(update(reminder).where(reminder.c.id.in_(ids)).values(due_at=until))


async def recipients(
    tx: Tx, cells: Collection[int], day: date
) -> dict[int, dict[int, list[Recipient]]]:
    """By cell and level: who holds the post today; who can be reached comes first."""
    held = (
        select(
            func.coalesce(assignment.c.unit_id, post.c.unit_id).label("cell_id"),
            post.c.role,
            post.c.person_id,
            person.c.consented_at,
        )
        .join(person, person.c.id == post.c.person_id)
        .join(
            assignment,
            (assignment.c.group_id == post.c.group_id) & valid_on(assignment, day),
            isouter=True,
        )
        .where(valid_on(post, day), post.c.role.in_(AS_LEVEL))
        .where(or_(post.c.unit_id.in_(cells), assignment.c.unit_id.in_(cells)))
        .order_by(post.c.id)
    )
    rows = (await tx.execute(held)).all()
    people = {row.person_id for row in rows}
    in_reach = await _in_reach(tx, people)
    unwanted = await _unwanted(tx, people)
    found: dict[int, dict[int, list[Recipient]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        reachable = row.consented_at is not None and row.person_id in in_reach
        who = Recipient(row.person_id, reachable, frozenset(unwanted[row.person_id]))
        found[row.cell_id][AS_LEVEL[Role(row.role)]].append(who)
    return found


async def cells_of(tx: Tx, people: Collection[int], day: date) -> list[int]:
    """Every cell of which one of these people may be told."""
    query = (
        select(func.coalesce(assignment.c.unit_id, post.c.unit_id))
        .select_from(post)
        .join(
            assignment,
            (assignment.c.group_id == post.c.group_id) & valid_on(assignment, day),
            isouter=True,
        )
        .where(valid_on(post, day), post.c.person_id.in_(people), post.c.role.in_(AS_LEVEL))
    )
    return [one for one in (await tx.execute(query.distinct())).scalars() if one is not None]


async def _in_reach(tx: Tx, people: Collection[int]) -> set[int]:
    query = select(chat.c.person_id).where(chat.c.person_id.in_(people), chat.c.reachable)
    return set((await tx.execute(query)).scalars())


async def _unwanted(tx: Tx, people: Collection[int]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    query = select(preference).where(preference.c.person_id.in_(people), ~preference.c.wanted)
    for row in await tx.execute(query):
        found[row.person_id].add(row.rule)
    return found


async def wants(tx: Tx, person_id: int) -> dict[str, bool]:
    """By rule; what was never set is wanted."""
    query = select(preference).where(preference.c.person_id == person_id)
    said = {row.rule: row.wanted for row in await tx.execute(query)}
    return {key: said.get(key, True) for key in BY_KEY}


async def set_wanted(tx: Tx, person_id: int, rule: str, *, wanted: bool) -> None:
    values = {"person_id": person_id, "rule": rule, "wanted": wanted}
    await tx.execute(upsert(tx, preference, ["person_id", "rule"], values))


async def planned_until(tx: Tx) -> datetime | None:
    """Up to when every rule was looked at."""
    found = (await tx.execute(select(meta.c.value).where(meta.c.key == PLANNED))).scalar()
    return datetime.fromisoformat(found) if found else None


async def take_turn(tx: Tx) -> None:
    """Wait for other processes that are sending; on SQLite there is only one writer anyway."""
    await tx.execute(select(meta.c.value).where(meta.c.key == PLANNED).with_for_update())


async def note_planned(tx: Tx, now: datetime) -> None:
    await tx.execute(upsert(tx, meta, ["key"], {"key": PLANNED, "value": now.isoformat()}))


async def titles(tx: Tx, tasks: Collection[int]) -> dict[int, str]:
    rows = await tx.execute(select(task.c.id, task.c.title).where(task.c.id.in_(tasks)))
    return {row.id: row.title for row in rows}
