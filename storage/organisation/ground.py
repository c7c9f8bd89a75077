"""Which number is in force for a unit, and which unit has set it; who is told of a change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from domain.policy import Action, roles
from domain.rules import Rules
from storage.organisation.unit import RULES, unit_named
from storage.sql import below, by_name, held_on
from storage.store import Tx
from storage.tables import post, unit, unit_rules


@dataclass(frozen=True, slots=True)
class InForce:
    """``source``: the name of the unit that set it; "" where it is the default."""

    value: Any
    source: str


async def in_force(tx: Tx, unit_id: int, day: date) -> Mapping[str, InForce]:
    """Every number of the rules; what a unit sets holds for all below it."""
    found = {name: InForce(value, "") for name, value in Rules().model_dump().items()}
    for source, rules in reversed(await _line(tx, unit_id, day)):
        named = await unit_named(tx, source, day)
        said = {name: value for name, value in rules.items() if name != "reminders"}
        found |= {name: InForce(value, named.name if named else "") for name, value in said.items()}
    return found


async def _line(tx: Tx, unit_id: int, day: date) -> list[tuple[int, Mapping[str, Any]]]:
    """(unit, what it sets) from this one up."""
    line: list[tuple[int, Mapping[str, Any]]] = []
    here: int | None = unit_id
    while here is not None and here not in [one for one, _ in line]:
        row = (await tx.execute(RULES, {"units": [here], "day": day})).first()
        line.append((here, (row.rules if row else None) or {}))
        here = row.parent_id if row else None
    return line


async def told_below(tx: Tx, unit_id: int, day: date) -> list[int]:
    """Who records or appoints in this unit and below it."""
    tree = below([unit_id], day).subquery()
    able = roles(action=Action.submit) + roles(action=Action.appoint)
    query = select(post.c.person_id).join(tree, tree.c.unit == post.c.unit_id)
    query = query.where(post.c.role.in_(able), held_on(day)).distinct()
    return sorted((await tx.execute(query)).scalars())


async def everything_set(tx: Tx) -> list[tuple[str, date, str, Any]]:
    """(unit, from which day, name, value) of all that any unit has set, by unit and day."""
    query = select(unit.c.name, unit_rules.c.from_date, unit_rules.c.rules)
    query = query.join(unit, unit.c.id == unit_rules.c.unit_id)
    rows = await tx.execute(query.order_by(by_name(unit.c.name), unit.c.id, unit_rules.c.from_date))
    return [
        (row.name, row.from_date, name, value)
        for row in rows
        for name, value in (row.rules or {}).items()
    ]
