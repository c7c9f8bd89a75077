"""The page of visits: the duty counter with where to go next; the note of one, and its answer."""

from __future__ import annotations

import re

from domain import parse
from domain.chat import Choice, Listed, Place, Said, Screen, Visit, Word, word
from domain.errors import Invalid, Refused
from domain.people import Action
from domain.petitions import wording
from domain.visits import Duty, Member, Observed, Seen, cell_said, is_to_come
from handlers import act, paging
from handlers.link import link
from handlers.navigation import BUTTONS_A_SCREEN, GO_BACK, GO_HOME
from handlers.visits.said import note_said
from handlers.visits.visiting import announcing, groups_of, hear_told, place_of
from storage import visits
from storage.organisation import find, unit
from storage.store import Tx

READ, REPLY = "!read", "!reply"
ROWS, NAMED = 6, 4
MOST_LETTERS = 100  # in which the cell is named


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    if visit.subject:
        return Place("visit", visit.admitted.asked)
    if not groups_of(visit):
        raise Refused("visit-not-yours")
    if parse.is_question(argument):
        return Place("visit")
    found = await _named(tx, visit, await _rows(tx, visit), argument)
    return await _to(tx, visit, found, argument) if found else Place("visit")


async def _to(tx: Tx, visit: Visit, cell: int, text: str) -> Place:
    """To this cell; what was said of a visit besides its name is kept. One that is to come is
    announced.
    """
    if text and is_to_come(text):
        return await announcing(tx, visit, cell)
    heard = await hear_told(tx, visit, cell, text) if text else None
    return heard or await place_of(tx, visit, cell)


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    if "visit" in visit.args:
        return await _on_note(tx, visit, said)
    rows = await _rows(tx, visit)
    if said.choice == paging.MORE:
        return paging.turn(visit, len(rows), ROWS)
    found = paging.row_at(said.choice or said.text, rows)
    if found:
        return await place_of(tx, visit, found.cell_id)
    cell = await _named(tx, visit, rows, said.text)
    return await _to(tx, visit, cell, said.text) if cell else visit.stay(word("error-choice"))


async def _named(tx: Tx, visit: Visit, rows: list[Seen], text: str) -> int | None:
    """The one cell of these that a sentence is about: "đi dự thôn 5"."""
    within = {one.cell_id for one in rows}
    for said in (text, re.split(r"[,:;.]", text, maxsplit=1)[0]):
        head = cell_said(said)[:MOST_LETTERS]
        cells = await find.named(tx, head, within, visit.today) if head else []
        if len(cells) == 1:
            return cells[0].unit.id
    return None


# -- the duty


async def _duty(tx: Tx, visit: Visit) -> list[Duty]:
    return [await visits.duty.of_group(tx, group, visit.today) for group in groups_of(visit)]


async def _rows(tx: Tx, visit: Visit) -> list[Seen]:
    """Every cell of the groups, the longest unseen first."""
    return [one for duty in await _duty(tx, visit) for one in duty.proposed]


async def screen(tx: Tx, visit: Visit) -> Screen:
    if "visit" in visit.args:
        return await _note(tx, visit)
    every = await _duty(tx, visit)
    rows = [one for duty in every for one in duty.proposed]
    shown = paging.numbered(rows, paging.start(visit), ROWS)
    text = word(
        "visits",
        duties=tuple([await _duty_said(tx, visit, duty) for duty in every]),
        lines=tuple(_line(at, one) for at, one in reversed(shown)),
    )
    navigation = (*paging.more(len(rows), ROWS, word("more-cells")), GO_HOME)
    room = BUTTONS_A_SCREEN - len(navigation)
    kept = sorted(shown, key=lambda row: (-row[1].unnoted, row[0]))[:room]
    choices = [
        Choice(str(at), word("open-cell", at=at, cell=one.cell))
        for at, one in sorted(kept, key=lambda row: row[0])
    ]
    return Screen(text, tuple(choices), navigation, asks="visits", typed="value")


