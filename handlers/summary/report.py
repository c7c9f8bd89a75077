"""The report of a month or longer on all cells one looks after, as an Excel file."""

from __future__ import annotations

from domain import parse
from domain.chat import Choice, File, Month, Place, Said, Screen, Visit, word
from domain.errors import Invalid, Refused
from domain.period import SPANS, Period
from handlers import act
from handlers.argument import month_asked, period_asked
from handlers.between import between_asked
from handlers.link import PAGES, PERIODIC
from handlers.navigation import GO_HOME
from storage.store import Tx

ELSEWHERE = PAGES.keys() - PERIODIC  # a month in a sentence that asks for one of these is not ours


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    """Of what is named behind the command, as behind ``/tonghop``; else it is asked."""
    if not visit.units:
        raise Refused("nothing-to-summarize")
    if not argument:
        return Place("report")
    now = Month.of(visit.today)
    asked = between_asked(argument, visit.today) or period_asked(argument, now)
    return await _sent(tx, visit, asked or Period(month_asked(argument, now), 1))


def _offered(now: Month) -> list[Period]:
    """This month, the one before, and those of the calendar this month is in."""
    months = [Period(now.shift(-1), 1), Period(now, 1)]
    return [*months, *(Period.around(now, span) for span in SPANS)]


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    offered = {str(at): one for at, one in enumerate(_offered(Month.of(visit.today)), 1)}
    found = offered.get((said.choice or said.text).strip(" ."))
    if found:
        return await _sent(tx, visit, found)
    if parse.wish(said.text, ELSEWHERE):
        return visit.stay(word("error-month", given=said.text[:40]))
    try:
        return await open(tx, visit, said.text)
    except Invalid as invalid:
        return visit.stay(invalid.said)


async def _sent(tx: Tx, visit: Visit, period: Period) -> Place:
    if period.days:
        raise Invalid("error-report-days")
    await act.note(tx, visit, "download", f"report:{period}")
    said = word("report-follows", period=period.said)
    return Place("report", {}, said, (File("report", number_of(period)),))


def number_of(period: Period) -> int:
    """As the subject of a file: 20260703 are three months from July 2026 on."""
    return (period.first.year * 100 + period.first.month) * 100 + period.span


def period_of(number: int) -> Period:
    first, span = divmod(number, 100)
    return Period(Month(*divmod(first, 100)), span)


async def screen(tx: Tx, visit: Visit) -> Screen:
    offered = list(enumerate(_offered(Month.of(visit.today)), 1))
    lines = tuple(word("numbered", at=at, text=one.said) for at, one in offered)
    choices = tuple(Choice(str(at), one.said) for at, one in offered)
    text = word("report-ask", lines=lines)
    return Screen(text, choices, (GO_HOME,), asks="report", typed="value")
