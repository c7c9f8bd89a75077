"""A part of a message, and the sorts of questions it may speak of."""

from __future__ import annotations

from dataclasses import dataclass

QUESTIONS = (
    "kind",
    "held_on",
    "hours",
    "setting",
    "attendance",
    "conduct",
    "content",
    "speakers",
    "last_tasks",
    "new_tasks",
    "conclusion",
    "petitions",
)  # in their order
IN_FIGURES = ("held_on", "hours", "attendance", "speakers")
FREE = ("content", "new_tasks", "petitions", "conclusion", "last_tasks")
TASKS = ("last_tasks", "new_tasks", "given")
GIVEN = "given"  # one task, which only an owner or a deadline goes on with
LISTED = ("content", "new_tasks", "petitions")
JOINED_BY_COMMA = ("content", "new_tasks")
ASIDE = ("talk", "wait", "why", "more")  # said to the assistant


@dataclass(frozen=True)
class Part:
    """``step``: of which it speaks, "" where nothing explains it; ``last``: a vote; ``goes_on``: it
    stands behind a comma in a list, and may belong to the line before.
    """

    text: str
    step: str
    last: bool = False
    goes_on: bool = False
