"""One meeting of the plan as a form: nothing is asked, each line is changed by itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from typing import Any

from domain.chat import Choice, Month, Word, word
from domain.errors import Invalid
from domain.form import Answers, Form, Step
from domain.parse.terms import terms
from domain.plans.days_off import days_off
from domain.plans.form import NOTHING, one_line, place_or_nothing
from domain.plans.hour import hour
from domain.plans.plan import Entry, State, day_ahead, why_off
from domain.plans.said import occasion

LEAST_REASON = 5
REASONS = terms(__file__, "changes").pairs("reasons")


@dataclass(frozen=True, slots=True)
class Standing:
    """A meeting of the plan as it stands today."""

    entry: Entry
    state: State
    today: date


@dataclass(frozen=True, slots=True)
class Moved:
    day: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """``what`` it is called in the log and in the letter, and how the meeting stands then."""

    what: str
    entry: Entry
    state: State
    reason: str | None = None


def _ask_starts(meeting: Standing, answers: Answers) -> Word:
    entry = meeting.entry
    return word("plan-ask-new-starts", month=entry.month, now=entry.starts or "")


def _starts(text: str, meeting: Standing, answers: Answers) -> time:
    return hour(text)


def _ask_place(meeting: Standing, answers: Answers) -> Word:
    return word("plan-ask-new-place", month=meeting.entry.month, now=meeting.entry.place or "")


def _ask_topic(meeting: Standing, answers: Answers) -> Word:
    return word("plan-ask-new-topic", month=meeting.entry.month, now=meeting.entry.topic or "")


def _line(text: str, meeting: Standing, answers: Answers) -> str:
    return place_or_nothing(text)


def _nothing(meeting: Standing, answers: Answers) -> tuple[Choice, ...]:
    return (Choice(NOTHING, word("plan-nothing")),)


def _ask_day(meeting: Standing, answers: Answers) -> Word:
    return word("plan-ask-day", month=meeting.entry.month, now=meeting.entry.day)


def _move(text: str, meeting: Standing, answers: Answers) -> Moved:
    day = day_ahead(text, meeting.today)
    if day == meeting.entry.day and meeting.state is not State.cancelled:
        raise Invalid("error-plan-same-day", day=day)
    return Moved(day)


def _why(moved: Moved, meeting: Standing, answers: Answers) -> Word:
    """The reason of a move, with what is to be said of the new day."""
    day = moved.day
    off = why_off(day, days_off(day.year))
    return word(
        "plan-ask-move",
        before=meeting.entry.day,
        day=day,
        off=occasion(off) if off else "",
        other="yes" if Month.of(day) != meeting.entry.month else "no",
    )


def _because(moved: Moved, reason: str) -> Moved:
    return replace(moved, reason=_reason(reason))


def _ask_cancel(meeting: Standing, answers: Answers) -> Word:
    return word("plan-ask-cancel", month=meeting.entry.month, day=meeting.entry.day)


def _reasons(meeting: Standing, answers: Answers) -> tuple[Choice, ...]:
    """Why a month is without its meeting; another reason is typed."""
    return tuple(Choice(said, word("plan-reason", why=why)) for why, said in REASONS)


def _cancel(text: str, meeting: Standing, answers: Answers) -> str:
    return _reason(text)


def _reason(text: str) -> str:
    reason = one_line(text)
    if len(reason) < LEAST_REASON:
        raise Invalid("error-plan-reason")
    return reason


def _stands(meeting: Standing, answers: Answers) -> bool:
    return meeting.state is not State.cancelled


def _change(key: str, kind: Any, parsed: Any, **more: Any) -> Step[Standing]:
    return Step(key, kind, parsed, asked=False, typed="free", **more)


LINES = ("starts", "place", "topic")
STEPS = (
    _change("starts", time, _starts, ask=_ask_starts, when=_stands),
    _change("place", str, _line, ask=_ask_place, choices=_nothing, when=_stands),
    _change("topic", str, _line, ask=_ask_topic, choices=_nothing, when=_stands),
    _change("move", Moved, _move, ask=_ask_day, why=_why, because=_because),
    _change("cancel", str, _cancel, ask=_ask_cancel, choices=_reasons, when=_stands),
)


def change_form(meeting: Standing, *, may_change: bool) -> Form[Standing]:
    return Form(STEPS if may_change else (), meeting)


def changed(meeting: Standing, key: str, value: Any) -> Change:
    """What the answer to this step makes of the meeting."""
    entry, state = meeting.entry, meeting.state
    match key:
        case "starts":
            return Change("changed", replace(entry, starts=value), state)
        case "place":
            return Change("changed", replace(entry, place=value or None), state)
        case "topic":
            return Change("changed", entry.about(value or None), state)
        case "move":
            state = State.planned if state is State.cancelled else state
            return Change("moved", replace(entry, day=value.day), state, value.reason)
    return Change("cancelled", entry, State.cancelled, value)
