"""How SQLite goes about what compares very many cells."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Select, text
from sqlalchemy.dialects import sqlite

from storage.store import open_store
from storage.summary import branches, month, period

STATEMENTS: dict[str, Select[Any]] = {
    f"{name}{' with thematic ones' if joined else ''}": statement
    for joined in (False, True)
    for name, statement in {
        "order of a month": month._statement(ruled=False, ends=False, joined=joined),
        "order of a period": period._statement(dated=False, days=False, joined=joined),
        "days of a period": period._statement(dated=False, days=True, joined=joined),
        "branches": branches._statement(joined=joined),
    }.items()
}


@pytest.mark.parametrize("name", STATEMENTS)
async def test_the_cells_lead_to_their_meetings(sqlite_url: str, name: str) -> None:
    """The other way round each meeting of a province looked through all its cells: 46 s."""
    options = {"render_postcompile": True}
    statement = STATEMENTS[name]
    names = dict.fromkeys(statement.compile(dialect=sqlite.dialect()).params, "1")
    known = statement.params({**names, "months": ["2026-07"]})
    said = str(known.compile(dialect=sqlite.dialect(), compile_kwargs=options)).replace("?", "'[]'")
    store = open_store(sqlite_url)
    async with store.read() as tx:
        steps = [row[-1] for row in await tx.execute(text(f"EXPLAIN QUERY PLAN {said}"))]
    await store.close()
    mine = [step for step in steps if step.split()[:2] in (["SEARCH", "main"], ["SCAN", "main"])]
    assert mine, steps
    assert all("cell_id=?" in step for step in mine), steps
    told = [step for step in steps if step.split()[1].startswith("together")]
    assert not [step for step in told if step.startswith("SCAN")], steps
