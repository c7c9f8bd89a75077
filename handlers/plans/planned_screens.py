"""What one meeting of the plan shows: how it stands, and the question of what is being changed."""

from __future__ import annotations

from datetime import date

from domain.chat import Choice, Month, Visit, Word, word
from domain.people import Action, may
from domain.plans import State, days_off, why_off
from handlers.plans.plan_words import occasion
from storage.plans import Kept

CONFIRM, EDIT, MOVE, CANCEL, NOTHING = "!confirm", "!edit", "!move", "!cancel", "!nothing"
STARTS, PLACE, TOPIC = "!starts", "!place", "!topic"


def shown(found: Kept) -> Word:
    entry = found.entry
    return word(
        "plan-one",
        cell=found.cell,
        month=entry.month,
        state=found.state.value,
        day=entry.day,
        starts=entry.starts or word("unrecorded"),
        place=entry.place or word("unrecorded"),
        kind=word("kind", kind=entry.kind.value),
        model="yes" if entry.model else "no",
        topic=entry.topic or "",
        reason=found.reason or "",
    )


def choices(visit: Visit, found: Kept) -> tuple[Choice, ...]:
    if not may(visit.person, Action.plan, found.cell_id):
        return ()
    move = Choice(MOVE, word("plan-move"))
    if found.state is State.cancelled:
        return (move,)
    edit, cancel = Choice(EDIT, word("plan-edit")), Choice(CANCEL, word("plan-cancel"))
    if found.state is State.confirmed:
        return (edit, move, cancel)
    month, kind = str(found.entry.month.month), found.entry.kind.value
    confirm = Choice(CONFIRM, word("plan-confirm", month=month, kind=kind))
    return (confirm, edit, move, cancel)


def answers(doing: str) -> tuple[Choice, ...]:
    match doing:
        case "edit":
            return (
                Choice(STARTS, word("plan-edit-starts")),
                Choice(PLACE, word("plan-edit-place")),
                Choice(TOPIC, word("plan-edit-topic")),
            )
        case "place" | "topic":
            return (Choice(NOTHING, word("plan-nothing")),)
    return ()


def question(visit: Visit, found: Kept, doing: str) -> Word:
    month = found.entry.month
    match doing:
        case "edit":
            return word("plan-ask-edit", month=month)
        case "starts":
            return word("plan-ask-new-starts", month=month, now=found.entry.starts or "")
        case "place":
            return word("plan-ask-new-place", month=month, now=found.entry.place or "")
        case "topic":
            return word("plan-ask-new-topic", month=month, now=found.entry.topic or "")
        case "move":
            return word("plan-ask-day", month=month, now=found.entry.day)
        case "cancel":
            return word("plan-ask-cancel", month=month, day=found.entry.day)
    return _why(visit, found)


def _why(visit: Visit, found: Kept) -> Word:
    """The reason of a move, with what is to be said of the new day."""
    day = date.fromisoformat(visit.args["day"])
    off = why_off(day, days_off(day.year))
    return word(
        "plan-ask-move",
        before=found.entry.day,
        day=day,
        off=occasion(off) if off else "",
        other="yes" if Month.of(day) != found.entry.month else "no",
    )
