"""Units (committees, organisations, cells) and the work groups that look after cells."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Date, Integer, bindparam, cast, func, literal, select, union_all

from domain.ground import PARTS, Ground
from domain.kind import Kind
from domain.rules import Rules
from storage.prepared import prepared
from storage.sql import by_name, elements, name_on, valid_on
from storage.store import Tx
from storage.tables import membership, unit, unit_link, unit_rules, work_group

# Statements of the first question of a record, built once.
COUNTS = ("full", "probationary", "exempt", "temporary_in", "temporary_out")
NUMBERS, NOTHING_SET = frozenset(Rules.model_fields), Ground()
DAY = bindparam("day", type_=Date)
MEMBERS = prepared(
    select(*(membership.c[name] for name in COUNTS))
    .where(membership.c.unit_id == bindparam("unit_id"))
    .where(membership.c.from_date <= bindparam("day"))
    .order_by(membership.c.from_date.desc())
    .limit(1)
)
_SET = (
    select(unit_rules.c.rules)
    .where(unit_rules.c.unit_id == unit.c.id, unit_rules.c.from_date <= DAY)
    .order_by(unit_rules.c.from_date.desc())
    .limit(1)
    .scalar_subquery()
    .label("rules")
)
RULES = prepared(
    select(unit.c.id, _SET, unit_link.c.parent_id)
    .join(
        unit_link,
        (unit_link.c.unit_id == unit.c.id) & valid_on(unit_link, DAY),
        isouter=True,
    )
    .where(unit.c.id.in_(bindparam("units", expanding=True)))
)
NAMED = select(unit.c.id, unit.c.code, unit.c.name, unit.c.kind)
ONE = prepared(NAMED.where(unit.c.id == bindparam("unit_id")))
THEN = prepared(
    select(unit.c.id, unit.c.code, name_on(DAY).label("name"), unit.c.kind).where(
        unit.c.id == bindparam("unit_id")
    )
)
ABOVE = prepared(
    select(unit_link.c.parent_id)
    .where(unit_link.c.unit_id == bindparam("unit_id"), valid_on(unit_link, DAY))
    .limit(1)
)
LIFE = prepared(select(unit.c.founded_on, unit.c.ended_on).where(unit.c.id == bindparam("unit_id")))
THESE = prepared(
    NAMED.where(unit.c.id.in_(bindparam("ids", expanding=True))).order_by(
        by_name(unit.c.name), unit.c.id
    )
)
THESE_OF_KIND = prepared(THESE.where(unit.c.kind == bindparam("kind")))


_listed = elements(bindparam("units"))
_ASKED = select(cast(_listed.c.value, Integer).label("id")).subquery()
_GROUP = select(
    literal("group").label("what"),
    work_group.c.code.label("by"),
    work_group.c.id,
    work_group.c.name,
).join(_ASKED, _ASKED.c.id == work_group.c.committee_id)
_CELL = (
    select(literal("unit"), unit.c.name.label("by"), unit.c.id, unit.c.name)
    .join(_ASKED, _ASKED.c.id == unit.c.id)
    .where(unit.c.kind == "cell")
)
_EVERY = union_all(_GROUP, _CELL).subquery()
COUNT_PLACES = select(func.count()).select_from(_EVERY)
PLACES = (
    select(_EVERY)
    .order_by(_EVERY.c.what, _EVERY.c.by, _EVERY.c.id)
    .offset(bindparam("start"))
    .limit(bindparam("most"))
)


@dataclass(frozen=True, slots=True)
class Unit:
    id: int
    code: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Members:
    """Counts of a cell on a day; ``full`` and ``probationary`` include the exempt and who is away.

    ``temporary_in``: members of other cells who come here for a time; ``temporary_out``: who is
    away at another cell.
    """

    full: int
    probationary: int
    exempt: int
    temporary_in: int = 0
    temporary_out: int = 0

    @property
    def obliged(self) -> int:
        """To be at a meeting; never below zero."""
        here = self.full + self.probationary - self.temporary_out
        return max(0, here - self.exempt) + self.temporary_in


async def units(tx: Tx, ids: Collection[int], *, kind: str | None = None) -> list[Unit]:
    """These units by name."""
    if kind:
        found = await tx.execute(THESE_OF_KIND, {"ids": list(ids), "kind": kind})
    else:
        found = await tx.execute(THESE, {"ids": list(ids)})
    return [Unit(**row) for row in found.mappings()]


async def unit_named(tx: Tx, unit_id: int, day: date | None = None) -> Unit | None:
    """With the name it has today, or had on this day."""
    query = (ONE, {"unit_id": unit_id}) if day is None else (THEN, {"unit_id": unit_id, "day": day})
    row = (await tx.execute(*query)).mappings().first()
    return Unit(**row) if row else None


async def life(tx: Tx, unit_id: int) -> tuple[date | None, date | None]:
    """(founded on, the last day on which it is there); None: not known, or not yet."""
    row = (await tx.execute(LIFE, {"unit_id": unit_id})).first()
    return (row.founded_on, row.ended_on) if row else (None, None)


async def members(tx: Tx, unit_id: int, day: date) -> Members | None:
    row = (await tx.execute(MEMBERS, {"unit_id": unit_id, "day": day})).mappings().first()
    return Members(**row) if row else None


async def parent(tx: Tx, unit_id: int, day: date) -> Unit | None:
    """The superior unit on this day, by the name of this day."""
    query = select(unit_link.c.parent_id).where(
        unit_link.c.unit_id == unit_id, valid_on(unit_link, day)
    )
    above = (await tx.execute(query.limit(1))).scalar()
    return await unit_named(tx, above, day) if above else None


async def above(tx: Tx, unit_id: int, day: date) -> list[int]:
    """The unit and all above it on this day, the nearest first."""
    line, at = [unit_id], unit_id
    while parent_id := (await tx.execute(ABOVE, {"unit_id": at, "day": day})).scalar():
        if parent_id in line:
            break
        line.append(parent_id)
        at = parent_id
    return line


async def rules(tx: Tx, unit_id: int, day: date) -> Rules:
    return (await rules_of(tx, [unit_id], day))[unit_id]


async def rules_of(tx: Tx, ids: Collection[int], day: date) -> dict[int, Rules]:
    """For each unit the defaults, changed by every unit from the root down to it."""
    found = await _above(tx, ids, day)
    made: dict[tuple[int, ...], Rules] = {}
    return {one: _merged(_ruled(one, found), found, made) for one in ids}


async def grounds_of(tx: Tx, ids: Collection[int], day: date) -> dict[int, Ground]:
    """For each unit what it and all above it have set beside the numbers, the nearest first."""
    found = await _above(tx, ids, day)
    made: dict[tuple[int, ...], Ground] = {(): NOTHING_SET}
    for one in ids:
        line = _ruled(one, found)
        if line not in made:
            made[line] = Ground.model_validate(_said(line, found, PARTS))
    return {one: made[_ruled(one, found)] for one in ids}


async def ground(tx: Tx, unit_id: int, day: date) -> Ground:
    return (await grounds_of(tx, [unit_id], day))[unit_id]


async def called(tx: Tx, unit_id: int, kind: Kind, day: date) -> str:
    """What this kind of meeting is called there on this day; "" as usual."""
    return str((await ground(tx, unit_id, day)).kinds.get(kind) or "")


async def rules_and_ground(tx: Tx, unit_id: int, day: date) -> tuple[Rules, Ground]:
    """Both of one unit, in one walk up the tree."""
    found = await _above(tx, [unit_id], day)
    line = _ruled(unit_id, found)
    parts = _said(line, found, PARTS)
    return _merged(line, found, {}), Ground.model_validate(parts) if parts else NOTHING_SET


async def _above(tx: Tx, ids: Collection[int], day: date) -> dict[int, Any]:
    """The rows of these and of all that stands above them."""
    found: dict[int, Any] = {}
    asked = set(ids)
    while asked:
        rows = await tx.execute(RULES, {"units": sorted(asked), "day": day})
        found |= {row.id: row for row in rows}
        asked = {row.parent_id for row in found.values() if row.parent_id} - found.keys()
    return found


async def own_rules(tx: Tx, unit_id: int, day: date) -> dict[str, Any]:
    """What the unit itself has set."""
    row = (await tx.execute(RULES, {"units": [unit_id], "day": day})).one_or_none()
    return dict(row.rules or {}) if row else {}


def _ruled(unit_id: int, found: Mapping[int, Any]) -> tuple[int, ...]:
    """The units with rules of their own, from this one up."""
    line: list[int] = []
    row, steps = found.get(unit_id), 0
    while row is not None and steps < len(found):
        if row.rules:
            line.append(row.id)
        row, steps = found.get(row.parent_id), steps + 1
    return tuple(line)


def _merged(
    line: tuple[int, ...], found: Mapping[int, Any], made: dict[tuple[int, ...], Rules]
) -> Rules:
    """The same object for all who share what is above them: most do."""
    if line not in made:
        made[line] = Rules.model_validate(_said(line, found, NUMBERS))
    return made[line]


def _said(line: tuple[int, ...], found: Mapping[int, Any], names: Collection[str]) -> Any:
    """What they set of these, the nearest counts; entry by entry, where there are entries."""
    merged: dict[str, Any] = {}
    for one in reversed(line):
        for name, value in found[one].rules.items():
            if name in names:
                entries = isinstance(value, dict)
                merged[name] = {**merged.get(name, {}), **value} if entries else value
    return merged


async def groups_of(tx: Tx, committees: Collection[int]) -> list[Unit]:
    """The work groups these committees made, by code."""
    columns = (work_group.c.id, work_group.c.code, work_group.c.name)
    query = select(*columns).where(work_group.c.committee_id.in_(committees))
    rows = await tx.execute(query.order_by(work_group.c.code))
    return [Unit(row.id, row.code, row.name, "work_group") for row in rows]


async def places(
    tx: Tx, units: Collection[int], *, start: int = 0, most: int = 1
) -> tuple[int, list[tuple[str, str]]]:
    """(how many there are, [value, name] of some): the work groups that these committees made, by
    code, then those of the units that are cells, by name. A value is "group:3" or "unit:12".
    """
    values = {"units": json.dumps(sorted(units))}
    count = (await tx.execute(COUNT_PLACES, values)).scalar_one()
    rows = await tx.execute(PLACES, {**values, "start": start, "most": most})
    return count, [(f"{row.what}:{row.id}", row.name) for row in rows]
