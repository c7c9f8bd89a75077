"""Which meeting, when, where and before whom."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

from domain import parse
from domain.chat import Choice, Month, Word, word
from domain.errors import Invalid, Refused, Unclear
from domain.form import Answers, Step
from domain.kind import OFFERED, OWN, Kind
from domain.meetings import parse as facts
from domain.meetings.context import Context, Nature
from domain.meetings.free_text import listed
from domain.meetings.meeting import Hours, Setting
from domain.meetings.parse.answers import ANSWERS
from domain.meetings.steps.known import answered, button, kind_of
from domain.meetings.strange import strange_in
from domain.parse.moved import moved_to
from domain.parse.text import unpictured

MOST_KINDS = 5  # buttons
_IN_ORDER = re.compile(r"\s+[-–/|]\s+")
USUAL = 180  # minutes from when a meeting usually begins
_BESIDES, _MEETING = ANSWERS.compiled("besides"), ANSWERS.compiled("meeting")


def _kind(text: str, context: Context, answers: Answers) -> Nature:
    if own := _by_own_name(text, context):
        return own
    kind, model = facts.kind(text)
    if "?" in text:
        raise Unclear("error-kind-check", options=(ANSWERS.text(kind.value),), given=text[:60])
    said = answered("kind", Nature, answers)
    if (
        said
        and {said.kind, kind} == {Kind.regular, Kind.thematic}
        and _BESIDES.search(text.lower())
    ):
        kind = Kind.both
    return Nature(kind=kind, model=model, called=str(context.kinds.get(kind) or ""))


def _by_own_name(text: str, context: Context) -> Nature | None:
    """As the committee calls it: "sinh hoạt mở rộng", "mở rộng"."""
    names = {_bare(name): (kind, name) for kind, name in context.kinds.items() if name}
    found = names.get(_bare(text))
    return Nature(kind=found[0], called=str(found[1])) if found else None


def _bare(name: str | bool) -> str:
    return _MEETING.sub("", parse.fold(str(name)).strip(" .!"))


def _kinds(context: Context, answers: Answers) -> tuple[Choice, ...]:
    """Those of the month, or what the committees above offer; others are typed by their name."""
    usual = {kind: "" if kind in OFFERED else False for kind in Kind}
    names = {**usual, **context.kinds}
    offered = [kind for kind in Kind if names[kind] is not False] or list(OFFERED)
    own = [kind for kind in offered if kind in OWN]
    others = [kind for kind in offered if kind not in OWN][: MOST_KINDS - len(own)]
    return tuple(_named(kind, str(names[kind] or "")) for kind in (*others, *own))


def _named(kind: Kind, name: str) -> Choice:
    said = name if kind in OWN else ANSWERS.text(kind.value)
    return button(said, "kind-named", name=name) if name else button(said, "kind", kind=kind.value)


def _doubt_kind(nature: Nature, context: Context, answers: Answers) -> Word | None:
    last_chance = Month.parse(context.month) == Month.parse(context.month).quarter[1]
    if nature.kind is Kind.regular and context.thematic_missing and last_chance:
        return word("doubt-thematic-missing")
    return None


def _held_on(text: str, context: Context, answers: Answers) -> date:
    day = parse.date(moved_to(text), context.today, towards="past")
    if day > context.today:
        raise Invalid("error-date-future", date=day)
    return day


def _days(context: Context, answers: Answers) -> tuple[Choice, ...]:
    """The planned day first; without a plan the 3rd of the month is the usual one."""
    plan = context.plan(kind_of(answers))
    likely = plan.day if plan else Month.parse(context.month).first + timedelta(days=2)
    days = [context.today, context.today - timedelta(days=1)]
    found = [
        button(f"{day:%d/%m/%Y}", "day", date=day, ago=(context.today - day).days) for day in days
    ]
    if likely < days[-1]:
        key = "planned-day" if plan else "day"
        ago = (context.today - likely).days
        usual = button(f"{likely:%d/%m/%Y}", key, date=likely, ago=ago)
        found.insert(0 if plan else len(found), usual)
    return tuple(found)


def _doubt_day(day: date, context: Context, answers: Answers) -> Word | None:
    planned = {one.day for one in context.plans}  # also one that was moved over a month's end
    if str(Month.of(day)) == context.month or day in planned:
        return None
    return word("doubt-month", date=day, month=Month.parse(context.month))


def _hours(text: str, context: Context, answers: Answers) -> Hours:
    kept = answered("hours", Hours, answers)
    try:
        return facts.hours(text, kept)
    except Unclear as asked:
        plan = context.plan(kind_of(answers))
        usual = (plan.starts if plan else None) or context.began
        if asked.key == "error-hours-part" and usual and not kept:
            return _as_usual(asked, usual)
        raise


def _as_usual(asked: Unclear, usual: time) -> Hours:
    """Of '7h30 - 9h' the morning or the evening, whichever the plan or the last meeting had."""
    found = [facts.hours(option) for option in asked.options]
    twelve = len(found) == 2 and abs(_minute(found[0].start) - _minute(found[1].start)) == 12 * 60
    near = [one for one in found if abs(_minute(one.start) - _minute(usual)) <= USUAL]
    if not twelve or len(near) != 1:
        raise asked
    return near[0]


def _minute(moment: time) -> int:
    return moment.hour * 60 + moment.minute


def _doubt_hours(hours: Hours, context: Context, answers: Answers) -> Word | None:
    expected = context.rules.minutes_expected(kind_of(answers), context.members or None)
    if expected and hours.minutes < expected:
        return word("doubt-short", minutes=hours.minutes, expected=expected)
    if answers.get("held_on") == str(context.today) and hours.end > context.now.time():
        return word("doubt-not-over", end=hours.end)
    if hours.minutes > 5 * 60:
        return word("doubt-long", minutes=hours.minutes)
    return None


def _setting(text: str, context: Context, answers: Answers) -> Setting:
    text = parse.without_other(unpictured(text, ", ")).strip(" ,")
    sort = parse.instead(text)
    whole = text.count(";") == 2 or len(_IN_ORDER.split(text)) == 3  # as buttons say it
    told = sort is not None and facts.names_a_part(text)
    if told and (found := _setting_told(text, context, answers)):
        return found
    if sort != "before" and not whole and not (sort == "little" and told):
        text = listed(text)
    return facts.setting(
        text, context.setting, answered("setting", Setting, answers), known=context.people
    )


def _setting_told(text: str, context: Context, answers: Answers) -> Setting | None:
    """What is plainly told of place and persons, though it begins like a question."""
    try:
        return facts.setting(
            text, context.setting, answered("setting", Setting, answers), known=context.people
        )
    except Refused:
        return None


def _setting_rest(first: str, text: str, context: Context, answers: Answers) -> str:
    return facts.setting_rest(first, text, context.setting)


def _settings(context: Context, answers: Answers) -> tuple[Choice, ...]:
    if context.setting is None:
        return ()
    as_last = button(ANSWERS.text("as_last_month"), "as-last-month")
    plan = context.plan(kind_of(answers))
    usual, chair = context.setting, plan.chair if plan else None
    place = plan.place if plan and plan.place and _is_place(plan.place, context) else usual.place
    if chair:
        whole = f"{place}; {chair}; {usual.minute_taker}"
        return (button(whole, "as-planned", place=place, chair=chair), as_last)
    if place == usual.place:
        return (as_last,)
    return (button(place, "as-planned", place=place, chair=""), as_last)


def _is_place(text: str, context: Context) -> bool:
    """Whether the place alone, as it was planned, is read as the place."""
    try:
        return facts.setting(text, context.setting).place == text
    except Refused:
        return False


def _doubt_setting(said: Setting, context: Context, answers: Answers) -> Word | None:
    return strange_in("setting", (said.place, said.chair, said.minute_taker))


STEPS: tuple[Step[Context], ...] = (
    Step("kind", Nature, _kind, _kinds, _doubt_kind, typed="choice"),
    Step("held_on", date, _held_on, _days, _doubt_day, typed="phrase"),
    Step("hours", Hours, _hours, doubt=_doubt_hours),
    Step(
        "setting",
        Setting,
        _setting,
        _settings,
        _doubt_setting,
        rest=_setting_rest,
        optional=True,
        typed="free",
    ),
)
