"""Score frameworks in force: the nearest one above a cell, else the one that comes with the bot.

A row is never changed but for the day it ends: a score names the framework it was made by.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Date, bindparam, delete, insert, select, update

from domain.frameworks import Framework, framework_text
from domain.kind import Kind, scored_as
from storage import lock, outbox
from storage.dated import before
from storage.prepared import prepared
from storage.sql import upsert, valid_on
from storage.store import Tx
from storage.tables import framework, framework_draft, unit_link

SHIPPED = Path(framework_text.__file__).parent / "hd42-2025.yaml"

ABOVE = prepared(
    select(unit_link.c.parent_id)
    .where(unit_link.c.unit_id == bindparam("unit_id"))
    .where(valid_on(unit_link, bindparam("day", type_=Date)))
    .limit(1)
)
IN_FORCE = prepared(
    select(framework)
    .where(framework.c.unit_id.in_(bindparam("units", expanding=True)))
    .where(valid_on(framework, bindparam("day", type_=Date)))
    .order_by(framework.c.from_date.desc(), framework.c.id.desc())
)
BY_ID = select(framework).where(framework.c.id == bindparam("framework_id"))


@dataclass(frozen=True, slots=True)
class Version:
    """A framework as it is kept; ``id`` 0: shipped, and not used so far."""

    id: int
    unit_id: int | None
    framework: Framework


async def in_force(tx: Tx, cell: int, kind: Kind, day: date) -> Version | None:
    """By which framework a meeting of this kind on this day is scored."""
    line, kind = await _line(tx, cell, day), scored_as(kind)
    rows = (await tx.execute(IN_FORCE, {"units": line, "day": day})).mappings().all()
    versions = [_version(row) for row in rows]
    for unit_id in line:
        for version in versions:
            if version.unit_id == unit_id and kind in version.framework.kinds:
                return version
    ours = shipped()
    return Version(0, None, ours) if kind in ours.kinds and ours.since <= day else None


async def _line(tx: Tx, unit_id: int, day: date) -> list[int]:
    """The unit and all above it, the lowest first."""
    line = [unit_id]
    while True:
        above = (await tx.execute(ABOVE, {"unit_id": line[-1], "day": day})).scalar()
        if above is None or above in line:
            return line
        line.append(above)


async def by_id(tx: Tx, framework_id: int) -> Version | None:
    row = (await tx.execute(BY_ID, {"framework_id": framework_id})).mappings().first()
    return _version(row) if row else None


async def of_units(tx: Tx, units: Collection[int], day: date) -> list[Version]:
    """What these units loaded themselves and has not ended before this day, newest first."""
    ends = framework.c.until_date
    still = ends.is_(None) | ((ends >= day) & (ends >= framework.c.from_date))
    query = select(framework).where(framework.c.unit_id.in_(units), still)
    rows = (await tx.execute(query.order_by(framework.c.id.desc()))).mappings()
    return [_version(row) for row in rows]


async def loaded_on(tx: Tx, units: Collection[int], kinds: Collection[Kind], day: date) -> set[int]:
    """Which of these units have a framework of their own on this day, for one of these kinds."""
    rows = (await tx.execute(IN_FORCE, {"units": list(units), "day": day})).mappings()
    return {row["unit_id"] for row in rows if set(_version(row).framework.kinds) & set(kinds)}


async def kept(tx: Tx, version: Version, now: datetime) -> int:
    """The id of the row; the shipped framework gets its row when it is first used."""
    if version.id:
        return version.id
    digest = _digest(_document(version.framework))
    ours = framework.c.unit_id.is_(None) & (framework.c.digest == digest)
    for hold in (False, True):  # only what has to be made is worth waiting for
        if hold:
            await lock.job(tx, lock.SHIPPED)
        if found := (await tx.execute(select(framework.c.id).where(ours))).scalar():
            return int(found)
    return await add(tx, version.framework, unit_id=None, by=None, now=now)


async def add(
    tx: Tx, found: Framework, *, unit_id: int | None, by: int | None, now: datetime
) -> int:
    """Keep it; the same one of the same unit that is still in force is not added again."""
    document = _document(found)
    mine = (framework.c.unit_id == unit_id) & (framework.c.digest == _digest(document))
    same = select(framework.c.id).where(mine, framework.c.until_date.is_(None))
    if known := (await tx.execute(same)).scalar():
        return int(known)
    if unit_id is not None:
        await _replace(tx, found, unit_id)
    values = {
        "unit_id": unit_id,
        "digest": _digest(document),
        "document": document,
        "from_date": found.since,
        "added_by": by,
        "added_at": now,
    }
    made = await tx.execute(insert(framework).values(**values).returning(framework.c.id))
    return int(made.scalar_one())


async def _replace(tx: Tx, found: Framework, unit_id: int) -> None:
    """A correction under the same number takes the place of what it corrects from its day on, also
    where that was to begin later. Whoever was not told of the old one yet is told of this only.
    """
    mine = (framework.c.unit_id == unit_id) & framework.c.until_date.is_(None)
    rows = (await tx.execute(select(framework).where(mine))).mappings().all()
    for row in rows:
        old = _version(row).framework
        if old.number == found.number and set(old.kinds) & set(found.kinds):
            await outbox.withdraw(tx, told_key(row["id"]))
            ends = before(max(found.since, row["from_date"]))
            where = framework.c.id == row["id"]
            await tx.execute(update(framework).where(where).values(until_date=ends))


def told_key(framework_id: int) -> str:
    """Of the letters that tell of it."""
    return f"framework:{framework_id}"


async def end(tx: Tx, framework_id: int, today: date) -> None:
    """From today on it is not used; scores made by it keep it."""
    await outbox.withdraw(tx, told_key(framework_id))
    where = framework.c.id == framework_id
    await tx.execute(update(framework).where(where).values(until_date=before(today)))


async def sent(tx: Tx, unit_id: int, person_id: int) -> dict[str, Any]:
    """What this person has sent of a framework of this unit, on whatever phone."""
    query = select(framework_draft.c.sent).where(_drafted(unit_id, person_id))
    return (await tx.execute(query)).scalar() or {}


async def keep_sent(tx: Tx, unit_id: int, said: Any, *, by: int, now: datetime) -> None:
    values = {"unit_id": unit_id, "person_id": by, "sent": said, "updated_at": now}
    await tx.execute(upsert(tx, framework_draft, ["unit_id", "person_id"], values))


async def drop_sent(tx: Tx, unit_id: int, person_id: int) -> None:
    await tx.execute(delete(framework_draft).where(_drafted(unit_id, person_id)))


def _drafted(unit_id: int, person_id: int) -> ColumnElement[bool]:
    return (framework_draft.c.unit_id == unit_id) & (framework_draft.c.person_id == person_id)


@cache
def shipped() -> Framework:
    """The national framework; its file is checked by the tests."""
    said = framework_text.read_part(SHIPPED.read_text(encoding="utf-8"))
    return Framework.model_validate(said)


def _document(found: Framework) -> dict[str, Any]:
    return found.model_dump(mode="json", exclude_defaults=True)


def _digest(document: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()


def _version(row: Any) -> Version:
    return Version(row["id"], row["unit_id"], _framework(json.dumps(row["document"])))


@lru_cache(maxsize=256)
def _framework(document: str) -> Framework:
    return Framework.model_validate_json(document)
