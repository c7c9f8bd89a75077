"""The questions about a meeting, in order: at most twelve (ux.md, domain.md 3)."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from domain import parse
from domain.chat import Choice, Month, Word, word
from domain.errors import Invalid, Refused, Unclear
from domain.form import Answers, Form, Step
from domain.kind import ASIDE, OF_SOME, OFFERED, Kind
from domain.meetings import parse as facts
from domain.meetings.context import Context, Nature
from domain.meetings.free_text import (
    free,
    headings,
    listed,
    mine,
    none_and_more,
    not_settled,
    without_matter,
)
from domain.meetings.meeting import (
    Attendance,
    Conclusion,
    Conduct,
    Hours,
    Meeting,
    NewTask,
    RankCount,
    Setting,
    TaskResult,
)
from domain.meetings.parse.answers import ANSWERS
from domain.meetings.parse.conclusions import only_votes
from domain.meetings.parse.conducts import CONDUCTS
from domain.meetings.parse.persons import is_person
from domain.meetings.parse.results_named import by_marks
from domain.meetings.parse.rolls import LARGEST
from domain.meetings.parse.tasks import is_field
from domain.meetings.verdict import verdict_of
from domain.parse.lists import bare
from domain.parse.text import fold, shadow, shown, unpictured
from domain.shares import rounded

_NO_CONTENT = ANSWERS.compiled("no_content")
_ALL_SPOKE, _ONLY_ONE = ANSWERS.compiled("all_spoke"), ANSWERS.compiled("only_one")
_NONE_SPOKE = ANSWERS.compiled("none_spoke")
_BESIDES = ANSWERS.compiled("besides")
NOTHING = ANSWERS.text("nothing")
_TICKED = dict(ANSWERS.pairs("ticks"))
_TICKS = re.compile(f"([{''.join(_TICKED)}])\ufe0f?")
_SHARE = re.compile(r"\W*(?:\w+\s+)?(?P<part>\d{1,3})\s*/\s*(?P<of>\d{1,3})(?!\d)")


def button(text: str, key: str, **args: Any) -> Choice:
    return Choice(text, word(key, **args))


def _kind(text: str, context: Context, answers: Answers) -> Nature:
    kind, model = facts.kind(text)
    if "?" in text:
        raise Unclear("error-kind-check", options=(ANSWERS.text(kind.value),), given=text[:60])
    said: Nature | None = _answered("kind", answers)
    if (
        said
        and {said.kind, kind} == {Kind.regular, Kind.thematic}
        and _BESIDES.search(text.lower())
    ):
        kind = Kind.both
    return Nature(kind=kind, model=model)


def _kinds(context: Context, answers: Answers) -> tuple[Choice, ...]:
    """Of the month; the others are typed by their name."""
    return tuple(button(ANSWERS.text(kind.value), "kind", kind=kind.value) for kind in OFFERED)


def _doubt_kind(nature: Nature, context: Context, answers: Answers) -> Word | None:
    last_chance = Month.parse(context.month) == Month.parse(context.month).quarter[1]
    if nature.kind is Kind.regular and context.thematic_missing and last_chance:
        return word("doubt-thematic-missing")
    return None


def _held_on(text: str, context: Context, answers: Answers) -> date:
    day = parse.date(text, context.today, towards="past")
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
    return facts.hours(text, _answered("hours", answers))


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
    text = unpictured(text, ", ").strip(" ,")
    sort = parse.instead(text)
    whole = text.count(";") == 2  # as buttons say it
    told = sort is not None and facts.names_a_part(text)
    if told and (found := _setting_told(text, context, answers)):
        return found
    if sort != "before" and not whole and not (sort == "little" and told):
        text = listed(text)
    return facts.setting(text, context.setting, _answered("setting", answers), known=context.people)


def _setting_told(text: str, context: Context, answers: Answers) -> Setting | None:
    """What is plainly told of place and persons, though it begins like a question."""
    try:
        return facts.setting(
            text, context.setting, _answered("setting", answers), known=context.people
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


def _attendance(text: str, context: Context, answers: Answers) -> Attendance:
    return facts.attendance(text, **known_roll(context, answers))


def _attendance_rest(first: str, text: str, context: Context, answers: Answers) -> str:
    return facts.attendance_rest(
        parse.unslipped(first),
        parse.unslipped(text),
        **known_roll(context, answers),
    )


def known_roll(context: Context, answers: Answers) -> dict[str, Any]:
    """How many have to come to such a meeting, and how many need not; None: nobody said."""
    if kind_of(answers) in OF_SOME:
        return {"obliged": None, "exempt": 0}
    return {"obliged": context.obliged, "exempt": context.exempt or 0}


def _attendances(context: Context, answers: Answers) -> tuple[Choice, ...]:
    obliged = known_roll(context, answers)["obliged"]
    if not obliged or obliged < 3:
        return ()
    all_present = ANSWERS.text("all_present")
    return (
        button(all_present, "attendance-all", obliged=obliged),
        *(_absent(excused, unexcused) for excused, unexcused in ((1, 0), (2, 0), (0, 1))),
    )


def _absent(excused: int, unexcused: int) -> Choice:
    name = "absent_excused" if excused else "absent_unexcused"
    text = ANSWERS.text(name, n=excused or unexcused)
    return button(text, "attendance-absent", excused=excused, unexcused=unexcused)


def _doubt_attendance(said: Attendance, context: Context, answers: Answers) -> Word | None:
    known = known_roll(context, answers)["obliged"]
    if known and said.obliged != known:
        return word("doubt-obliged", obliged=said.obliged, known=known)
    if kind_of(answers) in ASIDE:
        return None
    if said.percent < context.rules.attendance_percent:
        return word(
            "doubt-attendance",
            percent=rounded(said.percent),
            least=context.rules.attendance_percent,
        )
    return None


def _conduct(text: str, context: Context, answers: Answers) -> Conduct:
    return facts.conduct(text)


def _conducts(context: Context, answers: Answers) -> tuple[Choice, ...]:
    return tuple(
        button(text, "conduct", merged=str(merged), early=str(early))
        for (merged, early), text in CONDUCTS.items()
    )


def _content(text: str, context: Context, answers: Answers) -> tuple[str, ...]:
    text = parse.unheaded(text)
    if parse.none(text) or _NO_CONTENT.match(fold(text)):
        raise Invalid("error-content-empty")
    return headings(text, context, by_comma=True)


def _speakers(text: str, context: Context, answers: Answers) -> int:
    here = present(answers)
    text = without_matter(text)
    line = fold(text).strip(" .,!")
    if here < LARGEST and _ALL_SPOKE.fullmatch(line):
        return here
    if (only := _ONLY_ONE.match(line)) and is_person(line[only.end() :]):
        return 1
    text = _NONE_SPOKE.sub("", shadow(text)) if not re.search(r"\d", text) else text
    share = _SHARE.match(text)
    if share and int(share["of"]) == here:  # "10/22 phát biểu"
        text = text[: share.end("part")] + text[share.end() :]
    return parse.count(text, lo=0, hi=here)


def _without_ticks(text: str) -> str:
    """✅ and ❌ in words, each behind what it is of."""
    cut = _TICKS.split(text)
    if len(cut) < 2:
        return text
    first = not re.search(r"\w", cut[0])
    signs, of = cut[1::2], cut[2::2] if first else cut[::2]
    ends = "" if first else cut[-1]
    said = [f"{one.strip(' ,;')} {_TICKED[sign]}" for sign, one in zip(signs, of, strict=False)]
    return ", ".join(said) + ends


def _last_tasks(text: str, context: Context, answers: Answers) -> tuple[TaskResult, ...]:
    text = unpictured(_without_ticks(text))
    titles, owners = [t.title for t in context.tasks], [t.owner for t in context.tasks]
    text = by_marks(text, titles)
    states = facts.task_states(text, titles, owners)
    return tuple(
        TaskResult(task_id=task.id, title=task.title, done=state != "open", late=state == "late")
        for task, state in zip(context.tasks, states, strict=True)
    )


def _results_rest(first: str, text: str, context: Context, answers: Answers) -> str:
    titles, owners = [t.title for t in context.tasks], [t.owner for t in context.tasks]
    return facts.results_rest(first, text, titles, owners)


def _task_results(context: Context, answers: Answers) -> tuple[Choice, ...]:
    return (
        button(ANSWERS.text("all_done"), "tasks-all-done"),
        button(ANSWERS.text("none_done"), "tasks-none-done"),
    )


def _new_tasks(text: str, context: Context, answers: Answers) -> tuple[NewTask, ...]:
    if parse.none(text):
        return ()
    kept: tuple[NewTask, ...] = _answered("new_tasks", answers) or ()
    bare = re.fullmatch(r"[\d\W]+", text) and not re.search(r"\d[/.-]\d", text)
    if facts.goes_on(text):
        return ()
    text = facts.by_me(text, context.me) if context.me else text
    day = _meeting_day(context, answers)
    if (bare or not re.fullmatch(r"[\d\W]+", text)) and not (kept and is_field(text, day)):
        mine(text, context)
    return facts.new_tasks(text, day, kept, known=context.people)


def _tasks_rest(first: str, text: str, context: Context, answers: Answers) -> str:
    return facts.tasks_rest(first, text, _meeting_day(context, answers))


def _meeting_day(context: Context, answers: Answers) -> date:
    return _answered("held_on", answers) or context.today


def _doubt_tasks(said: tuple[NewTask, ...], context: Context, answers: Answers) -> Word | None:
    """A task that is nobody's, until no day."""
    loose = [task.title for task in said if task.owner is None and task.due is None]
    if not loose:
        return None
    return word("doubt-tasks", count=len(loose), title=loose[0])


