"""Petitions go on: each step is kept; what is tied together goes together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import insert, select, update

from domain.errors import Refused
from domain.petitions import BY_DESK, Move, State, after, may_be
from storage.petitions.petition import ON_DESK, Petition
from storage.store import Tx
from storage.tables import person, petition, petition_step, unit


@dataclass(frozen=True, slots=True)
class Step:
    """``move``: "raise", "reword", "tie", or a ``Move``. ``to``: the unit it was forwarded to."""

    move: str
    by: str
    at: datetime
    text: str | None
    to: str | None


@dataclass(frozen=True, slots=True)
class Done:
    """What somebody does with a petition. ``due``: of whoever has it then."""

    move: Move
    by: int
    at: datetime
    text: str | None = None
    to_unit: int | None = None
    due: date | None = None


async def of(tx: Tx, petition_id: int) -> list[Step]:
    """Every step it went, the oldest first."""
    row = petition_step.c
    columns = (row.move, person.c.name.label("by"), row.at, row.text, unit.c.name.label("to"))
    query = select(*columns).join(person, person.c.id == row.by_person)
    query = query.join(unit, unit.c.id == row.to_unit, isouter=True)
    found = await tx.execute(query.where(row.petition_id == petition_id).order_by(row.id))
    return [Step(**one) for one in found.mappings()]


async def move(tx: Tx, found: Petition, done: Done) -> list[int]:
    """One step, with all that is tied to it where it is made at its desk; the numbers it was
    made for. Refused where it was changed since it was read, or cannot be made.
    """
    values = _values(found, done)
    this = (petition.c.id == found.id) & (petition.c.edition == found.edition)
    changed = await tx.execute(update(petition).where(this).values(**values))
    if changed.rowcount != 1:
        raise Refused("petition-changed")
    numbers = [found.id]
    if done.move in BY_DESK:
        numbers += await _with_tied(tx, found.id, done.move, values)
    elif done.move is Move.withdraw:
        await _pass_on(tx, found.id)
    await tx.execute(insert(petition_step), [_step(number, done) for number in numbers])
    return numbers


def _values(found: Petition, done: Done) -> dict[str, Any]:
    values: dict[str, Any] = {"state": after(found.state, done.move)}
    values["edition"] = petition.c.edition + 1
    match done.move:
        case Move.up:
            values |= {"holder_id": done.to_unit, "whom": None, "due": done.due}
        case Move.out:
            values |= {"whom": done.text, "owner_id": done.by}
        case Move.take:
            values |= {"owner_id": done.by}
        case Move.answer:
            values |= {"answer": done.text, "answered_at": done.at, "owner_id": done.by}
        case Move.not_done:
            values |= {"due": done.due, "tied_to": None}
    return values


def _step(number: int, done: Done) -> dict[str, Any]:
    said = {"move": done.move.value, "text": done.text, "to_unit": done.to_unit}
    return {"petition_id": number, "by_person": done.by, "at": done.at, **said}


async def _with_tied(tx: Tx, number: int, made: Move, values: dict[str, Any]) -> list[int]:
    states = [state for state in State if may_be(state, made)]
    theirs = (petition.c.tied_to == number) & petition.c.state.in_(states)
    changed = await tx.execute(
        update(petition).where(theirs).values(**values).returning(petition.c.id)
    )
    return sorted(changed.scalars())


async def _pass_on(tx: Tx, number: int) -> None:
    """What was tied to a petition that is gone is tied to the first of them instead."""
    query = select(petition.c.id).where(petition.c.tied_to == number, petition.c.state.in_(ON_DESK))
    left = list((await tx.execute(query.order_by(petition.c.id))).scalars())
    if left:
        first, rest = left[0], left[1:]
        untie = update(petition).where(petition.c.id == first).values(tied_to=None)
        await tx.execute(untie)
        await tx.execute(update(petition).where(petition.c.id.in_(rest)).values(tied_to=first))


async def tie(tx: Tx, found: Petition, to: Petition, *, by: int, at: datetime) -> None:
    """The same matter: from now on ``found``, and what is tied to it, goes with ``to``.

    Refused where one of them is not on a desk any more, or was changed.
    """
    if found.state not in ON_DESK or to.state not in ON_DESK or to.tied_to is not None:
        raise Refused("petition-changed")
    values = {name: getattr(to, name) for name in ("state", "holder_id", "whom", "owner_id", "due")}
    theirs = (petition.c.id == found.id) | (petition.c.tied_to == found.id)
    on_desk = theirs & petition.c.state.in_(ON_DESK)
    await tx.execute(
        update(petition)
        .where(on_desk)
        .values(tied_to=to.id, edition=petition.c.edition + 1, **values)
    )
    step = {"petition_id": found.id, "move": "tie", "by_person": by, "at": at}
    await tx.execute(insert(petition_step).values(**step, text=str(to.id)))
