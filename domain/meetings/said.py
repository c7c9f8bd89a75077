"""What was recorded, as words: for the echo of an answer, the review card and the record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from domain.chat import Listed, Word, word
from domain.form import Form
from domain.kind import Kind
from domain.meetings.context import Context, Nature
from domain.meetings.form import STEPS
from domain.meetings.meeting import (
    Answer,
    Attendance,
    Conclusion,
    Meeting,
    NewTask,
    RankCount,
    Setting,
    TaskResult,
)
from domain.shares import rounded

BESIDES = ("full", "probationary", "temporary", "exempt_came", "guests", "late", "left_early")
LINES, LETTERS = 6, 100  # of a list, and of a text, on the card


@dataclass(frozen=True)
class More:
    """How many of a list are left out."""

    count: int

    @property
    def said(self) -> Word:
        return word("more-items", count=self.count)


UNRECORDED = word("unrecorded")


def said(key: str, value: Any, *, short: bool = False) -> Word:
    """The message ``said-<key>`` with the parts of this answer; ``short``: a long one is cut, and
    says how much is left out.
    """
    if short:
        value = _cut(value)
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
            return _attendance("said-attendance", value)
        case "last_tasks":
            return word("said-list", items=tuple(map(_result, value)))
        case "new_tasks":
            return word("said-list", items=tuple(map(_task, value)))
        case "content" | "petitions":
            return word("said-list", items=tuple(map(_item, value)))
        case "ranks":
            return word("said-list", items=tuple(map(_rank, value)))
        case "conclusion":
            return _conclusion(value)
        case "conduct":
            return word("said-conduct", merged=str(value.merged), early=str(value.materials_early))
        case _:
            return word(f"said-{key}", **_flat(value))


def understood(key: str, value: Any) -> Word:
    """An answer as it was understood: what it means rather than how it was typed."""
    return _attendance("understood-attendance", value) if key == "attendance" else said(key, value)


def _attendance(key: str, value: Any) -> Word:
    counts = {name: getattr(value, name) for name in BESIDES}
    more = [_besides(name, count) for name, count in counts.items() if count is not None]
    more += [word("roll-absent", who=value.absent)] if value.absent else []
    return word(
        key,
        obliged=value.obliged,
        present=value.present,
        excused=value.excused,
        unexcused=value.unexcused,
        exempt=value.exempt,
        percent=rounded(value.percent),
        more=Listed(tuple(more)) if more else "",
    )


def _besides(name: str, count: int) -> Word:
    keys = {
        "full": "roll-full",
        "probationary": "roll-probationary",
        "temporary": "roll-temporary",
        "exempt_came": "roll-exempt-came",
        "guests": "roll-guests",
        "late": "roll-late",
        "left_early": "roll-left-early",
    }
    return word(keys[name], count=count)


def _cut(value: Any) -> Any:
    """At most ``LINES`` of a list, each of it and every text short enough for a card."""
    if isinstance(value, tuple) and len(value) > LINES:
        return (*map(_cut_text, value[:LINES]), More(len(value) - LINES))
    if isinstance(value, tuple):
        return tuple(map(_cut_text, value))
    if isinstance(value, Conclusion) and value.text:
        return value.model_copy(update={"text": shorten(value.text, 3 * LETTERS)})
    if isinstance(value, Attendance) and value.absent:
        return value.model_copy(update={"absent": shorten(value.absent, LETTERS)})
    if isinstance(value, Setting):
        return Setting(**{name: shorten(text, LETTERS) for name, text in value})
    return value


def _cut_text(item: Any) -> Any:
    if isinstance(item, str):
        return shorten(item, LETTERS)
    if isinstance(item, RankCount):
        return item
    return item.model_copy(update={"title": shorten(item.title, LETTERS)})


def shorten(text: str, letters: int) -> str:
    return text if len(text) <= letters else text[: letters - 1] + "…"


def _item(item: str | More) -> Word:
    return item.said if isinstance(item, More) else word("item", text=item)


def _flat(value: Any) -> dict[str, Any]:
    """The parts of an answer by name; one that has none is its ``value``."""
    if not isinstance(value, Answer):
        return {"value": value}
    return {name: str(part) for name, part in value.model_dump(mode="json").items()}


def _result(item: TaskResult | More) -> Word:
    if isinstance(item, More):
        return item.said
    if item.late:
        return word("task-late", title=item.title)
    return word("task-result", title=item.title, done=str(item.done))


def _task(item: NewTask | More) -> Word:
    if isinstance(item, More):
        return item.said
    return word("task", title=item.title, owner=item.owner or "", due=item.due or "")


def _rank(one: RankCount) -> Word:
    cast = "" if one.of is None else f"{one.in_favour}/{one.of}"
    return word("rank-count", rank=one.rank.value, count=one.members, cast=cast)


def _conclusion(value: Any) -> Word:
    vote = value.vote
    if not vote and not value.text:
        return word("no-vote")
    votes = word("vote", **vote.model_dump()) if vote else ""
    return word("said-conclusion", text=value.text or "", vote=votes)


def answer_lines(form: Form[Context], answers: dict[str, Any]) -> tuple[tuple[str, Word], ...]:
    """(step, what was said) for every visible step, short enough for one card."""
    values = {step.key: step.value(answers) for step in form.visible(answers)}
    return tuple((key, said(key, value, short=True)) for key, value in values.items())


def meeting_lines(meeting: Meeting) -> tuple[tuple[str, Word], ...]:
    """The same for a submitted record."""
    nature = Nature(kind=meeting.kind, model=meeting.model, called=meeting.called)
    left_out = {"kind"} if meeting.kind is Kind.year_end else {"kind", "ranks"}
    values = {step.key: getattr(meeting, step.key) for step in STEPS if step.key not in left_out}
    return tuple((key, said(key, value)) for key, value in {"kind": nature, **values}.items())
