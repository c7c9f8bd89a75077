"""A notice as a cell sees it: it answers, changes its answer, or says how far a task is."""

from __future__ import annotations

from domain import parse
from domain.chat import Choice, Place, Said, Screen, Visit, Word, word
from domain.errors import Invalid, Refused
from domain.notices import Asks, answer_of
from domain.people import Action
from handlers import act
from handlers.navigation import GO_HOME
from storage.notices import Answer, answers, notice
from storage.store import Tx

YES, NO, DONE, NOT_YET = "!yes", "!no", "!done", "!not-yet"
CELL = "!cell-"
LONGEST = 200  # of a remark
OTHERS = 3


async def _mine(tx: Tx, visit: Visit) -> list[Answer]:
    """The cells of this person that it is for."""
    return await answers.of_notice(tx, visit.subject.id, visit.person.units(Action.submit))


def _here(visit: Visit, rows: list[Answer]) -> Answer | None:
    """The cell that is asked: the one that was chosen, else the first that has not answered."""
    chosen = [one for one in rows if one.cell_id == visit.args.get("for_cell")]
    silent = [one for one in rows if one.answer is None]
    return next(iter([*chosen, *silent, *rows]), None)


async def open(tx: Tx, visit: Visit) -> Place:
    """Noted as read; what asks nothing has no page of its own."""
    found: notice.Notice = visit.subject
    cells = visit.person.units(Action.submit)
    cell = await notice.sent_for(tx, found.id, visit.person.id, cells)
    assert cell is not None
    await notice.note_read(tx, found.id, visit.person.id, cell, visit.now)
    if found.asks is Asks.nothing or not await _mine(tx, visit):
        return Place("home", {}, word("notice-read", text=found.text))
    return Place("notice", {"notice": found.id})


def is_open(visit: Visit, found: notice.Notice) -> bool:
    """A task is open until it is done; a question until its day is over."""
    over = found.asks is not Asks.task and found.due is not None and found.due < visit.today
    return found.closed_at is None and not over


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    found: notice.Notice = visit.subject
    rows = await _mine(tx, visit)
    here = _here(visit, rows)
    if here is None:
        raise Refused("notice-gone")
    if said.choice and said.choice.startswith(CELL):
        other = next((r for r in rows if f"{CELL}{r.cell_id}" == said.choice), None)
        return visit.stay(None, for_cell=other.cell_id) if other else visit.stay(_no_choice())
    if visit.asks != _asks(found, here):
        return visit.stay(word("moved-on"))
    if not is_open(visit, found):
        return visit.stay(word("notice-over"))
    try:
        return await _answer(tx, visit, found, here, said)
    except Invalid as invalid:
        return visit.stay(invalid.said)


def _no_choice() -> Word:
    return word("error-choice")


async def _answer(tx: Tx, visit: Visit, found: notice.Notice, here: Answer, said: Said) -> Place:
    offered = [choice.value for choice in _choices(visit, found, here)]
    if said.choice and said.choice not in offered:
        return visit.stay(_no_choice())
    if found.asks is Asks.task:
        return await _task(tx, visit, found, here, said)
    by = {YES: "yes", NO: "no"}
    value = by[said.choice] if said.choice in by else answer_of(found.asks, said.text)
    await _keep(tx, visit, found, here, value)
    return visit.stay(word("notice-answered", cell=here.cell, answer=answer_said(value)))


async def _task(tx: Tx, visit: Visit, found: notice.Notice, here: Answer, said: Said) -> Place:
    if said.choice in (DONE, NOT_YET):
        await _keep(tx, visit, found, here, "done" if said.choice == DONE else None)
        key = "notice-done" if said.choice == DONE else "notice-not-yet"
        return visit.stay(word(key, cell=here.cell))
    text = " ".join(parse.clean(said.text).split())
    if not 2 <= len(text) <= LONGEST:
        raise Invalid("error-notice-remark", longest=LONGEST)
    await answers.remark(tx, found, here.cell_id, text, by=visit.person.id, now=visit.now)
    await act.note(tx, visit, "notice-remark", f"notice:{found.id}", new=here.cell_id)
    return visit.stay(word("notice-remarked", cell=here.cell, text=text))


async def _keep(
    tx: Tx, visit: Visit, found: notice.Notice, here: Answer, value: str | None
) -> None:
    by, now = visit.person.id, visit.now
    await answers.say(tx, found, here.cell_id, by=by, now=now, answer=value)
    subject = f"notice:{found.id}:{here.cell_id}"
    await act.note(tx, visit, "notice-answer", subject, old=here.answer, new=value)


def answer_said(answer: str | None) -> Word:
    """An answer as it is said again."""
    known = answer if answer in ("yes", "no", "done") else "number" if answer else "silent"
    return word("notice-answer", kind=known, number=(answer or "").replace(".", ","))


def _asks(found: notice.Notice, here: Answer) -> str:
    """Names the cell and what it had said."""
    return f"notice-{here.cell_id}-{here.answer or ''}"


def _choices(visit: Visit, found: notice.Notice, here: Answer) -> list[Choice]:
    if not is_open(visit, found):
        return []
    match found.asks:
        case Asks.yes_no:
            return [Choice(YES, word("notice-yes")), Choice(NO, word("notice-no"))]
        case Asks.task if here.month is None:
            if here.answer:
                return [Choice(NOT_YET, word("notice-task-open"))]
            return [Choice(DONE, word("notice-task-done"))]
    return []


async def screen(tx: Tx, visit: Visit) -> Screen:
    found: notice.Notice = visit.subject
    rows = await _mine(tx, visit)
    here = _here(visit, rows)
    if here is None:
        raise Refused("notice-gone")
    others = [one for one in rows if one.cell_id != here.cell_id]
    text = word(
        "notice-asked",
        text=found.text,
        asks=found.asks.value,
        due=found.due or "",
        cell=here.cell,
        answer=answer_said(here.answer),
        month=here.month or "",
        remark=here.remark or "",
        open="yes" if is_open(visit, found) else "no",
        others=tuple(
            word("notice-other", cell=one.cell, answer=answer_said(one.answer)) for one in others
        ),
    )
    turn = [Choice(f"{CELL}{one.cell_id}", word("item", text=one.cell)) for one in others]
    choices = (*_choices(visit, found, here), *turn[:OTHERS])
    typed = "free" if found.asks is Asks.task else "value"
    return Screen(text, choices, (GO_HOME,), asks=_asks(found, here), typed=typed)  # type: ignore[arg-type]
