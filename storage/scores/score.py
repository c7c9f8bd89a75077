"""Scores of meetings: one open per stage while it is filled, then given and never changed.

A stage that is scored again gets another row; the newest given one of each stage counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import RowMapping, func, insert, select, update

from domain import wire
from domain.chat import Month, Word
from domain.meetings import Vote
from domain.scores import OUTDATED, RETURNED, Before, Mark, Score, Stage, is_vote, marks_of
from storage.store import Tx
from storage.tables import meeting, person, score

SCORES = select(score, person.c.name.label("by_name")).join(
    person, person.c.id == score.c.by_person
)


@dataclass(frozen=True, slots=True)
class Returned:
    """Why a score was given back, and the name of who did."""

    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class Given:
    """A score of a stage. ``version``: of the record it was made for. ``base_id``: of the score it
    was given on. ``passed``: of a vote; of points False where they were given back.
    """

    id: int
    edition: int
    meeting_id: int
    version: int
    stage: Stage
    framework_id: int
    answers: dict[str, Any]
    total: Decimal
    out_of: Decimal
    grade: str
    signs: tuple[Word, ...]
    by: str
    by_id: int
    at: datetime
    base_id: int | None = None
    passed: bool | None = None

    @property
    def marks(self) -> dict[str, Mark]:
        return marks_of(self.answers)

    @property
    def returned(self) -> Returned | None:
        found = self.answers.get(RETURNED)
        return Returned(**found) if found else None

    @property
    def vote(self) -> Vote | None:
        found = next((one for one in self.answers.values() if is_vote(one)), None)
        return Vote.model_validate(found) if found else None


async def given(tx: Tx, meeting_id: int) -> dict[Stage, Given]:
    """The score of each stage that has one."""
    where = (score.c.meeting_id == meeting_id) & score.c.given_at.is_not(None)
    rows = (await tx.execute(SCORES.where(where).order_by(score.c.id))).mappings()
    return {Stage(row["stage"]): _given(row) for row in rows}


async def open_score(tx: Tx, meeting_id: int, stage: Stage) -> Given | None:
    """The one that is being filled."""
    mine = (score.c.meeting_id == meeting_id) & (score.c.stage == stage)
    query = SCORES.where(mine, score.c.given_at.is_(None))
    row = (await tx.execute(query)).mappings().first()
    return _given(row) if row else None


async def begin(
    tx: Tx,
    meeting_id: int,
    stage: Stage,
    *,
    version: int,
    framework_id: int,
    by: int,
    now: datetime,
) -> None:
    values = {
        "meeting_id": meeting_id,
        "stage": stage,
        "version": version,
        "framework_id": framework_id,
        "answers": {},
        "total": Decimal(0),
        "out_of": Decimal(0),
        "by_person": by,
        "updated_at": now,
    }
    await tx.execute(insert(score).values(**values))


async def save_answers(
    tx: Tx, score_id: int, answers: Mapping[str, Any], *, by: int, now: datetime
) -> None:
    values = {"answers": dict(answers), "by_person": by, "updated_at": now}
    values["edition"] = score.c.edition + 1
    await tx.execute(update(score).where(score.c.id == score_id).values(**values))


async def give(
    tx: Tx,
    score_id: int,
    found: Score,
    *,
    version: int,
    signs: Collection[Word],
    by: int,
    now: datetime,
    base_id: int | None = None,
    passed: bool | None = None,
) -> None:
    """From here on it is not changed. ``base_id``: the score it is given on; ``passed``: a vote."""
    values = {
        "total": found.total,
        "out_of": found.out_of,
        "grade": found.grade.name if found.grade else "",
        "version": version,
        "signs": [wire.dump(sign) for sign in signs],
        "base_id": base_id,
        "passed": passed,
        "by_person": by,
        "given_at": now,
    }
    await tx.execute(update(score).where(score.c.id == score_id).values(**values))


async def give_like(
    tx: Tx,
    score_id: int,
    like: Given,
    *,
    version: int,
    base_id: int | None,
    by: int,
    now: datetime,
) -> None:
    """With the points and class of another stage, for good."""
    values = {"total": like.total, "out_of": like.out_of, "grade": like.grade}
    values |= {"version": version, "base_id": base_id, "by_person": by, "given_at": now}
    await tx.execute(update(score).where(score.c.id == score_id).values(**values))


async def give_back(tx: Tx, one: Given, *, reason: str, by: str) -> None:
    """It does not stand any more; its points and marks stay as they are."""
    answers = {**one.answers, RETURNED: {"reason": reason, "by": by}}
    values = {"answers": answers, "passed": False}
    await tx.execute(update(score).where(score.c.id == one.id).values(**values))


async def outdate(tx: Tx, meeting_id: int) -> None:
    """All that was given of this meeting was given on an earlier month as it is no more."""
    where = (score.c.meeting_id == meeting_id) & score.c.given_at.is_not(None)
    await tx.execute(update(score).where(where).values(version=OUTDATED))


async def own_before(tx: Tx, cell: int, month: Month, *, most: int = 11) -> list[Before]:
    """The cell's own scores of earlier months, the newest first."""
    query = (
        select(meeting.c.month, score.c.total, score.c.out_of)
        .join(meeting, meeting.c.id == score.c.meeting_id)
        .where(meeting.c.cell_id == cell, meeting.c.month < str(month))
        .where(score.c.stage == Stage.own, score.c.given_at.is_not(None))
        .order_by(meeting.c.month, score.c.id)
    )
    by_month = {row.month: row for row in await tx.execute(query)}
    newest = sorted(by_month.values(), key=lambda row: str(row.month), reverse=True)[:most]
    return [Before(Month.parse(row.month), row.total, row.out_of) for row in newest]


async def given_in(
    tx: Tx, cells: Collection[int], first: Month, last: Month
) -> dict[int, dict[Stage, Given]]:
    """By meeting: the scores of all meetings of these cells in these months."""
    newest = (
        select(func.max(score.c.id))
        .join(meeting, meeting.c.id == score.c.meeting_id)
        .where(score.c.given_at.is_not(None))
        .where(meeting.c.month.between(str(first), str(last)), meeting.c.cell_id.in_(cells))
        .group_by(score.c.meeting_id, score.c.stage)
    )
    found: dict[int, dict[Stage, Given]] = defaultdict(dict)
    for row in (await tx.execute(SCORES.where(score.c.id.in_(newest)))).mappings():
        found[row["meeting_id"]][Stage(row["stage"])] = _given(row)
    return found


def _given(row: RowMapping) -> Given:
    names = ("id", "edition", "meeting_id", "version", "framework_id", "answers", "total")
    return Given(
        **{name: row[name] for name in (*names, "out_of", "grade", "base_id", "passed")},
        stage=Stage(row["stage"]),
        signs=tuple(wire.load(row["signs"])),
        by=row["by_name"],
        by_id=row["by_person"],
        at=row["given_at"] or row["updated_at"],
    )
