"""The questions of a paper: of which period, then the sections that are words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from domain import parse
from domain.chat import Choice, Month, Word, word
from domain.errors import Invalid
from domain.form import Answers, Form, Step
from domain.parse.terms import terms
from domain.period import Period

TAKEN = terms(__file__, "form").text("taken")
MOST, LONGEST = 15, 500  # lines of a section, letters of one
SECTIONS = ("good", "poor", "causes", "proposals", "next")
Remarks = Mapping[str, Sequence[str]]  # by section


@dataclass(frozen=True, slots=True)
class Writing:
    """``remarks``: what visitors noted in the period, by section; "good" and "poor" the most named
    first.
    """

    today: date
    remarks: Remarks = field(default_factory=dict)


def _offered(here: Writing) -> list[Period]:
    now = Month.of(here.today)
    quarter = Period.around(now, 3)
    return [quarter, quarter.shift(-1), Period.around(now, 6), Period.around(now, 12)]


def _period(text: str, here: Writing, answers: Answers) -> str:
    found = Period.parse(text.strip())
    if found is None or found.days or found.first > Month.of(here.today):
        raise Invalid("error-paper-period")
    return str(found)


def _periods(here: Writing, answers: Answers) -> tuple[Choice, ...]:
    return tuple(Choice(str(one), one.said) for one in _offered(here))


def period_in(answers: Answers) -> Period | None:
    return Period.parse(str(answers.get("period") or ""))


def _lines(key: str) -> Callable[[str, Writing, Answers], tuple[str, ...]]:
    """One a line, or between semicolons; or what visitors noted."""

    def read(text: str, here: Writing, answers: Answers) -> tuple[str, ...]:
        if parse.fold(text).strip(" .") == parse.fold(TAKEN):
            found = tuple(here.remarks.get(key, ()))[:MOST]
        elif parse.none(text):
            return ()
        else:
            parts = text.replace("\n", ";").split(";")
            found = tuple(said for one in parts if (said := " ".join(parse.clean(one).split())))
        if not found or len(found) > MOST or max(map(len, found)) > LONGEST:
            raise Invalid("error-paper-lines", most=MOST, longest=LONGEST)
        return found

    return read


def _taken(key: str) -> Callable[[Writing, Answers], tuple[Choice, ...]]:
    def choices(here: Writing, answers: Answers) -> tuple[Choice, ...]:
        count = len(here.remarks.get(key, ()))
        return (Choice(TAKEN, word("paper-taken", count=count)),) if count else ()

    return choices


def _ask(key: str) -> Callable[[Writing, Answers], Word]:
    def ask(here: Writing, answers: Answers) -> Word:
        found = tuple(word("item", text=one) for one in tuple(here.remarks.get(key, ()))[:8])
        return word("paper-ask", step=key, remarks=found)

    return ask


STEPS: tuple[Step[Writing], ...] = (
    Step("period", str, _period, _periods, ask=_ask("period")),
    *(
        Step(
            key,
            tuple[str, ...],
            _lines(key),
            _taken(key),
            ask=_ask(key),
            optional=True,
            typed="free",
        )
        for key in SECTIONS
    ),
)


def text_form(here: Writing) -> Form[Writing]:
    return Form(STEPS, here)