def _conclusion(text: str, context: Context, answers: Answers) -> Conclusion:
    here, can = present(answers), voters(context, answers)
    said = facts.conclusion(free(parse.unheaded(text)), present=here, voters=can)
    if can is None and said.vote and said.vote.in_favour >= here:  # all, of nobody knows whom
        raise Unclear("error-vote-of-whom", given=shown(text))
    kept: Conclusion | None = _answered("conclusion", answers)
    if said.vote and not said.text and kept and kept.text and not kept.vote:
        return Conclusion(text=kept.text, vote=said.vote)
    if said.text and not said.vote and kept and kept.vote and not kept.text:
        return Conclusion(text=said.text, vote=kept.vote)
    return said


def _conclusion_rest(first: str, text: str, context: Context, answers: Answers) -> str:
    here, can = present(answers), voters(context, answers)
    said = text if only_votes(text) else free(text)
    return facts.conclusion_rest(first, said, present=here, voters=can)


def _doubt_conclusion(said: Conclusion, context: Context, answers: Answers) -> Word | None:
    """A vote that does not carry its matter, by the rule for it."""
    can = voters(context, answers)
    if said.vote is None or can is None:
        return None
    summoned = max(can.most, _summoned(context, answers))
    verdict = verdict_of(said, summoned)
    if verdict is None or verdict.passed:
        return None
    key = "doubt-not-passed-two-thirds" if verdict.two_thirds else "doubt-not-passed"
    return word(key, count=said.vote.in_favour, of=summoned, least=verdict.least)


