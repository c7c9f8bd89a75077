"""The reminders: rows made of what is open (opening.py), and what became of each.

One thing has one row for an occasion, so looking twice makes nothing twice. ``level`` is an index
of LEVELS: of who is to be told, once it is sent of who was. States: waiting; missed (was due too
long ago, to be listed); and for good sent, answered (it helped), passed-on (it did not, the next
level is told), unheard (could not be delivered), unwanted, done (without it), expired (missed and
listed), undeliverable.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    bindparam,
    false,
    func,
    or_,
    select,
    update,
)

from domain.policy import DEPUTY, Level
from domain.reminders import BY_KEY, GROUP, LEVELS, LONGEST_ABSENCE, PATIENCE, Anchor, Rule
from storage.reminders import opening
from storage.reminders.occasion import Occasion, ensure, in_state
from storage.reminders.opening import Owner
from storage.sql import insert_new, upsert
from storage.store import Tx
from storage.tables import (
    DUE,
    TOLD,
    UNTOLD,
    going,
    meta,
    occasion,
    outbox,
    plan,
    preference,
    reminder,
    unit,
    work_group,
)

IN_ORDER = tuple(range(len(LEVELS)))
DEPUTY_FIRST = tuple(sorted(IN_ORDER, key=lambda at: LEVELS[at] is not Level.deputy))
MEETINGS = [rule.key for rule in BY_KEY.values() if rule.anchor is Anchor.meeting]
PERSONAL = [rule.key for rule in BY_KEY.values() if rule.personal]
PLANNED = "reminders_planned_until"
LOOK_BACK = timedelta(days=14)  # for what was sent and did not help


@dataclass(frozen=True, slots=True)
class Reminder:
    """A row. ``because``: why a higher level is told, "unanswered" or "unreached"; ``meant``: the
    level it was made for, whoever was told; ``asked_by``: who wants to be told once more;
    ``only``: of a personal rule, who said to do it; ``chair``: the role of who runs the meeting in
    the place of the secretary.
    """

    id: int
    rule: Rule
    cell_id: int | None
    group_id: int | None
    name: str  # of the cell or work group
    anchor: date
    subject: int | None
    step: int
    meant: int
    level: int
    because: str | None
    asked_by: int | None
    only: int | None
    chair: str | None
    due_at: datetime
    state: str

    @property
    def owner(self) -> Owner:
        return self.cell_id, self.group_id

    @property
    def levels(self) -> tuple[int, ...]:
        """All, in their order: who runs the meeting comes before the secretary."""
        return DEPUTY_FIRST if self.chair == DEPUTY else IN_ORDER

    @property
    def meant_for(self) -> int:
        """The level to be told if it is in reach; those after it in ``levels`` instead."""
        given = self.levels is DEPUTY_FIRST and not self.because
        return self.levels[0] if given else self.meant

    def after(self, level: int) -> tuple[int, ...]:
        """The levels behind this one."""
        return self.levels[self.levels.index(level) + 1 :]

    @property
    def occasion(self) -> Occasion:
        """What it was first made of, whoever asked for it again."""
        return Occasion(self.rule.key, self.anchor, self.step, self.meant)


NAMED = (
    select(
        reminder,
        *(occasion.c.rule, occasion.c.anchor, occasion.c.step, occasion.c.asked_by),
        occasion.c.level.label("meant"),
        func.coalesce(unit.c.name, work_group.c.name).label("name"),
        going.c.person_id.label("only"),
        plan.c.chair,
    )
    .join(occasion, occasion.c.id == reminder.c.occasion_id)
    .join(unit, unit.c.id == reminder.c.cell_id, isouter=True)
    .join(work_group, work_group.c.id == reminder.c.group_id, isouter=True)
    .join(going, (going.c.id == reminder.c.subject) & occasion.c.rule.in_(PERSONAL), isouter=True)
    .join(plan, (plan.c.id == reminder.c.subject) & occasion.c.rule.in_(MEETINGS), isouter=True)
    .where(func.coalesce(occasion.c.rule, "").in_(BY_KEY))  # no index: rows come before occasions
)
BY_DAY = (reminder.c.due_at, reminder.c.id)
FIELDS = (
    *("id", "cell_id", "group_id", "name", "anchor", "step", "meant", "level"),
    *("because", "asked_by", "only", "chair", "due_at", "state"),
)


async def to_tell(
    tx: Tx, until: datetime, *, most: int, owners: Collection[Owner] | None = None
) -> list[Reminder]:
    """Due before this moment, or missed and to be listed; of these if they are named."""
    query = NAMED.where(in_state(*DUE), reminder.c.due_at <= until)
    query = query.order_by(*BY_DAY)
    if owners is not None:
        query = query.where(_untold(owners))
    return await _read(tx, query.limit(most))


def _untold(owners: Collection[Owner]) -> ColumnElement[bool]:
    """Theirs that nobody was told of, or not yet; each half says it, since each has its index."""
    cells = [cell for cell, _ in owners if cell is not None]
    groups = [group for _, group in owners if group is not None]
    halves = [(reminder.c.cell_id, cells), (reminder.c.group_id, groups)]
    theirs = [and_(in_state(*UNTOLD), column.in_(ids)) for column, ids in halves if ids]
    return or_(false(), *theirs)


async def stale(tx: Tx, now: datetime, *, most: int) -> list[Reminder]:
    """What waited too long."""
    query = NAMED.where(in_state(*DUE), in_state("waiting"), reminder.c.expires_at <= now)
    return await _read(tx, query.order_by(*BY_DAY).limit(most))


async def told_before(tx: Tx, rows: Collection[Reminder]) -> set[int]:
    """The ids of those of which an earlier step, that prepares for the same, was told."""
    steps = [row for row in rows if row.step]
    if not steps:
        return set()
    query = select(reminder.c.subject, occasion.c.rule, occasion.c.anchor, occasion.c.step)
    query = query.join(occasion, occasion.c.id == reminder.c.occasion_id).where(
        reminder.c.subject.in_([row.subject or 0 for row in steps]),
        occasion.c.anchor.in_([row.anchor for row in steps]),
        reminder.c.state.in_(("sent", "answered", "passed-on")),
    )
    told = {(one.subject, one.rule, one.anchor, one.step) for one in await tx.execute(query)}
    return {
        row.id
        for row in steps
        if any((row.subject, row.rule.key, row.anchor, n) in told for n in range(row.step))
    }


async def unanswered(tx: Tx, now: datetime, *, most: int) -> list[Reminder]:
    """Last steps that arrived a day ago, or were not wanted, and may go a level up."""
    last = [
        and_(occasion.c.rule == rule.key, occasion.c.step == len(rule.steps) - 1)
        for rule in BY_KEY.values()
        if rule.escalates
    ]
    query = NAMED.join(outbox, outbox.c.id == reminder.c.letter_id, isouter=True).where(
        in_state(*TOLD),
        or_(reminder.c.letter_id.is_(None), outbox.c.state == "sent"),
        reminder.c.due_at > now - LOOK_BACK,
        reminder.c.done_at <= now - PATIENCE,
        reminder.c.level < GROUP,
        occasion.c.asked_by.is_(None),
        or_(*last),
    )
    return await _read(tx, query.order_by(*BY_DAY).limit(most))


async def undelivered(
    tx: Tx, state: str, now: datetime, *, most: int
) -> list[tuple[Reminder, int]]:
    """What a letter said, as due or as missed, that ended in this state; and to whom it was."""
    query = NAMED.join(outbox, outbox.c.id == reminder.c.letter_id).where(
        outbox.c.state == state,
        outbox.c.due_at > now - timedelta(days=LONGEST_ABSENCE),
        reminder.c.state.in_(("sent", "expired")),
    )
    query = query.add_columns(outbox.c.person_id).order_by(reminder.c.id).limit(most)
    rows = (await tx.execute(query)).mappings().all()
    return [(_reminder(row), row["person_id"]) for row in rows]


async def missed(tx: Tx, owners: Collection[Owner], *, most: int) -> list[Reminder]:
    """What could not be told of these in time, the newest first."""
    query = NAMED.where(~in_state("waiting"), _untold(owners)).order_by(
        reminder.c.due_at.desc(), reminder.c.id
    )
    return await _read(tx, query.limit(most))


async def reached_nobody(tx: Tx, since: datetime) -> tuple[int, int]:
    """How many were due since then and not told in time, and how many could be told to nobody."""
    late = reminder.c.state.in_(("missed", "expired"))
    nobody = reminder.c.state == "undeliverable"
    query = select(
        func.count().filter(late).label("late"), func.count().filter(nobody).label("nobody")
    )
    row = (await tx.execute(query.where(in_state(*UNTOLD), reminder.c.due_at >= since))).one()
    return row.late, row.nobody


async def _read(tx: Tx, query: Select[Any]) -> list[Reminder]:
    return [_reminder(row) for row in (await tx.execute(query)).mappings()]


def _reminder(row: Any) -> Reminder:
    same = {name: row[name] for name in FIELDS}
    return Reminder(rule=BY_KEY[row["rule"]], subject=row["subject"] or None, **same)


async def still_open(tx: Tx, rows: Collection[Reminder], now: datetime) -> set[Reminder]:
    """Those that somebody still has to do something for: one query for each anchor and day."""
    assert now.tzinfo
    asked: dict[tuple[Anchor, date], set[Owner]] = defaultdict(set)
    for row in rows:
        asked[row.rule.anchor, row.anchor].add(row.owner)
    found: set[tuple[Anchor, date, Owner, int | None]] = set()
    for (anchor, day), owners in asked.items():
        for one in await opening.openings(tx, anchor, day, now.tzinfo, owners, now.date()):
            found.add((anchor, day, one.owner, one.subject))
    return {row for row in rows if (row.rule.anchor, row.anchor, row.owner, row.subject) in found}


# What becomes of them.


async def settle(tx: Tx, rows: Collection[Reminder], state: str, now: datetime) -> None:
    ids = [row.id for row in rows]
    if ids:
        values = {"state": state, "done_at": now}
        await tx.execute(update(reminder).where(reminder.c.id.in_(ids)).values(**values))


async def note_told(tx: Tx, told: Iterable[tuple[Reminder, int, int]], now: datetime) -> None:
    """(row, level, id of the letter that says it): who was told; what was missed is listed now."""
    values = [
        {
            "b_id": row.id,
            "level": level,
            "letter_id": letter_id,
            "state": "expired" if row.state == "missed" else "sent",
            "done_at": now,
        }
        for row, level, letter_id in told
    ]
    await _set_each(tx, values)


async def _set_each(tx: Tx, values: list[dict[str, Any]]) -> None:
    if values:
        await tx.execute(update(reminder).where(reminder.c.id == bindparam("b_id")), values)


async def put_back(tx: Tx, rows: Collection[Reminder]) -> None:
    """The letter that said it did not arrive: it waits, or is to be listed, as before."""
    values = [
        {
            "b_id": row.id,
            "level": row.meant,
            "letter_id": None,
            "state": "missed" if row.state == "expired" else "waiting",
            "done_at": None,
        }
        for row in rows
    ]
    await _set_each(tx, values)


async def postpone(tx: Tx, rows: Collection[Reminder], until: datetime) -> None:
    ids = [row.id for row in rows]
    if ids:
        await tx.execute(update(reminder).where(reminder.c.id.in_(ids)).values(due_at=until))


async def raise_to(tx: Tx, row: Reminder, level: int, because: str, due: datetime) -> None:
    """A row for who is told next."""
    until = due + timedelta(days=row.rule.keep)
    raised = {"level": level, "because": because, "due_at": due, "expires_at": until}
    again = "back" if level == row.rule.level else ""  # from who ran the meeting to the secretary
    await _make_like(tx, row, replace(row.occasion, level=level, again=again), raised)


async def _make_like(tx: Tx, row: Reminder, at: Occasion, values: dict[str, Any]) -> None:
    """A row of the same owner and subject for another occasion, unless it is there."""
    same = {"cell_id": row.cell_id, "group_id": row.group_id, "subject": row.subject or 0}
    new = {"occasion_id": await ensure(tx, at), **same, **values}
    await tx.execute(insert_new(tx, reminder, [new]))


async def told_of(tx: Tx, letter_id: int) -> list[tuple[Owner, int | None]]:
    """Of whose cells and work groups this letter tells; of a group also the committee's unit."""
    query = (
        select(reminder.c.cell_id, reminder.c.group_id, work_group.c.committee_id)
        .join(work_group, work_group.c.id == reminder.c.group_id, isouter=True)
        .where(reminder.c.letter_id == letter_id)
    )
    rows = await tx.execute(query.distinct())
    return [((row.cell_id, row.group_id), row.committee_id) for row in rows]


