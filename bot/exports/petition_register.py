"""The register of petitions as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from bot.exports.workbook import Column, Page, Value
from domain.chat import Word, word
from domain.petitions import Desk, overdue
from storage.petitions import Petition

Say = Callable[[Word | str], str]
WIDTHS = {
    **{"at": 5, "number": 6, "cell": 20, "month": 9, "kind": 10, "text": 32, "raised": 12},
    **{"state": 12, "where": 18, "due": 12, "late": 9, "owner": 15, "answer": 32},
    **{"answered": 12, "tied_to": 9},
}  # letters of each column


def page_of(found: Sequence[Petition], today: date, zone: ZoneInfo, say: Say) -> Page:
    columns = [
        Column(say(word("register-column", column=name)), width) for name, width in WIDTHS.items()
    ]
    rows = [_row(at, one, today, zone, say) for at, one in enumerate(found, 1)]
    day = f"{today.day}/{today.month}/{today.year}"
    title, as_of = say(word("register-title")), say(word("register-as-of", day=day))
    return Page(say(word("page", page="petition")), title, as_of, columns, rows)


def _row(at: int, one: Petition, today: date, zone: ZoneInfo, say: Say) -> Sequence[Value]:
    answered = one.answered_at.astimezone(zone).date() if one.answered_at else None
    return (
        at,
        one.id,
        one.cell,
        f"{one.month.month}/{one.month.year}" if one.month else None,
        say(word("petition-kind", kind=one.kind.value)),
        one.text,
        one.raised_at.astimezone(zone).date(),
        say(word("register-state", state=one.state.value)),
        _where(one, say),
        one.due if one.desk in (Desk.group, Desk.committee) else None,
        overdue(one.state, one.due, today) or None,
        one.owner,
        one.answer,
        answered,
        one.tied_to,
    )


def _where(one: Petition, say: Say) -> str | None:
    """The desk, and where it was passed on to from there."""
    match one.desk:
        case Desk.committee:
            here = one.holder
        case Desk.group:
            here = one.group or say(word("petition-committee-above"))
        case Desk.cell:
            here = one.cell
        case _:
            return None
    return " → ".join(filter(None, (here, one.whom)))
