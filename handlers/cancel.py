"""Leaving what one was doing: nothing is deleted."""

from __future__ import annotations

from domain.chat import Place, Visit, word
from storage.store import Tx


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    kept = "draft" in visit.args
    return Place("home", {}, word("kept-for-later" if kept else "nothing-kept"))
