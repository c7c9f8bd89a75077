"""A made-up province of 400 cells and three years: cells that are renamed, merged, founded late;
records that were corrected, given back, sent late; meetings with an office, thematic ones apart;
scores of every stage, also of a version that is no more; members who are exempt; visits.
"""

from __future__ import annotations

import random
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import insert, select

from domain.chat import Month
from domain.frameworks import MonthScore
from storage import tables
from storage.frameworks.framework import shipped
from storage.store import Tx
from tests.world import NOW

FIRST, LAST = Month(2023, 9), Month(2026, 8)
MONTHS = [FIRST.shift(at) for at in range(36)]
CELLS, COMMUNES, CHAT = 400, 6, 990_001
BEGAN, MERGED = FIRST.first, date(2025, 7, 1)
GRADES = ((90, "Tốt"), (70, "Khá"), (50, "Trung bình"), (0, "Kém"))
Rows = list[dict[str, Any]]


async def filled(tx: Tx, chance: random.Random) -> tuple[int, list[int]]:
    """(the committee of all, its cells); who looks at them has the chat CHAT."""
    by = (await tx.execute(select(tables.person.c.id).limit(1))).scalar_one()
    top = await _added(tx, tables.unit, {"code": "tinh", "name": "Đảng bộ", "kind": "committee"})
    communes = [await _unit(tx, f"xa-{n}", "committee", top) for n in range(COMMUNES)]
    cells = [await _cell(tx, chance, n, communes) for n in range(CELLS)]
    forms = [await _framework(tx, month) for month in ("regular", "average", "lowest")]
    meetings: Rows = []
    scores: Rows = []
    number = 1_000_000
    for cell in cells:
        for month in MONTHS:
            for kind in _kinds(chance):
                number += 1
                held = _meeting(chance, number, cell, month, kind, by)
                meetings.append(held)
                scores += _scores(chance, held, forms[cell % 3], by)
    await tx.execute(insert(tables.meeting), meetings)
    await tx.execute(insert(tables.score), scores)
    await tx.execute(insert(tables.visit), _visits(chance, cells, by))
    await _looks(tx, top)
    return top, cells


async def _added(tx: Tx, table: Any, row: dict[str, Any]) -> int:
    made = await tx.execute(insert(table).values(**row).returning(table.c.id))
    return int(made.scalar_one())


async def _framework(tx: Tx, month: str) -> int:
    """What a month with a thematic meeting comes to, as this form has it."""
    found = shipped().model_copy(update={"month": MonthScore(month)})
    document = found.model_dump(mode="json", exclude_defaults=True)
    frame = {"digest": month, "document": document, "from_date": BEGAN, "added_at": NOW}
    return await _added(tx, tables.framework, frame)


async def _unit(tx: Tx, code: str, kind: str, above: int, **more: Any) -> int:
    row = {"code": code, "name": f"Đơn vị {code}", "kind": kind, "founded_on": BEGAN, **more}
    made = await _added(tx, tables.unit, row)
    link = {"unit_id": made, "parent_id": above, "from_date": row["founded_on"]}
    link["until_date"] = row.get("ended_on")
    await tx.execute(insert(tables.unit_link).values(**link))
    return made


async def _cell(tx: Tx, chance: random.Random, number: int, communes: list[int]) -> int:
    """Each tenth was merged into another, each seventh founded later, each fifth renamed."""
    more: dict[str, Any] = {}
    if number % 10 == 9:
        more["ended_on"] = MERGED - timedelta(days=1)
    if number % 7 == 3:
        more["founded_on"] = date(2024, 3, 1)
    cell = await _unit(tx, f"cb-{number}", "cell", communes[number % COMMUNES], **more)
    if number % 5 == 0:
        name = {"unit_id": cell, "from_date": BEGAN, "name": f"Tên cũ {number}", "kind": "cell"}
        later = {**name, "from_date": date(2026, 2, 1), "name": f"Đơn vị cb-{number}"}
        await tx.execute(insert(tables.unit_name).values([name, later]))
    count = {"full": chance.randrange(3, 40), "probationary": chance.randrange(3)}
    row = {"unit_id": cell, "from_date": BEGAN, **count, "exempt": chance.randrange(5)}
    await tx.execute(insert(tables.membership).values(**row))
    return cell


def _kinds(chance: random.Random) -> list[str]:
    """What was held in a month: mostly the regular meeting; sometimes nothing."""
    return chance.choice(
        [["regular"]] * 6 + [["both"], ["regular", "thematic"], ["thematic"], ["extraordinary"], []]
    )


def _meeting(
    chance: random.Random, number: int, cell: int, month: Month, kind: str, by: int
) -> dict[str, Any]:
    obliged = chance.choice((0, 7, 19, 40, 300))
    held = month.first + timedelta(days=chance.randrange(28))
    late = datetime.combine(held, time(20), NOW.tzinfo) + timedelta(days=chance.choice((0, 2, 40)))
    spoke = chance.choice((None, 0, 5, 9))
    return {
        "id": number,
        "cell_id": cell,
        "month": str(month),
        "kind": kind,
        "state": chance.choice(("submitted", "submitted", "confirmed", "returned")),
        "version": chance.choice((1, 1, 2)),
        "number": 1,
        "held_on": held,
        "minutes": chance.choice((45, 90, 130)),
        "obliged": obliged,
        "present": max(0, obliged - chance.choice((0, 0, 0, 1, 4))),
        "unexcused": 0,
        "merged": chance.random() < 0.1,
        "answers": {} if spoke is None else {"speakers": spoke},
        "submitted_by": by,
        "submitted_at": late,
    }


def _scores(chance: random.Random, held: dict[str, Any], framework: int, by: int) -> Rows:
    """Of the stages in their order, each perhaps; a form of points or one without."""
    if held["kind"] == "extraordinary":
        return []
    found = []
    for stage, share in (("own", 0.85), ("supervisor", 0.3), ("committee", 0.3)):
        if chance.random() > share:
            continue
        out_of = Decimal(chance.choice((100, 100, 90, 0)))
        total = min(out_of, Decimal(chance.randrange(4000, 10001)) / 100)
        percent = 100 * total / out_of if out_of else Decimal(0)
        found.append(
            {
                "meeting_id": held["id"],
                "version": chance.choice((1, held["version"])),
                "stage": stage,
                "framework_id": framework,
                "answers": {},
                "total": total,
                "out_of": out_of,
                "grade": next(name for least, name in GRADES if percent >= least),
                "by_person": by,
                "updated_at": NOW,
                "given_at": NOW,
            }
        )
    return found


def _visits(chance: random.Random, cells: list[int], by: int) -> Rows:
    seen = {"person_id": by, "minutes": 90, "present": 9, "obliged": 9, "remarks": {}}
    return [
        {"cell_id": cell, "day": BEGAN + timedelta(days=day), **seen, "sent_at": NOW}
        for cell in cells
        for day in chance.sample(range(1080), chance.randrange(4))
    ]


async def _looks(tx: Tx, top: int) -> None:
    """Somebody of the committee, on a telephone."""
    who = {"name": "Cấp ủy", "created_at": NOW, "consented_at": NOW}
    person = await _added(tx, tables.person, who)
    row = {"id": CHAT, "channel": "telegram", "external": str(CHAT), "person_id": person}
    await tx.execute(insert(tables.chat).values(**row))
    post = {"person_id": person, "role": "committee", "unit_id": top, "from_date": BEGAN}
    await tx.execute(insert(tables.post).values(**post))
