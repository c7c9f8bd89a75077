"""From which day, until which, and by which decision: "từ 15/8 đến 31/12, QĐ 12-QĐ/ĐU"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from domain import parse
from domain.errors import Invalid
from domain.parse.text import shadow

DAY = re.compile(r"\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b")
DECISION = re.compile(r"\b(?:quyet dinh|qd|so)\s*(?:so)?\s*:?\s*(\d{1,5}\s*[-/][^\s,;]{1,40})")
TODAY = ("hom nay", "ngay", "tu hom nay", "bay gio")
LONGEST = 60


@dataclass(frozen=True, slots=True)
class Terms:
    """``until`` None: nothing was said; the last day counts. ``decision``: its number."""

    since: date
    until: date | None = None
    decision: str | None = None


def terms(text: str, today: date) -> Terms:
    """Invalid: ``error-terms``, where no day is said or the end lies before the beginning."""
    said = parse.clean(text)
    number = DECISION.search(shadow(said))
    rest = said.replace(said[number.start() : number.end()], " ") if number else said
    named = said[number.start(1) : number.end(1)] if number else ""
    decision = " ".join(named.split())[:LONGEST] or None
    days = [_day(one, today) for one in DAY.findall(rest)]
    if not days and not _today(rest, number is not None):
        raise Invalid("error-terms")
    since = days[0] if days else today
    until = days[1] if len(days) > 1 else None
    if until is not None and until < since:
        raise Invalid("error-terms")
    return Terms(since, until, decision)


def _day(text: str, today: date) -> date:
    """Of a day without a year the nearest one."""
    numbers = [int(one) for one in re.split(r"[/.-]", text)]
    year = numbers[2] if len(numbers) > 2 else 0
    year = year + 2000 if 0 < year < 100 else year
    try:
        if year:
            return date(year, numbers[1], numbers[0])
        near = [date(today.year + by, numbers[1], numbers[0]) for by in (-1, 0, 1)]
    except ValueError:
        raise Invalid("error-terms") from None
    return min(near, key=lambda day: abs((day - today).days))


def _today(text: str, has_decision: bool) -> bool:
    folded = parse.fold(text).strip(" ,.;")
    return folded in TODAY or (has_decision and not folded)