async def _duty_said(tx: Tx, visit: Visit, duty: Duty) -> Word:
    """The counter of the group, one's own, and for its leader those of the others."""
    left = [word("cell-named", cell=one.cell) for one in duty.left[:NAMED]]
    if len(duty.left) > NAMED:
        left.append(word("and-more", count=len(duty.left) - NAMED))
    rules = await unit.rules(tx, duty.cells[0].cell_id, visit.today) if duty.cells else None
    silence = rules.visit_silence_days if rules else 0
    leads = any(Action.notify in post.role.actions for post in visit.person.posts)
    members = [one for one in duty.members if leads or one.person_id == visit.person.id]
    return word(
        "visit-duty",
        done=len(duty.cells) - len(duty.left),
        of=len(duty.cells),
        until=f"{duty.last.day}/{duty.last.month}",
        left=Listed(tuple(left), "; "),
        members=tuple(_member(visit, one, silence) for one in members),
    )


def _member(visit: Visit, one: Member, silence: int) -> Word:
    return word(
        "visit-member",
        mine="yes" if one.person_id == visit.person.id else "no",
        name=one.name,
        cells=one.cells,
        last=f"{one.last.day}/{one.last.month}/{one.last.year}" if one.last else "",
        silent=one.silent(visit.today, silence),
    )


def _line(at: int, one: Seen) -> Word:
    return word(
        "visit-cell",
        at=at,
        cell=one.cell,
        last=f"{one.last.day}/{one.last.month}/{one.last.year}" if one.last else "",
        coming=f"{one.coming.day}/{one.coming.month}" if one.coming else "",
        goes=Listed(tuple(word("cell-named", cell=name) for name in one.goes)),
    )


# -- one note


async def _on_note(tx: Tx, visit: Visit, said: Said) -> Place:
    found: visits.Visit = visit.subject
    if said.choice == "!back":
        if "replying" in visit.args:
            return visit.stay(None, replying=None)
        return Place("visit") if groups_of(visit) else Place("home")
    if visit.asks != _asks(visit, found):
        return Place("visit", {"visit": found.id}, word("visit-changed"))
    if said.choice == REPLY and found.state == "sent":
        return visit.stay(None, replying=True)
    try:
        if said.choice == READ and found.state == "sent":
            return await _reply(tx, visit, found, None)
        if "replying" in visit.args:
            return await _reply(tx, visit, found, wording(said.text))
    except Invalid as invalid:
        return visit.stay(invalid.said)
    return visit.stay(word("error-choice"))


async def _reply(tx: Tx, visit: Visit, found: visits.Visit, text: str | None) -> Place:
    await visits.visit.reply(tx, found, text, by=visit.person.id, now=visit.now)
    await act.note(tx, visit, "visit-reply", f"visit:{found.id}")
    message = word("told-visit-reply", cell=found.cell, day=found.day, text=text or "")
    to = [found.person_id]
    await act.tell(tx, visit, f"visit-reply:{found.id}", to, message, link("visit", visit=found.id))
    return Place("visit", {"visit": found.id}, word("visit-replied"))


def _asks(visit: Visit, found: visits.Visit) -> str:
    return f"visit-{'reply' if 'replying' in visit.args else 'note'}-{found.edition}"


def _state(found: visits.Visit) -> str:
    """Of a cell that is dissolved nobody answers any more."""
    return "over" if found.state == "sent" and found.over else found.state


async def _note(tx: Tx, visit: Visit) -> Screen:
    found: visits.Visit = visit.subject
    if "replying" in visit.args:
        ask = word("visit-reply")
        return Screen(ask, (), (GO_BACK,), asks=_asks(visit, found), typed="free")
    observed = Observed(minutes=found.minutes, present=found.present, obliged=found.obliged)
    note = note_said(found.cell, found.day, found.by, observed, found.remarks, found.meeting)
    text = word("visit-page", note=note, state=_state(found), reply=found.reply or "")
    choices: list[Choice] = []
    if found.state == "sent" and Action.submit in visit.can:
        choices += [Choice(READ, word("visit-read")), Choice(REPLY, word("visit-answer"))]
    if found.meeting_id:
        choices.append(Choice(link("score", meeting=found.meeting_id), word("see-score")))
    return Screen(text, tuple(choices), (GO_BACK,), asks=_asks(visit, found))
