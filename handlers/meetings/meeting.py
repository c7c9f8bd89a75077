"""Recording a meeting: one question at a time, on any phone of the cell."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from domain import parse
from domain.chat import Choice, Month, Place, Said, Screen, Visit, Word, word
from domain.errors import Invalid, Refused, Unclear
from domain.kind import Kind
from domain.meetings import Nature
from domain.meetings import said as said_words
from domain.people import Action
from handlers.link import identity, month_asked
from handlers.meetings import review
from handlers.meetings.question import question
from handlers.meetings.work import Work, load, on_record
from handlers.navigation import BACK, KEEP, LATER, NO, SKIP, YES
from storage import audit
from storage.meetings import draft
from storage.organisation import unit
from storage.plans import plan
from storage.store import Tx

PENDING = {"so_far": None, "options": None, "confirm": None, "tries": None}
SPOKEN = {
    "quay lai": BACK,
    "back": BACK,
    "bo qua": SKIP,
    "skip": SKIP,
    "de sau": LATER,
    "later": LATER,
    "giu nguyen": KEEP,
    "keep": KEEP,
}


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    """Resume the draft, else begin the record of this month (or of the month asked for)."""
    cells = visit.person.units(Action.record)
    if not cells:
        raise Refused("no-cell-to-record")
    if argument.startswith("draft-"):
        return await resume(tx, visit, identity(argument.removeprefix("draft-")))
    now = Month.of(visit.today)
    latest = await plan.last_begun(tx, cells, visit.today) if argument else now
    month = month_asked(argument, max(now, latest))
    mine = await draft.drafts_of(tx, cells, visit.now) if len(cells) == 1 else []
    waiting = [found for found in mine if found.month == month] or mine
    if len(waiting) == 1 and not argument:
        return await resume(tx, visit, waiting[0].id)
    if len(cells) == 1:
        return Place("meeting", {"cell": next(iter(cells)), "month": str(month)})
    return Place("meeting", {"month": str(month)})


async def resume(tx: Tx, visit: Visit, draft_id: int) -> Place:
    place = Place("meeting", {"draft": draft_id})
    work = await load(tx, visit, place.args)
    return place if work.step else Place("review", {"draft": draft_id})


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    if "draft" not in visit.args and "cell" not in visit.args:
        return await _pick_cell(tx, visit, said)
    work = await load(tx, visit, visit.args)
    if work.step is None:
        return Place("review", {"draft": work.draft_id}, word("moved-on"))
    if work.step.key != visit.asks:
        return visit.stay(word("moved-on"), **PENDING)
    match said.choice or _spoken(visit, said.text):
        case "!back":
            return _back(visit, work)
        case "!keep" if work.draft_id:
            return await resume(tx, visit, work.draft_id)
        case "!later":
            return Place("home", {}, word("kept-for-later" if work.draft_id else "nothing-kept"))
        case "!skip":
            return await _save(tx, visit, work, None)
        case "!no":
            return visit.stay(None, **PENDING)
        case "!yes" if "confirm" in visit.args:
            return await _answer(tx, visit, work, str(visit.args["confirm"]), sure=True, whole=True)
        case "!month" if work.draft_id is None:
            return visit.stay(None, month=str(work.month.shift(-1)))
    return await _answer(tx, visit, work, said.text, whole=said.choice is not None)


def _spoken(visit: Visit, text: str) -> str | None:
    """The button that typed words mean: going on and back, yes and no to "still right?"."""
    if "confirm" not in visit.args:
        return SPOKEN.get(parse.fold(text))
    try:
        return YES if parse.yes_no(text) else NO
    except Refused:
        return SPOKEN.get(parse.fold(text))


async def _pick_cell(tx: Tx, visit: Visit, said: Said) -> Place:
    cells = {str(cell) for cell in visit.person.units(Action.record)}
    if said.choice in cells:
        return visit.stay(None, cell=int(str(said.choice)))
    return visit.stay(word("error-choice"))


def _back(visit: Visit, work: Work) -> Place:
    """To the question before; from a line of the review card, to the card."""
    if work.form.current(work.answers) is None:
        return Place("review", {"draft": work.draft_id})
    before = work.form.before(work.answers, work.step)
    if before is None:
        return visit.stay(word("first-question"))
    return visit.stay(None, **PENDING, step=before.key)


async def _answer(
    tx: Tx, visit: Visit, work: Work, text: str, *, sure: bool = False, whole: bool = False
) -> Place:
    """Understand, doubt, keep: in this order; a wrong answer changes nothing.

    ``whole``: the text needs nothing of what was said before.
    """
    try:
        text, value = _understand(work, text, "" if whole else visit.args.get("so_far", ""))
    except Unclear as unclear:
        notice = word(unclear.key, **unclear.args_for_words)
        more = {**PENDING, "so_far": text[:500], "options": list(unclear.options)}
        return visit.stay(notice, **more)
    except Invalid as invalid:
        return _wrong(visit, word(invalid.key, **invalid.args_for_words))
    assert work.step
    doubt = work.step.doubt(value, work.form.context, work.answers)
    if doubt and not sure:
        notice = word("doubt", value=said_words(work.step.key, value), doubt=doubt)
        return visit.stay(notice, **{**PENDING, "confirm": text})
    return await _save(tx, visit, work, value)


def _understand(work: Work, text: str, so_far: str) -> tuple[str, Any]:
    """The value of the text as the rest of what was said before, else of it alone."""
    assert work.step
    for together in (f"{so_far} {text}", f"{so_far}; {text}") if so_far else ():
        try:
            return together, work.step.parse(together, work.form.context, work.answers)
        except Refused:
            continue
    return text, work.step.parse(text, work.form.context, work.answers)


def _wrong(visit: Visit, error: Word) -> Place:
    """The ladder: what was wrong; then also the way out."""
    tries = int(visit.args.get("tries", 0)) + 1
    notice = error if tries < 2 else word("error-again", error=error)
    return visit.stay(notice, **{**PENDING, "tries": tries})


async def _save(tx: Tx, visit: Visit, work: Work, value: Any) -> Place:
    step = work.step
    assert step
    if value is None and not step.optional:
        return visit.stay(word("cannot-skip"), **PENDING)
    if isinstance(value, Nature) and (taken := await _taken(tx, visit, work, value.kind)):
        return taken
    answers = work.form.put(work.answers, step, value)
    draft_id = await _keep(tx, visit, work, answers)
    following = work.form.current(answers)
    changed = value is not None or work.answers.get(step.key) is not None
    echo = word("echo", value=said_words(step.key, value)) if changed else None
    if following is None:
        return Place("review", {"draft": draft_id}, echo)
    known = replace(work, draft_id=draft_id, answers=answers, step=following)
    return Place("meeting", {"draft": draft_id}, echo, known=known)


async def _keep(tx: Tx, visit: Visit, work: Work, answers: dict[str, Any]) -> int:
    if work.draft_id is not None:
        await draft.save_answers(tx, work.draft_id, answers, by=visit.person.id, now=visit.now)
        return work.draft_id
    draft_id = await draft.add_draft(
        tx,
        cell=work.cell,
        context=work.form.context,
        answers=answers,
        by=visit.person.id,
        now=visit.now,
    )
    await audit.note(tx, "begin", f"draft:{draft_id}", by=visit.person.id, now=visit.now)
    return draft_id


async def _taken(tx: Tx, visit: Visit, work: Work, kind: Kind) -> Place | None:
    """Where to go when this kind of meeting has a draft or a record in this month already."""
    like = await draft.draft_like(tx, work.cell, work.month, kind, visit.now)
    if like and not work.corrects and like.id != work.draft_id:
        return Place("meeting", {"draft": like.id}, word("draft-resumed"))
    record = await on_record(tx, work.cell, work.month, kind, corrects=work.corrects)
    if record is None:
        return None
    return Place("record", {"meeting": record.id}, word("already-recorded", month=work.month))


async def screen(tx: Tx, visit: Visit) -> Screen:
    if "draft" not in visit.args and "cell" not in visit.args:
        return await _cells_screen(tx, visit)
    work = await load(tx, visit, visit.args)
    if work.step is None:
        return await review.screen(tx, visit)
    return question(visit, work, work.step)


async def _cells_screen(tx: Tx, visit: Visit) -> Screen:
    cells = await unit.units(tx, visit.person.units(Action.record))
    choices = tuple(Choice(str(cell.id), cell.name) for cell in cells)
    return Screen(word("which-cell"), choices, asks="cell")
