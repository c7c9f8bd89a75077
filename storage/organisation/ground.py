"""What is in force for a unit, who has set it since when; and who is told of a change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Text, cast, func, select

from domain.ground import PARTS, Path, at
from domain.policy import Action, roles
from domain.rules import Rules
from storage.organisation.today import ALWAYS
from storage.organisation.unit import RULES, unit_named
from storage.sql import below, by_name, held_on
from storage.store import Tx
from storage.tables import person, post, unit, unit_change, unit_rules

APART = ("reminders", *PARTS)  # entry by entry


@dataclass(frozen=True, slots=True)
class InForce:
    """``source``: the name of the unit that set it; "" where it is the default."""

    value: Any
    source: str
    unit_id: int | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """``since`` None: as far back as anything is known; ``by`` "": it came in by a file."""

    since: date | None
    by: str


async def in_force(tx: Tx, unit_id: int, day: date) -> Mapping[str, InForce]:
    """Every number of the rules; what a unit sets holds for all below it."""
    found = {name: InForce(value, "") for name, value in Rules().model_dump().items()}
    for source, rules in reversed(await _line(tx, unit_id, day)):
        said = {name: value for name, value in rules.items() if name not in APART}
        if said:
            name_of = await _name(tx, source, day)
            found |= {name: InForce(value, name_of, source) for name, value in said.items()}
    return found


async def entries(tx: Tx, unit_id: int, part: str, day: date) -> Mapping[str, InForce]:
    """Every entry of this part that the unit, or one above it, has set."""
    found: dict[str, InForce] = {}
    for source, rules in reversed(await _line(tx, unit_id, day)):
        if said := rules.get(part):
            name_of = await _name(tx, source, day)
            found |= {key: InForce(value, name_of, source) for key, value in said.items()}
    return found


async def _name(tx: Tx, unit_id: int, day: date) -> str:
    named = await unit_named(tx, unit_id, day)
    return named.name if named else ""


async def _line(tx: Tx, unit_id: int, day: date) -> list[tuple[int, Mapping[str, Any]]]:
    """(unit, what it sets) from this one up."""
    line: list[tuple[int, Mapping[str, Any]]] = []
    here: int | None = unit_id
    while here is not None and here not in [one for one, _ in line]:
        row = (await tx.execute(RULES, {"units": [here], "day": day})).first()
        line.append((here, (row.rules if row else None) or {}))
        here = row.parent_id if row else None
    return line


async def origins(tx: Tx, setters: Mapping[Path, int], day: date) -> dict[Path, Origin]:
    """Of what these units have set and what holds on this day."""
    paths = defaultdict(list)
    for path, setter in setters.items():
        paths[setter].append(path)
    found: dict[Path, Origin] = {}
    for setter, theirs in paths.items():
        query = select(unit_rules.c.from_date, unit_rules.c.rules)
        query = query.where(unit_rules.c.unit_id == setter, unit_rules.c.from_date <= day)
        rows = (await tx.execute(query.order_by(unit_rules.c.from_date.desc()))).all()
        changes = await _changes(tx, setter)
        for path in theirs:
            since = _since(path, rows)
            known = since if since > ALWAYS else None
            found[path] = Origin(known, _who(path, changes.get(since, ())))
    return found


def _since(path: Path, rows: Collection[Any]) -> date:
    """The first day from which the newest row's value holds without a break; the newest first."""
    since, value = ALWAYS, None
    for place, row in enumerate(rows):
        said = at(row.rules or {}, path)
        if place == 0:
            value = said
        elif said != value:
            break
        since = row.from_date
    return since


async def _changes(tx: Tx, unit_id: int) -> dict[date, list[Any]]:
    """By the day from which they hold, the newest first."""
    query = select(unit_change.c.from_date, unit_change.c.undo, person.c.name)
    query = query.join(person, person.c.id == unit_change.c.by_person, isouter=True)
    mine = unit_change.c.unit_id == unit_id, unit_change.c.kind == "rules"
    query = query.where(*mine, unit_change.c.revoked_at.is_(None))
    found: dict[date, list[Any]] = defaultdict(list)
    for row in await tx.execute(query.order_by(unit_change.c.id.desc())):
        found[row.from_date].append(row)
    return found


def _who(path: Path, changes: Collection[Any]) -> str:
    """Who wrote it among those that began on one day: the first made the row, others changed it."""
    for row in changes:
        _, _, before, *written = row.undo[0]
        now = at(written[0]["rules"] or {}, path) if written else None
        if before is None or at(before["rules"] or {}, path) != now:
            return row.name or ""
    return ""


async def told_below(tx: Tx, unit_id: int, day: date) -> list[int]:
    """Who records or appoints in this unit and below it."""
    tree = below([unit_id], day).subquery()
    able = roles(action=Action.submit) + roles(action=Action.appoint)
    query = select(post.c.person_id).join(tree, tree.c.unit == post.c.unit_id)
    query = query.where(post.c.role.in_(able), held_on(day)).distinct()
    return sorted((await tx.execute(query)).scalars())


async def said_nearer(
    tx: Tx, root: int, part: str, day: date
) -> list[tuple[frozenset[int], frozenset[str]]]:
    """(units, the entries that one of them has set for itself and the others) below this unit."""
    tree = below([root], day).subquery()
    query = select(unit.c.id, unit.c.rules).join(tree, tree.c.unit == unit.c.id)
    query = query.where(unit.c.id != root, unit.c.rules.is_not(None))
    query = query.where(cast(unit.c.rules, Text).like(f'%"{part}"%'))
    found = []
    for row in (await tx.execute(query)).all():
        under = select(below([row.id], day).subquery().c.unit)
        units = frozenset((await tx.execute(under)).scalars())
        found.append((units, frozenset(row.rules.get(part) or ())))
    return found


@dataclass(frozen=True, slots=True)
class Set:
    """What a unit has set from a day on; ``by``: who changed it last, "" where a file did."""

    unit: str
    since: date
    name: str
    value: Any
    by: str


async def everything_set(tx: Tx) -> list[Set]:
    """All that any unit has set, by unit and day."""
    changed = unit_change.c.unit_id == unit_rules.c.unit_id, unit_change.c.kind == "rules"
    last = select(func.max(unit_change.c.id)).where(
        *changed,
        unit_change.c.from_date == unit_rules.c.from_date,
        unit_change.c.revoked_at.is_(None),
    )
    by = select(person.c.name).join(unit_change, unit_change.c.by_person == person.c.id)
    by = by.where(unit_change.c.id == last.correlate(unit_rules).scalar_subquery())
    columns = unit.c.name, unit_rules.c.from_date, unit_rules.c.rules
    query = select(*columns, by.correlate(unit_rules).scalar_subquery().label("by"))
    query = query.join_from(unit_rules, unit, unit.c.id == unit_rules.c.unit_id)
    rows = await tx.execute(query.order_by(by_name(unit.c.name), unit.c.id, unit_rules.c.from_date))
    return [
        Set(row.name, row.from_date, name, value, row.by or "")
        for row in rows
        for name, value in (row.rules or {}).items()
    ]
