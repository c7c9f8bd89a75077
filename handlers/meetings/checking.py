"""A supervisor gives a record back with a reason, or confirms it: the version that was shown."""

from __future__ import annotations

from domain.chat import Choice, Place, Screen, Visit, Word, word
from domain.errors import Invalid, Refused
from domain.people import Action
from domain.scores import real_reason
from handlers import act
from handlers.link import link
from handlers.navigation import GO_BACK
from storage import people
from storage.meetings import Check, Record, checks
from storage.store import Tx

RETURN, CONFIRM = "!return", "!confirm"


def asks(record: Record, what: str = "record") -> str:
    """Names the version and state that are shown."""
    return f"{what}-{record.version}-{record.state}"


def choices(visit: Visit, record: Record) -> list[Choice]:
    if Action.assess not in visit.can:
        return []
    found = []
    if record.state != checks.CONFIRMED:
        found.append(Choice(CONFIRM, word("confirm-record")))
    if record.state != checks.RETURNED:
        found.append(Choice(RETURN, word("return-record")))
    return found


async def confirm(tx: Tx, visit: Visit, record: Record) -> Place:
    if visit.asks != asks(record):
        return visit.stay(word("record-changed"))
    return await _check(tx, visit, record, checks.CONFIRMED, None)


async def give_back(tx: Tx, visit: Visit, record: Record, text: str) -> Place:
    if visit.asks != asks(record, "return"):
        return visit.stay(word("record-changed"), returning=None)
    try:
        return await _check(tx, visit, record, checks.RETURNED, real_reason(text))
    except Invalid:
        return visit.stay(word("error-return-reason"))


async def _check(tx: Tx, visit: Visit, record: Record, kind: str, reason: str | None) -> Place:
    try:
        await checks.check(tx, record, kind, reason, by=visit.person.id, now=visit.now)
    except Refused as refused:
        return visit.stay(refused.said, returning=None)
    subject = f"meeting:{record.id}"
    await act.note(tx, visit, f"record-{kind}", subject, new={"reason": reason})
    facts = {"cell": record.cell, "month": record.month, "by": visit.person.name}
    message = word("told-checked", kind=kind, reason=reason or "", **facts)
    to = await people.secretaries_of(tx, record.cell_id, visit.today)
    key = f"record-{kind}:{record.id}:{record.version}:{visit.now.isoformat()}"
    await act.tell(tx, visit, key, to, message, link("record", meeting=record.id))
    return visit.stay(word("record-checked", kind=kind), returning=None)


def reason_screen(record: Record) -> Screen:
    ask = word("return-record-reason", cell=record.cell, month=record.month)
    return Screen(ask, (), (GO_BACK,), asks=asks(record, "return"), typed="free")


def said(found: Check | None) -> Word | str:
    if found is None:
        return ""
    at = f"{found.at.day}/{found.at.month}"
    return word("record-check", kind=found.kind, by=found.by, at=at, reason=found.reason or "")
