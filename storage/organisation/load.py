"""The organisation from a file: units, work groups, who holds what. Repeating it changes nothing.

See docs/howto/import-an-organisation.md for the format.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Table, delete, insert, or_, select, update

from domain.chat import word
from domain.reminders import BY_KEY
from domain.rules import Rules
from storage.dated import before, hold
from storage.organisation.document import (
    GroupIn,
    Organisation,
    PersonIn,
    PostIn,
    UnitIn,
    Wrong,
    refuse_twice,
)
from storage.sql import insert_new, upsert, valid_on
from storage.store import Tx
from storage.tables import assignment, chat, membership, person, post, unit, unit_link, work_group


async def bring_in(tx: Tx, found: Organisation, now: datetime) -> dict[str, int]:
    """Write what is new, correct what differs; returns how many of each were named."""
    refuse_twice(found)
    for one in found.units:
        await _unit(tx, one, found.since)
    for one in found.units:
        if one.under:
            await _place_under(tx, one, found.since)
    await refuse_circle(tx, found)
    await _groups(tx, found)
    for who in found.people:
        await _person(tx, who, found.since, now)
    return {
        "units": len(found.units),
        "work_groups": len(found.work_groups),
        "people": len(found.people),
    }


async def refuse_circle(tx: Tx, found: Organisation) -> None:
    """Nothing is above itself on any day from the first day of the file on."""
    later = select(unit_link.c.from_date).where(unit_link.c.from_date > found.since)
    for day in sorted({found.since, *(await tx.execute(later)).scalars()}):
        links = select(unit_link.c.unit_id, unit_link.c.parent_id).where(valid_on(unit_link, day))
        above = {row.unit_id: row.parent_id for row in await tx.execute(links)}
        for one in found.units:
            start = await id_of(tx, unit, one.code)
            if start in _line(above, start):
                raise Wrong(word("import-circle", what=one.code))


def _line(above: Mapping[int, int], start: int) -> list[int]:
    """Everything above a unit, the lowest first; it ends where it comes round."""
    line: list[int] = []
    at = above.get(start)
    while at is not None and at not in line:
        line.append(at)
        at = above.get(at)
    return line


async def id_of(tx: Tx, table: Table, code: str) -> int:
    """The id of the unit or work group with this code."""
    number = (await tx.execute(select(table.c.id).where(table.c.code == code))).scalar()
    if number is None:
        raise Wrong(word("import-unknown", what=code))
    return int(number)


async def _unit(tx: Tx, one: UnitIn, since: date) -> None:
    try:
        Rules.model_validate(one.rules)
    except ValidationError as error:
        name = error.errors()[0]["loc"][0]
        raise Wrong(word("import-unknown", what=f"{one.code}, {name}")) from None
    reminders = one.rules.get("reminders", {})
    if isinstance(reminders, dict) and (unknown := reminders.keys() - BY_KEY.keys()):
        raise Wrong(word("import-unknown", what=f"{one.code}, {min(unknown)}"))
    values = {"code": one.code, "name": one.name, "kind": one.kind, "rules": one.rules or None}
    await tx.execute(upsert(tx, unit, ["code"], values))
    if one.members:
        unit_id = await id_of(tx, unit, one.code)
        counts = {"unit_id": unit_id, "from_date": since, **one.members.model_dump()}
        await tx.execute(upsert(tx, membership, ["unit_id", "from_date"], counts))


async def _place_under(tx: Tx, one: UnitIn, since: date) -> None:
    """One superior at a time: the link before ends the day before, later ones stay as they are."""
    mine = {"unit_id": await id_of(tx, unit, one.code)}
    await hold(tx, unit_link, mine, {"parent_id": await id_of(tx, unit, str(one.under))}, since)


async def _groups(tx: Tx, found: Organisation) -> None:
    """First every cell goes where the file says, then it leaves the groups that do not name it."""
    ids = [await _group(tx, group) for group in found.work_groups]
    for group_id, group in zip(ids, found.work_groups, strict=True):
        cells = [await _cell(tx, code) for code in group.cells]
        for cell in cells:
            await hold(tx, assignment, {"unit_id": cell}, {"group_id": group_id}, found.since)
        mine = (assignment.c.group_id == group_id) & valid_on(assignment, found.since)
        gone = mine & assignment.c.unit_id.not_in(cells)
        new = gone & (assignment.c.from_date == found.since)
        await tx.execute(delete(assignment).where(new))
        await tx.execute(update(assignment).where(gone).values(until_date=before(found.since)))


async def _group(tx: Tx, group: GroupIn) -> int:
    committee = await id_of(tx, unit, group.committee)
    values = {"code": group.code, "name": group.name, "committee_id": committee}
    await tx.execute(upsert(tx, work_group, ["code"], values))
    return await id_of(tx, work_group, group.code)


async def _cell(tx: Tx, code: str) -> int:
    """A work group looks after cells only."""
    cell = await id_of(tx, unit, code)
    kind = (await tx.execute(select(unit.c.kind).where(unit.c.id == cell))).scalar()
    if kind != "cell":
        raise Wrong(word("import-not-a-cell", what=code))
    return cell


async def _person(tx: Tx, who: PersonIn, since: date, now: datetime) -> None:
    """A person known by the chat; the posts are added if they are not held."""
    channel, external = who.address
    await tx.execute(insert_new(tx, chat, [{"channel": channel, "external": external}]))
    row = (chat.c.channel == channel) & (chat.c.external == external)
    person_id = (await tx.execute(select(chat.c.person_id).where(row))).scalar()
    if person_id is not None:
        await tx.execute(update(person).where(person.c.id == person_id).values(name=who.name))
    else:
        values = {"name": who.name, "created_at": now}
        made = await tx.execute(insert(person).values(**values).returning(person.c.id))
        person_id = made.scalar_one()
        await tx.execute(update(chat).where(row).values(person_id=person_id))
    for one in who.posts:
        await _post(tx, person_id, one, since)


async def _post(tx: Tx, person_id: int, one: PostIn, since: date) -> None:
    values: dict[str, Any] = {"person_id": person_id, "role": one.role}
    values["unit_id"], values["group_id"] = await reach_of(tx, one)
    same = (post.c[name] == value for name, value in values.items())
    still = or_(post.c.until_date.is_(None), post.c.until_date >= since)
    if (await tx.execute(select(post.c.id).where(*same, still))).first() is None:
        await tx.execute(insert(post).values(**values, from_date=since))


async def reach_of(tx: Tx, one: PostIn) -> tuple[int | None, int | None]:
    """(unit, group) of a post: the roles of a work group name a group, all others a unit."""
    in_group = one.role.in_group
    code, other = (one.group, one.unit) if in_group else (one.unit, one.group)
    if code is None or other is not None:
        raise Wrong(word("import-post", role=one.role, needs="group" if in_group else "unit"))
    if in_group:
        return None, await id_of(tx, work_group, code)
    return await id_of(tx, unit, code), None
