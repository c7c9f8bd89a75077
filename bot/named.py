"""The cell that a supervisor names in a sentence, or what stands for it: "thôn 5 sao rồi"."""

from __future__ import annotations

from dataclasses import replace

from domain import parse
from domain.chat import Month, Place, Visit, word
from domain.errors import Refused
from domain.people import Action
from handlers import dispatch, organisation
from handlers.argument import month_asked
from handlers.link import PAGES, link
from storage.meetings import meeting
from storage.organisation import find
from storage.store import Tx

OF_A_CELL = ("bienban", "chamdiem")  # what a supervisor does from the cell
PAGE_OF = {"theodoi": "supporting", "dangvien": "members"}  # opened for the cell
ABOUT = (None, *OF_A_CELL, *PAGE_OF, "tonghop", "thieu")  # else answered by its year


def supervises(visit: Visit) -> bool:
    return bool(visit.person.units(Action.summarize))


async def opened(tx: Tx, visit: Visit, wished: str | None, text: str) -> Place | None:
    """The year of the one cell that is named, or which they are; without a name, where one is
    chosen for a record or a score.
    """
    if not supervises(visit) or wished not in ABOUT:
        return None
    found = await find.named(tx, text, visit.person.units(Action.summarize), visit.today)
    if len(found) > 1:
        return visit.stay(organisation.which(found))
    if found:
        cell = found[0].unit
        to = await _record(tx, visit, wished, cell.id, text)
        page = PAGE_OF.get(wished or "", "year")
        to = to or link(page, cell=cell.id)
        place = await dispatch.follow_link(tx, visit, to)
        return replace(place, notice=place.notice or word("cell-heard", cell=cell.name))
    if wished in OF_A_CELL and (to := await _here(tx, visit, wished, text)):
        return await dispatch.follow_link(tx, visit, to)
    if wished in OF_A_CELL:
        place = await dispatch.follow(tx, visit, "summary", parse.month_wished(text))
        return replace(place, notice=word("choose-cell-to-open"))
    if wished is None and parse.names_a_cell(text):
        return visit.stay(word("no-such-cell-heard"))
    return None


async def _record(tx: Tx, visit: Visit, wished: str | None, cell: int, text: str) -> str:
    """What leads to the record or the score of the month that is said, else to the newest, where
    the cell has one.
    """
    if wished not in OF_A_CELL:
        return ""
    if not (said := parse.month_wished(text)):
        newest = await meeting.newest_record(tx, cell)
        return link(PAGES[wished], meeting=newest.id) if newest else ""
    try:
        month = month_asked(said, Month.of(visit.today))
    except Refused:
        return ""
    found = await meeting.main_record(tx, cell, month)
    return link(PAGES[wished], meeting=found.id) if found else ""


async def _here(tx: Tx, visit: Visit, wished: str, text: str) -> str:
    """What leads from the year of a cell to its record, the newest where no month is said; and from
    a record to its score.
    """
    if visit.place.page == "record" and wished == "chamdiem":
        return link("score", meeting=visit.args["meeting"])
    if visit.place.page != "year":
        return ""
    return await _record(tx, visit, wished, visit.args["cell"], text)
