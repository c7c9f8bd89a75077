"""The scores of a meeting: every stage apart, who gave it and why, down to the criterion."""

from __future__ import annotations

from domain.chat import Choice, File, Place, Said, Screen, Visit, Word, word
from domain.errors import Refused
from domain.frameworks import Criterion, Framework
from domain.people import Action
from domain.scores import (
    Mark,
    Stage,
    apart,
    mark_line,
    outcome_said,
    points_of,
    short_name,
    stage_said,
)
from handlers import act
from handlers.link import link
from handlers.navigation import GO_HOME
from handlers.scores import scoring
from handlers.scores.sheet import SUPERIOR, Scores, scores_of, stages_for
from storage.meetings import meeting
from storage.organisation import unit
from storage.scores import Given, score
from storage.store import Tx

FILE = "!file"


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    """This meeting, or without a number the newest own one that was not scored yet."""
    if "own" in visit.admitted.asked:
        return await scoring.begin(tx, visit, Stage.own)
    if visit.subject:
        return Place("score", visit.admitted.asked)
    mine = visit.person.units(Action.score)
    if not mine:  # a supervisor chooses there
        return Place(link("summary"), {}, word("choose-cell-to-score"))
    newest = [await meeting.last_record(tx, cell) for cell in mine]
    records = sorted((r for r in newest if r), key=lambda record: record.submitted_at)
    if not records:
        raise Refused("no-record-yet")
    fresh = [r for r in records if not await score.given(tx, r.id)]
    if not fresh:
        return Place("score", {"meeting": records[-1].id})
    return Place(link("score", own=fresh[-1].id))


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    scores = await scores_of(tx, visit.subject)
    if said.choice == FILE and scores.given:
        await act.note(tx, visit, "download", f"meeting:{scores.record.id}")
        files = (File("score_sheet", scores.record.id),)
        return Place("score", visit.args, word("file-follows"), files)
    stage = next((s for s in stages_for(visit, scores) if f"!{s}" == said.choice), None)
    if stage:
        return await scoring.begin(tx, visit, stage)
    return visit.stay(word("error-choice"))


async def screen(tx: Tx, visit: Visit) -> Screen:
    scores = await scores_of(tx, visit.subject)
    record = scores.record
    rules = await unit.rules(tx, record.cell_id, record.meeting.held_on)
    text = word(
        "score-card",
        month=record.month,
        cell=record.cell,
        kind=record.meeting.kind.value,
        framework=framework_line(scores.version.framework) if scores.version else "",
        stages=tuple(_stage(stage, scores) for stage in Stage if stage in scores.given),
        gap=_gap(scores, rules.score_gap),
        lines=_lines(scores),
        signs=_signs(scores),
    )
    return Screen(text, _buttons(visit, scores), _navigation(visit, scores), asks="score")


def framework_line(found: Framework) -> Word:
    """Which framework, and that it is no official text where it is not (domain.md)."""
    known = {"number": found.number, "issuer": found.issuer, "title": found.title}
    return word("framework-line", confidence=found.confidence, **known)


def _stage(stage: Stage, scores: Scores) -> Word:
    one = scores.given[stage]
    changed = one.version != scores.record.version
    return word(
        "stage-line",
        stage=stage_said(stage),
        outcome=outcome_said(one),
        by=one.by,
        at=one.at,
        vote=word("vote", **one.vote.model_dump()) if one.vote else "",
        outdated="yes" if changed else "no",
    )


def _gap(scores: Scores, gap: int) -> Word | str:
    """A warning to both sides where the cell and its superior see it very differently."""
    pair = own_and_superior(scores.given)
    if pair is None or not apart(*pair, gap=gap):
        return ""
    ours, theirs = pair
    return word("score-gap", own=outcome_said(ours), superior=outcome_said(theirs))


def own_and_superior(given: dict[Stage, Given]) -> tuple[Given, Given] | None:
    """What the cell gave itself, by vote if it voted, and what weighs most above it."""
    ours = given.get(Stage.vote) or given.get(Stage.own)
    theirs = next((given[s] for s in reversed(SUPERIOR) if s in given), None)
    return (ours, theirs) if ours and theirs else None


def _lines(scores: Scores) -> tuple[Word, ...]:
    """Each criterion as it stands, with what the cell gave where that was something else."""
    latest, first = scores.latest, next(iter(scores.given.values()), None)
    if latest is None or first is None or scores.version is None:
        return ()
    return tuple(
        _line(one, latest.marks[one.code], first.marks.get(one.code))
        for one in scores.version.framework.criteria
        if one.code in latest.marks
    )


def _line(one: Criterion, mark: Mark, before: Mark | None) -> Word:
    if before is None or before.points == mark.points:
        return mark_line(one, mark)
    return word(
        "mark-line-changed",
        code=one.code,
        name=short_name(one),
        before=points_of(one, before),
        points=points_of(one, mark),
        why=mark.why,
    )


def _signs(scores: Scores) -> tuple[Word, ...]:
    return tuple(word("sign", text=sign) for one in scores.given.values() for sign in one.signs)


def _buttons(visit: Visit, scores: Scores) -> tuple[Choice, ...]:
    if scores.version is None:
        return ()
    found = [
        Choice(
            f"!{stage}",
            word("score-again" if stage in scores.given else "begin-score", stage=stage.value),
        )
        for stage in stages_for(visit, scores)
    ]
    if scores.given:
        found.append(Choice(FILE, word("score-file")))
    return tuple(found[:4])


def _navigation(visit: Visit, scores: Scores) -> tuple[Choice, ...]:
    record = Choice(link("record", meeting=scores.record.id), word("to-record"))
    return (record, GO_HOME)
