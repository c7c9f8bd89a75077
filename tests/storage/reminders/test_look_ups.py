"""No question about reminders reads all that ever were: each is answered from an index.

250,000 cells have millions of rows after a year; what a plan says here does not depend on how many
there are, for SQLite knows no statistics of a database that was never analysed.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.dialects import sqlite

from storage.reminders import reminder
from storage.store import Store, Tx, open_store

NOW = datetime(2026, 8, 20, 1, tzinfo=UTC)
OWNERS = [(6, None), (7, None), (None, 1)]
Ask = Callable[[Tx], Awaitable[Any]]


class Planning:
    """Notes how SQLite would go about each statement."""

    def __init__(self, tx: Tx) -> None:
        self.dialect = tx.dialect
        self.steps: list[str] = []
        self._tx = tx

    async def execute(self, statement: Any, parameters: Any = None) -> Any:
        options = {"render_postcompile": True}
        found = statement.compile(dialect=sqlite.dialect(), compile_kwargs=options)
        said = str(found).replace("?", "1")
        self.steps += [
            row[-1] for row in await self._tx.execute(text(f"EXPLAIN QUERY PLAN {said}"))
        ]
        return await self._tx.execute(statement, parameters)


@asynccontextmanager
async def planning(url: str) -> AsyncIterator[tuple[Store, Planning]]:
    store = open_store(url)
    try:
        async with store.read() as tx:
            yield store, Planning(tx)
    finally:
        await store.close()


QUESTIONS: dict[str, tuple[Ask, str]] = {
    "to_tell": (lambda tx: reminder.to_tell(tx, NOW, most=9), "ix_reminder_due_at"),
    "to_tell of some": (
        lambda tx: reminder.to_tell(tx, NOW, most=9, owners=OWNERS),
        "ix_reminder_cell_id",
    ),
    "stale": (lambda tx: reminder.stale(tx, NOW, most=9), "ix_reminder_due_at"),
    "unanswered": (lambda tx: reminder.unanswered(tx, NOW, most=9), "ix_reminder_told"),
    "undelivered": (
        lambda tx: reminder.undelivered(tx, "expired", NOW, most=9),
        "ix_reminder_letter_id",
    ),
    "missed": (lambda tx: reminder.missed(tx, OWNERS, most=9), "ix_reminder_cell_id"),
    "reached_nobody": (lambda tx: reminder.reached_nobody(tx, NOW), "ix_reminder_cell_id"),
}


@pytest.mark.parametrize("name", QUESTIONS)
async def test_it_is_answered_from_its_index(sqlite_url: str, name: str) -> None:
    ask, index = QUESTIONS[name]
    async with planning(sqlite_url) as (_, tx):
        await ask(tx)  # type: ignore[arg-type]
    mine = [step for step in tx.steps if " reminder" in step]
    assert any(index in step for step in mine), tx.steps
    assert not [step for step in mine if "USING" not in step], tx.steps
    assert not [step for step in tx.steps if "SCAN occasion" in step], tx.steps


async def test_without_the_index_everything_would_be_read(sqlite_url: str) -> None:
    """The control: a question that has no index shows in the plan."""
    ask, index = QUESTIONS["unanswered"]
    store = open_store(sqlite_url)
    await store.write(lambda tx: tx.execute(text(f"DROP INDEX {index}")))
    await store.close()
    async with planning(sqlite_url) as (_, tx):
        await ask(tx)  # type: ignore[arg-type]
    assert [step for step in tx.steps if step == "SCAN reminder"]
