"""A record is submitted: kept as it is or as a correction, and told; one transaction."""

from __future__ import annotations

from datetime import date, timedelta

from domain.chat import File, Place, Visit, Word, word
from domain.errors import Invalid, Refused
from domain.meetings import Meeting, meeting_of, signs
from domain.people import Action
from handlers import act, petitions
from handlers.link import link
from handlers.meetings.minutes import Paper, on_record
from handlers.scores import tell_later, tell_stale
from storage import people
from storage.meetings import checks, draft, meeting
from storage.store import Tx


async def submit(tx: Tx, visit: Visit, paper: Paper) -> Place:
    """Every step is checked once more; Invalid where it cannot be kept like this."""
    said, minutes = meeting_of(paper.form, paper.answers), paper.subject
    if await on_record(tx, minutes.cell, minutes.month, said.kind, corrects=minutes.corrects):
        raise Invalid("already-recorded", month=minutes.month)
    if Action.submit not in visit.can:
        return await _hand_over(tx, visit, paper)
    keep = _add if minutes.corrects is None else _correct
    meeting_id = await keep(tx, visit, paper, said)
    await draft.drop_draft(tx, minutes.draft_id or 0)
    receipt = word("receipt", version="new" if minutes.corrects is None else "corrected")
    return Place("record", {"meeting": meeting_id}, receipt, (File("minutes", meeting_id),))


async def _hand_over(tx: Tx, visit: Visit, paper: Paper) -> Place:
    """A minute taker fills the record; the secretary or the deputy submits it."""
    minutes = paper.subject
    to = await people.secretaries_of(tx, minutes.cell, visit.today)
    message = word("told-ready", cell=paper.form.context.cell, month=minutes.month)
    key = f"ready:{minutes.draft_id}:{paper.version}"
    await act.tell(tx, visit, key, to, message, link("meeting", draft=minutes.draft_id))
    return visit.stay(word("submit-by-secretary"))


async def _add(tx: Tx, visit: Visit, paper: Paper, said: Meeting) -> int:
    meeting_id = await meeting.add_record(
        tx,
        cell=paper.subject.cell,
        month=paper.subject.month,
        said=said,
        answers=paper.answers,
        signs=await signs_of(tx, paper),
        by=visit.person.id,
        now=visit.now,
        petitions_due=_due(visit, paper),
    )
    await act.note(tx, visit, "submit", f"meeting:{meeting_id}", new=paper.answers)
    message = word("told-submitted", **_facts(paper, said))
    await _tell(tx, visit, paper, f"submitted:{meeting_id}", message, meeting_id)
    await petitions.raised(tx, visit, paper.subject.cell, f"meeting:{meeting_id}", said.petitions)
    if added := await meeting.record_by_id(tx, meeting_id):
        await tell_later(tx, visit, added, before=None)
    return meeting_id


async def _correct(tx: Tx, visit: Visit, paper: Paper, said: Meeting) -> int:
    record = await meeting.record_by_id(tx, paper.subject.corrects or 0)
    if record is None:
        raise Refused("record-gone")
    before = await checks.newest(tx, record)
    version = await meeting.correct_record(
        tx,
        record,
        said=said,
        answers=paper.answers,
        signs=await signs_of(tx, paper),
        reason=paper.subject.reason,
        by=visit.person.id,
        now=visit.now,
        petitions_due=_due(visit, paper),
    )
    subject = f"meeting:{record.id}"
    await act.note(tx, visit, "correct", subject, old=record.answers, new=paper.answers)
    checked = {"checked": before.kind if before else "", "checker": before.by if before else ""}
    message = word("told-corrected", **checked, **_facts(paper, said))
    await _tell(tx, visit, paper, f"corrected:{record.id}:{version}", message, record.id)
    if corrected := await meeting.record_by_id(tx, record.id):
        await tell_stale(tx, visit, corrected)
        await tell_later(tx, visit, corrected, before=record)
    fresh = [one for one in said.petitions or () if one not in (record.meeting.petitions or ())]
    await petitions.raised(tx, visit, record.cell_id, f"{subject}:{version}", fresh)
    return record.id


def _due(visit: Visit, paper: Paper) -> date:
    """By when the receiver of its petitions shall have answered."""
    return visit.today + timedelta(days=paper.form.context.rules.petition_days)


def _facts(paper: Paper, said: Meeting) -> dict[str, object]:
    return {
        "cell": paper.form.context.cell,
        "month": paper.subject.month,
        "minutes": said.hours.minutes,
        "present": said.attendance.present,
        "obliged": said.attendance.obliged,
        "reason": paper.subject.reason,
    }


async def _tell(
    tx: Tx, visit: Visit, paper: Paper, key: str, message: Word, meeting_id: int
) -> None:
    to = await people.supervisors_of(tx, paper.subject.cell, visit.today)
    await act.tell(tx, visit, key, to, message, link("record", meeting=meeting_id))


async def signs_of(tx: Tx, paper: Paper) -> tuple[Word, ...]:
    """What of a complete record looks like the months before."""
    try:
        said = meeting_of(paper.form, paper.answers)
    except Invalid:
        return ()
    minutes = paper.subject
    return signs(said, minutes.month, await meeting.earlier(tx, minutes.cell, minutes.month))
