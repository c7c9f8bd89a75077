"""A post ends by its date: who held it, who stands beside and who appoints are told once."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select, update

from domain.people import Role
from playground.people import Chat
from storage import tables
from tests.bot.reminders.reminding import at
from tests.talk import CELL, execute, joins, tapped
from tests.world import World

LAST = date(2026, 8, 20)


async def ends(w: World, user_id: str, role: Role, last: date = LAST) -> None:
    who = select(tables.chat.c.person_id).where(tables.chat.c.external == user_id)
    mine = (tables.post.c.person_id == who.scalar_subquery()) & (tables.post.c.role == role)
    await execute(w, update(tables.post).where(mine).values(until_date=last))


async def cast(w: World) -> tuple[Chat, Chat, Chat, Chat]:
    """The deputy, whose post ends on the 20th, the secretary, the clerk, a secretary elsewhere."""
    deputy = await joins(w, "8001", "Phó bí thư", (Role.deputy_secretary, CELL))
    others = (await w.secretary(), await w.administrator(), await w.other_secretary())
    await ends(w, "8001", Role.deputy_secretary)
    return deputy, *others


async def over(w: World) -> list[str]:
    """To whom it was told, by key."""
    return [row["key"] for row in await w.rows(tables.outbox) if "-over:" in row["key"]]


async def test_it_is_told_in_the_morning_after_to_three_people(w: World) -> None:
    deputy, secretary, clerk, other = await cast(w)
    await at(w, 8, 20, 9)
    await at(w, 8, 21, 5)
    assert not await over(w)
    await at(w, 8, 21, 8)
    await deputy.sees("có thời hạn đến hết thứ Năm 20/8/2026")
    await secretary.sees("Phó bí thư, phó bí thư chi bộ")
    shown = await clerk.sees("Phó bí thư, phó bí thư chi bộ")
    assert "Chi bộ Văn hóa" in shown.text
    assert "20/8/2026" in shown.text
    assert len(await over(w)) == 3
    await tapped(clerk, "Xem", "🏛")
    assert all("thời hạn" not in message.text.lower() for message in other.messages)


async def test_it_is_told_once_whatever_the_clock_does(w: World) -> None:
    await cast(w)
    for day, hour in ((21, 8), (21, 9), (22, 8), (21, 10), (25, 8), (23, 8)):
        await at(w, 8, day, hour)
        assert len(await over(w)) == 3


async def test_it_is_told_after_a_weekend_in_which_nothing_ran(w: World) -> None:
    await cast(w)
    await at(w, 8, 24)
    assert len(await over(w)) == 3
    await ends(w, "7001", Role.cell_secretary, date(2026, 7, 1))
    await at(w, 8, 25)
    assert len(await over(w)) == 3  # nobody is told of what ended weeks ago


async def test_who_goes_on_in_the_same_post_hears_nothing(w: World) -> None:
    await cast(w)
    (old,) = [row for row in await w.rows(tables.post) if row["role"] == Role.deputy_secretary]
    begins = {"from_date": LAST + timedelta(days=1), "until_date": date(2027, 8, 20)}
    kept = ("person_id", "role", "unit_id")
    await execute(w, tables.post.insert().values(**{name: old[name] for name in kept}, **begins))
    await at(w, 8, 21)
    assert not await over(w)


@pytest.mark.parametrize("confirmed", [True, False])
async def test_who_was_thanked_for_handing_over_hears_nothing_more(
    w: World, confirmed: bool
) -> None:
    await cast(w)
    (old,) = [row for row in await w.rows(tables.post) if row["role"] == Role.deputy_secretary]
    moment = datetime(2026, 8, 18, 13, tzinfo=w.app.clock.now().tzinfo)
    facts = {"code_hash": "x", "role": old["role"], "unit_id": old["unit_id"]}
    facts |= {"created_at": moment, "expires_at": moment, "replaces": old["id"]}
    facts |= {"confirmed_at": moment if confirmed else None}
    await execute(w, tables.invite.insert().values(**facts))
    await at(w, 8, 21)
    assert len(await over(w)) == (0 if confirmed else 3)
