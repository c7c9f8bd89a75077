"""A petition is raised outside a meeting: its cell, its words, shown before it is sent."""

from __future__ import annotations

from datetime import timedelta

from domain import parse
from domain.chat import Choice, Place, Said, Screen, Visit, word
from domain.errors import Invalid
from domain.people import Action
from domain.petitions import kind_of, wording
from handlers import act, paging
from handlers.link import COMMANDS, link
from handlers.navigation import GO_BACK
from handlers.petitions import asked, telling
from handlers.petitions.asked import ANEW, SEND
from storage.organisation import Unit, apart, unit
from storage.petitions import Raised
from storage.petitions import raising as storage
from storage.store import Tx

NAMES = frozenset(command.name for command in COMMANDS)
CELLS_A_SCREEN = 8
WORDS = 4  # of a sentence that tells something


def begun(visit: Visit, text: str) -> Place:
    return Place("petition", {"adding": True, "text": text[:600]})


def tells(text: str) -> bool:
    """Whether a sentence may be what is to be raised: no question, and no other page is meant."""
    wanted = parse.wish(text, NAMES) and not parse.told_of("kiennghi", text)
    return len(text.split()) >= WORDS and not parse.is_question(text) and not wanted


async def _cells(tx: Tx, visit: Visit) -> list[Unit]:
    """Those for which this person may raise one."""
    return await apart(
        tx, await unit.units(tx, visit.person.units(Action.petition), kind="cell"), visit.today
    )


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    choice = asked.at_preview(said) if "text" in visit.args else said.choice
    if choice == "!back":
        return Place("petition")
    cells = await _cells(tx, visit)
    cell = _cell(visit, cells)
    if cell is None:
        return _pick(visit, cells, said)
    if choice == ANEW:
        return visit.stay(None, text=None)
    if choice == SEND and "text" in visit.args:
        return await _send(tx, visit, cell, wording(visit.args["text"]))
    wished = parse.wish(said.text, NAMES) if "text" in visit.args else None
    if wished and not parse.told_of("kiennghi", said.text):
        return visit.stay(word("error-choice"))  # another page is wanted
    try:
        return visit.stay(None, text=wording(said.text))
    except Invalid as invalid:
        return visit.stay(invalid.said)


def _cell(visit: Visit, cells: list[Unit]) -> Unit | None:
    """The one that was chosen, or the only one."""
    chosen = [one for one in cells if one.id == visit.args.get("for_cell")]
    return chosen[0] if chosen else cells[0] if len(cells) == 1 else None


def _pick(visit: Visit, cells: list[Unit], said: Said) -> Place:
    if said.choice == paging.MORE:
        return paging.turn(visit, len(cells), CELLS_A_SCREEN)
    found = paging.row_at(said.choice or said.text, cells)
    return visit.stay(None, for_cell=found.id) if found else visit.stay(word("error-choice"))


async def _send(tx: Tx, visit: Visit, cell: Unit, text: str) -> Place:
    rules = await unit.rules(tx, cell.id, visit.today)
    due = visit.today + timedelta(days=rules.petition_days)
    number = await storage.add(tx, cell.id, text, Raised(visit.person.id, visit.now, due))
    await act.note(tx, visit, "petition", f"petition:{number}")
    await telling.raised(tx, visit, cell.id, f"{number}", [text])
    sent = Place(link("petition", petition=number), notice=word("petition-raised", number=number))
    return sent


async def screen(tx: Tx, visit: Visit) -> Screen:
    cells = await _cells(tx, visit)
    cell = _cell(visit, cells)
    if cell is None:
        return _cells_screen(visit, cells)
    text = visit.args.get("text")
    if text is None:
        ask = word("petition-write", cell=cell.name)
        return Screen(ask, (), (GO_BACK,), asks="petition-text", typed="free")
    try:
        said = wording(text)
    except Invalid as invalid:
        return Screen(invalid.said, (), (GO_BACK,), asks="petition-text", typed="free")
    kind = word("petition-kind", kind=kind_of(said).value)
    shown = word("petition-preview", cell=cell.name, text=said, kind=kind)
    send, anew = Choice(SEND, word("send-petition")), Choice(ANEW, word("write-anew"))
    return Screen(shown, (send, anew), (GO_BACK,), asks="petition-preview")


def _cells_screen(visit: Visit, cells: list[Unit]) -> Screen:
    shown = paging.numbered(cells, paging.start(visit), CELLS_A_SCREEN)
    lines = tuple(word("numbered", at=at, text=one.name) for at, one in shown)
    choices = tuple(Choice(str(at), word("open-cell", at=at, cell=one.name)) for at, one in shown)
    more = paging.more(len(cells), CELLS_A_SCREEN, word("more-cells"))
    text = word("petition-cell", lines=lines)
    return Screen(text, choices[:4], (*more, GO_BACK), asks="petition-cell", typed="value")
