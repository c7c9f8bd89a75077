"""Who is owed a screen is asked every two seconds: never by reading every chat there is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import insert, text

from storage import chat, tables
from storage.store import Tx, open_store

INDEX = "ix_chat_owed"
MANY = 5_000
DAY = date(2026, 8, 20)
QUESTIONS: dict[str, Callable[[Tx], Awaitable[Any]]] = {
    "showing": chat.showing,
    "let_go": lambda tx: chat.let_go(tx, [1, 2]),
    "chats_owed": lambda tx: chat.chats_owed(tx, ["telegram"], DAY),
}


class Planning:
    """Notes how the database would go about each statement."""

    def __init__(self, tx: Tx) -> None:
        self.dialect, self.steps = tx.dialect, list[str]()
        self._tx = tx
        self._explain = "EXPLAIN" if tx.dialect.name == "postgresql" else "EXPLAIN QUERY PLAN"

    async def execute(self, statement: Any, parameters: Any = None) -> Any:
        options = {"render_postcompile": True, "literal_binds": True}
        said = statement.compile(dialect=self.dialect, compile_kwargs=options)
        for row in await self._tx.execute(text(f"{self._explain} {said}".replace(":", r"\:"))):
            self.steps.append(row[-1])
        return await self._tx.execute(statement, parameters)


@pytest.mark.parametrize("name", QUESTIONS)
@pytest.mark.parametrize("there", [True, False])
async def test_who_is_owed_a_screen_is_found_by_the_index(url: str, name: str, there: bool) -> None:
    """Where it is gone, the plan shows that it was needed."""

    async def ask(tx: Tx) -> list[str]:
        if not there:
            await tx.execute(text(f"DROP INDEX {INDEX}"))
        if tx.dialect.name == "postgresql":  # which goes by how many there are
            many = [{"channel": "telegram", "external": f"9{n}"} for n in range(MANY)]
            await tx.execute(insert(tables.chat), many)
            await tx.execute(text("ANALYZE chat"))
        planning = Planning(tx)
        await QUESTIONS[name](planning)  # type: ignore[arg-type]
        return planning.steps

    store = open_store(url)
    try:
        steps = await store.write(ask)
    finally:
        await store.close()
    assert any(INDEX in step for step in steps) is there, steps
