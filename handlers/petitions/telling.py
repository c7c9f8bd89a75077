"""Who is told of a petition: whoever has it now, and the cell it came from."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from domain.chat import Choice, Visit, Word, word
from domain.petitions import Desk, Move
from handlers import act
from handlers.link import link
from storage import people
from storage.petitions import Petition, petition
from storage.store import Tx


async def raised(tx: Tx, visit: Visit, cell: int, source: str, texts: Sequence[str] | None) -> None:
    """The work group of the cell, or the committee above it, hears of what is new there."""
    if not texts:
        return
    mine = [one for one in await petition.open_in(tx, [cell], visit.today) if one.text in texts]
    if mine:
        message = word("told-petitions", cell=mine[0].cell, count=len(mine), text=mine[0].text)
        to = await _at_desk(tx, visit, mine[0])
        where = link("petition", petition=mine[0].id) if len(mine) == 1 else link("petition")
        await act.tell(tx, visit, f"petitions:{source}", to, message, where)


async def moved(tx: Tx, visit: Visit, numbers: Collection[int], move: Move) -> None:
    """Each of these petitions has just gone this step."""
    for number in numbers:
        found = await petition.by_id(tx, number, visit.today)
        if found:
            await _tell(tx, visit, found, move)


async def _tell(tx: Tx, visit: Visit, found: Petition, move: Move) -> None:
    to: Collection[int] = ()
    if move in (Move.answer, Move.out):
        to = await people.secretaries_of(tx, found.home_id, visit.today)
    elif move is Move.up:
        to = await _at_desk(tx, visit, found)
    elif move in (Move.not_done, Move.done, Move.withdraw):
        to = {*await _at_desk(tx, visit, found), *([found.owner_id] if found.owner_id else [])}
    key = f"petition-{move.value}:{found.id}:{found.edition}"
    where = link("petition", petition=found.id)
    answers = _solved(found) if move is Move.answer else ()
    await act.tell(tx, visit, key, to, _message(found, move), where, answers)


def _solved(found: Petition) -> tuple[Choice, ...]:
    """Yes and no to "is it solved?"."""
    return (
        Choice(link("petition", done=found.id), word("do-petition", move=Move.done.value)),
        Choice(link("petition", undone=found.id), word("do-petition", move=Move.not_done.value)),
    )


def _message(found: Petition, move: Move) -> Word:
    return word(
        "told-petition",
        move=move.value,
        cell=found.cell,
        number=found.id,
        text=found.text,
        answer=found.answer or "",
        whom=found.whom or "",
    )


async def _at_desk(tx: Tx, visit: Visit, found: Petition) -> list[int]:
    """The people on whose desk it lies."""
    if found.desk is Desk.group and found.group_id is not None:
        return await people.supervisors_of(tx, found.home_id, visit.today)
    unit = found.holder_id or found.parent_id
    return await people.committee_of(tx, unit, visit.today) if unit else []


async def answers_to_judge(tx: Tx, visit: Visit, cell: int) -> Word | None:
    """The answers that stand in the opening of the cell's next meeting; None: there are none."""
    found = await petition.answered_for(tx, cell, visit.today)
    lines = tuple(
        word("petition-answered", number=one.id, text=one.text, answer=one.answer or "")
        for one in found
    )
    return word("petition-answers", lines=lines) if lines else None
