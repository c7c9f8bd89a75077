"""Submitted records of meetings, their versions, and the tasks and petitions they brought."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import RowMapping, Select, bindparam, func, insert, select, update

from domain import wire
from domain.chat import Month, Word
from domain.kind import ASIDE, Kind
from domain.kind import REGULAR as MONTHLY
from domain.meetings import Earlier, Meeting, typed_meeting
from storage.meetings import tasks
from storage.petitions import raising
from storage.prepared import prepared
from storage.sql import name_on
from storage.store import Tx
from storage.tables import meeting, meeting_version, person, unit

# Statements that most screens ask, built once.
RECORDS = (
    select(meeting, name_on(meeting.c.held_on).label("cell"), person.c.name.label("by_name"))
    .join(unit, unit.c.id == meeting.c.cell_id)
    .join(person, person.c.id == meeting.c.submitted_by)
    .order_by(meeting.c.held_on.desc(), meeting.c.id.desc())
    .limit(1)
)
BY_ID = prepared(RECORDS.where(meeting.c.id == bindparam("meeting_id")))
OF_CELL = RECORDS.where(meeting.c.cell_id == bindparam("cell"))
NEWEST = prepared(OF_CELL)
JUDGED = OF_CELL.where(meeting.c.kind.not_in(ASIDE))
LAST = prepared(JUDGED)
REGULAR = prepared(
    OF_CELL.where(meeting.c.month == bindparam("month"), meeting.c.kind.in_(MONTHLY))
)
LATER = prepared(
    OF_CELL.where(
        meeting.c.month > bindparam("month"),
        meeting.c.month <= bindparam("last"),
        meeting.c.kind.in_(MONTHLY),
    )
    .limit(None)
    .order_by(None)
    .order_by(meeting.c.month)
)
IN_MONTH = prepared(JUDGED.where(meeting.c.month == bindparam("month")))
EARLIER = prepared(
    select(meeting.c.month, meeting.c.answers)
    .where(meeting.c.cell_id == bindparam("cell"), meeting.c.month < bindparam("month"))
    .order_by(meeting.c.held_on.desc())
    .limit(bindparam("most"))
)
THEMATIC = prepared(
    select(func.count()).where(
        meeting.c.cell_id == bindparam("cell"),
        meeting.c.month.between(bindparam("start"), bindparam("end")),
        meeting.c.kind.in_([Kind.thematic, Kind.both]),
    )
)


@dataclass(frozen=True, slots=True)
class Record:
    """A submitted meeting. ``number`` is that of its minutes in the cell and year."""

    id: int
    cell_id: int
    cell: str
    month: Month
    state: str
    version: int
    number: int
    meeting: Meeting
    answers: dict[str, Any]
    signs: tuple[Word, ...]
    submitted_by: str
    submitted_at: datetime


async def record_by_id(tx: Tx, meeting_id: int) -> Record | None:
    return await _first(tx, BY_ID, meeting_id=meeting_id)


async def newest_record(tx: Tx, cell: int) -> Record | None:
    """The newest meeting of the cell, of whatever kind."""
    return await _first(tx, NEWEST, cell=cell)


async def last_record(tx: Tx, cell: int) -> Record | None:
    """The newest by which a month can be judged, for suggestions."""
    return await _first(tx, LAST, cell=cell)


async def regular_record(tx: Tx, cell: int, month: Month) -> Record | None:
    """The regular meeting of this month: there is one, alone or with a thematic part."""
    return await _first(tx, REGULAR, cell=cell, month=str(month))


async def later_records(tx: Tx, cell: int, month: Month, *, most: int) -> list[Record]:
    """The regular meetings of so many months behind this one."""
    values = {"cell": cell, "month": str(month), "last": str(month.shift(most))}
    return [_record(row) for row in (await tx.execute(LATER, values)).mappings()]


async def main_record(tx: Tx, cell: int, month: Month) -> Record | None:
    """The meeting by which this month is judged: the regular one, else the newest."""
    regular = await regular_record(tx, cell, month)
    return regular or await _first(tx, IN_MONTH, cell=cell, month=str(month))


async def earlier(tx: Tx, cell: int, month: Month, *, most: int = 12) -> list[Earlier]:
    """What the cell recorded before this month, the newest first."""
    rows = await tx.execute(EARLIER, {"cell": cell, "month": str(month), "most": most})
    return [Earlier(Month.parse(row.month), typed_meeting(row.answers)) for row in rows]


async def of_year(tx: Tx, cell: int, year: int) -> list[int]:
    """Every record of the cell in the months of this year, by day."""
    months = str(Month(year, 1)), str(Month(year, 12))
    query = select(meeting.c.id).where(meeting.c.cell_id == cell, meeting.c.month.between(*months))
    return list((await tx.execute(query.order_by(meeting.c.held_on, meeting.c.id))).scalars())


async def thematic_held(tx: Tx, cell: int, month: Month) -> bool:
    """Whether the quarter of this month has a thematic meeting on record."""
    start, end = month.quarter
    values = {"cell": cell, "start": str(start), "end": str(end)}
    return bool((await tx.execute(THEMATIC, values)).scalar_one())


async def add_record(
    tx: Tx,
    *,
    cell: int,
    month: Month,
    said: Meeting,
    answers: Mapping[str, Any],
    signs: Sequence[Word] = (),
    by: int,
    now: datetime,
    petitions_due: date | None = None,
) -> int:
    """``petitions_due``: the day by which the receiver of its petitions shall have answered."""
    year = f"{month.year}-%"
    last = select(func.coalesce(func.max(meeting.c.number), 0)).where(
        meeting.c.cell_id == cell, meeting.c.month.like(year)
    )
    number = (await tx.execute(last)).scalar_one() + 1
    values = {
        "cell_id": cell,
        "month": str(month),
        "state": "submitted",
        "version": 1,
        "number": number,
        "signs": wire.dump(signs),
        "submitted_by": by,
        "submitted_at": now,
        **_facts(said, answers),
    }
    result = await tx.execute(insert(meeting).values(**values).returning(meeting.c.id))
    meeting_id = int(result.scalar_one())
    await _add_version(tx, meeting_id, 1, answers, None, by, now)
    raised = raising.Raised(by, now, petitions_due)
    await tasks.follow(tx, meeting_id, cell, said, now.date())
    await raising.follow(tx, meeting_id, cell, said.petitions or (), raised)
    return meeting_id


async def correct_record(
    tx: Tx,
    record: Record,
    *,
    said: Meeting,
    answers: Mapping[str, Any],
    signs: Sequence[Word] = (),
    reason: str,
    by: int,
    now: datetime,
    petitions_due: date | None = None,
) -> int:
    """A new version of the record; the earlier ones stay. Returns its number."""
    version = record.version + 1
    values = {"version": version, "state": "submitted", "signs": wire.dump(signs)}
    values |= _facts(said, answers)
    await tx.execute(update(meeting).where(meeting.c.id == record.id).values(**values))
    await _add_version(tx, record.id, version, answers, reason, by, now)
    raised = raising.Raised(by, now, petitions_due)
    await tasks.follow(tx, record.id, record.cell_id, said, now.date())
    await raising.follow(tx, record.id, record.cell_id, said.petitions or (), raised)
    return version


def _facts(said: Meeting, answers: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "kind": said.kind,
        "held_on": said.held_on,
        "minutes": said.hours.minutes,
        "obliged": said.attendance.obliged,
        "present": said.attendance.present,
        "unexcused": said.attendance.unexcused,
        "merged": said.conduct.merged,
        "answers": dict(answers),
    }


async def _add_version(
    tx: Tx,
    meeting_id: int,
    version: int,
    answers: Mapping[str, Any],
    reason: str | None,
    by: int,
    now: datetime,
) -> None:
    values = {"version": version, "answers": dict(answers), "reason": reason}
    await tx.execute(
        insert(meeting_version).values(meeting_id=meeting_id, by_person=by, at=now, **values)
    )


async def _first(tx: Tx, query: Select[Any], **values: Any) -> Record | None:
    row = (await tx.execute(query, values)).mappings().first()
    return _record(row) if row else None


def _record(row: RowMapping) -> Record:
    return Record(
        id=row["id"],
        cell_id=row["cell_id"],
        cell=row["cell"],
        month=Month.parse(row["month"]),
        state=row["state"],
        version=row["version"],
        number=row["number"],
        meeting=typed_meeting(row["answers"]),
        answers=row["answers"],
        signs=wire.load(row["signs"]),
        submitted_by=row["by_name"],
        submitted_at=row["submitted_at"],
    )
