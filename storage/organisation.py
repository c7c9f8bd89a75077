"""The organisation from a file: units, work groups, who holds what. Repeating it changes nothing.

See docs/howto/import-an-organisation.md for the format.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import Table, insert, select, update

from domain.people import IN_GROUP, Role
from domain.rules import Rules
from storage.sql import insert_new, upsert, valid_on
from storage.store import Tx
from storage.tables import assignment, chat, membership, person, post, unit, unit_link, work_group


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class MembersIn(Strict):
    full: int = Field(ge=0, le=5000)
    probationary: int = Field(default=0, ge=0, le=5000)
    exempt: int = Field(default=0, ge=0, le=5000)


class UnitIn(Strict):
    code: str = Field(pattern=r"^[a-z0-9-]{1,60}$")
    name: str = Field(min_length=1, max_length=200)
    kind: Literal["committee", "organisation", "cell"] = "cell"
    under: str | None = None
    members: MembersIn | None = None
    rules: dict[str, int] = {}


class GroupIn(Strict):
    code: str = Field(pattern=r"^[a-z0-9-]{1,60}$")
    name: str = Field(min_length=1, max_length=200)
    committee: str
    cells: tuple[str, ...] = ()


class PostIn(Strict):
    role: Role
    unit: str | None = None
    group: str | None = None


class PersonIn(Strict):
    name: str = Field(min_length=1, max_length=100)
    telegram: str = Field(pattern=r"^\d{1,15}$")
    posts: tuple[PostIn, ...]


class Organisation(Strict):
    """A whole file. ``from`` is the day from which it holds."""

    since: date = Field(alias="from")
    units: tuple[UnitIn, ...] = ()
    work_groups: tuple[GroupIn, ...] = ()
    people: tuple[PersonIn, ...] = ()


class Unknown(Exception):
    """The file names a unit, group or rule that is not there; ``str()`` is its name."""


async def bring_in(tx: Tx, found: Organisation, now: datetime) -> dict[str, int]:
    """Write what is new, correct what has another name; returns how many of each were named."""
    for one in found.units:
        await _unit(tx, one, found.since)
    for group in found.work_groups:
        await _group(tx, group, found.since)
    for who in found.people:
        await _person(tx, who, found.since, now)
    return {
        "units": len(found.units),
        "work_groups": len(found.work_groups),
        "people": len(found.people),
    }


async def id_of(tx: Tx, table: Table, code: str) -> int:
    """The id of the unit or work group with this code."""
    number = (await tx.execute(select(table.c.id).where(table.c.code == code))).scalar()
    if number is None:
        raise Unknown(code)
    return int(number)


async def _unit(tx: Tx, one: UnitIn, since: date) -> None:
    if unknown := set(one.rules) - set(Rules.model_fields):
        raise Unknown(", ".join(sorted(unknown)))
    values = {"code": one.code, "name": one.name, "kind": one.kind, "rules": one.rules or None}
    await tx.execute(upsert(tx, unit, ["code"], values))
    unit_id = await id_of(tx, unit, one.code)
    if one.under:
        await _link(tx, unit_id, await id_of(tx, unit, one.under), since)
    if one.members:
        counts = {"unit_id": unit_id, "from_date": since, **one.members.model_dump()}
        await tx.execute(upsert(tx, membership, ["unit_id", "from_date"], counts))


async def _link(tx: Tx, unit_id: int, parent_id: int, since: date) -> None:
    """One superior at a time: an earlier link ends the day before."""
    mine = unit_link.c.unit_id == unit_id
    query = select(unit_link.c.parent_id).where(mine, valid_on(unit_link, since))
    if (await tx.execute(query)).scalar() == parent_id:
        return
    open_link = mine & unit_link.c.until_date.is_(None)
    await tx.execute(update(unit_link).where(open_link).values(until_date=before(since)))
    values = {"unit_id": unit_id, "parent_id": parent_id, "from_date": since}
    await tx.execute(insert(unit_link).values(**values))


def before(day: date) -> date:
    return date.fromordinal(day.toordinal() - 1)


async def _group(tx: Tx, group: GroupIn, since: date) -> None:
    committee = await id_of(tx, unit, group.committee)
    values = {"code": group.code, "name": group.name, "committee_id": committee}
    await tx.execute(upsert(tx, work_group, ["code"], values))
    group_id = await id_of(tx, work_group, group.code)
    cells = {await id_of(tx, unit, code) for code in group.cells}
    mine = (assignment.c.group_id == group_id) & valid_on(assignment, since)
    known = set((await tx.execute(select(assignment.c.unit_id).where(mine))).scalars())
    gone = mine & assignment.c.unit_id.in_(known - cells)
    await tx.execute(update(assignment).where(gone).values(until_date=before(since)))
    new = [{"group_id": group_id, "unit_id": c, "from_date": since} for c in sorted(cells - known)]
    if new:
        await tx.execute(insert(assignment), new)


async def _person(tx: Tx, who: PersonIn, since: date, now: datetime) -> None:
    """A person known by the chat; the posts are added if they are not held."""
    address = {"channel": "telegram", "external": who.telegram}
    await tx.execute(insert_new(tx, chat, [address]))
    row = (chat.c.channel == "telegram") & (chat.c.external == who.telegram)
    person_id = (await tx.execute(select(chat.c.person_id).where(row))).scalar()
    if person_id is None:
        values = {"name": who.name, "created_at": now}
        made = await tx.execute(insert(person).values(**values).returning(person.c.id))
        person_id = made.scalar_one()
        await tx.execute(update(chat).where(row).values(person_id=person_id))
    for one in who.posts:
        await _post(tx, person_id, one, since)


async def _post(tx: Tx, person_id: int, one: PostIn, since: date) -> None:
    values: dict[str, Any] = {"person_id": person_id, "role": one.role}
    values["unit_id"], values["group_id"] = await reach_of(tx, one)
    held = select(post.c.id).where(*(post.c[name] == value for name, value in values.items()))
    if (await tx.execute(held)).first() is None:
        await tx.execute(insert(post).values(**values, from_date=since))


async def reach_of(tx: Tx, one: PostIn) -> tuple[int | None, int | None]:
    """(unit, group) of a post: the roles of a work group name a group, all others a unit."""
    code = one.group if one.role in IN_GROUP else one.unit
    if code is None:
        raise Unknown(f"{one.role}: {'group' if one.role in IN_GROUP else 'unit'}")
    if one.role in IN_GROUP:
        return None, await id_of(tx, work_group, code)
    return await id_of(tx, unit, code), None
