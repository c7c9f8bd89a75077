"""The register as a list: what waits for this person, then the others that are still open.

Number 1 is the most urgent and stands last, right above the buttons.
"""

from __future__ import annotations

from domain import parse
from domain.chat import Choice, File, Place, Said, Screen, Visit, word
from domain.people import Action
from handlers import act, paging
from handlers.link import link
from handlers.navigation import BUTTONS_A_SCREEN, GO_HOME
from handlers.petitions import raising
from handlers.petitions.desk import posts_of
from handlers.petitions.said import line
from storage.petitions import Petition, petition
from storage.store import Tx

ADD, REGISTER = "!add", "!register"
ROWS = 4
MOST = 500  # of those that wait for somebody else


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    match said.choice:
        case "!add":
            return Place("petition", {"adding": True})
        case "!register":
            await act.note(tx, visit, "download", "petitions")
            return Place("petition", {}, word("register-follows"), (File("petitions", 1),))
        case "!more":
            return paging.turn(visit, len(await _rows(tx, visit)), ROWS)
    said_row, rows = said.choice or said.text, await _rows(tx, visit)
    found = paging.row_at(said_row, rows) or _by_number(said_row, rows)
    if found is None:
        mine = not said.choice and Action.petition in visit.can and raising.tells(said.text)
        return raising.begun(visit, said.text) if mine else visit.stay(word("error-choice"))
    return Place(link("petition", petition=found.id))


def _by_number(text: str, rows: list[Petition]) -> Petition | None:
    """As it is written on its card and in reminders, where no row has this number."""
    number = parse.row(text)
    return next((one for one in rows if one.id == number), None)


async def _rows(tx: Tx, visit: Visit) -> list[Petition]:
    """What waits for this person, then the rest."""
    mine = await petition.waiting(tx, posts_of(visit.person), visit.today)
    known = {one.id for one in mine}
    others = await petition.open_in(tx, visit.units, visit.today, most=MOST)
    return [*mine, *(one for one in others if one.id not in known)]


async def screen(tx: Tx, visit: Visit) -> Screen:
    rows = await _rows(tx, visit)
    mine = await petition.count_waiting(tx, posts_of(visit.person), visit.today)
    shown = paging.numbered(rows, paging.start(visit), ROWS)
    lines = tuple(line(visit, at, one) for at, one in reversed(shown))
    text = word("petitions", mine=mine, open=len(rows), lines=lines)
    navigation = (*paging.more(len(rows), ROWS, word("more-petitions")), GO_HOME)
    choices = _choices(visit, [at for at, _ in shown], BUTTONS_A_SCREEN - len(navigation))
    return Screen(text, choices, navigation, asks="petitions", typed="value")


def _choices(visit: Visit, numbers: list[int], room: int) -> tuple[Choice, ...]:
    """A number opens a petition; there is always room to raise one and for the register."""
    add = (Choice(ADD, word("add-petition")),) if Action.petition in visit.can else ()
    rest = (*add, Choice(REGISTER, word("petition-register")))
    opened = [Choice(str(at), word("open-petition", at=at)) for at in numbers]
    return (*opened[: room - len(rest)], *rest)
