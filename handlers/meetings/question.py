"""How a question of a record is shown: where one is, the words, an example, the buttons."""

from __future__ import annotations

from textwrap import shorten
from typing import Any

from domain.chat import Choice, Month, Screen, Visit, Word, word
from domain.form import Step
from domain.meetings import Context, kind_of, present
from domain.meetings import said as said_words
from handlers.meetings.work import Work
from handlers.navigation import BACK, BUTTONS_A_SCREEN, KEEP, LABEL, LATER, NO, SKIP, YES

MONTH = "!month"


def question(visit: Visit, work: Work, step: Step[Context]) -> Screen:
    """At most six buttons: what answers comes first, later gives way."""
    pending = "confirm" in visit.args or visit.args.get("options")
    navigation = _navigation(work, step)
    choices = _choices(visit, work, step)[: BUTTONS_A_SCREEN - min(len(navigation), 2)]
    return Screen(
        text=_frame(work, step),
        choices=choices,
        navigation=navigation[: BUTTONS_A_SCREEN - len(choices)],
        asks=step.key,
        typed="choice" if pending else step.typed,
    )


def _frame(work: Work, step: Step[Context]) -> Word:
    questions = [s.key for s in work.form.questions(work.answers)]
    at = questions.index(step.key) + 1
    facts = _facts(work)
    return word(
        "meeting-frame",
        month=work.month,
        at=at,
        of=len(questions),
        question=word(f"step-{step.key}", **facts),
        hint=word(f"step-{step.key}.hint", **facts),
    )


def _facts(work: Work) -> dict[str, Any]:
    """What any question may mention."""
    context, answers = work.form.context, work.answers
    plan = context.plan(kind_of(answers))
    tasks = enumerate(context.tasks, 1)
    return {
        "cell": context.cell,
        "month": work.month,
        "kind": kind_of(answers).value,
        "obliged": context.obliged or 0,
        "exempt": context.exempt or 0,
        "present": present(answers),
        "setting": said_words("setting", context.setting) if context.setting else "",
        "starts": plan.starts or "" if plan else "",
        "tasks": tuple(word("numbered", at=at, text=task.title) for at, task in tasks),
    }


def _choices(visit: Visit, work: Work, step: Step[Context]) -> tuple[Choice, ...]:
    if "confirm" in visit.args:
        return (Choice(YES, word("yes-right")), Choice(NO, word("no-again")))
    if visit.args.get("options"):
        return tuple(
            Choice(text, shorten(text, LABEL, placeholder=" …")) for text in visit.args["options"]
        )
    choices = step.choices(work.form.context, work.answers)
    if work.draft_id is None and work.month == Month.of(visit.today):
        last = work.month.shift(-1)
        choices += (Choice(MONTH, word("other-month", month=last)),)
    return choices


def _navigation(work: Work, step: Step[Context]) -> tuple[Choice, ...]:
    """Back, what goes on without an answer, and later, which gives way where room is short."""
    found = []
    looking_back = step.key in work.answers
    complete = looking_back and work.form.current(work.answers) is None
    if complete or work.form.before(work.answers, step):
        found.append(Choice(BACK, word("back")))
    if work.answers.get(step.key) is not None and not complete:
        found.append(Choice(KEEP, word("keep")))
    elif step.optional:
        found.append(Choice(SKIP, word("skip")))
    found.append(Choice(LATER, word("later")))
    return tuple(found)
