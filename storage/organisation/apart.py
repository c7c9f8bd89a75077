"""Units of one name in a list, told apart by what stands above them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from sqlalchemy import select

from storage.organisation.groups import Cell
from storage.organisation.unit import Unit
from storage.sql import name_on, valid_on
from storage.store import Tx
from storage.tables import unit, unit_link

T = TypeVar("T", Unit, Cell)


async def apart(tx: Tx, rows: Iterable[T], day: date) -> list[T]:
    """The same rows; of a name that is there twice each is called "name (superior)"."""
    found = list(rows)
    names = Counter(one.name for one in found)
    twice = [one.id for one in found if names[one.name] > 1]
    if not twice:
        return found
    query = (
        select(unit_link.c.unit_id, name_on(day).label("name"))
        .join(unit, unit.c.id == unit_link.c.parent_id)
        .where(unit_link.c.unit_id.in_(twice), valid_on(unit_link, day))
    )
    above = {row.unit_id: row.name for row in await tx.execute(query)}
    return [
        replace(one, name=f"{one.name} ({above[one.id]})") if one.id in above else one
        for one in found
    ]
