"""What a resolution asks for, as a table: each task, who, until when, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from bot.exports.printed import slug
from bot.exports.workbook import Column, Page, Value
from domain.chat import Word, word
from storage.meetings import Followed, Record

Say = Callable[[Word | str], str]
WIDTHS = {"at": 5, "title": 44, "owner": 24, "due": 12, "given": 12, "state": 18, "note": 24}


def page_of(record: Record, tasks: Sequence[Followed], today: date, say: Say) -> Page:
    columns = [Column(say(word("follow-column", column=n)), w) for n, w in WIDTHS.items()]
    rows = [_row(at, one, today, say) for at, one in enumerate(tasks, 1)]
    title = say(word("follow-title", month=record.month))
    as_of = say(word("follow-as-of", cell=record.cell, day=today))
    return Page(say(word("follow-sheet")), title, as_of, columns, rows)


def file_name(record: Record) -> str:
    return f"theo-doi-nghi-quyet-{slug(record.cell)}-{record.month}.xlsx"


def _row(at: int, one: Followed, today: date, say: Say) -> Sequence[Value]:
    late = one.due is not None and one.due < today
    state = "done" if one.done else "late" if late else "open"
    closed = one.closed or ""
    return (
        at,
        one.title,
        one.owner,
        one.due,
        f"{one.given.month}/{one.given.year}" if one.given else None,
        say(word("follow-state", state=state, month=closed)),
        None,
    )