def _summoned(context: Context, answers: Answers) -> int:
    """Full members who had to come, as far as it is known."""
    said: Attendance | None = _answered("attendance", answers)
    return max((said.obliged if said else 0) - _probationary(context, answers), 0)


def _probationary(context: Context, answers: Answers) -> int:
    """How many of those who come may be on probation: none in a committee."""
    return 0 if kind_of(answers) is Kind.committee else context.probationary or 0


def _conclusions(context: Context, answers: Answers) -> tuple[Choice, ...]:
    """That there was none first; in favour only where it is known how many have a vote."""
    none = button(NOTHING, "no-vote")
    can = voters(context, answers)
    if can is None or can.least != can.most:
        return (none,)
    text = ANSWERS.text("all_in_favour", n=can.most)
    return (none, button(text, "vote-all", count=can.most))


def _ranks(text: str, context: Context, answers: Answers) -> tuple[RankCount, ...]:
    return facts.ranks(text, members=context.members or None)


def _ends_year(context: Context, answers: Answers) -> bool:
    return kind_of(answers) is Kind.year_end


def _petitions(text: str, context: Context, answers: Answers) -> tuple[str, ...]:
    text = parse.unheaded(text)
    if parse.none(bare(text)):
        return ()
    if facts.like_a_task(text):
        raise Invalid("error-headings-another", given=shown(text))
    more = not_settled(none_and_more(text))
    return tuple(one for one in headings(more, context) if not parse.none(one))


def _none(context: Context, answers: Answers) -> tuple[Choice, ...]:
    return (button(NOTHING, "none"),)


def _has_tasks(context: Context, answers: Answers) -> bool:
    return bool(context.tasks) and kind_of(answers) not in ASIDE


def _answered(key: str, answers: Answers) -> Any:
    return next(step for step in STEPS if step.key == key).value(answers)


def kind_of(answers: Answers) -> Kind:
    stored = answers.get("kind")
    try:
        return Kind(stored["kind"]) if stored else Kind.regular
    except (KeyError, TypeError, ValueError):
        return Kind.regular


