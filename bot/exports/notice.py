"""The notice of a meeting (thông báo mời họp) as DOCX: what is planned, with an agenda from what is
on record.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.exports import printed
from bot.exports.printed import Facts, clock, day_of, month_text, text, texts, word
from bot.exports.template import TemplateError, fill, unknown_names
from domain.chat import Month
from domain.kind import REGULAR
from domain.meetings import OpenTask
from domain.plans import Entry

__all__ = ["DEFAULT", "Notice", "TemplateError", "check", "file_name", "render"]

DEFAULT = Path(__file__).parent / "templates" / "notice.docx"


@dataclass(frozen=True, kw_only=True)
class Notice:
    """``chair``: who runs it, and ``signs`` who signs, as roles; ``weekday``: in words.
    ``petitions``: what was asked and answered, a line each.
    """

    superior: str
    cell: str
    entry: Entry
    dated: date
    weekday: str
    chair: str
    signs: str
    tasks: Sequence[OpenTask] = ()
    petitions: Sequence[str] = ()
    called: str = ""  # what its committee calls the kind
    party: str | None = None  # where a committee words the head itself, so with this
    locality: str | None = None


def render(notice: Notice, *, template: Path = DEFAULT) -> bytes:
    return fill(template, facts(notice))


def check(template: Path) -> None:
    """TemplateError where it cannot be used, or names what does not exist."""
    day = date(2026, 9, 3)
    entry = Entry(month=Month.of(day), day=day)
    bare = Notice(superior="", cell="", entry=entry, dated=day, weekday="", chair="", signs="")
    if unknown := unknown_names(template, facts(bare)):
        raise TemplateError(f"{template}: unknown placeholder ({', '.join(unknown)})")
    fill(template, facts(bare))


def file_name(notice: Notice) -> str:
    entry = notice.entry
    month = (entry.month.year, entry.month.month)
    return printed.file_name("thong-bao-hop", notice.cell, entry.kind, month, entry.day)


def facts(notice: Notice) -> Facts:
    entry, regular = notice.entry, notice.entry.kind in REGULAR
    return {
        "blank": None,
        "party": text(notice.party),
        "locality": word(notice.locality),
        "superior": word(notice.superior),
        "cell": word(notice.cell),
        "dated": day_of(notice.dated),
        "month": month_text(entry.month.month),
        "year": str(entry.month.year),
        "kind": entry.kind.value,
        "called": text(notice.called),
        "model": entry.model,
        "regular": regular,
        "starts": clock(entry.starts) if entry.starts else None,
        "weekday": notice.weekday,
        "day": day_of(entry.day),
        "place": text(entry.place),
        "chair": word(notice.chair),
        "signs": word(notice.signs),
        "topic": word(entry.topic),
        "tasks": [_task(one) for one in notice.tasks] if regular else [],
        "petitions": texts(notice.petitions) if regular else [],
    }


def _task(task: OpenTask) -> Facts:
    due = day_of(task.due) if task.due else None
    return {"name": text(task.title), "owner": text(task.owner), "due": due}
