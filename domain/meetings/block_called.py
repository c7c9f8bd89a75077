"""Whom a task names by a capital alone, where whoever writes uses capitals for names only."""

from __future__ import annotations

from dataclasses import replace

from domain.meetings.block_part import FREE, Part
from domain.meetings.parse.task_owner import may_be_called
from domain.parse.terms import terms

TERMS = terms(__file__, "block_called")
FEW = 2  # parts in small letters that show how somebody writes


def called_by_capital(found: list[Part]) -> list[Part]:
    """'nội dung: mùa khô; việc mới: Tràm dọn kênh' gives the task to Tràm."""
    begin = [p.text[:1] for p in found if p.step in FREE and p.step != "new_tasks" and not p.last]
    if len(begin) < FEW or not all(letter.islower() for letter in begin):
        return found
    return [_given(part) if part.step == "new_tasks" else part for part in found]


def _given(part: Part) -> Part:
    called = may_be_called(part.text)
    return replace(part, text=TERMS.text("given_to", task=part.text)) if called else part
