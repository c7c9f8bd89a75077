"""Days as offices write them beside a list: "12/2026 - 11/2027", "từ ngày 01/12/2026"."""

from __future__ import annotations

import re
from datetime import date

from domain.books.sheet import Sheet
from domain.chat import Month
from domain.parse import fold
from domain.parse.terms import terms

TERMS = terms(__file__, "spans")
FROM, DECISION = TERMS.compiled("from"), TERMS.compiled("decision")
DAY = re.compile(r"(?<!\d)(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](20\d{2})(?!\d)")
Span = tuple[date | None, date | None]


def span(text: str) -> Span:
    """The first day and the last; a month alone begins on its first day and ends on its last."""
    found = [match.groups() for match in DAY.finditer(text)][:2]
    ends = [_day(*parts, last=at == 1) for at, parts in enumerate(found)]
    return (ends[0] if ends else None), (ends[1] if len(ends) > 1 else None)


def _day(day: str | None, month: str, year: str, *, last: bool) -> date | None:
    try:
        first = date(int(year), int(month), int(day or 1))
    except ValueError:
        return None
    return Month.of(first).last if last and day is None else first


def of_title(sheet: Sheet, before: int) -> tuple[Span, str]:
    """From which day the rows hold by what stands above them, and by which decision."""
    above = [
        str(cell.value)
        for (row, _), cell in sorted(sheet.cells.items())
        if row < before and isinstance(cell.value, str)
    ]
    text = fold(" ".join(above))
    since, decision = FROM.search(text), DECISION.search(" ".join(above).casefold())
    return span(text[since.end() :] if since else ""), decision[1].upper() if decision else ""
