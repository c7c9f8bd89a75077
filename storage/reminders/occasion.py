"""Occasions: a step of a rule for a day. All rows that a tick makes of it have it in common.

That keeps the rows and their unique key small: numbers, however many cells there are.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, literal_column, or_, select

from storage.sql import insert_new
from storage.store import Tx
from storage.tables import occasion, reminder


@dataclass(frozen=True, slots=True)
class Occasion:
    """``level``: for whom it was meant; ``again``: by whom and for which hour it was asked for."""

    rule: str
    anchor: date
    step: int
    level: int
    asked_by: int | None = None
    again: str = ""

    def same(self) -> ColumnElement[bool]:
        """The row of it; nobody else asks with the same ``again``."""
        keys = ("rule", "anchor", "step", "level", "again")
        return and_(*(occasion.c[key] == getattr(self, key) for key in keys))


async def find(tx: Tx, wanted: Occasion) -> int | None:
    """The id of its row, if there is one."""
    found = (await tx.execute(select(occasion.c.id).where(wanted.same()))).scalar()
    return None if found is None else int(found)


async def ensure(tx: Tx, wanted: Occasion) -> int:
    """The id of its row, which is made where there was none."""
    found = await find(tx, wanted)
    if found is None:
        await tx.execute(insert_new(tx, occasion, [asdict(wanted)]))
        found = await find(tx, wanted)
    assert found is not None
    return found


def in_state(*states: str) -> ColumnElement[bool]:
    """One of these, said as the conditions of the indexes say it (storage/tables.py)."""
    says: list[Any] = [literal_column(f"'{state}'") for state in states]
    return or_(*(reminder.c.state == say for say in says))
