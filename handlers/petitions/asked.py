"""What is asked before a move is made: to whom it goes, the words of the answer, why not done."""

from __future__ import annotations

from contextlib import suppress

from domain import parse
from domain.chat import Choice, Said, Screen, Visit, word
from domain.errors import Invalid, Refused
from domain.petitions import Move, wording
from handlers.navigation import GO_BACK
from storage.organisation import Unit, unit
from storage.petitions import Petition
from storage.store import Tx

SEND, ANEW, NOTHING_YET = "!send", "!anew", "!nothing-yet"
ASKS = frozenset({Move.up, Move.out, Move.answer, Move.not_done})
LEVELS, LONGEST_NAME = 6, 200


def at_preview(said: Said) -> str:
    """The button that was tapped below what is to be sent, also in words: "gửi đi", "đúng",
    "quay lại"; "" where it is other words.
    """
    if said.choice:
        return said.choice
    if parse.way(said.text) == "back":
        return "!back"
    with suppress(Refused):
        return SEND if parse.submits(said.text) or parse.yes_no(said.text) else ""
    return ""


async def above(tx: Tx, visit: Visit, found: Petition) -> list[Unit]:
    """The units above whoever has it now, the nearest first."""
    at = found.holder_id or (found.home_id if found.group_id else found.parent_id)
    units: list[Unit] = []
    while at is not None and len(units) < LEVELS:
        parent = await unit.parent(tx, at, visit.today)
        at = parent.id if parent else None
        units += [parent] if parent else []
    return units


async def known(tx: Tx, visit: Visit, found: Petition, move: Move) -> int | None:
    """The only unit it can go up to: nothing is to be asked then."""
    units = await above(tx, visit, found) if move is Move.up else []
    return units[0].id if len(units) == 1 else None


async def chosen(tx: Tx, visit: Visit, found: Petition, said: Said) -> int:
    units = {str(one.id): one.id for one in await above(tx, visit, found)}
    if said.choice not in units:
        raise Invalid("error-choice")
    return units[said.choice]


def text(move: Move, said: Said) -> str | None:
    """To whom outside, or the reason; None where a button says that nothing was done yet."""
    if said.choice == NOTHING_YET and move is Move.not_done:
        return None
    if move is Move.out:
        name = " ".join(said.text.split())
        if not 3 <= len(name) <= LONGEST_NAME:
            raise Invalid("error-petition-whom", longest=LONGEST_NAME)
        return name
    return wording(said.text)


async def screen(tx: Tx, visit: Visit, found: Petition, move: Move, name: str) -> Screen:
    if move is Move.up:
        units = await above(tx, visit, found)
        options = tuple(Choice(str(one.id), one.name) for one in units[:5])
        return Screen(word("petition-up"), options, (GO_BACK,), asks=name)
    if move is Move.answer and "text" in visit.args:
        shown = word("petition-answer-preview", cell=found.cell, text=visit.args["text"])
        send, anew = Choice(SEND, word("send-answer")), Choice(ANEW, word("write-anew"))
        return Screen(shown, (send, anew), (GO_BACK,), asks=name)
    nothing = Choice(NOTHING_YET, word("nothing-yet"))
    short = (nothing,) if move is Move.not_done else ()
    ask = word("petition-ask", move=move.value, text=found.text, answer=found.answer or "")
    return Screen(ask, short, (GO_BACK,), asks=name, typed="free")
