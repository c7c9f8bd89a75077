"""What helps a cell without a record: its secretaries are asked for it, once a day."""

from __future__ import annotations

from domain.chat import Choice, Month, Visit, Word, word
from domain.people import Action
from domain.summary import CellMonth
from handlers import act
from handlers.link import link
from storage import people
from storage.store import Tx

URGE = "!urge"


def offered(visit: Visit, cell: CellMonth | None, at: int = 0) -> tuple[Choice, ...]:
    """The button, for a cell that has nothing on record; ``at``: the number of its line."""
    if cell is None or cell.main or Action.notify not in visit.person.actions(cell.cell_id):
        return ()
    return (Choice(URGE, word("urge-cell", at=at) if at else word("urge-this")),)


async def urge(tx: Tx, visit: Visit, cell: CellMonth, month: Month) -> Word:
    """A letter to the secretaries of the cell; what is said to who asked for it."""
    to = await people.secretaries_of(tx, cell.cell_id, visit.today)
    if not to:
        return word("urge-nobody", cell=cell.cell)
    message = word("told-urge", by=visit.person.name, cell=cell.cell, month=month)
    key = f"urge:{cell.cell_id}:{month}:{visit.today}"
    await act.tell(tx, visit, key, to, message, link("meeting", month=month))
    await act.note(tx, visit, "urge", f"unit:{cell.cell_id}", new=str(month))
    return word("urged", cell=cell.cell, month=month)
