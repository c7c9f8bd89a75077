"""A number of the rules as it is changed on its page: "7 = 3", "7: 3 từ 1/9", "12 có", "7 bỏ"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.chat import Listed, Word, word
from domain.errors import Invalid, Refused, Unclear
from domain.organisation.own_days import days_said
from domain.organisation.own_head import head_said
from domain.organisation.own_kinds import kinds_said
from domain.organisation.own_lines import lines_said
from domain.organisation.terms import terms
from domain.parse import fold
from domain.parse.text import clean, shadow
from domain.plans import parse_rule, read_plan, rule_clauses
from domain.rules import NEEDS, Rules

NAMES = (
    *("regular_minutes", "thematic_minutes", "both_minutes", "small_cell_below"),
    *("small_cell_minutes", "attendance_percent", "result_days", "score_gap", "visit_months"),
    *("visit_silence_days", "petition_days", "meeting_leaves_month", "stages_apart"),
    *("low_percent", *NEEDS, "name_lists", "meeting_day"),
)
FLAGS = {name for name, value in Rules() if isinstance(value, bool)}
SAID = re.compile(r"(\d{1,2}) ?(?:=|:|la|thanh| ) ?(\d{1,4}|co|khong|bo)(?: ?(?:tu|,) ?(.+))?")
MOST = {"attendance_percent": 100}
LARGEST = 600
UNIT = re.compile(r" ?(?:%|phut|ngay|thang|diem|dang vien)$")
LONGEST_RULE = 300
MEETING_DAY = NAMES.index("meeting_day") + 1
DAY = re.compile(
    rf"\s*(?:{MEETING_DAY}|(?:lich|ngay) (?:hop|sinh hoat)(?: (?:cac|chung|cua|chi bo))*)"
    r"\s*[:=]\s*(?P<rule>\S.*)",
    re.DOTALL,
)


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
    text = clean(text)
    if rule := DAY.fullmatch(shadow(text)):
        said = text[rule.start("rule") :].strip()
        return NewNumber("meeting_day", _meeting_day(said, today), today)
    found = SAID.fullmatch(fold(text))
    if found is None:
        return None
    at, said, day = int(found[1]), found[2], found[3]
    if not 1 <= at <= len(NAMES):
        raise Invalid("error-rule-number", given=text[:60])
    name = NAMES[at - 1]
    since = terms(day, today).since if day else today
    return NewNumber(name, None if said == "bo" else _value(name, said, text), since)


def number_of(name: str, text: str, today: date) -> Any:
    """What stands alone in a cell: "90", "90 phút", "có", "ngày 3 hằng tháng"; Invalid."""
    if name == "meeting_day":
        return _meeting_day(clean(text), today)
    return _value(name, UNIT.sub("", fold(text)), text)


def bounds(name: str) -> tuple[int, int]:
    """The least and the most that a number can be."""
    low, high = 0 if name in NEEDS else 1, MOST.get(name, LARGEST)
    for limit in Rules.model_fields[name].metadata:
        low, high = max(low, getattr(limit, "ge", low)), min(high, getattr(limit, "le", high))
    return low, high


def _value(name: str, said: str, text: str) -> Any:
    flag = {"co": True, "khong": False}.get(said)
    value = flag if name in FLAGS else int(said) if said.isdecimal() else None
    low, high = bounds(name)
    if value is None or (value is not flag and not low <= int(value) <= high):
        raise Invalid("error-rule-number", given=text[:60])
    return value


def _meeting_day(text: str, today: date) -> str | None:
    """As it was typed, where each part of it is a rule, or days to choose from."""
    if fold(text) in ("bo", "khong", "khong co"):
        return None
    if len(text) > LONGEST_RULE:
        raise Invalid("error-rule-number", given=text[:60])
    for one in rule_clauses(text):
        try:
            parse_rule(one.text)
        except Unclear as asked:
            if asked.key != "error-rule-span" and not _reads(one.text, today):
                raise Invalid(asked.key, **asked.args_for_words) from None
        except Refused:
            if not _reads(one.text, today):
                raise
    return text


def _reads(text: str, today: date) -> bool:
    """With an hour, such as "19h30 mùng 5"."""
    return read_plan(text, year=today.year + 1, today=today, days_off={}).rule is not None


def sets_meeting_day(text: str) -> bool:
    """ "lịch họp: ngày 3 hằng tháng", understood or not."""
    return DAY.fullmatch(shadow(clean(text))) is not None


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
    if isinstance(value, str):
        return word("rule-words", value=value or "")
    some = value if isinstance(value, list | tuple) else [value]
    return word("rule-value", value=", ".join(map(str, some)))


def _how(days: bool | int) -> str:
    if days is False:
        return "off"
    return "as_usual" if days is True or days == 0 else "later" if days > 0 else "earlier"
