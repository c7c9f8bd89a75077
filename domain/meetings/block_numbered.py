"""Answers on lines of their own, each with the number of its question."""

from __future__ import annotations

import re

from domain.meetings.block_alone import answers_alone
from domain.meetings.block_part import QUESTIONS, Part
from domain.meetings.block_pieces import unnumbered
from domain.meetings.context import Context
from domain.parse.terms import terms
from domain.parse.text import clean, shadow

TERMS = terms(__file__, "block")
_QUESTION = TERMS.compiled("question")


def answers_by_number(text: str, context: Context) -> tuple[list[Part], str]:
    """'Câu 3: 19h30 - 21h' on lines of their own, and the rest of the text."""
    keys = [key for key in QUESTIONS if key != "last_tasks" or context.tasks]
    if told := _all_of_them(text, keys, context):
        return told, ""
    found, rest = [], []
    for line in text.split("\n"):
        match = _QUESTION.match(shadow(clean(line)))
        at = int(match["at"]) if match else 0
        if match and 1 <= at <= len(keys):
            found.append(Part(clean(line)[match.end() :].strip(), keys[at - 1]))
        else:
            rest.append(line)
    return found, "\n".join(rest)


def _all_of_them(text: str, keys: list[str], context: Context) -> list[Part]:
    """As many lines as there are questions, each with its number: '1. Thường kỳ', '2. 3/4', ..."""
    lines = [clean(line) for line in text.split("\n") if line.strip()]
    numbers = [re.match(r"\W*(\d{1,2})\s*[.)/:-]\s", line) for line in lines]
    if [int(one[1]) if one else 0 for one in numbers] != [*range(1, len(keys) + 1)]:
        return []
    told = [unnumbered(line) for line in lines]
    day, hours = told[keys.index("held_on")], told[keys.index("hours")]
    if not re.search(r"\d", day) or answers_alone(hours, context) != "hours":
        return []
    last = ("conclusion",)
    return [Part(one, key, last=key in last) for one, key in zip(told, keys, strict=True)]
