"""The review card: everything that was said, any line to be changed, then submitted."""

from __future__ import annotations

from typing import Any

from domain.chat import Choice, File, Place, Said, Screen, Visit, Word, word
from domain.errors import Invalid, Refused
from domain.meetings import Meeting, answer_lines, meeting_form, meeting_of, signs
from domain.people import Action, may
from handlers.meetings.work import on_record
from storage import audit, outbox, people
from storage.meetings import draft, meeting
from storage.store import Tx

LINES_A_SCREEN = 4
SUBMIT, EDIT, LATER, DISCARD = "!submit", "!edit", "!later", "!discard"
YES, NO, MORE, CARD = "!yes", "!no", "!more", "!card"


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    found = await load(tx, visit)
    if visit.args.get("discarding"):
        return await _discard(tx, visit, found, said)
    if said.choice == DISCARD and not may(visit.person, Action.submit, found.cell_id):
        return visit.stay(word("discard-by-secretary"))
    if said.choice in (SUBMIT, DISCARD) and visit.asks != _asks(found):
        return visit.stay(word("card-changed"))
    match said.choice:
        case "!submit":
            return await _submit(tx, visit, found)
        case "!edit":
            return visit.stay(None, editing=0)
        case "!more":
            return visit.stay(None, editing=_next_lines(visit, found))
        case "!card":
            return visit.stay(None, editing=None)
        case "!later":
            return Place("home", {}, word("kept-for-later"))
        case "!discard":
            return visit.stay(None, editing=None, discarding=True)
    return _edit(visit, found, said.choice or said.text)


async def load(tx: Tx, visit: Visit) -> draft.Draft:
    found = await draft.draft_by_id(tx, visit.args["draft"], visit.now)
    if found is None or not may(visit.person, Action.record, found.cell_id):
        raise Refused("draft-gone")
    return found


def _edit(visit: Visit, found: draft.Draft, line: str) -> Place:
    """Go to the question of this line; a line is a number on the card."""
    keys = _keys(found)
    number = line.strip(" .")
    if number.isdecimal() and 1 <= int(number) <= len(keys):
        return Place("meeting", {"draft": found.id, "step": keys[int(number) - 1]})
    return visit.stay(word("error-line", lines=len(keys)))


def _keys(found: draft.Draft) -> list[str]:
    return [s.key for s in meeting_form(found.context).visible(found.answers)]


def _next_lines(visit: Visit, found: draft.Draft) -> int:
    start = int(visit.args.get("editing", 0)) + LINES_A_SCREEN
    return start if start < len(_keys(found)) else 0


async def _discard(tx: Tx, visit: Visit, found: draft.Draft, said: Said) -> Place:
    if said.choice != YES:
        return visit.stay(None, discarding=None)
    await draft.drop_draft(tx, found.id)
    subject = f"draft:{found.id}"
    await audit.note(tx, "discard", subject, by=visit.person.id, now=visit.now, old=found.answers)
    return Place("home", {}, word("draft-discarded"))


async def _submit(tx: Tx, visit: Visit, found: draft.Draft) -> Place:
    """Check every step once more, keep the record, tell the work group: one transaction."""
    form = meeting_form(found.context)
    if form.current(found.answers):
        return Place("meeting", {"draft": found.id}, word("error-incomplete"))
    try:
        said = meeting_of(form, found.answers)
    except Invalid as invalid:
        return visit.stay(word(invalid.key, **invalid.args_for_words))
    corrects = found.meeting_id
    if await on_record(tx, found.cell_id, found.month, said.kind, corrects=corrects):
        return visit.stay(word("already-recorded", month=found.month))
    if not may(visit.person, Action.submit, found.cell_id):
        return await _hand_over(tx, visit, found)
    meeting_id = await _record(tx, visit, found, said)
    await draft.drop_draft(tx, found.id)
    receipt = word("receipt", version="new" if found.meeting_id is None else "corrected")
    return Place("record", {"meeting": meeting_id}, receipt, (File("minutes", meeting_id),))


async def _hand_over(tx: Tx, visit: Visit, found: draft.Draft) -> Place:
    """A minute taker fills the record; the secretary or the deputy submits it."""
    secretaries = await people.secretaries_of(tx, found.cell_id, visit.today)
    await outbox.post_letter(
        tx,
        f"ready:{found.id}:{found.updated_at.isoformat()}",
        to=secretaries,
        message=word("told-ready", cell=found.context.cell, month=found.month),
        button=Choice(f"/meeting:draft-{found.id}", word("look-at-it")),
        now=visit.now,
    )
    return visit.stay(word("submit-by-secretary"))


