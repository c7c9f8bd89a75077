"""Recording a meeting: one question at a time, on any phone of the cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from domain.chat import Choice, Month, Place, Said, Screen, Visit, Word, word
from domain.errors import Invalid, Refused, Unclear
from domain.form import Form, Step
from domain.meeting import Kind
from domain.meeting_form import Context, Nature, meeting_form
from domain.meeting_said import said as said_words
from domain.people import Action, may
from handlers import review
from storage import audit, draft, meeting, unit
from storage.store import Tx

PENDING = {"so_far": None, "options": None, "confirm": None, "tries": None}
BACK, SKIP, LATER, YES, NO = "!back", "!skip", "!later", "!yes", "!no"


@dataclass(frozen=True, slots=True)
class Work:
    """What is being recorded; ``draft_id`` is None until the first question is answered."""

    draft_id: int | None
    cell: int
    month: Month
    form: Form[Context]
    answers: dict[str, Any]
    step: Step[Context] | None


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    """Resume the draft, else begin the record of this month (or of the month asked for)."""
    cells = visit.person.units(Action.record)
    if not cells:
        raise Refused("no-cell-to-record")
    if argument.startswith("draft-"):
        return await resume(tx, visit, int(argument.removeprefix("draft-")))
    month = month_asked(argument, Month.of(visit.today))
    mine = [found for found in await draft.drafts_of(tx, cells, visit.now) if not argument]
    if len(mine) == 1 and len(cells) == 1:
        return await resume(tx, visit, mine[0].id)
    if len(cells) == 1:
        return Place("meeting", {"cell": next(iter(cells)), "month": str(month)})
    return Place("meeting", {"month": str(month)})


def month_asked(argument: str, now: Month) -> Month:
    """The month a person names after a command ("10", "10/2025", "2025-10"); else this one."""
    parts = [int(part) for part in argument.replace("-", "/").split("/") if part.isdecimal()]
    if len(parts) == 2 and parts[0] > 1000:
        parts.reverse()
    if not parts or not 1 <= parts[0] <= 12:
        return now
    year = parts[1] if len(parts) > 1 else now.year - (parts[0] > now.month)
    return Month(year, parts[0]) if 2000 < year <= now.year else now


async def resume(tx: Tx, visit: Visit, draft_id: int) -> Place:
    place = Place("meeting", {"draft": draft_id})
    work = await load(tx, visit, place.args)
    return place if work.step else Place("review", {"draft": draft_id})


async def load(tx: Tx, visit: Visit, args: Any) -> Work:
    """The draft these arguments name; what is not allowed looks like what does not exist."""
    if "draft" not in args:
        return await _unbegun(tx, visit, args)
    found = await draft.draft_by_id(tx, args["draft"], visit.now)
    if found is None or not may(visit.person, Action.record, found.cell_id):
        raise Refused("draft-gone")
    form = meeting_form(found.context)
    step = form.current(found.answers, args.get("step"))
    return Work(found.id, found.cell_id, found.month, form, found.answers, step)


async def _unbegun(tx: Tx, visit: Visit, args: Any) -> Work:
    cell, month = args["cell"], Month.parse(args["month"])
    if not may(visit.person, Action.record, cell):
        raise Refused("no-cell-to-record")
    form = meeting_form(await context_of(tx, visit, cell, month))
    return Work(None, cell, month, form, {}, form.current({}))


async def context_of(tx: Tx, visit: Visit, cell: int, month: Month) -> Context:
    """What is known of the cell as the record is begun, with suggestions from last month."""
    here = await unit.unit_named(tx, cell)
    count = await unit.members(tx, cell, visit.today)
    last = await meeting.last_record(tx, cell)
    said = last.meeting if last else None
    return Context(
        cell=here.name if here else "",
        month=str(month),
        full=count.full if count else None,
        probationary=count.probationary if count else None,
        exempt=count.exempt if count else None,
        obliged=count.obliged if count else said.attendance.obliged if said else None,
        setting=said.setting if said else None,
        tasks=await meeting.open_tasks(tx, cell),
        thematic_missing=not await meeting.thematic_held(tx, cell, month),
        rules=await unit.rules(tx, cell, visit.today),
        now=visit.now,
    )


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    if "draft" not in visit.args and "cell" not in visit.args:
        return await _pick_cell(tx, visit, said)
    work = await load(tx, visit, visit.args)
    if work.step is None:
        return Place("review", {"draft": work.draft_id}, word("moved-on"))
    if work.step.key != visit.asks:
        return visit.stay(word("moved-on"), **PENDING)
    match said.choice:
        case "!back":
            return _back(visit, work)
        case "!later":
            return Place("home", {}, word("kept-for-later" if work.draft_id else "nothing-kept"))
        case "!skip":
            return await _save(tx, visit, work, None)
        case "!no":
            return visit.stay(None, **PENDING)
        case "!yes" if "confirm" in visit.args:
            return await _answer(tx, visit, work, str(visit.args["confirm"]), sure=True)
        case "!month" if work.draft_id is None:
            return visit.stay(None, month=str(work.month.shift(-1)))
    return await _answer(tx, visit, work, said.text)


async def _pick_cell(tx: Tx, visit: Visit, said: Said) -> Place:
    cells = {str(cell) for cell in visit.person.units(Action.record)}
    if said.choice in cells:
        return visit.stay(None, cell=int(str(said.choice)))
    return visit.stay(word("error-choice"))


def _back(visit: Visit, work: Work) -> Place:
    before = work.form.before(work.answers, work.step)
    if before is None:
        return visit.stay(word("first-question"))
    return visit.stay(None, **PENDING, step=before.key)


async def _answer(tx: Tx, visit: Visit, work: Work, text: str, *, sure: bool = False) -> Place:
    """Understand, doubt, keep: in this order; a wrong answer changes nothing."""
    try:
        text, value = _understand(visit, work, text)
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


def _understand(visit: Visit, work: Work, text: str) -> tuple[str, Any]:
    """The value of the text, or of it as the rest of what was said before."""
    assert work.step
    try:
        return text, work.step.parse(text, work.form.context, work.answers)
    except Refused:
        if "so_far" not in visit.args:
            raise
        whole = f"{visit.args['so_far']} {text}"
        try:
            return whole, work.step.parse(whole, work.form.context, work.answers)
        except Refused:
            pass
        raise


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
    done = work.form.current(answers) is None
    echo = word("echo", value=said_words(step.key, value)) if value is not None else None
    return Place("review" if done else "meeting", {"draft": draft_id}, echo)


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
    if like and like.id != work.draft_id:
        return Place("meeting", {"draft": like.id}, word("draft-resumed"))
    found = await draft.draft_by_id(tx, work.draft_id, visit.now) if work.draft_id else None
    if kind not in (Kind.regular, Kind.both) or (found and found.meeting_id):
        return None
    record = await meeting.regular_record(tx, work.cell, work.month)
    if record is None:
        return None
    return Place("record", {"meeting": record.id}, word("already-recorded", month=work.month))


async def screen(tx: Tx, visit: Visit) -> Screen:
    if "draft" not in visit.args and "cell" not in visit.args:
        return await _cells_screen(tx, visit)
    work = await load(tx, visit, visit.args)
    if work.step is None:
        return await review.screen(tx, visit)
    return Screen(
        text=_frame(work, work.step),
        choices=_choices(visit, work, work.step),
        navigation=_navigation(visit, work, work.step),
        asks=work.step.key,
        typed=work.step.typed,
    )


async def _cells_screen(tx: Tx, visit: Visit) -> Screen:
    cells = await unit.units(tx, visit.person.units(Action.record))
    choices = tuple(Choice(str(cell.id), cell.name) for cell in cells)
    return Screen(word("which-cell"), choices, asks="cell")


def _frame(work: Work, step: Step[Context]) -> Word:
    questions = [s.key for s in work.form.questions(work.answers)]
    at = questions.index(step.key) + 1
    facts = _facts(work)
    return word(
        "meeting-frame",
        month=work.month,
        at=at,
        of=len(questions),
        question=word(f"step-{step.key}", **facts),
        hint=word(f"step-{step.key}.hint", **facts),
    )


def _facts(work: Work) -> dict[str, Any]:
    """What any question may mention."""
    context, answers = work.form.context, work.answers
    attendance, kind = answers.get("attendance") or {}, answers.get("kind") or {}
    tasks = enumerate(context.tasks, 1)
    return {
        "cell": context.cell,
        "month": work.month,
        "kind": kind.get("kind", "regular"),
        "obliged": context.obliged or 0,
        "exempt": context.exempt or 0,
        "present": attendance.get("present", 0),
        "setting": said_words("setting", context.setting) if context.setting else "",
        "tasks": tuple(word("numbered", at=at, text=task.title) for at, task in tasks),
    }


def _choices(visit: Visit, work: Work, step: Step[Context]) -> tuple[Choice, ...]:
    if "confirm" in visit.args:
        return (Choice(YES, word("yes-right")), Choice(NO, word("no-again")))
    if visit.args.get("options"):
        return tuple(Choice(text, text) for text in visit.args["options"])
    choices = step.choices(work.form.context, work.answers)
    if work.draft_id is None and work.month == Month.of(visit.today):
        last = work.month.shift(-1)
        choices += (Choice("!month", word("other-month", month=last)),)
    return choices


def _navigation(visit: Visit, work: Work, step: Step[Context]) -> tuple[Choice, ...]:
    found = []
    if work.form.before(work.answers, step):
        found.append(Choice(BACK, word("back")))
    if step.optional:
        found.append(Choice(SKIP, word("skip")))
    found.append(Choice(LATER, word("later")))
    return tuple(found)
