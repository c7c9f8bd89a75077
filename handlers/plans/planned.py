"""One meeting of the plan: confirmed, changed, moved or cancelled; the work group hears of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from domain import parse
from domain.chat import Choice, Place, Said, Screen, Visit, word
from domain.errors import Invalid, Refused, Unclear
from domain.parse.text import short
from domain.people import Action, may
from domain.plans import Entry, State, facts
from handlers.navigation import BACK
from handlers.plans.planned_screens import (
    CANCEL,
    CONFIRM,
    EDIT,
    MOVE,
    NOTHING,
    PLACE,
    STARTS,
    TOPIC,
    answers,
    choices,
    question,
    shown,
)
from storage import audit, outbox, people
from storage.plans import Kept, plan
from storage.store import Tx

LEAST_REASON, LONGEST_PLACE = 5, 200
PENDING = {"doing": None, "day": None, "options": None}
DOING = {
    EDIT: "edit",
    MOVE: "move",
    CANCEL: "cancel",
    STARTS: "starts",
    PLACE: "place",
    TOPIC: "topic",
}


async def kept(tx: Tx, visit: Visit, plan_id: int) -> Kept:
    """What is not allowed looks like what does not exist."""
    found = await plan.by_id(tx, plan_id)
    if found is None or not may(visit.person, Action.view, found.cell_id):
        raise Refused("plan-gone")
    return found


def version(found: Kept) -> str:
    """Which state of the meeting a screen shows: another phone may have changed it since."""
    return f"{found.updated_at.timestamp() * 1000:.0f}"


def _asks(visit: Visit, found: Kept) -> str:
    return f"{visit.args.get('doing', 'planned')}-{version(found)}"


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    found = await kept(tx, visit, visit.args["plan"])
    doing = visit.args.get("doing")
    if said.choice == BACK:
        return visit.stay(None, **PENDING) if doing else Place("plan", {"cell": found.cell_id})
    if not may(visit.person, Action.plan, found.cell_id):
        return visit.stay(word("error-choice"))
    if visit.asks != _asks(visit, found):
        return visit.stay(word("plan-changed-elsewhere"), **PENDING)
    if said.choice == CONFIRM and found.state is not State.cancelled:
        return await _done(tx, visit, found, "confirmed", state=State.confirmed)
    if said.choice in DOING:
        return visit.stay(None, **{**PENDING, "doing": DOING[said.choice]})
    try:
        return await _hear(tx, visit, found, said)
    except Unclear as unclear:
        notice = word(unclear.key, **unclear.args_for_words)
        return visit.stay(notice, options=list(unclear.options))
    except Invalid as invalid:
        return visit.stay(word(invalid.key, **invalid.args_for_words), options=None)


async def _hear(tx: Tx, visit: Visit, found: Kept, said: Said) -> Place:
    entry, text = found.entry, said.text
    nothing = said.choice == NOTHING or parse.none(text)
    match visit.args.get("doing"):
        case "starts":
            entry = replace(entry, starts=parse.clock(text))
        case "place":
            entry = replace(entry, place=None if nothing else _line(text))
        case "topic":
            entry = entry.about(None if nothing else _line(text))
        case "move":
            return _day(visit, found, parse.date(text, visit.today, towards="future"))
        case "moved":
            entry = replace(entry, day=date.fromisoformat(visit.args["day"]))
            state = State.planned if found.state is State.cancelled else found.state
            return await _done(tx, visit, found, "moved", entry, state, reason=_reason(text))
        case "cancel":
            reason = _reason(text)
            return await _done(tx, visit, found, "cancelled", state=State.cancelled, reason=reason)
        case _:
            return visit.stay(word("error-choice"))
    return await _done(tx, visit, found, "changed", entry)


def _line(text: str) -> str:
    return " ".join(short(text, LONGEST_PLACE).split())


def _reason(text: str) -> str:
    reason = _line(text)
    if len(reason) < LEAST_REASON:
        raise Invalid("error-plan-reason")
    return reason


def _day(visit: Visit, found: Kept, day: date) -> Place:
    not_past(visit, day)
    if day == found.entry.day and found.state is not State.cancelled:
        raise Invalid("error-plan-same-day", day=day)
    return visit.stay(None, **{**PENDING, "doing": "moved", "day": str(day)})


def not_past(visit: Visit, day: date) -> None:
    if day < visit.today:
        raise Invalid("error-plan-past", day=day)


async def _done(
    tx: Tx,
    visit: Visit,
    found: Kept,
    what: str,
    entry: Entry | None = None,
    state: State | None = None,
    reason: str | None = None,
) -> Place:
    await change(tx, visit, found, what, entry, state, reason)
    return visit.stay(word("plan-saved"), **PENDING)


async def change(
    tx: Tx,
    visit: Visit,
    found: Kept,
    what: str,
    entry: Entry | None = None,
    state: State | None = None,
    reason: str | None = None,
) -> None:
    """Keep it, note what was before, tell the work group: one transaction."""
    entry, state = entry or found.entry, state or found.state
    if (entry, state) == (found.entry, found.state):
        return
    by, now = visit.person.id, visit.now
    await plan.change(tx, found, entry, state, reason=reason, by=by, now=now)
    await audit.note(
        tx,
        f"plan-{what}",
        f"plan:{found.id}",
        by=by,
        now=now,
        old=_noted(found.entry, found.state, found.reason),
        new=_noted(entry, state, reason),
    )
    await _tell(tx, visit, found, what, entry, reason or "")


def _noted(entry: Entry, state: State, reason: str | None) -> dict[str, Any]:
    return {**facts(entry), "state": state.value, "reason": reason}


async def add_thematic(tx: Tx, visit: Visit, cell: int, entry: Entry) -> Place:
    """Kept at once, so that nothing is lost; then its topic is asked."""
    found, new = await plan.add(tx, cell, entry, by=visit.person.id, now=visit.now)
    if not new:
        return Place("planned", {"plan": found.id}, word("plan-thematic-there", month=entry.month))
    by, now = visit.person.id, visit.now
    noted = _noted(entry, found.state, None)
    await audit.note(tx, "plan-added", f"plan:{found.id}", by=by, now=now, new=noted)
    await _tell(tx, visit, found, "added", entry, "")
    return Place("planned", {"plan": found.id, "doing": "topic"}, word("plan-saved"))


async def _tell(tx: Tx, visit: Visit, found: Kept, what: str, entry: Entry, reason: str) -> None:
    to = await people.supervisors_of(tx, found.cell_id, visit.today)
    await outbox.post_letter(
        tx,
        f"plan-{what}:{found.id}:{visit.now.isoformat()}",
        to=set(to) - {visit.person.id},
        message=word(
            "told-plan-change",
            what=what,
            cell=found.cell,
            month=entry.month,
            before=found.entry.day,
            day=entry.day,
            starts=entry.starts or "",
            place=entry.place or "",
            topic=entry.topic or "",
            kind=entry.kind.value,
            reason=reason,
        ),
        button=Choice(f"/plan:{found.id}", word("look-at-it")),
        now=visit.now,
    )


async def screen(tx: Tx, visit: Visit) -> Screen:
    found = await kept(tx, visit, visit.args["plan"])
    doing = visit.args.get("doing")
    back = Choice(BACK, word("back"))
    if doing and may(visit.person, Action.plan, found.cell_id):
        options = tuple(Choice(text, text) for text in visit.args.get("options", ()))
        typed: Any = "choice" if doing == "edit" else "value" if options else "free"
        text, offered = question(visit, found, doing), options or answers(doing)
        return Screen(text, offered, (back,), asks=_asks(visit, found), typed=typed)
    return Screen(shown(found), choices(visit, found), (back,), asks=_asks(visit, found))
