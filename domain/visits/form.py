"""The questions about a visit: three, where the meeting is on record; the rest on the card."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from pydantic import BaseModel, ConfigDict, Field

from domain import parse
from domain.chat import Choice, Word, word
from domain.errors import Invalid, Refused, Unclear
from domain.form import Answers, Form, Step
from domain.parse.terms import terms
from domain.visits import facts

ANSWERS = terms(__file__, "answers")
NOTHING = ANSWERS.text("nothing")
OLDEST = 62  # days after which a visit is not noted any more
MOST, LONGEST = 8, 200  # remarks of one kind, letters of one


class Observed(BaseModel):
    """What the visitor saw: minutes, and how many were there of how many."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    minutes: int = Field(ge=1, le=1440)
    present: int = Field(ge=0, le=2000)
    obliged: int = Field(ge=0, le=2000)


@dataclass(frozen=True, slots=True)
class Visited:
    """A meeting of the cell on record that may have been attended."""

    day: date
    minutes: int
    present: int
    obliged: int


@dataclass(frozen=True, slots=True)
class Visiting:
    """``since``: the group looks after the cell from this day on. ``noted``: days of visits of this
    person that are there already. ``points``: what the score framework looks at, by name.
    ``coming``: the next meeting on the plan.
    """

    cell: str
    today: date
    since: date
    meetings: tuple[Visited, ...] = ()
    noted: Collection[date] = ()
    points: tuple[str, ...] = ()
    coming: date | None = None


def _day(text: str, here: Visiting, answers: Answers) -> date:
    day = parse.date(text, here.today, towards="past")
    if day > here.today:
        raise Invalid("error-visit-future", day=day)
    if day < here.since:
        raise Invalid("error-visit-unassigned", day=day, since=here.since)
    if (here.today - day).days > OLDEST:
        raise Invalid("error-visit-old", days=OLDEST)
    if day in here.noted:
        raise Invalid("error-visit-twice", day=day, cell=here.cell)
    return day


def _days(here: Visiting, answers: Answers) -> tuple[Choice, ...]:
    known = [one.day for one in to_note(here)]
    days = dict.fromkeys([*known, here.today])
    return tuple(
        Choice(f"{day:%d/%m/%Y}", word("visit-day", day=day))
        for day in days
        if day not in here.noted and here.since <= day
    )[:3]


def _observed(text: str, here: Visiting, answers: Answers) -> Observed:
    """ "95 phút, 20/22", in any order; one of them waits for the other."""
    parts = re.fullmatch(r"\s*(.+?)[,;.]?\s*(?:\w*\s)??(\d{1,4}\s*/\s*\d{1,4})\s*\w*\s*", text)
    try:
        minutes, came = (parse.duration(parts[1]), parts[2]) if parts else (0, "")
    except Refused:
        minutes, came = 0, ""
    if not came:
        found = facts.both(text)
        if not found or not any(found):
            raise Invalid("error-observed")
        if not all(found):
            raise Unclear("error-observed-half", missing="minutes" if found[1] else "present")
        minutes, came = parse.duration(found[0]), found[1]
    present, obliged = parse.fraction(came)
    return Observed(minutes=minutes, present=present, obliged=obliged)


def _as_recorded(here: Visiting, answers: Answers) -> tuple[Choice, ...]:
    found = [one for one in here.meetings if str(one.day) == answers.get("day")]
    return tuple(
        Choice(
            ANSWERS.text("observed", minutes=one.minutes, present=one.present, obliged=one.obliged),
            word("visit-as-recorded", minutes=one.minutes, present=one.present, of=one.obliged),
        )
        for one in found
    )


def _remarks(text: str, here: Visiting, answers: Answers) -> tuple[str, ...]:
    """Numbers of what is looked at, words of one's own, or both: "1 3; nói ngắn gọn"."""
    if parse.none(text):
        return ()
    found: list[str] = []
    for part in re.split(r"[;\n]+", text):
        numbers = re.fullmatch(r"[\s,.]*((?:\d{1,2}[\s,.]*)+)", part)
        if numbers:
            found += [_point(int(one), here) for one in re.findall(r"\d+", numbers[1])]
        elif said := " ".join(parse.clean(part).split()):
            found.append(said)
    found = list(dict.fromkeys(found))
    if not found or len(found) > MOST or max(map(len, found)) > LONGEST:
        raise Invalid("error-remarks", most=MOST, longest=LONGEST)
    return tuple(found)


def _point(number: int, here: Visiting) -> str:
    if not 1 <= number <= len(here.points):
        raise Invalid("error-remark-number", last=len(here.points))
    return here.points[number - 1]


def _points(here: Visiting, answers: Answers) -> tuple[Choice, ...]:
    shown = range(1, min(len(here.points), 3) + 1)
    numbers = [
        Choice(str(at), word("visit-point", at=at, name=here.points[at - 1])) for at in shown
    ]
    return (*numbers, Choice(NOTHING, word("none")))


def _lines(text: str, here: Visiting, answers: Answers) -> tuple[str, ...]:
    return () if parse.none(text) else parse.headings(text)


def _none(here: Visiting, answers: Answers) -> tuple[Choice, ...]:
    return (Choice(NOTHING, word("none")),)


def _ask(key: str) -> Callable[[Visiting, Answers], Word]:
    def ask(here: Visiting, answers: Answers) -> Word:
        lines = enumerate(here.points, 1) if key in ("good", "poor") else ()
        return word(
            "visit-ask",
            step=key,
            cell=here.cell,
            points=tuple(word("numbered", at=at, text=name) for at, name in lines),
        )

    return ask


REMARKS = tuple[str, ...]
STEPS: tuple[Step[Visiting], ...] = (
    Step("day", date, _day, _days, ask=_ask("day"), typed="phrase"),
    Step("observed", Observed, _observed, _as_recorded, ask=_ask("observed")),
    Step("good", REMARKS, _remarks, _points, ask=_ask("good"), optional=True, typed="listed"),
    Step("poor", REMARKS, _remarks, _points, ask=_ask("poor"), optional=True, typed="listed"),
    Step("advice", REMARKS, _lines, _none, ask=_ask("advice"), asked=False, typed="free"),
    Step("heard", REMARKS, _lines, _none, ask=_ask("heard"), asked=False, typed="free"),
)


def visit_form(here: Visiting) -> Form[Visiting]:
    return Form(STEPS, here)


def to_note(here: Visiting) -> list[Visited]:
    """Meetings on record that were not noted yet, and still may be."""
    since = max(here.since, here.today - timedelta(days=OLDEST))
    return [one for one in here.meetings if one.day not in here.noted and one.day >= since]


def newest(here: Visiting) -> Mapping[str, object] | None:
    """The answers of the newest meeting to be noted: one tap for two."""
    left = to_note(here)
    if not left:
        return None
    one = max(left, key=lambda found: found.day)
    seen = Observed(minutes=one.minutes, present=one.present, obliged=one.obliged)
    return {"day": one.day, "observed": seen}