async def _record(tx: Tx, visit: Visit, found: draft.Draft, said: Meeting) -> int:
    by, now = visit.person.id, visit.now
    if found.meeting_id is not None:
        return await _correct(tx, visit, found, said)
    meeting_id = await meeting.add_record(
        tx,
        cell=found.cell_id,
        month=found.month,
        said=said,
        answers=found.answers,
        signs=await _signs(tx, found),
        by=by,
        now=now,
    )
    await audit.note(tx, "submit", f"meeting:{meeting_id}", by=by, now=now, new=found.answers)
    await _tell(tx, visit, found, said, "told-submitted", f"submitted:{meeting_id}", meeting_id)
    return meeting_id


async def _correct(tx: Tx, visit: Visit, found: draft.Draft, said: Meeting) -> int:
    by, now = visit.person.id, visit.now
    record = await meeting.record_by_id(tx, found.meeting_id or 0)
    if record is None:
        raise Refused("record-gone")
    reason = found.reason or ""
    version = await meeting.correct_record(
        tx,
        record,
        said=said,
        answers=found.answers,
        signs=await _signs(tx, found),
        reason=reason,
        by=by,
        now=now,
    )
    await audit.note(
        tx,
        "correct",
        f"meeting:{record.id}",
        by=by,
        now=now,
        old=record.answers,
        new=found.answers,
    )
    key = f"corrected:{record.id}:{version}"
    await _tell(tx, visit, found, said, "told-corrected", key, record.id)
    return record.id


async def _tell(
    tx: Tx, visit: Visit, found: draft.Draft, said: Meeting, text: str, key: str, meeting_id: int
) -> None:
    await outbox.post_letter(
        tx,
        key,
        to=await people.supervisors_of(tx, found.cell_id, visit.today),
        message=word(
            text,
            cell=found.context.cell,
            month=found.month,
            minutes=said.hours.minutes,
            present=said.attendance.present,
            obliged=said.attendance.obliged,
            reason=found.reason or "",
        ),
        button=Choice(f"/record:{meeting_id}", word("look-at-it")),
        now=visit.now,
    )


async def screen(tx: Tx, visit: Visit) -> Screen:
    found = await load(tx, visit)
    if visit.args.get("discarding"):
        sure = (Choice(YES, word("discard-yes")), Choice(NO, word("discard-no")))
        return Screen(word("discard-sure", month=found.month), sure, asks="discard")
    if "editing" in visit.args:
        return _edit_screen(visit, found)
    buttons = (
        Choice(SUBMIT, word("submit")),
        Choice(EDIT, word("change-line")),
        Choice(LATER, word("later")),
        Choice(DISCARD, word("discard")),
    )
    card = _card(found, await _signs(tx, found))
    return Screen(card, buttons, asks=_asks(found), typed="value")


def _asks(found: draft.Draft) -> str:
    """Which state of the draft the card shows: another phone may have changed it since."""
    return f"review-{found.updated_at.timestamp() * 1000:.0f}"


def _edit_screen(visit: Visit, found: draft.Draft) -> Screen:
    start = int(visit.args["editing"])
    keys = _keys(found)[start : start + LINES_A_SCREEN]
    lines = tuple(
        Choice(str(at), word("line-label", at=at, label=word(f"said-{key}.label")))
        for at, key in enumerate(keys, start + 1)
    )
    navigation = (Choice(MORE, word("more-lines")), Choice(CARD, word("back")))
    return Screen(word("which-line"), lines, navigation, asks="review", typed="value")


async def _signs(tx: Tx, found: draft.Draft) -> tuple[Word, ...]:
    """What of a complete record looks like the months before."""
    try:
        said = meeting_of(meeting_form(found.context), found.answers)
    except Invalid:
        return ()
    return signs(said, found.month, await meeting.earlier(tx, found.cell_id, found.month))


def _card(found: draft.Draft, signs: tuple[Word, ...]) -> Word:
    form = meeting_form(found.context)
    lines = tuple(
        word("line", at=at, label=word(f"said-{key}.label"), value=value)
        for at, (key, value) in enumerate(answer_lines(form, found.answers), 1)
    )
    return word(
        "review-card",
        cell=found.context.cell,
        month=found.month,
        lines=lines,
        doubts=(*_doubts(found), *(word("polite-sign", text=sign) for sign in signs)),
        reason=found.reason or "",
    )


def _doubts(found: draft.Draft) -> tuple[Word, ...]:
    form = meeting_form(found.context)
    values = [(step, step.value(found.answers)) for step in form.visible(found.answers)]
    doubts: list[Any] = [
        step.doubt(value, form.context, found.answers)
        for step, value in values
        if value is not None
    ]
    return tuple(word("attention", text=doubt) for doubt in doubts if doubt)
