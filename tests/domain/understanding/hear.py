"""What the product does with a phrase: keeps fields, keeps them with a doubt, or asks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from domain.errors import Refused, Unclear
from domain.meetings.meeting import (
    Attendance,
    Conclusion,
    Conduct,
    Hours,
    Setting,
)
from tests.domain.understanding.corpus import KNOWN, STEPS, Fields, Phrase, answers, form


@dataclass(frozen=True)
class Heard:
    """``fields``: what is kept, None where it is asked; ``offers``: what each button would keep."""

    fields: Fields | None
    doubts: tuple[str, ...] = ()
    offers: tuple[Fields, ...] = ()
    labels: tuple[str, ...] = ()
    key: str = ""
    extra: Fields = field(default_factory=dict)


def heard(phrase: Phrase) -> Heard:
    asked, known = form(), answers(phrase)
    step = asked.step(STEPS[phrase.question])
    so_far = ""
    if "first" in phrase.row:
        try:
            _, value = asked.understand(step, known, phrase.row["first"])
            known = asked.put(known, step, value)
        except Unclear:
            so_far = phrase.row["first"]
        except Refused:
            pass
    try:
        _, value = asked.understand(step, known, phrase.said, so_far)
    except Unclear as unclear:
        offers = [step.parse(option, asked.context, known) for option in unclear.options]
        return Heard(None, (), tuple(map(fields, offers)), unclear.options, unclear.key)
    except Refused as refused:
        return Heard(None, key=refused.key)
    doubts = [step.doubt(value, asked.context, known)]
    before, after = asked.doubts(known), asked.doubts(asked.put(known, step, value))
    doubts += [doubt for doubt in after if doubt not in before]
    return Heard(fields(value), tuple(doubt.key for doubt in doubts if doubt))


def fields(value: Any) -> Fields:
    """A value of a question as the corpus names its parts."""
    match value:
        case Hours():
            return {
                "start": f"{value.start:%H:%M}",
                "end": f"{value.end:%H:%M}",
                "minutes": value.minutes,
            }
        case Attendance():
            return _roll(value)
        case Setting():
            return {"place": value.place, "chair": value.chair, "taker": value.minute_taker}
        case Conclusion():
            vote = value.vote
            cast = (
                {"for": vote.in_favour, "against": vote.against, "abstained": vote.abstained}
                if vote
                else {}
            )
            return ({"conclusion": value.text} if value.text else {}) | cast
        case Conduct():
            return {"separate": not value.merged, "materials": value.materials_early}
        case int():
            return {"speakers": value}
        case tuple():
            return _listed(value)
    if hasattr(value, "kind"):
        return {"kind": str(value.kind.value)} | ({"model": True} if value.model else {})
    return {"date": value.isoformat()}


def _roll(value: Attendance) -> Fields:
    found = {
        "present": value.present,
        "obliged": value.obliged,
        "excused": value.excused,
        "unexcused": value.unexcused,
    }
    optional = {
        "present_full": "full",
        "present_probationary": "probationary",
        "exempt_came": "exempt_came",
        "temporary": "temporary",
        "guests": "guests",
        "late": "late",
        "left_early": "left_early",
    }
    for name, ours in optional.items():
        if (kept := getattr(value, ours, None)) is not None:
            found[name] = kept
    return found


def _listed(value: tuple[Any, ...]) -> Fields:
    if not value:
        return {}
    first = value[0]
    if isinstance(first, str):
        return {"texts": list(value)}
    if hasattr(first, "done"):
        keys = [task["key"] for task in KNOWN["last_tasks"]]
        return {
            key: ("late" if getattr(one, "late", False) else "done") if one.done else "open"
            for key, one in zip(keys, value, strict=True)
        }
    return {
        "tasks": [
            {
                "title": one.title,
                **({"owner": one.owner} if one.owner else {}),
                **({"due": one.due.isoformat()} if one.due else {}),
            }
            for one in value
        ]
    }
