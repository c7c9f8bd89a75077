"""Whether a piece is a task, whose, and whether it tells what became of one of last month."""

from __future__ import annotations

import re

from domain.errors import Refused
from domain.meetings.block_matter import is_set
from domain.meetings.context import Context
from domain.meetings.parse.results_named import Named, marks
from domain.meetings.parse.task_due import SURELY
from domain.meetings.parse.task_owner import owner_first
from domain.meetings.parse.tasks import new_tasks
from domain.parse.terms import terms
from domain.parse.text import fold

TERMS = terms(__file__, "block")
_SAYS = TERMS.compiled("says")


def is_task(piece: str, context: Context, *, gone: bool = False) -> bool:
    """Something to do with who does it and until when; ``gone``: a day that may be over by now."""
    if len(piece.split()) < 3 or not re.search(r"\d", piece):
        return False
    try:
        tasks = new_tasks(piece, context.today, known=context.people)
    except Refused as refused:
        owned = owner_first(piece, context.people.names)[1] is not None
        return gone and owned and refused.key in (*SURELY, "error-tasks-due")
    return bool(tasks) and all(task.owner and task.due for task in tasks)


def owned(text: str, context: Context) -> bool:
    """Whether it is said who does this, or until when; "phân công đảng viên" is a matter."""
    try:
        tasks = new_tasks(text, context.today, known=context.people)
    except Refused as refused:
        return refused.key != "error-empty"
    return any(task.owner or task.due for task in tasks)


def of_another(piece: str, context: Context) -> bool:
    """'; Vinh viết bài' behind what was given to somebody: the next one's task, without a day."""
    owner = owner_first(piece, context.people.names)[1]
    return owner is not None and not _SAYS.search(fold(piece)) and not is_set(piece)


def is_result(piece: str, context: Context) -> bool:
    """The words of a task of last month, with what became of it."""
    named = Named.of([t.title for t in context.tasks], [t.owner for t in context.tasks])
    line = named.numbered(fold(piece))
    return "#" in line and marks(line, len(context.tasks)) is not None
