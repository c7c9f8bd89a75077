"""The reminders made of what is open (opening.py), what became of each, and to whom they go.

Rows have unique keys, so looking twice makes nothing twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Any

from sqlalchemy import (
    and_,
    exists,
    func,
    or_,
    select,
    update,
)

from domain.people import Role
from domain.reminder import (
    BY_KEY,
    LEVELS,
    Open,
    Rule,
    due_at,
    expires_at,
    key_of,
)
from storage.sql import insert_each, insert_new, upsert, valid_on
from storage.store import Tx
from storage.tables import (
    assignment,
    chat,
    meta,
    outbox,
    person,
    post,
    preference,
    reminder,
    task,
    unit,
)

PLANNED = "reminders_planned_until"
CHUNK = 500
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
    query = select(chat.c.person_id).where(chat.c.person_id.in_(people), chat.c.lost_at.is_(None))
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
