"""The scores of a meeting: every stage apart, who gave it and why, down to the criterion."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from domain.chat import Choice, File, Month, Place, Said, Screen, Visit, Word, word
from domain.errors import Refused
from domain.frameworks import Criterion, Framework
from domain.people import Action
from domain.scores import (
    SUPERIOR,
    Life,
    Mark,
    Stage,
    apart,
    given_said,
    mark_line,
    outcome_said,
    points_of,
    same_person_said,
    short_name,
    stage_said,
    state_said,
)
from handlers import act
from handlers.argument import month_asked
from handlers.link import link
from handlers.navigation import BUTTONS_A_SCREEN, GO_BACK, GO_HOME
from handlers.scores import returning, scoring
from handlers.scores.sheet import Scores, scores_of, stages_for, stages_kept_apart
from storage.frameworks import framework
from storage.meetings import example, meeting
from storage.scores import Given, Waiting, score, waiting
from storage.store import Tx

FILE = "!file"


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    """This meeting, or without a number the newest own one that was not scored yet."""
    if "own" in visit.admitted.asked:
        return await scoring.begin(tx, visit, Stage.own)
    if visit.subject:
        return Place("score", visit.admitted.asked)
    mine = visit.person.units(Action.score)
    month = month_asked(argument, Month.of(visit.today)) if argument else None
    if not mine:  # a supervisor chooses there
        to = link("summary", month=month) if month else link("summary")
        return Place(to, {}, word("choose-cell-to-score"))
    if month:
        return await _of_month(tx, mine, month)
    newest = [await meeting.last_record(tx, cell) for cell in mine]
    records = sorted((r for r in newest if r), key=lambda record: record.submitted_at)
    if not records:
        raise Refused("no-record-yet")
    fresh = [r for r in records if Stage.own not in await score.given(tx, r.id)]
    if not fresh:
        return Place("score", {"meeting": records[-1].id})
    return Place(link("score", own=fresh[-1].id))


async def _of_month(tx: Tx, cells: frozenset[int], month: Month) -> Place:
    """The own meeting of this month."""
    found = [await meeting.main_record(tx, cell, month) for cell in sorted(cells)]
    records = [one for one in found if one]
    if not records:
        raise Refused("no-record-in-month", month=month)
    return Place("score", {"meeting": records[0].id})


async def to_score(tx: Tx, cells: Collection[int], today: date) -> list[Waiting]:
    """What these cells have still to score and can, the oldest first; of the last twelve months."""
    found = await waiting(tx, cells, Month.of(today).shift(-11))
    return [one for one in found if await _can_be_scored(tx, one)]


async def _can_be_scored(tx: Tx, one: Waiting) -> bool:
    return await framework.in_force(tx, one.cell_id, one.kind, one.held_on) is not None


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    scores = await scores_of(tx, visit.subject)
    if said.choice == FILE and scores.life.given:
        await act.note(tx, visit, "download", f"meeting:{scores.record.id}")
        files = (File("score_sheet", scores.record.id),)
        return Place("score", visit.args, word("file-follows"), files)
    if said.choice == returning.RETURN and scores.life.returnable:
        return visit.stay(None, returning=True)
    if "returning" in visit.args:
        if said.choice == GO_BACK.value:
            return visit.stay(None, returning=None)
        return await returning.give_back(tx, visit, scores, said.text)
    if not said.choice and (place := await scoring.correct(tx, visit, scores, said.text)):
        return place
    stage = next((s for s in stages_for(visit, scores) if f"!{s}" == said.choice), None)
    if stage:
        return await scoring.begin(tx, visit, stage)
    return visit.stay(word("error-choice"))


async def screen(tx: Tx, visit: Visit) -> Screen:
    scores = await scores_of(tx, visit.subject)
    if "returning" in visit.args:
        return returning.screen(scores)
    record = scores.record
    text = word(
        "score-card",
        month=record.month,
        cell=record.cell,
        kind=record.meeting.kind.value,
        called=record.meeting.called,
        framework=framework_line(scores.version.framework) if scores.version else "",
        stages=tuple(_stage(visit, one, scores) for one in Stage if one in scores.life.given),
        same=same_person_said(scores.life) if scores.life.same_person else "",
        gap=_gap(scores, scores.rules.score_gap),
        apart=word("score-apart") if stages_kept_apart(visit, scores) else "",
        lines=_lines(scores),
        signs=_signs(scores) if Action.summarize in visit.can else (),
    )
    choices = (*_buttons(visit, scores), *await _examples(tx, visit, scores))
    choices = choices[: BUTTONS_A_SCREEN - 1]  # the last is the way back
    navigation = _navigation(visit, scores)[: BUTTONS_A_SCREEN - len(choices)]
    return Screen(text, choices, navigation, asks="score")


def framework_line(found: Framework) -> Word:
    """Which framework, and that it is no official text where it is not (domain.md)."""
    known = {"number": found.number, "issuer": found.issuer}
    return word("framework-line", confidence=found.confidence, **known)


def _stage(visit: Visit, stage: Stage, scores: Scores) -> Word:
    one = scores.life.given[stage]
    why, at = one.returned, one.at.astimezone(visit.now.tzinfo)
    return word(
        "stage-line",
        stage=stage_said(stage),
        outcome=outcome_said(one),
        by=one.by,
        at=f"{at.day}/{at.month}",
        vote=word("vote", **one.vote.model_dump()) if one.vote else "",
        state=state_said(scores.life.state(stage)),
        returned=word("why-returned", reason=why.reason, by=why.by) if why else "",
    )


def _gap(scores: Scores, gap: int) -> Word | str:
    """A warning to both sides where the cell and its superior see it very differently."""
    pair = own_and_superior(scores.life)
    if pair is None or not apart(*pair, gap=gap):
        return ""
    ours, theirs = pair
    return word(
        "score-gap",
        own=given_said(scores.life, ours.stage),
        superior=given_said(scores.life, theirs.stage),
    )


def own_and_superior(life: Life[Given]) -> tuple[Given, Given] | None:
    """What the cell gave itself, and what weighs most above it."""
    ours, theirs = life.given.get(Stage.own), life.score
    return (ours, theirs) if ours and theirs and theirs.stage in SUPERIOR else None


def _lines(scores: Scores) -> tuple[Word, ...]:
    """Each criterion as it stands, with what the cell gave where that was something else. What
    proves full points stands on the sheet: with it this fills two phones.
    """
    latest, first = scores.life.score, scores.life.given.get(Stage.own) or scores.life.score
    if latest is None or first is None or scores.version is None:
        return ()
    stale = scores.life.stale(latest.stage)  # then the facts have changed since
    return tuple(
        _line(one, latest.marks[one.code], first.marks.get(one.code), stale=stale)
        for one in scores.version.framework.criteria
        if one.code in latest.marks
    )


def _line(one: Criterion, mark: Mark, before: Mark | None, *, stale: bool) -> Word:
    if before is None or before.points == mark.points:
        proven = one.counts and mark.points == one.max and not (mark.reason or stale)
        return mark_line(one, Mark(points=mark.points) if proven else mark)
    return word(
        "mark-line-changed",
        code=one.code,
        name=short_name(one),
        before=points_of(one, before),
        points=points_of(one, mark),
        why=mark.why,
    )


def _signs(scores: Scores) -> tuple[Word, ...]:
    given = scores.life.given.values()
    return tuple(word("sign", text=sign) for one in given for sign in one.signs)


def _buttons(visit: Visit, scores: Scores) -> tuple[Choice, ...]:
    if scores.version is None:
        return ()
    found = [
        Choice(
            f"!{stage}",
            word(_verb(scores, stage), stage=stage.value),
        )
        for stage in stages_for(visit, scores)
    ]
    if scores.life.returnable and Action.decide in visit.can:
        found.append(Choice(returning.RETURN, word("return-score")))
    if scores.life.given:
        found.append(Choice(FILE, word("score-file")))
    return tuple(found[:4])


async def _examples(tx: Tx, visit: Visit, scores: Scores) -> tuple[Choice, ...]:
    """For the cell whose meeting is not in the best class, where there is one to learn from."""
    counting, version = scores.life.score, scores.version
    if Action.score not in visit.can or counting is None or version is None:
        return ()
    if counting.grade == version.framework.classes[0].name or not await example.shown_to(
        tx, visit.person, visit.today
    ):
        return ()
    return (Choice(link("example"), word("see-examples")),)


def _verb(scores: Scores, stage: Stage) -> str:
    if scores.life.stale(stage):
        return "see-score-again"
    return "rescore" if stage in scores.life.given else "begin-score"


def _navigation(visit: Visit, scores: Scores) -> tuple[Choice, ...]:
    record = Choice(link("record", meeting=scores.record.id), word("to-record"))
    year = Choice(link("year", cell=scores.record.cell_id), word("score-year"))
    return (record, year, GO_HOME)
