"""A piece of a message that is, as a whole, the answer to one question: its own parser takes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from domain import parse
from domain.errors import Refused
from domain.meetings import parse as facts
from domain.meetings.context import Context
from domain.meetings.parse.rolls import LARGEST

LONGEST = 70  # letters
_OF_ALL = re.compile(r"(\d{1,3})\s*/\s*\d{1,3}(?!\d)")
_NUMBER_ALONE = re.compile(r"[\d\W]{0,4}")
READERS: Mapping[str, Callable[[str, Context], Any]] = {
    "kind": lambda text, context: facts.kind(text),
    "held_on": lambda text, context: parse.date(text, context.today, towards="past"),
    "hours": lambda text, context: facts.hours(text),
    "attendance": lambda text, context: facts.attendance(
        text, obliged=context.obliged, exempt=context.exempt or 0
    ),
}


def answers_alone(piece: str, context: Context) -> str:
    """The question that this answers; "" where it is none, or it could be two."""
    if len(piece) > LONGEST or _NUMBER_ALONE.fullmatch(piece):
        return ""
    found = [step for step, read in READERS.items() if _reads(read, piece, context)]
    return found[0] if len(found) == 1 else ""


def counts(piece: str) -> bool:
    """Whether this is a number of people, or so many of all: "10/22 đ/c"."""
    try:
        parse.count(_OF_ALL.sub(r"\1", piece), lo=0, hi=LARGEST)
    except Refused:
        return False
    return True


def _reads(read: Callable[[str, Context], Any], piece: str, context: Context) -> bool:
    try:
        read(piece, context)
    except Refused:
        return False
    return True
