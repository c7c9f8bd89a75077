"""A record of another cell as an example: its figures, perhaps its words, and no names."""

from __future__ import annotations

from domain.chat import Choice, Place, Said, Screen, Visit, Word, word
from domain.errors import Refused
from domain.meetings import for_others, meeting_lines
from domain.people import Action
from domain.scores import Life, outcome_said
from domain.shares import rounded
from handlers.link import link
from handlers.navigation import GO_HOME
from storage.meetings import example, meeting
from storage.scores import score
from storage.store import Tx

TOLD = ("content", "last_tasks", "new_tasks", "conclusion")  # in words
PLAIN = ("kind", "hours", "conduct", "speakers")  # the same in figures only


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    if visit.subject:
        return Place("example", {"example": visit.subject.id})
    found = await example.shown_to(tx, visit.person, visit.today)
    if not found:
        raise Refused("no-example-yet")
    return Place("example", {"example": found[0].id})


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    return visit.stay(word("error-choice"))


async def screen(tx: Tx, visit: Visit) -> Screen:
    found: example.Example = visit.subject
    record = await meeting.record_by_id(tx, found.meeting_id)
    assert record
    every = [one.id for one in await example.shown_to(tx, visit.person, visit.today)]
    at = every.index(found.id) + 1 if found.id in every else 0
    other = [Choice(link("example", example=every[at % len(every)]), word("other-example"))]
    text = await card(tx, visit, record, figures_only=found.figures_only, note=found.note or "")
    return Screen(text, tuple(other) if at and len(every) > 1 else (), (GO_HOME,))


async def card(
    tx: Tx, visit: Visit, record: meeting.Record, *, figures_only: bool, note: str
) -> Word:
    """The same for who chooses it, before it is shown."""
    told = for_others(record.meeting, record.cell)
    keys = PLAIN if figures_only else (*PLAIN, *TOLD)
    lines = [
        word("record-line", label=word(f"said-{key}.label"), value=value)
        for key, value in meeting_lines(told)
        if key in keys and getattr(told, key)
    ]
    tasks = told.new_tasks or ()
    counts = {
        "percent": rounded(told.attendance.percent),
        "items": len(told.content),
        "tasks": len(tasks),
        "whole": sum(1 for one in tasks if one.owner and one.due),
    }
    counting = Life(record.version, await score.given(tx, record.id)).score
    return word(
        "example-card",
        month=record.month,
        score=outcome_said(counting) if counting else "",
        better=await _better(tx, visit, counting) if counting else "",
        note=note,
        lines=(*lines, word("example-counts", **counts)),
    )


async def _better(tx: Tx, visit: Visit, theirs: score.Given) -> Word | str:
    """The criteria for which the own newest score by the same framework has fewer points."""
    for cell in sorted(visit.person.units(Action.score)):
        last = await meeting.last_record(tx, cell)
        mine = Life(last.version, await score.given(tx, last.id)).score if last else None
        if mine and mine.framework_id == theirs.framework_id:
            more = [
                code
                for code, mark in theirs.marks.items()
                if code in mine.marks and _points(mark) > _points(mine.marks[code])
            ]
            return word("example-better", codes=", ".join(more)) if more else ""
    return ""


def _points(mark: object) -> float:
    return float(getattr(mark, "points", None) or 0)
