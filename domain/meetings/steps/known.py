"""What the questions know of the answers before them."""

from __future__ import annotations

from typing import Any, TypeVar

from domain.chat import Choice, word
from domain.form import Answers, typed
from domain.kind import OF_SOME, Kind
from domain.meetings import parse as facts
from domain.meetings.context import Context, Nature
from domain.meetings.meeting import Attendance
from domain.meetings.parse.answers import ANSWERS
from domain.meetings.parse.rolls import LARGEST

T = TypeVar("T")
NOTHING = ANSWERS.text("nothing")


def button(text: str, key: str, **args: Any) -> Choice:
    return Choice(text, word(key, **args))


def nothing(context: Context, answers: Answers) -> tuple[Choice, ...]:
    return (button(NOTHING, "none"),)


def answered(key: str, kind: type[T], answers: Answers) -> T | None:
    """The typed answer to this step; None where there is none, or one an older form left."""
    found: T | None = typed(kind, answers.get(key))
    return found


def kind_of(answers: Answers) -> Kind:
    stored = answers.get("kind")
    try:
        return Kind(stored["kind"]) if stored else Kind.regular
    except (KeyError, TypeError, ValueError):
        return Kind.regular


def called_of(answers: Answers) -> str:
    """What its committee calls the kind; "" as usual."""
    said = answered("kind", Nature, answers)
    return said.called if said else ""


def known_roll(context: Context, answers: Answers) -> dict[str, Any]:
    """How many have to come to such a meeting, and how many need not; None: nobody said."""
    if kind_of(answers) in OF_SOME:
        return {"obliged": None, "exempt": 0}
    return {"obliged": context.obliged, "exempt": context.exempt or 0}


def present(answers: Answers) -> int:
    said = answered("attendance", Attendance, answers)
    return said.present if said else LARGEST


def voters(context: Context, answers: Answers) -> facts.Voters | None:
    """How many of those present have a vote: full members, as far as it is known who came.

    None: it was not said yet who did.
    """
    said = answered("attendance", Attendance, answers)
    if said is None:
        return None
    if said.full is not None:
        return facts.Voters(said.full, said.full)
    new = probationary(context, answers)
    all_came = said.present == said.obliged and kind_of(answers) is not Kind.sub_group
    if said.probationary is not None or all_came:
        here = said.present - min(said.present, said.probationary or new)
        return facts.Voters(here, here)
    return facts.Voters(max(said.present - new, 0), said.present)


def summoned(context: Context, answers: Answers) -> int:
    """Full members who had to come, as far as it is known."""
    said = answered("attendance", Attendance, answers)
    return max((said.obliged if said else 0) - probationary(context, answers), 0)


def probationary(context: Context, answers: Answers) -> int:
    """How many of those who come may be on probation: none in a committee."""
    return 0 if kind_of(answers) is Kind.committee else context.probationary or 0
