"""Whole lives of a score, in any order: every reader says what an oracle finds in the raw rows.

The oracle knows the rules in words of its own: it looks only at the tables as they are exported.
"""

from __future__ import annotations

import asyncio
import os
import random
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select, update

from bot.config import DEFAULT_ZONE
from bot.demo import _answers
from bot.exports import office_tables
from bot.exports.cells_report import Found
from bot.exports.office_tables import Office
from bot.exports.printed_scores import in_minutes, sheet_of
from bot.words import SOURCE, Words
from domain.chat import Month
from domain.meetings import Vote
from domain.period import Period
from domain.scores import VOTE, Life, Mark, Stage, Voters, given_said, life_said
from domain.scores import score as summed
from domain.summary import CellPeriod, Mean
from handlers.summary import year as year_page
from storage import summary
from storage.frameworks import framework as frameworks
from storage.meetings import meeting as meetings
from storage.scores import Given, score
from storage.store import Tx, open_store
from storage.tables import meeting, person, unit
from storage.tables import score as rows
from tests.storage.summary.test_order import _added, _meeting
from tests.world import NOW

LIVES = int(os.environ.get("LIVES", "12"))  # more by hand, such as LIVES=300
MONTH = Month(2026, 8)
OURS = frameworks.shipped()
GRADES = [one.name for one in OURS.classes]
WORDS = Words(DEFAULT_ZONE, strict=True)
ANSWERS = _answers(MONTH, 20, 1, poor=False)
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["own", "vote", "supervisor", "committee", "correct", "earlier", "return"]),
        st.integers(0, 3),  # which marks, how many in favour, which of four people
        st.sampled_from([1, 2, 3]),
    ),
    min_size=1,
    max_size=9,
)


@dataclass(frozen=True)
class Told:
    """What one reader says: stage, total, class and state of what counts; is it official?"""

    stage: str | None
    total: Decimal | None
    grade: str | None
    stale: bool
    official: bool


def oracle(raw: list[dict[str, Any]], version: int) -> Told:
    """From the exported rows: the newest given of each stage, judged by hand."""
    newest: dict[str, dict[str, Any]] = {}
    for row in sorted(raw, key=lambda one: one["id"]):
        if row["given_at"]:
            newest[row["stage"]] = row
    for stage, below in (
        ("committee", ("supervisor", "own")),
        ("supervisor", ("own",)),
        ("own", ()),
    ):
        if stage in newest:
            row = newest[stage]
            under = next((newest[one]["id"] for one in below if one in newest), None)
            replaced = row["base_id"] is not None and row["base_id"] != under
            given_back = row["passed"] is False
            stale = row["version"] != version or replaced or given_back
            return Told(
                stage, row["total"], row["grade"], stale, stage == "committee" and not stale
            )
    return Told(None, None, None, stale=False, official=False)


def marks(at: int) -> dict[str, Mark]:
    part = (Decimal(1), Decimal("0.8"), Decimal("0.6"), Decimal("0.4"))[at]
    return {
        one.code: Mark(points=min((b.points for b in one.bands), default=one.max * part))
        for one in OURS.criteria
    }


@settings(max_examples=LIVES, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=STEPS)
def test_every_reader_says_what_the_rows_say(url: str, steps: Any) -> None:
    asyncio.run(_live(url, steps))


async def _live(url: str, steps: Any) -> None:
    store = open_store(url)
    try:
        cell, held, by = await store.write(_begun)
        for stage, at, who in steps:
            await store.write(partial(_step, held=held, stage=stage, at=at, by=by[who % len(by)]))
            async with store.snapshot() as tx:
                await _agree(tx, cell, held)
    finally:
        await store.close()


async def _begun(tx: Tx) -> tuple[int, int, list[int]]:
    """A cell with one meeting on record, and those who score."""
    cells = (await tx.execute(select(unit.c.id).where(unit.c.kind == "cell"))).scalars().all()
    by = list((await tx.execute(select(person.c.id).order_by(person.c.id))).scalars())
    here = meeting.c.cell_id == cells[-1]
    await tx.execute(delete(rows).where(rows.c.meeting_id.in_(select(meeting.c.id).where(here))))
    await tx.execute(delete(meeting).where(here))
    like = _meeting(random.Random(1), cells[-1], MONTH, by[0])
    held = await _added(tx, meeting, {**like, "kind": "regular", "answers": ANSWERS, "signs": []})
    return cells[-1], held, by


async def _step(tx: Tx, *, held: int, stage: str, at: int, by: int) -> None:
    """What the page allows, as the page does it."""
    record = (await tx.execute(select(meeting).where(meeting.c.id == held))).mappings().one()
    if stage == "correct":
        values = {"version": record["version"] + 1}
        await tx.execute(update(meeting).where(meeting.c.id == held).values(**values))
        return
    if stage == "earlier":  # the record of a month before was corrected, which this one counted on
        await score.outdate(tx, held)
        return
    life = Life(record["version"], await score.given(tx, held))
    if stage == "return":
        if life.returnable:
            one = life.given[life.returnable]
            await score.give_back(tx, one, reason="chưa sát thực tế", by="Cấp ủy")
        return
    which = Stage(stage)
    if not life.opens(which):
        return
    under, version = life.under(which), record["version"]
    framework_id = await frameworks.kept(tx, frameworks.Version(0, None, OURS), NOW)
    begin = {"version": version, "framework_id": framework_id, "by": by, "now": NOW}
    await score.begin(tx, held, which, **begin)
    begun = await score.open_score(tx, held, which)
    assert begun
    given_marks, passed = marks(at), None
    answers = {code: mark.model_dump(mode="json") for code, mark in given_marks.items()}
    if which is Stage.vote:
        vote = Vote(in_favour=5 * at, against=20 - 5 * at)
        given_marks, passed = life.given[Stage.own].marks, Voters(20, 20).passed(vote)
        answers = {**life.given[Stage.own].answers, VOTE: vote.model_dump()}
    await score.save_answers(tx, begun.id, answers, by=by, now=NOW)
    found = summed(OURS, given_marks, thematic=False)
    about = {"version": version, "base_id": under.id if under else None, "passed": passed}
    await score.give(tx, begun.id, found, signs=(), by=by, now=NOW, **about)


