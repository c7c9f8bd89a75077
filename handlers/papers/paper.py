"""The papers that were given, each to be had again as it was; and the way to write one."""

from __future__ import annotations

from domain.chat import Choice, File, Place, Said, Screen, Visit, word
from handlers import act, paging
from handlers.link import link
from handlers.navigation import GO_HOME
from handlers.papers.whose import reached, whose
from storage.papers import Paper, paper
from storage.store import Tx

WRITE = link("writing")
ROWS = 4


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    return Place("paper")


async def _rows(tx: Tx, visit: Visit) -> list[Paper]:
    return await paper.of(tx, *reached(visit), most=ROWS)


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    found = paging.row_at(said.choice or said.text, await _rows(tx, visit))
    if found is None:
        return visit.stay(word("error-choice"))
    await act.note(tx, visit, "download", f"paper:{found.id}")
    return Place("paper", {}, word("paper-follows"), (File("paper", found.id),))


async def screen(tx: Tx, visit: Visit) -> Screen:
    rows = await _rows(tx, visit)
    lines = tuple(
        word("paper-line", at=at, kind=one.kind, period=one.period.said, when=one.at)
        for at, one in enumerate(rows, 1)
    )
    mine = await whose(tx, visit)
    write = (Choice(WRITE, word("paper-write", kind=mine.kind)),) if mine else ()
    opened = tuple(Choice(str(at), word("open-paper", at=at)) for at in range(1, len(rows) + 1))
    text = word("papers", lines=lines)
    return Screen(text, (*write, *opened), (GO_HOME,), asks="papers", typed="value")
