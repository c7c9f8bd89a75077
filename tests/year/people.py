"""The scenario as rows: the organisation at first, then what each cell does when its hour comes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import insert, select, update

from bot import demo
from domain.plans import Stand, State
from domain.policy import DEPUTY
from storage import plans
from storage.frameworks import framework
from storage.frameworks.framework import Version
from storage.sql import upsert
from storage.store import Tx
from storage.tables import (
    assignment,
    chat,
    meeting,
    meta,
    person,
    plan,
    post,
    score,
    unit,
    unit_link,
    work_group,
)
from tests.year.oracle import COMMITTEE
from tests.year.scenario import STARTS, ZONE, Cell, MonthOfCell, leader_of

DONE = "year_events_done"
AWAY = timedelta(days=10)  # then who blocked the bot writes to it again
BEGIN = datetime(2025, 12, 1, tzinfo=ZONE)


@dataclass(frozen=True, order=True)
class Event:
    at: datetime
    cell: int
    month: int
    what: str
    version: int = 0


def events(cells: Sequence[Cell]) -> list[Event]:
    found = []
    for cell in cells:
        for at, month in enumerate(cell.months):
            kept = enumerate(month.plans)
            planned = [Event(one.since, cell.number, at, "plan", n) for n, one in kept]
            found += [*planned, Event(month.recorded, cell.number, at, "record")]
            found.append(Event(month.scored, cell.number, at, "score"))
        if cell.hands_over:
            moment = datetime.combine(cell.hands_over, time(3), ZONE)
            found.append(Event(moment, cell.number, 0, "hand-over"))
    return sorted(found)


async def settle_in(tx: Tx, cells: Sequence[Cell]) -> None:
    """Units, groups of six, a leader each, secretaries and some deputies; all agreed long ago."""
    await tx.execute(insert(unit).values(id=1, code="top", name="Đảng bộ thử", kind="committee"))
    for cell in cells:
        await _add_cell(tx, cell)
    for group in sorted({cell.group for cell in cells}):
        values = {"id": group, "code": f"g{group}", "name": f"Tổ {group:03}", "committee_id": 1}
        await tx.execute(insert(work_group).values(**values))
        await _add_person(tx, leader_of(group), "group_leader", group_id=group)
    await _add_person(tx, int(COMMITTEE), "committee", unit_id=1)
    for cell in cells:
        values = {"group_id": cell.group, "unit_id": cell.unit, "from_date": BEGIN.date()}
        await tx.execute(insert(assignment).values(**values))
    await framework.kept(tx, Version(0, None, framework.shipped()), BEGIN)


async def _add_cell(tx: Tx, cell: Cell) -> None:
    number = cell.unit
    values = {"id": number, "code": f"c{number}", "name": cell.name, "kind": "cell"}
    await tx.execute(insert(unit).values(**values))
    link = {"unit_id": number, "parent_id": 1, "from_date": BEGIN.date()}
    await tx.execute(insert(unit_link).values(**link))
    reachable = cell.secretary_reachable
    await _add_person(tx, number, "cell_secretary", unit_id=number, reachable=reachable)
    if cell.deputy:
        await _add_person(tx, 10_000 + number, "deputy_secretary", unit_id=number)


async def _add_person(
    tx: Tx, number: int, role: str, *, reachable: bool = True, **where: int
) -> None:
    who = {"id": number, "name": f"Người {number}", "created_at": BEGIN, "consented_at": BEGIN}
    await tx.execute(insert(person).values(**who))
    address = {"channel": "telegram", "external": str(number), "person_id": number}
    await tx.execute(insert(chat).values(**address, lost_at=None if reachable else BEGIN))
    held = {"person_id": number, "role": role, "from_date": BEGIN.date(), **where}
    await tx.execute(insert(post).values(**held))


async def live(
    tx: Tx, cells: Sequence[Cell], every: Sequence[Event], now: datetime, *, told: bool = True
) -> None:
    """What happened by now and is not in the database yet, with the mark of how far it is.

    ``told``: whoever moves a meeting notes that it is to be told, as the bot does.
    """
    back = chat.c.lost_at.between(BEGIN + AWAY, now - AWAY)
    await tx.execute(update(chat).where(back).values(lost_at=None))
    stored = (await tx.execute(select(meta.c.value).where(meta.c.key == DONE))).scalar()
    done = int(stored or 0)
    while done < len(every) and every[done].at <= now:
        await _happen(tx, cells[every[done].cell], every[done], now, told=told)
        done += 1
    if done != int(stored or 0):
        await tx.execute(upsert(tx, meta, ["key"], {"key": DONE, "value": str(done)}))


async def _happen(tx: Tx, cell: Cell, event: Event, now: datetime, *, told: bool) -> None:
    month = cell.months[event.month]
    match event.what:
        case "plan" if event.version == 0:
            await tx.execute(insert(plan).values(**_plan(cell, month, event)))
        case "plan":
            await _change(tx, cell, month, event, now if told else None)
        case "record":
            await tx.execute(insert(meeting).values(**_record(cell, month, event)))
        case "score":
            await tx.execute(insert(score).values(**await _score(tx, cell, month, event)))
        case "hand-over":
            await _hand_over(tx, cell, event)


async def _change(
    tx: Tx, cell: Cell, month: MonthOfCell, event: Event, now: datetime | None
) -> None:
    """``now`` None: nobody is told."""
    (kept,) = await plans.plan.of_cell(tx, cell.unit, month.month, month.month)
    new = month.plans[event.version]
    chair = DEPUTY if new.deputy else None
    entry = replace(kept.entry, day=new.day, starts=new.starts, chair=chair)
    state = State.confirmed if new.stands else State.cancelled
    who: dict[str, Any] = {"reason": "Trùng họp xã", "by": int(COMMITTEE), "now": event.at}
    await plans.plan.change(tx, kept, entry, state, **who)
    if now is not None:
        before, after = plans.stand_of(kept), Stand(entry, state)
        await plans.change.note(tx, kept.id, before, after, by=int(COMMITTEE), now=now)


def _plan(cell: Cell, month: MonthOfCell, event: Event) -> dict[str, Any]:
    return {
        "cell_id": cell.unit,
        "month": str(month.month),
        "kind": "both" if month.thematic else "regular",
        "day": month.plans[0].day,
        "starts": STARTS,
        "state": "confirmed",
        "updated_by": int(COMMITTEE),
        "updated_at": event.at,
    }


def _record(cell: Cell, month: MonthOfCell, event: Event) -> dict[str, Any]:
    return {
        "cell_id": cell.unit,
        "month": str(month.month),
        "kind": "both" if month.thematic else "regular",
        "state": "submitted",
        "version": 1,
        "number": month.month.month,
        "held_on": month.held,
        "minutes": 100,
        "obliged": 20,
        "present": 20,
        "unexcused": 0,
        "merged": False,
        "answers": demo._answers(month.month, 20, 1, poor=False),
        "submitted_by": int(COMMITTEE),
        "submitted_at": event.at,
    }


async def _score(tx: Tx, cell: Cell, month: MonthOfCell, event: Event) -> dict[str, Any]:
    mine = (meeting.c.cell_id == cell.unit) & (meeting.c.month == str(month.month))
    return {
        "meeting_id": (await tx.execute(select(meeting.c.id).where(mine))).scalar(),
        "version": 1,
        "stage": "own",
        "framework_id": 1,
        "answers": {},
        "total": Decimal(90),
        "out_of": Decimal(100),
        "grade": "Tốt",
        "by_person": int(COMMITTEE),
        "updated_at": event.at,
        "given_at": event.at,
    }


async def _hand_over(tx: Tx, cell: Cell, event: Event) -> None:
    number, day = cell.unit, event.at.date()
    mine = (post.c.person_id == number) & (post.c.role == "cell_secretary")
    over = {"until_date": day - timedelta(days=1), "ended_at": event.at}
    await tx.execute(update(post).where(mine).values(**over))
    await _add_person(tx, 20_000 + number, "cell_secretary", unit_id=number)
