"""What several conversations need: more people and phones, posts that end, a clock that moves."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, insert, select, update

from domain.people import Role
from playground.messages import Message
from playground.people import Chat
from storage import organisation, tables
from storage.organisation import Organisation
from storage.store import Tx
from tests.world import NOW, World

CELL, GROUP, COMMITTEE = "vhtt", "to-cong-tac-1", "loc-binh"


def people(user_id: str, name: str, *posts: tuple[Role, str]) -> Organisation:
    held = [{"role": role, ("group" if role.in_group else "unit"): where} for role, where in posts]
    who = {"name": name, "telegram": user_id, "posts": held}
    return Organisation.model_validate({"from": "2026-01-01", "people": [who]})


async def meets(w: World, user_id: str, name: str, *posts: tuple[Role, str]) -> Chat:
    """A person with these posts, known to the bot but never seen by it."""
    whole = people(user_id, name, *posts)
    await w.app.store.write(lambda tx: organisation.bring_in(tx, whole, NOW))
    return w.api.chat(int(user_id), name)


async def joins(w: World, user_id: str, name: str, *posts: tuple[Role, str]) -> Chat:
    """The same, who has agreed and sees the first page."""
    await meets(w, user_id, name, *posts)
    found = await w.chat(user_id, name)
    found.forget()
    return found


async def second_phone(w: World) -> Chat:
    """The deputy of the first secretary's cell."""
    return await joins(w, "8001", "Phó bí thư", (Role.deputy_secretary, CELL))


async def ends_posts(w: World, user_id: str) -> None:
    """From today on this person holds nothing."""
    who = select(tables.chat.c.person_id).where(tables.chat.c.external == user_id)
    values = {"until_date": NOW.date() - timedelta(days=1)}
    statement = update(tables.post).where(tables.post.c.person_id.in_(who.scalar_subquery()))
    await execute(w, statement.values(**values))


async def unassigns(w: World, code: str) -> None:
    """From today on no work group looks after this cell."""
    unit = select(tables.unit.c.id).where(tables.unit.c.code == code).scalar_subquery()
    statement = update(tables.assignment).where(tables.assignment.c.unit_id == unit)
    await execute(w, statement.values(until_date=NOW.date() - timedelta(days=1)))


async def forgets(w: World, table: Any) -> None:
    await execute(w, delete(table))


async def adds(w: World, table: Any, **values: Any) -> None:
    await execute(w, insert(table).values(**values))


async def execute(w: World, statement: Any) -> None:
    async def work(tx: Tx) -> None:
        await tx.execute(statement)

    await w.app.store.write(work)


def moves(w: World, **span: float) -> None:
    """The clock goes forward, and the bot looks at once."""
    w.api.clock.forward(timedelta(**span).total_seconds())
    w.app.clock._looked = -1.0


async def answers(w: World) -> Mapping[str, Any]:
    """The answers of the only draft."""
    (row,) = await w.rows(tables.draft)
    found: dict[str, Any] = row["answers"]
    return found


async def asked(person: Chat, text: str, expected: str) -> Message:
    """Say this and see that."""
    await person.says(text)
    return await person.sees(expected)


async def tapped(person: Chat, label: str, expected: str) -> Message:
    await person.taps(label)
    return await person.sees(expected)
