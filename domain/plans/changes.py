"""One meeting of the plan as a form: nothing is asked, each line is changed by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time
from typing import Any

from domain import parse
from domain.chat import Choice, Listed, Month, Word, word
from domain.errors import Invalid
from domain.form import Answers, Form, Step
from domain.kind import REGULAR
from domain.parse.terms import terms
from domain.parse.words import canon
from domain.plans.day_rule import DayRule
from domain.plans.days_off import OwnDays, days_off
from domain.plans.form import NOTHING, a_place, one_line
from domain.plans.hour import hour
from domain.plans.moving import Moved, moved, said_hour, said_place, said_topic, why_off
from domain.plans.plan import Entry, State, meeting_of_month
from domain.plans.plan import why_off as day_off
from domain.plans.said import occasion
from domain.policy import DEPUTY, HEAD, Role

LEAST_REASON = 3  # letters: "bão"
TERMS = terms(__file__, "changes")
REASONS, CHAIRS = TERMS.pairs("reasons"), TERMS.pairs("chairs")
_MERGED, _DEPUTY, _SECRETARY = (TERMS.compiled(key) for key in ("merged", "deputy", "secretary"))


@dataclass(frozen=True, slots=True)
class Standing:
    """A meeting of the plan as it stands today. ``near``: the regular meetings that stand in the
    months before and after; ``holds``: the months merged with it; ``deputy``: there is one;
    ``own``: the days that committees have set.
    """

    entry: Entry
    state: State
    today: date
    near: Mapping[Month, Entry] = field(default_factory=dict)
    holds: tuple[Month, ...] = ()
    deputy: bool = False
    own: OwnDays = ()

    @property
    def free(self) -> date | None:
        """The next day to meet on, where the meeting lies on a day off."""
        day, off = self.entry.day, days_off(self.entry.day.year, self.own)
        if self.state is State.cancelled or day < self.today or not day_off(day, off):
            return None
        rule = DayRule(day=day.day, working=True)
        found = meeting_of_month(rule, Month.of(day), off).day
        return found if found > self.today else None


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
    return hour(said_hour(text))


def _ask_place(meeting: Standing, answers: Answers) -> Word:
    return word("plan-ask-new-place", month=meeting.entry.month, now=meeting.entry.place or "")


def _ask_topic(meeting: Standing, answers: Answers) -> Word:
    return word("plan-ask-new-topic", month=meeting.entry.month, now=meeting.entry.topic or "")


def _ask_chair(meeting: Standing, answers: Answers) -> Word:
    role = meeting.entry.chair or HEAD
    return word("plan-ask-new-chair", month=meeting.entry.month, now=word("role", role=role.value))


def _chair(text: str, meeting: Standing, answers: Answers) -> str:
    said = canon(text)
    if _DEPUTY.search(said):
        if not meeting.deputy:
            raise Invalid("error-plan-no-deputy")
        return DEPUTY.value
    if not _SECRETARY.search(said):
        raise Invalid("error-plan-chair")
    return HEAD.value


def _chairs(meeting: Standing, answers: Answers) -> tuple[Choice, ...]:
    return tuple(Choice(said, word("plan-chair", role=role)) for role, said in CHAIRS)


def _place(text: str, meeting: Standing, answers: Answers) -> str:
    return "" if parse.none(text) else a_place(said_place(text))


def _topic(text: str, meeting: Standing, answers: Answers) -> str:
    return "" if parse.none(text) else one_line(said_topic(text))


def _nothing(meeting: Standing, answers: Answers) -> tuple[Choice, ...]:
    return (Choice(NOTHING, word("plan-nothing")),)


def _ask_day(meeting: Standing, answers: Answers) -> Word:
    return word("plan-ask-day", month=meeting.entry.month, now=meeting.entry.day)


def _move(text: str, meeting: Standing, answers: Answers) -> Moved:
    new = moved(text, meeting.entry.day, meeting.today)
    if _stays(new, meeting) and not (new.starts or new.place):
        raise Invalid("error-plan-same-day", day=new.day)
    return replace(new, reason=_reason(new.reason)) if new.reason else new


def _stays(new: Moved, meeting: Standing) -> bool:
    """On its day, where it stands."""
    return new.day == meeting.entry.day and meeting.state is not State.cancelled


def _why(new: Moved, meeting: Standing, answers: Answers) -> Word | None:
    """The reason of a move where it was not said, with what is to be said of the new day."""
    day = new.day
    if new.reason or _stays(new, meeting):
        return None
    off = day_off(day, days_off(day.year, meeting.own))
    return word(
        "plan-ask-move",
        before=meeting.entry.day,
        day=day,
        off=occasion(off) if off else "",
        other="yes" if Month.of(day) != meeting.entry.month else "no",
    )


def _because(new: Moved, reason: str) -> Moved:
    return replace(new, reason=_reason(reason))


def _ask_cancel(meeting: Standing, answers: Answers) -> Word:
    entry = meeting.entry
    holds = Listed(tuple(word("plan-month", month=one) for one in meeting.holds))
    return word("plan-ask-cancel", month=entry.month, day=entry.day, holds=holds)


def _reasons(about: Any, answers: Answers) -> tuple[Choice, ...]:
    """Why a month is without its meeting; another reason is typed."""
    return tuple(Choice(said, word("plan-reason", why=why)) for why, said in REASONS)


def _off(about: Any, answers: Answers) -> tuple[Choice, ...]:
    """The same where no other month is planned to merge it with."""
    return tuple(one for one in _reasons(about, answers) if not _MERGED.search(canon(one.value)))


def _cancel(text: str, meeting: Standing, answers: Answers) -> str:
    reason = why_off(text, _reason)
    month = merged_with(reason, meeting.entry)
    if month and month not in meeting.near:
        raise Invalid("error-plan-merge", month=month)
    return reason


def merged_with(reason: str, entry: Entry) -> Month | None:
    """The month before or after, in whose meeting this one is held; None: it is for nothing else
    that it is cancelled.
    """
    found = _MERGED.search(canon(reason)) if entry.kind in REGULAR else None
    if found is None:
        return None
    around = (entry.month.shift(-1), entry.month.shift(1))
    if found["n"]:
        return next((one for one in around if one.month == int(found["n"])), None)
    return around[1] if found["after"] else around[0]


def _reason(text: str) -> str:
    reason = one_line(text)
    if sum(map(str.isalpha, reason)) < LEAST_REASON:
        raise Invalid("error-plan-reason")
    return reason


def not_held_form(month: Month) -> Form[Month]:
    """Why a month for which nothing is planned is without its meeting."""

    def ask(month: Month, answers: Answers) -> Word:
        return word("plan-ask-not-held", month=month)

    def reason(text: str, month: Month, answers: Answers) -> str:
        return why_off(text, _reason)

    return Form((Step("reason", str, reason, ask=ask, choices=_off, typed="free"),), month)


def _stands(meeting: Standing, answers: Answers) -> bool:
    return meeting.state is not State.cancelled


def _change(key: str, kind: Any, parsed: Any, **more: Any) -> Step[Standing]:
    return Step(key, kind, parsed, asked=False, typed="free", **more)


LINES = ("starts", "place", "topic", "chair")
STEPS = (
    _change("starts", time, _starts, ask=_ask_starts, when=_stands),
    _change("place", str, _place, ask=_ask_place, choices=_nothing, when=_stands),
    _change("topic", str, _topic, ask=_ask_topic, choices=_nothing, when=_stands),
    _change("chair", str, _chair, ask=_ask_chair, choices=_chairs, when=_stands),
    _change("move", Moved, _move, ask=_ask_day, why=_why, because=_because),
    _change("cancel", str, _cancel, ask=_ask_cancel, choices=_reasons, when=_stands),
)


def change_form(meeting: Standing, *, may_change: bool) -> Form[Standing]:
    return Form(STEPS if may_change else (), meeting)


def to_free_day(meeting: Standing) -> Change:
    """Invalid: its day is none off any more."""
    if meeting.free is None:
        raise Invalid("error-choice")
    entry = replace(meeting.entry, day=meeting.free, merged_with=None)
    return Change("moved", entry, meeting.state, TERMS.text("day_off"))


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
        case "chair":
            chair = None if value == HEAD else Role(value)
            return Change("changed", replace(entry, chair=chair), state)
        case "move":
            state = State.planned if state is State.cancelled else state
            starts = value.starts or entry.starts
            place = value.place or entry.place
            what = "changed" if _stays(value, meeting) else "moved"
            entry = replace(entry, day=value.day, starts=starts, place=place, merged_with=None)
            return Change(what, entry, state, value.reason or None)
    month = merged_with(value, entry)
    what = "merged" if month else "cancelled"
    return Change(what, replace(entry, merged_with=month), State.cancelled, value)
