"""Demo data for the playground: Lộc Bình as the press described it, roles instead of persons."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

import yaml
from sqlalchemy import select

from domain.chat import Month
from domain.frameworks import Criterion
from domain.meetings import Measures, measures, typed_meeting
from domain.rules import Rules
from domain.scores import Mark, Stage, proposal
from domain.scores import score as score_of
from storage import organisation
from storage.frameworks import framework
from storage.meetings import meeting
from storage.organisation import Organisation, members
from storage.scores import score
from storage.sql import insert_new
from storage.store import Tx
from storage.tables import chat, unit

FILE = Path(__file__).parent / "demo.yaml"
SECRETARY, OTHER_SECRETARY, LEADER, ADMINISTRATOR = "7001", "7002", "7003", "7004"


SCORED = {"bhxh": 0.8, "ld-tbxh-dt": 1.0, "kt-ht": 0.9}  # so much of what is not proven


async def fill(tx: Tx, now: datetime) -> None:
    """The organisation, and what some cells recorded last month and this month."""
    whole = Organisation.model_validate(yaml.safe_load(FILE.read_text(encoding="utf-8")))
    await organisation.bring_in(tx, whole, now)
    for number, code in enumerate(("vhtt", "tc-kh", "bhxh", "ld-tbxh-dt", "kt-ht")):
        made = await _record(tx, code, Month.of(now.date()).shift(-1), number, now)
        if made and code in SCORED:
            await _score(tx, made, Stage.own, SCORED[code], now)
        if made and code == "ld-tbxh-dt":
            await _score(tx, made, Stage.supervisor, 0.6, now)
    for number, code in ((2, "bhxh"), (3, "ld-tbxh-dt")):
        if now.day > 3:
            await _record(tx, code, Month.of(now.date()), number, now)


async def seat(tx: Tx, who: str, *, channel: str, external: str) -> None:
    """Let one of the cast (SECRETARY, …) write on another channel too; again changes nothing."""
    person = select(chat.c.person_id).where(chat.c.external == who, chat.c.channel != channel)
    row = {
        "channel": channel,
        "external": external,
        "person_id": (await tx.execute(person)).scalar(),
    }
    await tx.execute(insert_new(tx, chat, [row]))


async def _record(tx: Tx, code: str, month: Month, number: int, now: datetime) -> int | None:
    """A plain regular meeting on the 3rd; the fourth cell's is short and badly attended."""
    cell = await organisation.id_of(tx, unit, code)
    by = (await tx.execute(select(chat.c.person_id).where(chat.c.external == SECRETARY))).scalar()
    if await meeting.regular_record(tx, cell, month):
        return None
    count = await members(tx, cell, now.date())
    obliged = count.obliged if count else 15
    answers = _answers(month, obliged, number, poor=number == 3)
    held = month.first + timedelta(days=3)
    submitted = datetime.combine(held, time(9, 15), now.tzinfo)
    return await meeting.add_record(
        tx,
        cell=cell,
        month=month,
        said=typed_meeting(answers),
        answers=answers,
        by=by or 0,
        now=min(submitted, now),
    )


async def _score(tx: Tx, meeting_id: int, stage: Stage, part: float, now: datetime) -> None:
    """What the facts prove, and of the rest the same part of each maximum."""
    record = await meeting.record_by_id(tx, meeting_id)
    assert record
    who = SECRETARY if stage is Stage.own else LEADER
    by = (await tx.execute(select(chat.c.person_id).where(chat.c.external == who))).scalar() or 0
    ours = framework.shipped()
    known = measures(record.meeting, Rules(), members=20, result_days=1)
    marks = {one.code: _mark(one, known, part) for one in ours.criteria}
    await score.begin(
        tx,
        meeting_id,
        stage,
        version=1,
        framework_id=await framework.kept(tx, framework.Version(0, None, ours), now),
        by=by,
        now=now,
    )
    begun = await score.open_score(tx, meeting_id, stage)
    assert begun
    answers = {code: mark.model_dump(mode="json") for code, mark in marks.items()}
    await score.save_answers(tx, begun.id, answers, by=by, now=now)
    found = score_of(ours, marks, thematic=False)
    await score.give(tx, begun.id, found, version=1, signs=(), by=by, now=now)


def _mark(one: Criterion, known: Measures, part: float) -> Mark:
    proposed = proposal(one, known)
    return proposed.mark if proposed else Mark(points=Decimal(round(float(one.max) * part)))


def _answers(month: Month, obliged: int, number: int, *, poor: bool) -> dict[str, object]:
    absent = 4 if poor else number % 2
    return {
        "kind": {"kind": "regular", "model": False},
        "held_on": str(month.first + timedelta(days=2)),
        "hours": {"start": "14:00:00", "end": "14:50:00" if poor else f"15:{35 + number}:00"},
        "setting": {
            "place": "Phòng họp cơ quan",
            "chair": "Bí thư",
            "minute_taker": "Phó bí thư",
        },
        "attendance": {
            "obliged": obliged,
            "present": obliged - absent,
            "excused": absent,
            "unexcused": 0,
            "exempt": 1,
        },
        "conduct": {"merged": poor, "materials_early": not poor},
        "content": ["Đánh giá công tác tháng trước", "Nhiệm vụ tháng tới"],
        "speakers": 5 + number,
        "new_tasks": [
            {"title": "Tuyên truyền đến đoàn viên", "owner": "Tổ 1", "due": None},
            {"title": "Thu đảng phí quý", "owner": "Thủ quỹ", "due": None},
        ],
        "conclusion": {
            "text": "Thông qua nhiệm vụ tháng tới",
            "vote": {"in_favour": obliged - absent, "against": 0, "abstained": 0},
        },
        "petitions": [],
    }
