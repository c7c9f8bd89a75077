"""The bots of a platform that serves so many people each: who is served by which, and moves."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date

from sqlalchemy import ColumnElement, func, or_, select

from storage.organisation import unit as units
from storage.sql import held_on, upsert, valid_on
from storage.store import Tx
from storage.tables import assignment, chat, meta, person, post, unit_link
from storage.traffic import people_on

KEY = "bots"


@dataclass(frozen=True, slots=True)
class Bot:
    """``name``: of its channel. ``called``: what people look for on the platform. ``most``: people.
    ``works``: its token is taken. ``people``: who have written to it, whoever they are.
    """

    name: str
    called: str
    most: int
    works: bool = True
    people: int = 0

    @property
    def has_room(self) -> bool:
        return self.works and self.people < self.most


@dataclass(frozen=True, slots=True)
class Resident:
    """Somebody who is served by a bot; ``elsewhere``: has an account on another channel too."""

    person_id: int
    name: str
    unit_id: int | None
    group_id: int | None
    elsewhere: bool


async def note(tx: Tx, bots: Sequence[Bot]) -> None:
    """Those of the settings, as the bot last found them."""
    value = json.dumps([asdict(replace(one, people=0)) for one in bots], ensure_ascii=False)
    await tx.execute(upsert(tx, meta, ["key"], {"key": KEY, "value": value}))


async def known(tx: Tx) -> list[Bot]:
    """As they were last noted, with how many people each has now."""
    found = (await tx.execute(select(meta.c.value).where(meta.c.key == KEY))).scalar()
    people = await people_on(tx) if found else {}
    return [
        Bot(**{**one, "people": people.get(one["name"], 0)}) for one in json.loads(found or "[]")
    ]


async def bot_for(
    tx: Tx, unit_id: int | None, group_id: int | None, today: date, *, but: str = ""
) -> Bot | None:
    """Of those that have room the one that serves most people near this unit or work group, else
    the emptiest; None where there is none, or where there is no choice.
    """
    bots = await known(tx)
    free = [one for one in bots if one.has_room and one.name != but]
    if len(bots) < 2 or not free:
        return None
    near = await _near(tx, unit_id, group_id, today)
    served = await _served(tx, near, [one.name for one in free], today)
    return max(free, key=lambda one: (served.get(one.name, 0), one.most - one.people, one.name))


async def _near(
    tx: Tx, unit_id: int | None, group_id: int | None, today: date
) -> ColumnElement[bool]:
    """Posts in the unit, beside and under it, and in the work groups that look after these."""
    if group_id:
        looked_after = select(assignment.c.unit_id).where(
            assignment.c.group_id == group_id, valid_on(assignment, today)
        )
        ids = set((await tx.execute(looked_after)).scalars())
    else:
        above = await units.parent(tx, unit_id, today) if unit_id else None
        parents = {unit_id, above.id if above else unit_id}
        below = select(unit_link.c.unit_id).where(
            unit_link.c.parent_id.in_(parents), valid_on(unit_link, today)
        )
        ids = {unit_id, *(await tx.execute(below)).scalars()}
    groups = select(assignment.c.group_id).where(
        assignment.c.unit_id.in_(ids), valid_on(assignment, today)
    )
    return or_(post.c.unit_id.in_(ids), post.c.group_id.in_(groups))


async def _served(
    tx: Tx, near: ColumnElement[bool], names: Collection[str], today: date
) -> dict[str, int]:
    query = (
        select(chat.c.channel, func.count(chat.c.person_id.distinct()).label("people"))
        .join(post, post.c.person_id == chat.c.person_id)
        .where(chat.c.channel.in_(names), held_on(today), near)
        .group_by(chat.c.channel)
    )
    return {row["channel"]: row["people"] for row in (await tx.execute(query)).mappings()}


async def full(tx: Tx, chat_id: int) -> Bot | None:
    """Where this chat's bot has too many people already: the one to write to instead."""
    bots = await known(tx)
    if len(bots) < 2:
        return None
    name = (await tx.execute(select(chat.c.channel).where(chat.c.id == chat_id))).scalar()
    mine = next((one for one in bots if one.name == name), None)
    if mine is None or mine.people <= mine.most:
        return None
    return max(
        (one for one in bots if one.has_room),
        key=lambda one: one.most - one.people,
        default=None,
    )


async def residents(tx: Tx, name: str, working: Collection[str], today: date) -> list[Resident]:
    """Who agreed and has an account with this bot, with their first post."""
    query = (
        select(person.c.id, person.c.name)
        .join(chat, chat.c.person_id == person.c.id)
        .where(chat.c.channel == name, person.c.consented_at.is_not(None))
        .order_by(person.c.id)
    )
    rows = (await tx.execute(query.distinct())).all()
    other = select(chat.c.person_id).where(
        chat.c.channel.in_(set(working) - {name}), chat.c.lost_at.is_(None)
    )
    elsewhere = set((await tx.execute(other)).scalars())
    held = select(post.c.person_id, post.c.unit_id, post.c.group_id).where(
        post.c.person_id.in_([row.id for row in rows]), held_on(today)
    )
    first = {one.person_id: one for one in reversed((await tx.execute(held)).all())}
    return [
        Resident(
            row.id,
            row.name,
            first[row.id].unit_id if row.id in first else None,
            first[row.id].group_id if row.id in first else None,
            row.id in elsewhere,
        )
        for row in rows
    ]
