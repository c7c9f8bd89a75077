"""The plan of a year as a form: five questions, and the meetings that follow from the answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from textwrap import shorten

from domain import parse
from domain.chat import Choice, Month, Word, word
from domain.errors import Invalid, Refused, Unclear
from domain.form import Answers, Form, Step
from domain.kind import Kind
from domain.parse.terms import terms
from domain.parse.text import shadow, short, shown
from domain.plans.by_kind import Clause, clauses, of_cell
from domain.plans.day_rule import DayRule
from domain.plans.day_rules import written
from domain.plans.days_off import OwnDays, days_off
from domain.plans.frame import without_frame
from domain.plans.hour import hour
from domain.plans.pasted import doubts, entry_of, fix_of, fixed, pasted, planned_of
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
from domain.plans.reader import Reader, read_plan
from domain.plans.reading import Reading, Sitting
from domain.plans.said import rule_said
from domain.plans.topics import by_month, topics

TERMS = terms(__file__, "form")
PLAN_TOLD, NEXT_YEAR = TERMS.compiled("told"), TERMS.compiled("next_year")
MEETING_TOLD, HELD = TERMS.compiled("meeting_told"), TERMS.compiled("held")
AHEAD = timedelta(days=62)  # of one meeting that is told by itself
KEEP = TERMS.compiled("keep")
BY_MONTH = TERMS.compiled("told_by_month")
NO_PLACE = TERMS.compiled("no_place")
YEAR = re.compile(r"(?<![/.-])\b20\d\d\b")
YEAR_OF_PART = re.compile(r"\bquy (?:[1-4]|iv|i{1,3}) ?/ ?20\d\d\b")
NEXT_FROM = 11  # the month
NOTHING, AS_USUAL = TERMS.text("nothing"), TERMS.text("as_usual")
RULES = (DayRule(day=3), DayRule(day=5), DayRule(weekday=0), DayRule(weekday=5))
HOURS = (time(19, 30), time(14), time(8))
RULE_ALONE = (
    "error-rule-week",
    "error-rule-span",
    "error-rule-check",
)  # a rule that is asked about
NO_RULE = ("error-rule", "error-rule-which", "error-rule-day")
LONGEST_RULE = 80  # characters; what is longer is a plan
LONGEST_PLACE, LABEL, MONTHS_OFFERED, RULES_OFFERED = 200, 40, 3, 4


@dataclass(frozen=True, slots=True)
class Year:
    """What is planned. ``held``: this month is on record already; ``starts`` and ``place``: as the
    last meeting was; ``leaves``: a meeting may leave its month; ``rule``: of the committee, in its
    words; ``own``: the days that committees have set.
    """

    cell: str
    year: int
    today: date
    held: bool = False
    starts: time | None = None
    place: str | None = None
    leaves: bool = False
    rule: str = ""
    own: OwnDays = ()

    def pasted(self, text: str) -> Reading | None:
        """A whole plan; None where the text is the rule of the days alone."""
        try:
            parse_rule(text)
        except Refused as refused:
            found = pasted(text, self.year, self.today, self.leaves, self.own)
            alone = refused.key in RULE_ALONE and not any(map(says_more, found.sittings))
            return found if found.sittings and not alone else None
        return None

    def meetings(self, answers: Answers) -> list[Planned]:
        """What is still to come of the year, and is not on record."""
        held = Month.of(self.today) if self.held else None
        found = fixed(self._meant(answers["rule"]), self.fixes(answers))
        return [one for one in found if one.day >= self.today and one.month != held]

    def _meant(self, rule: str) -> list[Planned]:
        if found := self.pasted(rule):
            return [planned_of(one, found, self.own) for one in found.sittings]
        first = self.today.month if self.year == self.today.year else 1
        off = days_off(self.year, self.own)
        said = parse_rule(rule)
        return list(meetings_of_year(said, self.year, first, off, leaves=self.leaves))

    def fixes(self, answers: Answers) -> dict[int, date]:
        """The days that were corrected on the card, the last one for a month."""
        found: dict[int, date] = {}
        for text in answers.get("fixes") or ():
            found |= fix_of(text, self.year, self.today)
        return found

    def doubts(self, answers: Answers) -> tuple[Word, ...]:
        found = self.pasted(answers["rule"])
        return doubts(found, self.fixes(answers)) if found else ()

    def entries(self, answers: Answers) -> tuple[Entry, ...]:
        """The meetings as they are answered; what the pasted plan says of them counts first."""
        starts, place, said, model = (step.value(answers) for step in STEPS[1:5])
        planned = self.meetings(answers)
        found = entries(
            planned,
            starts=starts,
            place=place or None,
            themed=by_month(said or {}, months_of(planned)),
            model=model or None,
        )
        plan = self.pasted(answers["rule"])
        if plan is None:
            return found
        own = {(one.month, one.thematic == "alone"): entry_of(one) for one in plan.sittings}
        days = self.fixes(answers)
        return tuple(
            _with(entry, own.get((entry.month, _alone(one, plan, days))))
            for entry, one in zip(found, planned, strict=True)
        )


def year_meant(text: str, today: date) -> int | None:
    """The year whose plan is told: the one it names, else this one, towards its end the next; None
    where it does not speak of the meetings of a year.
    """
    said = shadow(without_frame(text))
    if not PLAN_TOLD.search(said) and not told_by_month(text):
        return None
    if named := YEAR.search(said) or YEAR_OF_PART.search(said):
        return int(named[0][-4:])
    ahead = NEXT_YEAR.search(said) or today.month >= NEXT_FROM
    return today.year + 1 if ahead else today.year


def meeting_meant(text: str, today: date) -> date | None:
    """The day of the one meeting to come that is told: "tháng 9 họp ngày 3 lúc 14h"; None where
    there is none, or it is told of one that was, or asked.
    """
    said = shadow(text)
    if not MEETING_TOLD.search(said) or HELD.search(said) or parse.is_question(text):
        return None
    for year in (today.year, today.year + 1):
        found = read_plan(text, year=year, today=today, days_off={})
        days = [one.day for one in found.sittings]
        if len(days) != 1 or found.asked or found.faulty or days[0].month == today.month == 12:
            continue
        if today <= days[0] <= today + AHEAD:
            return days[0]
    return None


def told_by_month(text: str) -> bool:
    """Whether days of several months are told: nothing else is meant, be one of them wrong."""
    return bool(BY_MONTH.search(shadow(text)))


def keeps(text: str) -> bool:
    """Whether these words on the card keep the plan: "đúng rồi", "giữ nhé"."""
    try:
        return parse.yes_no(text)
    except Refused:
        return KEEP.fullmatch(parse.fold(text).strip(" .!")) is not None


def says_more(one: Sitting) -> bool:
    """Than the day of a rule."""
    said = one.starts or one.place or one.topic or one.thematic or one.model
    return bool(said or one.written)


def _alone(one: Planned, plan: Reading, fixes: Mapping[int, date]) -> bool:
    """Whether this is the thematic meeting of its own of that month."""
    return one.month.month not in fixes and any(
        sitting.day == one.day and sitting.month == one.month and sitting.thematic == "alone"
        for sitting in plan.sittings
    )


def _with(entry: Entry, own: Entry | None) -> Entry:
    """With what the plan says of this meeting."""
    if own is None:
        return entry
    topic = own.topic or (entry.topic if own.kind is not Kind.thematic else None)
    kind = Kind.both if own.kind is Kind.regular and topic else own.kind
    return replace(
        entry,
        kind=kind,
        topic=topic,
        model=own.model or entry.model,
        starts=own.starts or entry.starts,
        place=own.place or entry.place,
    )


def _ask_rule(year: Year, answers: Answers) -> Word:
    theirs = of_cell(year.rule, year.cell) if year.rule.strip() else []
    return word("plan-ask-rule", above="; ".join(_whose(one) for one in theirs))


def _whose(one: Clause) -> str:
    return f"{one.said}: {one.text}" if one.said else one.text


def _rule(text: str, year: Year, answers: Answers) -> str:
    """Of a rule by kind of cell what is of this one."""
    if _by_kind(text, year):
        own = of_cell(text, year.cell)
        if len(own) > 1:
            options = tuple(one.text for one in own)
            raise Unclear("error-rule-kind", options=options, given=shown(text))
        text = own[0].text
    if year.pasted(text) is None:
        _rule_alone(text, year)
    if not year.meetings({"rule": text}):
        raise Invalid("error-plan-year-over", year=str(year.year))
    return text


def _rule_alone(text: str, year: Year) -> None:
    """Of what is longer than a rule the first thing is told that was not understood."""
    try:
        parse_rule(text)
    except Refused as refused:
        found = pasted(text, year.year, year.today, year.leaves, year.own)
        lines = tuple(one for one in found.asked if one.line)
        told = doubts(replace(found, asked=() if found.faulty else lines), {})
        if refused.key in NO_RULE and told and len(text) > LONGEST_RULE:
            raise Invalid("error-plan-unread", why=told[0]) from None
        raise


def _by_kind(text: str, year: Year) -> bool:
    """Whether several kinds of cells have their rules; a letter may name a kind here or there."""
    rules = [Reader(one.text, year=year.year, today=year.today).found for one in clauses(text)]
    return sum(found.whole is not None for found in rules) > 1


def _rules(year: Year, answers: Answers) -> tuple[Choice, ...]:
    """That of the committee first, where it is one; where it leaves a choice, each of it."""
    usual = tuple(Choice(written(one), rule_said(one)) for one in RULES)
    theirs = of_cell(year.rule, year.cell)
    mine = [one for clause in theirs for one in _of_above(clause, year, many=len(theirs) > 1)]
    return (*mine[:RULES_OFFERED], *usual[: max(0, len(RULES) - len(mine))])


def _of_above(clause: Clause, year: Year, *, many: bool) -> Iterator[Choice]:
    try:
        parse_rule(clause.text)
        texts: tuple[str, ...] = (clause.text,)
    except Unclear as asked:
        texts = asked.options if asked.key == "error-rule-span" else (clause.text,)
    except Refused:
        texts = (clause.text,)
    for text in texts:
        found = year.pasted(text)
        try:
            rule = found.rule if found else parse_rule(text)
        except Refused:
            continue
        if rule:
            whose = clause.said if many else ""
            yield Choice(text, word("plan-rule-above", rule=rule_said(rule), whose=whose))


def _ask_starts(year: Year, answers: Answers) -> Word:
    return word("plan-ask-starts", rule=year_rule_said(year, answers))


def year_rule_said(year: Year, answers: Answers) -> Word:
    found = year.pasted(answers["rule"])
    if found is None:
        return rule_said(parse_rule(answers["rule"]))
    return rule_said(found.rule) if found.rule else word("plan-as-pasted")


def _lacks(of: Callable[[Sitting], object], every: bool) -> Callable[[Year, Answers], bool]:
    """Whether it is to be asked: the pasted plan does not say it of all meetings, or of any."""

    def asked(year: Year, answers: Answers) -> bool:
        found = year.pasted(answers["rule"]) if answers.get("rule") else None
        if found is None:
            return True
        known = [bool(of(one)) for one in found.sittings]
        return not (all(known) if every else any(known))

    return asked


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
    return "" if parse.none(text) else a_place(parse.answering(text))


def a_place(text: str) -> str:
    """On one line; ``error-plan-place`` (given) for the name of a page, or an hour."""
    if NO_PLACE.fullmatch(shadow(text).strip()):
        raise Invalid("error-plan-place", given=shown(text))
    return one_line(text)


def one_line(text: str) -> str:
    return " ".join(short(text, LONGEST_PLACE).split())


def _places(year: Year, answers: Answers) -> tuple[Choice, ...]:
    skip = Choice(NOTHING, word("skip"))
    if not year.place:
        return (skip,)
    place = shorten(year.place, LABEL, placeholder=" …")
    return (Choice(AS_USUAL, word("plan-usual", place=place)), skip)


def _ask_topics(year: Year, answers: Answers) -> Word:
    months = months_of(year.meetings(answers))
    known = dict.fromkeys((month + 2) // 3 for month in months)
    return word("plan-ask-topics", lines=tuple(word("plan-quarter", quarter=q) for q in known))


def _topics(text: str, year: Year, answers: Answers) -> dict[str, str]:
    said = text if parse.none(text) else parse.answering(text)
    return topics(said, months_of(year.meetings(answers)))


def _no_topics(year: Year, answers: Answers) -> tuple[Choice, ...]:
    return (Choice(NOTHING, word("skip")),)


def _ask_model(year: Year, answers: Answers) -> Word:
    return word("plan-ask-model")


def _model(text: str, year: Year, answers: Answers) -> int:
    return model_month(text, year.meetings(answers)) or 0


def _models(year: Year, answers: Answers) -> tuple[Choice, ...]:
    months = [str(one.month.month) for one in year.meetings(answers)][:MONTHS_OFFERED]
    named = (Choice(month, word("plan-month", month=month)) for month in months)
    return (Choice(NOTHING, word("plan-nothing")), *named)


def _fixes(text: str, year: Year, answers: Answers) -> list[str]:
    fix_of(text, year.year, year.today)
    return [*(answers.get("fixes") or ()), text]


STEPS: tuple[Step[Year], ...] = (
    Step("rule", str, _rule, _rules, ask=_ask_rule),
    Step(
        "starts",
        time,
        _starts,
        _hours,
        ask=_ask_starts,
        when=_lacks(lambda one: one.starts, every=True),
    ),
    Step(
        "place",
        str,
        _place,
        _places,
        ask=_ask_place,
        typed="free",
        when=_lacks(lambda one: one.place, every=True),
    ),
    Step(
        "topics",
        dict[str, str],
        _topics,
        _no_topics,
        ask=_ask_topics,
        typed="free",
        when=_lacks(lambda one: one.topic, every=False),
    ),
    Step(
        "model",
        int,
        _model,
        _models,
        ask=_ask_model,
        when=_lacks(lambda one: one.model, every=False),
    ),
    Step("fixes", list[str], _fixes, asked=False, typed="free"),
)


def year_form(year: Year) -> Form[Year]:
    return Form(STEPS, year)


def _added(text: str, year: Year, answers: Answers) -> date:
    return day_ahead(text, year.today)


def added_form(year: Year, kind: Kind) -> Form[Year]:
    """The day of a meeting beside the regular one: a thematic one, or an extraordinary one."""

    def ask(year: Year, answers: Answers) -> Word:
        return word("plan-ask-added", kind=kind.value)

    return Form((Step("day", date, _added, ask=ask),), year)
