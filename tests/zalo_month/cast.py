"""Forty secretaries, eight supervisors, two administrators; who meets when, by a seed alone.

It is a month in which most cells hold the thematic meeting of the quarter beside the regular one.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import insert

from storage.frameworks import framework
from storage.frameworks.framework import Version
from storage.store import Tx
from storage.tables import (
    assignment,
    chat,
    membership,
    person,
    plan,
    post,
    unit,
    unit_link,
    work_group,
)

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
BEGIN = datetime(2026, 9, 1, tzinfo=ZONE)
FIRST, DAYS = date(2026, 10, 1), 31
CELLS_A_GROUP, STARTS, NEXT = 5, time(14), timedelta(days=35)  # to the meeting after
SUPERVISOR, ADMINISTRATOR = 1000, 2000


@dataclass(frozen=True)
class Cell:
    """``recorded``: the evening its secretary records; ``mistakes``: how often of four answers one
    is mistyped; ``scores``: gives the score on the same evening, else when reminded; ``at_once``:
    says the whole meeting in one message; ``thematic``: the day of the meeting of the quarter,
    recorded on the same evening.
    """

    number: int
    held: date
    recorded: date
    mistakes: int
    scores: bool
    at_once: bool
    thematic: date | None

    @property
    def group(self) -> int:
        return self.number // CELLS_A_GROUP


def cells(count: int) -> list[Cell]:
    draw = random.Random(16)
    found = []
    for number in range(count):
        held = FIRST + timedelta(days=draw.choice((2, 2, 3, 4, 5, 7, 9, 14)))
        late = draw.choices((0, 1, 2, 3), (6, 2, 1, 1))[0]
        after = held + timedelta(days=late)
        mistakes = draw.choice((0, 0, 1, 1, 2))
        at_once, thematic = number % 5 < 3, FIRST + timedelta(days=20 + number % 5)
        scores = draw.random() < 0.7
        also = thematic if at_once else None
        found.append(Cell(number, held, after, mistakes, scores, at_once, also))
    return found


async def settle_in(tx: Tx, cells: list[Cell], channel: str) -> None:
    """They agreed long ago, and every meeting of the month is planned."""
    await tx.execute(
        insert(unit).values(id=900, code="top", name="Đảng ủy phường", kind="committee")
    )
    groups = sorted({cell.group for cell in cells})
    for group in groups:
        values = {"id": group + 1, "code": f"g{group}", "name": f"Tổ công tác {group + 1}"}
        await tx.execute(insert(work_group).values(committee_id=900, **values))
        await _person(tx, SUPERVISOR + group, "group_leader", channel, group_id=group + 1)
    for number in range(2):
        await _person(tx, ADMINISTRATOR + number, "administrator", channel, unit_id=900)
    for cell in cells:
        await _cell(tx, cell, channel)
    await framework.kept(tx, Version(0, None, framework.shipped()), BEGIN)


async def _cell(tx: Tx, cell: Cell, channel: str) -> None:
    number, since = cell.number + 1, BEGIN.date()
    name = f"Chi bộ Khu phố {number}"
    await tx.execute(insert(unit).values(id=number, code=f"c{number}", name=name, kind="cell"))
    await tx.execute(insert(unit_link).values(unit_id=number, parent_id=900, from_date=since))
    members = {"full": 22, "probationary": 0, "exempt": 0}
    await tx.execute(insert(membership).values(unit_id=number, from_date=since, **members))
    supervised = {"group_id": cell.group + 1, "unit_id": number, "from_date": since}
    await tx.execute(insert(assignment).values(**supervised))
    await _person(tx, number, "cell_secretary", channel, unit_id=number)
    for month, kind, day, state in (
        ("2026-10", "regular", cell.held, "confirmed"),
        ("2026-10", "thematic", cell.thematic, "confirmed"),
        ("2026-11", "regular", cell.held + NEXT, "planned"),
    ):
        if day is not None:
            planned = {"cell_id": number, "month": month, "kind": kind, "day": day}
            by = {"state": state, "updated_by": number, "updated_at": BEGIN}
            await tx.execute(insert(plan).values(starts=STARTS, **planned, **by))


async def _person(tx: Tx, number: int, role: str, channel: str, **where: Any) -> None:
    who = {"id": number, "name": f"Đồng chí {number}", "created_at": BEGIN, "consented_at": BEGIN}
    await tx.execute(insert(person).values(**who))
    place = {"channel": channel, "external": str(number), "person_id": number, "heard_at": BEGIN}
    await tx.execute(insert(chat).values(page="home", **place))
    held = {"person_id": number, "role": role, "from_date": BEGIN.date(), **where}
    await tx.execute(insert(post).values(**held))
