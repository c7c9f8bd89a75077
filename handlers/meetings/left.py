"""What dissolved cells left to do, for the committee they were under: read, and settled one by one.

The first to be due is number 1 and last on the screen, right above the buttons.
"""

from __future__ import annotations

from domain.chat import Choice, Place, Said, Screen, Visit, Word, word
from domain.errors import Refused
from handlers import act, paging
from handlers.link import link
from handlers.navigation import BUTTONS_A_SCREEN, GO_BACK, GO_HOME
from handlers.petitions import posts_of
from storage.meetings import tasks
from storage.store import Tx

DONE = "!done"
ROWS = 5


async def left_to(tx: Tx, visit: Visit) -> list[tasks.Left]:
    """Whoever answers for the unit has it, as a petition that lies there."""
    units = posts_of(visit.person).units
    return await tasks.left_behind(tx, units, visit.now) if units else []


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    return Place("left")


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    rows = await left_to(tx, visit)
    chosen = _chosen(visit, rows)
    if chosen is None:
        if said.choice == paging.MORE:
            return paging.turn(visit, len(rows), ROWS)
        found = paging.row_at(said.choice or said.text, rows)
        return visit.stay(None, target=found.id) if found else visit.stay(word("error-choice"))
    if said.choice == "!back":
        return visit.stay(None, target=None)
    if said.choice != DONE or visit.asks != f"left-{chosen.id}":
        return visit.stay(word("error-choice"))
    try:
        await tasks.settle(tx, chosen.id, by=visit.person.id, now=visit.now)
    except Refused as refused:
        return visit.stay(refused.said, target=None)
    await act.note(tx, visit, "task-settled", f"task:{chosen.id}")
    return visit.stay(word("left-done", title=chosen.title), target=None)


def _chosen(visit: Visit, rows: list[tasks.Left]) -> tasks.Left | None:
    return next((one for one in rows if one.id == visit.args.get("target")), None)


async def screen(tx: Tx, visit: Visit) -> Screen:
    rows = await left_to(tx, visit)
    if chosen := _chosen(visit, rows):
        text = word("left-one", task=_line("", chosen))
        give = Choice(link("sending", mode="task"), word("left-give"))
        done = Choice(DONE, word("left-settle"))
        return Screen(text, (done, give), (GO_BACK,), asks=f"left-{chosen.id}")
    shown = paging.numbered(rows, paging.start(visit), ROWS)
    text = word("left", lines=tuple(_line(at, one) for at, one in reversed(shown)))
    navigation = (*paging.more(len(rows), ROWS, word("left-more")), GO_HOME)
    room = BUTTONS_A_SCREEN - len(navigation)
    choices = [Choice(str(at), word("left-open", at=at)) for at, _ in shown[:room]]
    return Screen(text, tuple(choices), navigation, asks="left", typed="value")


def _line(at: int | str, one: tasks.Left) -> Word:
    return word(
        "left-line", at=at, cell=one.cell, title=one.title, owner=one.owner or "", due=one.due or ""
    )
