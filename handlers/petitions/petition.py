"""The page of petitions: those that wait first; one with its way; a new one."""

from __future__ import annotations

from dataclasses import replace

from domain.chat import Place, Said, Screen, Visit, word
from domain.errors import Refused
from domain.petitions import Move
from handlers.petitions import card, listing, raising
from storage.store import Tx


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    """One petition, the list, or with some text behind the command: this text is raised."""
    if visit.subject:
        return await _one(tx, visit)
    return raising.begun(visit, argument) if argument else Place("petition")


async def _one(tx: Tx, visit: Visit) -> Place:
    """Shown; of a letter that asks whether it is solved, answered as well."""
    here = Place("petition", {"petition": visit.subject.id})
    if "done" in visit.admitted.asked:
        try:
            return await card.made(tx, visit, visit.subject, Move.done)
        except Refused as refused:
            return replace(here, notice=refused.said)
    if "undone" in visit.admitted.asked:
        if not card.allowed(visit, visit.subject, Move.not_done):
            return replace(here, notice=word("petition-changed"))
        return Place("petition", {**here.args, "doing": Move.not_done.value})
    return here


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
