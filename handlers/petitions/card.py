"""One petition: its words, its way, where it lies, and what may be done with it now."""

from __future__ import annotations

import re
from datetime import timedelta

from domain.chat import Choice, Listed, Place, Said, Screen, Visit, Word, word
from domain.errors import Invalid, Refused
from domain.petitions import BY_CELL, Desk, Move, alike, may_be, wording
from handlers import act
from handlers.navigation import GO_BACK
from handlers.petitions import asked, telling
from handlers.petitions.desk import at_desk, posts_of
from handlers.petitions.said import short, state_said, step_said
from storage.organisation import unit
from storage.petitions import Done, Petition, petition, steps
from storage.store import Tx

ORDER = (  # of the buttons
    *(Move.answer, Move.take, Move.up, Move.out),
    *(Move.done, Move.not_done, Move.withdraw, Move.close),
)
TIE, ALL = "!tie", "!all"
STEPS = 6  # of its way, the newest


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    found: Petition = visit.subject
    if said.choice == "!back":
        return visit.stay(None, doing=None, text=None) if "doing" in visit.args else _list()
    if visit.asks != asks(visit, found):
        return _here(found, word("petition-changed"))
    try:
        return await _act(tx, visit, found, said)
    except Invalid as invalid:
        return visit.stay(invalid.said)
    except Refused as refused:
        return _here(found, refused.said)


def _list() -> Place:
    return Place("petition")


def _here(found: Petition, notice: Word | None = None) -> Place:
    return Place("petition", {"petition": found.id}, notice)


async def _act(tx: Tx, visit: Visit, found: Petition, said: Said) -> Place:
    doing = visit.args.get("doing")
    if doing == "tie":
        return await _tie(tx, visit, found, said)
    if doing:
        return await _say(tx, visit, found, Move(doing), said)
    offered = {choice.value: choice for choice in await choices(tx, visit, found)}
    if said.choice not in offered:
        return visit.stay(word("error-choice"))
    if said.choice == TIE:
        return visit.stay(None, doing="tie")
    move = Move(said.choice.removeprefix("!"))
    if move in asked.ASKS and not await asked.known(tx, visit, found, move):
        return visit.stay(None, doing=move.value)
    return await made(tx, visit, found, move, to=await asked.known(tx, visit, found, move))


async def _say(tx: Tx, visit: Visit, found: Petition, move: Move, said: Said) -> Place:
    """What a move needs besides: to whom, the answer, the reason."""
    if move is Move.up:
        to = await asked.chosen(tx, visit, found, said)
        return await made(tx, visit, found, move, to=to)
    if move is not Move.answer:
        return await made(tx, visit, found, move, text=asked.text(move, said))
    choice = asked.at_preview(said) if "text" in visit.args else said.choice
    if choice in (asked.ANEW, "!back"):
        return visit.stay(None, text=None)
    if choice == asked.SEND and "text" in visit.args:
        return await made(tx, visit, found, move, text=wording(visit.args["text"]))
    return visit.stay(None, text=wording(said.text))


async def made(
    tx: Tx,
    visit: Visit,
    found: Petition,
    move: Move,
    *,
    text: str | None = None,
    to: int | None = None,
) -> Place:
    """One step, kept and told in this transaction."""
    if not allowed(visit, found, move):
        raise Refused("petition-changed")
    rules = await unit.rules(tx, to or found.home_id, visit.today)
    due = visit.today + timedelta(days=rules.petition_days)
    done = Done(move, visit.person.id, visit.now, text=text, to_unit=to, due=due)
    numbers = await steps.move(tx, found, done)
    await act.note(tx, visit, f"petition-{move.value}", f"petition:{found.id}")
    await telling.moved(tx, visit, numbers, move)
    return _here(found, word("petition-moved", move=move.value, count=len(numbers) - 1))


def allowed(visit: Visit, found: Petition, move: Move) -> bool:
    """Whether this move may be made now, and by this person."""
    if not may_be(found.state, move):
        return False
    if move is Move.close:
        return not found.alive and at_desk(visit.person, found)
    if move in BY_CELL:
        return found.home_id in posts_of(visit.person).cells
    return found.tied_to is None and at_desk(visit.person, found)


