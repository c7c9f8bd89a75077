"""A number of the rules as it is changed on its page: "7 = 3", "7: 3 từ 1/9", "12 có", "7 bỏ"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import ValidationError

from domain.chat import Listed, Word, word
from domain.errors import Invalid
from domain.organisation.own_days import days_said
from domain.organisation.own_head import head_said
from domain.organisation.own_kinds import kinds_said
from domain.organisation.own_lines import lines_said
from domain.organisation.terms import terms
from domain.parse import fold
from domain.rules import NEEDS, Rules

NAMES = (
    *("regular_minutes", "thematic_minutes", "both_minutes", "small_cell_below"),
    *("small_cell_minutes", "attendance_percent", "result_days", "score_gap", "visit_months"),
    *("visit_silence_days", "petition_days", "meeting_leaves_month", "stages_apart"),
    *("low_percent", *NEEDS, "name_lists"),
)
FLAGS = {name for name, value in Rules() if isinstance(value, bool)}
SAID = re.compile(r"(\d{1,2}) ?(?:=|:|la|thanh| ) ?(\d{1,4}|co|khong|bo)(?: ?(?:tu|,) ?(.+))?")
MOST = {"attendance_percent": 100}
LARGEST = 600


ENTRIES: Mapping[str, Callable[[Mapping[str, Any]], tuple[Word, ...]]] = {
    "days": days_said,
    "lines": lines_said,
    "head": head_said,
    "kinds": kinds_said,
}


@dataclass(frozen=True, slots=True)
class NewNumber:
    """``value`` None: what is above holds again."""

    name: str
    value: Any
    since: date


def new_number(text: str, today: date) -> NewNumber | None:
    """None where it is nothing of the kind; Invalid ``error-rule-number`` (given)."""
    found = SAID.fullmatch(fold(text))
    if found is None:
        return None
    at, said, day = int(found[1]), found[2], found[3]
    if not 1 <= at <= len(NAMES):
        raise Invalid("error-rule-number", given=text[:60])
    name = NAMES[at - 1]
    since = terms(day, today).since if day else today
    return NewNumber(name, _value(name, said, text), since)


def _value(name: str, said: str, text: str) -> Any:
    if said == "bo":
        return None
    flag = {"co": True, "khong": False}.get(said)
    value = flag if name in FLAGS else int(said) if said.isdecimal() else None
    least = 0 if name in NEEDS else 1
    if value is None or (value is not flag and not least <= int(value) <= MOST.get(name, LARGEST)):
        raise Invalid("error-rule-number", given=text[:60])
    try:
        Rules.model_validate({name: value})
    except ValidationError:
        raise Invalid("error-rule-number", given=text[:60]) from None
    return value


def value_said(value: Any, name: str = "") -> Word:
    """A number, yes or no, some years; of reminders each with how many days it was moved; of what
    has entries each of them.
    """
    if name in ENTRIES:
        return word("rule-shifts", moved=Listed(ENTRIES[name](value), "; "))
    if isinstance(value, bool):
        return word("rule-flag", on="yes" if value else "no")
    if isinstance(value, Mapping):
        moved = tuple(
            word("rule-shift", name=word(f"remind-{key}.name"), days=abs(int(days)), how=_how(days))
            for key, days in value.items()
        )
        return word("rule-shifts", moved=Listed(moved))
    some = value if isinstance(value, list | tuple) else [value]
    return word("rule-value", value=", ".join(map(str, some)))


def _how(days: bool | int) -> str:
    if days is False:
        return "off"
    return "as_usual" if days is True or days == 0 else "later" if days > 0 else "earlier"
