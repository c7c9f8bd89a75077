"""The flow of a score: what the facts prove in one tap, then only what is open, then the whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from domain.chat import Choice, Place, Visit, Word, word
from domain.errors import Refused
from domain.meetings import Vote
from domain.scores import (
    VOTE,
    Marks,
    Sheet,
    Stage,
    mark_line,
    marks_of,
    outcome_said,
    score_form,
    stage_said,
    standing,
    unconfirmed,
)
from handlers import answering, asking
from handlers.filling import Filling, Offer
from handlers.flow import Flow
from handlers.navigation import EDIT
from handlers.scores import giving
from handlers.scores.sheet import Paper, Scored, scores_of, sheet_of, signs, stages_for
from storage.frameworks import framework
from storage.scores import Given, score
from storage.store import Tx

AGREE, CONFIRM, SINGLY = "!agree", "!confirm", "!singly"
CHANGE = Choice(EDIT, word("change-mark"))


async def begin(tx: Tx, visit: Visit, stage: Stage) -> Place:
    """Go on with what was begun, else begin."""
    scores, meeting_id = await scores_of(tx, visit.subject), visit.subject.id
    if stage not in stages_for(visit, scores):
        raise Refused("record-gone")
    if scores.version is None:
        return Place("score", {"meeting": meeting_id}, word("no-framework"))
    if await score.open_score(tx, meeting_id, stage) is None:
        await score.begin(
            tx,
            meeting_id,
            stage,
            version=scores.record.version,
            framework_id=await framework.kept(tx, scores.version, visit.now),
            by=visit.person.id,
            now=visit.now,
        )
    return Place("scoring", {"meeting": meeting_id, "stage": stage.value})


class Scoring(Flow[Sheet, Scored]):
    """A criterion a question; two phones of a cell fill the same score."""

    page = "scoring"
    kept = word("score-kept")
    submits, changes = word("give-score"), word("change-mark")

    async def load(self, tx: Tx, visit: Visit) -> Paper:
        """Gone where somebody gave it, or one above has scored since."""
        stage, scores = Stage(visit.args["stage"]), await scores_of(tx, visit.subject)
        if stage not in stages_for(visit, scores):
            raise Refused("score-closed")
        found = await score.open_score(tx, scores.record.id, stage)
        version = await framework.by_id(tx, found.framework_id) if found else None
        if found is None or version is None:
            raise Refused("score-given-elsewhere")
        sheet = await sheet_of(tx, visit, scores, version, stage)
        scored = Scored(scores, found.id, found.edition)
        return Filling(score_form(sheet), found.answers, scored, scored.version(stage))

    def address(self, paper: Paper) -> dict[str, Any]:
        meeting_id, stage = paper.subject.scores.record.id, paper.form.context.stage
        return {"meeting": meeting_id, "stage": stage.value}

    # -- before the questions: what was given before, and what the facts prove

    def offer(self, args: Mapping[str, Any], paper: Paper) -> Offer | None:
        sheet = paper.form.context
        before = paper.subject.scores.before(sheet.stage)
        if before and not paper.answers and "singly" not in args:
            return _as_before(paper, before)
        proven = unconfirmed(sheet, paper.answers)
        if not proven:
            return None
        text = word("score-proven", lines=_lines(paper, proven), **_head(paper, proven))
        return Offer("proven", text, (Choice(CONFIRM, word("confirm-proven")), CHANGE), proven)

    async def other(self, tx: Tx, visit: Visit, paper: Paper, choice: str | None) -> Place | None:
        return visit.stay(None, singly=True) if choice == SINGLY and paper.offer else None

    # -- the questions

    def question(self, paper: Paper) -> Word:
        asked = paper.open.ask(paper.form.context, paper.answers)
        return word("score-question", question=asked, **paper.count, **_head(paper))

    def echo(self, paper: Paper, values: Mapping[str, Any]) -> Word | None:
        """One mark is said again; many are on the screen."""
        if len(values) != 1:
            return None
        ((key, value),) = values.items()
        if isinstance(value, Vote):
            return word("echo", value=word("vote", **value.model_dump()))
        one = paper.form.context.framework.criterion(key)
        return word("echo", value=mark_line(one, value))

    async def keep(self, tx: Tx, visit: Visit, paper: Paper, answers: dict[str, Any]) -> Paper:
        by, now = visit.person.id, visit.now
        await score.save_answers(tx, paper.subject.id, answers, by=by, now=now)
        scored = replace(paper.subject, edition=paper.subject.edition + 1)
        version = scored.version(paper.form.context.stage)
        return replace(paper, answers=answers, subject=scored, row_version=version)

    # -- the card

    async def card(self, tx: Tx, visit: Visit, paper: Paper) -> Word:
        """All marks; signs are told before it is given."""
        vote = paper.answers.get(VOTE)
        voted = (word("vote-line", vote=word("vote", **vote)),) if vote else ()
        return word(
            "score-review",
            lines=(*_lines(paper, marks_of(paper.answers)), *voted),
            signs=tuple([word("polite-sign", text=sign) for sign in await signs(tx, paper)]),
            example=paper.form.context.criteria[0].code,
            **_head(paper),
        )

    def lines(self, paper: Paper) -> Mapping[str, Choice]:
        """A mark is named by the code of its criterion."""
        return {step.key: Choice(step.key, _label(paper, step.key)) for step in paper.form.steps}

    def which(self, paper: Paper) -> Word:
        return word("which-mark")

    def no_line(self, paper: Paper) -> Word:
        return word("error-code", example=paper.form.steps[0].key)

    async def submit(self, tx: Tx, visit: Visit, paper: Paper) -> Place:
        return await giving.give(tx, visit, paper)


def _head(paper: Paper, more: Marks | None = None) -> dict[str, Any]:
    """What stands on every screen; ``more``: where one stands once these are confirmed too."""
    record, sheet = paper.subject.scores.record, paper.form.context
    marks = {**marks_of(paper.answers), **(more or {})}
    return {
        "month": record.month,
        "cell": record.cell,
        "stage": stage_said(sheet.stage),
        "standing": standing(sheet.framework, sheet.sum(marks), marks),
    }


def _lines(paper: Paper, marks: Marks) -> tuple[Word, ...]:
    criteria = paper.form.context.criteria
    return tuple(mark_line(one, marks[one.code]) for one in criteria if one.code in marks)


def _label(paper: Paper, key: str) -> Word:
    if key == VOTE:
        return word("vote-label")
    one = paper.form.context.framework.criterion(key)
    return word("criterion-label", code=one.code, name=one.name[:34])


def _as_before(paper: Paper, before: Given) -> Offer:
    """What was given before, to be agreed to as it is or to be gone through."""
    base = paper.form.context.base
    text = word(
        "score-base",
        lines=_lines(paper, base),
        before=stage_said(before.stage),
        outcome=outcome_said(before),
        **_head(paper),
    )
    choices = (Choice(AGREE, word("agree-all")), Choice(SINGLY, word("score-singly")))
    agreed = {code: mark.model_copy(update={"reason": None}) for code, mark in base.items()}
    return Offer("base", text, choices, agreed)


FLOW = Scoring()
apply, screen = partial(answering.apply, FLOW), partial(asking.screen, FLOW)