def present(answers: Answers) -> int:
    said: Attendance | None = _answered("attendance", answers)
    return said.present if said else LARGEST


def voters(context: Context, answers: Answers) -> facts.Voters | None:
    """How many of those present have a vote: full members, as far as it is known who came.

    None: it was not said yet who did.
    """
    said: Attendance | None = _answered("attendance", answers)
    if said is None:
        return None
    if said.full is not None:
        return facts.Voters(said.full, said.full)
    probationary = _probationary(context, answers)
    all_came = said.present == said.obliged and kind_of(answers) is not Kind.sub_group
    if said.probationary is not None or all_came:
        here = said.present - min(said.present, said.probationary or probationary)
        return facts.Voters(here, here)
    return facts.Voters(max(said.present - probationary, 0), said.present)


def _or_none(step: Step[Context], text: str, context: Context, answers: Answers) -> Any:
    try:
        return step.parse(text, context, answers)
    except Refused:
        return None


def _as_typed(step: Step[Context]) -> Step[Context]:
    """A step that reads what slipped on the keyboard as it was meant, and that answers what is said
    instead of an answer as a person would.
    """

    def parse_typed(text: str, context: Context, answers: Answers) -> Any:
        try:
            said = parse.unslipped(
                text if step.typed == "free" or step.key == "last_tasks" else unpictured(text)
            )
            said = facts.written_out(said) if step.typed == "free" else said
            right = parse.amended(said) if step.typed != "free" else ""
            if right and (value := _or_none(step, right, context, answers)) is not None:
                return value
            return step.parse(parse.correction(said) or said, context, answers)
        except Refused as refused:
            if isinstance(refused, Unclear) and refused.options:
                raise
            parse.answering(text)
            raise

    return replace(step, parse=parse_typed)


_STEPS: tuple[Step[Context], ...] = (
    Step("kind", Nature, _kind, _kinds, _doubt_kind, typed="choice"),
    Step("held_on", date, _held_on, _days, _doubt_day, typed="phrase"),
    Step("hours", Hours, _hours, doubt=_doubt_hours),
    Step("setting", Setting, _setting, _settings, rest=_setting_rest, optional=True, typed="free"),
    Step(
        "attendance",
        Attendance,
        _attendance,
        _attendances,
        _doubt_attendance,
        rest=_attendance_rest,
        typed="phrase",
    ),
    Step("conduct", Conduct, _conduct, _conducts, typed="choice"),
    Step("content", tuple[str, ...], _content, typed="free"),
    Step("speakers", int, _speakers, optional=True),
    Step(
        "last_tasks",
        tuple[TaskResult, ...],
        _last_tasks,
        _task_results,
        rest=_results_rest,
        when=_has_tasks,
        optional=True,
    ),
    Step(
        "new_tasks",
        tuple[NewTask, ...],
        _new_tasks,
        _none,
        _doubt_tasks,
        rest=_tasks_rest,
        optional=True,
        typed="free",
    ),
    Step("ranks", tuple[RankCount, ...], _ranks, when=_ends_year, optional=True),
    Step(
        "conclusion",
        Conclusion,
        _conclusion,
        _conclusions,
        _doubt_conclusion,
        rest=_conclusion_rest,
        optional=True,
        typed="free",
    ),
    Step("petitions", tuple[str, ...], _petitions, _none, optional=True, typed="free"),
)


STEPS = tuple(map(_as_typed, _STEPS))


def meeting_form(context: Context) -> Form[Context]:
    return Form(STEPS, context)


def meeting_of(form: Form[Context], answers: Answers) -> Meeting:
    """The complete record; Invalid where an answer is missing or the answers do not fit."""
    if step := form.current(answers):
        raise Invalid("error-incomplete", step=step.key)
    said = typed_meeting(form.visible_answers(answers))
    here = said.attendance.present
    if (said.speakers or 0) > here:
        raise Invalid("error-too-many-speakers", count=said.speakers, present=here)
    if (votes := _votes(said.conclusion)) > here:
        raise Invalid("error-too-many-votes", count=votes, present=here)
    return said


def typed_meeting(answers: Answers) -> Meeting:
    """The record from its stored answers."""
    typed = {s.key: s.load(answers[s.key]) for s in STEPS if answers.get(s.key) is not None}
    nature: Nature = typed.pop("kind")
    return Meeting(kind=nature.kind, model=nature.model, **typed)


def _votes(conclusion: Conclusion | None) -> int:
    vote = conclusion.vote if conclusion else None
    return vote.in_favour + vote.against + vote.abstained if vote else 0
