"""What became of the tasks, and the new ones."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from domain import parse
from domain.chat import Choice, Word, word
from domain.errors import Unclear
from domain.form import Answers, Step
from domain.kind import ASIDE
from domain.meetings import parse as facts
from domain.meetings.context import Context
from domain.meetings.free_text import mine
from domain.meetings.meeting import NewTask, TaskResult
from domain.meetings.parse.answers import ANSWERS
from domain.meetings.parse.results_named import by_marks, by_owners
from domain.meetings.parse.tasks import is_field
from domain.meetings.steps.known import answered, button, kind_of, nothing
from domain.meetings.strange import strange_in
from domain.parse.closing import closed
from domain.parse.lists import but_these
from domain.parse.text import fold, shadow, shown, unpictured

_TICKED = dict(ANSWERS.pairs("ticks"))
_BUT_WHO = ANSWERS.compiled("but_who")
_TICKS = re.compile(f"([{''.join(_TICKED)}])\ufe0f?")


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
    text = by_owners(by_marks(text, titles), owners, titles)
    states = facts.task_states(text, titles, owners)
    _but_somebody(text, dict(zip(owners, states, strict=True)))
    return tuple(
        TaskResult(task_id=task.id, title=task.title, done=state != "open", late=state == "late")
        for task, state in zip(context.tasks, states, strict=True)
    )


def _but_somebody(text: str, states: Mapping[str | None, str]) -> None:
    """Unclear where all but somebody's was told to be done, and it is not known what is his."""
    match = _BUT_WHO.search(shadow(text))
    if not match:
        return
    his = [state for owner, state in states.items() if match["who"] in fold(owner or "").split()]
    if "open" not in his:
        raise Unclear("error-results-which", given=shown(match[0]))


def _results_rest(first: str, text: str, context: Context, answers: Answers) -> str:
    titles, owners = [t.title for t in context.tasks], [t.owner for t in context.tasks]
    return facts.results_rest(first, text, titles, owners)


def _task_results(context: Context, answers: Answers) -> tuple[Choice, ...]:
    return (
        button(ANSWERS.text("all_done"), "tasks-all-done"),
        button(ANSWERS.text("none_done"), "tasks-none-done"),
    )


def _has_tasks(context: Context, answers: Answers) -> bool:
    return bool(context.tasks) and kind_of(answers) not in ASIDE


def _new_tasks(text: str, context: Context, answers: Answers) -> tuple[NewTask, ...]:
    if parse.none(text):
        return ()
    kept = answered("new_tasks", tuple[NewTask, ...], answers) or ()
    bare = re.fullmatch(r"[\d\W]+", text) and not re.search(r"\d[/.-]\d", text)
    if facts.goes_on(text):
        return ()
    text = closed(but_these(text))
    text = facts.by_me(text, context.me) if context.me else text
    day = _meeting_day(context, answers)
    if (bare or not re.fullmatch(r"[\d\W]+", text)) and not (kept and is_field(text, day)):
        mine(text, context)
    return facts.new_tasks(text, day, kept, known=context.people)


def _tasks_rest(first: str, text: str, context: Context, answers: Answers) -> str:
    return facts.tasks_rest(first, text, _meeting_day(context, answers))


def _meeting_day(context: Context, answers: Answers) -> date:
    return answered("held_on", date, answers) or context.today


def _doubt_tasks(said: tuple[NewTask, ...], context: Context, answers: Answers) -> Word | None:
    """A task that is nobody's, until no day; else what is no part of one."""
    loose = [task.title for task in said if task.owner is None and task.due is None]
    if not loose:
        undated = [task.title for task in said if task.due is None]
        return strange_in("new_tasks", [task.title for task in said]) or strange_in(
            "undated", undated
        )
    return word("doubt-tasks", count=len(loose), title=loose[0])


STEPS: tuple[Step[Context], ...] = (
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
        nothing,
        _doubt_tasks,
        rest=_tasks_rest,
        optional=True,
        typed="free",
    ),
)
