"""Where a committee shifted a rule of the reminders by days, or switched it off: the nearest unit
that says something of a rule counts for all below it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, Text, and_, cast, func, select

from storage.sql import below
from storage.store import Tx
from storage.tables import unit, work_group


@dataclass(frozen=True, slots=True)
class Scope:
    """So many days later for what is below one of ``inside`` (empty: everywhere) and below none of
    ``outside``.
    """

    shift: int = 0
    inside: tuple[int, ...] = ()
    outside: tuple[int, ...] = ()

    def holds(self, found: FromClause, day: date) -> ColumnElement[bool]:
        """Of a cell, or of a work group by the committee that made it."""
        made_by = select(work_group.c.committee_id).where(work_group.c.id == found.c.group_id)
        at = func.coalesce(found.c.cell_id, made_by.scalar_subquery())
        where = []
        if self.inside:
            where.append(at.in_(_units(self.inside, day, "inside")))
        if self.outside:
            where.append(at.not_in(_units(self.outside, day, "outside")))
        return and_(True, *where)


USUAL = (Scope(),)
Said = dict[int, dict[str, bool | int]]


def _units(roots: tuple[int, ...], day: date, name: str) -> Select[Any]:
    return select(below(roots, day, name=name).subquery().c.unit)


async def scopes(tx: Tx, day: date) -> dict[str, tuple[Scope, ...]]:
    """By rule, where it holds and how; a rule nobody changed is not named and holds as usual."""
    query = select(unit.c.id, unit.c.rules).where(unit.c.rules.is_not(None))
    query = query.where(cast(unit.c.rules, Text).like('%"reminders"%'))
    said: Said = {row.id: row.rules["reminders"] for row in await tx.execute(query)}
    if not said:
        return {}
    under: dict[int, set[int]] = defaultdict(set)  # of those that say something
    tree = below(list(said), day).subquery()
    for row in await tx.execute(
        select(tree).where(tree.c.unit.in_(said), tree.c.unit != tree.c.root)
    ):
        under[row.root].add(row.unit)
    rules = {rule for changes in said.values() for rule in changes}
    return {rule: _of_rule(rule, said, under) for rule in rules}


def _of_rule(rule: str, said: Said, under: Mapping[int, set[int]]) -> tuple[Scope, ...]:
    """Units that say the same, with the same units below them that say otherwise, are one scope."""
    roots = sorted(one for one, changes in said.items() if rule in changes)
    alike: dict[tuple[int | None, tuple[int, ...]], list[int]] = defaultdict(list)
    for root in roots:
        nearer = tuple(one for one in roots if one in under[root])
        alike[_shift(said[root][rule]), nearer].append(root)
    found = [Scope(outside=tuple(roots))]
    for (shift, nearer), inside in alike.items():
        if shift is not None:
            found.append(Scope(shift, tuple(inside), nearer))
    return tuple(found)


def _shift(value: bool | int) -> int | None:
    """Days later; None: switched off."""
    if value is False:
        return None
    return 0 if value is True else value