async def _agree(tx: Tx, cell: int, held: int) -> None:
    """Every reader says the same as the rows."""
    raw = [
        dict(r)
        for r in (await tx.execute(select(rows).where(rows.c.meeting_id == held))).mappings()
    ]
    version = (await tx.execute(select(meeting.c.version).where(meeting.c.id == held))).scalar_one()
    right = oracle(raw, version)
    life = Life(version, await score.given(tx, held))
    assert told(life) == right
    (in_month,) = await summary.cells_in_month(tx, [cell], MONTH, quarter_ends=False)
    (in_period,) = await summary.cells_in_period(tx, [cell], [MONTH.shift(-1), MONTH])
    for read in (in_month.main, in_period.held[-1]):
        assert read is not None
        assert told(read.life) == right
    await _compared(tx, cell, right)
    _tabled(in_period, right)
    await _printed(tx, held, life)


def told(life: Life[Any]) -> Told:
    one, stage = life.score, life.counting
    if one is None or stage is None:
        return Told(None, None, None, stale=False, official=False)
    return Told(stage, one.total, one.grade, life.stale(stage), life.official is not None)


async def _compared(tx: Tx, cell: int, right: Told) -> None:
    """What is compared in the database, for a month, a quarter and a year."""
    months = [MONTH.shift(-at) for at in range(11, -1, -1)]
    month = await summary.worst_first(tx, [cell], MONTH, NOW.date(), known=())
    periods = [await summary.lowest_first(tx, [cell], months[-n:], known=()) for n in (3, 12)]
    for ranked in (month, *periods):
        tally = ranked.tally
        official = ((right.grade, 1),) if right.official else ()
        undecided = ((right.grade, 1),) if right.stage and not right.official else ()
        held = ranked.held
        assert (tally.grades, tally.undecided) == (official, undecided)
        assert (tally.again, tally.unscored) == (right.stale, held - bool(right.stage))
        decided = Mean(float(right.total), 1) if right.official and right.total else Mean()
        assert tally.official.count == decided.count
        assert tally.official.percent == pytest.approx(decided.percent)


def _tabled(cell: CellPeriod, right: Told) -> None:
    """The year's page, and the month's row of the workbook."""
    month, held = cell.months[-1]
    year = say(year_page._line(month, held))
    alone = replace(cell, months=cell.months[-1:])
    found = Found(Period(month, 1), [alone], [], {}, {}, {})
    table, _ = office_tables.pages_of(found, Office({}, {}, {}, ()), GRADES, say)
    row = dict(zip([one.name for one in table.columns], table.rows[0], strict=True))
    note = str(row["Ghi chú (thuyết minh điểm trừ)"])
    assert row["Điểm"] == right.total
    mark = "X" if right.official else "(X)"
    assert {n: row[n] for n in GRADES if row[n]} == ({right.grade: mark} if right.grade else {})
    for text in (year, note):
        again = any(said in text for said in ("cần xem lại", "trả lại"))
        assert again == right.stale
    assert ("chưa có điểm chính thức" in note) == bool(right.stage and not right.official)
    if right.stage:
        names = {"own": "tự chấm", "supervisor": "tổ chấm", "committee": "chính thức"}
        outcome = f"{right.total:g}/100 · {right.grade}".replace(".", ",")
        assert f"{names[right.stage]} {outcome}" in year


async def _printed(tx: Tx, held: int, life: Life[Given]) -> None:
    """The minutes and the sheet: every stage with its state, in the words of the screens."""
    record = await meetings.record_by_id(tx, held)
    assert record
    said = tuple(say(one) for one in life_said(life))
    sheet = sheet_of(record, OURS, life, head={"superior": ""}, say=say, zone=DEFAULT_ZONE)
    minutes = in_minutes(OURS, life, say)
    for lines in (sheet.standings, minutes["standings"]):
        assert lines[: len(said)] == said
    own, counts = life.given.get(Stage.own), life.counting
    assert minutes["score"] == (own.total if own else None)
    above = life.score if counts in (Stage.supervisor, Stage.committee) else None
    verdict = sheet.superior_verdict
    assert (verdict.total if verdict else None) == (above.total if above else None)
    for stage in life.given:
        said_so = [words in say(given_said(life, stage)) for words in ("cần xem lại", "trả lại")]
        assert life.stale(stage) == any(said_so)


def say(what: Any) -> str:
    return WORDS.say(what, SOURCE)


def test_the_oracle_would_notice_a_correction_that_nobody_marks() -> None:
    """The old way: a corrected record left its score as it was."""
    row = {"id": 1, "stage": "own", "given_at": NOW, "version": 1, "base_id": None, "passed": None}
    raw = [{**row, "total": Decimal(77), "grade": "Khá"}]
    assert not oracle(raw, 1).stale
    assert oracle(raw, 2).stale
