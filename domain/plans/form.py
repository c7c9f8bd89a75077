"""The plan of a year as a form: five questions, and the meetings that follow from the answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from textwrap import shorten

from domain import parse
from domain.chat import Choice, Month, Word, word
from domain.errors import Invalid
from domain.form import Answers, Form, Step
from domain.parse.terms import terms
from domain.parse.text import short
from domain.plans.day_rule import DayRule
from domain.plans.day_rules import written
from domain.plans.days_off import days_off
from domain.plans.hour import hour
from domain.plans.plan import (
    Entry,
    Planned,
    day_ahead,
    entries,
    meetings_of_year,
    model_month,
    months_of,
    parse_rule,
)
from domain.plans.said import rule_said
from domain.plans.topics import by_month, topics

TERMS = terms(__file__, "form")
NOTHING, AS_USUAL = TERMS.text("nothing"), TERMS.text("as_usual")
RULES = (DayRule(day=3), DayRule(day=5), DayRule(weekday=0), DayRule(weekday=5))
HOURS = (time(19, 30), time(14), time(8))
LONGEST_PLACE, LABEL, MONTHS_OFFERED = 200, 40, 3


@dataclass(frozen=True, slots=True)
class Year:
    """What is planned. ``held``: this month is on record already; ``starts`` and ``place``: as the
    last meeting was.
    """

    cell: str
    year: int
    today: date
    held: bool = False
    starts: time | None = None
    place: str | None = None

    def meetings(self, rule: str) -> list[Planned]:
        """What is still to come of the year by this rule, and is not on record."""
        first = self.today.month if self.year == self.today.year else 1
        found = meetings_of_year(parse_rule(rule), self.year, first, days_off(self.year))
        held = Month.of(self.today) if self.held else None
        return [one for one in found if one.day >= self.today and one.month != held]

    def entries(self, answers: Answers) -> tuple[Entry, ...]:
        """The meetings as they are answered."""
        starts, place, said, model = (step.value(answers) for step in STEPS[1:])
        planned = self.meetings(answers["rule"])
        return entries(
            planned,
            starts=starts,
            place=place or None,
            themed=by_month(said, months_of(planned)),
            model=model or None,
        )


def _ask_rule(year: Year, answers: Answers) -> Word:
    return word("plan-ask-rule")


def _rule(text: str, year: Year, answers: Answers) -> str:
    parse_rule(text)
    if not year.meetings(text):
        raise Invalid("error-plan-year-over", year=str(year.year))
    return text


def _rules(year: Year, answers: Answers) -> tuple[Choice, ...]:
    return tuple(Choice(written(one), rule_said(one)) for one in RULES)


def _ask_starts(year: Year, answers: Answers) -> Word:
    return word("plan-ask-starts", rule=rule_said(parse_rule(answers["rule"])))


def _starts(text: str, year: Year, answers: Answers) -> time:
    return hour(text)


def _hours(year: Year, answers: Answers) -> tuple[Choice, ...]:
    hours = dict.fromkeys((year.starts, *HOURS) if year.starts else HOURS)
    return tuple(Choice(f"{at:%H:%M}", word("plan-hour", at=at)) for at in hours)


def _ask_place(year: Year, answers: Answers) -> Word:
    return word("plan-ask-place")


def _place(text: str, year: Year, answers: Answers) -> str:
    if year.place and parse.fold(text) == parse.fold(AS_USUAL):
        return year.place
    return place_or_nothing(text)


def place_or_nothing(text: str) -> str:
    """On one line; empty for "không có"."""
    return "" if parse.none(text) else one_line(text)


def one_line(text: str) -> str:
    return " ".join(short(text, LONGEST_PLACE).split())


def _places(year: Year, answers: Answers) -> tuple[Choice, ...]:
    skip = Choice(NOTHING, word("skip"))
    if not year.place:
        return (skip,)
    place = shorten(year.place, LABEL, placeholder=" …")
    return (Choice(AS_USUAL, word("plan-usual", place=place)), skip)


def _ask_topics(year: Year, answers: Answers) -> Word:
    months = months_of(year.meetings(answers["rule"]))
    known = dict.fromkeys((month + 2) // 3 for month in months)
    return word("plan-ask-topics", lines=tuple(word("plan-quarter", quarter=q) for q in known))


def _topics(text: str, year: Year, answers: Answers) -> dict[str, str]:
    return topics(text, months_of(year.meetings(answers["rule"])))


def _no_topics(year: Year, answers: Answers) -> tuple[Choice, ...]:
    return (Choice(NOTHING, word("skip")),)


def _ask_model(year: Year, answers: Answers) -> Word:
    return word("plan-ask-model")


def _model(text: str, year: Year, answers: Answers) -> int:
    return model_month(text, year.meetings(answers["rule"])) or 0


def _models(year: Year, answers: Answers) -> tuple[Choice, ...]:
    months = [str(one.month.month) for one in year.meetings(answers["rule"])][:MONTHS_OFFERED]
    named = (Choice(month, word("plan-month", month=month)) for month in months)
    return (Choice(NOTHING, word("plan-nothing")), *named)


STEPS: tuple[Step[Year], ...] = (
    Step("rule", str, _rule, _rules, ask=_ask_rule),
    Step("starts", time, _starts, _hours, ask=_ask_starts),
    Step("place", str, _place, _places, ask=_ask_place, typed="free"),
    Step("topics", dict[str, str], _topics, _no_topics, ask=_ask_topics, typed="free"),
    Step("model", int, _model, _models, ask=_ask_model),
)


def year_form(year: Year) -> Form[Year]:
    return Form(STEPS, year)


def _ask_thematic(year: Year, answers: Answers) -> Word:
    return word("plan-ask-thematic")


def _thematic(text: str, year: Year, answers: Answers) -> date:
    return day_ahead(text, year.today)


def thematic_form(year: Year) -> Form[Year]:
    """The day of a thematic meeting of its own."""
    return Form((Step("day", date, _thematic, ask=_ask_thematic),), year)


def left_open(answers: Answers) -> int:
    """How many of the questions are not answered."""
    return sum(step.key not in answers for step in STEPS)
