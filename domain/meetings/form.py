"""The questions about a meeting, in order: at most twelve (ux.md, domain.md 3)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from domain import parse
from domain.errors import Invalid, Refused, Unclear
from domain.form import Answers, Form, Step
from domain.meetings import parse as facts
from domain.meetings.context import Context, Nature
from domain.meetings.meeting import Conclusion, Meeting
from domain.meetings.steps import course, occasion, outcome, tasks
from domain.parse.stress import unstressed
from domain.parse.text import unpictured


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
            said = unstressed(said)
            said = parse.without_other(said) if step.typed != "free" else said
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


_STEPS = (*occasion.STEPS, *course.STEPS, *tasks.STEPS, *outcome.STEPS)
STEPS: tuple[Step[Context], ...] = tuple(map(_as_typed, _STEPS))


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
    return Meeting(kind=nature.kind, model=nature.model, called=nature.called, **typed)


def _votes(conclusion: Conclusion | None) -> int:
    vote = conclusion.vote if conclusion else None
    return vote.in_favour + vote.against + vote.abstained if vote else 0
