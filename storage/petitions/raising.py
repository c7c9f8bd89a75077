"""Petitions come in: with the record of a meeting, or by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete, exists, insert, select, update

from domain.petitions import State, kind_of
from domain.same import matched
from storage.store import Tx
from storage.tables import petition, petition_step

REWORD = "reword"  # a step: the record was corrected; with the words before


@dataclass(frozen=True, slots=True)
class Raised:
    """By whom, when, and the day by which its first receiver shall have answered."""

    by: int
    at: datetime
    due: date | None = None


async def add(
    tx: Tx, cell: int, text: str, raised: Raised, *, meeting_id: int | None = None
) -> int:
    """A new petition of this cell; its number."""
    what = {"cell_id": cell, "meeting_id": meeting_id, "text": text, "kind": kind_of(text)}
    who = {"raised_by": raised.by, "raised_at": raised.at, "due": raised.due}
    made = await tx.execute(insert(petition).values(**what, **who).returning(petition.c.id))
    number = int(made.scalar_one())
    step = {"petition_id": number, "move": "raise", "by_person": raised.by, "at": raised.at}
    await tx.execute(insert(petition_step).values(**step))
    return number


async def follow(
    tx: Tx, meeting_id: int, cell: int, texts: Sequence[str], raised: Raised
) -> list[int]:
    """Make the petitions of a meeting what its record says now; the numbers of those that are new.

    One that is still named, if in other words, keeps its number and its way; one that is no more
    goes if nobody has done anything with it yet.
    """
    mine = petition.c.meeting_id == meeting_id
    query = select(petition.c.id, petition.c.text).where(mine).order_by(petition.c.id)
    rows, now = (await tx.execute(query)).all(), list(dict.fromkeys(texts))
    same = matched([(row.text,) for row in rows], [(text,) for text in now])
    for at, was in same.items():
        if rows[was].text != now[at]:
            await _reword(tx, rows[was].id, rows[was].text, now[at], raised)
    await _drop(tx, [row.id for at, row in enumerate(rows) if at not in same.values()])
    fresh = [text for at, text in enumerate(now) if at not in same]
    return [await add(tx, cell, text, raised, meeting_id=meeting_id) for text in fresh]


async def _reword(tx: Tx, number: int, before: str, text: str, raised: Raised) -> None:
    values = {"text": text, "kind": kind_of(text), "edition": petition.c.edition + 1}
    await tx.execute(update(petition).where(petition.c.id == number).values(**values))
    step = {"petition_id": number, "move": REWORD, "by_person": raised.by, "at": raised.at}
    await tx.execute(insert(petition_step).values(**step, text=before))


async def _drop(tx: Tx, numbers: Sequence[int]) -> None:
    """Those that nobody has touched."""
    touched = exists().where(
        petition_step.c.petition_id == petition.c.id, petition_step.c.move.not_in(("raise", REWORD))
    )
    other = petition.alias()
    untied = petition.c.tied_to.is_(None) & ~exists().where(other.c.tied_to == petition.c.id)
    free = (petition.c.state == State.new) & untied & ~touched
    query = select(petition.c.id).where(petition.c.id.in_(numbers), free)
    gone = list((await tx.execute(query)).scalars())
    if gone:
        await tx.execute(delete(petition_step).where(petition_step.c.petition_id.in_(gone)))
        await tx.execute(delete(petition).where(petition.c.id.in_(gone)))
