"""The cell that a supervisor names in a sentence, or what stands for it: "thôn 5 sao rồi"."""

from __future__ import annotations

from dataclasses import replace

from domain import parse
from domain.chat import Listed, Place, Visit, word
from domain.people import Action
from handlers import dispatch
from handlers.link import link
from storage.organisation import Found, find
from storage.store import Tx

OF_A_CELL = ("bienban", "chamdiem")  # what a supervisor does from the cell
SUPPORT = "theodoi"  # begun for the cell
ABOUT = (None, *OF_A_CELL, SUPPORT, "tonghop", "thieu")  # else answered by its year


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
        names = Listed(
            tuple(word("cell-of", cell=one.unit.name, above=_above(one)) for one in found)
        )
        return visit.stay(word("cells-heard", count=len(found), cells=names))
    if found:
        page = "supporting" if wished == SUPPORT else "year"
        place = await dispatch.follow_link(tx, visit, link(page, cell=found[0].unit.id))
        return replace(place, notice=place.notice or word("cell-heard", cell=found[0].unit.name))
    if wished in OF_A_CELL:
        place = await dispatch.follow(tx, visit, "summary", parse.month_wished(text))
        return replace(place, notice=word("choose-cell-to-open"))
    return None


def _above(one: Found) -> str:
    return one.path[0] if one.path else ""
