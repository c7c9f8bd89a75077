"""A score is given: kept for good and told to the other side; one transaction."""

from __future__ import annotations

from domain.chat import File, Place, Visit, word
from domain.scores import Stage, apart, marks_of, outcome_said, stage_said
from handlers import act
from handlers.link import link
from handlers.scores.sheet import SUPERIOR, Paper, signs
from storage import people
from storage.organisation import unit
from storage.scores import score
from storage.store import Tx


async def give(tx: Tx, visit: Visit, paper: Paper) -> Place:
    record, sheet = paper.subject.scores.record, paper.form.context
    await score.give(
        tx,
        paper.subject.id,
        sheet.sum(marks_of(paper.answers)),
        version=record.version,
        signs=await signs(tx, paper),
        by=visit.person.id,
        now=visit.now,
    )
    subject = f"meeting:{record.id}"
    await act.note(tx, visit, f"score-{sheet.stage}", subject, new=paper.answers)
    if sheet.stage in SUPERIOR:
        await _tell(tx, visit, paper)
    files = (File("score_sheet", record.id), File("minutes", record.id))
    receipt = word("score-receipt", stage=stage_said(sheet.stage))
    own = sheet.stage is Stage.own
    return Place("score", {"meeting": record.id}, receipt, files if own else ())


async def _tell(tx: Tx, visit: Visit, paper: Paper) -> None:
    """The cell, and where the committee decides very differently, the work group."""
    record, stage = paper.subject.scores.record, paper.form.context.stage
    theirs = (await score.given(tx, record.id))[stage]
    ours = paper.subject.scores.before(stage)
    rules = await unit.rules(tx, record.cell_id, record.meeting.held_on)
    far = ours is not None and apart(ours, theirs, gap=rules.score_gap)
    to = await people.secretaries_of(tx, record.cell_id, visit.today)
    if stage is Stage.committee and far:
        to += await people.supervisors_of(tx, record.cell_id, visit.today)
    message = word(
        "told-scored",
        cell=record.cell,
        month=record.month,
        stage=stage_said(stage),
        outcome=outcome_said(theirs),
        before=outcome_said(ours) if ours else "",
        far="yes" if far else "no",
    )
    await act.tell(tx, visit, f"scored:{theirs.id}", to, message, link("score", meeting=record.id))
