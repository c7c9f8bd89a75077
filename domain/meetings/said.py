"""What was recorded, as words: for the echo of an answer, the review card and the record."""

from __future__ import annotations

from typing import Any

from domain.chat import Word, word
from domain.form import Form
from domain.meetings.context import Context, Nature
from domain.meetings.form import STEPS
from domain.meetings.meeting import Answer, Meeting, NewTask, TaskResult

UNRECORDED = word("unrecorded")


def said(key: str, value: Any) -> Word:
    """The message ``said-<key>`` with the parts of this answer."""
    if value is None:
        return UNRECORDED
    if value == ():
        return word("nothing")
    match key:
        case "held_on":
            return word("said-held_on", date=value)
        case "speakers":
            return word("said-speakers", count=value)
        case "hours":
            return word("said-hours", start=value.start, end=value.end, minutes=value.minutes)
        case "attendance":
            return word("said-attendance", **value.model_dump(), percent=value.percent)
        case "last_tasks":
            return word("said-list", items=tuple(_result(item) for item in value))
        case "new_tasks":
            return word("said-list", items=tuple(_task(item) for item in value))
        case "content" | "petitions":
            return word("said-list", items=tuple(word("item", text=item) for item in value))
        case "conclusion":
            return _conclusion(value)
        case "conduct":
            return word("said-conduct", merged=str(value.merged), early=str(value.materials_early))
        case _:
            return word(f"said-{key}", **_flat(value))


def _flat(value: Any) -> dict[str, Any]:
    """The parts of an answer by name; one that has none is its ``value``."""
    if not isinstance(value, Answer):
        return {"value": value}
    return {name: str(part) for name, part in value.model_dump(mode="json").items()}


def _result(item: TaskResult) -> Word:
    return word("task-result", title=item.title, done=str(item.done))


def _task(item: NewTask) -> Word:
    return word("task", title=item.title, owner=item.owner or "", due=item.due or "")


def _conclusion(value: Any) -> Word:
    vote = value.vote
    if not vote and not value.text:
        return word("no-vote")
    votes = word("vote", **vote.model_dump()) if vote else ""
    return word("said-conclusion", text=value.text or "", vote=votes)


def answer_lines(form: Form[Context], answers: dict[str, Any]) -> tuple[tuple[str, Word], ...]:
    """(step, what was said) for every visible step."""
    values = {step.key: step.value(answers) for step in form.visible(answers)}
    return tuple((key, said(key, value)) for key, value in values.items())


def meeting_lines(meeting: Meeting) -> tuple[tuple[str, Word], ...]:
    """The same for a submitted record."""
    nature = Nature(kind=meeting.kind, model=meeting.model)
    values = {step.key: getattr(meeting, step.key) for step in STEPS if step.key != "kind"}
    return tuple((key, said(key, value)) for key, value in {"kind": nature, **values}.items())
