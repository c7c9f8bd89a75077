"""The organisation as it is on a day: what a workbook is compared with."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import func, select

from domain.policy import DEPUTY, HEAD
from storage.sql import below, held_on, name_on, valid_on
from storage.store import Tx
from storage.tables import membership, person, post, unit, unit_link, unit_rules

COUNTS = ("full", "probationary", "exempt")


@dataclass(frozen=True, slots=True)
class KnownUnit:
    """A unit that is there on the day. ``under``: the code of the one above; "" at the top.

    ``full``, ``probationary`` and ``exempt`` are None where they were never said. ``secretary``
    and ``deputies``: the names of who holds the posts. ``dated``: what it has set, by the day from
    which it holds.
    """

    code: str
    name: str
    kind: str
    under: str
    full: int | None
    probationary: int | None
    exempt: int | None
    rules: Mapping[str, Any] = field(default_factory=dict)
    secretary: str = ""
    deputies: tuple[str, ...] = ()
    dated: tuple[tuple[str, Mapping[str, Any]], ...] = ()


async def known(tx: Tx, unit_id: int, day: date) -> list[KnownUnit]:
    """This unit and all below it, by code."""
    tree = below([unit_id], day).subquery()
    above = unit.alias("above")
    newest = (
        select(membership.c.unit_id, func.max(membership.c.from_date).label("day"))
        .where(membership.c.from_date <= day)
        .group_by(membership.c.unit_id)
        .subquery()
    )
    counts = select(membership).join(
        newest,
        (newest.c.unit_id == membership.c.unit_id) & (newest.c.day == membership.c.from_date),
    )
    there = counts.subquery()
    leads = (
        select(post.c.unit_id, func.min(person.c.name).label("name"))
        .join(person, person.c.id == post.c.person_id)
        .where(post.c.role == HEAD, held_on(day))
        .group_by(post.c.unit_id)
        .subquery()
    )
    hung = (unit_link.c.unit_id == unit.c.id) & valid_on(unit_link, day)
    query = (
        select(
            unit.c.code,
            name_on(day).label("name"),
            unit.c.kind,
            above.c.code.label("under"),
            *(there.c[name] for name in COUNTS),
            unit.c.rules,
            leads.c.name.label("secretary"),
        )
        .join(tree, tree.c.unit == unit.c.id)
        .join(unit_link, hung, isouter=True)
        .join(above, above.c.id == unit_link.c.parent_id, isouter=True)
        .join(there, there.c.unit_id == unit.c.id, isouter=True)
        .join(leads, leads.c.unit_id == unit.c.id, isouter=True)
        .order_by(unit.c.code)
    )
    rows = await tx.execute(query)
    found = rows.mappings().all()
    deputies, dated = await _deputies(tx, unit_id, day), await _dated(tx, unit_id, day)
    return [_unit(row, deputies.get(row["code"], ()), dated.get(row["code"], ())) for row in found]


async def _deputies(tx: Tx, unit_id: int, day: date) -> dict[str, tuple[str, ...]]:
    """Their names, by the code of the unit."""
    tree = below([unit_id], day).subquery()
    query = select(unit.c.code, person.c.name).join(post, post.c.unit_id == unit.c.id)
    query = query.join(person, person.c.id == post.c.person_id).join(tree, tree.c.unit == unit.c.id)
    rows = await tx.execute(
        query.where(post.c.role == DEPUTY, held_on(day)).order_by(person.c.name)
    )
    found: dict[str, tuple[str, ...]] = {}
    for row in rows:
        found[row.code] = (*found.get(row.code, ()), row.name)
    return found


async def _dated(tx: Tx, unit_id: int, day: date) -> dict[str, tuple[tuple[str, Any], ...]]:
    """(day, what is set from it), by the code of the unit."""
    tree = below([unit_id], day).subquery()
    query = select(unit.c.code, unit_rules.c.from_date, unit_rules.c.rules)
    query = query.join(unit_rules, unit_rules.c.unit_id == unit.c.id)
    query = query.join(tree, tree.c.unit == unit.c.id).order_by(unit_rules.c.from_date)
    found: dict[str, tuple[tuple[str, Any], ...]] = {}
    for row in await tx.execute(query):
        found[row.code] = (*found.get(row.code, ()), (str(row.from_date), row.rules or {}))
    return found


def _unit(row: Any, deputies: tuple[str, ...], dated: tuple[tuple[str, Any], ...]) -> KnownUnit:
    return KnownUnit(
        **{
            **row,
            "deputies": deputies,
            "dated": dated,
            "under": row["under"] or "",
            "rules": row["rules"] or {},
            "secretary": row["secretary"] or "",
        }
    )


async def tops(tx: Tx, day: date) -> list[tuple[int, str, str]]:
    """(id, code, name) of the units with nothing above them, by code."""
    hung = select(unit_link.c.id).where(unit_link.c.unit_id == unit.c.id, valid_on(unit_link, day))
    query = select(unit.c.id, unit.c.code, unit.c.name).where(
        ~hung.exists(), unit.c.kind != "cell", unit.c.ended_on.is_(None)
    )
    return [(row.id, row.code, row.name) for row in await tx.execute(query.order_by(unit.c.code))]


def digest(found: Iterable[KnownUnit]) -> str:
    """The same as long as nothing of it has changed."""
    return hashlib.sha256("\n".join(map(repr, found)).encode()).hexdigest()
