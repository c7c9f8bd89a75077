"""Answers on lines of their own, each with the number of its question."""

from __future__ import annotations

from domain.meetings.block_part import QUESTIONS, Part
from domain.meetings.context import Context
from domain.parse.terms import terms
from domain.parse.text import clean, shadow

TERMS = terms(__file__, "block")
_QUESTION = TERMS.compiled("question")


def answers_by_number(text: str, context: Context) -> tuple[list[Part], str]:
    """'Câu 3: 19h30 - 21h' on lines of their own, and the rest of the text."""
    keys = [key for key in QUESTIONS if key != "last_tasks" or context.tasks]
    found, rest = [], []
    for line in text.split("\n"):
        match = _QUESTION.match(shadow(clean(line)))
        at = int(match["at"]) if match else 0
        if match and 1 <= at <= len(keys):
            found.append(Part(clean(line)[match.end() :].strip(), keys[at - 1]))
        else:
            rest.append(line)
    return found, "\n".join(rest)
