"""Filling in a score: what the facts prove in one tap, then only what is open, then the whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from domain import parse
from domain.chat import Choice, File, Place, Said, Screen, Visit, Word, word
from domain.errors import Refused, Unclear
from domain.meetings import Vote
from domain.scores import (
    VOTE,
    Mark,
    Stage,
    apart,
    mark_line,
    needs_reason,
    outcome_said,
    stage_said,
    unconfirmed,
)
from handlers.navigation import BACK, LATER
from handlers.scores.scoring_screens import (
    AGREE,
    CONFIRM,
    EDIT,
    GIVE,
    LINES_A_SCREEN,
    SINGLY,
    asks,
    shown,
)
from handlers.scores.sheet import SUPERIOR, Work, scores_of, signs, stages_for, work_on
from storage import audit, lock, outbox, people
from storage.frameworks import framework
from storage.organisation import unit
from storage.scores import score
from storage.store import Tx

LEAST_REASON = 5
PENDING = {"step": None, "mark": None, "options": None}


async def begin(tx: Tx, visit: Visit, meeting_id: int, stage: Stage) -> Place:
    """Go on with what was begun, else begin."""
    await lock.about(tx, {"meeting": meeting_id})
    scores = await scores_of(tx, visit, meeting_id)
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


async def load(tx: Tx, visit: Visit) -> Work:
    if isinstance(visit.place.known, Work):
        return visit.place.known
    return await work_on(tx, visit, visit.args["meeting"], Stage(visit.args["stage"]))


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    work = await load(tx, visit)
    where = asks(visit, work)
    if said.choice == LATER:
        return Place("home", {}, word("score-kept"))
    if where != visit.asks:
        return visit.stay(word("moved-on"), **PENDING)
    if said.choice == BACK:
        return _back(visit, work)
    if said.choice == EDIT:
        return visit.stay(None, **PENDING, editing=0)
    if "mark" in visit.args:
        return await _reason(tx, visit, work, said.text)
    if "editing" in visit.args:
        return _edit(visit, work, said)
    if where == "base":
        return await _from_base(tx, visit, work, said)
    if where == "proven":
        return await _confirm(tx, visit, work, said)
    if where.startswith("card"):
        return await _card(tx, visit, work, said)
    return await _answer(tx, visit, work, where, said)


def _back(visit: Visit, work: Work) -> Place:
    """To the question before; from a line of the card, to the card."""
    step = visit.args.get("step")
    if "mark" in visit.args or "editing" in visit.args or not work.form.current(work.answers):
        return visit.stay(None, **PENDING, editing=None)
    before = work.form.before(work.answers, work.form.current(work.answers, step))
    if before is None:
        return visit.stay(word("first-question"))
    return visit.stay(None, **{**PENDING, "step": before.key})


async def _from_base(tx: Tx, visit: Visit, work: Work, said: Said) -> Place:
    """Agree with all that was given before, or score one by one."""
    if said.choice == SINGLY:
        return visit.stay(None, singly=True)
    if said.choice != AGREE:
        return visit.stay(word("error-choice"))
    base = work.sheet.base.items()
    marks = {code: mark.model_copy(update={"reason": None}) for code, mark in base}
    return await _save(tx, visit, work, marks)


async def _confirm(tx: Tx, visit: Visit, work: Work, said: Said) -> Place:
    """What the facts prove, in one tap."""
    if said.choice != CONFIRM:
        return _edit(visit, work, said)
    return await _save(tx, visit, work, unconfirmed(work.sheet, work.answers))


def _edit(visit: Visit, work: Work, said: Said) -> Place:
    """Go to the criterion with this code."""
    codes = [step.key for step in work.form.steps]
    start = int(visit.args.get("editing", 0))
    match said.choice:
        case "!more":
            following = start + LINES_A_SCREEN
            return visit.stay(None, editing=following if following < len(codes) else 0)
        case "!card":
            return visit.stay(None, editing=None)
    named = (said.choice or said.text).strip(" .").replace(",", ".")
    found = [code for code in codes if parse.fold(code) == parse.fold(named)]
    if not found:
        return visit.stay(word("error-code", example=codes[0]))
    return visit.stay(None, **{**PENDING, "step": found[0], "editing": None})


async def _answer(tx: Tx, visit: Visit, work: Work, key: str, said: Said) -> Place:
    """Understand, ask for the reason where one is needed, keep."""
    try:
        value = work.form.step(key).parse(said.text, work.sheet, work.answers)
    except Unclear as unclear:
        notice = word(unclear.key, **unclear.args_for_words)
        return visit.stay(notice, options=list(unclear.options))
    except Refused as refused:
        return visit.stay(word(refused.key, **refused.args_for_words))
    if isinstance(value, Vote):
        return await _save(tx, visit, work, {VOTE: value})
    one = work.sheet.framework.criterion(key)
    if needs_reason(work.sheet, one, value):
        said_so_far = {"code": key, "points": value.model_dump(mode="json")["points"]}
        return visit.stay(None, **{**PENDING, "mark": said_so_far})
    proposed = work.sheet.proposals.get(key)
    if proposed and proposed.points == value.points:
        value = proposed.mark
    return await _save(tx, visit, work, {key: value})


async def _reason(tx: Tx, visit: Visit, work: Work, reason: str) -> Place:
    if len(reason) < LEAST_REASON:
        return visit.stay(word("error-score-reason"))
    said = dict(visit.args["mark"])
    mark = Mark.model_validate({"points": said["points"], "reason": reason[:300]})
    return await _save(tx, visit, work, {said["code"]: mark})


async def _save(tx: Tx, visit: Visit, work: Work, values: Mapping[str, Mark | Vote]) -> Place:
    answers = work.answers
    for key, value in values.items():
        answers = work.form.put(answers, work.form.step(key), value)
    who = visit.person.id
    await score.save_answers(tx, work.score_id, answers, by=who, now=visit.now)
    known = replace(work, answers=answers, changed_at=visit.now)
    place = visit.stay(_echo(known, values), **PENDING)
    return replace(place, known=known)


def _echo(work: Work, values: Mapping[str, Mark | Vote]) -> Word | None:
    """One mark is said again; many are on the screen."""
    if len(values) != 1:
        return None
    (key, value), *_ = values.items()
    if isinstance(value, Vote):
        return word("echo", value=word("vote", **value.model_dump()))
    one = work.sheet.framework.criterion(key)
    return word("echo", value=mark_line(one, value))


async def _card(tx: Tx, visit: Visit, work: Work, said: Said) -> Place:
    return await _give(tx, visit, work) if said.choice == GIVE else _edit(visit, work, said)


async def _give(tx: Tx, visit: Visit, work: Work) -> Place:
    """Keep it for good and tell the other side: one transaction."""
    record, stage, by = work.scores.record, work.sheet.stage, visit.person.id
    await score.give(
        tx,
        work.score_id,
        work.score,
        version=record.version,
        signs=await signs(tx, work),
        by=by,
        now=visit.now,
    )
    await audit.note(
        tx, f"score-{stage}", f"meeting:{record.id}", by=by, now=visit.now, new=work.answers
    )
    if stage in SUPERIOR:
        await _tell(tx, visit, work)
    files = (File("score_sheet", record.id), File("minutes", record.id))
    receipt = word("score-receipt", stage=stage_said(stage))
    return Place("score", {"meeting": record.id}, receipt, files if stage is Stage.own else ())


async def _tell(tx: Tx, visit: Visit, work: Work) -> None:
    """The cell, and where the committee decides very differently, the work group."""
    record, stage = work.scores.record, work.sheet.stage
    theirs = (await score.given(tx, record.id))[stage]
    ours = work.scores.before(stage)
    rules = await unit.rules(tx, record.cell_id, visit.today)
    far = ours is not None and apart(ours, theirs, gap=rules.score_gap)
    to = await people.secretaries_of(tx, record.cell_id, visit.today)
    if stage is Stage.committee and far:
        to += await people.supervisors_of(tx, record.cell_id, visit.today)
    await outbox.post_letter(
        tx,
        f"scored:{theirs.id}",
        to=set(to) - {visit.person.id},
        message=word(
            "told-scored",
            cell=record.cell,
            month=record.month,
            stage=stage_said(stage),
            outcome=outcome_said(theirs),
            before=outcome_said(ours) if ours else "",
            far="yes" if far else "no",
        ),
        button=Choice(f"/score:{record.id}", word("look-at-it")),
        now=visit.now,
    )


async def screen(tx: Tx, visit: Visit) -> Screen:
    return await shown(tx, visit, await load(tx, visit))
