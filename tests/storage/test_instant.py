"""A moment that is kept as a number on SQLite is the same moment on both databases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.exc import StatementError

from storage.store import Store
from storage.tables import reminder

HANOI = timezone(timedelta(hours=7))
MOMENTS = [
    datetime(2026, 8, 20, 8, 0, 0, 1, tzinfo=HANOI),
    datetime(2026, 8, 20, 1, tzinfo=UTC),
    datetime(1969, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
    datetime(2199, 1, 1, tzinfo=UTC),
]


def row(moment: datetime) -> dict[str, Any]:
    return {"occasion_id": 1, "level": 0, "due_at": moment, "expires_at": moment}


async def test_it_comes_back_as_it_was_and_in_order(store: Store) -> None:
    rows = [row(moment) for moment in MOMENTS]
    await store.write(lambda tx: tx.execute(insert(reminder), rows))
    async with store.read() as tx:
        query = select(reminder.c.due_at).order_by(reminder.c.due_at)
        found = list((await tx.execute(query)).scalars())
        late = await tx.execute(select(reminder.c.id).where(reminder.c.due_at > MOMENTS[1]))
        assert len(late.all()) == 2
    assert found == sorted(MOMENTS)
    assert {moment.utcoffset() for moment in found} == {timedelta(0)}


async def test_a_naive_one_is_refused(store: Store) -> None:
    with pytest.raises(StatementError, match="naive"):
        await store.write(lambda tx: tx.execute(insert(reminder), [row(datetime(2026, 8, 20))]))  # noqa: DTZ001


async def test_none_stays_none(store: Store) -> None:
    await store.write(lambda tx: tx.execute(insert(reminder), [row(MOMENTS[0])]))
    async with store.read() as tx:
        assert (await tx.execute(select(reminder.c.done_at))).scalar_one() is None


async def test_on_sqlite_it_is_a_number(store: Store) -> None:
    await store.write(lambda tx: tx.execute(insert(reminder), [row(MOMENTS[1])]))
    async with store.read() as tx:
        sqlite = tx.dialect.name == "sqlite"
        kept = (await tx.execute(text("SELECT due_at FROM reminder"))).scalar_one()
    assert kept == (1787187600000000 if sqlite else MOMENTS[1])
