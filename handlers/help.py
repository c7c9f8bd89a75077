"""What can be done here, from the same table as the command menu."""

from __future__ import annotations

from domain.chat import Choice, Place, Said, Screen, Visit, word
from handlers.link import link, offered
from handlers.navigation import GO_HOME
from storage.meetings import example
from storage.store import Tx


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    return Place("help")


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    return Place("help", {}, word("did-not-understand"))


async def screen(tx: Tx, visit: Visit) -> Screen:
    commands = offered(visit.person)
    lines = tuple(
        word(
            "help-line",
            command=c.name,
            name=word(f"command-{c.name}"),
            does=word(f"command-{c.name}.does"),
        )
        for c in commands
    )
    links = [c for c in commands if c.name not in ("trogiup", "huy", "start")][:5]
    choices = tuple(Choice(link(c.page), word(f"command-{c.name}")) for c in links)
    if await example.shown_to(tx, visit.person, visit.today):
        choices = (Choice(link("example"), word("see-examples")), *choices[:4])
    return Screen(word("help", lines=lines), choices, (GO_HOME,))
