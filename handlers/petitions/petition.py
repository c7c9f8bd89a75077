"""The page of petitions: those that wait first; one with its way; a new one."""

from __future__ import annotations

from domain.chat import Place, Said, Screen, Visit
from handlers.petitions import card, listing, raising
from storage.store import Tx


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    """One petition, the list, or with some text behind the command: this text is raised."""
    if visit.subject:
        return Place("petition", visit.admitted.asked)
    return raising.begun(visit, argument) if argument else Place("petition")


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    if "petition" in visit.args:
        return await card.apply(tx, visit, said)
    if "adding" in visit.args:
        return await raising.apply(tx, visit, said)
    return await listing.apply(tx, visit, said)


async def screen(tx: Tx, visit: Visit) -> Screen:
    if "petition" in visit.args:
        return await card.screen(tx, visit)
    if "adding" in visit.args:
        return await raising.screen(tx, visit)
    return await listing.screen(tx, visit)
