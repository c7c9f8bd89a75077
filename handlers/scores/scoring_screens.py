"""How a score that is being filled is shown: the total, the class, the way up always in sight."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.chat import Choice, Screen, Visit, Word, word
from domain.frameworks import Criterion
from domain.scores import (
    VOTE,
    Mark,
    mark_line,
    outcome_said,
    points_of,
    score,
    short_name,
    stage_said,
    standing,
    unconfirmed,
)
from handlers.navigation import BACK, BUTTONS_A_SCREEN, LATER
from handlers.scores.sheet import Work, signs
from storage.store import Tx

CONFIRM, AGREE, SINGLY, GIVE = "!confirm", "!agree", "!singly", "!give"
EDIT, MORE, CARD = "!edit", "!more", "!card"
LINES_A_SCREEN = 4


def asks(visit: Visit, work: Work) -> str:
    """Which question the page asks now; the card by its state, which another phone may change."""
    if "mark" in visit.args:
        return "why"
    if "editing" in visit.args:
        return "edit"
    step = visit.args.get("step")
    if step in [one.key for one in work.form.steps]:
        return str(step)
    if work.sheet.base and not work.answers and not visit.args.get("singly"):
        return "base"
    if unconfirmed(work.sheet, work.answers):
        return "proven"
    current = work.form.current(work.answers)
    return current.key if current else f"card-{work.changed_at.timestamp() * 1000:.0f}"


async def shown(tx: Tx, visit: Visit, work: Work) -> Screen:
    match where := asks(visit, work):
        case "why":
            return _why(visit, work)
        case "edit":
            return _edit(visit, work)
        case "base":
            return _base(work)
        case "proven":
            return _proven(work)
        case _ if where.startswith("card"):
            return await _card(tx, work, where)
    return _question(visit, work, where)


def _head(work: Work, marks: Mapping[str, Mark] | None = None) -> dict[str, Any]:
    """What stands on every screen; ``marks``: where one stands once these are confirmed too."""
    record, sheet = work.scores.record, work.sheet
    given = {**work.marks, **(marks or {})}
    found = score(sheet.framework, given, thematic=sheet.thematic)
    return {
        "month": record.month,
        "cell": record.cell,
        "stage": stage_said(work.sheet.stage),
        "standing": standing(sheet.framework, found, given),
    }


def _proven(work: Work) -> Screen:
    found = unconfirmed(work.sheet, work.answers)
    lines = tuple(
        mark_line(one, found[one.code]) for one in work.sheet.criteria if one.code in found
    )
    text = word("score-proven", lines=lines, **_head(work, found))
    choices = (Choice(CONFIRM, word("confirm-proven")), Choice(EDIT, word("change-mark")))
    return Screen(text, choices, (Choice(LATER, word("later")),), asks="proven")


def _base(work: Work) -> Screen:
    """What was given before, to be agreed to as it is or to be gone through."""
    before = work.scores.before(work.sheet.stage)
    assert before
    lines = tuple(
        mark_line(one, work.sheet.base[one.code])
        for one in work.sheet.criteria
        if one.code in work.sheet.base
    )
    facts = {"before": stage_said(before.stage), "outcome": outcome_said(before)}
    text = word("score-base", lines=lines, **facts, **_head(work))
    choices = (Choice(AGREE, word("agree-all")), Choice(SINGLY, word("score-singly")))
    return Screen(text, choices, (Choice(LATER, word("later")),), asks="base")


def _question(visit: Visit, work: Work, key: str) -> Screen:
    step = work.form.step(key)
    questions = [one.key for one in work.form.questions(work.answers)]
    at = questions.index(key) + 1 if key in questions else 0
    options = visit.args.get("options") or ()
    choices = tuple(Choice(text, text[:60]) for text in options) or step.choices(
        work.sheet, work.answers
    )
    navigation = _navigation(work, key)
    text = word(
        "score-question",
        at=at,
        of=len(questions),
        question=word("score-vote") if key == VOTE else _criterion(work, key),
        **_head(work),
    )
    return Screen(
        text,
        choices[: BUTTONS_A_SCREEN - len(navigation)],
        navigation,
        asks=key,
        typed="choice" if options else "value",
    )


def _criterion(work: Work, key: str) -> Word:
    """The criterion with what is on record about it."""
    one = work.sheet.framework.criterion(key)
    facts = [
        word("on-record", fact=work.sheet.measures[fact].said)
        for fact in one.shows
        if fact in work.sheet.measures
    ]
    return word(
        "criterion",
        code=one.code,
        group=one.group,
        name=one.name,
        sort=one.sort.value,
        max=one.max,
        details=(*_options(one), *facts, *_known(work, one)),
    )


def _options(one: Criterion) -> list[Word]:
    return [word("option-line", name=o.name, points=o.points) for o in one.options]


def _known(work: Work, one: Criterion) -> list[Word]:
    """What the facts say, and what was given before."""
    found = []
    if proposed := work.sheet.proposals.get(one.code):
        found.append(word("proposed", points=proposed.points, why=proposed.why))
    if before := work.sheet.base.get(one.code):
        found.append(word("given-before", points=points_of(one, before)))
    return found


def _navigation(work: Work, key: str) -> tuple[Choice, ...]:
    found = [Choice(LATER, word("later"))]
    complete = work.form.current(work.answers) is None
    if complete or work.form.before(work.answers, work.form.step(key)):
        found.insert(0, Choice(BACK, word("back")))
    return tuple(found)


def _why(visit: Visit, work: Work) -> Screen:
    said = visit.args["mark"]
    one = work.sheet.framework.criterion(said["code"])
    text = word(
        "score-why",
        code=one.code,
        name=short_name(one),
        points=points_of(one, Mark.model_validate({"points": said["points"]})),
        details=tuple(_known(work, one)),
    )
    return Screen(text, (), (Choice(BACK, word("back")),), asks="why", typed="free")


def _edit(visit: Visit, work: Work) -> Screen:
    start = int(visit.args["editing"])
    steps = work.form.steps
    choices = tuple(
        Choice(step.key, _label(work, step.key)) for step in steps[start : start + LINES_A_SCREEN]
    )
    navigation = (Choice(MORE, word("more-lines")), Choice(CARD, word("back")))
    return Screen(word("which-mark"), choices, navigation, asks="edit", typed="value")


def _label(work: Work, key: str) -> Word:
    if key == VOTE:
        return word("vote-label")
    one = work.sheet.framework.criterion(key)
    return word("criterion-label", code=one.code, name=one.name[:34])


async def _card(tx: Tx, work: Work, where: str) -> Screen:
    """All marks, to be changed or given; signs are told before it is given."""
    marks = work.marks
    lines = [mark_line(one, marks[one.code]) for one in work.sheet.criteria]
    if vote := work.answers.get(VOTE):
        lines.append(word("vote-line", vote=word("vote", **vote)))
    text = word(
        "score-review",
        lines=tuple(lines),
        signs=tuple([word("polite-sign", text=sign) for sign in await signs(tx, work)]),
        example=work.sheet.criteria[0].code,
        **_head(work),
    )
    buttons = (
        Choice(GIVE, word("give-score")),
        Choice(EDIT, word("change-mark")),
        Choice(LATER, word("later")),
    )
    return Screen(text, buttons, asks=where, typed="value")
