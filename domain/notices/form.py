"""The questions about a notice: what, what the cells answer, until when; the rest on the card."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum, auto
from typing import Any

from domain import parse
from domain.chat import Choice, Month, Word, word
from domain.errors import Invalid, Unclear
from domain.form import Answers, Form, Step
from domain.parse.terms import terms
from domain.quiet import QUIET_FROM, QUIET_UNTIL

SHORTEST, LONGEST, TASK_LONGEST = 5, 600, 200  # letters; a task stands in the next record
FARTHEST = 366  # days
LARGEST = Decimal(10**9)
TERMS = terms(__file__, "form")
ALL_SAID, UNRECORDED, CLOCK, NOW = map(TERMS.compiled, ("all", "unrecorded", "clock", "now"))
ALL = "all"


class Asks(StrEnum):
    """What each cell answers."""

    nothing = auto()
    yes_no = auto()
    number = auto()
    task = auto()


ASKING = (Asks.yes_no, Asks.number, Asks.task)


@dataclass(frozen=True, slots=True)
class Audience:
    """Some of the cells, by a name people know; ``key``: "group:3" or "unit:7"."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Writing:
    now: datetime
    audiences: tuple[Audience, ...] = ()

    @property
    def today(self) -> date:
        return self.now.date()


def _asks(text: str, here: Writing, answers: Answers) -> Asks:
    return ORDER[parse.choice(text, [TERMS.text(one.value) for one in ORDER])]


ORDER = (Asks.yes_no, Asks.number, Asks.task, Asks.nothing)


def _kinds(here: Writing, answers: Answers) -> tuple[Choice, ...]:
    return tuple(
        Choice(TERMS.text(one.value), word("notice-asks", asks=one.value)) for one in ORDER
    )


def _text(text: str, here: Writing, answers: Answers) -> str:
    said = parse.clean(text).strip()
    longest = TASK_LONGEST if answers.get("asks") == Asks.task else LONGEST
    if not SHORTEST <= len(said) <= longest:
        raise Invalid("error-notice-length", longest=longest)
    return " ".join(said.split()) if answers.get("asks") == Asks.task else said


def _due(text: str, here: Writing, answers: Answers) -> date:
    day = parse.date(text, here.today, towards="future")
    if not here.today <= day <= here.today + timedelta(days=FARTHEST):
        raise Invalid("error-notice-due", day=day)
    return day


def _days(here: Writing, answers: Answers) -> tuple[Choice, ...]:
    month = Month.of(here.today).last
    days = {here.today + timedelta(days=7), here.today + timedelta(days=14), month}
    return tuple(
        Choice(f"{day:%d/%m/%Y}", word("notice-due-day", due=day))
        for day in sorted(days)
        if day > here.today
    )


def _to(text: str, here: Writing, answers: Answers) -> str:
    """The key of an audience: ``all``, "unrecorded:2026-08", or of one of those that are known."""
    said = parse.fold(text).strip(" .")
    if ALL_SAID.fullmatch(said):
        return ALL
    if found := UNRECORDED.fullmatch(said):
        return f"unrecorded:{_month(found, here)}"
    return here.audiences[parse.choice(text, [one.name for one in here.audiences])].key


def _month(found: re.Match[str], here: Writing) -> Month:
    now = Month.of(here.today)
    if found[1] is None:
        return now
    number = int(found[1])
    year = int(found[2]) if found[2] else now.year - (number > now.month)
    if not 1 <= number <= 12:
        raise Invalid("error-month", given=found[0][:40])
    month = Month(year + 2000 if year < 100 else year, number)
    if month > now:
        raise Invalid("error-month", given=found[0][:40])
    return month


def unrecorded_month(key: str) -> Month | None:
    """Of the cells that have not met in a month; None of another audience."""
    kind, _, rest = key.partition(":")
    return Month.parse(rest) if kind == "unrecorded" else None


def please(answers: Answers, here: Writing) -> str:
    """The text of a notice that only asks for the record of a month."""
    month = unrecorded_month(str(answers.get("to", ALL))) or Month.of(here.today)
    return TERMS.text("please", month=str(month.month))


def _audiences(here: Writing, answers: Answers) -> tuple[Choice, ...]:
    now = Month.of(here.today)
    months = [
        Choice(_unrecorded(month), word("notice-unrecorded", month=month))
        for month in (now, now.shift(-1))
    ]
    some = [Choice(one.name, one.name) for one in here.audiences]
    return (Choice(TERMS.text("everybody"), word("notice-everybody")), *months, *some)[:5]


def _unrecorded(month: Month) -> str:
    return TERMS.text("unrecorded_in", month=month.month, year=month.year)


def sent_at(said: str | None, now: datetime) -> datetime | None:
    """When it is to go; None: at once."""
    return datetime.fromisoformat(said).replace(tzinfo=now.tzinfo) if said else None


def _at(text: str, here: Writing, answers: Answers) -> str | None:
    """ "mai 8h", "25/8": in the morning where no hour is said."""
    if NOW.fullmatch(parse.fold(text).strip(" .")):
        return ""
    found = CLOCK.search(parse.fold(text))
    hour = _hour(found[0]) if found else time(8)
    rest = (parse.fold(text).replace(found[0], " ") if found else text).strip(" ,.")
    day = parse.date(rest, here.today, towards="future") if rest else here.today
    at = datetime.combine(day, hour, here.now.tzinfo)
    if not here.now < at <= here.now + timedelta(days=FARTHEST):
        raise Invalid("error-notice-at")
    return at.replace(tzinfo=None).isoformat(timespec="minutes")


def _hour(text: str) -> time:
    """Of two readings the one by day: nobody means to write at night."""
    try:
        return parse.clock(text)
    except Unclear as asked:
        by_day = [
            one for said in asked.options if QUIET_UNTIL <= (one := parse.clock(said)) < QUIET_FROM
        ]
        if len(by_day) == 1:
            return by_day[0]
        raise


def _tomorrow(here: Writing, answers: Answers) -> tuple[Choice, ...]:
    day = here.today + timedelta(days=1)
    return (
        Choice("ngay", word("notice-at-once")),
        Choice(f"{day:%d/%m/%Y} 08:00", word("notice-tomorrow")),
    )


def _ask(key: str) -> Callable[[Writing, Answers], Word]:
    def ask(here: Writing, answers: Answers) -> Word:
        names = tuple(word("item", text=one.name) for one in here.audiences)
        return word("notice-ask", step=key, asks=answers.get("asks") or "nothing", names=names)

    return ask


def _asking(here: Writing, answers: Answers) -> bool:
    return answers.get("asks") in ASKING


STEPS: tuple[Step[Writing], ...] = (
    Step("asks", Asks, _asks, _kinds, ask=_ask("asks"), typed="choice"),
    Step("text", str, _text, ask=_ask("text"), typed="free"),
    Step("due", date, _due, _days, ask=_ask("due"), when=_asking),
    Step("to", str, _to, _audiences, ask=_ask("to"), asked=False, optional=True),
    Step("at", str, _at, _tomorrow, ask=_ask("at"), asked=False, optional=True),
)


def notice_form(here: Writing) -> Form[Writing]:
    return Form(STEPS, here)


def answer_of(asks: Asks, text: str) -> str:
    """What a cell says, as it is kept: "yes", "no", or a number as a plain decimal."""
    if asks is Asks.yes_no:
        return "yes" if parse.yes_no(text) else "no"
    value: Any = parse.number(text)
    if not -LARGEST < value < LARGEST:
        raise Invalid("error-number", given=text[:40])
    return f"{value.normalize():f}"
