"""A score is given: kept for good and told to the other side; one transaction."""

from __future__ import annotations

from typing import Any

from domain.chat import File, Place, Visit, Word, word
from domain.meetings import Vote
from domain.scores import (
    SUPERIOR,
    VOTE,
    Life,
    Stage,
    apart,
    given_said,
    marks_of,
    outcome_said,
    stage_said,
)
from handlers import act
from handlers.link import link
from handlers.scores.sheet import Paper, Scores, signs
from handlers.scores.stale import tell_stale
from storage import people
from storage.meetings import Record
from storage.organisation import unit
from storage.scores import Given, score
from storage.store import Tx


async def give(tx: Tx, visit: Visit, paper: Paper) -> Place:
    scores, stage = paper.subject.scores, paper.form.context.stage
    await _keep(tx, visit, paper, paper.answers, await signs(tx, paper))
    if stage in SUPERIOR:
        await _tell(tx, visit, scores, stage)
    await tell_stale(tx, visit, scores.record)
    receipt = word("score-receipt", stage=stage_said(stage))
    record = scores.record
    files = (File("score_sheet", record.id), File("minutes", record.id))
    own = stage is Stage.own
    return Place("score", {"meeting": record.id}, receipt, files if own else ())


async def adopt(tx: Tx, visit: Visit, record: Record, life: Life[Given], stage: Stage) -> None:
    """The committee decides as one side has scored; whoever had begun to decide finds it given."""
    theirs, by, now = life.given[stage], visit.person.id, visit.now
    begun = await score.open_score(tx, record.id, Stage.committee)
    if begun is None:
        await score.begin(
            tx,
            record.id,
            Stage.committee,
            version=record.version,
            framework_id=theirs.framework_id,
            by=by,
            now=now,
        )
        begun = await score.open_score(tx, record.id, Stage.committee)
    if begun is None or begun.framework_id != theirs.framework_id:
        return
    under = life.under(Stage.committee)
    await score.save_answers(tx, begun.id, theirs.answers, by=by, now=now)
    await score.give_like(
        tx,
        begun.id,
        theirs,
        version=record.version,
        base_id=under.id if under else None,
        by=by,
        now=now,
    )
    subject = f"meeting:{record.id}"
    await act.note(tx, visit, f"score-{Stage.committee}", subject, new=theirs.answers)
    rules = await unit.rules(tx, record.cell_id, record.meeting.held_on)
    await _tell(tx, visit, Scores(record, None, life, rules), Stage.committee)


async def vote(tx: Tx, visit: Visit, paper: Paper, answers: dict[str, Any]) -> Place:
    """On the cell's own score as it stands: its marks are those of the vote."""
    scores, sheet = paper.subject.scores, paper.form.context
    passed = sheet.voters.passed(Vote.model_validate(answers[VOTE]))
    whole = {**scores.life.given[Stage.own].answers, VOTE: answers[VOTE]}
    by, now = visit.person.id, visit.now
    await score.save_answers(tx, paper.subject.id, whole, by=by, now=now)
    await _keep(tx, visit, paper, whole, (), passed=passed)
    receipt = word("vote-receipt", passed="yes" if passed else "no")
    record = scores.record
    files = (File("score_sheet", record.id), File("minutes", record.id))
    return Place("score", {"meeting": record.id}, receipt, files)


async def _keep(
    tx: Tx,
    visit: Visit,
    paper: Paper,
    answers: dict[str, Any],
    found: tuple[Word, ...],
    *,
    passed: bool | None = None,
) -> None:
    record, sheet = paper.subject.scores.record, paper.form.context
    under = paper.subject.scores.life.under(sheet.stage)
    await score.give(
        tx,
        paper.subject.id,
        sheet.sum(marks_of(answers)),
        version=record.version,
        signs=found,
        base_id=under.id if under else None,
        passed=passed,
        by=visit.person.id,
        now=visit.now,
    )
    await act.note(tx, visit, f"score-{sheet.stage}", f"meeting:{record.id}", new=answers)


async def _tell(tx: Tx, visit: Visit, scores: Scores, stage: Stage) -> None:
    """The cell, and whose score was changed, with both scores."""
    record, before = scores.record, scores.life
    now = Life(record.version, await score.given(tx, record.id))
    theirs, under = now.given[stage], before.under(stage)
    far = under is not None and apart(under, theirs, gap=scores.rules.score_gap)
    to = await people.secretaries_of(tx, record.cell_id, visit.today)
    if stage is Stage.committee and (far or _changed(before.given.get(Stage.supervisor), theirs)):
        to += await people.supervisors_of(tx, record.cell_id, visit.today)
    message = _told(record, now, stage, given_said(before, under.stage) if under else "", far=far)
    key = f"scored:{theirs.id}"
    await act.tell(tx, visit, key, to, message, link("score", meeting=record.id))
    if (mine := before.given.get(stage)) and mine.by_id not in (visit.person.id, *to):
        message = _told(record, now, stage, _by(mine, stage), far=False)
        address = link("score", meeting=record.id)
        await act.tell(tx, visit, f"{key}:before", [mine.by_id], message, address)


def _changed(before: Given | None, now: Given) -> bool:
    return before is not None and (before.grade, before.total) != (now.grade, now.total)


def _by(one: Given, stage: Stage) -> Word:
    return word("score-of", stage=stage_said(stage), outcome=outcome_said(one), by=one.by)


def _told(record: Record, now: Life[Given], stage: Stage, before: Word | str, *, far: bool) -> Word:
    return word(
        "told-scored",
        cell=record.cell,
        month=record.month,
        stage=stage_said(stage),
        outcome=outcome_said(now.given[stage]),
        before=before,
        far="yes" if far else "no",
    )