async def of_letter(tx: Tx, letter_id: int) -> list[Reminder]:
    """What this letter says."""
    return await _read(tx, NAMED.where(reminder.c.letter_id == letter_id))


async def ask_again(tx: Tx, letter_key: str, person_id: int, due: datetime) -> bool:
    """What this letter said is told to this person once more, if it is still open then."""
    said = NAMED.join(outbox, outbox.c.id == reminder.c.letter_id)
    still = reminder.c.state.in_(("sent", "passed-on"))
    rows = await _read(tx, said.where(outbox.c.key == letter_key, still))
    again = f"{person_id}:{due:%Y-%m-%dT%H}"
    for row in rows:
        at = replace(row.occasion, asked_by=person_id, again=again)
        values = {"level": row.level, "because": why_told(row, row.level)}
        until = due + timedelta(days=1)
        await _make_like(tx, row, at, {**values, "due_at": due, "expires_at": until})
    return bool(rows)


def why_told(row: Reminder, level: int) -> str | None:
    """Why somebody at this level is told of it."""
    as_meant = level not in row.after(row.meant_for) or row.asked_by or row.rule.whoever
    return row.because if as_meant else "unreached"


# What people want, and how far was looked.


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


async def note_planned(tx: Tx, until: datetime) -> None:
    await tx.execute(upsert(tx, meta, ["key"], {"key": PLANNED, "value": until.isoformat()}))
