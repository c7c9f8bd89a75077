"""Who does a task after all: 'Giao Chín phát quang 30/3, à mà Toàn làm chứ Chín bận'; and what is
put right in a way that nothing explains, which makes doubtful what stands before it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from domain.errors import Refused, Unclear
from domain.meetings.block_part import Part
from domain.meetings.context import Context
from domain.meetings.parse.task_owner import owner_first
from domain.parse.terms import terms
from domain.parse.text import shadow, shown

TERMS = terms(__file__, "block_corrected")
_AFTER_ALL, _LEADS = TERMS.compiled("after_all"), TERMS.compiled("leads")


def another_does(found: list[Part], context: Context) -> list[Part]:
    """The tasks, each with whoever does it after all."""
    kept: list[Part] = []
    for part in found:
        told = _after_all(kept[-1], part, context) if kept else None
        if told:
            kept[-1] = told
        else:
            kept.append(part)
    return kept


def _after_all(task: Part, part: Part, context: Context) -> Part | None:
    match = _AFTER_ALL.fullmatch(shadow(part.text).strip(" ."))
    if task.step != "new_tasks" or not match:
        return None
    title, owner = owner_first(task.text, context.people.names)
    if owner is None:
        return None
    at = shadow(part.text).index(match["who"])
    who = part.text[at : at + len(match["who"])]
    return replace(task, text=TERMS.text("given", who=who, task=title))


def put_in_doubt(found: list[Part], known: Mapping[str, object]) -> dict[str, Refused]:
    """What was understood before words that put it right, where these were not."""
    doubts: dict[str, Refused] = {}
    for at, part in enumerate(found):
        if part.step or not _LEADS.match(shadow(part.text)):
            continue
        before = next((one for one in reversed(found[:at]) if one.step), None)
        if before and before.step in known:
            said = shown(f"{before.text}, {part.text}")
            doubts[before.step] = Unclear("error-corrected", given=said)
    return doubts