async def _tie(tx: Tx, visit: Visit, found: Petition, said: Said) -> Place:
    """The chosen ones from now on go with this one: one, several by their numbers, or all."""
    others = {str(one.id): one for one in await _alike(tx, visit, found)}
    numbers = list(others) if said.choice == ALL else re.findall(r"\d+", said.choice or said.text)
    chosen = [others[one] for one in dict.fromkeys(numbers) if one in others]
    if not chosen or not set(numbers) <= set(others) or not allowed(visit, found, Move.answer):
        return visit.stay(word("error-choice"))
    for other in chosen:
        await steps.tie(tx, other, found, by=visit.person.id, at=visit.now)
        await act.note(tx, visit, "petition-tie", f"petition:{other.id}", new=found.id)
    cells = Listed(tuple(word("petition-one", number=one.id, cell=one.cell) for one in chosen))
    return _here(found, word("petition-tied", cells=cells))


async def _alike(tx: Tx, visit: Visit, found: Petition) -> list[Petition]:
    """Others on the same desk that may be the same matter."""
    waiting = await petition.waiting(tx, posts_of(visit.person), visit.today)
    same = {one.id: one for one in waiting if one.id != found.id and one.desk is not Desk.cell}
    texts = {number: one.text for number, one in same.items()}
    return [same[number] for number in alike(found.text, texts, most=4)]


# -- what is shown


def asks(visit: Visit, found: Petition) -> str:
    """Names the state that is shown: another phone may have changed it."""
    return f"petition-{visit.args.get('doing', 'card')[:8]}-{found.edition}"


async def choices(tx: Tx, visit: Visit, found: Petition) -> tuple[Choice, ...]:
    """The moves that may be made now; at most five."""
    moves = [move for move in ORDER if allowed(visit, found, move)]
    if Move.up in moves and not await asked.above(tx, visit, found):
        moves.remove(Move.up)
    shown = [Choice(f"!{move.value}", word("do-petition", move=move.value)) for move in moves]
    if Move.answer in moves and await _alike(tx, visit, found):
        shown.append(Choice(TIE, word("do-petition", move="tie")))
    return tuple(shown[:5])


async def screen(tx: Tx, visit: Visit) -> Screen:
    found: Petition = visit.subject
    name = asks(visit, found)
    doing = visit.args.get("doing")
    if doing == "tie":
        return _tie_screen(await _alike(tx, visit, found), name)
    if doing:
        return await asked.screen(tx, visit, found, Move(doing), name)
    return Screen(
        await _card(tx, visit, found), await choices(tx, visit, found), (GO_BACK,), asks=name
    )


async def _card(tx: Tx, visit: Visit, found: Petition) -> Word:
    tied = await petition.tied_to(tx, found.id, visit.today)
    way = (await steps.of(tx, found.id))[-STEPS:]
    return word(
        "petition-card",
        number=found.id,
        kind=word("petition-kind", kind=found.kind.value),
        cell=found.cell,
        month=found.month or "",
        day=short(found.raised_at.date()),
        text=found.text,
        way=tuple(step_said(step) for step in way),
        tied=tuple(word("petition-with", number=one.id, cell=one.cell) for one in tied),
        tied_to=found.tied_to or "",
        answer=found.answer or "",
        state=state_said(found, visit.today),
        judge="yes" if allowed(visit, found, Move.done) else "no",
    )


def _tie_screen(found: list[Petition], name: str) -> Screen:
    lines = tuple(
        word("petition-like", number=one.id, cell=one.cell, text=one.text[:90]) for one in found
    )
    numbers = tuple(Choice(str(one.id), word("petition-number", number=one.id)) for one in found)
    every = (Choice(ALL, word("petition-tie-all", count=len(found))),) if len(found) > 1 else ()
    text = word("petition-tie", lines=lines)
    return Screen(text, (*every, *numbers), (GO_BACK,), asks=name, typed="value")
