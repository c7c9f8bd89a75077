"""Visits noted and answered in any order: each waits in one list until it is answered, once."""

from __future__ import annotations

import asyncio
import shutil
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings
from sqlalchemy import select

from domain.errors import Refused
from storage import visits
from storage.organisation import id_of
from storage.store import Store, Tx, open_store
from storage.tables import unit
from storage.tables import visit as table
from tests.world import NOW

CELLS = ("vhtt", "bhxh", "kt-ht")
TODAY = NOW.date()
NOTED = "noted"
# The cell whose meeting is noted; or which of the visits is answered, as it is or as it was read
# when it was noted, with these words or none.
ACTS = st.one_of(
    st.tuples(st.just(NOTED), st.integers(0, 2)),
    st.tuples(st.booleans(), st.integers(0, 5), st.sampled_from((None, "đã rõ", "xin bổ sung"))),
)


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(acts=st.lists(ACTS, max_size=14))
def test_a_visit_waits_in_one_list_until_it_is_answered_once(
    sqlite_template: Path, tmp_path: Path, acts: Sequence[tuple[object, ...]]
) -> None:
    path = tmp_path / f"{uuid4().hex}.db"
    shutil.copy(sqlite_template, path)
    asyncio.run(_walk(path, acts))


async def _walk(path: Path, acts: Sequence[tuple[object, ...]]) -> None:
    store = open_store(f"sqlite:///{path}", exclusive=False)
    noted: list[visits.Visit] = []
    said: dict[int, str | None] = {}
    try:
        for act in acts:
            if act[0] == NOTED:
                noted.append(await store.write(lambda tx, a=act: _noted(tx, a[1], len(noted))))  # type: ignore[misc]
            elif noted:
                with suppress(Refused):
                    await store.write(lambda tx, a=act: _answered(tx, a, noted, said))  # type: ignore[misc]
            await _judge(store, noted, said)
    finally:
        await store.close()


async def _noted(tx: Tx, cell: int, before: int) -> visits.Visit:
    new = visits.NewVisit(
        cell_id=await id_of(tx, unit, CELLS[cell]),
        group_id=None,
        person_id=1,
        day=TODAY - timedelta(days=before),
        minutes=90,
        present=20,
        obliged=22,
        remarks={},
    )
    found = await visits.visit.by_id(tx, await visits.visit.add(tx, new, NOW))
    assert found
    return found


async def _answered(
    tx: Tx, act: tuple[object, ...], noted: list[visits.Visit], said: dict[int, str | None]
) -> None:
    fresh, at, text = act
    assert isinstance(at, int)
    one = noted[at % len(noted)]
    read = await visits.visit.by_id(tx, one.id) if fresh else one
    assert read
    assert text is None or isinstance(text, str)
    await visits.visit.reply(tx, read, text, by=1, now=NOW)
    assert one.id not in said, "answered twice"
    said[one.id] = text


async def _judge(store: Store, noted: Sequence[visits.Visit], said: dict[int, str | None]) -> None:
    async with store.read() as tx:
        cells = [await id_of(tx, unit, code) for code in CELLS]
        lists = [await visits.visit.waiting(tx, [cell]) for cell in cells]
        rows = (await tx.execute(select(table.c.id, table.c.state, table.c.reply))).all()
    shown = Counter(one.id for some in lists for one in some)
    assert {row.id for row in rows} == {one.id for one in noted}
    for row in rows:
        waits = row.id not in said
        assert shown[row.id] == int(waits)
        assert (row.state == "sent") == waits
        assert row.reply == said.get(row.id)
