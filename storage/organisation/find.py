"""A unit by any part of its name without diacritics, by digits of its code, or level by level."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from sqlalchemy import Date, bindparam, or_, select

from domain import parse
from domain.order import in_order
from storage.organisation.unit import Unit, above, units
from storage.prepared import prepared
from storage.sql import by_name, valid_on
from storage.store import Tx
from storage.tables import unit, unit_link, work_group

DAY = bindparam("day", type_=Date)
EVERY = prepared(
    select(unit.c.id, unit.c.code, unit.c.name, unit.c.kind).where(
        or_(unit.c.ended_on.is_(None), unit.c.ended_on >= DAY)
    )
)
UNDER = prepared(
    select(unit.c.id, unit.c.code, unit.c.name, unit.c.kind)
    .join(unit_link, unit_link.c.unit_id == unit.c.id)
    .where(unit_link.c.parent_id == bindparam("unit_id"), valid_on(unit_link, DAY))
    .order_by(unit.c.kind, by_name(unit.c.name), unit.c.id)
)
GROUPS = prepared(
    select(
        work_group.c.id, work_group.c.code, work_group.c.name, work_group.c.committee_id
    ).order_by(by_name(work_group.c.name))
)
NAMES_KEPT = 1 << 16  # of names without diacritics
MOST_NAMED = 6  # cells of one name


@dataclass(frozen=True, slots=True)
class Found:
    """``path``: the names of what is above it, the nearest first."""

    unit: Unit
    path: tuple[str, ...]


@lru_cache(NAMES_KEPT)
def bare(name: str) -> str:
    """Lower case, without diacritics: what people type."""
    parts = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    return "".join(char for char in parts if char.isalnum() or char == " ")


async def find(
    tx: Tx, text: str, within: Collection[int], today: date, *, most: int
) -> tuple[int, list[Found]]:
    """How many there are, and the nearest of them; nothing where nothing was typed."""
    words, digits = bare(text).split(), "".join(char for char in text if char.isdigit())
    if not words:
        return 0, []
    by_code = len(digits) >= 3 and digits == "".join(words)
    rows = (await tx.execute(EVERY, {"day": today})).all()
    ranked = []
    for row in rows:
        if row.id in within:
            rank = _code_rank(digits, row.code) if by_code else _rank(words, bare(row.name))
            if rank is not None:
                ranked.append((rank, in_order(row.name), row.id, row))
    ranked.sort(key=lambda one: one[:3])
    chosen = [Unit(*tuple(one[3])) for one in ranked[:most]]
    return len(ranked), [Found(one, await path_of(tx, one.id, today)) for one in chosen]


def _rank(words: list[str], name: str) -> tuple[int, int] | None:
    """The lower the nearer: whole words before parts of words; None: not all are there."""
    parts = name.split()
    whole = sum(word not in parts for word in words)
    if whole and not all(word in name for word in words):
        return None
    together = " ".join(words) not in name
    return whole, int(together)


def _code_rank(digits: str, code: str) -> tuple[int, int] | None:
    number = "".join(char for char in code if char.isdigit())
    if digits not in number:
        return None
    return int(number != digits), int(not number.endswith(digits))


async def named(tx: Tx, text: str, within: Collection[int], today: date) -> list[Found]:
    """The cells that a sentence is about; of several with one name those whose superior it names
    too, if it names one.
    """
    rows = (await tx.execute(EVERY, {"day": today})).all()
    cells = [row for row in rows if row.id in within and row.kind == "cell"]
    said = [cells[at] for at in parse.named(text, [row.name for row in cells])]
    if len(said) > MOST_NAMED:
        return []
    found = [Found(Unit(*tuple(row)), await path_of(tx, row.id, today)) for row in said]
    nearer = [one for one in found if any(parse.says(text, above) for above in one.path)]
    return sorted(nearer or found, key=lambda one: (in_order(one.unit.name), one.path))


async def path_of(tx: Tx, unit_id: int, today: date) -> tuple[str, ...]:
    line = (await above(tx, unit_id, today))[1:]
    names = {one.id: one.name for one in await units(tx, line)}
    return tuple(names[one] for one in line if one in names)


async def below(tx: Tx, unit_id: int, today: date) -> list[Unit]:
    """What is directly under it, committees first."""
    rows = await tx.execute(UNDER, {"unit_id": unit_id, "day": today})
    return [Unit(*tuple(row)) for row in rows]


async def groups(tx: Tx, text: str, committees: Collection[int], *, most: int) -> list[Unit]:
    """Work groups of these committees by a part of the name; none where nothing was typed."""
    words = bare(text).split()
    if not words:
        return []
    rows = (await tx.execute(GROUPS)).all()
    mine = [row for row in rows if row.committee_id in committees]
    found = [row for row in mine if all(word in bare(row.name) for word in words)]
    return [Unit(row.id, row.code, row.name, "work_group") for row in found[:most]]
