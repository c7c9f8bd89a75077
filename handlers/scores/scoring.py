"""The flow of a score: what the facts prove in one tap, then only what is open, then the whole."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from textwrap import shorten
from typing import Any

from domain.chat import Choice, Place, Said, Visit, Word, word
from domain.errors import Refused
from domain.scores import (
    SUPERIOR,
    VOTE,
    Marks,
    Sheet,
    Stage,
    differences,
    doubts_of,
    given_said,
    mark_line,
    marks_of,
    outcome_said,
    renewed,
    score_form,
    stage_said,
    standing,
    unconfirmed,
)
from handlers import answering, asking
from handlers.filling import Filling, Offer
from handlers.flow import Flow
from handlers.navigation import EDIT
from handlers.scores import giving, many
from handlers.scores.sheet import (
    Paper,
    Scored,
    Scores,
    framework_for,
    scores_of,
    sheet_of,
    stages_for,
    stages_kept_apart,
)
from storage.frameworks import framework
from storage.scores import Given, score
from storage.store import Tx

AGREE, CONFIRM, SINGLY = "!agree", "!confirm", "!singly"
QUICKLY, SINGLY_ONE = "!quickly", "!one-by-one"
CHANGE = Choice(EDIT, word("change-mark"))


async def begin(tx: Tx, visit: Visit, stage: Stage) -> Place:
    """Go on with what was begun, else begin."""
    scores, meeting_id = await scores_of(tx, visit.subject), visit.subject.id
    if stage not in stages_for(visit, scores):
        kept_apart = stage in stages_kept_apart(visit, scores)
        why = word("score-apart") if kept_apart else word("score-closed")
        return Place("score", {"meeting": meeting_id}, why)
    version = await framework_for(tx, scores, stage)
    if version is None:
        return Place("score", {"meeting": meeting_id}, word("no-framework"))
    if await score.open_score(tx, meeting_id, stage) is None:
        await score.begin(
            tx,
            meeting_id,
            stage,
            version=scores.record.version,
            framework_id=await framework.kept(tx, version, visit.now),
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
        begun_by = found.by if found.by_id != visit.person.id and stage in SUPERIOR else ""
        scored = Scored(scores, found.id, found.edition, begun_by)
        return Filling(score_form(sheet), found.answers, scored, scored.version(stage))

    def address(self, paper: Paper) -> dict[str, Any]:
        meeting_id, stage = paper.subject.scores.record.id, paper.form.context.stage
        return {"meeting": meeting_id, "stage": stage.value}

    # -- before the questions: what was given before, and what the facts prove

    def offer(self, args: Mapping[str, Any], paper: Paper) -> Offer | None:
        sheet = paper.form.context
        if sheet.stage is Stage.vote:
            return None
        if paper.answers and paper.subject.begun_by:
            return _inherited(paper)
        if not paper.answers and "singly" not in args and (whole := _whole(paper)):
            return whole
        proven = unconfirmed(sheet, paper.answers)
        if not proven:
            return _grouped(paper) if "grouped" in args else None
        text = word("score-proven", lines=_lines(paper, proven), **_head(paper, proven))
        quick = (Choice(QUICKLY, word("score-quickly")),) if many.open_criteria(paper) else ()
        choices = (Choice(CONFIRM, word("confirm-proven")), *quick, CHANGE)
        return Offer("proven", text, choices, proven, asks_yes=True)

    async def other(self, tx: Tx, visit: Visit, paper: Paper, choice: str | None) -> Place | None:
        """A whole score is given in one tap."""
        if choice == SINGLY and paper.offer:
            return visit.stay(None, singly=True)
        if choice == SINGLY_ONE:
            return visit.stay(None, grouped=None)
        if choice == QUICKLY and paper.offer and paper.offer.name == "proven":
            return await self._quickly(tx, visit, paper, paper.offer.answers)
        if choice != AGREE or not paper.offer or not _complete(paper, paper.offer.answers):
            return None
        dumped = {code: mark.model_dump(mode="json") for code, mark in paper.offer.answers.items()}
        kept = await self.keep(tx, visit, paper, dumped)
        return kept if isinstance(kept, Place) else await self.submit(tx, visit, kept)

    async def _quickly(self, tx: Tx, visit: Visit, paper: Paper, marks: Marks) -> Place:
        """What the facts prove is confirmed, and the rest asked a few criteria a screen."""
        dumped = {code: mark.model_dump(mode="json") for code, mark in marks.items()}
        kept = await self.keep(tx, visit, paper, {**paper.answers, **dumped})
        if isinstance(kept, Place):
            return kept
        args = {**self.address(kept), "grouped": True}
        return Place(self.page, args, None, known=self.opened(args, kept))

    # -- the questions

    def question(self, paper: Paper) -> Word:
        asked = paper.open.ask(paper.form.context, paper.answers)
        return word("score-question", question=asked, **paper.count, **_head(paper))

    def echo(self, paper: Paper, values: Mapping[str, Any]) -> Word | None:
        """One mark is said again; many are on the screen."""
        if len(values) != 1:
            return None
        ((key, value),) = values.items()
        one = paper.form.context.framework.criterion(key)
        return word("echo", value=mark_line(one, value))

    async def keep(
        self, tx: Tx, visit: Visit, paper: Paper, answers: dict[str, Any]
    ) -> Paper | Place:
        """A vote is given with its answer: it is one question."""
        if VOTE in answers:
            return await giving.vote(tx, visit, paper, answers)
        by, now = visit.person.id, visit.now
        await score.save_answers(tx, paper.subject.id, answers, by=by, now=now)
        scored = replace(paper.subject, edition=paper.subject.edition + 1, begun_by="")
        version = scored.version(paper.form.context.stage)
        return replace(paper, answers=answers, subject=scored, row_version=version)

    # -- the card

    async def card(self, tx: Tx, visit: Visit, paper: Paper) -> Word:
        """All marks; what is above the facts is asked about before it is given."""
        sheet, marks = paper.form.context, marks_of(paper.answers)
        doubts = doubts_of(sheet, marks) if sheet.stage is Stage.own else ()
        return word(
            "score-review",
            lines=_lines(paper, marks),
            signs=tuple(word("polite-sign", text=doubt) for doubt in doubts),
            example=paper.form.context.criteria[0].code,
            **_head(paper),
        )

    def asks(self, visit: Visit, filling: Paper) -> str:
        """By its place, since a code may be any word; a vote is about the score that was shown."""
        shows = self.shows(visit, filling)
        if filling.step is None or shows not in ("question", "why"):
            return super().asks(visit, filling)
        if filling.step.key == VOTE:
            return f"{shows}-vote-{filling.version}"
        at = [step.key for step in filling.form.steps].index(filling.step.key)
        return f"{shows}-{at}"

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
    if sheet.stage is Stage.vote:
        return _vote_head(paper)
    marks = {**marks_of(paper.answers), **(more or {})}
    return {
        "month": record.month,
        "cell": record.cell,
        "stage": stage_said(sheet.stage),
        "standing": standing(sheet.framework, sheet.sum(marks), marks),
    }


def _vote_head(paper: Paper) -> dict[str, Any]:
    """Which score is voted on, with its points."""
    record, life = paper.subject.scores.record, paper.subject.scores.life
    return {
        "month": record.month,
        "cell": record.cell,
        "stage": stage_said(Stage.vote),
        "standing": word("vote-about", outcome=outcome_said(life.given[Stage.own])),
    }


def _lines(paper: Paper, marks: Marks) -> tuple[Word, ...]:
    criteria = paper.form.context.criteria
    return tuple(mark_line(one, marks[one.code]) for one in criteria if one.code in marks)


def _label(paper: Paper, key: str) -> Word:
    one = paper.form.context.framework.criterion(key)
    return word("criterion-label", code=one.code, name=shorten(one.name, 34, placeholder=" …"))


def _complete(paper: Paper, marks: Marks) -> bool:
    return all(one.code in marks for one in paper.form.context.criteria)


def _whole(paper: Paper) -> Offer | None:
    """What this stage gave before, else what the stage under it did, as the facts are now."""
    sheet, life = paper.form.context, paper.subject.scores.life
    if life.stale(sheet.stage):
        return _again(paper, life.given[sheet.stage])
    under = life.under(sheet.stage)
    return _as_before(paper, under) if under else None


def _again(paper: Paper, before: Given) -> Offer:
    """The new proposal beside the old; one tap where nothing has to be asked. What was given back
    is gone through mark by mark.
    """
    sheet, life = paper.form.context, paper.subject.scores.life
    now = renewed(sheet, before.marks)
    why = before.returned
    text = word(
        "score-again",
        returned=word("why-returned", reason=why.reason, by=why.by) if why else "",
        lines=differences(sheet, before.marks, now),
        before=given_said(life, sheet.stage),
        total=standing(sheet.framework, sheet.sum(now), now),
        under=_under(paper, before),
        **_head(paper),
    )
    found = _offer("again", paper, text, now)
    return replace(found, choices=found.choices[1:]) if why else found


def _under(paper: Paper, before: Given) -> Word | str:
    """The score under it, where that is another one now."""
    life, stage = paper.subject.scores.life, paper.form.context.stage
    under = life.under(stage)
    if under is None or under.id == before.base_id:
        return ""
    return given_said(life, under.stage)


def _as_before(paper: Paper, under: Given) -> Offer:
    """What was given before, to be agreed to as it is or to be gone through."""
    sheet = paper.form.context
    now = renewed(sheet, under.marks)
    agreed = {code: mark.model_copy(update={"reason": None}) for code, mark in now.items()}
    text = word(
        "score-base",
        lines=_lines(paper, agreed),
        before=given_said(paper.subject.scores.life, under.stage),
        total=standing(sheet.framework, sheet.sum(agreed), agreed),
        **_head(paper),
    )
    return _offer("base", paper, text, agreed)


def _offer(name: str, paper: Paper, text: Word, marks: Marks) -> Offer:
    agree = word("agree-all" if _complete(paper, marks) else "agree-rest")
    return Offer(name, text, (Choice(AGREE, agree), Choice(SINGLY, word("score-singly"))), marks)


def _grouped(paper: Paper) -> Offer | None:
    found = many.group(paper)
    if found is None:
        return None
    text = word("score-question", question=found.text, at=0, of=0, **_head(paper))
    one = Choice(SINGLY_ONE, word("score-singly"))
    return replace(found, text=text, choices=(*found.choices, one))


def _inherited(paper: Paper) -> Offer:
    """Marks that somebody else left half filled, to go on with knowingly."""
    marks = marks_of(paper.answers)
    by = paper.subject.begun_by
    text = word("score-inherited", by=by, lines=_lines(paper, marks), **_head(paper))
    return Offer("inherited", text, (Choice(CONFIRM, word("go-on-scoring")), CHANGE), marks)


async def correct(tx: Tx, visit: Visit, scores: Scores, text: str) -> Place | None:
    """ "4.2: 20" said to a score that was given: it is scored again with this mark, and shown whole
    before it is given; None where the text names no criterion, or nothing of theirs is open.
    """
    stage = next((s for s in stages_for(visit, scores) if s in scores.life.given), None)
    version = await framework_for(tx, scores, stage) if stage and stage is not Stage.vote else None
    if stage is None or version is None or not many.coded(text, version.framework.criteria):
        return None
    place = await begin(tx, visit, stage)
    if place.page != FLOW.page:
        return place
    there = replace(visit, place=place)
    paper = await FLOW.load(tx, there)
    before = renewed(paper.form.context, scores.life.given[stage].marks)
    marks = {code: mark.model_dump(mode="json") for code, mark in before.items()}
    paper = replace(paper, answers={**marks, **paper.answers})
    pairs = many.coded(text, paper.form.context.criteria)
    return await many.keep_pairs(FLOW, tx, there, paper, pairs)


FLOW = Scoring()
screen = partial(asking.screen, FLOW)


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    """Many numbers at once are marks in the order of the criteria, whatever is asked; codes name
    theirs.
    """
    pieces = many.numbers(said.text) if said.choice is None else many.numbers(said.choice)
    named = not said.choice and re.search(r"[:=]| l[àa] ", said.text)
    paper = await FLOW.at(tx, visit) if pieces or named else None
    stands = paper and FLOW.asks(visit, paper) == visit.asks and "because" not in visit.args
    if paper and stands and named:
        pairs = many.coded(said.text, paper.form.context.criteria)
        if pairs:
            return await many.keep_pairs(FLOW, tx, visit, paper, pairs)
    if paper and stands and pieces:
        kept = await many.keep(FLOW, tx, visit, paper, pieces)
        if kept or (said.choice is None and (paper.offer or len(pieces) > 2)):
            left, every = len(many.open_criteria(paper)), len(paper.form.context.criteria)
            return kept or visit.stay(word("marks-count", count=len(pieces), open=left, all=every))
    return await answering.apply(FLOW, tx, visit, said)
