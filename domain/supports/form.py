"""The plan of a support: why, who helps, until when, what must be true by then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from domain import parse
from domain.chat import Choice, Month, Word, word
from domain.errors import Invalid
from domain.form import Answers, Form, Step

SHORTEST, LONGEST, LONGEST_NAME = 5, 500, 200
FARTHEST = 731  # days


@dataclass(frozen=True, slots=True)
class Supporting:
    """``weak``: what the rule says of the cell, in words; ``helper``: the group that is there."""

    cell: str
    today: date
    weak: str = ""
    helper: str = ""


def _text(longest: int) -> Callable[[str, Supporting, Answers], str]:
    def read(text: str, here: Supporting, answers: Answers) -> str:
        said = " ".join(parse.clean(text).split())
        if not SHORTEST <= len(said) <= longest:
            raise Invalid("error-support-length", longest=longest)
        return said

    return read


def _until(text: str, here: Supporting, answers: Answers) -> date:
    day = parse.date(text, here.today, towards="future")
    if not here.today < day <= here.today + timedelta(days=FARTHEST):
        raise Invalid("error-support-until", day=day)
    return day


def _quarters(here: Supporting, answers: Answers) -> tuple[Choice, ...]:
    """The ends of this quarter and the next two."""
    month = Month.of(here.today)
    ends = [month.shift(3 * at).quarter[1].last for at in range(3)]
    return tuple(
        Choice(f"{day:%d/%m/%Y}", word("support-day", day=day)) for day in ends if day > here.today
    )


def _weak(here: Supporting, answers: Answers) -> tuple[Choice, ...]:
    return (Choice(here.weak, here.weak),) if here.weak else ()


def _helper(here: Supporting, answers: Answers) -> tuple[Choice, ...]:
    return (Choice(here.helper, here.helper),) if here.helper else ()


def _ask(key: str) -> Callable[[Supporting, Answers], Word]:
    def ask(here: Supporting, answers: Answers) -> Word:
        return word("support-ask", step=key, cell=here.cell)

    return ask


STEPS: tuple[Step[Supporting], ...] = (
    Step("reason", str, _text(LONGEST), _weak, ask=_ask("reason"), typed="free"),
    Step("helper", str, _text(LONGEST_NAME), _helper, ask=_ask("helper"), typed="free"),
    Step("until", date, _until, _quarters, ask=_ask("until")),
    Step("goal", str, _text(LONGEST), ask=_ask("goal"), typed="free"),
)


def plan_form(here: Supporting) -> Form[Supporting]:
    return Form(STEPS, here)
